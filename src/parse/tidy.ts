import { isError, type Report } from "../problems/problem.ts";
import type { Source } from "../problems/source.ts";
import { linesOf } from "./tidy/blocks.ts";
import { slipsInFront } from "./tidy/front.ts";
import { indentSlips } from "./tidy/indents.ts";
import { brokenLines } from "./tidy/lines.ts";
import { lineAt, type Scan, scan } from "./tidy/scan.ts";
import { settled } from "./tidy/settle.ts";
import { applied, type Slip, told } from "./tidy/slip.ts";
import { strippedLines } from "./tidy/stripped.ts";
import { type Subject, subjectOf } from "./tidy/subject.ts";
import { slipsInTags } from "./tidy/tags.ts";
import { slipsInText } from "./tidy/text.ts";
import { viewOf } from "./tidy/view.ts";

export type { Slip } from "./tidy/slip.ts";

/**
 * What editors and word processors did to a template or a partial that would break it or spoil its letters, with what mends
 * it where that is safe. Lines end with LF; no mend adds or takes away a line.
 */
export function slipsIn(text: string): Slip[] {
  const written = scan(text);
  const subject = subjectOf(written);
  const view = viewOf(written, subject);
  const found = view.text === text ? written : scan(view.text);
  return settled(written, subject, view, slipsInView(found, subject)).sort((a, b) => a.start - b.start);
}

function slipsInView(found: Scan, subject: Subject | undefined): Slip[] {
  const kinds = linesOf(found);
  const stripped = strippedLines(found);
  const indents = indentSlips(
    found,
    kinds.map((kind, line) => (kind === "text" && stripped.has(line) ? "blank" : kind)),
  );
  const done = new Set([...stripped, ...indents.flatMap(({ lines }) => lines)]);
  return [
    ...slipsInFront(found, subject?.quote),
    ...slipsInTags(found, subject?.quote ?? ""),
    ...indents.map((indent) => indent.slip),
    ...slipsInText(found, kinds, done),
    ...brokenLines(found, kinds),
  ];
}

/** Tells all slips of a file. @returns whether letters can be made of it all the same. */
export function tellSlips(source: Source, report: Report): boolean {
  const problems = slipsIn(source.text).map((slip) => told(slip, source));
  problems.forEach(report);
  return !problems.some(isError);
}

/**
 * The same text without what shows nowhere and means nothing, so that no letter gets it: spaces at the ends of lines, and
 * other spaces than the usual where only those count. Every line and every column stays what it is in the file.
 */
export function readable(source: Source): Source {
  const text = source.text.split("\n").map(trimmedEnd).join("\n");
  const found = scan(text);
  const kinds = linesOf(found);
  const lines = kinds.map((kind, line) => {
    const written = lineAt(found, line);
    if (found.starts[line] !== undefined && found.starts[line] < found.body)
      return usualSpaces(written, /^\s*\w+\s*:\s*/);
    return kind === "text" || kind === "blank" ? written : usualSpaces(written, /^\s+/);
  });
  return { file: source.file, text: lines.join("\n") };
}

function trimmedEnd(line: string): string {
  return line.trimEnd();
}

function usualSpaces(line: string, where: RegExp): string {
  return line.replace(where, (found) => found.replace(/[\u00a0\u202f]/g, " "));
}

/** A line that was mended: its number from 1, and what was wrong with it. */
export interface MendedLine {
  readonly line: number;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** So often a mend may bring another slip to light; none needs half of it. */
const mostRounds = 10;

/** A template without the slips that can be mended safely, and what was changed. Lines end with LF, as many as before. */
export function mend(text: string): { readonly text: string; readonly changes: readonly MendedLine[] } {
  const found = new Map<number, Set<string>>();
  let now = text;
  for (let round = 0; round < mostRounds; round++) {
    const slips = slipsIn(now).filter(({ edits = [] }) => edits.length > 0);
    if (slips.length === 0) break;
    note(slips, scan(now).starts, found);
    now = applied(
      now,
      slips.flatMap(({ edits = [] }) => edits),
    );
  }
  const [before, after] = [text.split("\n"), now.split("\n")];
  const changes = [...found]
    .sort(([a], [b]) => a - b)
    .map(([line, what]) => ({
      line: line + 1,
      what: [...what].join(", "),
      before: before[line] ?? "",
      after: after[line] ?? "",
    }));
  return { text: now, changes: changes.filter((change) => change.before !== change.after) };
}

/** Notes for each line what is mended in it. */
function note(slips: readonly Slip[], starts: readonly number[], found: Map<number, Set<string>>): void {
  const places = slips.flatMap(({ what, edits = [] }) => edits.map(({ start }) => ({ what, start })));
  let line = 0;
  for (const { what, start } of places.sort((a, b) => a.start - b.start)) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
    found.set(line, (found.get(line) ?? new Set()).add(what));
  }
}
