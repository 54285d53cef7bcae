import { once } from "./once.ts";

/** A calendar day without a time zone, as ISO 8601 `yyyy-mm-dd`. */
export type Day = string & { readonly day: unique symbol };

/** Reads `yyyy-mm-dd`; undefined for anything else, days that no calendar has (2021-02-30) included. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as Day) : undefined;
}

/** The day that a clock shows in the time zone of the machine. */
export function dayOf(now: Date): Day {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
}

/** Whole days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** The day so many days later, or earlier where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(utc(day).getTime() + days * 86_400_000).toISOString().slice(0, 10) as Day;
}

export const dayStyles = ["full", "long", "medium", "short"] as const;
export type DayStyle = (typeof dayStyles)[number];

/** A day as a language writes it: `long` in Spanish is "7 de febrero de 2021". */
export function formatDay(day: Day, language: string, style: DayStyle = "long"): string {
  return writers(style)(language)(day);
}

/** Making a writer takes longer than a letter, and writing a day as long as an address; a campaign has few days. */
const writers = once((dateStyle: DayStyle) =>
  once((language: string) => {
    const writer = new Intl.DateTimeFormat(language, { dateStyle, timeZone: "UTC" });
    return once((day: Day) => writer.format(utc(day)));
  }),
);

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
