import type { ExitCode, Host } from "../../host.ts";
import { officeOf } from "../../model/choice.ts";
import { planFiles } from "../../outbox/plan.ts";
import { writeFiles } from "../../outbox/write.ts";
import { missingAnswers } from "../../parse/signer.ts";
import { UserError } from "../../problems/errors.ts";
import { problem } from "../../problems/problem.ts";
import { briefing } from "../shared/briefing.ts";
import { canAsk, today } from "../shared/flags.ts";
import { letterFiles } from "../shared/letters.ts";
import { loadCampaign } from "../shared/load.ts";
import { absolute, shownPath } from "../shared/paths.ts";
import { createUi } from "../shared/ui.ts";
import { type Drafted, writeDraft } from "./draft.ts";
import { chosenFormats, type DraftFlags, draftFromFlags } from "./flags.ts";
import { resultJson, tellResult } from "./result.ts";

/** `postbag draft`: answers from flags, or asked for, become letters in the outbox. */
export async function runDraft(flags: DraftFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const date = today(flags, host);
  const campaign = await loadCampaign(flags.campaign, date, host);
  const mayAsk = canAsk(flags, host);
  let draft = await draftFromFlags(flags, campaign, mayAsk, host);
  ui.say(briefing(campaign, host, ui.style));
  const asked = missingAnswers(draft.answers).length > 0;
  if (asked) {
    const { interview } = await import("./interview.ts");
    draft = await interview({ campaign, flags, date, host, ui }, draft);
  }
  const drafted = writeDraft(campaign, draft, date);
  const letters = letterFiles(campaign, drafted.letters, chosenFormats(flags));
  const files = letters.flatMap((letter) => letter.files);
  if (files.length === 0) throw new UserError([nothingToWrite(drafted)]);
  const outbox = { root: absolute(flags.out, host), shown: shownPath(flags.out) };
  const plan = await planFiles(outbox, files, flags.force === true, host.files);
  if (plan.problems.length > 0) throw new UserError(plan.problems);
  if (!flags.dryRun) await writeFiles(plan, host);
  const result = { campaign, letters, skipped: drafted.skipped, plan, dryRun: flags.dryRun === true };
  if (flags.json) ui.json(resultJson(result));
  else tellResult(result, ui, host.stderr.columns);
  if (asked && !flags.dryRun) {
    const { offerToRemember } = await import("../shared/profile.ts");
    await offerToRemember(draft.answers, host, ui);
  }
  return 0;
}

function nothingToWrite({ skipped, letters }: Drafted) {
  const reasons = skipped.map(({ target, reason }) => `${officeOf(target, "en")}: ${reason}.`);
  if (letters.length > 0)
    reasons.push("None of the chosen targets takes a letter in the formats asked for with --format.");
  return problem("no-letters", { reasons });
}
