import countries from "i18n-iso-countries/index.js";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { once, onceLately } from "./once.ts";

/** Whether a text is an ISO 3166-1 alpha-2 code in capitals. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && countries.isValid(code);
}

/** All ISO 3166-1 alpha-2 codes. */
export function countryCodes(): string[] {
  return Object.keys(countries.getAlpha2Codes());
}

/** A country's name in a language: `US` in Spanish is "Estados Unidos". */
export function countryName(code: string, language: string): string {
  return namesIn(language)(code);
}

/** The same as an envelope has it: "ESTADOS UNIDOS". */
export function countryCapitals(code: string, language: string): string {
  return capitalsIn(language)(code);
}

/** Making the list takes longer than a letter, and asking it as long as the rest of an address. */
const namesIn = once((language: string) => {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return once((code: string) => names.of(code) ?? code);
});

const capitalsIn = once((language: string) =>
  once((code: string) => countryName(code, language).toLocaleUpperCase(language)),
);

/**
 * The code of a country that a person named: a code of two or three letters, or a name in one of the languages that the
 * tool's own texts know. Case and accents do not matter.
 */
export const parseCountry = onceLately(findCountry);

function findCountry(text: string): string | undefined {
  const wanted = fold(text);
  const upper = text.trim().toUpperCase();
  if (isCountry(upper)) return upper;
  if (/^[A-Z]{3}$/.test(upper) && countries.alpha3ToAlpha2(upper)) return countries.alpha3ToAlpha2(upper);
  const alias = aliases[wanted.replaceAll(".", "")];
  if (alias) return alias;
  for (const [code, names] of Object.entries(english.countries)) {
    if ([names].flat().some((name) => fold(name) === wanted)) return code;
  }
  return countryCodes().find((code) => nameLanguages.some((language) => fold(countryName(code, language)) === wanted));
}

/** Names that people use and no list has. */
const aliases: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  inglaterra: "GB",
  holland: "NL",
  holanda: "NL",
  us: "US",
  usa: "US",
  eeuu: "US",
  "ee uu": "US",
});

/** The languages in which a country is understood. */
export const nameLanguages = ["en", "es", "fr", "pt", "de", "it"];

/** Text without case, accents and outer space, for comparing names. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
}
