import { describe, expect, test } from "vitest";
import { hasDirection, overrideIn, turnIn } from "../../src/model/direction.ts";

describe("text in any direction is fine", () => {
  test.each([
    "City Council",
    "أبقوا المكتبة مفتوحة",
    "ועדת הבחירות \u200fRLM",
    "مكتب (\u200eUN\u200e)",
    "\u061c12/03",
    "\u2068محكمة\u2069 Council",
    "\u2067\u2068a\u2069 b\u2069",
    "\u202aan old embedding\u202c",
    "\u2067one line\u2069\n\u2067another\u2069",
    "a stray end\u2069",
    "",
  ])("%j", (text) => {
    expect(turnIn(text)).toBe(-1);
    expect(overrideIn(text)).toBe(-1);
  });
});

describe("what turns the text behind it is found where it stands", () => {
  test.each<[string, number]>([
    ["a\u202eb", 1],
    ["\u202d+1 202 555 0100\u202c", 0],
    ["ab\u2067c", 2],
    ["\u202bc", 0],
    ["\u2066a\n\u2069", 0],
    ["\u2066a\u2069\u2067b", 3],
    ["\u2067a\u202eb\u2069", 2],
  ])("%j", (text, at) => {
    expect(turnIn(text)).toBe(at);
  });
});

test.each(["\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069"])(
  "an address that holds %j shows another than it is",
  (character) => {
    expect(hasDirection(`https://example.org/${character}a`)).toBe(true);
    expect(hasDirection("https://ñandú.org/é/محكمة")).toBe(false);
  },
);
