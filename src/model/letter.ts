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
}
