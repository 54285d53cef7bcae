import { expect, test } from "vitest";
import { campaignWith } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";

test("targets shows who is reached how, and how old that knowledge is", async () => {
  const { code, stdout } = await postbag(["targets"], testHost({ cwd: campaignWith() }));
  expect(code).toBe(0);
  expect(stdout).toBe(`ID       NAME          REACHED BY  READS  CHECKED
council  City Council  email       en     2021-02-01 (4 days ago)
`);
});

test("targets --json has the documented keys", async () => {
  const { stdout } = await postbag(["targets", "--json"], testHost({ cwd: campaignWith() }));
  expect(JSON.parse(stdout)).toEqual({
    targets: [
      {
        id: "council",
        name: "City Council",
        languages: ["en"],
        reached_by: ["email"],
        contacts: { email: "council@example.org" },
        post_days: null,
        verified_on: "2021-02-01",
        age_in_days: 4,
        sources: ["https://example.org/contact"],
      },
    ],
  });
});

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
