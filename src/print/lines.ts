import { keeping } from "../model/kept.ts";
import { widthOf } from "./advance.ts";

/**
 * How a text can be broken into lines: its pieces in order, each with what it takes in a line and what the blank before it
 * takes when the piece does not begin a line, in em. Fewer places than the Unicode line breaking algorithm (UAX 14) has are
 * known here, so that the lines of a page are never more than those that were counted.
 */
export interface Pieces {
  readonly texts: readonly string[];
  readonly widths: readonly number[];
  readonly gaps: readonly number[];
  /** The widest piece, in em. */
  readonly widest: number;
}

/** Pieces of a line of text without line ends. */
export const piecesOf = keeping((text: string) => piecesWith(widthOf, text));

/** The same for a font that has other widths. */
export function piecesWith(widthIn: (text: string) => number, text: string): Pieces {
  const texts: string[] = [];
  const widths: number[] = [];
  const gaps: number[] = [];
  let widest = 0;
  let start = 0;
  const add = (end: number, next: number, blank: string) => {
    const piece = text.slice(start, end);
    const width = widthIn(piece);
    texts.push(piece);
    widths.push(width);
    if (width > widest) widest = width;
    // Kerning reaches across the blank, and is a part of what the blank takes.
    const reach = text.slice(Math.max(start, end - 1), end) + blank + text.slice(next, next + 1);
    gaps.push(blank === "" ? 0 : widthIn(reach) - widthIn(reach.slice(0, 1)) - widthIn(text.slice(next, next + 1)));
    start = next;
  };
  for (const { 0: blank, index } of text.matchAll(breaks)) {
    if (index > start) add(index, index + blank.length, blank);
  }
  add(text.length, text.length, "");
  return { texts, widths, gaps: [0, ...gaps.slice(0, -1)], widest };
}

const opening = "\\p{Ps}\\p{Pi}¿¡‘“„";
const closing = "\\p{Pe}\\p{Pf}!?/,.:;%’”\\u2060\\ufeff";
const square = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\uac00-\\ud7a3]";
const small = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々ゝゞヽヾ";
const breaks = new RegExp(
  [
    `(?<![${opening} ]) +(?![${closing} ]|$)`,
    "(?<=[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}][-–])(?=[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}])",
    `(?<=${square}|[、。，．])(?![${small}])(?=${square})`,
  ].join("|"),
  "gu",
);

/** How many lines pieces take in a column of that width in em, filled one after the other. */
export function countLines({ texts, widths, gaps, widest }: Pieces, column: number): number {
  let lines = 1;
  let x = 0;
  for (let index = 0; index < widths.length; index++) {
    const width = widths[index] as number;
    const gap = x > 0 ? (gaps[index] as number) : 0;
    if (widest > overlong * column && width > overlong * column) {
      // Its characters fill up lines from here.
      if (x > 0 && x + gap < column) x += gap;
      for (const advance of advancesOf(texts[index] as string, column)) {
        if (x > 0 && x + advance > column) {
          lines++;
          x = 0;
        }
        x += advance;
      }
    } else if (x > 0 && x + gap + width > column) {
      lines++;
      x = width;
    } else {
      x += gap + width;
    }
  }
  return lines;
}

/** What takes more of a line than this may break anywhere: 10,000 letters without a blank would leave the page. */
const overlong = 0.95;

/** Thai, Lao, Khmer and Burmese words are found by Typst, by their dictionaries. */
const wordless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function advancesOf(piece: string, column: number): number[] {
  if (!wordless.test(piece)) return clustersOf(piece).map(widthOf);
  // They leave some of each line free.
  const width = 1.1 * widthOf(piece);
  const steps = Math.ceil(width / (column / 20));
  return Array.from({ length: steps }, () => width / steps);
}

/** A line of text in parts between which it may break, where it has what would leave the column. */
export function breakable(text: string, column: number, pieces: Pieces = piecesOf(text)): readonly string[] {
  if (pieces.widest <= overlong * column) return [text];
  const parts: string[] = [];
  let rest = "";
  let at = 0;
  pieces.texts.forEach((piece, index) => {
    const start = text.indexOf(piece, at);
    const blank = text.slice(at, start);
    at = start + piece.length;
    rest += blank;
    if ((pieces.widths[index] as number) <= overlong * column || wordless.test(piece)) {
      rest += piece;
    } else {
      const [first = "", ...others] = clustersOf(piece);
      parts.push(rest + first, ...others.slice(0, -1));
      rest = others.at(-1) ?? "";
    }
  });
  return [...parts, rest + text.slice(at)];
}

/** What a person sees as one character each. */
export function clustersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;
