import type { Letter } from "../../model/letter.ts";
import { letterheadOf } from "../../model/letterhead.ts";
import {
  type Envelope,
  envelopes,
  type Paper,
  papers,
  type Sheet,
  type SheetChoice,
  sheetFor,
} from "../../model/paper.ts";
import { addressFits } from "../../print/head.ts";
import { didYouMean } from "../../problems/suggest.ts";
import type { SheetFlags } from "./flags.ts";

/** What the flags say of the sheet. @param wrong takes a sentence for each flag that says what there is not */
export function readSheet({ paper, envelope }: SheetFlags, wrong: string[]): SheetChoice {
  return {
    ...(paper !== undefined && { paper: oneOf<Paper>("--paper", paper, papers, wrong) }),
    ...(envelope !== undefined && { envelope: oneOf<Envelope>("--envelope", envelope, envelopes, wrong) }),
  };
}

/** The flag's value, or the first of what there is where it is none of them. */
export function oneOf<T extends string>(flag: string, text: string, known: readonly T[], wrong: string[]): T {
  const found = known.find((name) => name === text.toLowerCase());
  if (found === undefined) {
    wrong.push(`${flag}: there is no "${text}". ${didYouMean(text, known, `There are ${known.join(", ")}.`)}`);
  }
  return found ?? (known[0] as T);
}

/** What a letter is printed for. Where nobody asked for a window that its address is too large for, it goes without. */
export function sheetOf(letter: Letter, choice: SheetChoice): Sheet {
  const sheet = sheetFor(letter.signer.country, choice);
  const fits = choice.envelope !== undefined || addressFits(letterheadOf(letter).recipient, sheet.envelope);
  return fits ? sheet : { ...sheet, envelope: "none" };
}
