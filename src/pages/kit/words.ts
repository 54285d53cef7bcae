import type { KitLanguage, KitWay } from "../kit.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import { pt } from "./words/pt.ts";

/** What a kit says in one language. Numbers come as they are, to choose a plural by, and as they are written. */
export interface KitWords {
  /** @param name is HTML. */
  readonly signedBy: (name: string) => string;
  readonly howTo: string;
  readonly howToMark: string;
  readonly keepPrivate: string;
  readonly deadline: (moment: string) => string;
  /** "{}" stands for "5 hours ago". */
  readonly passed: string;
  /** The list of all letters. */
  readonly letters: string;
  /** "{}" stands for the number of letters that were sent, then for that of all. */
  readonly progress: string;
  readonly progressLabel: string;
  readonly notKept: string;
  readonly language: (name: string) => string;
  readonly subject: string;
  readonly copySubject: string;
  readonly copyText: string;
  readonly copyPaper: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly print: string;
  /** The link to the file, which does not travel with the page. */
  readonly pdf: string;
  readonly pages: (count: number, written: string) => string;
  readonly linesOver: (count: number, written: string) => string;
  readonly sent: string;
  readonly kinds: Readonly<Record<KitWay["kind"], string>>;
  readonly openMail: string;
  /** The same where the letter is too long for a link. */
  readonly openMailToPaste: string;
  readonly draft: string;
  readonly withoutText: (label: string) => string;
  readonly tooLong: string;
  readonly openForm: string;
  readonly pasteIntoForm: string;
  readonly length: (length: string, most: string) => string;
  readonly over: (count: number, written: string) => string;
  readonly call: string;
  readonly toSay: string;
  readonly postBy: (day: string) => string;
  readonly postTakes: (days: number, written: string) => string;
  readonly tooLate: string;
  /** @param instead the ways that are in time, as a sentence goes on; undefined where there are none. */
  readonly tooLateToPost: (instead: string | undefined) => string;
  readonly instead: Readonly<Record<Exclude<KitWay["kind"], "post">, string>>;
}

export const kitWords: Readonly<Record<KitLanguage, KitWords>> = { en, es, fr, pt, de };
