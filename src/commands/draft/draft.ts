import { compose } from "../../compose/compose.ts";
import { onlyFrom, pairUp, type Skip } from "../../compose/pairs.ts";
import type { Campaign, Target } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import type { Letter } from "../../model/letter.ts";
import { type Lack, reachOf } from "../../model/reach.ts";
import type { Signer } from "../../model/signer.ts";
import { type SignerAnswers, toSigner } from "../../parse/signer.ts";
import { inOrder } from "../common/kit.ts";
import type { FileChoice } from "../common/letters.ts";

/** What a person has decided so far: who they are, whom they write to, and what they say. */
export interface Draft {
  readonly answers: SignerAnswers;
  /** Ids of the targets that may get a letter, whether or not they take one from the signer's place. */
  readonly targets: readonly string[];
  /** Those that the person named: where the place leaves open whether it is in reach, that decides. */
  readonly named: readonly string[];
  /** Point ids, in the signer's order. */
  readonly points: readonly string[];
  readonly ownWords?: string;
  /** The forms that letters take as files. */
  readonly files: FileChoice;
}

/** A target that gets no letter, and why. */
export interface Left extends Skip {
  /** Whether that is because it takes letters from elsewhere only, as most do in a campaign with a target for everybody. */
  readonly isElsewhere: boolean;
}

/** The letters of a draft in the order in which to send them, and the targets that get none. */
export interface Drafted {
  readonly letters: readonly Letter[];
  readonly skipped: readonly Left[];
}

export function writeDraft(campaign: Campaign, draft: Draft, date: Day): Drafted {
  const points = draft.points.flatMap((id) => campaign.points.find((point) => point.id === id) ?? []);
  const message = { points, date, ...(draft.ownWords && { ownWords: draft.ownWords }) };
  const signer = toSigner(draft.answers);
  const { pairs, skipped, open } = pairUp(campaign, signer, message, targetsOf(campaign, draft, signer));
  const letters = pairs.map((pair) => ({ letter: compose(campaign, pair) }));
  return {
    letters: inOrder(letters, campaign).map(({ letter }) => letter),
    skipped: [
      ...skipped.map((skip) => ({ ...skip, isElsewhere: skip.reason.startsWith(onlyFrom("")) })),
      ...open.map(({ target, lacks }) => ({ target, reason: openReason(lacks, signer), isElsewhere: false })),
    ],
  };
}

/** The chosen targets; what was named and may be in reach is taken to be. */
function targetsOf(campaign: Campaign, { targets, named }: Draft, signer: Signer): readonly Target[] {
  if (named.length === 0 && targets.length === campaign.targets.length) return campaign.targets;
  const [chosen, decided] = [new Set(targets), new Set(named)];
  return campaign.targets
    .filter(({ id }) => chosen.has(id))
    .map((target) => {
      const { from, ...others } = target;
      return decided.has(target.id) && reachOf(from, signer).is !== "out" ? others : target;
    });
}

/** Why a target gets no letter as long as an answer lacks that decides: the end of a sentence that begins with its name. */
function openReason(lacks: readonly Lack[], signer: Signer): string {
  const decide = lacks.length === 1 ? "decides" : "decide";
  const given = lacks.flatMap((lack) => (signer[lack] === undefined ? [] : `“${signer[lack]}”`));
  const why = given.length > 0 ? `${given.join(" and ")} ${are(given)} not enough` : `${are(lacks)} not known`;
  const flags = lacks.map((lack) => `--${answers[lack].replace(" ", "-")}`);
  return `your ${wordsFor(lacks)} ${decide}, and ${why} (${flags.join(", ")})`;
}

function are({ length }: readonly unknown[]): string {
  return length === 1 ? "is" : "are";
}

const answers: Readonly<Record<Lack, string>> = { region: "region", postalCode: "postal code", district: "district" };

/** "region and district" */
export function wordsFor(lacks: readonly Lack[]): string {
  return new Intl.ListFormat("en-GB").format(lacks.map((lack) => answers[lack]));
}
