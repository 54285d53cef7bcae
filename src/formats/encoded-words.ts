import { packBase64 } from "./encodings.ts";
import { byteCount, escapesBut, escapeText, isPair } from "./escapes.ts";

/** An encoded word never has more than 75 characters (RFC 2047, 2). */
const longestWord = 75;
const ending = "?=";

interface Encoding {
  readonly prefix: string;
  encode(part: string): string;
  /** What one character takes of the budget. */
  cost(codePoint: number): number;
  /** The budget of a word that has so much room. */
  budget(room: number): number;
}

const escapes = escapesBut(/[A-Za-z0-9!*+/-]/, "_");

/** Keeps Latin text readable, in the narrow set that phrases allow (RFC 2047, 5.3). */
const q: Encoding = {
  prefix: "=?UTF-8?Q?",
  encode: (part) => escapeText(part, escapes),
  cost: (codePoint) => (codePoint < 0x80 ? (escapes[codePoint]?.length ?? 1) : 3 * byteCount(codePoint)),
  budget: (room) => room,
};

/** Shorter for other scripts: four letters for each three bytes. */
const b: Encoding = {
  prefix: "=?UTF-8?B?",
  encode: packBase64,
  cost: byteCount,
  budget: (room) => Math.floor(room / 4) * 3,
};

/** A text as encoded words on as many lines as it takes, the first from a column on. Each can be decoded by itself. */
export function encodedWords(text: string, column: number, longestLine: number): string {
  const encoding = encodingFor(text);
  const { prefix, encode, budget } = encoding;
  const frame = prefix.length + ending.length;
  let end = wordEnd(text, 0, budget(Math.min(longestWord, longestLine - column) - frame), encoding);
  let words = prefix + encode(text.slice(0, end)) + ending;
  while (end < text.length) {
    const start = end;
    end = wordEnd(text, start, budget(longestWord - frame), encoding);
    words += `\r\n ${prefix}${encode(text.slice(start, end))}${ending}`;
  }
  return words;
}

function encodingFor(text: string): Encoding {
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) continue;
    others += 1;
    if (isPair(text, at)) at += 1;
  }
  return others * 3 > text.length ? b : q;
}

/** As far as the limit allows. What a reader takes for one character stays whole, unless no word has room for it. */
function wordEnd(text: string, start: number, limit: number, { cost }: Encoding): number {
  const end = reach(text, start, limit, cost);
  if (end === text.length || standsAlone(text, end)) return end;
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  const { index, segment } = segmenter.segment(text).containing(end) ?? { index: end, segment: "" };
  const fits = index > start && reach(text, index, limit, cost) >= index + segment.length;
  return fits ? index : end;
}

function reach(text: string, start: number, limit: number, cost: Encoding["cost"]): number {
  let left = limit;
  let end = start;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    left -= cost(codePoint);
    if (left < 0) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

/** Nothing below U+0300, where combining marks begin, joins what stands before it. */
function standsAlone(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) < 0x300 && text.charCodeAt(at) < 0x300;
}

/** Made where a text needs it, as making one takes longer than many letters. */
let segmenter: Intl.Segmenter | undefined;
