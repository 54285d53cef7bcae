import type { Choice, Find } from "../../host.ts";
import { fold } from "../../model/country.ts";
import { once } from "../../model/once.ts";

/** A choice with all that it is found by. */
export interface Findable extends Choice {
  readonly words: readonly string[];
}

/**
 * A search among choices: those that have every word which was typed, in their order; all where none was. Case, accents and
 * punctuation do not matter. Words of up to three letters are looked for where words begin, so that "fax" does not mean
 * Halifax; longer ones anywhere, and so are those of scripts without spaces.
 */
export function finderOf(choices: readonly Findable[]): Find {
  // Countries, tags and ways are the same few thousand times over.
  const shared = once(searched);
  const texts = choices.map(({ label, words }) => [searched(label), ...words.map(shared)].join(""));
  return (typed) => {
    const wanted = fold(typed).split(/\s+/).map(bare).filter(Boolean);
    if (wanted.length === 0) return choices;
    const looked = wanted.map((word) => (word.length <= 3 && !unspaced.test(word) ? ` ${word}` : word));
    return choices.filter((_, at) => looked.every((word) => texts[at]?.includes(word)));
  };
}

/** Han, kana, Hangul, Thai, Lao, Khmer and Burmese: words do not stand apart, or one letter is a syllable. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const ascii = /^[ -~]*$/;
/** No word in it has more than one part. */
const plain = /^[a-z0-9 ]*$/;
const marks = /[^\p{L}\p{N}]+/gu;

function bare(word: string): string {
  return word.replace(marks, "");
}

/** "O'Brien" is found by "obrien", and by "brien" alone. */
function searched(text: string): string {
  const folded = ascii.test(text) ? text.toLowerCase() : fold(text);
  if (plain.test(folded)) return ` ${folded}`;
  const joined = folded.split(/\s+/).filter((word) => !plain.test(word));
  return [" ", folded.replace(marks, " "), ...joined.map(bare)].join(" ");
}
