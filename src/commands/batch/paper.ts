import { compose } from "../../compose/compose.ts";
import { sampleFor, samplePair } from "../../compose/sample.ts";
import { localLines } from "../../model/address-form.ts";
import type { Campaign, Target } from "../../model/campaign.ts";
import { templatesFor } from "../../model/choice.ts";
import { countryCapitals } from "../../model/country.ts";
import type { Day } from "../../model/day.ts";
import type { Letter } from "../../model/letter.ts";
import { letterheadOf } from "../../model/letterhead.ts";
import type { Signer } from "../../model/signer.ts";
import type { Person } from "../../parse/roster/person.ts";
import type { Row } from "../../parse/roster/table.ts";
import { envelopeFits } from "../../print/envelopes.ts";
import { missingGlyphs } from "../../print/glyphs.ts";
import { labelFits } from "../../print/labels.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { formatsFor } from "../common/letters.ts";
import { noGlyphs, unprintable } from "../common/unprintable.ts";
import type { BatchSettings } from "./flags.ts";
import { goesOnPaper, targetsOf } from "./pairer.ts";

/**
 * Whether a run prints letters: because it was asked to, or because that suits some target. In a run that was not asked, what
 * cannot be printed is a warning, and such letters have no PDF.
 */
export function onPaper(campaign: Campaign, { files, print, targets }: BatchSettings): "asked" | "suits" | "no" {
  if (files.formats?.includes("pdf") || Object.values(print).some((part) => part !== undefined)) return "asked";
  const wanted = targetsOf(campaign, targets);
  const suits = wanted.some(({ contacts }) => formatsFor(contacts, files.formats).includes("pdf"));
  return suits ? "suits" : "no";
}

/** What of the campaign's own text cannot be printed, whoever signs. */
export function campaignOnPaper(campaign: Campaign, settings: BatchSettings, date: Day): Problem[] {
  const { files, print, targets } = settings;
  const letters = targetsOf(campaign, targets)
    .filter(({ contacts }) => files.formats?.includes("pdf") || goesOnPaper(contacts))
    .flatMap((target) => samplesTo(target, campaign, date));
  return [...unprintable(letters, files.sheet), ...letters.flatMap((letter) => tooLarge(letter, print))];
}

function tooLarge(letter: Letter, { envelopes, labels }: BatchSettings["print"]): Problem[] {
  const { id, contacts } = letter.target;
  if (!contacts.post) return [];
  const { recipient } = letterheadOf(letter);
  return [
    ...(envelopes && !envelopeFits(recipient, envelopes)
      ? [problem("address-too-large", { id, what: "an envelope", kind: envelopes })]
      : []),
    ...(labels && !labelFits(recipient, labels)
      ? [problem("address-too-large", { id, what: "a label", kind: labels })]
      : []),
  ];
}

/** Letters from the target's own country and from another, as the country's line is in one of them only. */
function samplesTo(target: Target, campaign: Campaign, date: Day): Letter[] {
  const own = sampleFor(target);
  const signers = [
    own,
    { ...own, country: target.contacts.country ?? own.country },
    { ...own, country: other(target) },
  ];
  return templatesFor(target, campaign.templates).flatMap((template) =>
    signers.flatMap((signer) => {
      const pair = samplePair(campaign, target, template, { signer }, date);
      return pair ? [compose(campaign, pair)] : [];
    }),
  );
}

function other({ contacts }: Target): string {
  return contacts.country === "GB" ? "US" : "GB";
}

/** What of a person's own texts no font can print, at its cells. */
export function personOnPaper(
  row: Row,
  { signer, ownWords }: Person,
  { envelopes }: BatchSettings["print"],
): Problem[] {
  const { languages: _, extra, ...texts } = signer;
  const printed = [...Object.values(texts), ...Object.values(extra ?? {}), ownWords];
  const missing = [...new Set(printed.flatMap((text) => (text ? missingGlyphs(text) : [])))];
  // A name or a town may be made of several cells, or of none.
  const columnOf = (character: string) => row.cells.findIndex((cell) => cell.includes(character));
  const unprintable = [...new Set(missing.map(columnOf))].flatMap((column) =>
    noGlyphs(missing.filter((character) => columnOf(character) === column)).map((found) => ({
      ...found,
      ...row.placeOf(column === -1 ? undefined : column),
    })),
  );
  if (!envelopes || envelopeFits(senderLines(signer), envelopes, "sender")) return unprintable;
  return [...unprintable, { ...problem("sender-too-large", { kind: envelopes }), ...row.placeOf() }];
}

/** As an envelope to another country has them, which is the longer form. */
function senderLines(signer: Signer): string[] {
  const names = [signer.name, signer.organization].filter((line) => line !== undefined);
  return [...names, ...localLines(signer), countryCapitals(signer.country, "en")];
}
