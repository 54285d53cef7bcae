import type { ExitCode, Host } from "../../host.ts";
import { type Target, waysTo } from "../../model/campaign.ts";
import { nameOf, officeOf } from "../../model/choice.ts";
import { type Day, daysBetween } from "../../model/day.ts";
import { count } from "../../problems/print.ts";
import type { CommonFlags } from "../common/flags.ts";
import { loadCampaign } from "../common/load.ts";
import { table } from "../common/table.ts";
import { createUi } from "../common/ui.ts";

/** `postbag targets`: who can be written to, how, in which languages, and how old that knowledge is. */
export async function runTargets(flags: CommonFlags, day: Day, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const { targets } = await loadCampaign(flags.campaign, { date: day, isGiven: true }, host);
  if (flags.json) ui.json({ targets: targets.map((target) => toJson(target, day)) });
  else {
    const style = await host.style(host.stdout, flags.color);
    const rows = targets.map((target) => [
      target.id,
      officeOf(target, "en"),
      waysTo(target.contacts).join(", "),
      target.languages.join(", "),
      checked(target, day),
    ]);
    ui.out(table(["ID", "NAME", "REACHED BY", "READS", "CHECKED"], rows, style.bold));
  }
  return 0;
}

function checked({ verifiedOn }: Target, day: Day): string {
  if (!verifiedOn) return "never";
  const days = daysBetween(verifiedOn, day);
  return days < 0 ? verifiedOn : `${verifiedOn} (${count(days, "day")} ago)`;
}

function toJson(target: Target, day: Day) {
  const { id, languages, contacts, postDays, verifiedOn, sources } = target;
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
    sources,
  };
}
