import { isUtf8 } from "node:buffer";
import type { Bytes } from "./file.ts";

/** What a text file is written in. */
export interface Encoding {
  /** A label that TextDecoder knows. */
  readonly label: string;
  /** How it is called to the person. */
  readonly name: string;
  /** Whether nothing in the file says so. */
  readonly guessed: boolean;
}

const utf8: Encoding = { label: "utf-8", name: "UTF-8", guessed: false };
const utf16le: Encoding = { label: "utf-16le", name: "UTF-16", guessed: false };
const utf16be: Encoding = { label: "utf-16be", name: "UTF-16", guessed: false };
/** What Excel writes in the West where nobody asks for another; every byte is a character in it. */
const windows1252: Encoding = { label: "windows-1252", name: "Windows-1252", guessed: true };

/** Finds out a file's encoding: by its byte order mark, by the zeros of UTF-16, by whether all of it is UTF-8. */
export async function detectEncoding(chunks: Bytes): Promise<Encoding> {
  let rest: Uint8Array = new Uint8Array();
  let first = true;
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const found = first ? utf16In(bytes) : undefined;
    if (found) return found;
    first = false;
    const whole = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return windows1252;
    rest = bytes.slice(whole);
  }
  return isUtf8(rest) ? utf8 : windows1252;
}

/** UTF-16 by its mark, or by text in which nearly every other byte is zero. */
function utf16In(bytes: Uint8Array): Encoding | undefined {
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return utf16le;
  if (one === 0xfe && two === 0xff) return utf16be;
  const sample = bytes.subarray(0, 1024);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const many = sample.length / 4;
  if ((zeros[1] ?? 0) > many && zeros[0] === 0) return { ...utf16le, guessed: true };
  return (zeros[0] ?? 0) > many && zeros[1] === 0 ? { ...utf16be, guessed: true } : undefined;
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
