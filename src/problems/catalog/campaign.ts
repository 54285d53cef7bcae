import { parseCountry } from "../../model/country.ts";
import { offices } from "../../model/office.ts";
import { didYouMean } from "../suggest.ts";
import { and, type Checked, error, or, warning } from "./define.ts";

/** Problems in `targets.yaml`. */
export const campaignProblems = {
  "yaml-syntax": error(({ reason }: { reason: string }) => ({
    fact: `This is not YAML: ${reason}.`,
    mend: "Mend the line, or the one above it: indentation, colons and quotes decide what belongs together.",
  })),
  "yaml-aliases": error((_: object) => ({
    fact: "The aliases (*name) in this file unfold to far more than a campaign can hold.",
    mend: "Write the values out instead of repeating them by alias.",
  })),
  "text-cut": warning(({ rest }: { rest: string }) => ({
    fact: `YAML takes "${rest}" for a comment and leaves it out of the text.`,
    mend: "Put the whole text in quotes; if it is a comment, write a space behind its #.",
  })),
  "unknown-key": error(({ key, owner, known }: { key: string; owner: string; known: readonly string[] }) => ({
    fact: `"${key}" is not a key that ${owner} can have.`,
    mend: didYouMean(key, known, known.length > 0 ? `It can have ${and(known)}.` : "Take it out."),
  })),
  "missing-key": error(({ key, owner, sample }: { key: string; owner: string; sample: string }) => ({
    fact: `"${key}" is missing here: ${owner} needs it.`,
    mend: `Add it, such as \`${sample}\`.`,
  })),
  "wrong-type": error(({ what, wanted, found }: { what: string; wanted: string; found: string }) => ({
    fact: `"${what}" should be ${wanted}, and this is ${found}.`,
    mend:
      wanted === "a list"
        ? "Write `[one, two]`, or each item on a line that begins with `- `."
        : `Write ${wanted} here.`,
  })),
  "empty-value": error(({ what }: Pick<Checked, "what">) => ({
    fact: `"${what}" is empty.`,
    mend: "Fill it, or take the line out.",
  })),
  "bad-id": error(({ text }: Checked) => ({
    fact: `"${text}" cannot be an id: ids become file names.`,
    mend: "Use letters, digits, hyphens and underscores only, such as `white-house`; at most 64 of them.",
  })),
  "bad-email": error(({ text }: Checked) => ({
    fact: `"${text}" is not an e-mail address: ${emailFlaw(text)}.`,
    mend: "Write one address such as `office@example.org`, with nothing around it.",
  })),
  "bad-url": error(({ text }: Checked) => ({
    fact: `"${text}" is not a web address.`,
    mend: "Write it whole, such as `https://example.org/contact`.",
  })),
  "bad-country": error(({ text }: Checked) => ({
    fact: `"${text}" is not a country code of ISO 3166-1.`,
    mend: countryHint(text),
  })),
  "bad-region": error(({ text }: Checked) => ({
    fact: `"${text}" is not a region code of ISO 3166-2.`,
    mend: "Write country and region with a hyphen, such as `US-CA`.",
  })),
  "unknown-region": warning(({ text, known }: { text: string; known: readonly string[] }) => ({
    fact: `"${text}" is no region of ISO 3166-2 that Postbag knows, so no signer may be found to live there.`,
    mend: didYouMean(text, known, "Look its code up, such as `US-CA` for California."),
  })),
  "bad-language": error(({ text }: Checked) => ({
    fact: `"${text}" is not a language tag.`,
    mend: "Write a tag of BCP 47, such as `es`, `pt-BR` or `zh-Hant`.",
  })),
  "bad-date": error(({ text }: Checked) => ({
    fact: `"${text}" is not a day of the calendar.`,
    mend: "Write year, month and day, such as `2021-02-07`.",
  })),
  "bad-deadline": error(({ text }: Checked) => ({
    fact: `"${text}" is not a day and time.`,
    mend: "Write them such as `2021-02-07T07:00`, without an offset: `timezone` says which clock.",
  })),
  "bad-timezone": error(({ text }: Checked) => ({
    fact: `"${text}" is not a time zone.`,
    mend: "Write a name of the IANA list, such as `America/Guayaquil` or `Europe/London`.",
  })),
  "bad-number": error(({ what, text }: Checked) => ({
    fact: `"${what}" should be a whole number above zero, and this is "${text}".`,
    mend: "Write digits only, such as `4000`.",
  })),
  "bad-days": error(({ what, text }: Checked) => ({
    fact: `"${what}" should be a whole number of days, from 1 to 365, and this is "${text}".`,
    mend: "Write digits only, such as `5`.",
  })),
  "bad-postal-code": error(({ text }: Checked) => ({
    fact: `"${text}" is not a postal code, the beginning of one, or a range.`,
    mend: 'Write a code such as `"94110"`, a beginning with one star at its end, such as `"94*"`, or a range such as `94000-94999`.',
  })),
  "bad-district": error(({ text }: Checked) => ({
    fact: `"${text}" names no electoral district.`,
    mend: 'Write its number or its name, such as "12" or "Leeds Central", with its kind in front where there are several: "sldl:17".',
  })),
  "bad-office": error(({ text }: Checked) => ({
    fact: `"${text}" is not an office that Postbag knows how to greet.`,
    mend: didYouMean(text, offices, `It knows ${and(offices)}. Leave the line out for others.`),
  })),
  "bad-tag": error(({ text }: Checked) => ({
    fact: `"${text}" cannot be a tag: tags stand in lists.`,
    mend: "Leave out commas, semicolons and bars, and write at most 64 characters.",
  })),
  "two-countries": error(({ country, other }: { country: string; other: string }) => ({
    fact: `The address is in ${other}, and \`country\` beside \`post\` says ${country}.`,
    mend: "Keep one of them.",
  })),
  "include-unreadable": error(({ path, reason }: { path: string; reason: string }) => ({
    fact: `"${path}" is included here, and cannot be read: ${reason}.`,
    mend: "Write its path from the folder of this file, such as `../shared-targets.yaml`.",
  })),
  "include-circle": error(({ path }: { path: string }) => ({
    fact: `"${path}" is included here, and includes this file, itself or by way of others.`,
    mend: "Take one of these lines out: a circle has no beginning.",
  })),
  "unknown-choice": error(({ name, known }: { name: string; known: readonly string[] }) => ({
    fact: `None of the targets of the included files has the id or the tag "${name}".`,
    mend: didYouMean(name, known, "`postbag targets` shows both."),
  })),
  "no-targets": error((_: object) => ({
    fact: "This chooses no target at all, so nobody would get a letter.",
    mend: "Name other ids or tags under `include:`, or fewer under `exclude:`.",
  })),
  "duplicate-id": error(({ id, line, file }: { id: string; line: number; file?: string }) => ({
    fact: `The id "${id}" is already used in line ${line}${file === undefined ? "" : ` of ${file}`}.`,
    mend: "Give each its own id; a different case alone is not enough, as ids become file names.",
  })),
  "unknown-point": error(({ id, known }: { id: string; known: readonly string[] }) => ({
    fact: `There is no point "${id}" in this campaign.`,
    mend: didYouMean(id, known, `Its points are ${and(known)}.`),
  })),
  "no-contact": error(({ id }: { id: string }) => ({
    fact: `There is no way to reach "${id}": it has no contact.`,
    mend: "Add at least one of email, webform, post, fax and phone under `contacts:`.",
  })),
  "person-without-end": error((_: object) => ({
    fact: "A person is named, and nothing says until when that person holds the office.",
    mend: "Add `valid_until:` with a day, or write to the office by leaving `person` out.",
  })),
  "post-without-country": warning((_: object) => ({
    fact: "The postal address has no country, so letters from abroad cannot name it.",
    mend: "Add `country:` beside `post:`, such as `country: EC`.",
  })),
  "half-courtesy": warning(({ has, lacks, byOffice }: { has: string; lacks: string; byOffice: boolean }) => ({
    fact: `The ${has} is the target's own, and the ${lacks} that pairs with it is not.`,
    mend: `Add \`${lacks}:\` in the same languages; until then the ${byOffice ? "one for its office" : "neutral one"} stands in for it.`,
  })),
  "unsourced-contact": warning(({ id }: { id: string }) => ({
    fact: `Nothing says where the contacts of "${id}" come from.`,
    mend: "Add `sources:` with the page that lists them.",
  })),
  "never-verified": warning(({ id }: { id: string }) => ({
    fact: `Nothing says when somebody last checked the contacts of "${id}".`,
    mend: `Check them at their source: \`postbag targets verify ${id}\` records that you did.`,
  })),
  "verified-in-future": warning(({ id }: { id: string }) => ({
    fact: `The contacts of "${id}" were checked on a day that is still to come.`,
    mend: "Set `verified_on` to the day on which somebody did.",
  })),
  "stale-contact": warning(({ id, days, limit }: { id: string; days: number; limit: number }) => ({
    fact: `The contacts of "${id}" were last checked ${days} days ago; after ${limit} days they often are wrong.`,
    mend: `Check them at their source: \`postbag targets verify ${id}\` records that you did.`,
  })),
  "person-expired": warning(({ id }: { id: string }) => ({
    fact: `The person named for "${id}" may no longer hold the office: \`valid_until\` is past.`,
    mend: "Check who does. Until then letters go to the office and name nobody.",
  })),
  "unknown-template": error(({ name, known }: { name: string; known: readonly string[] }) => ({
    fact: `There is no template "${name}" in any language.`,
    mend: didYouMean(name, known, known.length > 0 ? `Use ${or(known)}.` : "Add `templates/letter.en.hbs`."),
  })),
  "script-for-letter": error(({ name }: { name: string }) => ({
    fact: `"${name}" is what a caller says on the telephone, and no letter can be written from it.`,
    mend: "Name a letter's template; without this line it is `letter`.",
  })),
  "no-template-for-target": error(
    ({ id, languages, name }: { id: string; languages: readonly string[]; name: string }) => ({
      fact: `"${id}" reads ${and(languages)}, and "${name}" is not written in ${languages.length > 1 ? "any of them" : "it"}.`,
      mend: `Add ${or(languages.map((language) => `\`templates/${name}.${language}.hbs\``))}.`,
    }),
  ),
};

function countryHint(text: string): string {
  const code = parseCountry(text);
  if (code !== undefined) return `Write \`${code}\`.`;
  return "Write the two capital letters, such as `EC` for Ecuador or `GB` for the United Kingdom.";
}

function emailFlaw(email: string): string {
  if (/\s/.test(email)) return "there is a space in it";
  const ats = email.split("@").length - 1;
  if (ats === 0) return "it has no @";
  if (ats > 1) return "it has more than one @";
  if (email.startsWith("@")) return "nothing stands before the @";
  if (!/@.+\../.test(email)) return "what follows the @ is not a domain";
  return "it has a character that addresses do not have";
}
