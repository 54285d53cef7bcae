/** The sheet that a letter is printed on. */
export type Paper = "a4" | "letter";
export const papers: readonly Paper[] = ["a4", "letter"];

/** The window envelope that a letter is folded for: DIN 5008 form B or A, US #10, or one without a window. */
export type Envelope = "din-b" | "din-a" | "us10" | "none";
export const envelopes: readonly Envelope[] = ["din-b", "din-a", "us10", "none"];

/** What a letter is printed for. */
export interface Sheet {
  readonly paper: Paper;
  readonly envelope: Envelope;
}

/** What somebody chose of it; the rest follows from the signer's country. */
export type SheetChoice = Partial<Sheet>;

/** Countries whose offices use US Letter (Unicode CLDR, `paperSize`). */
const letterCountries = new Set("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "));

/** The sheet for a signer: the paper of the signer's country, and the window envelope that goes with the paper. */
export function sheetFor(country: string, choice: SheetChoice): Sheet {
  const paper = choice.paper ?? (letterCountries.has(country) ? "letter" : "a4");
  return { paper, envelope: choice.envelope ?? (paper === "letter" ? "us10" : "din-b") };
}
