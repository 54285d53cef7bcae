import type { Target } from "../../model/campaign.ts";
import { freshDays, type Stale, stalenessOf } from "../../model/freshness.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import type { Yaml } from "../yaml.ts";
import type { Rule } from "./rule.ts";

/** Of a target that was imported, the list is the source, and another warning names it until somebody checks. */
export const sourced: Rule = ({ campaign, yaml }) =>
  campaign.targets.flatMap(({ id, sources, imported }, index) =>
    sources.length > 0 || imported
      ? []
      : [problem("unsourced-contact", { id }, yaml.keyAt(["targets", index, "contacts"]))],
  );

/** When contacts were last checked, and whether the office's holder may have changed since. */
export const verified: Rule = ({ campaign, yaml, today }) =>
  campaign.targets.flatMap((target, index) =>
    stalenessOf(target, today).flatMap((stale) => tell(stale, target, index, yaml)),
  );

function tell(stale: Stale, { id, person }: Target, index: number, yaml: Yaml): Problem[] {
  const at = (key: string) => yaml.valueAt(["targets", index, key]);
  switch (stale.kind) {
    case "never-checked": {
      const place = yaml.keyAt(["targets", index, "contacts"]);
      const { imported } = stale;
      if (imported) return [problem("imported-unverified", { id, from: imported.from, on: imported.on }, place)];
      return [problem("never-verified", { id }, place)];
    }
    case "checked-in-future":
      return [problem("verified-in-future", { id }, at("verified_on"))];
    case "checked-long-ago":
      return [problem("stale-contact", { id, days: stale.days, limit: freshDays }, at("verified_on"))];
    // Of a person who is named, another rule tells.
    case "term-over":
      return person ? [] : [problem("term-over", { id, until: stale.until }, at("valid_until"))];
    case "term-ends-soon":
      return [];
  }
}
