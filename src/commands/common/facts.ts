import { onlyFrom } from "../../compose/pairs.ts";
import type { Campaign } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import type { BatchReport } from "../../model/report.ts";
import { many, number } from "./numbers.ts";

/** So many offices are named that got no letter from somebody. */
const mostSkips = 20;

const formNames: Readonly<Record<string, string>> = { webform: "web form", page: "one printed page" };

/** What a report says in sentences: for the summary, and for the organizer's page. */
export function factsOf(report: BatchReport, campaign: Campaign | undefined): string[] {
  const { rows, people, invalid, no_consent, duplicates, letters, forms, misfits, late, own_words } = report;
  const nameOf = (id: string) => {
    const target = campaign?.targets.find((found) => found.id === id);
    return target ? officeOf(target, "en") : id;
  };
  const byForm = Object.entries(forms).map(([form, amount]) => `${number(amount)} as ${form}`);
  const passed = [
    ...(invalid > 0 ? [`${number(invalid)} with problems`] : []),
    ...(no_consent > 0 ? [`${number(no_consent)} without consent`] : []),
    ...(duplicates > 0 ? [`${number(duplicates)} listed twice`] : []),
  ];
  return [
    `${many(people, "person", "people")} of ${many(rows, "row", "rows")}${passed.length > 0 ? `; passed over: ${passed.join(", ")}` : ""}.`,
    `${many(letters, "letter", "letters")}${byForm.length > 0 ? `: ${byForm.join(", ")}` : ""}.`,
    ...(report.no_letter ? [`${many(report.no_letter, "person gets", "people get")} no letter.`] : []),
    ...skipFacts(report, nameOf),
    ...(report.needs_answer ? [needsAnswer(report.needs_answer)] : []),
    ...(misfits.length > 0 ? ["Letters that are too long for a form of their office:"] : []),
    ...misfits
      .slice(0, mostSkips)
      .map(({ target, form, letters: long }) => `  ${nameOf(target)}, ${formNames[form] ?? form}: ${number(long)}.`),
    ...(late.length > 0 ? ["Letters that come too late by post:"] : []),
    ...late
      .slice(0, mostSkips)
      .map(
        ({ target, by, letters: many }) =>
          `  ${nameOf(target)}: ${number(many)}${by === "any" ? ", and no other way is known" : ""}.`,
      ),
    own_words.letters > 0
      ? `${many(own_words.letters, "letter", "letters")} with the signer's own words${sharesIn(own_words.shares)}.`
      : "No letter has its signer's own words; offices weigh those most. A column called `own_words` brings them.",
  ];
}

/** Of many offices, those that take letters from elsewhere only are no news, as most people live elsewhere. */
function skipFacts({ skipped, skips }: BatchReport, nameOf: (id: string) => string): string[] {
  if (skipped === 0) return [];
  const isElsewhere = ({ reason }: (typeof skips)[number]) =>
    skips.length > mostSkips && reason.startsWith(onlyFrom(""));
  const [elsewhere, told] = [skips.filter(isElsewhere), skips.filter((skip) => !isElsewhere(skip))];
  const local = new Set(elsewhere.map(({ target }) => target)).size;
  const amount = told.reduce((sum, { people }) => sum + people, 0);
  return [
    ...(told.length > 0 ? [`${many(amount, "letter", "letters")} not written:`] : []),
    ...told
      .slice(0, mostSkips)
      .map(({ target, reason, people }) => `  ${nameOf(target)} ${reason}: ${many(people, "person", "people")}.`),
    ...(told.length > mostSkips
      ? [`  and more at ${number(told.length - mostSkips)} offices; report.json has them all.`]
      : []),
    ...(local > 0 ? [`${many(local, "office takes", "offices take")} letters from certain places only.`] : []),
  ];
}

/** "12 rows leave open which offices are that person's own: no district in 12." */
function needsAnswer({ people, lacks }: NonNullable<BatchReport["needs_answer"]>): string {
  const by = Object.entries(lacks).map(([lack, amount]) => `no ${lack.replace("_", " ")} in ${number(amount)}`);
  return `${many(people, "row leaves", "rows leave")} open which offices are that person's own: ${by.join(", ")}.`;
}

/** "; their share of the letter: up to 10% in 4, up to 20% in 31". */
function sharesIn(shares: Readonly<Record<string, number>>): string {
  const some = Object.entries(shares).filter(([name, amount]) => name !== "none" && amount > 0);
  return some.length > 0
    ? `; their share of the words: ${some.map(([name, amount]) => `${name} in ${number(amount)}`).join(", ")}`
    : "";
}
