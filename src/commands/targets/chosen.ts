import type { Target } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { stalenessOf } from "../../model/freshness.ts";
import { UsageError } from "../../problems/errors.ts";
import { wrongNames } from "../draft/names.ts";
import { isReachedBy } from "./list.ts";

/** Which targets a command is about. */
export interface TargetFilter {
  /** Ids and tags. */
  readonly to?: readonly string[] | undefined;
  /** Kinds of contacts, of which a target has at least one. */
  readonly via?: readonly string[] | undefined;
  readonly stale?: boolean | undefined;
}

const ways = ["email", "webform", "post", "fax", "phone"];

/** Whether a target passes all of a filter. @throws UsageError with every name that is none. @param flag what `to` is called */
export function filterOf(
  { to, via, stale }: TargetFilter,
  targets: readonly Target[],
  day: Day,
  flag = "--to",
): (target: Target) => boolean {
  const names = [...new Set([...targets.map(({ id }) => id), ...targets.flatMap(({ tags = [] }) => tags)])];
  const wrong = [
    ...wrongNames(flag, to, { names, where: "in this campaign", listed: "postbag targets" }),
    ...wrongNames("--via", via, { names: ways, where: "among the ways to reach an office" }),
  ];
  if (wrong.length > 0) throw new UsageError(wrong);
  const wanted = to && new Set(to);
  return (target) =>
    (!wanted || wanted.has(target.id) || (target.tags ?? []).some((tag) => wanted.has(tag))) &&
    (!via || isReachedBy(target, via)) &&
    (!stale || stalenessOf(target, day).length > 0);
}
