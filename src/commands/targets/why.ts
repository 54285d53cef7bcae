import type { Day } from "../../model/day.ts";
import type { Stale } from "../../model/freshness.ts";
import { count } from "../../problems/print.ts";

/** A reason to check a target, as a few words. */
export function whyStale(stale: Stale, today: Day): string {
  switch (stale.kind) {
    case "never-checked":
      return stale.imported ? `imported ${stale.imported.on}, never checked` : "never checked";
    case "checked-long-ago":
      return `checked ${count(stale.days, "day")} ago`;
    case "checked-in-future":
      return `checked ${stale.on}, still to come`;
    case "term-over":
      return `term over since ${stale.until}`;
    case "term-ends-soon":
      return stale.until === today ? "term ends today" : `term ends ${stale.until}`;
  }
}
