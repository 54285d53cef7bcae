import { lookup } from "./language.ts";

/** How a letter begins and ends; the two belong together. */
export interface Courtesy {
  readonly salutation: string;
  readonly closing: string;
}

/** The neutral pair of each language: to an office, not to a person, and never guessed from a name. */
const neutral: Readonly<Record<string, Courtesy>> = {
  en: { salutation: "Dear Sir or Madam,", closing: "Yours faithfully," },
  es: { salutation: "A quien corresponda:", closing: "Atentamente," },
  fr: {
    salutation: "Madame, Monsieur,",
    closing: "Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.",
  },
  pt: { salutation: "A quem possa interessar:", closing: "Atenciosamente," },
  de: { salutation: "Sehr geehrte Damen und Herren,", closing: "Mit freundlichen Grüßen" },
  it: { salutation: "Gentili Signore e Signori,", closing: "Distinti saluti" },
  nl: { salutation: "Geachte heer, mevrouw,", closing: "Hoogachtend," },
  ca: { salutation: "Benvolgudes senyores, benvolguts senyors,", closing: "Atentament," },
  ar: { salutation: "تحية طيبة وبعد،", closing: "وتفضلوا بقبول فائق الاحترام،" },
  he: { salutation: "לכל המעוניין,", closing: "בכבוד רב," },
};

/** The built-in pair of a language; undefined where there is none. */
export function neutralCourtesy(language: string): Courtesy | undefined {
  return neutral[lookup(language, Object.keys(neutral)) ?? ""];
}

/** The built-in salutation of a language; undefined where there is none. */
export const neutralSalutation = (language: string): string | undefined => neutralCourtesy(language)?.salutation;

/** The built-in closing of a language; undefined where there is none. */
export const neutralClosing = (language: string): string | undefined => neutralCourtesy(language)?.closing;
