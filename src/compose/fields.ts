import { placeOf, recipientLines, signerLines } from "../model/address.ts";
import type { Campaign, Point } from "../model/campaign.ts";
import { courtesyOf, nameOf, ownText } from "../model/choice.ts";
import { countryName } from "../model/country.ts";
import { textIn } from "../model/text.ts";
import { dayField } from "./helpers.ts";
import type { Pair } from "./pairs.ts";

/** The data of one letter under the names of `model/fields.ts`. Absent values are empty text, so that {{#if}} works. */
export function fieldsOf(campaign: Campaign, pair: Pair): object {
  const { language } = pair.template;
  return {
    campaign: campaignFields(campaign, language),
    signer: signerFields(pair, language),
    target: targetFields(pair, language),
    points: pair.points.map((point, index) => pointFields(point, index, language)),
    own_words: pair.ownWords ?? "",
    language,
    // Not a name of its own in templates: {{date}} prints it.
    letter_date: dayField(pair.date, language),
  };
}

function campaignFields({ id, title, summary, organization, url, deadline }: Campaign, language: string) {
  return {
    id,
    title: textIn(title, language) ?? "",
    summary: textIn(summary, language) ?? "",
    organization: organization ?? "",
    url: url ?? "",
    deadline: deadline ? dayField(deadline.day, language) : "",
  };
}

function signerFields({ signer, target }: Pair, language: string) {
  return {
    name: signer.name,
    given_name: signer.givenName ?? "",
    family_name: signer.familyName ?? "",
    place: placeOf(signer, language),
    email: signer.email ?? "",
    phone: signer.phone ?? "",
    organization: signer.organization ?? "",
    street: signer.street ?? "",
    city: signer.city,
    region: signer.region ?? "",
    postal_code: signer.postalCode ?? "",
    country: countryName(signer.country, language),
    country_code: signer.country,
    address: signerLines(signer, target, language),
  };
}

function targetFields({ signer, target }: Pair, language: string) {
  const { country } = target.contacts;
  return {
    id: target.id,
    name: nameOf(target, language),
    role: ownText(target.role, target, language) ?? "",
    person: ownText(target.person, target, language) ?? "",
    ...courtesyOf(target, language),
    country: country ? countryName(country, language) : "",
    address: recipientLines(target, signer, language),
  };
}

function pointFields({ id, text, sources }: Point, index: number, language: string) {
  // Text, as Handlebars without escaping adds up numbers that stand side by side.
  return { id, text: textIn(text, language) ?? "", number: String(index + 1), sources };
}
