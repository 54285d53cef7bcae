import type { Token } from "./format.ts";

/** What a format shows of a moment. */
interface DateKind {
  readonly date: boolean;
  readonly time: boolean;
  /** Hours are counted on past 24, as in `[h]:mm`. */
  readonly elapsed: boolean;
}

/** What a section of a number format shows of a moment; undefined where it is for numbers. */
export function dateKind(section: readonly Token[]): DateKind | undefined {
  const signs = section.flatMap((token) => ("sign" in token ? token.sign.toLowerCase() : []));
  const elapsed = signs.some((sign) => /^\[(?:h+|m+|s+)\]$/.test(sign));
  const letters = signs.filter((sign) => !sign.startsWith("[") && sign !== "general").join("");
  if (/[0#?]/.test(letters.replace(/s\.0+/g, "s")) || !(elapsed || /[ymdhs]/.test(letters))) return undefined;
  const time = elapsed || /[hs]/.test(letters);
  return { date: /[yd]/.test(letters) || (!time && letters.includes("m")), time, elapsed };
}

const day = 86_400;
const lastDay = 2_958_465; // 9999-12-31

/**
 * A moment by its number of days as `2021-02-07`, `2021-02-07 14:30:00` or `14:30:00`. A time of midnight behind a date is left
 * out: many programs give every date one.
 * @returns undefined where the number is no moment.
 */
export function dateText(raw: string, kind: DateKind, since1904: boolean): string | undefined {
  const serial = raw === "" ? Number.NaN : Number(raw);
  if (!(serial >= 0 && serial < lastDay + 1)) return undefined;
  const seconds = Math.round(serial * day);
  const clock = clockText(kind.elapsed ? seconds : seconds % day);
  if (!kind.date) return clock;
  const date = dayText(Math.floor(seconds / day), since1904);
  if (date === undefined) return kind.time ? clock : undefined;
  return kind.time && seconds % day > 0 ? `${date} ${clock}` : date;
}

function clockText(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

/** Excel counts from 1900-01-01 as day 1 and takes 1900 for a leap year; old workbooks of the Mac count from 1904. */
function dayText(days: number, since1904: boolean): string | undefined {
  if (since1904) return isoDay(Date.UTC(1904, 0, 1 + days));
  if (days === 60) return "1900-02-29";
  return days === 0 ? undefined : isoDay(Date.UTC(1899, 11, (days < 60 ? 31 : 30) + days));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The same from the text that some workbooks keep dates as: `2021-02-07T14:30:00Z`. */
export function isoDateText(raw: string): string {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)/.exec(raw) ?? [];
  if (!date || !time) return raw;
  return /^[0:]+$/.test(time) ? date : `${date} ${time}`;
}
