import type { KitWords } from "../words.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");

export const en: KitWords = {
  signedBy: (name) => `Signed by ${name}`,
  howTo:
    "Read each letter, then send it in one of the ways given with it. You do the sending: this page sends nothing.",
  howToMark: "When a letter is on its way, tick “Sent”. This browser remembers it, and nobody else learns of it.",
  keepPrivate: "These letters hold personal data: keep this page to yourself.",
  deadline: (moment) => `Deadline: ${moment}`,
  passed: "The deadline passed {}. Everything on this page still works.",
  letters: "All letters",
  progress: "{} of {} sent",
  progressLabel: "Letters sent",
  notKept: "This browser keeps nothing for this page: what you tick is forgotten when you close it.",
  language: (name) => `Language: ${name}`,
  subject: "Subject",
  copySubject: "Copy subject",
  copyText: "Copy text",
  copyPaper: "Copy for paper or fax",
  copied: "Copied.",
  copyFailed: "Copying does not work here. The text is selected: copy it as you copy elsewhere.",
  print: "Print this letter",
  pdf: "PDF beside this page",
  pages: (count, written) => plural(count, `${written} page`, `${written} pages`),
  linesOver: (count, written) =>
    plural(
      count,
      `${written} line too long for one page. Shorten your own words, or choose fewer points.`,
      `${written} lines too long for one page. Shorten your own words, or choose fewer points.`,
    ),
  sent: "Sent",
  kinds: { email: "E-mail", webform: "Web form", fax: "Fax", phone: "Phone", post: "Post" },
  openMail: "Open in mail program",
  openMailToPaste: "Open mail program, then paste",
  draft: "Draft file (.eml)",
  withoutText: (label) => `${label} (without the text)`,
  tooLong: "The letter is too long for a mail link: copy its text, open the mail program, and paste it there.",
  openForm: "Open the web form",
  pasteIntoForm: "Copy the text, open the form, and paste it there.",
  length: (length, most) => `${length} of ${most} characters`,
  over: (count, written) =>
    plural(
      count,
      `The text is ${written} character longer than the form takes. Shorten your own words, or choose fewer points, or shorten the text before you send it.`,
      `The text is ${written} characters longer than the form takes. Shorten your own words, or choose fewer points, or shorten the text before you send it.`,
    ),
  call: "Call",
  toSay: "What to say",
  postBy: (day) => `Post it by ${day}.`,
  postTakes: (days, written) => plural(days, `Post takes about ${written} day.`, `Post takes about ${written} days.`),
  tooLate: "Too late for the deadline.",
  tooLateToPost: (instead) => (instead === undefined ? "Too late to post." : `Too late to post: ${instead}.`),
  instead: { email: "send e-mail", webform: "use the web form", fax: "send a fax", phone: "call" },
};
