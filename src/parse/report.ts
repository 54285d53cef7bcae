import * as v from "valibot";
import type { BatchReport } from "../model/report.ts";
import { problem, type Report } from "../problems/problem.ts";
import { wholeFile } from "../problems/source.ts";

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const numbers = v.record(v.string(), number);

/** "3/16": from 1, and no more than there can be. */
function isPart(text: string): boolean {
  const [, part = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  return part >= 1 && part <= of;
}

const schema = v.object({
  postbag: v.literal("batch"),
  campaign: v.string(),
  date: v.string(),
  shards: v.array(v.pipe(v.string(), v.check(isPart))),
  ...{ rows: number, people: number, invalid: number, no_consent: number, duplicates: number, letters: number },
  forms: numbers,
  skipped: number,
  skips: v.array(v.object({ target: v.string(), reason: v.string(), people: number })),
  no_letter: v.exactOptional(number),
  needs_answer: v.exactOptional(v.object({ people: number, open: number, lacks: numbers })),
  misfits: v.optional(v.array(v.object({ target: v.string(), form: v.string(), letters: number })), []),
  late: v.optional(v.array(v.object({ target: v.string(), by: v.string(), letters: number })), []),
  own_words: v.object({ letters: number, shares: numbers }),
});

/** Reads a `report.json` of `postbag batch`. @returns undefined where something was reported. */
export function readReport(file: string, bytes: Uint8Array, report: Report): BatchReport | undefined {
  const { success, output } = v.safeParse(schema, parse(bytes));
  if (success) return output;
  report(problem("no-report", {}, wholeFile(file)));
  return undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
