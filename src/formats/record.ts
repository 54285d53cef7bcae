import { nameOf } from "../model/choice.ts";
import type { Letter } from "../model/letter.ts";

/**
 * A letter as one line of JSON for other programs; docs/json.md describes it.
 * @param share the part of its words that are the signer's own, 0 to 1.
 * @param folder what its signer is called among files, distinct within the roster.
 */
export function recordLine(letter: Letter, share: number, folder: string): string {
  const { signer, target, language, date, subject, body } = letter;
  const { name, email, street, city, region, postalCode, district, country, phone, organization } = signer;
  const { email: to, webform, post, country: toCountry, fax, phone: toPhone } = target.contacts;
  const record = {
    id: `${folder}/${target.id}`,
    signer: { name, email, street, city, region, postal_code: postalCode, district, country, phone, organization },
    target: {
      id: target.id,
      name: nameOf(target, language),
      contacts: { email: to, webform: webform?.url, post, country: toCountry, fax, phone: toPhone },
    },
    language,
    date,
    subject,
    body,
    own_words_share: Math.round(share * 100) / 100,
  };
  return `${JSON.stringify(record)}\n`;
}
