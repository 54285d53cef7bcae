import type { Campaign, ContactKind, Target } from "./campaign.ts";
import { addDays, type Day } from "./day.ts";
import { type Deadline, isOver } from "./deadline.ts";
import type { Letter } from "./letter.ts";

/** How many days post takes to a target, from its own country and from any other. */
export interface PostDays {
  readonly sameCountry: number;
  readonly otherCountry: number;
}

/** What ordinary letters take when nothing goes wrong and nobody hurries; a campaign that knows better says so. */
const usualPostDays: PostDays = { sameCountry: 3, otherCountry: 10 };

/** One way to reach a target. */
export interface Way {
  readonly kind: ContactKind;
  /** Whether what is sent on the letter's day gets there before the deadline. */
  readonly inTime: boolean;
  /** How many days it takes: 0 for all but post. */
  readonly days: number;
  /** The last day on which to send it, where there is a deadline. */
  readonly by?: Day;
}

/** An office opens its post during the day: with a deadline before this hour, that day's post comes too late. */
const officeCloses = "17:00";

/** What carries the letter at once, then what says it at once, then what takes days. */
const order: readonly ContactKind[] = ["email", "webform", "fax", "phone", "post"];

/**
 * The ways to reach a target, in the order in which to use them: those that are in time first.
 * @param from the signer's country (ISO 3166-1).
 * @param date the day on which the letter is sent, on the signer's calendar.
 */
export function waysInOrder(target: Target, from: string, date: Day, deadline: Deadline | undefined): Way[] {
  const kinds = order.filter((kind) => target.contacts[kind] !== undefined);
  const ways = kinds.map((kind): Way => {
    const days = kind === "post" ? postDaysTo(target, from) : 0;
    if (!deadline) return { kind, inTime: true, days };
    const by = kind === "post" ? lastPostDay(days, deadline) : deadline.day;
    const inTime = kind === "post" ? date <= by && !isOver(deadline, date) : !isOver(deadline, date);
    return { kind, inTime, days, by };
  });
  return [...ways.filter(({ inTime }) => inTime), ...ways.filter(({ inTime }) => !inTime)];
}

/** The same for a letter, sent on its day. */
export function waysOf({ target, signer, date }: Letter, { deadline }: Pick<Campaign, "deadline">): Way[] {
  return waysInOrder(target, signer.country, date, deadline);
}

function postDaysTo({ postDays = usualPostDays, contacts }: Target, from: string): number {
  return contacts.country === from ? postDays.sameCountry : postDays.otherCountry;
}

/** The last day on which a letter can be posted so that the office has it before the deadline. */
function lastPostDay(days: number, { day, time }: Deadline): Day {
  return addDays(day, time < officeCloses ? -days - 1 : -days);
}

/** How soon a letter should be sent, for sorting: 0 it arrives at once, 1 by post in time, 2 only a call is in time, 3 nothing is. */
export function urgencyOf(ways: readonly Way[]): 0 | 1 | 2 | 3 {
  const inTime = ways.filter((way) => way.inTime).map(({ kind }) => kind);
  if (inTime.some((kind) => kind !== "phone" && kind !== "post")) return 0;
  if (inTime.includes("post")) return 1;
  return inTime.length > 0 ? 2 : 3;
}
