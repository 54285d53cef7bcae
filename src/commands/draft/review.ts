import { mailText } from "../../formats/eml.ts";
import { paperText } from "../../formats/txt.ts";
import { officeOf } from "../../model/choice.ts";
import { languageName } from "../../model/language.ts";
import type { Letter } from "../../model/letter.ts";
import { Cancelled } from "../../problems/errors.ts";
import { count } from "../../problems/print.ts";
import { wrapText } from "../common/briefing.ts";
import type { Ui } from "../common/ui.ts";
import { type Draft, type Drafted, writeDraft } from "./draft.ts";
import { finderOf } from "./finder.ts";
import type { Interview } from "./interview.ts";
import { leftLines } from "./left.ts";
import { misspeltDistricts } from "./misspelt.ts";
import { askPlace, mostFound, mostListed } from "./place-steps.ts";
import type { Step } from "./step.ts";
import { steps } from "./steps.ts";

/** Shows the first letter as it will arrive, and asks what to do until the person is content. */
export async function review(first: Draft, context: Interview): Promise<Draft> {
  const { campaign, date, host, ui } = context;
  let draft = first;
  let shown: Letter | undefined;
  for (;;) {
    const drafted = writeDraft(campaign, draft, date);
    const [letter] = drafted.letters;
    if (letter && letter.body !== shown?.body) showLetter(letter, drafted.letters.length, host.stderr.columns, ui);
    shown = letter;
    if (!letter) tellNone(drafted, misspeltDistricts(campaign, draft.answers.district), host.stderr.columns, ui);
    const next = await host.ask({ kind: "select", message: "What next?", choices: choices(draft, drafted, context) });
    if (next === "write") return draft;
    if (next === "cancel") throw new Cancelled();
    if (next === "read") await readAnother(drafted, context);
    draft = await change(draft, next, context);
  }
}

/** Asks one question again, and those that its answer brings. */
async function change(draft: Draft, label: string, context: Interview): Promise<Draft> {
  const changed = await steps.find((step) => step.label === label)?.ask(draft, context);
  if (!changed) return draft;
  const isSame = (["country", "region", "postalCode"] as const).every(
    (key) => changed.answers[key] === draft.answers[key],
  );
  return isSame ? changed : askPlace(changed, context);
}

function choices(draft: Draft, { letters }: Drafted, context: Interview) {
  const all = count(letters.length, "letter");
  const write = context.flags.dryRun ? `List the ${all}, write nothing` : `Write the ${all}`;
  return [
    ...(letters.length > 0 ? [{ value: "write", label: write }] : []),
    ...(letters.length > 1 ? [{ value: "read", label: "Read another letter" }] : []),
    ...steps
      .filter((step) => isShown(step, draft, context))
      .map((step) => ({
        value: step.label,
        label: `Change ${step.label}: ${short(step.value(draft, context))}`,
      })),
    { value: "cancel", label: "Cancel, write nothing" },
  ];
}

/** What an answer was given to can be changed, even where it decides nothing now. */
function isShown({ flag, applies }: Step, draft: Draft, context: Interview): boolean {
  const isAnswered = flag !== undefined && (draft.answers as Readonly<Record<string, string>>)[flag] !== undefined;
  return isAnswered || (applies?.(draft, context) ?? true);
}

async function readAnother({ letters }: Drafted, { host, ui }: Interview): Promise<void> {
  const choices = letters.map(({ target, language }) => ({
    value: target.id,
    label: `${officeOf(target, "en")} (${languageName(language)})`,
    words: [target.id, ...(target.tags ?? [])],
  }));
  const find = finderOf(choices);
  const id =
    choices.length <= mostListed
      ? await host.ask({ kind: "select", message: "Which one?", choices })
      : await host.ask({
          kind: "search",
          message: "Which one? (type to search)",
          find: (typed) => find(typed).slice(0, mostFound),
        });
  const letter = letters.find(({ target }) => target.id === id);
  if (letter) showLetter(letter, letters.length, host.stderr.columns, ui);
}

function tellNone({ skipped }: Drafted, misspelt: readonly string[], columns: number, { style, say }: Ui): void {
  say(style.yellow("No letter is left to write."));
  const reasons = [...leftLines(skipped).map(({ who, why }) => `${who}: ${why}.`), ...misspelt];
  for (const line of reasons) say(wrapText(line, columns, "  ", "      "));
}

/** As e-mail where it goes by e-mail, else as on paper. */
function showLetter(letter: Letter, count: number, columns: number, { style, say }: Ui): void {
  const { target, language, subject } = letter;
  const { email } = target.contacts;
  const text = email ? [`To: ${email}`, `Subject: ${subject}`, "", mailText(letter)].join("\n") : paperText(letter);
  const how = email ? "by e-mail" : "on paper";
  say();
  say(style.bold(`${officeOf(target, "en")}, in ${languageName(language)}, ${how}; one of ${count}`));
  say(style.dim("─".repeat(Math.min(columns, 72))));
  say(wrapText(text, columns, "  "));
  say(style.dim("─".repeat(Math.min(columns, 72))));
}

function short(text: string): string {
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}
