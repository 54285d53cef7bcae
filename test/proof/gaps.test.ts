import { expect, test } from "vitest";
import type { Pair } from "../../src/compose/pairs.ts";
import { trace } from "../../src/compose/trace.ts";
import { gapsIn } from "../../src/proof/gaps.ts";
import { pairWith, sampleCampaign } from "../compose/sample-campaign.ts";

const bare: Partial<Pair> = { signer: { name: "Bo", city: "Leeds", country: "GB", languages: [] }, ownWords: "" };

/** What is left in a letter of somebody who gives nothing optional. */
function leftIn(body: string, values = bare, partials: Record<string, string> = {}) {
  const { body: traced } = trace(sampleCampaign, pairWith({ body, partials }, values));
  return gapsIn(traced).map(({ kind, tag }) => `${kind} ${tag.silence}`);
}

test.each([
  ["a paragraph of its own", "Hello\n\n{{own_words}}\n\nBye", 'blank-line-left "own_words" is empty'],
  ["a line of an address", "Bo\n{{signer.organization}}\nLeeds", 'blank-line-left "signer.organization" is empty'],
  [
    "a block on one line",
    "Hello\n\n{{#if own_words}}{{own_words}}{{/if}}\n\nBye",
    'blank-line-left "own_words" is empty',
  ],
  [
    "a block between two blank lines",
    "Hello\n\n{{#if own_words}}\n{{own_words}}\n{{/if}}\n\nBye",
    'blank-line-left "own_words" is empty',
  ],
  [
    "a partial between two blank lines",
    "Hello\n\n{{> p}}\n\nBye",
    'blank-line-left "own_words" is empty',
    { p: "{{#if own_words}}\n{{own_words}}\n{{/if}}\n" },
  ],
  ["between words", "I write for {{signer.organization}} today.", 'double-space-left "signer.organization" is empty'],
  [
    "a block between words",
    "I, {{#if signer.phone}}at {{signer.phone}}{{/if}} always, write",
    'double-space-left "signer.phone" is empty',
  ],
  ["Dear ,", "Dear {{signer.given_name}},", 'space-left "signer.given_name" is empty'],
  ["before a full stop", "I am a member of {{signer.organization}}.", 'space-left "signer.organization" is empty'],
  ["at the end of a line", "Phone: {{signer.phone}}\nBye", 'space-left "signer.phone" is empty'],
  [
    "at the end of the letter",
    "Bye\n\n{{signer.name}} of {{signer.organization}}\n",
    'space-left "signer.organization" is empty',
  ],
  ["at the beginning of a line", "Hello\n{{signer.given_name}} Bo", 'space-left "signer.given_name" is empty'],
  ["an item of a list", "- {{signer.region}}\n- b", 'space-left "signer.region" is empty'],
  ["in brackets", "Leeds ({{signer.region}})", 'punctuation-left "signer.region" is empty'],
  ["between commas", "Leeds,{{signer.region}}, UK", 'punctuation-left "signer.region" is empty'],
  ["a comma at the beginning", "Hello\n{{signer.region}}, UK", 'punctuation-left "signer.region" is empty'],
  ["in quotation marks", "as “{{signer.region}}” has it", 'punctuation-left "signer.region" is empty'],
  ["in Arabic", "عزيزي {{signer.organization}}،", 'space-left "signer.organization" is empty'],
  ["in straight quotes", 'as "{{signer.region}}" has it', 'punctuation-left "signer.region" is empty'],
  [
    "an else branch alone",
    "I {{#if signer.city}}{{else}}never{{/if}} write",
    'double-space-left "signer.city" is there',
  ],
  ["an inverse block", "I {{^if signer.city}}never{{/if}} write", 'double-space-left "signer.city" is there'],
  [
    "two on one line, told once",
    "Bo\n{{signer.email}} {{signer.phone}}\nLeeds",
    'blank-line-left "signer.email" is empty',
  ],
  [
    "two before a comma, told once",
    "Bo {{signer.email}} {{signer.phone}}, x",
    'double-space-left "signer.email" is empty',
  ],
  [
    "blank lines inside a block and outside it",
    "A\n{{#if signer.city}}\n\nB\n\n{{/if}}\n\nC",
    'double-blank-line "signer.city" is empty',
  ],
  [
    "what is asked for the other way round",
    "I live {{#unless signer.city}}nowhere{{/unless}} here",
    'double-space-left "signer.city" is there',
  ],
  [
    "two spaces that meet where a block begins",
    "Bo {{#if signer.city}} of {{signer.city}}{{/if}} writes",
    'double-space "signer.city" is empty',
  ],
] as [string, string, string, Record<string, string>?][])("finds what is left: %s", (_, body, left, partials = {}) => {
  expect([...new Set(leftIn(body, bare, partials))]).toEqual([left]);
});

test.each([
  ["a block with its blank line", "Hello\n{{#if own_words}}\n\n{{own_words}}\n{{/if}}\n\nBye"],
  ["a block between lines", "Bo\n{{#if signer.organization}}\n{{signer.organization}}\n{{/if}}\nLeeds"],
  ["words that come and go with their space", "Bo{{#if signer.region}} of {{signer.region}}{{/if}}, and so on."],
  ["a space behind", "Dear {{#if signer.region}}{{signer.region}} {{/if}}Bo,"],
  ["French colons", "mes demandes{{#if signer.region}} ({{signer.region}}){{/if}} :"],
  ["brackets that come and go", "Leeds{{#if signer.region}} ({{signer.region}}){{/if}}."],
  ["the first line", "{{own_words}}\n\nHello"],
  ["the last line", "Bye\n\n{{signer.organization}}\n"],
  ["blank lines that stand there anyway", "Hello\n\n\n\n{{#if own_words}}\n{{own_words}}\n{{/if}}\nBye"],
  ["another sentence at a line's end", "One. {{#if own_words}}Two.{{/if}}\nThree"],
  ["two spaces that somebody typed", "Hello.  Bye"],
  ["what the signer wrote", "{{own_words}}", { ...bare, ownWords: "Two  spaces ,\n\n\nlines" }],
] as [string, string, Partial<Pair>?][])("is content with %s", (_, body, values = bare) => {
  expect(leftIn(body, values)).toEqual([]);
});
