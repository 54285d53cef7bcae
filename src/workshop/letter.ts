import type { Pair } from "../compose/pairs.ts";
import type { Traced, TracedLetter } from "../compose/trace.ts";
import { mailMessage, mailText } from "../formats/eml.ts";
import { nameOf } from "../model/choice.ts";
import type { Letter } from "../model/letter.ts";
import { letterheadOf } from "../model/letterhead.ts";
import type { Sheet } from "../model/paper.ts";
import type { ViewLetter, ViewStretch } from "../pages/workshop.ts";
import { statsOf } from "./stats.ts";

/** A letter as the page shows it, without its call. */
export function viewLetter(traced: TracedLetter, pair: Pair, sheet: Sheet): Omit<ViewLetter, "call"> {
  const { letter, subject, body } = traced;
  const { email } = letter.target.contacts;
  const to = `${nameOf(letter.target, letter.language)} <${email}>`;
  return {
    language: letter.language,
    subject: stretchesOf(subject),
    body: stretchesOf(body),
    head: headOf(letter),
    reply: mailText(letter).slice(letter.body.length + 1),
    ...(email && { mail: { to, source: mailMessage(letter, "\n") } }),
    stats: statsOf(letter, pair.ownWords, sheet),
  };
}

/** A text by whose words it is. */
export function stretchesOf({ stretches }: Traced): ViewStretch[] {
  return stretches.map(({ text, origin }) => ({ text, origin }));
}

/** What stands above the subject on paper; the date is nobody's own. */
function headOf(letter: Letter): ViewStretch[] {
  const { sender, date, recipient } = letterheadOf(letter);
  return [
    { text: sender.join("\n"), origin: "signer" },
    { text: `\n\n${date}\n\n`, origin: "template" },
    { text: recipient.join("\n"), origin: "target" },
  ];
}
