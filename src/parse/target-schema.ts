import * as v from "valibot";
import { isDistrict } from "../model/district.ts";
import { offices } from "../model/office.ts";
import {
  byLanguage,
  country,
  day,
  describe,
  email,
  id,
  language,
  line,
  must,
  paragraph,
  postalCode,
  region,
  several,
  url,
  wholeNumber,
} from "./schema.ts";

const webform = v.union([
  url,
  v.strictObject({
    url: describe(url, "The page with the form."),
    max_length: v.optional(v.pipe(describe(wholeNumber, "How many characters the form takes."), v.transform(Number))),
  }),
]);

/** Parts become lines by the country's own convention. */
const post = v.union([
  paragraph,
  v.strictObject({
    street: v.optional(describe(paragraph, "Street and number; several lines where the address has them.")),
    city: describe(line, "The town."),
    postal_code: v.optional(line),
    region: v.optional(describe(line, "State or province, as an address has it: DC, not US-DC.")),
    country: v.optional(describe(country, "ISO 3166-1 code; it may stand beside `post` too.")),
  }),
]);

const contacts = v.strictObject({
  email: v.optional(describe(email, "One address, with nothing around it.")),
  webform: v.optional(describe(webform, "A form on the web: its page, and how much it takes.")),
  post: v.optional(
    describe(post, "The postal address without the country: lines, printed as written, or street, city and so on."),
  ),
  country: v.optional(describe(country, "ISO 3166-1 code; letters from abroad get the country's line.")),
  fax: v.optional(line),
  phone: v.optional(line),
});

const district = v.pipe(line, must("bad-district", isDistrict));

const from = v.strictObject({
  countries: v.optional(describe(several(country), "ISO 3166-1 codes.")),
  regions: v.optional(describe(several(region), "ISO 3166-2 codes, such as US-CA.")),
  postal_codes: v.optional(
    describe(several(postalCode), 'Codes, beginnings such as "94*", ranges such as 94000-94999.'),
  ),
  districts: v.optional(
    describe(several(district), 'Electoral districts by number or name, such as "12" or "sldl:17".'),
  ),
  district: v.optional(describe(v.union([district, several(district)]), "The same, for one or several.")),
});

const tag = v.pipe(line, must("bad-tag", isTag));

const imported = v.strictObject({
  from: describe(line, "The file's name."),
  on: describe(day, "The day of the import."),
  record: v.optional(describe(line, "What the list calls the record.")),
});

/** Days as a number for everybody, or told apart by the signer's country. */
const days = v.pipe(
  v.string(),
  must("bad-days", (text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= 365),
);
const postDays = v.union([
  days,
  v.strictObject({
    same_country: describe(days, "Days from the target's own country."),
    other_country: describe(days, "Days from any other."),
  }),
]);

export const target = v.strictObject({
  id: describe(id, "The target's name on the command line, and its letters' file name."),
  name: describe(byLanguage(line), "The institution."),
  role: v.optional(describe(byLanguage(line), "The office written to, such as Presidency.")),
  office: v.optional(
    describe(
      v.pipe(v.string(), must("bad-office", isOffice)),
      `How convention greets it, in the letter's language: ${offices.join(", ")}.`,
    ),
  ),
  person: v.optional(describe(byLanguage(line), "Who holds the office; only together with valid_until.")),
  valid_until: v.optional(describe(day, "The last day on which that person holds it.")),
  languages: describe(several(language), "What the office reads, best first."),
  salutation: v.optional(describe(byLanguage(line), "How the letter begins; a neutral one is built in.")),
  closing: v.optional(describe(byLanguage(line), "How it ends; pairs with the salutation.")),
  contacts: describe(contacts, "Every way to reach the office."),
  from: v.optional(describe(from, "Whose letters it takes; everybody's where absent.")),
  points: v.optional(describe(several(id), "The points that make sense for it; all where absent.")),
  template: v.optional(describe(id, "The template's name; letter where absent."), "letter"),
  post_days: v.optional(describe(postDays, "How many days post takes to it; 3 and from abroad 10 where absent.")),
  verified_on: v.optional(describe(day, "When somebody last checked the contacts.")),
  sources: v.optional(describe(v.array(url), "Where the contacts stand."), []),
  tags: v.optional(describe(several(tag), "Words by which several targets are chosen at once.")),
  imported: v.optional(describe(imported, "The published list that the target came from.")),
});

export type TargetInput = v.InferOutput<typeof target>;

function isOffice(text: string): boolean {
  return (offices as readonly string[]).includes(text);
}

/** Tags stand in lists with commas between, on command lines and in spreadsheets. */
export function isTag(text: string): boolean {
  return !/[,;|]/.test(text) && text.length <= 64;
}
