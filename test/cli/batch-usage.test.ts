import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { batch, batchOf, groupWith } from "../support/group.ts";
import { filesBelow } from "../support/tree.ts";

const members = "Name,City,Country\nAda Example,Leeds,GB\nBo,York,GB\n";

describe("wrong usage writes nothing, says which flag, and ends with 2", () => {
  test.each([
    ["--shard", "0/3"],
    ["--shard", "4/3"],
    ["--shard", "1/0"],
    ["--shard", "3"],
    ["--shard", "1.5/3"],
    ["--shard", ""],
    ["--by", "town"],
    ["--by", ""],
    ["--delimiter", "ab"],
    ["--delimiter", '"'],
    ["--delimiter", "\n"],
    ["--delimiter", ""],
    ["--encoding", "klingon"],
    ["--encoding", ""],
    ["--to", "nobody"],
    ["--to", ","],
    ["--format", "docx"],
    ["--format", ""],
    ["--column", "shoe_size=Size"],
    ["--column", "name"],
    ["--column", "folder=Name"],
    ["--date", "2021-02-30"],
  ])("%s %j", async (flag, value) => {
    const { cwd, code, stderr } = await batchOf(members, flag, value);
    expect({ code, named: stderr.includes(flag) }).toEqual({ code: 2, named: true });
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(Object.keys(filesBelow(cwd)).filter((path) => !/^(templates\/|targets|members)/.test(path))).toEqual([]);
  });

  test("where two things want standard output", async () => {
    const { code, stdout, stderr } = await batchOf(members, "--json", "--format", "json");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("--json and --format json both want standard output.");
  });
});

describe("what stands where something should be written is told, and stays", () => {
  test.each([
    ["--out", "members.csv", "members.csv: The letters should go here, and it is not a folder.\n"],
    ["--out", ".", ".: The letters should go here, and a campaign is kept in this folder.\n"],
    ["--mbox", "templates", "templates: This cannot be written: a folder has this name.\n"],
    ["--mbox", "members.csv/all.mbox", "members.csv/all.mbox: This cannot be written: "],
  ])("%s %s", async (flag, value, told) => {
    const cwd = groupWith({ "members.csv": members });
    const before = filesBelow(cwd);
    for (const force of [[], ["--force"]]) {
      const { code, stderr } = await batch(cwd, ["members.csv", "-q", flag, value, ...force]);
      expect(stderr.slice(0, told.length)).toBe(told);
      expect({ code, files: filesBelow(cwd) }).toEqual({ code: 1, files: before });
    }
  });

  test.each(["index.html", "report.json", "skipped.csv"])("a person's own %s", async (name) => {
    const cwd = groupWith({ "members.csv": members, [`outbox/${name}`]: "Mine.\n" });
    const { code, stderr } = await batch(cwd, ["members.csv", "-q"]);
    expect({ code, at: stderr.split("\n")[0] }).toEqual({
      code: 1,
      at: `outbox/${name}: The file is already there with other text.`,
    });
    expect(filesBelow(join(cwd, "outbox"))).toEqual({ [name]: "Mine.\n" });
  });
});

describe("two things that would get the same name are wrong usage", () => {
  test.each([
    "outbox",
    "outbox/",
    "outbox/letters.jsonl",
    "outbox/report.json",
    "outbox/index.html",
    "./outbox/../members.csv",
  ])("--mbox %s", async (mbox) => {
    const { cwd, code, stderr } = await batchOf(
      members,
      "-q",
      "-f",
      "txt,json",
      "--out",
      "outbox",
      "--mbox",
      mbox,
      "--force",
    );
    expect({ code, named: stderr.includes("--mbox") }).toEqual({ code: 2, named: true });
    expect(filesBelow(join(cwd, "outbox"))).toEqual({});
    expect(filesBelow(cwd)["members.csv"]).toBe(members);
  });
});
