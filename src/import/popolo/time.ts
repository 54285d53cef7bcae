import { type Day, parseDay } from "../../model/day.ts";
import { problem, type Report } from "../../problems/problem.ts";
import type { JsonGroup } from "../read/json.ts";

/** From which day to which something holds; open where a day is absent. */
export interface Span {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** Whether a day is within a span. */
export function holds({ from, to }: Span, day: Day): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/**
 * The span between two keys. Popolo's dates may lack their day, or their month too, and may have a time: `2019` begins on
 * 1 January and ends on 31 December.
 */
export function spanOf(group: JsonGroup, report: Report, fromKey = "start_date", toKey = "end_date"): Span {
  return { from: dayOf(group, fromKey, report), to: dayOf(group, toKey, report, true) };
}

/** The day of a key; `last`: the last of the month or the year, where the list says no more. */
export function dayOf(group: JsonGroup, key: string, report: Report, last = false): Day | undefined {
  const written = group.written(key);
  if (!written) return undefined;
  const [, year = "", month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$/.exec(written.text.trim()) ?? [];
  // Some lists write a year that never comes for "still".
  if (last && year === "9999") return undefined;
  const wholeMonth = month ?? (last ? "12" : "01");
  const wholeDate = date ?? (last ? lastOf(year, wholeMonth) : "01");
  const day = parseDay(`${year}-${wholeMonth}-${wholeDate}`);
  if (day === undefined) report(problem("record-day", { key, text: written.text }, written.place));
  return day;
}

function lastOf(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}
