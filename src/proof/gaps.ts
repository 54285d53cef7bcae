import type { Tag } from "../compose/tags.ts";
import type { Spot, Traced } from "../compose/trace.ts";

/** What a tag that prints nothing leaves behind it; and two spaces or blank lines that meet where one that prints begins or ends. */
type GapKind =
  | "blank-line-left"
  | "double-space-left"
  | "space-left"
  | "punctuation-left"
  | "double-space"
  | "double-blank-line";

/** A spot of a letter at which something is missing that its template counts on. */
export interface Gap {
  readonly kind: GapKind;
  readonly tag: Tag;
  /** The words around it. */
  readonly around: string;
  /** Whether blank lines are above and below it: one of them goes with it. */
  readonly isBesideBlank: boolean;
}

const blanks = " \t\u00a0\u202f";
const opening = "([{«“‘„¿¡「『（《";
const closing = ",.;:!?)]}»”’…،؛؟。，、；：！？」』）》";
/** After these, another sentence may follow or not: a space at the end of their line shows nowhere. */
const stops = '.!?…؟。！？”»"';
const straight = "\"'";
/** Nothing, or an end of a line, where a text or a line begins or ends. */
const isEdge = (character: string | undefined) => character === undefined || character === "\n";

/** The gaps that a text's silent tags leave. Blank lines at its ends are none: they are taken off. */
export function gapsIn(traced: Traced): Gap[] {
  const { printed, silent, joints } = traced;
  const gapOf = (kind: GapKind, { at, tag }: Spot): Gap => {
    const isBesideBlank = /\n\s*\n$/.test(printed.slice(0, at)) && /^\s*\n\s*\n/.test(printed.slice(at));
    return { kind, tag, around: around(printed, at), isBesideBlank };
  };
  const gaps: Gap[] = [];
  let last: number | undefined;
  for (const spot of silent) {
    const kind = gapAt(traced, spot);
    // Of tags that are silent side by side, the first says it.
    if (!kind || (last !== undefined && isNear(last, spot.at, printed))) continue;
    gaps.push(gapOf(kind, spot));
    last = spot.at;
  }
  const isToldThere = (at: number, white: string) => silent.some((spot) => isNear(spot.at, at, printed, white));
  const spaces = joints.filter(({ at }) => isDouble(printed, at) && !isToldThere(at, blanks));
  const lines = joints.filter((spot) => isDoubleLine(traced, spot) && !isToldThere(spot.at, `${blanks}\n`));
  return [
    ...gaps,
    ...spaces.map((spot) => gapOf("double-space", spot)),
    ...lines.map((spot) => gapOf("double-blank-line", spot)),
  ];
}

/** A blank line at both sides, which the template's author sees apart; in the text, not at its ends. */
function isDoubleLine({ printed, start, end }: Traced, { at, tag }: Spot): boolean {
  if (tag.kind === "value" || at <= start || at >= end) return false;
  const { from, to, areTwo } = whiteAround(printed, at);
  const isBetween = printed.slice(from, at).includes("\n") && printed.slice(at, to).includes("\n");
  return isBetween && areTwo && from >= start && to <= end;
}

function gapAt({ printed, start, end }: Traced, { at, tag }: Spot): GapKind | undefined {
  const [from, to] = [skip(printed, at, -1, blanks), skip(printed, at, 1, blanks)];
  const [left, right] = [at - from, to - at];
  const [last = "\n", next = "\n"] = [printed[from - 1], printed[to]];
  const [begins, ends] = [isEdge(last), isEdge(next)];
  if (begins && ends) return at > start && at < end && leavesLine(printed, at, tag) ? "blank-line-left" : undefined;
  if (left > 0 && right > 0 && !begins && !ends) return "double-space-left";
  if (left > 0 && !begins && right === 0 && (ends ? !stops.includes(last) : closing.includes(next)))
    return "space-left";
  if (right > 0 && left === 0 && !ends && (begins || opening.includes(last))) return "space-left";
  if (left > 0 || right > 0) return undefined;
  const isQuoted = last === next && straight.includes(last);
  const isBetween = begins || `${opening},;:،؛，、；：`.includes(last);
  return isQuoted || (isBetween && closing.includes(next)) ? "punctuation-left" : undefined;
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
  return whiteAround(printed, at).areTwo;
}

/** The white space around an offset, and whether it is more than one blank line because both sides come together. */
function whiteAround(printed: string, at: number) {
  const white = `${blanks}\n`;
  const [from, to] = [skip(printed, at, -1, white), skip(printed, at, 1, white)];
  const [above, below] = [lineEnds(printed.slice(from, at)), lineEnds(printed.slice(at, to))];
  return { from, to, areTwo: above < 3 && below < 3 && above + below > 2 };
}

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}

/** Spaces at both sides, and words behind them. */
function isDouble(printed: string, at: number): boolean {
  const [from, to] = [skip(printed, at, -1, blanks), skip(printed, at, 1, blanks)];
  return from < at && at < to && !isEdge(printed[from - 1]) && !isEdge(printed[to]);
}

/** Whether nothing but such white space is between two spots. */
function isNear(one: number, other: number, printed: string, white = blanks): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return skip(printed, from, 1, white) >= to;
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
