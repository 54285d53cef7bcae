import type { Campaign } from "../model/campaign.ts";
import type { Letter } from "../model/letter.ts";
import type { Place } from "../problems/source.ts";
import type { Pair } from "./pairs.ts";

/** Whose words some text of a letter is: the template's own, or what was filled in. */
export type Origin = "template" | "campaign" | "target" | "signer";

/** Text that follows from one origin. */
export interface Stretch {
  readonly text: string;
  readonly origin: Origin;
}

/** A tag that printed nothing, and where in the text it stands: an offset into all stretches together. */
export interface Silent {
  readonly at: number;
  readonly tag: Tag;
}

/** A tag of a template or partial. */
export interface Tag {
  readonly kind: "value" | "block" | "partial";
  /** What it names, as it is written: `signer.organization`, or what a block asks for. */
  readonly name: string;
  readonly place: Place;
  /** Whether it begins and ends on one line of the file; blocks of several lines leave none behind. */
  readonly isInLine: boolean;
}

export interface Traced {
  /** The texts together are the text traced. */
  readonly stretches: readonly Stretch[];
  readonly silent: readonly Silent[];
}

/** A letter, and where its words come from. */
export interface TracedLetter {
  readonly letter: Letter;
  readonly subject: Traced;
  readonly body: Traced;
  readonly call?: Traced;
}

/** Writes the letter of a pair, the same that `compose` writes, and says where its words come from. */
export declare function trace(campaign: Campaign, pair: Pair): TracedLetter;
