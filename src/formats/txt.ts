import type { Letter } from "../model/letter.ts";
import { letterheadOf } from "../model/letterhead.ts";
import type { Format } from "./index.ts";

/** The letter as on paper: sender, date, recipient, subject, body. Paragraphs are not wrapped, so that pasting works. */
export const txt = {
  about: "plain text, to paste, print or fax",
  suits: () => true,
  possible: () => true,
  serialize: (letter: Letter) => Buffer.from(`${paperText(letter)}\n`),
} satisfies Format;

/** What stands on paper, block by block. */
export function paperText(letter: Letter): string {
  const { sender, date, recipient } = letterheadOf(letter);
  return [sender.join("\n"), date, recipient.join("\n"), letter.subject, letter.body].join("\n\n");
}
