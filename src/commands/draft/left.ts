import { officeOf } from "../../model/choice.ts";
import { count } from "../../problems/print.ts";
import type { Left } from "./draft.ts";

/** So many are told one by one; of more, those with the same reason are counted. */
const mostTold = 10;

/** Who gets no letter, and why. `who` is an office's name, or how many they are. */
export interface LeftLine {
  readonly who: string;
  readonly why: string;
}

/** Who gets no letter, and why: office by office up to ten, a line for each reason where there are more. */
export function leftLines(left: readonly Left[]): LeftLine[] {
  if (left.length <= mostTold) return left.map(({ target, reason }) => ({ who: officeOf(target, "en"), why: reason }));
  const reasons = new Map<string, Left[]>();
  for (const skip of left) {
    const reason = skip.isElsewhere ? elsewhere : skip.reason;
    const known = reasons.get(reason);
    if (known) known.push(skip);
    else reasons.set(reason, [skip]);
  }
  return [...reasons].flatMap(([why, those]) =>
    those.length === 1
      ? leftLines(those)
      : { who: count(those.length, "office"), why: /^(?:they|your) /.test(why) ? why : `each because ${why}` },
  );
}

const elsewhere = "they take letters from elsewhere only";
