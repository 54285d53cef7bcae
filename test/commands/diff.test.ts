import fc from "fast-check";
import { expect, test } from "vitest";
import { diffOf } from "../../src/commands/common/diff.ts";
import { type Splice, spliced } from "../../src/parse/edit/splice.ts";

const plain = (text: string) => text;
const style = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };
const numbered = Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`).join("");
const at = (place: string, remove: number, insert: string, text = numbered): Splice => ({
  at: text.indexOf(place),
  remove,
  insert,
});

test.each<[string, string, Splice[], string]>([
  ["nothing", numbered, [], ""],
  [
    "lines that go in",
    numbered,
    [at("line 5\n", 0, "new\nmore\n")],
    "--- a\n+++ a\n@@ -2,6 +2,8 @@\n line 2\n line 3\n line 4\n+new\n+more\n line 5\n line 6\n line 7",
  ],
  [
    "a word, and another one near it",
    numbered,
    [at("line 5\n", 4, "row"), at("line 9\n", 4, "row")],
    "--- a\n+++ a\n@@ -2,11 +2,11 @@\n line 2\n line 3\n line 4\n-line 5\n+row 5\n line 6\n line 7\n line 8\n-line 9\n+row 9\n line 10\n line 11\n line 12",
  ],
  [
    "two places far apart",
    numbered,
    [at("line 1\n", 0, "new\n"), at("line 20\n", 4, "row")],
    "--- a\n+++ a\n@@ -1,3 +1,4 @@\n+new\n line 1\n line 2\n line 3\n@@ -17,4 +18,4 @@\n line 17\n line 18\n line 19\n-line 20\n+row 20",
  ],
  [
    "what goes in behind a last line without an end",
    "a\nb",
    [{ at: 3, remove: 0, insert: "\nc" }],
    "--- a\n+++ a\n@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n\\ No newline at end of file",
  ],
  ["a file that was empty", "", [{ at: 0, remove: 0, insert: "a\n" }], "--- a\n+++ a\n@@ -0,0 +1 @@\n+a"],
  [
    "what would steer the terminal",
    "a\r\n",
    [{ at: 0, remove: 0, insert: "\u001b[2J\r\n" }],
    "--- a\n+++ a\n@@ -1 +1,2 @@\n+�[2J\n a",
  ],
])("a diff shows %s", (_, text, splices, shown) => {
  expect(diffOf("a", text, { splices }, style)).toBe(shown);
});

/** Applies a unified diff strictly: every line of it must be where it says. */
function patched(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let next = 0;
  const shown = diff.split("\n").slice(2);
  for (const [index, line] of shown.entries()) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? /.exec(line);
    if (hunk) {
      const from = Number(hunk[1]) - (hunk[2] === "0" ? 0 : 1);
      result.push(...lines.slice(next, from));
      next = from;
    } else if (!line.startsWith("\\")) {
      const written = line.slice(1) + (shown[index + 1]?.startsWith("\\") ? "" : "\n");
      if (line[0] !== "+") expect(lines[next++]).toBe(written);
      if (line[0] !== "-") result.push(written);
    }
  }
  return [...result, ...lines.slice(next)].join("");
}

const files = fc.array(fc.constantFrom("a", "b", "", "long line"), { maxLength: 40 }).map((lines) => lines.join("\n"));
const edits = fc.array(
  fc.record({ skip: fc.nat(30), remove: fc.nat(6), insert: fc.constantFrom("", "x", "x\n", "\nx", "\n\n") }),
  { maxLength: 6 },
);

test("a diff applied to the text gives the new one", () => {
  fc.assert(
    fc.property(files, edits, (text, steps) => {
      let from = 0;
      const splices = steps.flatMap(({ skip, remove, insert }): Splice[] => {
        const place = from + skip;
        if (place + remove > text.length || (remove === 0 && insert === "")) return [];
        from = place + remove + 1;
        return [{ at: place, remove, insert }];
      });
      const diff = diffOf("a", text, { splices }, style);
      expect(patched(text, diff)).toBe(spliced(text, splices));
    }),
    { numRuns: 2000 },
  );
});
