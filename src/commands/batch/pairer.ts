import {
  type Message,
  nothingToSay,
  type Pair,
  type Pairing,
  pairChosen,
  pairNear,
  pairUp,
  type Skip,
} from "../../compose/pairs.ts";
import { formats } from "../../formats/index.ts";
import type { Campaign, Contacts, Point, Target } from "../../model/campaign.ts";
import { onceForAll, onceLately } from "../../model/once.ts";
import { createReachIndex, type Nearby, type OpenTarget } from "../../model/reach-index.ts";
import type { Person } from "../../parse/roster/person.ts";
import { formatsFor } from "../common/letters.ts";
import type { Job, PrintJob } from "./job.ts";

/** With more targets, those that take letters from elsewhere only are not listed for everybody, but counted. */
export const mostListed = 100;

/** Who of a run's targets hears from a person, and who does not. */
export interface Paired extends Pairing {
  /** The targets that the person's place leaves, where all others are not among the skipped. */
  readonly nearby?: Nearby;
}

/** The targets that a run is for. */
export function targetsOf({ targets }: Campaign, ids: readonly string[]): Target[] {
  const wanted = new Set(ids);
  return targets.filter(({ id }) => wanted.has(id));
}

/** A function that says who of a run's targets hears from a person, in the forms that the run makes. */
export function pairer(job: Job): (person: Person) => Paired {
  const { campaign, date } = job;
  const targets = targetsOf(campaign, job.targets);
  const pointsOf = onceLately((ids: string): readonly Point[] =>
    ids.split(",").flatMap((id) => campaign.points.find((point) => point.id === id) ?? []),
  );
  const chosenOf = onceLately((ids: string): Chosen => choose(campaign, targets, new Set(ids.split(","))));
  const takesAny = onceForAll(({ contacts }: Target): boolean => takes(contacts, job));
  const find = targets.length > mostListed ? createReachIndex(targets) : undefined;
  return ({ signer, points, ownWords, to }) => {
    const told = { points: points ? pointsOf(points.join()) : campaign.points, date };
    const message: Message = ownWords === undefined ? told : { ...told, ownWords };
    if (to) {
      const chosen = chosenOf(to.join());
      const { pairs, skipped } = pairChosen(campaign, signer, message, chosen.targets);
      return inForms(pairs, [...chosen.skipped, ...skipped], []);
    }
    const nearby = find?.(signer);
    const paired = nearby
      ? { ...pairNear(campaign, signer, message, nearby.near), open: nearby.open }
      : pairUp(campaign, signer, message, targets);
    const open: OpenTarget[] = [];
    const mute: Skip[] = [];
    for (const one of paired.open) {
      const { target } = one;
      const reason = nothingToSay(campaign, signer, message, target) ?? (takesAny(target) ? undefined : noForm);
      if (reason === undefined) open.push(one);
      else mute.push({ target, reason });
    }
    const all = inForms(paired.pairs, [...paired.skipped, ...mute], open);
    return nearby ? { ...all, nearby } : all;
  };

  function inForms(pairs: readonly Pair[], skipped: readonly Skip[], open: readonly OpenTarget[]): Pairing {
    // What needs no letter to be known is known before one is made.
    const able = pairs.filter(({ target }) => takesAny(target));
    const others = pairs.filter(({ target }) => !takesAny(target)).map(({ target }) => ({ target, reason: noForm }));
    return { pairs: able, skipped: [...skipped, ...others], open };
  }
}

const noForm = "takes no letter in the forms asked for";

/** Whether a target with these contacts takes a letter in any of the run's forms. */
function takes(contacts: Contacts, { files, records, mbox, print }: Job): boolean {
  const asFile = files !== undefined && formatsFor(contacts, files.choice.formats).length > 0;
  return asFile || records || (mbox && contacts.email !== undefined) || printsOf(contacts, print).length > 0;
}

/** What a run prints for a letter to these contacts. Envelopes and labels are for postal addresses alone. */
export function printsOf(contacts: Contacts, print: PrintJob | undefined): string[] {
  if (!print) return [];
  return [
    ...(print.letters && goesOnPaper(contacts) ? ["print"] : []),
    ...(print.envelopes && contacts.post ? ["envelope"] : []),
    ...(print.labels && contacts.post ? ["label"] : []),
  ];
}

/** Whether a letter is one for a signing party: its office takes paper. */
export function goesOnPaper(contacts: Contacts): boolean {
  return formats.pdf.suits(contacts);
}

interface Chosen {
  readonly targets: readonly Target[];
  readonly skipped: readonly Skip[];
}

/** The targets of a run that somebody writes to, and those that the run leaves out. */
function choose(campaign: Campaign, targets: readonly Target[], ids: ReadonlySet<string>): Chosen {
  const chosen = targets.filter(({ id }) => ids.has(id));
  const left = campaign.targets.filter((target) => ids.has(target.id) && !chosen.includes(target));
  return {
    targets: chosen,
    skipped: left.map((target) => ({ target, reason: "is not among those of this run" })),
  };
}
