import * as v from "valibot";
import { isCountry } from "../model/country.ts";
import { parseDay } from "../model/day.ts";
import { isLocalTime, isTimezone } from "../model/deadline.ts";
import { hasDirection, turnIn } from "../model/direction.ts";
import { isLanguage } from "../model/language.ts";
import { controlInLine, controlInText } from "../model/plain.ts";
import type { CheckCode } from "../problems/problem.ts";

/**
 * The one description of `targets.yaml`: it validates, and the JSON Schema that editors use is generated from it.
 * Every scalar arrives as a string. The message of a check is the code of the problem that its failure is.
 */

/** A check whose failure is a problem of the catalog. */
const must = (code: CheckCode, holds: (text: string) => boolean) => v.check<string, CheckCode>(holds, code);

const filled = must("empty-value", (text) => text !== "");
const noControls = must("control-character", (text) => controlInText(text) === -1);
const oneLine = must("line-break", (text) => controlInText(text) !== -1 || controlInLine(text) === -1);
const upright = must("turned-text", (text) => turnIn(text) === -1);

/** Block scalars end with a line feed that belongs to YAML and not to the text. */
const line = v.pipe(v.string(), v.trim(), filled, noControls, oneLine, upright);
const paragraph = v.pipe(v.string(), v.trim(), filled, noControls, upright);
const id = v.pipe(v.string(), must("bad-id", isId));
const language = v.pipe(v.string(), must("bad-language", isLanguage));
const country = v.pipe(v.string(), must("bad-country", isCountry));
const day = v.pipe(
  v.string(),
  must("bad-date", (text) => parseDay(text) !== undefined),
);
const url = v.pipe(v.string(), must("bad-url", isWebAddress));
const email = v.pipe(v.string(), must("bad-email", isEmail));
const region = v.pipe(
  v.string(),
  must("bad-region", (text) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(text)),
);
const postalCode = v.pipe(
  v.string(),
  must("bad-postal-code", (text) => /^[\p{L}\p{N}][\p{L}\p{N} -]*\*?$/u.test(text)),
);
const wholeNumber = v.pipe(
  v.string(),
  must("bad-number", (text) => /^[1-9]\d{0,8}$/.test(text)),
);

const byLanguage = <S extends v.GenericSchema<string>>(text: S) =>
  v.union([
    text,
    v.pipe(
      v.record(language, text),
      v.check((texts) => Object.keys(texts).length > 0, "empty-value" satisfies CheckCode),
    ),
  ]);
const several = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(item),
    v.check((items) => items.length > 0, "empty-value" satisfies CheckCode),
  );

const campaign = v.strictObject({
  id: describe(id, "A short name for the campaign, used in file names."),
  title: describe(byLanguage(line), "What the campaign is for, by language or the same for all."),
  summary: v.optional(describe(byLanguage(paragraph), "Why now, in two or three sentences.")),
  organization: v.optional(describe(line, "Who runs the campaign.")),
  url: v.optional(describe(url, "Where to read more.")),
  deadline: v.optional(
    describe(
      v.pipe(v.string(), must("bad-deadline", isLocalTime)),
      "The last moment at which a letter is of use, as yyyy-mm-ddThh:mm on the clocks of `timezone`.",
    ),
  ),
  timezone: v.optional(
    describe(v.pipe(v.string(), must("bad-timezone", isTimezone)), "IANA name of the deadline's time zone."),
  ),
  languages: describe(several(language), "The languages of the campaign (BCP 47)."),
});

const point = v.strictObject({
  id: describe(id, "The name by which signers and targets choose the point."),
  text: describe(byLanguage(paragraph), "One demand or argument, as letters print it."),
  sources: v.optional(describe(v.array(url), "Where the facts in it can be checked."), []),
});

const webform = v.union([
  url,
  v.strictObject({
    url: describe(url, "The page with the form."),
    max_length: v.optional(v.pipe(describe(wholeNumber, "How many characters the form takes."), v.transform(Number))),
  }),
]);

const contacts = v.strictObject({
  email: v.optional(describe(email, "One address, with nothing around it.")),
  webform: v.optional(describe(webform, "A form on the web: its page, and how much it takes.")),
  post: v.optional(describe(paragraph, "The postal address, printed line by line as written, without the country.")),
  country: v.optional(describe(country, "ISO 3166-1 code; letters from abroad get the country's line.")),
  fax: v.optional(line),
  phone: v.optional(line),
});

const from = v.strictObject({
  countries: v.optional(describe(several(country), "ISO 3166-1 codes.")),
  regions: v.optional(describe(several(region), "ISO 3166-2 codes, such as US-CA.")),
  postal_codes: v.optional(describe(several(postalCode), 'Codes, or beginnings such as "94*".')),
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

const target = v.strictObject({
  id: describe(id, "The target's name on the command line, and its letters' file name."),
  name: describe(byLanguage(line), "The institution."),
  role: v.optional(describe(byLanguage(line), "The office written to, such as Presidency.")),
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
});

export const campaignFile = v.strictObject({
  campaign: describe(campaign, "The facts that all letters share."),
  points: describe(several(point), "What a signer may choose to say."),
  targets: describe(several(target), "Who gets letters."),
});

export type CampaignFile = v.InferOutput<typeof campaignFile>;

function describe<S extends v.GenericSchema>(schema: S, text: string) {
  return v.pipe(schema, v.description(text));
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
const address = new RegExp(`^${atom}(?:\\.${atom})*@${label}(?:\\.${label})+$`, "u");

/**
 * Whether a text is one bare address: a dot-atom of RFC 5322, an @ and a domain with a dot, in any script (RFC 5890).
 * Quoted local parts and address literals are left out on purpose: no office publishes one.
 */
export function isEmail(text: string): boolean {
  return text.length <= 254 && address.test(text) && hasAsciiDomain(text);
}

/** Whether the domain has a form in ASCII, as every server needs it (RFC 5891). */
function hasAsciiDomain(text: string): boolean {
  return /^[!-~]*$/.test(text) || URL.canParse(`http://${text.slice(text.lastIndexOf("@") + 1)}`);
}

/** Whether a text can be an id: ids become file names, and are typed on command lines. */
function isId(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,63}$/u.test(text);
}

function isWebAddress(text: string): boolean {
  const whole = /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text);
  return whole && controlInLine(text) === -1 && !/\s/.test(text) && !hasDirection(text);
}
