import type { Pair } from "../compose/pairs.ts";
import { samplePair } from "../compose/sample.ts";
import { type TracedLetter, trace } from "../compose/trace.ts";
import type { Campaign } from "../model/campaign.ts";
import { pointsFor } from "../model/choice.ts";
import type { Day } from "../model/day.ts";
import type { Letter } from "../model/letter.ts";
import type { Sheet } from "../model/paper.ts";
import { textInAny } from "../model/text.ts";
import type { ViewChoice, WorkshopView } from "../pages/workshop.ts";
import type { Problem } from "../problems/problem.ts";
import { flawsIn } from "../proof/campaign-proof.ts";
import { type Chosen, choose, nameOf, type Wanted } from "./choose.ts";
import { viewLetter } from "./letter.ts";
import { listsOf } from "./lists.ts";
import { viewProblems } from "./problems.ts";
import { oldSinceOf, type Stage } from "./stage.ts";

/** What views need to know beside the campaign. */
export interface ViewTools {
  /** The day that letters are dated. */
  readonly date: Day;
  /** What a letter is printed for. */
  sheetOf(letter: Letter): Sheet;
}

/** A letter with what it was made of. */
export interface Made {
  readonly pair: Pair;
  readonly traced: TracedLetter;
}

/** What the page shows of a choice. @param known the key of the lists that the page has already */
export function viewOf(stage: Stage, wanted: Wanted, known: string | undefined, tools: ViewTools): WorkshopView {
  const { version, campaign } = stage;
  const read = stage.read.toISOString();
  const chosen = campaign && choose(campaign, wanted);
  if (!campaign || !chosen) return { version, read, notes: [], ...viewProblems(problemsOf(stage, undefined)) };
  const made = makeLetter(campaign, chosen, tools.date);
  const lists = listsOf(campaign);
  const oldSince = oldSinceOf(stage, chosen.template);
  return {
    version,
    read,
    title: textInAny(campaign.title, ["en"]),
    choice: viewChoice(chosen),
    ...(lists.key !== known && { lists }),
    notes: made ? chosen.notes : [...chosen.notes, whyNoLetter(campaign, chosen)],
    ...viewProblems(problemsOf(stage, made)),
    ...(oldSince && { oldSince: oldSince.toISOString() }),
    ...(made && { letter: viewLetter(made.traced, made.pair, tools.sheetOf(made.traced.letter)) }),
  };
}

/** All that is wrong: with the files, and with the letter that is shown. */
function problemsOf(stage: Stage, made: Made | undefined): Problem[] {
  return [...stage.problems, ...(made ? flawsIn(made.traced) : [])];
}

/** The letter of a choice; undefined where this person writes none to this office. */
export function makeLetter(campaign: Campaign, { target, template, person }: Chosen, date: Day): Made | undefined {
  const pair = samplePair(campaign, target, template, person, date);
  return pair && { pair, traced: trace(campaign, pair) };
}

function viewChoice({ target, template, named, read, person }: Chosen): ViewChoice {
  return {
    target: target.id,
    template: template.name,
    language: template.language,
    person: person.id,
    languages: named.map((one) => ({ tag: one.language, name: nameOf(one.language), isRead: read.includes(one) })),
  };
}

function whyNoLetter({ points }: Campaign, { target }: Chosen): string {
  return pointsFor(target, points).length === 0
    ? "Nobody writes to this office: none of the campaign's points is meant for it."
    : "This office takes no letters from where this person lives.";
}
