import type { Pair } from "../compose/pairs.ts";
import type { Traced, TracedLetter } from "../compose/trace.ts";
import { mailMessage, mailText } from "../formats/eml.ts";
import { nameOf, scriptName } from "../model/choice.ts";
import type { Letter } from "../model/letter.ts";
import { letterheadOf } from "../model/letterhead.ts";
import type { Sheet } from "../model/paper.ts";
import type { ViewLetter, ViewStretch } from "../pages/workshop.ts";
import { statsOf } from "./stats.ts";

/** A letter as the page shows it. */
export function viewLetter({ letter, subject, body, call }: TracedLetter, pair: Pair, sheet: Sheet): ViewLetter {
  const { email } = letter.target.contacts;
  const to = `${nameOf(letter.target, letter.language)} <${email}>`;
  return {
    language: letter.language,
    subject: stretchesOf(subject),
    body: stretchesOf(body),
    head: headOf(letter),
    reply: mailText(letter).slice(letter.body.length + 1),
    ...(email && { mail: { to, source: mailMessage(letter, "\n") } }),
    call: letter.call && call ? { language: letter.call.language, text: stretchesOf(call) } : whyNoCall(pair),
    stats: statsOf(letter, pair.ownWords, sheet),
  };
}

function stretchesOf({ stretches }: Traced): ViewStretch[] {
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

function whyNoCall({ target }: Pair): string {
  if (!target.contacts.phone) return "The campaign knows no telephone number of this office.";
  return `No template says what to say on the telephone in a language of this office. It would be called ${scriptName}.${target.languages[0]}.hbs.`;
}
