import type { Day } from "../model/day.ts";
import type { Deadline } from "../model/deadline.ts";

export { kitPage } from "./kit/page.ts";

/** The languages that a kit can be in. */
export type KitLanguage = "en" | "es" | "fr" | "pt" | "de";
export const kitLanguages: readonly KitLanguage[] = ["en", "es", "fr", "pt", "de"];

/** Text with the language that it is in (BCP 47), where that is known. */
export interface KitText {
  readonly text: string;
  readonly language?: string | undefined;
}

/** One signer's page for sending: every letter with its buttons. */
export interface Kit {
  readonly language: KitLanguage;
  /** The campaign's id: what was sent is remembered under it, and under the folder. */
  readonly campaign: string;
  readonly title: KitText;
  readonly summary?: KitText;
  readonly organization?: string;
  readonly url?: string;
  readonly signer: string;
  /** What the signer is called among files. */
  readonly folder: string;
  readonly deadline?: Deadline;
  /** In the order in which to send them. */
  readonly cards: readonly KitCard[];
}

/** One letter. */
export interface KitCard {
  /** The target's id. */
  readonly id: string;
  readonly office: KitText;
  /** The letter's language (BCP 47). */
  readonly language: string;
  readonly subject: string;
  /** As it is pasted into an e-mail or a form: the body, and below the name the address to answer to. */
  readonly text: string;
  /** As it is printed or faxed: sender, date, recipient, subject, body. */
  readonly paper: string;
  /** In the order in which to use them; at least one. */
  readonly ways: readonly KitWay[];
  /** The e-mail draft, where the office has an e-mail address. */
  readonly eml?: { readonly name: string; readonly content: Uint8Array };
  /** The name of the PDF that lies beside the page, where there is one. */
  readonly pdf?: string;
  /** What to say on the phone, where the office has one and the campaign a script. */
  readonly call?: KitText;
  /** How many printed pages it takes. */
  readonly pages: number;
  /** How many printed lines lie beyond the first page; 0 where it fits. */
  readonly linesOver: number;
}

/** One way to reach the office. `inTime` says whether what is sent on the letter's day arrives before the deadline. */
export type KitWay = { readonly inTime: boolean } & (
  | { readonly kind: "email"; readonly address: string }
  /** `length` counts a line break as two characters, as some forms do. */
  | { readonly kind: "webform"; readonly url: string; readonly length: number; readonly maxLength?: number }
  | { readonly kind: "fax"; readonly number: string }
  | { readonly kind: "phone"; readonly number: string }
  /** `days` is how long post takes; `postBy` the last day on which to post, where there is a deadline. */
  | { readonly kind: "post"; readonly lines: readonly string[]; readonly days: number; readonly postBy?: Day }
);
