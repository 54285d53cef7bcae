import type { Target } from "./campaign.ts";
import type { Day } from "./day.ts";
import type { Signer } from "./signer.ts";

/** One finished letter. `body` is the canonical text: LF line ends, no blank line at either end, paragraphs not wrapped. */
export interface Letter {
  readonly signer: Signer;
  readonly target: Target;
  /** BCP 47 tag of the template that it was written from. */
  readonly language: string;
  readonly date: Day;
  readonly subject: string;
  readonly body: string;
  /** What to say on the telephone, where the target has one and the campaign a script for it. */
  readonly call?: Call;
}

/** A script for a telephone call: plain text as in a letter's body. */
interface Call {
  /** BCP 47 tag of the template that it was written from. */
  readonly language: string;
  readonly text: string;
}
