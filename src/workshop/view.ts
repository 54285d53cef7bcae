import type { Pair } from "../compose/pairs.ts";
import { samplePair } from "../compose/sample.ts";
import { type TracedLetter, trace } from "../compose/trace.ts";
import type { Campaign } from "../model/campaign.ts";
import { pointsFor } from "../model/choice.ts";
import type { Day } from "../model/day.ts";
import { lookup } from "../model/language.ts";
import type { Letter } from "../model/letter.ts";
import type { Sheet } from "../model/paper.ts";
import { textInAny } from "../model/text.ts";
import type { ViewChoice, WorkshopView } from "../pages/workshop.ts";
import type { Problem } from "../problems/problem.ts";
import { flawsIn } from "../proof/campaign-proof.ts";
import { viewCall } from "./call.ts";
import { type Chosen, choose, type Wanted } from "./choose.ts";
import { viewLetter } from "./letter.ts";
import { listsOf } from "./lists.ts";
import { nameOf } from "./notes.ts";
import { viewProblems } from "./problems.ts";
import { oldSinceOf, type Stage, wrongTemplates } from "./stage.ts";

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
  const broken = wrongTemplates(stage);
  const chosen = campaign && choose(campaign, wanted, broken);
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
    notes: [...chosen.targetNotes, ...chosen.letterNotes, ...(made ? [] : [whyNoLetter(campaign, chosen)])],
    ...viewProblems(problemsOf(stage, made)),
    ...(oldSince && { oldSince: oldSince.toISOString() }),
    ...(made && {
      letter: {
        ...viewLetter(made.traced, made.pair, tools.sheetOf(made.traced.letter)),
        call: viewCall(made.traced, made.pair, { stage, campaign, chosen, broken }),
      },
    }),
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

function viewChoice(chosen: Chosen): ViewChoice {
  const { target, template, person } = chosen;
  return {
    target: target.id,
    template: template.name,
    language: template.language,
    person: person.id,
    languages: viewLanguages(chosen),
  };
}

/** A language whose template has problems stays in its place, whether there is something to show or not. */
function viewLanguages({ target, named, read, wrong }: Chosen): ViewChoice["languages"] {
  const there = new Map(named.map((one) => [one.language, one]));
  return [...new Set([...there.keys(), ...wrong])].sort().map((tag) => {
    const one = there.get(tag);
    const isRead = one ? read.includes(one) : target.languages.some((wanted) => lookup(wanted, [tag]) !== undefined);
    return { tag, name: nameOf(tag), isRead, isThere: one !== undefined, isWrong: wrong.includes(tag) };
  });
}

function whyNoLetter({ points }: Campaign, { target }: Chosen): string {
  return pointsFor(target, points).length === 0
    ? "Nobody writes to this office: none of the campaign's points is meant for it."
    : "This office takes no letters from where this person lives.";
}
