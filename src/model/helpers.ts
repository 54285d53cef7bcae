import { dayStyles } from "./day.ts";
import { pluralCategories } from "./plural.ts";

/** What a helper can take: `count` is a number or a list, `words` what prints in one piece, `translated` a text by language. */
export type Takes = "anything" | "list" | "group" | "day" | "count" | "words" | "comparable" | "ordered" | "translated";

/** What a `name=value` setting can be: one of some words, a language's tag, or any text. */
export type Setting = readonly string[] | "language" | "text";

/** Template code that runs as it stands, and what it prints for the sample signer. */
export interface Example {
  readonly sample: string;
  readonly output: string;
}

/** What a template can call. */
export interface HelperSpec extends Example {
  readonly about: string;
  /** What each of its arguments may be, and how many there are, at least and at most. */
  readonly takes: Takes;
  readonly count: readonly [least: number, most: number];
  readonly block: boolean;
  /** Whether it gives yes or no, for {{#if}}, and so prints nothing. */
  readonly asks?: true;
  readonly settings: Readonly<Record<string, Setting>>;
  /** Whether each language's tag is a setting too. */
  readonly byLanguage?: true;
  readonly more?: readonly Example[];
}

/** The helper of a name; undefined for any other, those that every JavaScript object has included. */
export function helperOf(name: string): HelperSpec | undefined {
  return Object.hasOwn(helpers, name) ? helpers[name] : undefined;
}

const block = { block: true, count: [1, 1], settings: {} } as const;
const call = { block: false, count: [1, 1] } as const;

const comparison = (about: string, takes: Takes, sample: string, output: string): HelperSpec => ({
  ...{ about, takes, sample, output },
  ...{ block: false, count: [2, 2], asks: true, settings: {} },
});

export const helpers: Readonly<Record<string, HelperSpec>> = {
  if: {
    ...block,
    about: "The part between only where there is a value; {{else}} for the other case",
    takes: "anything",
    sample: "{{#if own_words}}{{own_words}}{{/if}}",
    output: "I taught in Quito for six years.",
    more: [
      {
        sample: "{{#if signer.organization}}For {{signer.organization}}{{else}}For myself{{/if}}",
        output: "For Leeds Readers' Union",
      },
    ],
  },
  unless: {
    ...block,
    about: "The part between only where there is no value",
    takes: "anything",
    sample: "{{#unless own_words}}I write as one of many.{{/unless}}",
    output: "",
  },
  each: {
    ...block,
    about: "The part between once for every item of a list; inside, names are the item's, and ../ leads out",
    takes: "list",
    sample: "{{#each points}}{{number}}. {{text}}{{/each}}",
    output: "1. Let the vote go ahead on the day it was called for.",
  },
  with: {
    ...block,
    about: "The part between with the names of one group",
    takes: "group",
    sample: "{{#with signer}}{{name}}, {{city}}{{/with}}",
    output: "Ada Example, Leeds",
  },
  date: {
    ...call,
    about: "A day as the letter's language writes it, or another one; the letter's own day where none is named",
    takes: "day",
    count: [0, 1],
    settings: { style: dayStyles, language: "language" },
    sample: '{{date campaign.deadline style="full"}}',
    output: "Sunday, February 7, 2021",
    more: [
      { sample: "{{date}}", output: "February 5, 2021" },
      { sample: '{{date campaign.deadline language="es"}}', output: "7 de febrero de 2021" },
    ],
  },
  list: {
    ...call,
    about: "The items of a list in one sentence, joined as the letter's language does",
    takes: "list",
    settings: { type: ["and", "or"] },
    sample: "{{list signer.address}}",
    output: "1 Example Street, Leeds, LS1 1AA, and UNITED KINGDOM",
    more: [
      { sample: '{{list signer.address type="or"}}', output: "1 Example Street, Leeds, LS1 1AA, or UNITED KINGDOM" },
    ],
  },
  plural: {
    ...call,
    about: "The word that goes with a number, or with how many a list has, by the rules of the letter's language",
    takes: "count",
    settings: Object.fromEntries(pluralCategories.map((category) => [category, "text"])),
    sample: '{{points.length}} {{plural points one="request" other="requests"}}',
    output: "1 request",
    more: [{ sample: '{{plural signer.address one="line" other="lines"}}', output: "lines" }],
  },
  upper: {
    ...call,
    about: "A text in capitals, as the letter's language writes them",
    takes: "words",
    settings: {},
    sample: "{{upper signer.family_name}}",
    output: "EXAMPLE",
  },
  default: {
    ...call,
    about: "The second where the first is empty",
    takes: "words",
    count: [2, 2],
    settings: {},
    sample: '{{default signer.organization "as a private person"}}',
    output: "Leeds Readers' Union",
    more: [
      { sample: '{{default signer.extra.nickname "no nickname"}}', output: "no nickname" },
      { sample: "{{default signer.extra.nickname (default signer.given_name signer.name)}}", output: "Ada" },
    ],
  },
  t: {
    ...call,
    about: "A text of the campaign in the letter's language or another, or the text that stands here for that language",
    takes: "translated",
    count: [0, 1],
    settings: { language: "language" },
    byLanguage: true,
    sample: "{{t campaign.title}}",
    output: "No interference in Ecuador's election",
    more: [
      { sample: '{{t campaign.title language="es"}}', output: "Ninguna injerencia en las elecciones del Ecuador" },
      { sample: '{{t en="Yours," es="Atentamente,"}}', output: "Yours," },
    ],
  },
  eq: comparison(
    "Whether two values are the same, for {{#if}} and {{#unless}}",
    "comparable",
    '{{#if (eq signer.country_code "GB")}}As a voter here{{else}}From abroad{{/if}}',
    "As a voter here",
  ),
  ne: comparison(
    "Whether two values differ",
    "comparable",
    '{{#if (ne target.id "cne")}}I have written to the CNE too.{{/if}}',
    "",
  ),
  gt: comparison(
    "Whether the first of two numbers or days is greater, or later",
    "ordered",
    "{{#if (gt points.length 1)}}My requests are:{{else}}My request is:{{/if}}",
    "My request is:",
  ),
  gte: comparison(
    "Whether the first is greater, later, or the same",
    "ordered",
    "{{#if (gte signer.extra.member_since 2015)}}A member since {{signer.extra.member_since}}{{/if}}",
    "A member since 2019",
  ),
  lt: comparison(
    "Whether the first is smaller, or earlier",
    "ordered",
    '{{#if (lt campaign.deadline "2021-03-01")}}This month{{else}}In spring{{/if}}',
    "This month",
  ),
  lte: comparison(
    "Whether the first is smaller, earlier, or the same",
    "ordered",
    "{{#each points}}{{#if (lte number 3)}}{{text}}{{/if}}{{/each}}",
    "Let the vote go ahead on the day it was called for.",
  ),
};
