import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { boldFont, widthOf } from "../../src/print/advance.ts";
import { typstOf, typstPackage } from "../../src/print/typst.ts";

/** What Typst finds a text to be wide, in em. */
function measured(texts: readonly string[], weight: string): number[] {
  const { NodeCompiler } = createRequire(import.meta.url)(typstPackage);
  const source = `#let d = json(bytes(sys.inputs.data))
#set text(font: "Libertinus Serif", lang: "en", size: 1000pt, weight: "${weight}")
#context [#metadata(d.map(t => measure(text(t)).width.pt() / 1000))<widths>]`;
  const [widths] = NodeCompiler.create({}).query(
    { mainFileContent: source, inputs: { data: JSON.stringify(texts) } },
    { selector: "<widths>", field: "value" },
  );
  return widths;
}

function range(first: number, last: number): string[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  return all.filter((character) => /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character));
}

const sentences = [
  "AVATAR, Wolfgang: “To W. A. T. Yeats’ fjord” (1,000 – 50 %)",
  "efficient affluent offices find flags fb fk ff ffi ffl fj Th st ct",
  "Zuständige Straßenbauämter prüfen Größe, Łódź, naïve façades, ĳ",
  "Съешь ещё этих мягких французских булок, ЩИТ ЁЖ",
  "Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία, ΑΥΤΟΣ",
  "José Núñez".normalize("NFD"),
];

describe.skipIf(!typstOf())("the table of widths agrees with the font", () => {
  test("character by character", () => {
    const characters = [...range(0x21, 0x7e), ...range(0xa1, 0x17f), ...range(0x386, 0x3ce), ...range(0x400, 0x45f)];
    const wrong = measured(characters, "regular").flatMap((width, index) => {
      const character = characters[index] ?? "";
      return Math.abs(width - widthOf(character)) < 0.001 ? [] : [[character, width, widthOf(character)]];
    });
    expect(wrong).toEqual([]);
  });

  test("in sentences with kerning and ligatures it is never less, and little more", () => {
    for (const [index, width] of measured(sentences, "regular").entries()) {
      const told = widthOf(sentences[index] ?? "");
      expect(told, sentences[index]).toBeGreaterThanOrEqual(width - 0.001);
      expect(told, sentences[index]).toBeLessThan(width * 1.04);
    }
  });

  test("in bold it is never less, and little more", () => {
    for (const [index, width] of measured(sentences, "bold").entries()) {
      const told = widthOf(sentences[index] ?? "", boldFont);
      expect(told, sentences[index]).toBeGreaterThanOrEqual(width);
      expect(told, sentences[index]).toBeLessThan(width * 1.06);
    }
  });
});

test("Chinese characters are squares, marks take no room", () => {
  expect(widthOf("王小明")).toBe(3);
  expect(widthOf("e\u0301")).toBe(widthOf("e"));
});
