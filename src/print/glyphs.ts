import { fontsFor, isSurelyShown } from "./fonts.ts";
import { clustersOf } from "./lines.ts";
import { MissingGlyphs, type Typst, typstOf } from "./typst.ts";

/**
 * The characters of a text, each once, that no font here has: what a person sees as one each. Thousands of texts are cheap, as
 * a character is looked for once. None where Typst is not installed.
 */
export function missingGlyphs(text: string): readonly string[] {
  if (isSurelyShown(text)) return [];
  const clusters = [...new Set(clustersOf(text.replaceAll("\ufeff", "")))].filter((cluster) => !isSurelyShown(cluster));
  const unknown = clusters.flatMap((cluster) => [cluster, ...basesOf(cluster)]).filter((part) => !shown.has(part));
  if (unknown.length > 0) lookFor([...new Set(unknown)]);
  return clusters.filter((cluster) => [cluster, ...basesOf(cluster)].some((part) => shown.get(part) === false));
}

/** A mark whose base is missing passes for both, and the base would be lost without a word: it is looked for alone too. */
function basesOf(cluster: string): readonly string[] {
  return [...cluster].filter((character) => !/[\p{M}\p{Cf}]/u.test(character) && !isSurelyShown(character));
}

/** What was found, whether it was there or not. */
const shown = new Map<string, boolean>();
const mostKept = 100_000;

function lookFor(parts: readonly string[]): void {
  const typst = typstOf();
  if (!typst) return;
  if (shown.size > mostKept) shown.clear();
  // Fonts have signs of their own where nobody has agreed on a character, and halves of one are none.
  const [agreed, other] = [parts.filter((part) => !isNobodys(part)), parts.filter(isNobodys)];
  for (const part of other) shown.set(part, false);
  const named = failing(typst, agreed);
  for (const part of agreed) {
    // An error may name one mark of a cluster, and another cluster may have the same mark in a font that has both.
    const isSuspect = named.some((text) => part.includes(text));
    shown.set(part, !isSuspect || (!named.includes(part) && failing(typst, [part]).length === 0));
  }
}

function isNobodys(part: string): boolean {
  return /[\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(part);
}

/** What of these texts no font has, as Typst names it. */
function failing(typst: Typst, texts: readonly string[]): readonly string[] {
  try {
    typst.pdf(probe, { texts, fonts: fontsFor("en", false) });
    return [];
  } catch (error) {
    if (error instanceof MissingGlyphs) return error.texts;
    throw error;
  }
}

const probe = `#let d = json(bytes(sys.inputs.data))
#set document(title: "Characters", date: none)
#set text(font: d.fonts)
#for t in d.texts { par(t) }
`;

/** A font that a character needs: for whom it is, and the Debian package that has one. */
export interface FontPackage {
  /** "a font for …" */
  readonly script: string;
  readonly debian: string;
}

/** Where a font for a character comes from; undefined for a character that nobody has agreed on (private use). */
export function packageFor(character: string): FontPackage | undefined {
  if (/[\p{Co}\p{Cn}\p{Cs}]/u.test(character)) return undefined;
  if (/\p{Emoji_Presentation}|\u20e3|\ufe0f/u.test(character))
    return { script: "emoji", debian: "fonts-noto-color-emoji" };
  const found = squares.find(([letters]) => letters.test(character));
  if (found) return { script: found[1], debian: "fonts-noto-cjk" };
  const script = scripts.find(([letters]) => letters.test(character));
  if (script || /[\p{L}\p{M}]/u.test(character))
    return { script: script?.[1] ?? "its script", debian: "fonts-noto-core" };
  return { script: "symbols", debian: "fonts-symbola" };
}

const squares: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "Japanese"],
  [/\p{Script=Hangul}/u, "Korean"],
  [/[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u, "Chinese"],
];

/** Scripts that letters are written in today, by their names in Unicode. */
const scripts = (
  "Adlam Arabic Armenian Balinese Bengali Canadian_Aboriginal Cherokee Devanagari Ethiopic Georgian Gujarati " +
  "Gurmukhi Hanifi_Rohingya Hebrew Javanese Kannada Khmer Lao Lisu Malayalam Meetei_Mayek Mongolian Myanmar Nko " +
  "Ol_Chiki Oriya Sinhala Syriac Tamil Telugu Thaana Thai Tibetan Tifinagh Vai Yi"
)
  .split(" ")
  .map((name) => [new RegExp(`\\p{Script=${name}}`, "u"), name.replaceAll("_", " ")] as const);
