export { workshopPage, workshopPolicy } from "./workshop-page/page.ts";

/** What the workshop's page shows of one choice, as it comes to the page: plain data. */
export interface WorkshopView {
  /** Counts the readings of the campaign: a higher one is newer. */
  readonly version: number;
  /** When that was (ISO 8601). */
  readonly read: string;
  /** Campaign and choices; absent where there never was a campaign to show. */
  readonly title?: string;
  readonly choice?: ViewChoice;
  /** Absent where the page has them already. */
  readonly lists?: ViewLists;
  /** Sentences on what is not as it was chosen. */
  readonly notes: readonly string[];
  /** Errors first. */
  readonly problems: readonly ViewProblem[];
  /** How many more there are. */
  readonly untold?: number;
  /** Since when the letter is not what the files say, as these have problems (ISO 8601). */
  readonly oldSince?: string;
  readonly letter?: ViewLetter;
}

/** What is shown, which may be other than what was asked for. */
export interface ViewChoice {
  readonly target: string;
  readonly template: string;
  readonly language: string;
  readonly person: string;
  /** Those that there is such a template in, whether it has problems or not. */
  readonly languages: readonly ViewLanguage[];
}

interface ViewLanguage {
  /** BCP 47. */
  readonly tag: string;
  readonly name: string;
  /** Whether the target reads it. */
  readonly isRead: boolean;
  /** Whether there is a letter in it to show: its template as it is, or as it was before it had problems. */
  readonly isThere: boolean;
  /** Whether its template has problems at present. */
  readonly isWrong: boolean;
}

/** What there is to choose from. */
export interface ViewLists {
  /** Another where the lists are others. */
  readonly key: string;
  readonly targets: readonly { readonly id: string; readonly office: string; readonly languages: readonly string[] }[];
  readonly templates: readonly string[];
  readonly people: readonly { readonly id: string; readonly label: string }[];
}

/** A problem, or a warning that is less loud. */
export interface ViewProblem {
  readonly isError: boolean;
  /** `templates/letter.en.hbs:3:5`; empty where it has none. */
  readonly place: string;
  readonly fact: string;
  readonly mend: string;
  /** The line with what is meant in it. */
  readonly excerpt?: {
    readonly line: number;
    readonly before: string;
    readonly marked: string;
    readonly after: string;
  };
}

/** Whose words some text is. */
type ViewOrigin = "template" | "campaign" | "target" | "signer";

export interface ViewStretch {
  readonly text: string;
  readonly origin: ViewOrigin;
}

export interface ViewLetter {
  /** BCP 47. */
  readonly language: string;
  readonly subject: readonly ViewStretch[];
  readonly body: readonly ViewStretch[];
  /** Sender, date and recipient, as on paper. */
  readonly head: readonly ViewStretch[];
  /** What an e-mail has below the name; empty where nothing. */
  readonly reply: string;
  /** The e-mail, where the office has an address. */
  readonly mail?: { readonly to: string; readonly source: string };
  /** What to say on the telephone, or why there is nothing. */
  readonly call: ViewCall | string;
  readonly stats: readonly ViewStat[];
}

/** A script for calls: it has a template of its own, and all that is said of the letter's is said of this one. */
interface ViewCall {
  /** BCP 47. */
  readonly language: string;
  readonly text: readonly ViewStretch[];
  readonly stats: readonly ViewStat[];
  readonly notes: readonly string[];
  readonly oldSince?: string;
}

/** One fact about a letter: "2 printed pages", and what that means. */
export interface ViewStat {
  readonly text: string;
  readonly isMisfit: boolean;
}

/** The printed page: one picture (SVG) with its pages one above the other, or sentences on why there is none. */
export type WorkshopPrint = { readonly pages: number; readonly svg: string } | { readonly reasons: readonly string[] };
