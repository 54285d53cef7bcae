import { localLines } from "./address-form.ts";
import type { Target } from "./campaign.ts";
import { ownText } from "./choice.ts";
import { countryCapitals, countryName } from "./country.ts";
import { once, onceFor } from "./once.ts";
import type { Signer } from "./signer.ts";

/** The country alone on a line, in capitals, in the letter's language: only when the letter crosses a border (UPU S42). */
function countryLine(code: string | undefined, other: string | undefined, language: string): string[] {
  return code === undefined || code === other ? [] : [countryCapitals(code, language)];
}

/** The recipient as an envelope has it: office, person, postal lines as the campaign wrote them, country. */
export function recipientLines(target: Target, signer: Pick<Signer, "country">, language: string): string[] {
  const { post, country } = target.contacts;
  const lines = officeLines(target, language);
  return post ? [...lines, ...countryLine(country, signer.country, language)] : [...lines];
}

/** All but the country. */
const officeLines = onceFor((target: Target, language: string): readonly string[] => {
  const names = [target.name, target.role, target.person].map((text) => ownText(text, target, language));
  return [...names.filter((line) => line !== undefined), ...(target.contacts.post ?? [])];
});

/**
 * Where the signer lives, in the order of the signer's own country (data of Google's libaddressinput), with the country
 * where the letter crosses a border. A town alone is an address too.
 */
export function signerLines(signer: Signer, target: Target, language: string): string[] {
  return [...localLines(signer), ...countryLine(signer.country, target.contacts.country, language)];
}

/** The address that an answer can be posted to; empty where the signer gave neither street nor postal code. */
export function replyLines(signer: Signer, target: Target, language: string): string[] {
  return signer.street || signer.postalCode ? signerLines(signer, target, language) : [];
}

/** "Leeds, United Kingdom": where the signer writes from. */
export function placeOf(signer: Signer, language: string): string {
  return [signer.city, signer.region, countryName(signer.country, language)].filter(Boolean).join(commaOf(language));
}

/** Arabic script has a comma of its own. */
const commaOf = once((language: string) => (new Intl.Locale(language).maximize().script === "Arab" ? "، " : ", "));
