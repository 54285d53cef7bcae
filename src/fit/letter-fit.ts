import { mailText } from "../formats/eml.ts";
import { mailLinkFits } from "../formats/mailto.ts";
import type { Letter } from "../model/letter.ts";
import type { Sheet } from "../model/paper.ts";
import { printedPages } from "../print/measure.ts";

/** How a letter fits the forms that its office takes. Nothing is ever cut: who signs decides what to shorten. */
export interface Fit {
  /** The web form, where there is one. A line break counts as two characters, as forms may count it. */
  readonly webform?: { readonly length: number; readonly maxLength?: number; readonly over: number };
  /** On paper: pages, and lines beyond the first page. */
  readonly paper: { readonly pages: number; readonly linesOver: number };
  /** Whether a link can open it in a mail program, where there is an e-mail address. */
  readonly mailLink?: boolean;
}

/** Measures a letter. */
export function fitOf(letter: Letter, sheet: Sheet): Fit {
  const { email, webform } = letter.target.contacts;
  const paper = printedPages(letter, sheet);
  if (!email && !webform) return { paper };
  const text = mailText(letter);
  return {
    paper,
    ...(webform && { webform: formFit(text, webform.maxLength) }),
    ...(email && { mailLink: mailLinkFits(email, letter.subject, text) }),
  };
}

function formFit(text: string, maxLength: number | undefined) {
  const length = charactersInForm(text);
  return { length, over: Math.max(0, length - (maxLength ?? length)), ...(maxLength && { maxLength }) };
}

/** Characters as a form counts them (HTML `maxlength`: UTF-16 code units), with line breaks as they are sent: two each. */
export function charactersInForm(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) breaks++;
  return text.length + breaks;
}

/** A form that a letter does not fit. */
export interface Misfit {
  readonly form: "webform" | "page";
  /** What is so, and what to do: whole sentences. */
  readonly fact: string;
  readonly mend: string;
}

/** What of a letter does not fit. @param ownWords what the signer wrote personally, and can shorten */
export function misfitsOf({ webform, paper }: Fit, ownWords: string | undefined): Misfit[] {
  const found: Misfit[] = [];
  if (webform?.maxLength && webform.over > 0) {
    const fact = `The letter has ${number(webform.length)} characters, and the web form takes ${number(webform.maxLength)}.`;
    found.push({ form: "webform", fact, mend: remedy(`${number(webform.over)} characters`, webform.over, ownWords) });
  }
  if (paper.pages > 1) {
    const lines = paper.linesOver === 1 ? "1 line" : `${number(paper.linesOver)} lines`;
    const fact = `The letter takes ${number(paper.pages)} printed pages: it is ${lines} too long for one.`;
    found.push({ form: "page", fact, mend: remedy(lines, paper.linesOver * charactersInLine, ownWords) });
  }
  return found;
}

/** What a printed line holds, more or less. */
const charactersInLine = 90;

function remedy(much: string, characters: number, ownWords: string | undefined): string {
  if (ownWords && ownWords.length > characters) return `Shorten your own words by ${much}, or choose fewer points.`;
  return ownWords ? "Choose fewer points, or shorten your own words." : "Choose fewer points.";
}

function number(value: number): string {
  return value.toLocaleString("en");
}
