import type { Imported, Target } from "./campaign.ts";
import { type Day, daysBetween } from "./day.ts";

/** Contacts that nobody has checked for longer than this are often wrong. */
export const freshDays = 180;
/** Of terms that end within this time, one should know. */
const soonDays = 14;

/** One reason to check a target's contacts, or who holds its office. */
export type Stale =
  | { readonly kind: "never-checked"; readonly imported?: Imported }
  | { readonly kind: "checked-long-ago"; readonly days: number }
  | { readonly kind: "checked-in-future"; readonly on: Day }
  | { readonly kind: "term-over"; readonly until: Day }
  | { readonly kind: "term-ends-soon"; readonly until: Day };

/** Why a target should be checked on a day; none where it is fresh. */
export function stalenessOf(target: Pick<Target, "verifiedOn" | "validUntil" | "imported">, today: Day): Stale[] {
  return [...checksOf(target, today), ...termOf(target, today)];
}

function checksOf({ verifiedOn, imported }: Pick<Target, "verifiedOn" | "imported">, today: Day): Stale[] {
  if (!verifiedOn) return [{ kind: "never-checked", ...(imported && { imported }) }];
  const days = daysBetween(verifiedOn, today);
  if (days < 0) return [{ kind: "checked-in-future", on: verifiedOn }];
  return days > freshDays ? [{ kind: "checked-long-ago", days }] : [];
}

function termOf({ validUntil }: Pick<Target, "validUntil">, today: Day): Stale[] {
  if (!validUntil) return [];
  const left = daysBetween(today, validUntil);
  if (left < 0) return [{ kind: "term-over", until: validUntil }];
  return left <= soonDays ? [{ kind: "term-ends-soon", until: validUntil }] : [];
}
