/** PDF's syntax (ISO 32000-1, 7.2 and 7.3), as far as joining files has to know it. Positions are those of bytes. */

const [opening, closing, backslash] = [0x28, 0x29, 0x5c];
const [bracket, bracketEnd, zero] = [0x5b, 0x5d, 0x30];
const greater = 0x3e;
export const [less, slash, parenthesis] = [0x3c, 0x2f, opening];

/** 1 for white space, 2 for what stands for something by itself; all other bytes belong to names, numbers and keywords. */
const kinds = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = 1;
for (const byte of Buffer.from("()<>[]{}/%")) kinds[byte] = 2;

/** @returns where a literal string ends that begins at `start`: parentheses nest, and a backslash takes the next byte. */
export function afterString(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === backslash) at++;
    else if (byte === opening) depth++;
    else if (byte === closing && --depth === 0) return at + 1;
  }
  throw new Error(`PDF: the string at ${start} has no end`);
}

/** @returns where a hexadecimal string ends that begins at `start`. */
export function afterHex(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(greater, start);
  if (end === -1) throw new Error(`PDF: the string at ${start} has no end`);
  return end + 1;
}

/** @returns where a name, a number or a keyword ends whose first byte is at `start`. */
export function afterToken(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && kinds[bytes[at] ?? 0] === 0) at++;
  return at;
}

/** @returns the entries of the dictionary that begins at `start`: keys without their slash, values as they are written. */
export function entriesOf(bytes: Uint8Array, start = 0): Map<string, string> {
  if (bytes[start] !== less || bytes[start + 1] !== less) throw new Error(`PDF: no dictionary begins at ${start}`);
  const entries = new Map<string, string>();
  for (let at = afterSpace(bytes, start + 2); bytes[at] !== greater; ) {
    const keyEnd = afterToken(bytes, at);
    const value = afterSpace(bytes, keyEnd);
    const end = afterValue(bytes, value);
    entries.set(textOf(bytes, at + 1, keyEnd), textOf(bytes, value, end));
    at = afterSpace(bytes, end);
  }
  return entries;
}

/** Whether a text stands there, one byte for each character. */
export function isAt(bytes: Uint8Array, start: number, text: string): boolean {
  if (start < 0 || start + text.length > bytes.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** @returns the number whose digits are there. */
export function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = 10 * value + (bytes[at] ?? 0) - zero;
  return value;
}

/** @returns bytes as text, one character for each. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
}

function afterValue(bytes: Uint8Array, start: number): number {
  if (start >= bytes.length) throw new Error("PDF: a dictionary has no end");
  const byte = bytes[start];
  if (byte === opening) return afterString(bytes, start);
  if (byte === bracket) return afterItems(bytes, start + 1, bracketEnd) + 1;
  if (byte === less && bytes[start + 1] === less) return afterItems(bytes, start + 2, greater) + 2;
  if (byte === less) return afterHex(bytes, start);
  const end = afterToken(bytes, start);
  return isAt(bytes, end, " 0 R") ? end + 4 : end;
}

/** Keys count as items: a dictionary is a row of names and values. @returns where the closing byte is. */
function afterItems(bytes: Uint8Array, start: number, end: number): number {
  let at = afterSpace(bytes, start);
  while (bytes[at] !== end) at = afterSpace(bytes, afterValue(bytes, at));
  return at;
}

function afterSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && kinds[bytes[at] ?? 0] === 1) at++;
  return at;
}
