import { type Problem, type ProblemCode, problem } from "../../problems/problem.ts";
import { placeAt, type Source } from "../../problems/source.ts";

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
  /** The slip as a problem of its file. */
  readonly tell: (source: Source) => Problem;
}

type Details<C extends ProblemCode> = Parameters<typeof problem<C>>[1];

/** A slip that is told as a problem of the catalog. */
export function slip<C extends ProblemCode>(
  code: C,
  details: Details<C>,
  { what, start, end, edits }: Omit<Slip, "code" | "tell">,
): Slip {
  const tell = (source: Source) => problem(code, details, placeAt(source, start, end));
  return { code, what, start, end, ...(edits && { edits }), tell };
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
