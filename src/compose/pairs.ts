import type { Campaign, Point, Target } from "../model/campaign.ts";
import { chooseTemplate, onDay, pointsFor, scriptsFor, templatesFor } from "../model/choice.ts";
import type { Day } from "../model/day.ts";
import { once, onceFor, onceForAll } from "../model/once.ts";
import { outOfReach } from "../model/reach.ts";
import type { Signer } from "../model/signer.ts";
import type { Template } from "../model/template.ts";

/** What a signer says in every letter of theirs. */
export interface Message {
  /** The chosen points, in the signer's order; at least one. */
  readonly points: readonly Point[];
  readonly ownWords?: string;
  readonly date: Day;
}

/** One signer and one target that belong together, and what their letter will be made of. */
export interface Pair extends Message {
  readonly signer: Signer;
  readonly target: Target;
  readonly template: Template;
  /** The template of what to say on the telephone, where there is one. */
  readonly script?: Template;
}

/** A target that gets no letter from this signer, and why: the end of a sentence that begins with its name. */
export interface Skip {
  readonly target: Target;
  readonly reason: string;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly skipped: readonly Skip[];
}

/** Who of the targets hears from the signer, in the campaign's order. Pairs and skips together are all the targets. */
export function pairUp(campaign: Campaign, signer: Signer, message: Message, targets: readonly Target[]): Pairing {
  const pairs: Pair[] = [];
  const skipped: Skip[] = [];
  const { ownWords, date } = message;
  const { templateOf, scriptOf } = templatesIn(campaign, signer.languages.join());
  for (const target of targets) {
    const points = pointsOf(target, message.points);
    const template = templateOf(target);
    const reach = target.from && outOfReach(target.from, signer);
    if (reach !== undefined) skipped.push({ target, reason: `takes letters only from ${reach}` });
    else if (points.length === 0) skipped.push({ target, reason: "none of the chosen points is meant for it" });
    else if (!template) skipped.push({ target, reason: "no template is in a language that it reads" });
    else {
      const [script, pair] = [scriptOf(target), { signer, target: asOf(target, date), template, points, date }];
      if (ownWords === undefined && !script) pairs.push(pair);
      else pairs.push({ ...pair, ...(ownWords !== undefined && { ownWords }), ...(script && { script }) });
    }
  }
  return { pairs, skipped };
}

/** A group's letters ask the same few things a hundred thousand times. */
const pointsOf = onceForAll(pointsFor);
const asOf = onceFor((target: Target, day: string) => onDay(target, day as Day));
const templatesIn = onceFor((campaign: Campaign, languages: string) => {
  const written = languages.split(",").filter(Boolean);
  return {
    templateOf: once((target: Target) => chooseTemplate(templatesFor(target, campaign.templates), written)),
    scriptOf: once((target: Target) => chooseTemplate(scriptsFor(target, campaign.templates), written)),
  };
});
