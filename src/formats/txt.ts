import { recipientLines, signerLines } from "../model/address.ts";
import { formatDay } from "../model/day.ts";
import type { Letter } from "../model/letter.ts";
import type { Format } from "./index.ts";

/** The letter as on paper: sender, date, recipient, subject, body. Paragraphs are not wrapped, so that pasting works. */
export const txt: Format = {
  about: "plain text, to paste, print or fax",
  suits: () => true,
  possible: () => true,
  serialize: (letter) => new TextEncoder().encode(`${paperText(letter)}\n`),
};

/** What stands on paper, block by block. */
export function paperText({ signer, target, language, date, subject, body }: Letter): string {
  const sender = [
    signer.name,
    signer.organization,
    ...signerLines(signer, target, language),
    signer.email,
    signer.phone,
  ];
  const recipient = recipientLines(target, signer, language);
  return [lines(sender), formatDay(date, language), lines(recipient), subject, body].join("\n\n");
}

function lines(block: readonly (string | undefined)[]): string {
  return block.filter((line) => line !== undefined).join("\n");
}
