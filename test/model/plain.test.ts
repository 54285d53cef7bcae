import { expect, test } from "vitest";
import { codePointName, controlInLine, controlInText, unixLines } from "../../src/model/plain.ts";

const texts = [
  ["plain", -1, -1],
  ["José 王 👍🏽 \u200b\u202e\ufeff", -1, -1],
  ["a\nb", 1, -1],
  ["a\tb", 1, -1],
  ["a\rb", 1, 1],
  ["\u0000", 0, 0],
  ["ab\u0007", 2, 2],
  ["a\u007f", 1, 1],
  ["a\u0085b", 1, 1],
  ["a\u2028b", 1, 1],
  ["a\u2029b", 1, 1],
  ["\n\t\n\u001b[31m", 0, 3],
] as const;

test.each(texts)("%j holds a control character at %i on a line, at %i in a text", (text, inLine, inText) => {
  expect(controlInLine(text)).toBe(inLine);
  expect(controlInText(text)).toBe(inText);
});

test("a character is named by its number", () => {
  expect(codePointName("a\u0007", 1)).toBe("U+0007");
  expect(codePointName("👍", 0)).toBe("U+1F44D");
});

test("every line end becomes a line feed", () => {
  expect(unixLines("a\r\nb\rc\nd\r\n\r\ne")).toBe("a\nb\nc\nd\n\ne");
});
