import { quotesLike, straightAround } from "./characters.ts";
import { isDashed, lineAt, type Scan } from "./scan.ts";
import { type Edit, type Slip, slip } from "./slip.ts";

/** What is wrong with the front matter: its rules, its indentation, its quotes. @param quote the one that YAML sees around the subject */
export function slipsInFront(found: Scan, quote = ""): Slip[] {
  if (!found.front) return [];
  const [first, last] = found.front;
  const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => first + 1 + index);
  return [
    ...ruleSlip(found, first),
    ...tabSlips(found, between),
    ...between.flatMap((line) => (quote === "" ? quoteSlip(found, line) : [])),
    ...ruleSlip(found, last),
  ];
}

function ruleSlip(found: Scan, line: number): Slip[] {
  const written = lineAt(found, line).trimEnd();
  if (!isDashed(written)) return [];
  const [start, what] = [found.starts[line] ?? 0, "a dash for ---"];
  const end = start + written.length;
  return [slip("dash-for-rule", { written }, { what, start, end, edits: [{ start, end, text: "---" }] })];
}

/** YAML takes no tabs for indentation. A key stands at the line's beginning; lines that go on keep a distance. */
function tabSlips(found: Scan, lines: readonly number[]): Slip[] {
  const edits = lines.flatMap((line): Edit[] => {
    const [, spaces = "", key] = /^(\s+)(?:(["']?\w+["']?\s*:|#)|\S)/.exec(lineAt(found, line)) ?? [];
    if (!spaces.includes("\t")) return [];
    const start = found.starts[line] ?? 0;
    const text = key === undefined ? spaces.replaceAll("\t", "  ") : "";
    return [{ start, end: start + spaces.length, text }];
  });
  const [edit] = edits;
  if (!edit) return [];
  return [
    slip("tab-in-front-matter", {}, { what: "tabs in the front matter", start: edit.start, end: edit.end, edits }),
  ];
}

/** A subject in curly quotes. YAML takes them for the subject's own, and stumbles over what they should enclose. */
function quoteSlip(found: Scan, line: number): Slip[] {
  const [, before = "", value = ""] = /^(\s*subject\s*:\s*)(\S.*)$/.exec(lineAt(found, line).trimEnd()) ?? [];
  const [open, close] = [value.charAt(0), value.charAt(value.length - 1)];
  const like = quotesLike(open);
  const content = value.slice(1, -1);
  const isQuoted = like !== undefined && value.length > 2 && like.includes(close) && !(open + close).match(/^(""|'')$/);
  // Two words in quotes of their own, one at each end, are no subject in quotes.
  if (!isQuoted || [...content].some((character) => like.slice(1).includes(character) && !isApostrophe(character))) {
    return [];
  }
  const start = (found.starts[line] ?? 0) + before.length;
  const where = { what: "curly quotes around the subject", start, end: start + value.length };
  const straight = content.includes("\\") ? undefined : straightAround(content, open);
  const meant = straight && straight + content + straight;
  if (!/:(\s|$)|\s#/.test(content) && !/["']/.test(open + close)) return [slip("quotes-in-subject", { meant }, where)];
  const edits = meant && [
    { start, end: start + 1, text: meant.charAt(0) },
    { start: where.end - 1, end: where.end, text: meant.charAt(0) },
  ];
  return [slip("curly-subject", { meant }, { ...where, ...(edits && { edits }) })];
}

function isApostrophe(character: string): boolean {
  return character === "’" || character === "′";
}
