import { iso31662 } from "iso-3166/2.js";
import { expect, test } from "vitest";
import { regionListModule } from "../../scripts/region-list.ts";
import { isRegion } from "../../src/model/region.ts";

/** `npm run regions` writes the file anew. */
test("src/model/region-list.ts is what the package has", async () => {
  await expect(regionListModule()).toMatchFileSnapshot("../../src/model/region-list.ts");
});

test("every code of the package is a region, and nothing else is", () => {
  expect(iso31662.filter(({ code }) => !isRegion(code))).toEqual([]);
  expect(["US", "US-XX", "XX-CA", "us-ca", "", "US-", "toString-CA"].filter(isRegion)).toEqual([]);
});
