import type { Pair } from "../compose/pairs.ts";
import type { TracedLetter } from "../compose/trace.ts";
import type { Campaign } from "../model/campaign.ts";
import { scriptName } from "../model/choice.ts";
import { lookup } from "../model/language.ts";
import type { ViewLetter } from "../pages/workshop.ts";
import { lackNotes } from "../problems/lacks.ts";
import { type Chosen, wrongIn } from "./choose.ts";
import { stretchesOf } from "./letter.ts";
import { insteadNotes } from "./notes.ts";
import { oldSinceOf, type Stage, type WrongTemplate } from "./stage.ts";
import { callStatsOf } from "./stats.ts";

/** Where a script comes from. */
interface Origin {
  readonly stage: Stage;
  readonly campaign: Campaign;
  readonly chosen: Chosen;
  readonly broken: readonly WrongTemplate[];
}

/** What to say on the telephone as the page shows it, or why there is nothing. */
export function viewCall({ letter, call }: TracedLetter, pair: Pair, origin: Origin): ViewLetter["call"] {
  const { stage, campaign, chosen, broken } = origin;
  const { target, script } = pair;
  if (!letter.call || !call || !script) return whyNoCall(pair, broken);
  const { language, text } = letter.call;
  const oldSince = oldSinceOf(stage, script);
  // What the letter is in comes first for the script too, where the office reads it.
  const isRead = target.languages.some((tag) => lookup(tag, [chosen.template.language]) !== undefined);
  const better = [...(isRead ? [chosen.template.language] : []), ...target.languages];
  const notes = [
    ...chosen.targetNotes,
    ...insteadNotes(better, script, wrongIn(scriptName, broken), []),
    ...lackNotes(campaign, target, script),
  ];
  const stats = callStatsOf(text);
  return { language, text: stretchesOf(call), stats, notes, ...(oldSince && { oldSince: oldSince.toISOString() }) };
}

function whyNoCall({ target }: Pair, broken: readonly WrongTemplate[]): string {
  if (!target.contacts.phone) return "The campaign knows no telephone number of this office.";
  const tags = wrongIn(scriptName, broken);
  const tag = target.languages.map((language) => lookup(language, tags)).find((found) => found !== undefined);
  if (tag !== undefined) return `The script for calls has problems: ${scriptName}.${tag}.hbs.`;
  return `No template says what to say on the telephone in a language of this office. It would be called ${scriptName}.${target.languages[0]}.hbs.`;
}
