import { recipientLines, signerLines } from "./address.ts";
import { formatDay } from "./day.ts";
import type { Letter } from "./letter.ts";

/** What stands above a letter on paper, block by block; its subject follows. */
export interface Letterhead {
  readonly sender: readonly string[];
  readonly date: string;
  readonly recipient: readonly string[];
}

/** Sender, date and recipient of a letter, each in the lines that it is printed in. */
export function letterheadOf({ signer, target, language, date }: Letter): Letterhead {
  const { name, organization, email, phone } = signer;
  const sender = [name, organization, ...signerLines(signer, target, language), email, phone];
  return {
    sender: sender.filter((line) => line !== undefined),
    date: formatDay(date, language),
    recipient: recipientLines(target, signer, language),
  };
}
