import type { FormatName } from "../../formats/index.ts";
import type { Campaign } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import { languageName, lookup } from "../../model/language.ts";
import type { Letter } from "../../model/letter.ts";
import type { OutboxFile, Plan } from "../../outbox/plan.ts";
import { count } from "../../problems/print.ts";
import { wrapText } from "../common/briefing.ts";
import type { LetterFiles } from "../common/letters.ts";
import type { Ui } from "../common/ui.ts";
import type { Drafted } from "./draft.ts";

/** What a draft came to. */
export interface DraftResult {
  readonly campaign: Campaign;
  readonly letters: readonly LetterFiles[];
  readonly skipped: Drafted["skipped"];
  readonly plan: Plan;
  readonly dryRun: boolean;
}

/** The stable form of a result, as docs/json.md describes it. */
export function resultJson({ campaign, letters, skipped, plan, dryRun }: DraftResult) {
  const { id, deadline } = campaign;
  const states = statesOf(plan);
  return {
    campaign: { id, deadline: deadline ? deadline.instant.toISOString() : null },
    signer: { name: letters[0]?.letter.signer.name },
    outbox: plan.outbox.shown,
    dry_run: dryRun,
    letters: letters.map(({ letter, files }) => ({
      target: letter.target.id,
      language: letter.language,
      subject: letter.subject,
      body: letter.body,
      files: files.map((file) => ({ path: file.path, format: file.format, state: states.get(file) ?? "new" })),
    })),
    skipped: skipped.map(({ target, reason }) => ({ target: target.id, reason })),
  };
}

/** Tells a person what was written and what to do with it. */
export function tellResult({ letters, skipped, plan, dryRun }: DraftResult, { say, style }: Ui, columns: number): void {
  const states = statesOf(plan);
  for (const { letter, files } of letters.filter(({ files }) => files.length > 0)) {
    say(`${style.bold(officeOf(letter.target, "en"))} ${style.dim(`(${languageName(letter.language)})`)}`);
    for (const file of files) {
      const state = states.get(file);
      const line = `${nameIn(file)}${state ? ` (${state})` : ""}: ${style.dim(useOf(file.format, letter))}`;
      say(wrapText(line, columns, "  ", "      "));
    }
  }
  for (const { target, reason } of skipped) {
    say(`${style.bold(officeOf(target, "en"))}: ${style.yellow("no letter")}, ${reason}.`);
  }
  say();
  const all = letters.flatMap(({ files }) => files);
  const folder = style.bold(`${plan.outbox.shown}/${all[0]?.path.split("/")[0]}`);
  const written = count(letters.filter(({ files }) => files.length > 0).length, "letter");
  if (dryRun) {
    say(`A dry run: ${written} would go to ${folder}. Nothing was written.`);
    return;
  }
  const unchanged = all.filter((file) => states.get(file) === "unchanged").length;
  const same = unchanged > 0 ? ` (${unchanged} of ${all.length} files were there unchanged)` : "";
  say(`${style.green(written)} in ${folder}${same}.`);
  for (const line of foreignLines(letters)) say(line);
  say("Next: read them, then send each as it says above. Postbag sends nothing by itself.");
}

/** Who signs a letter in a language that is not theirs should know. */
function foreignLines(letters: readonly LetterFiles[]): string[] {
  const written = letters[0]?.letter.signer.languages ?? [];
  if (written.length === 0) return [];
  const foreign = letters
    .map(({ letter }) => letter.language)
    .filter((tag) => !written.some((own) => lookup(own, [tag])));
  return [...new Set(foreign)].map((tag) => {
    const number = foreign.filter((other) => other === tag).length;
    const [are, their] = number === 1 ? ["is", "its office reads"] : ["are", "their offices read"];
    return `${count(number, "letter")} ${are} in ${languageName(tag)}, which ${their} and you did not name among your languages.`;
  });
}

function nameIn({ path }: OutboxFile): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What becomes of each file that is there already; the others are new. */
function statesOf({ unchanged, replaced }: Plan): Map<OutboxFile, "unchanged" | "replaced"> {
  return new Map([
    ...unchanged.map((file) => [file, "unchanged"] as const),
    ...replaced.map((file) => [file, "replaced"] as const),
  ]);
}

function useOf(format: FormatName, { target }: Letter): string {
  const { email, webform, post, fax, phone } = target.contacts;
  if (format === "eml") return `open it in your mail program and send it to ${email}`;
  const ways = [
    ...(email ? [`paste it into an e-mail to ${email}`] : []),
    ...(webform ? [`paste it into ${webform.url}`] : []),
    ...(post ? ["print, sign and post it"] : []),
    ...(fax ? [`fax it to ${fax}`] : []),
    ...(phone ? [`call ${phone}`] : []),
  ];
  return ways.join(", or ");
}
