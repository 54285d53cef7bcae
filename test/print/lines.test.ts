import { expect, test } from "vitest";
import { widthOf } from "../../src/print/advance.ts";
import { breakable, countLines, piecesOf } from "../../src/print/lines.ts";

test.each([
  ["one two three", ["one", "two", "three"]],
  ["well-known -5 e-mail", ["well-", "known", "-5", "e-", "mail"]],
  ["vraiment ? « oui »", ["vraiment ?", "« oui »"]],
  ["a\u00a0b (c d)", ["a\u00a0b", "(c", "d)"]],
  ["王小明、李", ["王", "小", "明、", "李"]],
  ["two  blanks", ["two", "blanks"]],
])("%s breaks into %j", (text, pieces) => {
  const { starts, ends } = piecesOf(text);
  expect(starts.map((start, index) => text.slice(start, ends[index]))).toEqual(pieces);
});

test("lines are filled one after the other", () => {
  const pieces = piecesOf("word ".repeat(10).trim());
  const word = widthOf("word");
  expect(countLines(pieces, 100)).toBe(1);
  expect(countLines(pieces, 1.06 * word)).toBe(10);
  expect(countLines(pieces, 2 * word + widthOf(" ") + 0.001)).toBe(5);
});

test("what would leave the column breaks between any two characters, and nothing is added", () => {
  const text = `before ${"e\u0301x".repeat(40)} after`;
  const parts = breakable(text, 20);
  expect(parts.join("")).toBe(text);
  expect(parts[1]).toBe("x");
  expect(parts.at(-1)).toBe("x after");
  expect(countLines(piecesOf(text), 20)).toBe(3);
  expect(breakable("before and after", 20)).toEqual(["before and after"]);
});

test("ten thousand characters are counted as the lines that they fill", () => {
  expect(countLines(piecesOf("x".repeat(10_000)), widthOf("x") * 100 + 0.001)).toBe(100);
});
