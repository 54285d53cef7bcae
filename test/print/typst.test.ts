import { describe, expect, test } from "vitest";
import { MissingGlyphs, typstOf } from "../../src/print/typst.ts";

const typst = typstOf();

/** A font that has few characters shows how the others are named. */
const source = `#let d = json(bytes(sys.inputs.data))
#set document(title: "Characters", date: none)
#set text(font: "Libertinus Serif", fallback: false)
#for t in d { par(t) }
`;

function missing(...texts: readonly string[]): readonly string[] {
  try {
    typst?.pdf(source, texts);
    return [];
  } catch (error) {
    if (error instanceof MissingGlyphs) return error.texts;
    throw error;
  }
}

describe.skipIf(!typst)("Typst names what no font has", () => {
  test.each([
    ["Chinese, each character", ["王小明"], ["王", "小", "明"]],
    ["once for all", ["王", "a王b"], ["王"]],
    ["beside quotes, backslashes and backticks", ['"王`\\', '`"小\\"'], ["王", "小"]],
    ["outside the basic plane", ["𓀀"], ["𓀀"]],
    ["a private character, which it prints as a number", ["\u{f0000}"], ["\u{f0000}"]],
    ["with marks", ["ก\u0e34"], ["ก", "\u0e34"]],
  ])("%s", (_, texts, named) => {
    expect(missing(...texts)).toEqual(named);
  });

  test("and nothing of what is there", () => {
    expect(missing('"', "\\", "`", "José", "José".normalize("NFD"), "\u200b\u200d\u2066")).toEqual([]);
  });

  test("an error of ours is no missing glyph", () => {
    expect(() => typst?.pdf("#panic()", {})).toThrow(/Typst: .*panicked/);
  });
});
