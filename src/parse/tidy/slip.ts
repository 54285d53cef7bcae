import { type Problem, type ProblemCode, problem } from "../../problems/problem.ts";
import { type Place, placeAt, type Source } from "../../problems/source.ts";

/** A change of a text: what stands from `start` up to `end` (offsets) becomes `text`. Neither holds a line break. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that an editor or a word processor did to a template, and that spoils its letters. */
export interface Slip {
  readonly code: ProblemCode;
  /** What a person calls it, such as "curly quotes". */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  /** What mends it; absent where only a person can know. */
  readonly edits?: readonly Edit[];
  /** The slip as a problem at its place. */
  readonly about: (place: Place) => Problem;
}

type Details<C extends ProblemCode> = Parameters<typeof problem<C>>[1];

/** A slip that is told as a problem of the catalog. */
export function slip<C extends ProblemCode>(
  code: C,
  details: Details<C>,
  { what, start, end, edits }: Omit<Slip, "code" | "about">,
): Slip {
  const about = (place: Place) => problem(code, details, place);
  return { code, what, start, end, ...(edits && { edits }), about };
}

/** The slip as a problem of its file. What has no edits is not promised to be mended. */
export function told({ start, end, edits, about }: Slip, source: Source): Problem {
  const found = about(placeAt(source, start, end));
  return edits ? found : { ...found, mend: found.mend.replace(/(:?) `postbag check --fix` does that\./, endOf) };
}

function endOf(_: string, colon: string): string {
  return colon && ".";
}

/** The same slip without its edits: a person has to mend it. */
export function unmended({ edits: _, ...rest }: Slip): Slip {
  return rest;
}

/** The edit that takes out what stands there. */
export function without(start: number, end: number): Edit {
  return { start, end, text: "" };
}

/** The text with all edits made; they do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: added } of sorted) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), added);
    from = end;
  }
  return pieces.join("") + text.slice(from);
}
