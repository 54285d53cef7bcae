import { compose } from "../../compose/compose.ts";
import { onlyFrom, type Pair } from "../../compose/pairs.ts";
import { type SamplePerson, samplePair } from "../../compose/sample.ts";
import type { Campaign, Target } from "../../model/campaign.ts";
import { chooseTemplate, onDay, pointsFor, scriptName, scriptsFor } from "../../model/choice.ts";
import type { Day } from "../../model/day.ts";
import { lookup } from "../../model/language.ts";
import type { Letter } from "../../model/letter.ts";
import { outOfReach, reachOf } from "../../model/reach.ts";
import type { Template } from "../../model/template.ts";
import type { Person } from "../../parse/roster/person.ts";
import type { PreviewFlags } from "../preview.ts";
import { templatesToShow } from "./choice.ts";

/** A letter to look at, and what it was made of. */
export interface Shown {
  readonly target: Target;
  readonly pair: Pair;
  readonly letter: Letter;
}

/** A target without one, and why: the end of a sentence that begins with its name. */
export interface Missing {
  readonly target: Target;
  readonly reason: string;
}

/** Who the letters are by: somebody made up, or somebody in a roster. */
export type Writer = { readonly sample: SamplePerson } | { readonly person: Person };

/** The letter of somebody to a target, from the template asked for. */
export function letterTo(
  target: Target,
  writer: Writer,
  campaign: Campaign,
  flags: PreviewFlags,
  date: Day,
): Shown | Missing {
  const written = "person" in writer ? writer.person.signer.languages : [];
  const able = templatesToShow(target, campaign, flags);
  const template = chooseTemplate(able, written);
  if (!template)
    return {
      target,
      reason: `has no template${flags.language ? ` in ${flags.language}` : " in a language that it reads"}`,
    };
  const made =
    "person" in writer
      ? pairOf(writer.person, target, template, campaign, date)
      : sampleOf(writer.sample, target, template, campaign, date);
  if (typeof made === "string") return { target, reason: made };
  if (flags.template === scriptName && !made.script) return { target, reason: whyNoCall(target) };
  const pair = flags.language === undefined ? made : { ...made, ...scriptIn(flags.language, target, campaign) };
  return { target, pair, letter: compose(campaign, pair) };
}

function whyNoCall({ contacts }: Target): string {
  return contacts.phone ? "has no script for calls in a language that it reads" : "has no telephone among its contacts";
}

/** What is said on the telephone is in the language asked for too, where it is written. */
function scriptIn(language: string, target: Target, { templates }: Campaign): Pick<Pair, "script"> {
  const scripts = templates.filter(({ name }) => name === scriptName);
  const tag = lookup(
    language,
    scripts.map((script) => script.language),
  );
  const script = target.contacts.phone ? scripts.find((one) => one.language === tag) : undefined;
  return script ? { script } : {};
}

function sampleOf(
  sample: SamplePerson,
  target: Target,
  template: Template,
  campaign: Campaign,
  date: Day,
): Pair | string {
  return samplePair(campaign, target, template, sample, date) ?? "takes letters from nobody like this sample person";
}

/** The same decisions as `pairUp` makes, but for the template. */
function pairOf(
  { signer, points: chosen, ownWords, to }: Person,
  target: Target,
  template: Template,
  campaign: Campaign,
  date: Day,
): Pair | string {
  const asked = chosen
    ? chosen.flatMap((id) => campaign.points.find((point) => point.id === id) ?? [])
    : campaign.points;
  const points = pointsFor(target, asked);
  if (to && !to.includes(target.id)) return "is not among those that this person writes to";
  const reached = reachOf(target.from, signer);
  // Whoever names a target decides what an answer would have.
  if (reached.is === "out") return onlyFrom(reached.why);
  if (reached.is === "open" && !to) return onlyFrom(outOfReach(target.from, signer) ?? "");
  if (points.length === 0) return "has none of the chosen points";
  const script = chooseTemplate(scriptsFor(target, campaign.templates), signer.languages);
  const pair = { signer, target: onDay(target, date), template, points, date };
  return { ...pair, ...(ownWords !== undefined && { ownWords }), ...(script && { script }) };
}
