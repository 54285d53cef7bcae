import type { CardLine } from "./lines.ts";

/** A property's whole value as text: decoded and without backslashes (RFC 6350, section 3.4). */
export function textOf(line: CardLine): string {
  return unescaped(decoded(line)).trim();
}

/** The components of a structured value, such as ADR's seven (section 6.3.1); each without backslashes. */
export function componentsOf(line: CardLine): readonly string[] {
  return split(decoded(line), ";").map((component) => partsOf(component).join(", "));
}

/** A list of texts, such as CATEGORIES. */
export function listOf(line: CardLine): readonly string[] {
  return partsOf(decoded(line));
}

function partsOf(text: string): readonly string[] {
  return split(text, ",")
    .map((part) => unescaped(part).trim())
    .filter((part) => part !== "");
}

/** Splits at what no backslash precedes. */
function split(text: string, separator: string): string[] {
  if (!text.includes("\\")) return text.split(separator);
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === separator) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\([\s\S])/g, (_, next: string) => (next === "n" || next === "N" ? "\n" : next));
}

function decoded({ params, value }: CardLine): string {
  if (!params.get("ENCODING")?.some((encoding) => /^quoted-printable$/i.test(encoding))) return value;
  return fromQuotedPrintable(value, params.get("CHARSET")?.[0] ?? "utf-8").replace(/\r\n?/g, "\n");
}

/** Quoted-printable (RFC 2045, section 6.7): `=C3=84` in UTF-8 is "Ä". What is no code stays as it stands. */
function fromQuotedPrintable(text: string, charset: string): string {
  return text.replace(/(?:=[\da-f]{2})+/gi, (codes) => {
    const bytes = Uint8Array.from(codes.slice(1).split("="), (code) => Number.parseInt(code, 16));
    return decoderOf(charset).decode(bytes);
  });
}

function decoderOf(charset: string) {
  try {
    return new TextDecoder(charset);
  } catch {
    // No name that a browser knows: nearly all phones mean this one.
    return new TextDecoder("utf-8");
  }
}

/** Whether a property is of a TYPE, such as `fax`; case does not matter. */
export function isOf({ params }: CardLine, ...types: readonly string[]): boolean {
  const own = params.get("TYPE");
  return own?.some((type) => types.includes(type.toLowerCase())) ?? false;
}

/** Properties of one kind, best first: what is somebody's home comes last, then PREF counts (RFC 6350, 5.3; RFC 2426, TYPE=pref). */
export function ranked(lines: readonly CardLine[]): readonly CardLine[] {
  if (lines.length < 2) return lines;
  return lines.toSorted((a, b) => Number(isHome(a)) - Number(isHome(b)) || preference(a) - preference(b));
}

function isHome(line: CardLine): boolean {
  return isOf(line, "home") && !isOf(line, "work");
}

function preference(line: CardLine): number {
  const given = Number(line.params.get("PREF")?.[0] || Number.NaN);
  if (given >= 1 && given <= 100) return given;
  return isOf(line, "pref") || line.params.has("PREF") ? 1 : 101;
}
