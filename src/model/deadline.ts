import { tzOffset } from "@date-fns/tz";
import { type Day, formatDay, parseDay } from "./day.ts";

/** The last moment at which a letter is of use: a wall-clock time in an IANA time zone. */
export interface Deadline {
  readonly day: Day;
  /** `hh:mm`, 24 hours. */
  readonly time: string;
  readonly timezone: string;
  readonly instant: Date;
  /** Whether it is past, where the moment is known and not the day alone. */
  readonly isPast?: boolean;
}

/** Whether nothing that is sent on a day can reach anybody before the deadline. */
export function isOver({ day, isPast }: Deadline, date: Day): boolean {
  return isPast ?? date > day;
}

/** Reads `yyyy-mm-ddThh:mm` (a space instead of `T`, seconds, or no time at all: the day's end) in a valid time zone. */
export function parseDeadline(text: string, timezone: string): Deadline | undefined {
  const local = parseLocalTime(text);
  if (!local) return undefined;
  const wallClock = new Date(`${local.day}T${local.time}:00Z`).getTime();
  return { ...local, timezone, instant: new Date(lastInstant(wallClock, timezone)) };
}

/** Whether a text is a day, or a day and a time, as deadlines are written. */
export function isLocalTime(text: string): boolean {
  return parseLocalTime(text) !== undefined;
}

function parseLocalTime(text: string): Pick<Deadline, "day" | "time"> | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](([01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?)?$/.exec(text);
  const day = parseDay(match?.[1] ?? "");
  return day && { day, time: match?.[2] ?? "23:59" };
}

/** Whether a name is in the IANA list. Offsets know no summer time, and short names (BST, IST) mean several zones. */
export function isTimezone(name: string): boolean {
  return /^(UTC|[A-Za-z]\w*(\/[\w+-]+)+)$/.test(name) && !Number.isNaN(tzOffset(name, new Date(0)));
}

/** "Sunday, February 7, 2021 at 07:00 (America/Guayaquil)". */
export function formatDeadline(deadline: Deadline, language: string): string {
  return `${formatDay(deadline.day, language, "full")}, ${deadline.time} (${deadline.timezone})`;
}

/** How far off it is, in the largest unit that fits: "in 5 hours", "5 years ago". */
export function timeUntil(deadline: Deadline, now: Date, language: string): string {
  const minutes = (deadline.instant.getTime() - now.getTime()) / 60_000;
  const { size, unit } = units.find(({ from }) => Math.abs(minutes) >= from) ?? { size: 1, unit: "minute" };
  return new Intl.RelativeTimeFormat(language).format(Math.trunc(minutes / size), unit);
}

/** In minutes; a day and a half reads better as hours. */
const units = [
  { unit: "year", size: 525_960, from: 525_960 },
  { unit: "month", size: 43_830, from: 2 * 43_830 },
  { unit: "day", size: 1_440, from: 2 * 1_440 },
  { unit: "hour", size: 60, from: 60 },
] as const;

/** The last moment at which the zone's clocks show a time; where they skip it, as long after the skip as it should be. */
function lastInstant(wallClock: number, timezone: string): number {
  const offsetAt = (instant: number) => tzOffset(timezone, new Date(instant)) * 60_000;
  const instants = [-86_400_000, 86_400_000].map((day) => wallClock - offsetAt(wallClock + day));
  const shown = instants.filter((instant) => instant + offsetAt(instant) === wallClock);
  return Math.max(...(shown.length > 0 ? shown : instants));
}
