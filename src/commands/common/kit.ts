import { type Fit, fitOf } from "../../fit/letter-fit.ts";
import { eml, mailText } from "../../formats/eml.ts";
import { paperText } from "../../formats/txt.ts";
import { urgencyOf, type Way, waysOf } from "../../model/arrival.ts";
import type { Campaign, Contacts } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import { lookup } from "../../model/language.ts";
import type { Letter } from "../../model/letter.ts";
import { letterheadOf } from "../../model/letterhead.ts";
import { once, onceFor } from "../../model/once.ts";
import type { SheetChoice } from "../../model/paper.ts";
import type { Signer } from "../../model/signer.ts";
import { type Text, textIn } from "../../model/text.ts";
import type { OutboxFile } from "../../outbox/plan.ts";
import { generator } from "../../pages/html.ts";
import { type Kit, type KitCard, type KitText, type KitWay, kitLanguages, kitPage } from "../../pages/kit.ts";
import type { LetterFiles } from "./letters.ts";
import { sheetOf } from "./sheet.ts";

/** A letter with its files, and how it fits where that is known. */
interface KitLetter extends LetterFiles {
  readonly fit?: Fit | undefined;
}

/** The page for sending, in its signer's folder. The letters are all one signer's; there is at least one. */
export function kitFile(
  campaign: Campaign,
  letters: readonly KitLetter[],
  folder: string,
  sheet: SheetChoice,
): OutboxFile {
  const bytes = Buffer.from(kitPage(kitOf(campaign, letters, folder, sheet)));
  // With other letters, other forms of them or other fonts, the page is another, and the one that was there is of no more use.
  return { path: `${folder}/index.html`, bytes, mark: generator };
}

function kitOf(campaign: Campaign, letters: readonly KitLetter[], folder: string, sheet: SheetChoice): Kit {
  const { signer } = (letters[0] as KitLetter).letter;
  const { deadline } = campaign;
  const language = kitLanguageFor(signer, campaign);
  const cards = inOrder(letters, campaign).map((made) => cardOf(made, campaign, language, sheet));
  return {
    ...factsOf(campaign, language),
    ...{ language, signer: signer.name, folder, cards },
    ...(deadline && { deadline }),
  };
}

/** What all kits of a campaign say, in one language. */
const factsOf = onceFor(({ id, title, summary, organization, url, languages }: Campaign, language: string) => ({
  campaign: id,
  title: toKitText(title, [language, ...languages]),
  ...(summary && { summary: toKitText(summary, [language, ...languages]) }),
  ...(organization && { organization }),
  ...(url && { url }),
}));

function toKitText(text: Text, languages: readonly string[]): KitText {
  if (typeof text === "string") return { text };
  for (const language of [...languages, ...Object.keys(text)]) {
    const found = textIn(text, language);
    if (found !== undefined) return { text: found, language };
  }
  return { text: "" };
}

/** Letters in the order in which to send them; of those that are as urgent as each other, the campaign's. */
export function inOrder<M extends { readonly letter: Letter }>(letters: readonly M[], campaign: Campaign): M[] {
  return letters
    .map((made) => ({ made, urgency: urgencyOf(waysOf(made.letter, campaign)) }))
    .sort((a, b) => a.urgency - b.urgency)
    .map(({ made }) => made);
}

/** The first language of the signer's that a kit can be in, else of the campaign's, else English. */
function kitLanguageFor({ languages }: Signer, campaign: Campaign): Kit["language"] {
  return chosenLanguage([...languages, ...campaign.languages].join());
}

const chosenLanguage = once((wanted: string): Kit["language"] => {
  const found = wanted.split(",").flatMap((tag) => (tag === "" ? [] : (lookup(tag, kitLanguages) ?? [])));
  return (found[0] ?? "en") as Kit["language"];
});

function cardOf(
  { letter, files, fit: known }: KitLetter,
  campaign: Campaign,
  language: string,
  choice: SheetChoice,
): KitCard {
  const { target, subject, call } = letter;
  const fit = known ?? fitOf(letter, sheetOf(letter, choice));
  const { recipient } = letterheadOf(letter);
  const fileIn = (format: string) => files.find(({ form }) => form === format);
  const pdf = fileIn("pdf");
  return {
    id: target.id,
    office: { text: officeOf(target, language) },
    language: letter.language,
    ...{ subject, text: mailText(letter), paper: paperText(letter) },
    ways: waysOf(letter, campaign).map((way) => toKitWay(way, target.contacts, fit, recipient)),
    ...(target.contacts.email && {
      eml: { name: `${target.id}.${letter.language}.eml`, content: fileIn("eml")?.bytes ?? eml.serialize(letter) },
    }),
    ...(pdf && { pdf: pdf.path.slice(pdf.path.lastIndexOf("/") + 1) }),
    ...(call && { call }),
    pages: fit.paper.pages,
    linesOver: fit.paper.linesOver,
  };
}

function toKitWay(
  { kind, inTime, days, by }: Way,
  contacts: Contacts,
  { webform }: Fit,
  recipient: readonly string[],
): KitWay {
  const { email = "", fax = "", phone = "" } = contacts;
  if (kind === "email") return { kind, inTime, address: email };
  if (kind === "fax") return { kind, inTime, number: fax };
  if (kind === "phone") return { kind, inTime, number: phone };
  if (kind === "post") return { kind, inTime, lines: recipient, days, ...(by && { postBy: by }) };
  const { length = 0, maxLength } = webform ?? {};
  return { kind, inTime, url: contacts.webform?.url ?? "", length, ...(maxLength && { maxLength }) };
}
