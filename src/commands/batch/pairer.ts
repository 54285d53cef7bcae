import { type Message, type Pairing, pairUp, type Skip } from "../../compose/pairs.ts";
import { formats } from "../../formats/index.ts";
import type { Campaign, Contacts, Point, Target } from "../../model/campaign.ts";
import { onceForAll, onceLately } from "../../model/once.ts";
import type { Person } from "../../parse/roster/person.ts";
import { formatsFor } from "../common/letters.ts";
import type { Job, PrintJob } from "./job.ts";

/** A function that says who of a run's targets hears from a person, in the forms that the run makes. */
export function pairer(job: Job): (person: Person) => Pairing {
  const { campaign, date } = job;
  const targets = campaign.targets.filter(({ id }) => job.targets.includes(id));
  const pointsOf = onceLately((ids: string): readonly Point[] =>
    ids.split(",").flatMap((id) => campaign.points.find((point) => point.id === id) ?? []),
  );
  const chosenOf = onceLately((ids: string): Chosen => choose(campaign, targets, ids.split(",")));
  const takesAny = onceForAll(({ contacts }: Target): boolean => takes(contacts, job));
  return ({ signer, points, ownWords, to }) => {
    const told = { points: points ? pointsOf(points.join()) : campaign.points, date };
    const message: Message = ownWords === undefined ? told : { ...told, ownWords };
    const chosen = to ? chosenOf(to.join()) : { targets, skipped: [] };
    const { pairs, skipped } = pairUp(campaign, signer, message, chosen.targets);
    // What needs no letter to be known is known before one is made.
    const able = pairs.filter(({ target }) => takesAny(target));
    const others = pairs.filter(({ target }) => !takesAny(target)).map(({ target }) => ({ target, reason: noForm }));
    return { pairs: able, skipped: [...chosen.skipped, ...skipped, ...others] };
  };
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
function choose(campaign: Campaign, targets: readonly Target[], ids: readonly string[]): Chosen {
  const left = campaign.targets.filter((target) => ids.includes(target.id) && !targets.includes(target));
  return {
    targets: targets.filter(({ id }) => ids.includes(id)),
    skipped: left.map((target) => ({ target, reason: "is not among those of this run" })),
  };
}
