import { expect, test } from "vitest";
import { campaignWith } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";

test("a sound campaign has no problem", async () => {
  const host = testHost({ cwd: campaignWith() });
  expect(await postbag(["check"], host)).toEqual({
    code: 0,
    stdout: "",
    stderr: "1 target, 1 point, 1 template: no problem found.\n",
  });
});
