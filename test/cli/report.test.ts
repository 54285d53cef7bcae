import { beforeEach, describe, expect, test } from "vitest";
import { batch, csv, groupWith, reportIn } from "../support/group.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const roster = csv(
  ["Name", "City", "Country", "Own words", "Consent"],
  ...Array.from({ length: 9 }, (_, index) => [
    `P ${index}`,
    "Leeds",
    index < 4 ? "GB" : "EC",
    index % 2 ? "" : "I read.",
    index < 8 ? "yes" : "",
  ]),
);

let cwd: string;
beforeEach(async () => {
  cwd = groupWith({
    "members.csv": roster,
    "empty/.keep": "",
    "other/report.json": '{ "mine": 1 }',
    "broken/report.json": "{",
  });
  for (const number of [1, 2, 3]) {
    await batch(cwd, ["members.csv", "-q", "--shard", `${number}/3`, "--out", `outbox-${number}`]);
  }
});

const report = (...args: string[]) => postbag(["report", ...args], testHost({ cwd }));
const all = ["outbox-1", "outbox-2", "outbox-3"];

test("adds up shards, and says the sum in sentences", async () => {
  const { code, stdout, stderr } = await report(...all);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(`8 people of 9 rows; passed over: 1 without consent.
20 letters: 12 as eml, 4 as pdf, 20 as txt.
4 letters not written:
  county takes letters only from GB: 4 people.
10 letters with the signer's own words; their share of the words: up to 10% in 6, up to 20% in 4.
`);
});

test("--json prints the sum as a report, with what is missing or doubled", async () => {
  const { stdout } = await report(...all, "--json", "-q");
  await batch(cwd, ["members.csv", "-q"]);
  expect(JSON.parse(stdout)).toEqual({
    ...reportIn(cwd),
    shards: ["1/3", "2/3", "3/3"],
    missing_shards: [],
    doubled_shards: [],
  });
});

test.each([
  ["report.json itself", ["outbox-1/report.json", "outbox-2/report.json", "outbox-3/report.json"]],
  ["slashes and dots", ["outbox-1/", "./outbox-2/../outbox-2", "outbox-3//"]],
  ["one outbox named twice", ["outbox-1", "outbox-2", "outbox-3", "./outbox-2/"]],
  ["an outbox and its report.json", ["outbox-1", "outbox-1/report.json", "outbox-2", "outbox-3"]],
  ["an absolute path twice, once with a slash", ["outbox-1", "outbox-2", "$CWD/outbox-3", "$CWD/outbox-3/"]],
])("%s counts as one", async (_, names) => {
  const { stdout } = await report(...all);
  const other = await report(...names.map((name) => name.replace("$CWD", cwd)));
  expect({ code: other.code, stdout: other.stdout, stderr: other.stderr }).toEqual({ code: 0, stdout, stderr: "" });
});

test("names shards that are missing, and those that are counted more than once", async () => {
  expect((await report("outbox-1", "outbox-3")).stderr).toBe("Not among them, so the sum is not the whole: 2/3.\n");
  await batch(cwd, ["members.csv", "-q", "--shard", "2/3", "--out", "again"]);
  const { code, stderr, stdout } = await report(...all, "again", "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "Counted more than once: 2/3.\n" });
  expect(JSON.parse(stdout)).toMatchObject({ missing_shards: [], doubled_shards: ["2/3"] });
});

test("of many missing shards, some are named", async () => {
  await batch(cwd, ["members.csv", "-q", "--shard", "7/1000", "--out", "few"]);
  const { stderr } = await report("few");
  expect(stderr).toMatch(/: 1\/1000, 2\/1000, .* and 979 more\.\n$/);
});

test("shards of two divisions miss each other", async () => {
  await batch(cwd, ["members.csv", "-q", "--shard", "1/2", "--out", "half"]);
  expect((await report(...all, "half")).stderr).toBe("Not among them, so the sum is not the whole: 2/2.\n");
});

test("a whole roster's report beside those of parts is told, as people may be counted twice", async () => {
  await batch(cwd, ["members.csv", "-q", "--out", "whole"]);
  expect((await report(...all, "whole")).stderr).toMatch(/whole/);
});

test("different campaigns and days are told", async () => {
  const yaml = filesBelow(cwd)["targets.yaml"]?.replace("id: library", "id: school") ?? "";
  const other = groupWith({ "targets.yaml": yaml, "members.csv": roster });
  await batch(other, ["members.csv", "-q", "--date", "2021-02-06"]);
  const { code, stderr, stdout } = await report(...all, `${other}/outbox`, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "These are different campaigns: library, school.\n" });
  expect(JSON.parse(stdout)).toMatchObject({ campaign: "library, school", date: "2021-02-05, 2021-02-06", rows: 18 });
});

describe("a folder without a report is refused", () => {
  test.each([
    ["empty", "empty/report.json: This cannot be read: there is none of that name.\n"],
    ["nowhere", "nowhere: This cannot be read: there is none of that name.\n"],
    ["other", "other/report.json: This is no report of `postbag batch`.\n"],
    ["broken", "broken/report.json: This is no report of `postbag batch`.\n"],
    ["members.csv", "members.csv: This is no report of `postbag batch`.\n"],
  ])("%s", async (name, told) => {
    const { code, stdout, stderr } = await report("outbox-1", name);
    expect({ code, stdout, told: stderr.slice(0, told.length) }).toEqual({ code: 1, stdout: "", told });
    expect(stderr).toMatch(/\n1 problem in 1 file\. Nothing was added up\.\n$/);
  });

  test("all of them at once", async () => {
    const { code, stderr } = await report("empty", "other", "broken", "outbox-1");
    expect({ code, end: stderr.split("\n").at(-2) }).toEqual({
      code: 1,
      end: "3 problems in 3 files. Nothing was added up.",
    });
  });

  test("and without any, it is wrong usage", async () => {
    expect((await report()).code).toBe(2);
  });
});
