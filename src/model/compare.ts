import { type Day, parseDay } from "./day.ts";

/** A text that reads as a number. One with zeros before it, or too long to count with, is a code: a postal code, a file number. */
export function numberIn(text: string): number | undefined {
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/.test(text) ? Number(text) : undefined;
}

/** What a value counts as where two are compared: a number as such, a day as `yyyy-mm-dd`, all else as its text. */
export function measureOf(value: unknown): number | string {
  if (typeof value === "number") return value;
  const day = (value as { readonly day?: Day } | undefined | null)?.day;
  const text = day ?? String(value ?? "");
  return numberIn(text) ?? text.normalize();
}

/** Less than, equal to or greater than zero, as the first of two numbers or days is; undefined where they are neither. */
export function order(one: unknown, other: unknown): number | undefined {
  const [a, b] = [measureOf(one), measureOf(other)];
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "number" || typeof b === "number" || !parseDay(a) || !parseDay(b)) return undefined;
  return a === b ? 0 : a < b ? -1 : 1;
}
