import type { Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { languageOfLocale } from "../../model/language.ts";
import { Cancelled } from "../../problems/errors.ts";
import { count } from "../../problems/print.ts";
import { wrapText } from "../common/briefing.ts";
import { loadProfile, profileNotice } from "../common/profile.ts";
import type { Ui } from "../common/ui.ts";
import type { Draft } from "./draft.ts";
import type { DraftFlags } from "./flags.ts";
import { review } from "./review.ts";
import type { Step } from "./step.ts";
import { steps } from "./steps.ts";

/** What the questions need to know. */
export interface Interview {
  readonly campaign: Campaign;
  readonly flags: DraftFlags;
  readonly date: Day;
  readonly host: Host;
  readonly ui: Ui;
}

/**
 * Asks for everything that no flag gave, shows the first letter, and lets the person change any answer until it is right.
 * @throws Cancelled on Ctrl-C, at any question.
 */
export async function interview(context: Interview, given: Draft): Promise<Draft> {
  const { flags, host, ui } = context;
  const profile = await loadProfile(host);
  if (profile) ui.say(await profileNotice(profile, host, ui.style));
  let draft = withLocale({ ...given, answers: { ...profile, ...given.answers } }, host);
  const told = new Set<string>();
  for (const step of steps) {
    if (isGiven(step, flags) || step.applies?.(draft, context) === false) continue;
    if (step.why && !told.has(step.why)) ui.say(wrapText(ui.style.dim(step.why), host.stderr.columns));
    if (step.why) told.add(step.why);
    draft = await step.ask(draft, context);
  }
  return review(draft, context);
}

/** Letters with other text lie where these would go: from an earlier day, or before a change. */
export async function askAboutFiles(number: number, draft: Draft, context: Interview): Promise<Draft | "replace"> {
  const next = await context.host.ask({
    kind: "select",
    message: `${count(number, "file")} with other text ${number === 1 ? "is" : "are"} there already.`,
    choices: [
      { value: "replace", label: "Replace them" },
      { value: "change", label: "Go back and change something" },
      { value: "cancel", label: "Cancel, write nothing" },
    ],
  });
  if (next === "cancel") throw new Cancelled();
  return next === "replace" ? "replace" : review(draft, context);
}

/** A name made of a given and a family name is given. */
function isGiven({ flag }: Step, flags: DraftFlags): boolean {
  if (flag === "name" && (flags.givenName || flags.familyName)) return true;
  return flag === undefined || flags[flag] !== undefined || (flag === "ownWords" && flags.ownWordsFile !== undefined);
}

/** The machine's language stands in for an answer; it shows in the review and can be changed there. */
function withLocale(draft: Draft, { env }: Host): Draft {
  const language = draft.answers.language ?? languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG);
  return language === undefined ? draft : { ...draft, answers: { ...draft.answers, language } };
}
