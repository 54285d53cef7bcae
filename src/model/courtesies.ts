import type { Target } from "./campaign.ts";
import { lookup } from "./language.ts";
import type { Office } from "./office.ts";
import type { Courtesy } from "./salutation.ts";

type Courtesies = Readonly<Record<Office, Courtesy>>;

/**
 * How convention greets the holder of an office whose country and gender nobody knows, by language; docs/courtesies.md says
 * why and by which guides. A word that names no gender is taken where the language has one, else both forms stand.
 */
export const officeCourtesies: Readonly<Record<"en" | "es" | "fr" | "pt" | "de", Courtesies>> = {
  en: {
    "head-of-state": en("Excellency,", "Respectfully yours,"),
    minister: en("Dear Minister,"),
    ambassador: en("Excellency,", "Respectfully yours,"),
    "member-of-parliament": en("Dear Representative,"),
    senator: en("Dear Senator,"),
    judge: en("Dear Judge,"),
    mayor: en("Dear Mayor,"),
    "secretary-general": en("Dear Secretary-General,"),
    director: en("Dear Director,"),
  },
  es: {
    "head-of-state": { salutation: "Excelencia:", closing: "Con la mayor consideración," },
    minister: es("ministra", "ministro", "Con la mayor consideración,"),
    ambassador: { salutation: "Excelencia:", closing: "Con la mayor consideración," },
    "member-of-parliament": es("diputada", "diputado"),
    senator: es("senadora", "senador"),
    judge: es("jueza", "juez"),
    mayor: es("alcaldesa", "alcalde"),
    "secretary-general": es("secretaria general", "secretario general", "Con la mayor consideración,"),
    director: es("directora", "director"),
  },
  fr: {
    "head-of-state": fr("la Présidente", "le Président", "très haute considération"),
    minister: fr("la Ministre", "le Ministre", "très haute considération"),
    ambassador: fr("l’Ambassadrice", "l’Ambassadeur", "très haute considération"),
    "member-of-parliament": fr("la Députée", "le Député", "haute considération"),
    senator: fr("la Sénatrice", "le Sénateur", "haute considération"),
    judge: fr("la Juge", "le Juge", "haute considération"),
    mayor: fr("la Maire", "le Maire", "considération distinguée"),
    "secretary-general": fr("la Secrétaire générale", "le Secrétaire général", "haute considération"),
    director: fr("la Directrice", "le Directeur", "considération distinguée"),
  },
  pt: {
    "head-of-state": pt("Presidente", "Presidente", "Respeitosamente,"),
    minister: pt("Ministra", "Ministro", "Respeitosamente,"),
    ambassador: pt("Embaixadora", "Embaixador", "Respeitosamente,"),
    "member-of-parliament": pt("Deputada", "Deputado"),
    senator: pt("Senadora", "Senador"),
    judge: pt("Juíza", "Juiz", "Respeitosamente,"),
    mayor: pt("Prefeita", "Prefeito"),
    "secretary-general": pt("Secretária-Geral", "Secretário-Geral", "Respeitosamente,"),
    director: pt("Diretora", "Diretor"),
  },
  de: {
    "head-of-state": { salutation: "Exzellenz,", closing: "Mit vorzüglicher Hochachtung" },
    minister: de("Ministerin", "Minister"),
    ambassador: { salutation: "Exzellenz,", closing: "Mit vorzüglicher Hochachtung" },
    "member-of-parliament": de("Abgeordnete", "Abgeordneter"),
    senator: de("Senatorin", "Senator"),
    judge: de("Richterin", "Richter"),
    mayor: de("Bürgermeisterin", "Bürgermeister"),
    "secretary-general": de("Generalsekretärin", "Generalsekretär"),
    director: de("Direktorin", "Direktor"),
  },
};

/** Offices that have another title in one country, under the language and the country (BCP 47). */
export const regionalCourtesies: Readonly<Record<string, Partial<Courtesies>>> = {
  "en-US": { "head-of-state": en("Dear Madam President or Mr. President,", "Respectfully yours,") },
  "en-GB": { "member-of-parliament": en("Dear Member of Parliament,") },
  "en-CA": { "member-of-parliament": en("Dear Member of Parliament,") },
  "pt-PT": { mayor: pt("Presidente da Câmara", "Presidente da Câmara") },
};

const all: Readonly<Record<string, Partial<Courtesies>>> = { ...officeCourtesies, ...regionalCourtesies };

/**
 * The pair that convention has for a target's office. A title is its country's, so the country of the contacts decides
 * between regional forms, and the region in the letter's language does not.
 * @param language BCP 47.
 * @returns undefined where the target names no office, or the language has no such pairs.
 */
export function officeCourtesy(
  { office, contacts: { country } }: Pick<Target, "office" | "contacts">,
  language: string,
): Courtesy | undefined {
  if (office === undefined) return undefined;
  const tags = Object.keys(all).filter((tag) => all[tag]?.[office] !== undefined);
  const [spoken = ""] = language.split("-");
  return all[lookup(country === undefined ? spoken : `${spoken}-${country}`, tags) ?? ""]?.[office];
}

/** Whether a closing repeats how its salutation addresses the reader, as in French, and so goes with no other. */
export function isBound({ salutation, closing }: Courtesy): boolean {
  return closing.includes(salutation.replace(/[,:]$/, ""));
}

function en(salutation: string, closing = "Yours sincerely,"): Courtesy {
  return { salutation, closing };
}

function es(she: string, he: string, closing = "Atentamente,"): Courtesy {
  return { salutation: `Señora ${she}, señor ${he}:`, closing };
}

function fr(she: string, he: string, regard: string): Courtesy {
  const reader = `Madame ${she}, Monsieur ${he},`;
  return { salutation: reader, closing: `Je vous prie d’agréer, ${reader} l’expression de ma ${regard}.` };
}

function pt(she: string, he: string, closing = "Atenciosamente,"): Courtesy {
  return { salutation: `Senhora ${she}, Senhor ${he},`, closing };
}

function de(she: string, he: string, closing = "Mit freundlichen Grüßen"): Courtesy {
  return { salutation: `Sehr geehrte Frau ${she}, sehr geehrter Herr ${he},`, closing };
}
