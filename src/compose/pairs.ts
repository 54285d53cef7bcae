import type { Campaign, Point, Target } from "../model/campaign.ts";
import { chooseTemplate, onDay, pointsFor, scriptsFor, templatesFor } from "../model/choice.ts";
import type { Day } from "../model/day.ts";
import { once, onceFor, onceForAll } from "../model/once.ts";
import { reachOf } from "../model/reach.ts";
import { createReachIndex, type Nearby, type OpenTarget } from "../model/reach-index.ts";
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
  /** Targets that may take a letter from the signer: an answer that was not given decides. */
  readonly open: readonly OpenTarget[];
}

type Decided = Omit<Pairing, "open">;

/**
 * Who of the targets hears from the signer, in the campaign's order. Pairs, skips and those that are open together are all the
 * targets.
 */
export function pairUp(campaign: Campaign, signer: Signer, message: Message, targets: readonly Target[]): Pairing {
  const nearby = indexOf(targets).nearby(signer);
  const others = notNear(nearby, targets, signer);
  const pairWith = pairer(campaign, signer, message);
  const decided = divide(targets, (target) => (others.has(target) ? others.get(target) : pairWith(target)));
  return { ...decided, open: nearby.open };
}

/** The same of targets in whose reach the signer is: skipped are those to which the signer has nothing to say. */
export function pairNear(campaign: Campaign, signer: Signer, message: Message, near: readonly Target[]): Decided {
  return divide(near, pairer(campaign, signer, message));
}

/** The same of targets that the signer chose one by one: that decides, where an answer lacks that would. */
export function pairChosen(campaign: Campaign, signer: Signer, message: Message, chosen: readonly Target[]): Decided {
  const pairWith = pairer(campaign, signer, message);
  return divide(chosen, (target) => {
    const reached = reachOf(target.from, signer);
    return reached.is === "out" ? onlyFrom(reached.why) : pairWith(target);
  });
}

/** Why somebody from elsewhere does not write to a target: the end of a sentence that begins with its name. */
export function onlyFrom(why: string): string {
  return `takes letters only from ${why}`;
}

/** @param decide makes a pair, or says why there is none; undefined where that is open */
function divide(targets: readonly Target[], decide: (target: Target) => Pair | string | undefined): Decided {
  const pairs: Pair[] = [];
  const skipped: Skip[] = [];
  for (const target of targets) {
    const made = decide(target);
    if (typeof made === "string") skipped.push({ target, reason: made });
    else if (made) pairs.push(made);
  }
  return { pairs, skipped };
}

/** A function that makes the signer's pair with a target in whose reach the signer is, or says why there is none. */
function pairer(campaign: Campaign, signer: Signer, message: Message): (target: Target) => Pair | string {
  const { ownWords, date } = message;
  const { templateOf, scriptOf } = templatesIn(campaign, signer.languages.join());
  return (target) => {
    const template = templateOf(target);
    const points = pointsOf(target, message.points);
    if (!template || points.length === 0) return nothingToSay(campaign, signer, message, target) ?? "";
    const [script, pair] = [scriptOf(target), { signer, target: asOf(target, date), template, points, date }];
    if (ownWords === undefined && !script) return pair;
    return { ...pair, ...(ownWords !== undefined && { ownWords }), ...(script && { script }) };
  };
}

/** Why a signer has nothing to say to a target, in whose reach the signer may be; undefined where that is not so. */
export function nothingToSay(
  campaign: Campaign,
  { languages }: Signer,
  { points }: Message,
  target: Target,
): string | undefined {
  if (pointsOf(target, points).length === 0) return "none of the chosen points is meant for it";
  const template = templatesIn(campaign, languages.join()).templateOf(target);
  return template ? undefined : "no template is in a language that it reads";
}

const indexOf = onceForAll((targets: readonly Target[]) => ({ nearby: createReachIndex(targets) }));

type Others = ReadonlyMap<Target, string | undefined>;

const othersOf = new WeakMap<Nearby, Others>();

/** Why each target that is not near is none for the signer, or undefined where that is open. Whoever lives there has the same. */
function notNear(nearby: Nearby, targets: readonly Target[], signer: Signer): Others {
  const known = othersOf.get(nearby);
  if (known) return known;
  const near = new Set(nearby.near);
  const found = new Map<Target, string | undefined>(nearby.open.map(({ target }) => [target, undefined]));
  for (const target of targets) {
    if (near.has(target) || found.has(target)) continue;
    const reached = reachOf(target.from, signer);
    if (reached.is === "out") found.set(target, onlyFrom(reached.why));
  }
  othersOf.set(nearby, found);
  return found;
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
