import { type Place, placeAt, type Source } from "../../problems/source.ts";

/*
 * Content lines of MIME directories (RFC 2425, section 5.8; RFC 6350, section 3.3) and of vCard 2.1 (versit Consortium,
 * 1996). Our own reader and not ical.js 2.2: that one throws a whole file away for one line without a colon or one
 * missing END, knows no vCard 2.1, and keeps no positions.
 */

/** One property of a card as it stands, unfolded. */
export interface CardLine {
  /** In capitals, without its group. */
  readonly name: string;
  /** What ties it to other properties: `ITEM1` in `item1.EMAIL`. */
  readonly group: string;
  /** By name in capitals; vCard 2.1 has values without a name, which stand under TYPE or ENCODING. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** Still escaped; quoted-printable lines are joined. */
  readonly value: string;
  /** The value's first line. */
  place(): Place;
}

/** A line that begins none: where it is. */
interface StrayLine {
  readonly stray: Place;
}

/** Properties that hold pictures, sounds, keys and notes: they are large, and no letter needs them. */
const passedOver = new Set(["PHOTO", "LOGO", "SOUND", "KEY", "NOTE"]);

const head = /(?:([\w-]+)\.)?([\w-]+)[ \t]*(?=[;:])/y;

/** Goes through a file line by line; what is passed over is not even copied. */
export function* cardLines(source: Source): Generator<CardLine | StrayLine> {
  const { text } = source;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let passing = false;
  while (at < text.length) {
    const start = at;
    const first = lineEnd(text, start);
    at = first + 1;
    head.lastIndex = start;
    const [, group = "", name = ""] = head.exec(text) ?? [];
    const behind = head.lastIndex;
    if (name === "" || behind > first) {
      // What a note or a picture goes on with is part of it, though nothing says so.
      if (!passing && text.slice(start, first).trim() !== "") yield { stray: placeAt(source, start, first) };
      continue;
    }
    while (text[at] === " " || text[at] === "\t") at = lineEnd(text, at) + 1;
    let line = text.slice(start, Math.min(at - 1, text.length));
    passing = passedOver.has(name.toUpperCase());
    if (!passing && line.length > first - start) line = line.replace(/\r?\n[ \t]/g, "");
    const colon = colonIn(line);
    if (isQuotedPrintable(line, colon)) [line, at] = withSoftBreaks(text, line, at);
    if (passing) continue;
    const valueAt = Math.min(start + colon + 1, first);
    yield {
      name: name.toUpperCase(),
      group: group.toUpperCase(),
      params: paramsIn(line.slice(behind - start, colon)),
      value: line.slice(colon + 1).replace(/\r$/, ""),
      place: () => placeAt(source, valueAt, Math.max(first, valueAt + 1)),
    };
  }
}

function isQuotedPrintable(line: string, colon: number): boolean {
  return colon > 16 && /QUOTED-PRINTABLE/i.test(line.slice(0, Math.min(colon, 1000)));
}

/** Quoted-printable text goes on behind a line that ends in `=` (RFC 2045, section 6.7). @returns the line, and where the next begins. */
function withSoftBreaks(text: string, begun: string, next: number): [line: string, next: number] {
  const pieces: string[] = [];
  let [piece, at] = [begun.replace(/\r$/, ""), next];
  while (piece.endsWith("=") && at < text.length && !/^END[ \t]*:/i.test(text.slice(at, at + 10))) {
    pieces.push(piece.slice(0, -1));
    const end = lineEnd(text, at);
    piece = text.slice(at, end).replace(/^[ \t]|\r$/g, "");
    at = end + 1;
  }
  return [[...pieces, piece].join(""), at];
}

/** Where a line ends: its line feed, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found === -1 ? text.length : found;
}

/** The colon before the value: the first that no quotes hold; the very first where quotes are not closed. */
function colonIn(line: string): number {
  const first = line.indexOf(":");
  const quote = line.indexOf('"');
  if (quote === -1 || quote > first) return first;
  let quoted = false;
  for (let at = quote; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ":" && !quoted) return at;
  }
  return first;
}

const noParams: ReadonlyMap<string, readonly string[]> = new Map();
const encodings = /^(?:QUOTED-PRINTABLE|BASE64|B|7BIT|8BIT)$/i;

function paramsIn(text: string): ReadonlyMap<string, readonly string[]> {
  if (text.length < 2) return noParams;
  const params = new Map<string, string[]>();
  for (const piece of apart(text, ";")) {
    const equals = piece.indexOf("=");
    const values = apart(piece.slice(equals + 1), ",").map((value) => unescapeParam(value.replace(/^\s*"|"\s*$/g, "")));
    const bare = encodings.test(piece) ? "ENCODING" : "TYPE";
    const name = equals === -1 ? bare : piece.slice(0, equals).trim().toUpperCase();
    const known = params.get(name);
    if (known) known.push(...values);
    else params.set(name, values);
  }
  return params;
}

/** The pieces between separators that no quotes hold, without empty ones. */
function apart(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let [start, quoted] = [0, false];
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== separator)) continue;
    if (at > start) pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return pieces;
}

/** RFC 6868; and `\n`, which many programs write though no definition has it there. */
function unescapeParam(value: string): string {
  if (!/[\^\\]/.test(value)) return value;
  return value
    .replace(/\^n|\\n/gi, "\n")
    .replaceAll("^'", '"')
    .replaceAll("^^", "^")
    .replace(/\\([;,:\\])/g, "$1");
}
