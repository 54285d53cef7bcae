import type { Fit, Misfit } from "../../fit/letter-fit.ts";
import { longestMailLink } from "../../formats/mailto.ts";
import { waysOf } from "../../model/arrival.ts";
import type { Campaign } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import { languageName, lookup } from "../../model/language.ts";
import type { OutboxFile, Plan } from "../../outbox/plan.ts";
import { count, printProblems } from "../../problems/print.ts";
import type { Problem } from "../../problems/problem.ts";
import { wrapText } from "../common/briefing.ts";
import { fitJson } from "../common/fit.ts";
import { type FileChoice, type LetterFiles, withoutPdfs } from "../common/letters.ts";
import type { Ui } from "../common/ui.ts";
import type { Drafted } from "./draft.ts";
import { leftLines } from "./left.ts";
import { misspeltDistricts } from "./misspelt.ts";
import { latenessOf, useOf, useOfKit } from "./uses.ts";

/** A letter, its files, and how it fits the forms that its office takes. */
interface DraftLetter extends LetterFiles {
  readonly fit: Fit;
  readonly misfits: readonly Misfit[];
}

/** What a draft came to. */
export interface DraftResult {
  readonly campaign: Campaign;
  readonly letters: readonly DraftLetter[];
  /** The page for sending. */
  readonly kit: OutboxFile;
  readonly skipped: Drafted["skipped"];
  /** Why some letters have no PDF. */
  readonly warnings: readonly Problem[];
  readonly choice: FileChoice;
  readonly plan: Plan;
  readonly dryRun: boolean;
}

/** The stable form of a result, as docs/json.md describes it. */
export function resultJson({ campaign, letters, kit, skipped, warnings, plan, dryRun }: DraftResult) {
  const { id, deadline } = campaign;
  const states = statesOf(plan);
  return {
    campaign: { id, deadline: deadline ? deadline.instant.toISOString() : null },
    signer: { name: letters[0]?.letter.signer.name },
    outbox: plan.outbox.shown,
    dry_run: dryRun,
    kit: { path: kit.path, state: states.get(kit) ?? "new" },
    letters: letters.map(({ letter, files, fit }) => ({
      target: letter.target.id,
      language: letter.language,
      subject: letter.subject,
      body: letter.body,
      ways: waysOf(letter, campaign).map(({ kind, inTime, by }) => ({ kind, in_time: inTime, by: by ?? null })),
      fit: fitJson(fit),
      files: files.map((file) => ({ path: file.path, format: file.form, state: states.get(file) ?? "new" })),
    })),
    skipped: skipped.map(({ target, reason }) => ({ target: target.id, reason })),
    problems: warnings,
  };
}

/** Of more letters, only those are told with which something is amiss: the page for sending has them all. */
const mostListed = 30;

/** Tells a person what was written and what to do with it. */
export function tellResult(result: DraftResult, { say, warn, style }: Ui, columns: number): void {
  const { campaign, skipped, plan, dryRun, kit, warnings } = result;
  const letters = result.letters.filter(({ files }) => files.length > 0);
  const states = statesOf(plan);
  const isLong = letters.length > mostListed && !dryRun;
  for (const { letter, files, misfits } of letters) {
    const notes = [...latenessOf(letter, campaign), ...misfits.map(({ fact, mend }) => `${fact} ${mend}`)];
    if (isLong && notes.length === 0) continue;
    say(`${style.bold(officeOf(letter.target, "en"))} ${style.dim(`(${languageName(letter.language)})`)}`);
    for (const file of isLong ? [] : files) {
      const state = states.get(file);
      const line = `${nameIn(file)}${state ? ` (${state})` : ""}: ${style.dim(useOf(file.form, letter, campaign))}`;
      say(wrapText(line, columns, "  ", "      "));
    }
    const kitUse = isLong ? undefined : useOfKit(letter, campaign);
    if (kitUse) say(wrapText(`index.html: ${style.dim(kitUse)}`, columns, "  ", "      "));
    for (const text of notes) say(wrapText(style.yellow(text), columns, "  ", "      "));
  }
  for (const { who, why } of leftLines(skipped)) {
    say(wrapText(`${style.bold(who)}: ${style.yellow("no letter")}, ${why}.`, columns, "", "      "));
  }
  for (const line of misspeltDistricts(campaign, result.letters[0]?.letter.signer.district)) {
    say(wrapText(style.yellow(line), columns));
  }
  say();
  if (warnings.length > 0) {
    warn(printProblems(warnings, style));
    say("Letters with these have no PDF.");
  }
  const all = letters.flatMap(({ files }) => files);
  const folder = style.bold(`${plan.outbox.shown}/${all[0]?.path.split("/")[0]}`);
  const written = count(letters.length, "letter");
  if (dryRun) {
    say(`A dry run: ${written} would go to ${folder}. Nothing was written.`);
    return;
  }
  const unchanged = all.filter((file) => states.get(file) === "unchanged").length;
  const same = unchanged > 0 ? ` (${unchanged} of ${all.length} files were there unchanged)` : "";
  say(`${style.green(written)} in ${folder}${same}.`);
  const targets = letters.map(({ letter }) => letter.target);
  for (const line of [...foreignLines(letters), ...linkLines(letters), ...withoutPdfs(targets, result.choice)])
    say(line);
  say(
    `Next: open ${style.bold(`${plan.outbox.shown}/${kit.path}`)} in your browser: it has every letter, with buttons.`,
  );
  say("Postbag sends nothing by itself.");
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

/** Some programs open no longer links, and say nothing. */
function linkLines(letters: readonly DraftLetter[]): string[] {
  const long = letters.filter(({ fit }) => fit.mailLink === false).map(({ letter }) => letter.target.id);
  if (long.length === 0) return [];
  const limit = longestMailLink.toLocaleString("en");
  return [`Too long for a mail link (${limit} characters), so their buttons copy the text: ${long.join(", ")}.`];
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
