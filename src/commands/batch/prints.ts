import type { Letter } from "../../model/letter.ts";
import { letterheadOf } from "../../model/letterhead.ts";
import type { Sheet } from "../../model/paper.ts";
import { envelopePdf } from "../../print/envelopes.ts";
import { letterPdf } from "../../print/letters.ts";
import { sheetOf } from "../common/sheet.ts";
import type { Printed, PrintJob } from "./job.ts";

/** The letters of a stretch on their way to paper. */
export class Prints {
  readonly #job: PrintJob | undefined;
  readonly #letters: Letter[] = [];

  constructor(job: PrintJob | undefined) {
    this.#job = job;
  }

  add(letter: Letter): void {
    this.#letters.push(letter);
  }

  /** Prints them, in their order. */
  take(): Printed {
    const job = this.#job;
    const posted = this.#letters.filter(({ target }) => target.contacts.post);
    if (!job) return { letters: [], envelopes: [], labels: [] };
    return {
      letters: job.letters ? runsOf(this.#letters, job).map(([sheet, letters]) => letterPdf(letters, sheet)) : [],
      envelopes: job.envelopes && posted.length > 0 ? [envelopePdf(posted, job.envelopes)] : [],
      labels: job.labels ? posted.map((letter) => letterheadOf(letter).recipient) : [],
    };
  }
}

/** Letters that follow each other on the same kind of sheet; each run is a document. */
function runsOf(letters: readonly Letter[], { sheet: choice }: PrintJob): [Sheet, Letter[]][] {
  const runs: [Sheet, Letter[]][] = [];
  for (const letter of letters) {
    const sheet = sheetOf(letter, choice);
    const [last, run] = runs.at(-1) ?? [];
    if (run && last?.paper === sheet.paper && last.envelope === sheet.envelope) run.push(letter);
    else runs.push([sheet, [letter]]);
  }
  return runs;
}
