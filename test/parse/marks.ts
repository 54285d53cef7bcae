import type { Problem, Report } from "../../src/problems/problem.ts";
import type { Place } from "../../src/problems/source.ts";

/** "line:column", and what stands there. */
export type Spot = readonly [at: string, text: string];

/** A text in which ⟦ and ⟧ enclose the spots that a test is about: the text without them, and the spots. */
export function marked(text: string): { text: string; spots: Spot[] } {
  const spots = [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(({ 1: inside = "", index }): Spot => {
    const before = text.slice(0, index).replace(/[⟦⟧]/g, "").split("\n");
    return [`${before.length}:${(before.at(-1)?.length ?? 0) + 1}`, inside];
  });
  return { text: text.replace(/[⟦⟧]/g, ""), spots };
}

/** A place as a spot. */
export function spotOf({ line, column, length = 0, excerpt = "" }: Partial<Place>): Spot {
  const start = (column ?? 1) - 1;
  return [`${line}:${column}`, excerpt.slice(start, start + length)];
}

/** What a parser gives, and all that it reports. */
export function gather<T>(parse: (report: Report) => T): { value: T; problems: Problem[] } {
  const problems: Problem[] = [];
  const value = parse((found) => {
    problems.push(found);
  });
  return { value, problems };
}

/** "3:5 The fact." for each problem. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, fact }) => `${line}:${column} ${fact}`);
}

/** "3:5 the-code" for each problem. */
export function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}
