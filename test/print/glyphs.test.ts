import { describe, expect, test } from "vitest";
import { missingGlyphs, packageFor } from "../../src/print/glyphs.ts";
import { typstOf } from "../../src/print/typst.ts";

describe.skipIf(!typstOf())("characters that no font has", () => {
  test.each([
    "Ada Example",
    "José Núñez".normalize("NFD"),
    "Αθήνα, Київ, Łódź",
    "כהן",
    '"\\`#$*_',
    "a\u200db\u2066c\u2069\ufeff",
    "two\nlines\t",
  ])("none in %j", (text) => {
    expect(missingGlyphs(text)).toEqual([]);
  });

  test.each([
    ["private use, where a font has a sign of its own", "a\ue000", ["\ue000"]],
    ["half a character", "a\ud83d", ["\ud83d"]],
    ["a code that is none", "\u{10ffff}", ["\u{10ffff}"]],
    ["nobody's", "x\u{f0000}x\u{f0000}", ["\u{f0000}"]],
    ["with a mark that a font has", "\u{f0000}\u0301", ["\u{f0000}\u0301"]],
  ])("%s", (_, text, missing) => {
    expect(missingGlyphs(text)).toEqual(missing);
  });

  test("a character with a mark is missing where it is missing without", () => {
    for (const base of ["王", "한", "𓀀", "👍"]) {
      expect(missingGlyphs(`${base}\u0301`).length >= missingGlyphs(base).length, base).toBe(true);
    }
  });

  test("thousands of texts are looked at in a moment", () => {
    missingGlyphs("王小明 مرحبا");
    const start = performance.now();
    for (let index = 0; index < 20_000; index++)
      missingGlyphs(`Ada Example ${index}, ${"a line of an address ".repeat(5)}`);
    for (let index = 0; index < 2_000; index++) missingGlyphs(`王小明 ${index} مرحبا`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test.each([
  ["王", "Chinese", "fonts-noto-cjk"],
  ["ひ", "Japanese", "fonts-noto-cjk"],
  ["한", "Korean", "fonts-noto-cjk"],
  ["ㄅ", "Chinese", "fonts-noto-cjk"],
  ["👍🏽", "emoji", "fonts-noto-color-emoji"],
  ["1\ufe0f\u20e3", "emoji", "fonts-noto-color-emoji"],
  ["م", "Arabic", "fonts-noto-core"],
  ["ก", "Thai", "fonts-noto-core"],
  ["ᚠ", "its script", "fonts-noto-core"],
  ["⏣", "symbols", "fonts-symbola"],
])("for %s, a font for %s: %s", (character, script, debian) => {
  expect(packageFor(character)).toEqual({ script, debian });
});

test("no package has what nobody has agreed on", () => {
  expect(packageFor("\ue000")).toBeUndefined();
});
