import type { ExitCode, Host } from "../../host.ts";
import { type Target, waysTo } from "../../model/campaign.ts";
import { nameOf } from "../../model/choice.ts";
import { type Day, daysBetween } from "../../model/day.ts";
import { freshDays, stalenessOf } from "../../model/freshness.ts";
import { count } from "../../problems/print.ts";
import { loadCampaign } from "../common/load.ts";
import { createUi } from "../common/ui.ts";
import type { TargetsFlags } from "../targets.ts";
import { filterOf } from "./chosen.ts";
import { listTargets } from "./list.ts";

/** `postbag targets`: who can be written to, how, in which languages, and how old that knowledge is. */
export async function runTargets(flags: TargetsFlags, day: Day, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const { targets: all } = await loadCampaign(flags.campaign, { date: day, isGiven: true }, host);
  const { stale = false } = flags;
  const targets = all.filter(filterOf(flags, all, day));
  if (flags.json) {
    ui.json({ targets: targets.map((target) => toJson(target, day)) });
    return 0;
  }
  if (targets.length > 0) {
    const { bold } = await host.style(host.stdout, flags.color);
    const width = host.stdout.isTerminal ? host.stdout.columns : undefined;
    ui.out(listTargets(targets, { day, stale, width, bold }));
  }
  ui.say(summary(targets, stale, flags.to !== undefined || flags.via !== undefined, day));
  return 0;
}

/** @param isSome whether other flags left only some targets to look at */
function summary(targets: readonly Target[], stale: boolean, isSome: boolean, day: Day): string {
  if (targets.length === 0) {
    if (!stale) return "No target is like that.";
    if (isSome) return "None of these targets is to be checked.";
    return `All contacts were checked within ${freshDays} days, and no term ends soon.`;
  }
  if (stale)
    return `\n${count(targets.length, "target")} to check: \`postbag targets verify <id>\` goes through their sources.`;
  const old = targets.filter((target) => stalenessOf(target, day).length > 0).length;
  const total = count(targets.length, "target");
  if (old === 0) return `\n${total}, checked within ${freshDays} days.`;
  const whole = targets.length === 1 ? "" : "all ";
  const some = `${old === targets.length ? whole : `${old} of them `}to be checked`;
  return `\n${total}, ${some}: \`postbag targets --stale\` says why.`;
}

function toJson(target: Target, day: Day) {
  const { id, languages, contacts, postDays, verifiedOn, validUntil, sources, tags = [], office, imported } = target;
  const { webform, ...rest } = contacts;
  return {
    id,
    name: nameOf(target, "en"),
    languages,
    reached_by: waysTo(contacts),
    contacts: { ...rest, ...(webform && { webform: { url: webform.url, max_length: webform.maxLength ?? null } }) },
    post_days: postDays ? { same_country: postDays.sameCountry, other_country: postDays.otherCountry } : null,
    verified_on: verifiedOn ?? null,
    age_in_days: verifiedOn ? daysBetween(verifiedOn, day) : null,
    valid_until: validUntil ?? null,
    stale: stalenessOf(target, day).map(({ kind }) => kind.replaceAll("-", "_")),
    office: office ?? null,
    tags,
    imported: imported ? { from: imported.from, on: imported.on, record: imported.record ?? null } : null,
    sources,
  };
}
