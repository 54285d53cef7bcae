import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import type { SheetChoice } from "../../model/paper.ts";
import type { Place, Placed } from "../../outbox/folder.ts";
import type { EnvelopeSize } from "../../print/envelopes.ts";
import type { FileChoice, Grouping } from "../common/letters.ts";
import type { Counts } from "./counts.ts";
import type { Letterless } from "./letterless.ts";
import type { Waiting } from "./waiting.ts";

/** What a run does with every letter: plain data, as each helper gets a copy. */
export interface Job {
  readonly campaign: Campaign;
  readonly date: Day;
  /** Ids of the targets that the run is for. */
  readonly targets: readonly string[];
  /** Letters as files; not at all where absent. */
  readonly files?: { readonly choice: FileChoice; readonly by: Grouping; readonly place: Place };
  /** Whether letters are wanted in one mailbox, and as lines of JSON. */
  readonly mbox: boolean;
  readonly records: boolean;
  /** Letters on paper for a signing party, and what goes with them. */
  readonly print?: PrintJob;
}

export interface PrintJob {
  readonly sheet: SheetChoice;
  readonly letters: boolean;
  readonly envelopes: EnvelopeSize | undefined;
  readonly labels: boolean;
}

/** What is done with a stretch of the roster. */
export interface Steps {
  /** `look` compares with what lies in the outbox already, `count` with what would come to lie there, `write` writes. */
  readonly files: "look" | "count" | "write" | undefined;
  readonly mbox: boolean;
  readonly records: boolean;
  readonly rows: boolean;
  /** Ids of the targets whose letters are printed. */
  readonly print: readonly string[];
}

/** A stretch of the checked roster: a line for each `Entry`. */
export interface Task extends Steps {
  readonly entries: Uint8Array;
  /** A buffer of an earlier answer that nobody needs any more. */
  readonly spare?: Uint8Array | undefined;
}

export interface Done {
  readonly counts: Counts;
  readonly placed: Omit<Placed, "differing">;
  /** Files that stand in the way. */
  readonly differing: string[];
  readonly mbox: Uint8Array;
  readonly records: Uint8Array;
  /** One row of the organizer's page for each entry. */
  readonly rows: Uint8Array;
  readonly printed: Printed;
  /** The first of those who need to answer more. */
  readonly waiting: readonly Waiting[];
  /** The first of those who get no letter. */
  readonly letterless: readonly Letterless[];
}

/** What was printed of a stretch: PDFs, to be joined with those of other stretches. */
export interface Printed {
  readonly letters: readonly Uint8Array[];
  readonly envelopes: readonly Uint8Array[];
  /** Addresses, line by line: sheets of labels go beyond stretches. */
  readonly labels: readonly (readonly string[])[];
}
