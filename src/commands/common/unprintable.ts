import { paperText } from "../../formats/txt.ts";
import type { Letter } from "../../model/letter.ts";
import { letterheadOf } from "../../model/letterhead.ts";
import type { Sheet, SheetChoice } from "../../model/paper.ts";
import { missingGlyphs, packageFor } from "../../print/glyphs.ts";
import { addressFits } from "../../print/head.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { sheetOf } from "./sheet.ts";

/** Whether a letter can be printed: some font has every character, and its address fits the window. */
export function isPrintable(letter: Letter, { envelope }: Sheet): boolean {
  return missingGlyphs(paperText(letter)).length === 0 && addressFits(letterheadOf(letter).recipient, envelope);
}

/** What stands in the way of printing letters, each thing once. */
export function unprintable(letters: readonly Letter[], choice: SheetChoice): Problem[] {
  const missing = letters.map((letter) => missingGlyphs(paperText(letter)));
  const targetsWith = (characters: readonly string[]) =>
    letters
      .filter((_, index) => characters.some((one) => missing[index]?.includes(one)))
      .map(({ target }) => target.id);
  const addressed = letters.map((letter) => ({ letter, envelope: sheetOf(letter, choice).envelope }));
  const tooLarge = addressed.filter(({ letter, envelope }) => !addressFits(letterheadOf(letter).recipient, envelope));
  return [
    ...noGlyphs([...new Set(missing.flat())], targetsWith),
    ...tooLarge.map(({ letter, envelope }) => problem("address-over-window", { id: letter.target.id, envelope })),
  ];
}

/**
 * Characters that no font has, those together that one font would bring.
 * @param targetsWith ids of the targets whose letters have some of them, where a cell does not say it.
 */
export function noGlyphs(
  characters: readonly string[],
  targetsWith: (characters: readonly string[]) => readonly string[] = () => [],
): Problem[] {
  const byFont = new Map<string, string[]>();
  for (const character of characters) {
    const { script = "" } = packageFor(character) ?? {};
    byFont.set(script, [...(byFont.get(script) ?? []), character]);
  }
  return [...byFont.values()].map((together) => {
    const targets = [...new Set(targetsWith(together))];
    return problem("no-glyph", { characters: together, font: packageFor(together[0] ?? ""), targets });
  });
}
