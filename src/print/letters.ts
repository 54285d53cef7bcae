import type { Letter } from "../model/letter.ts";
import { letterheadOf } from "../model/letterhead.ts";
import type { Sheet } from "../model/paper.ts";
import { fontsFor, isSurelyShown, typstLanguage } from "./fonts.ts";
import { margins, paperSizes, points } from "./geometry.ts";
import { letterPage, letterSource } from "./letter-page.ts";
import { type Picture, type Typst, typstOf, typstPackage } from "./typst.ts";

/** What a file with several letters is called by the programs that show it. */
export interface LetterPdfOptions {
  readonly title?: string;
}

/**
 * Letters as one PDF/UA-1, each from a new page on. The same letters give the same bytes, whatever the day.
 *
 * @throws MissingGlyphs where no font here has some of the text, and an error where Typst is not installed.
 */
export function letterPdf(letters: readonly Letter[], sheet: Sheet, { title }: LetterPdfOptions = {}): Uint8Array {
  return loadedTypst().pdf(letterSource, dataOf(letters, sheet, title));
}

/** A letter's pages as they are printed, as a picture. @throws an error where Typst is not installed */
export function letterPicture(letter: Letter, sheet: Sheet): Picture {
  return loadedTypst().picture(letterSource, dataOf([letter], sheet, undefined));
}

function loadedTypst(): Typst {
  const typst = typstOf();
  if (!typst) throw new Error(`${typstPackage} is not installed`);
  return typst;
}

/** What the Typst document reads. */
function dataOf(letters: readonly Letter[], sheet: Sheet, title: string | undefined): object {
  const [first] = letters;
  if (!first) throw new Error("a PDF has at least one page");
  const only = letters.length === 1 ? first : undefined;
  const pages = letters.map((letter) => letterPage(letter, sheet, only ? letter.subject : bookmarkOf(letter)));
  return {
    title: title ?? first.subject,
    author: only ? [only.signer.name] : [],
    ...typstLanguage(first.language),
    ...dateOf(first),
    ...sizeOf(sheet),
    fonts: fontsFor(first.language, letters.every(needsNoOther)),
    letters: pages,
  };
}

/** Whose letter it is, and to whom: its subject is often the same for many. */
function bookmarkOf(letter: Letter): string {
  return `${letter.signer.name}: ${letterheadOf(letter).recipient[0]}`;
}

function needsNoOther(letter: Letter): boolean {
  const { sender, date, recipient } = letterheadOf(letter);
  return [...sender, date, ...recipient, letter.subject, letter.body].every(isSurelyShown);
}

function dateOf({ date }: Letter) {
  const [year, month, day] = date.split("-").map(Number);
  return { year, month, day };
}

function sizeOf({ paper }: Sheet) {
  const { width, height } = paperSizes[paper];
  const lengths = { width, height, ...margins };
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, points(length)]));
}
