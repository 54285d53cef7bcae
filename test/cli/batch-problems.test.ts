import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { batchOf } from "../support/group.ts";
import { filesBelow } from "../support/tree.ts";

const heading = ["Name", "Email", "City", "Country", "Postal code", "Points", "To", "Language", "Own words"];
const ada = ["Ada Example", "ada@example.org", "Leeds", "GB", "LS1 1AA", "", "", "", ""];
const plain = (...rows: readonly string[][]) => rows.map((row) => `${row.join(",")}\n`).join("");

/** Nothing at all was written: no outbox, no mailbox. */
function expectNothing(cwd: string) {
  expect(
    Object.keys(filesBelow(cwd)).filter((path) => !/^(templates\/|targets\.yaml|members\.csv)/.test(path)),
  ).toEqual([]);
}

test("one wrong row among good ones, and nothing is written; every problem has its place", async () => {
  const roster = plain(
    heading,
    ada,
    ["", "bo.example.org", "York", "Atlantis", "", "sundays", "parliament", "Klingon", "a \u0007 bell"],
    ["Cy", "cy@example.org", "", "GB"],
  );
  const { cwd, code, stdout, stderr } = await batchOf(roster, "-q", "--mbox", "all.mbox", "-f", "txt,json");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr.split("\n").filter((line) => line.startsWith("members.csv:"))).toEqual([
    "members.csv:3:1: The signer's name is missing.",
    'members.csv:3:2: "bo.example.org" is not an e-mail address: it has no @.',
    'members.csv:3:22: No country is called "Atlantis".',
    'members.csv:3:32: There is no point "sundays" in this campaign.',
    'members.csv:3:40: There is no target "parliament" in this campaign.',
    'members.csv:3:51: "Klingon" is not a language that Postbag knows.',
    "members.csv:3:59: There is a control character (U+0007) that no letter can hold.",
    "members.csv:4:19: The signer's city is missing.",
  ]);
  expect(stderr).toMatch(
    /\n8 problems in 1 file\. Nothing was written\. --skip-invalid writes the letters of all the others\.\n$/,
  );
  expectNothing(cwd);
});

test("--json tells problems as data, each with its place", async () => {
  const { code, stdout } = await batchOf(plain(heading, ada, ["Cy", "cy@", "York", "GB"]), "--json", "-q");
  expect(code).toBe(1);
  expect(JSON.parse(stdout).problems).toMatchObject([{ code: "bad-email", file: "members.csv", line: 3, column: 4 }]);
});

describe("thousands of problems of one kind", () => {
  const many = plain(
    heading,
    ...Array.from({ length: 3000 }, (_, index) => [`P ${index}`, `p${index}`, "Leeds", "GB"]),
    ada,
  );

  test("are told together: the first ten, the lines of some more, and the number of all", async () => {
    const { cwd, code, stderr } = await batchOf(many, "-q");
    expect(code).toBe(1);
    expect(stderr.match(/^members\.csv:\d+:\d+: /gm)).toHaveLength(10);
    expect(stderr).toMatch(/^members\.csv: There are 2990 more .*\n {2}.*lines 12, 13, .* and 31\.\n/m);
    expect(stderr).toMatch(/\n3000 problems in 1 file\. Nothing was written\./);
    expect(stderr.split("\n").length).toBeLessThan(60);
    expectNothing(cwd);
  });

  test("leave room for others, and with --skip-invalid no row is lost", async () => {
    const roster = `${many}${plain(["Bo", "bo@example.org", "", "GB"], ["Cy", "cy@example.org", "York", "GB"])}`;
    const { cwd, code, stderr, report } = await batchOf(roster, "-q", "--skip-invalid");
    expect(code).toBe(0);
    expect(stderr).toContain("members.csv:3003:19: The signer's city is missing.\n");
    expect(report).toMatchObject({ rows: 3003, people: 2, invalid: 3001 });
    expect(filesBelow(join(cwd, "outbox"))["skipped.csv"]?.split("\r\n")).toHaveLength(3003);
  });

  test("told by the reader of the file count as many as they are, too", async () => {
    const rows = Array.from({ length: 150 }, (_, index) => [
      `P ${index}`,
      `"p${index}@example.org"x`,
      "Leeds",
      "GB",
      "",
      "",
    ]);
    const { stderr, report } = await batchOf(plain(heading, ...rows, ada), "-q", "--skip-invalid");
    const told = stderr.match(/^members\.csv:\d+:\d+: /gm)?.length ?? 0;
    const more = Number(/There are (\d+) more/.exec(stderr)?.[1] ?? 0);
    expect({ problems: told + more, rows: report.rows }).toEqual({
      problems: report.invalid,
      rows: report.invalid + report.people,
    });
  });
});

describe("rows that swallow others", () => {
  test("a quotation mark that nobody closes never makes people disappear without a word", async () => {
    const rest = Array.from({ length: 5 }, (_, index) => [`P${index}`, `p${index}@example.org`, "Leeds", "GB"]);
    const roster = `${plain(heading, ada)}"Bo,bo@example.org,Leeds,GB\n${plain(...rest)}`;
    const { cwd, code, stderr, paths } = await batchOf(roster, "-q", "--skip-invalid");
    expect(code).toBe(0);
    expect(stderr).toContain("members.csv:3:1: A quotation mark opens a cell here, and none closes it");
    const skipped = filesBelow(join(cwd, "outbox"))["skipped.csv"] ?? "";
    const served = (name: string) => paths.some((path) => path.startsWith(`${name.toLowerCase()}/`));
    for (const [name = ""] of rest) expect([name, served(name) || skipped.includes(name)]).toEqual([name, true]);
    // Nobody should think that it is about one person.
    if (!served("P0")) expect(stderr).toMatch(/[56] (lines|rows)|line 8/);
  });

  test("a row whose cells cannot be trusted keeps no folder name made of them", async () => {
    const roster = `${plain(heading, ada)}"Bo,bo@example.org,Leeds,GB\nCy,cy@example.org,Leeds,GB\n`;
    const { cwd } = await batchOf(roster, "-q", "--skip-invalid");
    const skipped = filesBelow(join(cwd, "outbox"))["skipped.csv"] ?? "";
    expect(skipped).not.toContain("bo-bo-example-org");
  });
});
