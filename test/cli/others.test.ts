import { expect, test } from "vitest";
import { campaignWith } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";

test.each([
  [["--version"], 0],
  [["--help"], 0],
  [["draft", "--help"], 0],
  [[], 2],
  [["nope"], 2],
  [["draft", "--nmae", "x"], 2],
  [["init"], 2],
  [["check", "-c", "nowhere"], 1],
])("%j ends with exit code %i", async (argv, expected) => {
  const { code, stderr } = await postbag(argv, testHost({ cwd: "/" }));
  expect(code).toBe(expected);
  expect(stderr).not.toMatch(/\n {4}at /);
});

test("our own bugs end with exit code 3 and without a stack", async () => {
  const files = { kind: () => Promise.reject(new Error("boom")) };
  const { code, stderr } = await postbag(["check"], testHost({ cwd: campaignWith(), files }));
  expect(code).toBe(3);
  expect(stderr).toContain("this line: boom (postbag ");
  expect(stderr).not.toMatch(/\n {4}at /);
});
