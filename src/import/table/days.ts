import { type Day, parseDay } from "../../model/day.ts";
import { problem, type Report } from "../../problems/problem.ts";
import type { Place } from "../../problems/source.ts";

type Order = "day-first" | "month-first";

interface Waiting {
  readonly key: string;
  readonly column: number;
  readonly text: string;
  readonly place: Place;
  readonly day: (order: Order) => Day | undefined;
  readonly take: (day: Day | undefined) => void;
}

/**
 * Days of a table's cells: ISO 8601 with a time behind it or not, `31.12.2026`, and with slashes or hyphens where one of the
 * numbers cannot be a month. Such a cell settles the others of its column, so these wait until all rows were read.
 */
export class Days {
  readonly #orders = new Map<number, Set<Order>>();
  readonly #waiting: Waiting[] = [];

  /** @param take hears the day at once or when all are settled; undefined where nobody knows it, which is told */
  read(
    cell: { readonly key: string; readonly column: number; readonly text: string; readonly place: () => Place },
    report: Report,
    take: (day: Day | undefined) => void,
  ): void {
    const { key, column, text } = cell;
    const [, one, mark, other, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[T ]\d{1,2}:\d{2}.*)?$/s.exec(text) ?? [];
    const found = (day: Day | undefined) => {
      if (!day) report(problem("record-day", { key, text }, cell.place()));
      take(day);
    };
    const dayOf = (order: Order) => {
      const [date, month] = order === "day-first" ? [one, other] : [other, one];
      return parseDay(`${year}-${two(month)}-${two(date)}`);
    };
    const [dayFirst, monthFirst] = [dayOf("day-first"), dayOf("month-first")];
    if (year === undefined) found(parseDay(text.replace(/[T ]\d{2}:\d{2}.*$/s, "")));
    else if (mark === "." || dayFirst === monthFirst) found(dayFirst);
    else if (dayFirst && monthFirst) {
      this.#waiting.push({ key, column, text, place: cell.place(), day: dayOf, take });
    } else {
      const orders = this.#orders.get(column) ?? new Set();
      this.#orders.set(column, orders.add(dayFirst ? "day-first" : "month-first"));
      found(dayFirst ?? monthFirst);
    }
  }

  /** Decides those that wait by the other cells of their columns; the others are told, as nobody knows their order. */
  settle(report: Report): void {
    for (const { key, column, text, place, day, take } of this.#waiting) {
      const [order, ...others] = this.#orders.get(column) ?? [];
      const known = order === undefined || others.length > 0 ? undefined : day(order);
      if (!known) report(problem("record-day", { key, text }, place));
      take(known);
    }
  }
}

function two(text = ""): string {
  return text.padStart(2, "0");
}
