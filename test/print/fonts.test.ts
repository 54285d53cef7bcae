import { describe, expect, test } from "vitest";
import { directionOf, fontsFor, isSurelyShown, typstLanguage } from "../../src/print/fonts.ts";
import { typstOf } from "../../src/print/typst.ts";

const languages = [
  ["en", "en", null, "ltr"],
  ["pt-BR", "pt", "BR", "ltr"],
  ["zh-Hant", "zh", "TW", "ltr"],
  ["zh-HK", "zh", "TW", "ltr"],
  ["zh-Hans-SG", "zh", "SG", "ltr"],
  ["sr-Latn", "sr", null, "ltr"],
  ["es-419", "es", null, "ltr"],
  ["fil", "fil", null, "ltr"],
  ["ar-EG", "ar", "EG", "rtl"],
  ["az-Arab", "az", null, "rtl"],
  ["ur", "ur", null, "rtl"],
  ["en-GB-oxendict", "en", "GB", "ltr"],
] as const;

test.each(languages)("%s as Typst takes it", (tag, lang, region, dir) => {
  expect(typstLanguage(tag)).toEqual({ lang, region, dir });
});

test.skipIf(!typstOf())("Typst takes them", () => {
  const source = `#set document(title: "Languages", date: none)
#for l in json(bytes(sys.inputs.data)) { set text(lang: l.lang, region: l.region); [x] }
`;
  expect(
    typstOf()?.pdf(
      source,
      languages.map(([tag]) => typstLanguage(tag)),
    ),
  ).toBeInstanceOf(Uint8Array);
});

test.each([
  ["1 Example Street", "rtl", "ltr"],
  ["Levi ליאור", "rtl", "ltr"],
  ["ליאור Levi", "ltr", "rtl"],
  ["+44 113 496 0000", "rtl", "rtl"],
  ["\u200f123", "ltr", "rtl"],
] as const)("%s goes its own way in a letter that goes %s: %s", (text, letter, own) => {
  expect(directionOf(text, letter)).toBe(own);
});

describe("fonts", () => {
  test("one for text that it surely has", () => {
    expect(isSurelyShown("José Núñez, Łódź, Київ, Αθήνα, “1 €” – …")).toBe(true);
    expect(fontsFor("es", true)).toEqual(["Libertinus Serif"]);
    for (const text of ["José".normalize("NFD"), "王", "م", "\u00ad", "👍"])
      expect(isSurelyShown(text), text).toBe(false);
  });

  test("those of a language's own forms come before those of others", () => {
    const first = (language: string) => fontsFor(language, false).find((font) => font.includes("CJK"));
    expect(["zh", "zh-Hant", "ja", "ko", "en"].map(first)).toEqual([
      "Noto Serif CJK SC",
      "Noto Serif CJK TC",
      "Noto Serif CJK JP",
      "Noto Serif CJK KR",
      "Noto Serif CJK SC",
    ]);
  });

  test.skipIf(!typstOf())("the one that comes with Typst has what it surely has", () => {
    const source = `#set document(title: "Characters", date: none)
#set text(font: "Libertinus Serif", fallback: false)
#for t in json(bytes(sys.inputs.data)) { par(t) }
`;
    const all = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code));
    const sure = all.filter((character) => isSurelyShown(character) && character.trim() !== "");
    expect(sure.length).toBeGreaterThan(500);
    expect(() => typstOf()?.pdf(source, sure)).not.toThrow();
  });
});
