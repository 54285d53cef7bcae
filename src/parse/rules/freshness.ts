import { daysBetween } from "../../model/day.ts";
import { problem } from "../../problems/problem.ts";
import type { Rule } from "./rule.ts";

/** Contacts that nobody has checked for longer than this are often wrong. */
const freshDays = 180;

export const sourced: Rule = ({ campaign, yaml }) =>
  campaign.targets.flatMap(({ id, sources }, index) =>
    sources.length > 0 ? [] : [problem("unsourced-contact", { id }, yaml.keyAt(["targets", index, "contacts"]))],
  );

export const verified: Rule = ({ campaign, yaml, today }) =>
  campaign.targets.flatMap(({ id, verifiedOn }, index) => {
    if (!verifiedOn) return [problem("never-verified", { id }, yaml.keyAt(["targets", index, "contacts"]))];
    const days = daysBetween(verifiedOn, today);
    const place = yaml.valueAt(["targets", index, "verified_on"]);
    if (days < 0) return [problem("verified-in-future", { id }, place)];
    if (days <= freshDays) return [];
    return [problem("stale-contact", { id, days, limit: freshDays }, place)];
  });
