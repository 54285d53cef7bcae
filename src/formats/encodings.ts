/** Lines of encoded text have at most 76 characters (RFC 2045, 6.7 and 6.8). */
const longestLine = 76;

/**
 * Quoted-printable (RFC 2045, 6.7) of text with LF line ends; the result has CRLF and no line end at its end. "From " and
 * "." at the start of an encoded line are encoded too, as some gateways change them.
 */
export function quotedPrintable(text: string): string {
  return text.split("\n").map(quoteLine).join("\r\n");
}

function quoteLine(line: string): string {
  const units = [...line].map((character, index, all) => quoteUnit(character, index, all));
  let result = "";
  let room = longestLine;
  units.forEach((unit, index) => {
    // The last unit may fill the line; any other leaves room for the soft break's "=".
    const needed = index === units.length - 1 ? unit.length : unit.length + 1;
    if (needed > room) {
      result += "=\r\n";
      room = longestLine;
    }
    const safe = room === longestLine && isChangedAtStart(units, index) ? escapeBytes(unit) : unit;
    result += safe;
    room -= safe.length;
  });
  return result;
}

function isChangedAtStart(units: readonly string[], index: number): boolean {
  return units[index] === "." || units.slice(index, index + 5).join("") === "From ";
}

/** One character; blanks are encoded at the end of a line only. */
function quoteUnit(character: string, index: number, all: readonly string[]): string {
  const blank = character === " " || character === "\t";
  if (blank) return index === all.length - 1 ? escapeBytes(character) : character;
  return /^[!-<>-~]$/.test(character) ? character : escapeBytes(character);
}

/** Every UTF-8 byte of a text as `=XX`. */
export function escapeBytes(text: string): string {
  let escaped = "";
  for (const byte of new TextEncoder().encode(text)) {
    escaped += `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return escaped;
}

/** Base64 (RFC 2045, 6.8) of text with LF line ends, which become CRLF as text requires. */
export function base64(text: string): string {
  const packed = packBase64(text.replaceAll("\n", "\r\n"));
  return packed.match(/.{1,76}/g)?.join("\r\n") ?? "";
}

/** The base64 of a text's UTF-8 bytes on one line. */
export function packBase64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
