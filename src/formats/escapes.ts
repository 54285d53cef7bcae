/** What stands for each ASCII character; undefined where it stands for itself. */
export type Escapes = readonly (string | undefined)[];

const hex = Array.from({ length: 256 }, (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`);

/** `=XX` for all of ASCII but these characters, and for a blank what is given for it. */
export function escapesBut(plain: RegExp, blank?: string): Escapes {
  const escapes = hex
    .slice(0, 0x80)
    .map((escaped, code) => (plain.test(String.fromCharCode(code)) ? undefined : escaped));
  return blank === undefined ? escapes : escapes.with(0x20, blank);
}

/** A text with these escapes for ASCII, and with its UTF-8 bytes as `=XX` for the rest. Runs that stay are taken whole. */
export function escapeText(text: string, escapes: Escapes): string {
  let escaped = "";
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const found = code < 0x80 ? escapes[code] : escapeBeyond(text, at);
    if (found === undefined) continue;
    if (at > done) escaped += text.slice(done, at);
    escaped += found;
    if (isPair(text, at)) at += 1;
    done = at + 1;
  }
  return done === 0 ? text : escaped + text.slice(done);
}

function escapeBeyond(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code >= kept) return escapeCharacter(text.codePointAt(at) ?? code);
  const known = europe[code] ?? escapeCharacter(code);
  europe[code] = known;
  return known;
}

/** Latin letters, Greek and Cyrillic, as they are met. */
const kept = 0x530;
const europe: (string | undefined)[] = new Array(kept).fill(undefined);

/** Whether two UTF-16 units make one character there. */
export function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff;
}

/** How many bytes a character has in UTF-8. */
export function byteCount(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** The UTF-8 bytes of a character as `=XX`. Half a pair is no character: U+FFFD stands for it, as in all of UTF-8. */
export function escapeCharacter(codePoint: number): string {
  const tail = (shift: number) => hex[0x80 | ((codePoint >> shift) & 0x3f)];
  if (codePoint < 0x80) return `${hex[codePoint]}`;
  if (codePoint < 0x800) return `${hex[0xc0 | (codePoint >> 6)]}${tail(0)}`;
  if (codePoint >= 0xd800 && codePoint < 0xe000) return escapeCharacter(0xfffd);
  if (codePoint < 0x10000) return `${hex[0xe0 | (codePoint >> 12)]}${tail(6)}${tail(0)}`;
  return `${hex[0xf0 | (codePoint >> 18)]}${tail(12)}${tail(6)}${tail(0)}`;
}
