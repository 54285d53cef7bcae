import { splitFrontMatter } from "../front-matter.ts";
import { lineAt, type Scan, scan } from "./scan.ts";

/** A subject in its front matter: where it is written, and what YAML reads there. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The quote around it; none where it is plain, undefined where it is written in another way than on one line. */
  readonly quote: '"' | "'" | "" | undefined;
  /** For each character of the text and its end, where it is written. */
  readonly offsets: readonly number[];
}

/** The subject of a template; undefined where its front matter cannot be read. */
export function subjectOf(found: Scan): Subject | undefined {
  const text = readSubject(found);
  if (!text) return undefined;
  const [start, value] = text;
  const quote = /^["']$/.test(found.text.charAt(start - 1)) ? found.text.charAt(start - 1) : "";
  const units = quote === "" ? [] : unitsAt(found.text, start, quote === '"' ? escapes : doubled);
  const content = units.map(({ meant }) => meant).join("");
  if (quote !== "" && content.trim() === value && !content.includes("\n")) {
    const offsets = units.flatMap(({ meant, written, at }) =>
      meant.split("").map((_, index) => at + (meant === written ? index : 0)),
    );
    const end = start + units.reduce((length, { written }) => length + written.length, 0);
    return { start, end, text: content, quote: quote === '"' ? '"' : "'", offsets: [...offsets, end] };
  }
  const end = start + value.length;
  if (found.text.startsWith(value, start)) {
    const offsets = Array.from({ length: value.length + 1 }, (_, index) => start + index);
    return { start, end, text: value, quote: "", offsets };
  }
  return { start, end: found.starts[found.front?.[1] ?? 0] ?? start, text: value, quote: undefined, offsets: [] };
}

/** Front matter that is longer is nobody's subject, and would be read as YAML many times. */
const longest = 20_000;

/** Reads the front matter as a template's parser does. Spaces at the ends of lines mean nothing, whatever kind they are. */
function readSubject(found: Scan): readonly [start: number, text: string] | undefined {
  if (!found.front || found.body > longest) return undefined;
  const lines = found.text.slice(0, found.body).split("\n");
  const head = lines.map((line) => line.trimEnd().padEnd(line.length)).join("\n");
  const parts = splitFrontMatter({ file: "", text: head }, () => undefined);
  return parts?.subject && [parts.subject.start, parts.subject.text];
}

/** What a text's subject reads as; undefined where it cannot be read. */
export function subjectIn(text: string): string | undefined {
  return readSubject(scan(text))?.[1];
}

/** What is written behind `subject:`, where YAML cannot read it. */
export function writtenSubject(text: string): string {
  const found = scan(text);
  const [first, last] = found.front ?? [0, 0];
  for (let line = first + 1; line < last; line++) {
    const [key] = /^subject\s*:\s*/.exec(lineAt(found, line)) ?? [];
    if (key) return lineAt(found, line).slice(key.length).trim();
  }
  return "";
}

interface Unit {
  readonly at: number;
  readonly written: string;
  readonly meant: string;
}

const escapes = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\n[ \t]*|[^\n])|[ \t]*\n\s*|[^"\\\n]/y;
const doubled = /''|[ \t]*\n\s*|[^'\n]/y;

/** The characters of a quoted text, each as it is written and as it is meant. */
function unitsAt(text: string, start: number, pattern: RegExp): Unit[] {
  const units: Unit[] = [];
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    units.push({ at: match.index, written: match[0], meant: meantBy(match[0]) });
  }
  return units;
}

const named: Readonly<Record<string, string>> = {
  ...{ 0: "\0", a: "\x07", b: "\b", t: "\t", "\t": "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b" },
  ...{ N: "\u0085", _: "\u00a0", L: "\u2028", P: "\u2029" },
};

function meantBy(written: string): string {
  if (written === "''") return "'";
  if (/^[ \t\n]/.test(written) && written.includes("\n")) return "\n".repeat(written.split("\n").length - 2) || " ";
  if (!written.startsWith("\\")) return written;
  const code = /^\\[xuU](.+)/.exec(written)?.[1];
  if (code) return Number.parseInt(code, 16) > 0x10ffff ? "" : String.fromCodePoint(Number.parseInt(code, 16));
  return written.startsWith("\\\n") ? "" : (named[written.charAt(1)] ?? written.charAt(1));
}
