import { afterHex, afterString, afterToken, isAt, less, numberAt, parenthesis, slash } from "./join-scan.ts";
import type { Sink } from "./join-sink.ts";

/** What changes in objects that move into another file. */
export interface Move {
  /** The new number of each object, by its old one; 0 where nothing may refer to it. */
  readonly numbers: Uint32Array;
  /** What is added to the keys of the structure's parent tree (ISO 32000-1, 14.7.4.4). */
  readonly keys: number;
}

const [zero, nine, space, capitalR, lowerS] = [0x30, 0x39, 0x20, 0x52, 0x73];
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= zero && byte <= nine;

/**
 * Copies an object's text with its references renumbered, whatever stands in strings untouched. It becomes at most twice as
 * long, as references do.
 * @returns where it stopped: at `end`, or at the keyword with which a stream's bytes begin.
 */
export function copyText(source: Uint8Array, start: number, end: number, sink: Sink, move: Move): number {
  sink.reserve(2 * (end - start));
  const to = sink.bytes;
  let [at, out] = [start, sink.length];
  while (at < end) {
    const byte = source[at] as number;
    let until = at + 1;
    if (isDigit(byte)) {
      while (isDigit(source[until])) until++;
      if (isReference(source, until)) {
        out = writeNumber(to, out, moved(source, at, until, move.numbers));
        at = until;
        continue;
      }
    } else if (byte === slash) {
      until = afterToken(source, at);
      if (isParentKey(source, at, until)) {
        until++;
        while (at < until) to[out++] = source[at++] as number;
        while (isDigit(source[until])) until++;
        if (until === at) throw new Error("PDF: a key of the parent tree is not a number");
        out = writeNumber(to, out, numberAt(source, at, until) + move.keys);
        at = until;
        continue;
      }
    } else if (byte === parenthesis) {
      until = afterString(source, at);
    } else if (byte === less) {
      until = source[at + 1] === less ? at + 2 : afterHex(source, at);
    } else if (byte === lowerS && isAt(source, at, "stream\n")) {
      break;
    }
    while (at < until) to[out++] = source[at++] as number;
  }
  sink.length = out;
  return at;
}

/** " 0 R", and no letter more. */
function isReference(source: Uint8Array, at: number): boolean {
  if (source[at + 3] !== capitalR || source[at] !== space || source[at + 1] !== zero || source[at + 2] !== space)
    return false;
  return afterToken(source, at + 3) === at + 4;
}

/** `/StructParents` of a page, `/StructParent` of an annotation: a key of the parent tree follows. */
function isParentKey(source: Uint8Array, at: number, until: number): boolean {
  const length = until - at;
  return (length === 13 || length === 14) && isAt(source, at, length === 14 ? "/StructParents " : "/StructParent ");
}

function moved(source: Uint8Array, start: number, end: number, numbers: Uint32Array): number {
  const old = numberAt(source, start, end);
  const number = numbers[old];
  if (!number) throw new Error(`PDF: a reference to object ${old}, which is not kept`);
  return number;
}

function writeNumber(to: Uint8Array, start: number, value: number): number {
  let end = start + 1;
  for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) end++;
  for (let [at, rest] = [end - 1, value]; at >= start; at--, rest = Math.floor(rest / 10)) to[at] = zero + (rest % 10);
  return end;
}
