import type { Target } from "../../model/campaign.ts";
import type { Person } from "../../parse/roster/person.ts";
import { nearest } from "../../problems/suggest.ts";
import { many } from "../common/numbers.ts";
import type { Outcome } from "./drive.ts";

/** Somebody who gets no letter at all, although no answer is missing. */
export interface Letterless {
  readonly line: number;
  readonly name: string;
  readonly district?: string;
}

/** So many are told of one by one. */
export const mostLetterless = 10;

export function letterlessOf({ line, signer: { name, district } }: Person): Letterless {
  return { line, name, ...(district !== undefined && { district }) };
}

/**
 * Who gets no letter, one by one: most live elsewhere, and some have misspelt their district.
 * @param file the roster
 * @param targets those of the run
 */
export function whoGetsNone({ counts, letterless }: Outcome, file: string, targets: readonly Target[]): string[] {
  if (letterless.length === 0) return [];
  const known = [...new Set(targets.flatMap(({ from }) => from?.districts ?? []))];
  const others = counts.letterless - letterless.length;
  return [
    "No office of this run takes a letter from:",
    ...letterless.map(({ line, name, district }) => `  ${file}:${line}: ${name}${hint(district, known)}`),
    ...(others > 0 ? [`  and ${many(others, "more person", "more people")}.`] : []),
  ];
}

function hint(district: string | undefined, known: readonly string[]): string {
  if (district === undefined) return "";
  const near = /\p{L}/u.test(district) ? nearest(district, known) : undefined;
  const meant = near === undefined || near === district ? "" : ` Is “${near}” meant?`;
  return `, district “${district}”.${meant}`;
}
