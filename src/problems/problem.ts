import type { Checked } from "./catalog/define.ts";
import { catalog } from "./catalog/index.ts";
import type { Place } from "./source.ts";

type Severity = "error" | "warning";
export type ProblemCode = keyof typeof catalog;
/** The problems that a schema's check can name: they are told from the key and its text alone. */
export type CheckCode = {
  [C in ProblemCode]: Checked extends Details<C> ? C : never;
}[ProblemCode];
/** Every code there is. */
export const problemCodes = Object.keys(catalog) as ProblemCode[];

/** Something a person can mend in their files. `fact` says what is so, `mend` what to do; both are whole sentences. */
export interface Problem extends Partial<Place> {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly fact: string;
  readonly mend: string;
  /** How many it stands for, where thousands of a kind are told as one. */
  readonly times?: number;
}

/** Takes problems as they are found. */
export type Report = (problem: Problem) => void;

type Details<C extends ProblemCode> = Parameters<(typeof catalog)[C]["tell"]>[0];

/** A problem of the catalog with its sentences filled in. */
export function problem<C extends ProblemCode>(code: C, details: Details<C>, place?: Place): Problem {
  const { severity, tell } = catalog[code] as { severity: Severity; tell: (details: Details<C>) => Told };
  return { code, severity, ...place, ...tell(details) };
}

interface Told {
  readonly fact: string;
  readonly mend: string;
}

export function isError(found: Problem): boolean {
  return found.severity === "error";
}

/** Each problem once, in the order of files as first met, then of lines and columns. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map((found) => found.file))];
  const seen = new Set<string>();
  return problems
    .filter((found) => {
      // What stands for many has no place of its own: two kinds may read the same.
      if (found.times !== undefined) return true;
      const key = JSON.stringify([found.code, found.file, found.line, found.column, found.fact]);
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (a, b) =>
        files.indexOf(a.file) - files.indexOf(b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        // Those that stand for many come behind the last that is told alone.
        Number(a.times !== undefined) - Number(b.times !== undefined) ||
        (a.column ?? 0) - (b.column ?? 0),
    );
}
