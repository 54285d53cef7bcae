import type { Tag } from "../compose/tags.ts";
import type { Spot, Traced } from "../compose/trace.ts";

/** What a tag that prints nothing leaves behind it; and two spaces that meet where one that prints begins or ends. */
type GapKind = "blank-line-left" | "double-space-left" | "space-left" | "punctuation-left" | "double-space";

/** A spot of a letter at which something is missing that its template counts on. */
export interface Gap {
  readonly kind: GapKind;
  readonly tag: Tag;
  /** The words around it. */
  readonly around: string;
}

const blanks = " \t\u00a0\u202f";
const opening = "([{«“‘„¿¡";
const closing = ",.;:!?)]}»”’…";
/** Nothing, or an end of a line, where a text or a line begins or ends. */
const isEdge = (character: string | undefined) => character === undefined || character === "\n";

/** The gaps that a text's silent tags leave. Blank lines at its ends are none: they are taken off. */
export function gapsIn(traced: Traced): Gap[] {
  const { printed, silent, joints } = traced;
  const gaps = silent.flatMap(({ at, tag }): Gap[] => {
    const kind = gapAt(traced, { at, tag });
    return kind ? [{ kind, tag, around: around(printed, at) }] : [];
  });
  const meeting = joints.filter(
    ({ at }) => isDouble(printed, at) && !silent.some((spot) => isNear(spot.at, at, printed)),
  );
  return [...gaps, ...meeting.map(({ at, tag }): Gap => ({ kind: "double-space", tag, around: around(printed, at) }))];
}

function gapAt({ printed, start, end }: Traced, { at, tag }: Spot): GapKind | undefined {
  const [from, to] = [skip(printed, at, -1, blanks), skip(printed, at, 1, blanks)];
  const [left, right] = [at - from, to - at];
  const [last, next = "\n"] = [printed[from - 1], printed[to]];
  const [begins, ends] = [isEdge(last), isEdge(next)];
  if (begins && ends) return at > start && at < end && leavesLine(printed, at, tag) ? "blank-line-left" : undefined;
  if (left > 0 && right > 0 && !begins && !ends) return "double-space-left";
  if (left > 0 && !begins && right === 0 && (ends || closing.includes(next))) return "space-left";
  if (right > 0 && left === 0 && !ends && (begins || opening.includes(last ?? ""))) return "space-left";
  const isBetween = begins || `${opening},;:`.includes(last ?? "");
  return left === 0 && right === 0 && closing.includes(next) && isBetween ? "punctuation-left" : undefined;
}

/** Where a run of some characters that goes through an offset ends, to one side. */
function skip(text: string, at: number, step: 1 | -1, characters: string): number {
  let end = at;
  const inRun = () => characters.includes(text[step === 1 ? end : end - 1] ?? "none");
  while (inRun()) end += step;
  return end;
}

/** A tag of several lines takes its own with it, and leaves one where there was one above it and one below. */
function leavesLine(printed: string, at: number, { leavesLine }: Tag): boolean {
  if (leavesLine) return true;
  const white = `${blanks}\n`;
  const above = lineEnds(printed.slice(skip(printed, at, -1, white), at));
  const below = lineEnds(printed.slice(at, skip(printed, at, 1, white)));
  return above < 3 && below < 3 && above + below > 2;
}

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}

/** Spaces at both sides, and words behind them. */
function isDouble(printed: string, at: number): boolean {
  const [from, to] = [skip(printed, at, -1, blanks), skip(printed, at, 1, blanks)];
  return from < at && at < to && !isEdge(printed[from - 1]) && !isEdge(printed[to]);
}

/** Whether nothing but spaces is between two spots. */
function isNear(one: number, other: number, printed: string): boolean {
  return printed.slice(Math.min(one, other), Math.max(one, other)).trim() === "";
}

/** So many characters to each side say which spot is meant. */
const shown = 24;

function around(printed: string, at: number): string {
  const begin = printed.lastIndexOf("\n", at - 1) + 1;
  const next = printed.indexOf("\n", at);
  const end = next === -1 ? printed.length : next;
  const [from, to] = [Math.max(begin, at - shown), Math.min(end, at + shown)];
  return `${from > begin ? "…" : ""}${printed.slice(from, to)}${to < end ? "…" : ""}`;
}
