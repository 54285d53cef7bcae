import { formatAddress } from "localized-address-format";
import type { Target } from "./campaign.ts";
import { ownText } from "./choice.ts";
import { countryName } from "./country.ts";
import type { Signer } from "./signer.ts";

/** The country alone on a line, in capitals, in the letter's language: only when the letter crosses a border (UPU S42). */
function countryLine(code: string | undefined, other: string | undefined, language: string): string[] {
  if (code === undefined || code === other) return [];
  return [countryName(code, language).toLocaleUpperCase(language)];
}

/** The recipient as an envelope has it: office, person, postal lines as the campaign wrote them, country. */
export function recipientLines(target: Target, signer: Signer, language: string): string[] {
  const { post, country } = target.contacts;
  const names = [target.name, target.role, target.person].map((text) => ownText(text, target, language));
  const head = names.filter((line) => line !== undefined);
  return post ? [...head, ...post, ...countryLine(country, signer.country, language)] : head;
}

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

function localLines({ country, city, region, postalCode, street }: Signer): string[] {
  const lines = (addressLines: readonly string[]) =>
    formatAddress({
      postalCountry: country,
      locality: city,
      ...(region && { administrativeArea: region }),
      ...(postalCode && { postalCode }),
      addressLines: [...addressLines],
    });
  const own = street ? [street] : [];
  const found = lines(own);
  // Some countries' forms have no place for a town (Japan, Singapore): there it follows the street.
  const hasTown = found.some((line) => line.toLowerCase().includes(city.toLowerCase()));
  return hasTown ? found : lines([...own, city]);
}

/** "Leeds, United Kingdom": where the signer writes from. */
export function placeOf(signer: Signer, language: string): string {
  return [signer.city, signer.region, countryName(signer.country, language)].filter(Boolean).join(", ");
}
