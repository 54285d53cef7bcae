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

export const dayStyles = ["full", "long", "medium", "short"] as const;
export type DayStyle = (typeof dayStyles)[number];

/** A day as a language writes it: `long` in Spanish is "7 de febrero de 2021". */
export function formatDay(day: Day, language: string, style: DayStyle = "long"): string {
  const key = `${language} ${style}`;
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: "UTC" });
  writers.set(key, writer);
  return writer.format(utc(day));
}

/** Making one takes longer than a letter. */
const writers = new Map<string, Intl.DateTimeFormat>();

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
