import { recipientLines, signerLines } from "../model/address.ts";
import { formatDay } from "../model/day.ts";
import type { Letter } from "../model/letter.ts";
import type { Format } from "./index.ts";

/** The letter as on paper: sender, date, recipient, subject, body. Paragraphs are not wrapped, so that pasting works. */
export const txt: Format = {
  about: "plain text, to paste, print or fax",
  suits: () => true,
  possible: () => true,
  serialize: (letter) => Buffer.from(`${paperText(letter)}\n`),
};

/** What stands on paper, block by block. */
export function paperText({ signer, target, language, date, subject, body }: Letter): string {
  const { name, organization, email, phone } = signer;
  const sender = lines([name, organization, ...signerLines(signer, target, language), email, phone]);
  const recipient = lines(recipientLines(target, signer, language));
  return `${sender}\n\n${formatDay(date, language)}\n\n${recipient}\n\n${subject}\n\n${body}`;
}

function lines(block: readonly (string | undefined)[]): string {
  return block.filter((line) => line !== undefined).join("\n");
}
