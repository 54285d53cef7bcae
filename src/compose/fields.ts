import { placeOf, recipientLines, signerLines } from "../model/address.ts";
import type { Campaign, Point, Target } from "../model/campaign.ts";
import { courtesyOf, nameOf, ownText } from "../model/choice.ts";
import { countryName } from "../model/country.ts";
import { once, onceFor } from "../model/once.ts";
import { type Text, textIn } from "../model/text.ts";
import { dayField, type TextField, textField } from "./helpers.ts";
import type { Pair } from "./pairs.ts";

/**
 * The data of one letter under the names of `model/fields.ts`. Absent values are empty text, so that {{#if}} works. What
 * few templates name is a getter, worked out when it is asked for; what is the same in many letters is made once.
 */
export function fieldsOf(campaign: Campaign, pair: Pair, language: string): object {
  return {
    campaign: campaignFields(campaign, language),
    signer: signerFields(pair, language),
    target: targetFields(pair, language),
    points: pointFields(pair.points, language),
    own_words: pair.ownWords ?? "",
    language,
    // Not a name of its own in templates: {{date}} prints it.
    letter_date: dateFields(language)(pair.date),
  };
}

/** A campaign's text. One that is the same in every language is plain text, and one that is absent is empty. */
function words(text: Text | undefined, language: string): string | TextField {
  if (text === undefined || typeof text === "string") return text ?? "";
  return textField((tag) => textIn(text, tag) ?? "", language);
}

const dateFields = once((language: string) => once((day: Pair["date"]) => dayField(day, language)));

const campaignFields = onceFor(({ id, title, summary, organization, url, deadline }: Campaign, language): object => ({
  id,
  title: words(title, language),
  summary: words(summary, language),
  organization: organization ?? "",
  url: url ?? "",
  deadline: deadline ? dayField(deadline.day, language) : "",
}));

function signerFields({ signer, target }: Pair, language: string) {
  return {
    name: signer.name,
    given_name: signer.givenName ?? "",
    family_name: signer.familyName ?? "",
    get place() {
      return placeOf(signer, language);
    },
    email: signer.email ?? "",
    phone: signer.phone ?? "",
    organization: signer.organization ?? "",
    street: signer.street ?? "",
    city: signer.city,
    region: signer.region ?? "",
    postal_code: signer.postalCode ?? "",
    district: signer.district ?? "",
    get country() {
      return countryName(signer.country, language);
    },
    country_code: signer.country,
    get address() {
      return signerLines(signer, target, language);
    },
    extra: signer.extra ?? {},
  };
}

function targetFields({ signer, target }: Pair, language: string): object {
  return officeFields(target, language)(signer.country);
}

/** An office's fields depend on the signer by one thing: its address names its country only to letters from abroad. */
const officeFields = onceFor((target: Target, language) => {
  const { country } = target.contacts;
  const own = (text: Text | undefined) =>
    text === undefined ? "" : textField((tag) => ownText(text, target, tag) ?? "", language);
  const fixed = {
    id: target.id,
    name: textField((tag) => nameOf(target, tag), language),
    role: own(target.role),
    person: own(target.person),
    salutation: textField((tag) => courtesyOf(target, tag).salutation, language),
    closing: textField((tag) => courtesyOf(target, tag).closing, language),
    country: country ? countryName(country, language) : "",
  };
  return once((from: string) => ({ ...fixed, address: recipientLines(target, { country: from }, language) }));
});

const pointFields = onceFor((points: readonly Point[], language): object[] =>
  points.map(({ id, text, sources }, index) => ({
    id,
    text: words(text, language),
    // Text, as Handlebars without escaping adds up numbers that stand side by side.
    number: String(index + 1),
    sources,
  })),
);
