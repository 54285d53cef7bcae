import type { FormatName } from "../../formats/index.ts";
import type { Campaign } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import { languageName } from "../../model/language.ts";
import type { Letter } from "../../model/letter.ts";
import type { OutboxFile, Plan } from "../../outbox/plan.ts";
import { count } from "../../problems/print.ts";
import { wrapText } from "../shared/briefing.ts";
import type { LetterFile } from "../shared/letters.ts";
import type { Ui } from "../shared/ui.ts";
import type { Drafted } from "./draft.ts";

/** What a draft came to. */
export interface DraftResult {
  readonly campaign: Campaign;
  readonly drafted: Drafted;
  readonly files: readonly LetterFile[];
  readonly plan: Plan;
  readonly dryRun: boolean;
}

/** The stable form of a result, as docs/json.md describes it. */
export function resultJson({ campaign, drafted, files, plan, dryRun }: DraftResult) {
  const { id, deadline } = campaign;
  return {
    campaign: { id, deadline: deadline ? deadline.instant.toISOString() : null },
    signer: { name: drafted.letters[0]?.signer.name },
    outbox: plan.outbox.shown,
    dry_run: dryRun,
    letters: drafted.letters.map((letter) => ({
      target: letter.target.id,
      language: letter.language,
      subject: letter.subject,
      body: letter.body,
      files: files
        .filter((file) => file.letter === letter)
        .map((file) => ({ path: file.path, format: file.format, state: stateOf(file, plan) })),
    })),
    skipped: drafted.skipped.map(({ target, reason }) => ({ target: target.id, reason })),
  };
}

/** Tells a person what was written and what to do with it. */
export function tellResult({ drafted, files, plan, dryRun }: DraftResult, { say, style }: Ui, columns: number): void {
  const { outbox } = plan;
  const folder = `${outbox.shown}/${files[0]?.path.split("/")[0]}`;
  for (const letter of drafted.letters) {
    const own = files.filter((file) => file.letter === letter);
    if (own.length === 0) continue;
    say(`${style.bold(officeOf(letter.target, "en"))} ${style.dim(`(${languageName(letter.language)})`)}`);
    for (const file of own) {
      const line = `${nameIn(file)}${mark(file, plan)}: ${style.dim(useOf(file.format, letter))}`;
      say(wrapText(line, columns, "  ", "      "));
    }
  }
  for (const { target, reason } of drafted.skipped) {
    say(`${style.bold(officeOf(target, "en"))}: ${style.yellow("no letter")}, ${reason}.`);
  }
  const unchanged = plan.unchanged.filter(({ path }) => path !== ".gitignore").length;
  const letters = count(drafted.letters.length, "letter");
  say();
  if (dryRun) {
    say(`A dry run: ${letters} would go to ${style.bold(folder)}. Nothing was written.`);
    return;
  }
  const same = unchanged > 0 ? ` (${unchanged} of ${files.length} files were there unchanged)` : "";
  say(`${style.green(letters)} in ${style.bold(folder)}${same}.`);
  say("Next: read them, then send each as it says above. Postbag sends nothing by itself.");
}

function nameIn({ path }: OutboxFile): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function stateOf(file: OutboxFile, plan: Plan): "new" | "unchanged" | "replaced" {
  if (plan.unchanged.includes(file)) return "unchanged";
  return plan.replaced.includes(file) ? "replaced" : "new";
}

function mark(file: OutboxFile, plan: Plan): string {
  const state = stateOf(file, plan);
  return state === "new" ? "" : ` (${state})`;
}

function useOf(format: FormatName, { target }: Letter): string {
  const { email, webform, post, fax, phone } = target.contacts;
  if (format === "eml") return `open it in your mail program and send it to ${email}`;
  const ways = [
    ...(webform ? [`paste it into ${webform.url}`] : []),
    ...(post ? ["print, sign and post it"] : []),
    ...(fax ? [`fax it to ${fax}`] : []),
    ...(phone ? [`call ${phone}`] : []),
  ];
  return ways.length > 0 ? ways.join(", or ") : "the same text, to keep or to paste";
}
