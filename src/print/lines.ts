import { keeping } from "../model/kept.ts";
import { type Font, regularFont, widthBetween, widthOf } from "./advance.ts";

/**
 * How a line of text can be broken: its pieces in order, each with where it begins and ends, what it takes in a line, and
 * what the blank before it takes when it does not begin a line, in em. Fewer places than the Unicode line breaking algorithm
 * (UAX 14) has are known here, so that the lines of a page are never more than those that were counted.
 */
export interface Pieces {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly widths: readonly number[];
  readonly gaps: readonly number[];
  /** The widest piece, in em. */
  readonly widest: number;
}

/** Pieces of a text without line ends. */
export const piecesOf = keeping((text: string) => piecesIn(text, regularFont));

/** The same in another font. */
export function piecesIn(text: string, font: Font): Pieces {
  const pieces = { text, starts: [0], ends: [] as number[], widths: [] as number[], gaps: [0], widest: 0 };
  let start = 0;
  const end = (at: number) => {
    const width = widthBetween(text, start, at, font);
    pieces.ends.push(at);
    pieces.widths.push(width);
    if (width > pieces.widest) pieces.widest = width;
  };
  for (let at = 1; at < text.length; at++) {
    if (!mayBreak(text, at)) continue;
    end(at);
    start = afterBlanks(text, at);
    pieces.starts.push(start);
    pieces.gaps.push(start > at ? gapBetween(text, at, start, font) : 0);
    at = start;
  }
  end(text.length);
  return pieces;
}

/** Kerning reaches across a blank, and is a part of what it takes. */
function gapBetween(text: string, start: number, end: number, font: Font): number {
  const outer = font.kern(text.charCodeAt(start - 1), blank) + font.kern(blank, text.charCodeAt(end));
  return widthBetween(text, start, end, font) + outer / 1000;
}

const blank = 0x20;

function afterBlanks(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === blank) end++;
  return end;
}

/** Whether a line may end before a place; blanks that follow it are then left out. */
function mayBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === blank) {
    const next = afterBlanks(text, at);
    return next < text.length && !opening.test(text.charAt(at - 1)) && !closing.test(text.charAt(next));
  }
  const before = text.charCodeAt(at - 1);
  if (before === 0x2d || before === 0x2013)
    return wordLetter.test(text.charAt(at - 2)) && wordLetter.test(text.charAt(at));
  if (before < firstSquare || code < firstSquare) return false;
  return squareEnd.test(text.charAt(at - 1)) && square.test(text.charAt(at)) && !small.includes(text.charAt(at));
}

const opening = /[ \p{Ps}\p{Pi}¿¡‘“„]/u;
const closing = /[\p{Pe}\p{Pf}!?/,.:;%’”\u2060\ufeff]/u;
const wordLetter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const firstSquare = 0x2e80;
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uac00-\ud7a3]/u;
const squareEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uac00-\ud7a3、。，．]/u;
const small = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々ゝゞヽヾ";

/** How many lines pieces take in a column of that width in em, filled one after the other. */
export function countLines({ text, starts, ends, widths, gaps, widest }: Pieces, column: number): number {
  let lines = 1;
  let x = 0;
  for (let index = 0; index < widths.length; index++) {
    const width = widths[index] as number;
    const gap = x > 0 ? (gaps[index] as number) : 0;
    if (widest > overlong * column && width > overlong * column) {
      // Its characters fill up lines from here.
      if (x > 0 && x + gap < column) x += gap;
      for (const advance of advancesOf(text.slice(starts[index], ends[index]), column)) {
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
  if (!wordless.test(piece)) return clustersOf(piece).map((cluster) => widthOf(cluster));
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
  pieces.widths.forEach((width, index) => {
    const piece = text.slice(pieces.starts[index], pieces.ends[index]);
    rest += text.slice(pieces.ends[index - 1] ?? 0, pieces.starts[index]);
    if (width <= overlong * column || wordless.test(piece)) {
      rest += piece;
    } else {
      const [first = "", ...others] = clustersOf(piece);
      parts.push(rest + first, ...others.slice(0, -1));
      rest = others.at(-1) ?? "";
    }
  });
  return [...parts, rest];
}

/** What a person sees as one character each. */
export function clustersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;
