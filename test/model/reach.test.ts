import { expect, test } from "vitest";
import { waysTo } from "../../src/model/campaign.ts";
import { outOfReach } from "../../src/model/reach.ts";

const places = [
  [undefined, { country: "GB" }, undefined],
  [{}, { country: "GB" }, undefined],
  [{ countries: ["US", "CA"] }, { country: "US" }, undefined],
  [{ countries: ["US", "CA"] }, { country: "GB" }, "US, CA"],
  [{ regions: ["US-CA"] }, { country: "US", region: "CA" }, undefined],
  [{ regions: ["US-CA"] }, { country: "US", region: "US-CA" }, undefined],
  [{ regions: ["US-CA"] }, { country: "US", region: " us-ca " }, undefined],
  [{ regions: ["US-CA"] }, { country: "US", region: "NY" }, "US-CA"],
  [{ regions: ["US-CA"] }, { country: "ES", region: "CA" }, "US-CA"],
  [{ regions: ["US-CA"] }, { country: "US" }, "US-CA; give your region by its code, such as CA"],
  [{ postalCodes: ["94*"] }, { country: "US", postalCode: "94110" }, undefined],
  [{ postalCodes: ["94*"] }, { country: "US", postalCode: "19411" }, "the postal codes 94*"],
  [{ postalCodes: ["94*"] }, { country: "US" }, "the postal codes 94*"],
  [{ postalCodes: ["LS1 1AA"] }, { country: "GB", postalCode: "ls11aa" }, undefined],
  [{ postalCodes: ["1234-567"] }, { country: "PT", postalCode: "1234 567" }, undefined],
  [{ postalCodes: ["LS1*"] }, { country: "GB", postalCode: "LS1 1AA" }, undefined],
  [{ postalCodes: ["941"] }, { country: "US", postalCode: "94110" }, "the postal codes 941"],
  [{ countries: ["US"], regions: ["US-CA"] }, { country: "US", region: "NY" }, "US-CA"],
  [{ countries: ["US"], postalCodes: ["94*"] }, { country: "MX", postalCode: "94110" }, "US"],
] as const;

test.each(places)("reach %j from %j: %s", (from, place, expected) => {
  expect(outOfReach(from, place)).toBe(expected);
});

test("the ways to reach an office stand in a fixed order", () => {
  expect(waysTo({ phone: "1", country: "EC", email: "a@b.org", post: ["Quito"] })).toEqual(["email", "post", "phone"]);
  expect(waysTo({ country: "EC" })).toEqual([]);
});
