import { checkFit } from "../../fit/campaign-fit.ts";
import type { ExitCode, Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Coverage } from "../../model/coverage.ts";
import type { Day } from "../../model/day.ts";
import { count, summarize } from "../../problems/print.ts";
import { isError, type Problem, sortProblems } from "../../problems/problem.ts";
import { proofread } from "../../proof/campaign-proof.ts";
import type { CheckFlags } from "../check.ts";
import { inspectCampaign } from "../common/load.ts";
import { createUi } from "../common/ui.ts";
import { fixTemplates, printFixes } from "./fix.ts";
import { languageLines } from "./languages.ts";
import { printFolded } from "./print.ts";

/** `postbag check`: every problem of a campaign; exit code 1 where there is an error, or with `--strict` a warning. */
export async function runCheck(flags: CheckFlags, day: Day, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const fixes = flags.fix ? await fixTemplates(flags.campaign, host) : undefined;
  if (fixes && fixes.fixed.length > 0 && !flags.json) ui.say(printFixes(fixes.fixed, ui.style));
  const { campaign, problems: read, coverage = [] } = await inspectCampaign(flags.campaign, day, host);
  const found = fixes ? sortProblems([...fixes.problems, ...read]) : read;
  const problems = campaign ? sortProblems([...found, ...proofread(campaign, day), ...checkFit(campaign, day)]) : found;
  const fixed = fixes && { fixed: fixes.fixed };
  if (flags.json) ui.json({ ok: !problems.some(isError), problems, languages: coverage.map(toJson), ...fixed });
  else if (problems.length > 0) host.stderr.write(`${printFolded(problems, ui.style)}\n`);
  for (const line of languageLines(coverage)) ui.say(line);
  ui.say(verdict(problems, campaign));
  return problems.some(isError) || (flags.strict && problems.length > 0) ? 1 : 0;
}

function toJson({ language, lacks, isRead }: Coverage) {
  return { language, is_read: isRead, lacks };
}

function contentsOf({ targets, points, templates }: Campaign): string {
  return [count(targets.length, "target"), count(points.length, "point"), count(templates.length, "template")].join(
    ", ",
  );
}

function verdict(problems: readonly Problem[], campaign: Campaign | undefined): string {
  const counted = campaign ? `${contentsOf(campaign)}: ` : "";
  if (problems.length === 0) return `${counted}no problem found.`;
  return problems.some(isError) ? summarize(problems) : `${counted}${summarize(problems)} Letters can be drafted.`;
}
