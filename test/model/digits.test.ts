import { expect, test } from "vitest";
import { withAsciiDigits } from "../../src/model/digits.ts";

test.each([
  ["12", "12"],
  ["١٢", "12"],
  ["१२th", "12th"],
  ["ＬＳ１", "ＬＳ1"],
  ["𝟙𝟚", "12"],
  ["\u{116d3}\u{116dd}", "33"],
  ["n.º ½ Ⅻ 十二", "n.º ½ Ⅻ 十二"],
  ["", ""],
])("%j is %j", (text, expected) => {
  expect(withAsciiDigits(text)).toBe(expected);
});
