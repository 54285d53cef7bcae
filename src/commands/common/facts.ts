import type { Campaign } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import type { BatchReport } from "../../model/report.ts";
import { many, number } from "./numbers.ts";

/** So many offices are named that got no letter from somebody. */
const mostSkips = 20;

const formNames: Readonly<Record<string, string>> = { webform: "web form", page: "one printed page" };

/** What a report says in sentences: for the summary, and for the organizer's page. */
export function factsOf(report: BatchReport, campaign: Campaign | undefined): string[] {
  const { rows, people, invalid, no_consent, duplicates, letters, forms, skipped, skips, misfits, late, own_words } =
    report;
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
    ...(skipped > 0 ? [`${many(skipped, "letter", "letters")} not written:`] : []),
    ...skips
      .slice(0, mostSkips)
      .map(({ target, reason, people: who }) => `  ${nameOf(target)} ${reason}: ${many(who, "person", "people")}.`),
    ...(skips.length > mostSkips
      ? [`  and more at ${number(skips.length - mostSkips)} offices; report.json has them all.`]
      : []),
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

/** "; their share of the letter: up to 10% in 4, up to 20% in 31". */
function sharesIn(shares: Readonly<Record<string, number>>): string {
  const some = Object.entries(shares).filter(([name, amount]) => name !== "none" && amount > 0);
  return some.length > 0
    ? `; their share of the words: ${some.map(([name, amount]) => `${name} in ${number(amount)}`).join(", ")}`
    : "";
}
