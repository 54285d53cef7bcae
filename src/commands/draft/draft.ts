import { compose } from "../../compose/compose.ts";
import { type Pairing, pairUp } from "../../compose/pairs.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import type { Letter } from "../../model/letter.ts";
import { type SignerAnswers, toSigner } from "../../parse/signer.ts";
import { inOrder } from "../common/kit.ts";
import type { FileChoice } from "../common/letters.ts";

/** What a person has decided so far: who they are, whom they write to, and what they say. */
export interface Draft {
  readonly answers: SignerAnswers;
  /** Target ids. */
  readonly targets: readonly string[];
  /** Point ids, in the signer's order. */
  readonly points: readonly string[];
  readonly ownWords?: string;
  /** The forms that letters take as files. */
  readonly files: FileChoice;
}

/** The letters of a draft in the order in which to send them, and the targets that get none. */
export interface Drafted {
  readonly letters: readonly Letter[];
  readonly skipped: Pairing["skipped"];
}

export function writeDraft(campaign: Campaign, draft: Draft, date: Day): Drafted {
  const points = draft.points.flatMap((id) => campaign.points.find((point) => point.id === id) ?? []);
  const targets = campaign.targets.filter(({ id }) => draft.targets.includes(id));
  const message = { points, date, ...(draft.ownWords && { ownWords: draft.ownWords }) };
  const { pairs, skipped } = pairUp(campaign, toSigner(draft.answers), message, targets);
  const letters = pairs.map((pair) => ({ letter: compose(campaign, pair) }));
  return { letters: inOrder(letters, campaign).map(({ letter }) => letter), skipped };
}
