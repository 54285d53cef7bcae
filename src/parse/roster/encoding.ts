import { isUtf8 } from "node:buffer";
import { type Bytes, beginningOf, type RosterFile } from "./file.ts";

/** What a text file is written in. */
export interface Encoding {
  /** A label that TextDecoder knows. */
  readonly label: string;
  /** How it is called to the person. */
  readonly name: string;
  /** Whether nothing in the file says so. */
  readonly guessed: boolean;
  /** Whether the file has bytes that are no text in it. */
  readonly damaged?: true;
}

const utf8: Encoding = { label: "utf-8", name: "UTF-8", guessed: false };
const utf16le: Encoding = { label: "utf-16le", name: "UTF-16", guessed: false };
const utf16be: Encoding = { label: "utf-16be", name: "UTF-16", guessed: false };
/** What Excel writes in the West where nobody asks for another; every byte is a character in it. */
const windows1252: Encoding = { label: "windows-1252", name: "Windows-1252", guessed: true };

/** So many bytes show whether it is UTF-16. */
const looked = 1024;

/**
 * Finds out a file's encoding: by its byte order mark, by the zeros of UTF-16, by whether all of it is UTF-8.
 * @param told what the person says, which wins but for the mark of UTF-16.
 */
export async function detectEncoding(roster: RosterFile, told?: string): Promise<Encoding> {
  const head = await beginningOf(roster, looked);
  const wide = utf16In(head);
  if (wide && (!wide.guessed || told === undefined)) return wide;
  const named: Encoding = told === undefined ? utf8 : { label: told, name: told, guessed: false };
  if (new TextDecoder(named.label).encoding !== "utf-8") return named;
  if (await isAllUtf8(roster.chunks())) return named;
  const isMeant = told !== undefined || isMarked(head) || (await isMostlyUtf8(roster.chunks()));
  return isMeant ? { ...named, damaged: true } : windows1252;
}

function isMarked([one, two, three]: Uint8Array): boolean {
  return one === 0xef && two === 0xbb && three === 0xbf;
}

/** UTF-16 by its mark, or by zeros: beside its line ends, else in every other byte. */
function utf16In(bytes: Uint8Array): Encoding | undefined {
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return utf16le;
  if (one === 0xfe && two === 0xff) return utf16be;
  if (isMarked(bytes)) return undefined;
  const zeros = { little: 0, big: 0 };
  const ends = { little: 0, big: 0, any: 0 };
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [even, odd] = [bytes[at], bytes[at + 1]];
    if (odd === 0) zeros.little++;
    if (even === 0) zeros.big++;
    if (odd === 0 && isEnd(even)) ends.little++;
    if (even === 0 && isEnd(odd)) ends.big++;
    if (isEnd(even) || isEnd(odd)) ends.any++;
  }
  // Among Chinese letters zeros are few, and a heading may be longer than what is looked at.
  const { little, big } = ends.any > 0 ? ends : zeros;
  const needed = ends.any > 0 ? ends.any * 0.75 : bytes.length / 8;
  const isClear = zeros.little + zeros.big > 2 && little !== big && Math.max(little, big) >= needed;
  return isClear ? { ...(little > big ? utf16le : utf16be), guessed: true } : undefined;
}

function isEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}

async function isAllUtf8(chunks: Bytes): Promise<boolean> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole = bytes.subarray(0, wholeCharacters(bytes));
    if (!isUtf8(whole)) return false;
    rest = bytes.slice(whole.length);
  }
  return rest.length === 0;
}

/**
 * Whether most characters beyond ASCII are UTF-8: in another encoding hardly any looks like one, and all would come out
 * wrong if the file were taken for Windows-1252 because of one bad byte.
 */
async function isMostlyUtf8(chunks: Bytes): Promise<boolean> {
  const decoder = new TextDecoder();
  let [whole, lost] = [0, 0];
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0xfffd) lost++;
      else if (code > 0x7f) whole++;
    }
  }
  return whole > lost;
}

/** Where the last character that is whole ends: chunks of a file end anywhere. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** The text of a file piece by piece, without its mark, with LF line ends. */
export async function* textOf(chunks: Bytes, { label }: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  let held = "";
  for await (const chunk of chunks) {
    // As a stream also where there is one chunk: all at once, Node 20 takes Windows-1252 for Latin-1.
    const text = held + decoder.decode(chunk, { stream: true });
    // A CR at the end may be the first half of a line end.
    held = text.endsWith("\r") ? "\r" : "";
    yield unixLines(held ? text.slice(0, -1) : text);
  }
  yield unixLines(held + decoder.decode());
}

function unixLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The line with the first character that could not be read. */
export async function lostLine(pieces: AsyncIterable<string>): Promise<number> {
  let line = 1;
  for await (const piece of pieces) {
    const lost = piece.indexOf("\uFFFD");
    line += (lost === -1 ? piece : piece.slice(0, lost)).split("\n").length - 1;
    if (lost !== -1) break;
  }
  return line;
}
