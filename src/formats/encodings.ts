import { keeping } from "../model/kept.ts";
import { escapeCharacter, escapesBut, escapeText } from "./escapes.ts";

/** Lines of encoded text have at most 76 characters (RFC 2045, 6.7 and 6.8). */
const longestLine = 76;

/** Line ends of the result: CRLF in messages, LF in mailboxes on disk. */
export type LineEnd = "\r\n" | "\n";

/**
 * Quoted-printable (RFC 2045, 6.7) of text with LF line ends; the result has no line end at its end. "From " and "." at the
 * start of an encoded line are encoded too, as some gateways change them.
 */
export function quotedPrintable(text: string, lineEnd: LineEnd = "\r\n"): string {
  const quoteParagraph = paragraphs[lineEnd];
  const gapEnd = lineEnd + lineEnd;
  let quoted = "";
  let start = 0;
  for (let gap = text.indexOf("\n\n"); gap !== -1; gap = text.indexOf("\n\n", start)) {
    quoted += quoteParagraph(text.slice(start, gap)) + gapEnd;
    start = gap + 2;
  }
  return quoted + quoteParagraph(text.slice(start));
}

const quoting = (lineEnd: LineEnd) => {
  const softBreak = `=${lineEnd}`;
  return keeping((text) => {
    if (!text.includes("\n")) return quoteLine(text, softBreak);
    return text
      .split("\n")
      .map((line) => quoteLine(line, softBreak))
      .join(lineEnd);
  });
};
const paragraphs = { "\r\n": quoting("\r\n"), "\n": quoting("\n") };

const escapes = escapesBut(/[\t -<>-~]/);

/** One line, folded by soft breaks. Blanks are encoded at its end only. */
function quoteLine(line: string, softBreak: string): string {
  const text = escapeText(line, escapes);
  const blank = text.endsWith(" ") || text.endsWith("\t");
  let rest = guarded(blank ? text.slice(0, -1) + escapeCharacter(text.charCodeAt(text.length - 1)) : text);
  let quoted = "";
  while (rest.length > longestLine) {
    const end = lastBreak(rest);
    quoted += rest.slice(0, end) + softBreak;
    rest = guarded(rest.slice(end));
  }
  return quoted + rest;
}

function guarded(line: string): string {
  const changed = line.startsWith(".") || line.startsWith("From ");
  return changed ? escapeCharacter(line.charCodeAt(0)) + line.slice(1) : line;
}

/** Where a line has room for the soft break's "=" and neither an `=XX` nor a character's bytes are cut. */
function lastBreak(line: string): number {
  let end = longestLine - 1;
  if (line[end - 1] === "=") end -= 1;
  else if (line[end - 2] === "=") end -= 2;
  while (isContinuation(line, end)) end -= 3;
  return end;
}

/** Whether an escaped byte that is not the first of its character stands there: =80 to =BF. */
function isContinuation(line: string, at: number): boolean {
  return line[at] === "=" && "89AB".includes(line.charAt(at + 1));
}

/** Base64 (RFC 2045, 6.8) of text with LF line ends, which become CRLF as text requires. */
export function base64(text: string, lineEnd: LineEnd = "\r\n"): string {
  const packed = packBase64(text.replaceAll("\n", "\r\n"));
  const lines: string[] = [];
  for (let at = 0; at < packed.length; at += longestLine) lines.push(packed.slice(at, at + longestLine));
  return lines.join(lineEnd);
}

/** The base64 of a text's UTF-8 bytes on one line. */
export function packBase64(text: string): string {
  return Buffer.from(text).toString("base64");
}
