import type { ExitCode, Host } from "../../host.ts";
import { type Plan, planFiles } from "../../outbox/plan.ts";
import { writeFiles } from "../../outbox/write.ts";
import { missingAnswers } from "../../parse/signer.ts";
import { UsageError, UserError } from "../../problems/errors.ts";
import { printProblems } from "../../problems/print.ts";
import { briefing } from "../common/briefing.ts";
import { canAsk, momentOf, today } from "../common/flags.ts";
import { loadCampaign } from "../common/load.ts";
import { createUi } from "../common/ui.ts";
import { type DraftFlags, draftFromFlags } from "./flags.ts";
import { missingPlace, unknownRegion } from "./missing.ts";
import { outboxOf, prepare } from "./prepare.ts";
import { resultJson, tellResult } from "./result.ts";
import { standingOf } from "./standing.ts";

/** `postbag draft`: answers from flags, or asked for, become letters in the outbox. */
export async function runDraft(flags: DraftFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const date = today(flags, host);
  const campaign = await loadCampaign(flags.campaign, { date, isGiven: flags.date !== undefined }, host);
  const mayAsk = canAsk(flags, host);
  const given = await draftFromFlags(flags, campaign, mayAsk, host);
  const lacking = [
    ...(flags.region === undefined ? [] : unknownRegion(campaign, given)),
    ...(mayAsk ? [] : missingPlace(campaign, given, flags, date)),
  ];
  if (lacking.length > 0) throw new UsageError([...lacking, "Nothing was written."]);
  ui.say(briefing(campaign, momentOf(flags, host), host.stderr.columns, ui.style));
  const asked = missingAnswers(given.answers).length > 0;
  const prepared = asked ? await ask() : await prepareGiven();
  refuse(prepared.result.plan);
  const { plan, dryRun } = prepared.result;
  if (!dryRun) await host.guard((interrupt) => writeFiles(plan, host, interrupt));
  if (flags.json) {
    const { warnings } = prepared.result;
    if (warnings.length > 0) ui.warn(printProblems(warnings, ui.style));
    ui.json(resultJson(prepared.result));
  } else tellResult(prepared.result, ui, host.stderr.columns);
  if (asked && !dryRun) {
    const { offerToRemember } = await import("../common/profile.ts");
    await offerToRemember(prepared.draft.answers, host, ui);
  }
  return 0;

  /** With all that every letter needs given, a question is left where the place does not say which targets are the signer's. */
  async function prepareGiven() {
    const isOpen = mayAsk && standingOf(campaign, given).open.length > 0;
    const draft = isOpen ? await askForPlace() : given;
    return prepare(flags, campaign, draft, date, flags.force === true, host);
  }

  async function askForPlace() {
    const { askPlace } = await import("./place-steps.ts");
    return askPlace(given, { campaign, flags, date, host, ui });
  }

  /** An outbox that cannot take letters is told before the first question; files in the way are a question of their own. */
  async function ask() {
    refuse(await planFiles(outboxOf(flags, host), [], false, host.files));
    const { interview, askAboutFiles } = await import("./interview.ts");
    const context = { campaign, flags, date, host, ui };
    let draft = await interview(context, given);
    for (;;) {
      const made = await prepare(flags, campaign, draft, date, flags.force === true, host);
      const { problems } = made.result.plan;
      if (problems.length === 0 || problems.some(({ code }) => code !== "file-differs")) return made;
      const changed = await askAboutFiles(problems.length, draft, context);
      if (changed === "replace") return prepare(flags, campaign, draft, date, true, host);
      draft = changed;
    }
  }
}

function refuse({ problems }: Plan): void {
  if (problems.length > 0) throw new UserError(problems);
}
