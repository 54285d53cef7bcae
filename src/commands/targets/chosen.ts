import type { Target } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { stalenessOf } from "../../model/freshness.ts";
import { UsageError } from "../../problems/errors.ts";
import { chosenBy, type TargetFlags, wrongTargets } from "../common/chosen.ts";

/** Which targets a command is about. */
export interface TargetFilter extends TargetFlags {
  readonly stale?: boolean | undefined;
}

/** Whether a target passes all of a filter. @throws UsageError with every name that is none. @param flag what `to` is called */
export function filterOf(
  { stale, ...flags }: TargetFilter,
  targets: readonly Target[],
  day: Day,
  flag = "--to",
): (target: Target) => boolean {
  const wrong = wrongTargets(flags, targets, flag);
  if (wrong.length > 0) throw new UsageError(wrong);
  const chosen = new Set(chosenBy(flags, targets).targets);
  return (target) => chosen.has(target.id) && (!stale || stalenessOf(target, day).length > 0);
}
