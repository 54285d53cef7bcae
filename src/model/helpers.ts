import { dayStyles } from "./day.ts";

/** What a template can call. `takes` says what its one argument may be. */
export interface HelperSpec {
  readonly about: string;
  readonly takes: "anything" | "list" | "group" | "day";
  /** Whether it may stand without an argument. */
  readonly bare?: true;
  readonly block: boolean;
  /** The `name=value` settings that it knows, with their values. */
  readonly settings: Readonly<Record<string, readonly string[]>>;
  readonly sample: string;
  /** What the sample prints for the sample signer. */
  readonly output: string;
}

/** The helper of a name; undefined for any other, those that every JavaScript object has included. */
export function helperOf(name: string): HelperSpec | undefined {
  return Object.hasOwn(helpers, name) ? helpers[name] : undefined;
}

export const helpers: Readonly<Record<string, HelperSpec>> = {
  if: {
    about: "The part between only where there is a value; {{else}} for the other case",
    takes: "anything",
    block: true,
    settings: {},
    sample: "{{#if own_words}}{{own_words}}{{/if}}",
    output: "I taught in Quito for six years.",
  },
  unless: {
    about: "The part between only where there is no value",
    takes: "anything",
    block: true,
    settings: {},
    sample: "{{#unless own_words}}I write as one of many.{{/unless}}",
    output: "",
  },
  each: {
    about: "The part between once for every item of a list; inside, names are the item's, and ../ leads out",
    takes: "list",
    block: true,
    settings: {},
    sample: "{{#each points}}{{number}}. {{text}}{{/each}}",
    output: "1. Let the vote go ahead on the day it was called for.",
  },
  with: {
    about: "The part between with the names of one group",
    takes: "group",
    block: true,
    settings: {},
    sample: "{{#with signer}}{{name}}, {{city}}{{/with}}",
    output: "Ada Example, Leeds",
  },
  date: {
    about: "A day as the letter's language writes it; the letter's own day where none is named",
    takes: "day",
    bare: true,
    block: false,
    settings: { style: dayStyles },
    sample: '{{date campaign.deadline style="full"}}',
    output: "Sunday, February 7, 2021",
  },
  list: {
    about: "The items of a list in one sentence, joined as the letter's language does",
    takes: "list",
    block: false,
    settings: { type: ["and", "or"] },
    sample: "{{list signer.address}}",
    output: "1 Example Street, Leeds, LS1 1AA, and UNITED KINGDOM",
  },
};
