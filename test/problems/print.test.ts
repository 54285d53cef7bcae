import { describe, expect, test } from "vitest";
import { printProblems, summarize } from "../../src/problems/print.ts";
import { type Problem, problem, sortProblems } from "../../src/problems/problem.ts";
import { placeAt, wholeFile } from "../../src/problems/source.ts";
import { campaignWith } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";
import { targets } from "./case.ts";

const same = (text: string) => text;
const style = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };
const slip = (text: string, start: number, end?: number) =>
  problem("no-own-words", {}, placeAt({ file: "a.txt", text }, start, end));
const frame = (found: Problem) => printProblems([found], style).split("\n").slice(0, -2);

describe("a frame shows the line and what is meant in it", () => {
  test.each<[string, Problem, string[]]>([
    ["at the beginning", slip("abc\ndef", 0, 2), ["  1 | abc", "    | ^^"]],
    ["at the end of a line", slip("abc\ndef", 3), ["  1 | abc", "    |    ^"]],
    ["at the end of the file", slip("abc\ndef", 7), ["  2 | def", "    |    ^"]],
    ["of its first line, where it has several", slip("abc\ndef\nghi", 5, 10), ["  2 | def", "    |  ^^"]],
    ["behind a tab", slip("a\tb", 2), ["  1 | a\tb", "    |  \t^"]],
    ["without the line end of Windows", slip("ab\r\n", 1, 9), ["  1 | ab", "    |  ^"]],
    ["in a line far down", slip(`${"\n".repeat(99)}ab`, 100), ["  100 | ab", "      |  ^"]],
    ["behind wide letters", slip("議会 x", 3), ["  1 | 議会 x", "    |      ^"]],
    ["behind letters and their accents", slip("ne\u0301e x", 5), ["  1 | ne\u0301e x", "    |     ^"]],
  ])("%s", (_, found, lines) => {
    expect(frame(found).slice(1, 3)).toEqual(lines);
  });

  test("and of a line that is too long what is around the spot", () => {
    const line = `${"a".repeat(90)}👩b👩${"c".repeat(200)}`;
    const shown = (at: number) => {
      const [, excerpt = "", carets = ""] = frame(slip(line, at, at + 1));
      expect(excerpt.slice(6).length).toBeLessThanOrEqual(102);
      expect(excerpt).not.toMatch(/\p{Surrogate}/u);
      return excerpt.slice(carets.indexOf("^"), carets.indexOf("^") + 1);
    };
    expect([shown(0), shown(60), shown(92), shown(line.length - 1)]).toEqual(["a", "a", "b", "c"]);
    expect(frame(slip("a".repeat(160), 3))[1]).toBe(`  1 | ${"a".repeat(160)}`);
  });
});

describe("nothing in a file steers the terminal", () => {
  test.each<[string, ReturnType<typeof targets>]>([
    ["an address with an escape", targets("council@example.org", '"\\e[2J"')],
    ["an id with an escape", targets("id: council", 'id: "\\e]0;a\\a"')],
    ["a key with an escape", targets("    verified_on", '    "\\e[31m": a\n    verified_on')],
    ["a point with an escape", targets("    verified_on", '    points: ["\\e[31m"]\n    verified_on')],
    ["a text that turns the direction of writing", targets("council@example.org", '"a\u202eb"')],
  ])("%s", async (_, files) => {
    const { stderr, code } = await postbag(["check"], testHost({ cwd: campaignWith(files) }));
    expect(code).toBe(1);
    expect(stderr.match(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu)).toBeNull();
  });
});

describe("problems are counted", () => {
  const [found, warned] = [slip("a", 0), problem("unsourced-contact", { id: "a" }, wholeFile("b.txt"))];
  test.each<[readonly Problem[], string]>([
    [[found], "1 problem in 1 file."],
    [[warned, warned], "2 warnings in 1 file."],
    [[found, found, warned], "2 problems and 1 warning in 2 files."],
    [[problem("no-own-words", {})], "1 problem."],
  ])("%#", (problems, summary) => {
    expect(summarize(problems)).toBe(summary);
  });
});

test("problems are sorted by file as first met, by line and by column, and each is told once", () => {
  const at = (file: string, start: number) => problem("no-own-words", {}, placeAt({ file, text: "ab\ncd" }, start));
  const sorted = sortProblems([at("b", 4), at("a", 3), at("b", 0), at("b", 4), at("b", 1)]);
  expect(sorted.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    "b:1:1",
    "b:1:2",
    "b:2:2",
    "a:2:1",
  ]);
});
