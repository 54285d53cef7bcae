import fc from "fast-check";
import { expect, test } from "vitest";
import { compose } from "../../src/compose/compose.ts";
import { samplePairs, samplePeople } from "../../src/compose/sample.ts";
import { type Traced, trace } from "../../src/compose/trace.ts";
import { day } from "../model/samples.ts";
import { campaignFor, held, made, needed } from "./pieces.ts";
import { pairWith, sampleCampaign } from "./sample-campaign.ts";

const textOf = ({ stretches }: Traced) => stretches.map(({ text }) => text).join("");

test("a traced letter is the letter, whatever its template", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...held, ...made, "\n", " "), { maxLength: 8 }), (pieces) => {
      const campaign = campaignFor("About {{signer.name}}, {{own_words}}", `${pieces.join("")}${needed}`);
      for (const { pair } of samplePairs(campaign ?? sampleCampaign, samplePeople, day("2021-02-05"))) {
        const [traced, letter] = [trace(campaign ?? sampleCampaign, pair), compose(campaign ?? sampleCampaign, pair)];
        expect(traced.letter).toEqual(letter);
        expect(textOf(traced.subject)).toBe(letter.subject);
        expect(textOf(traced.body)).toBe(letter.body);
        // What nobody can trace has none: and every body prints the signer's name.
        expect(traced.body.joints.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

function originsIn(body: string): Record<string, string> {
  const { stretches } = trace(sampleCampaign, pairWith({ body })).body;
  return Object.fromEntries(
    stretches.filter(({ text }) => text.trim() !== "").map(({ text, origin }) => [text, origin]),
  );
}

test.each([
  ["the template's own words", "Good day", { "Good day": "template" }],
  ["a signer's, whichever way they are reached", "{{#with signer}}{{name}}{{/with}}", { "Ada Example": "signer" }],
  ["own words", "{{own_words}}", { "I taught in Quito for six years.": "signer" }],
  [
    "a point, in a loop",
    "{{#each points as |p|}}{{p.text}}{{/each}}",
    { "Let the vote go ahead on the day it was called for.": "campaign" },
  ],
  ["what a helper makes", "{{date campaign.deadline}}", { "February 7, 2021": "campaign" }],
  [
    "a list in one sentence",
    "{{list signer.address}}",
    { "1 Example Street, Leeds, LS1 1AA, and UNITED KINGDOM": "signer" },
  ],
  ["a day that a helper gives back", "{{default campaign.deadline signer.name}}", { "February 7, 2021": "campaign" }],
  ["what a helper chooses", "{{default target.person signer.name}}", { "Jo Example": "target" }],
  [
    "a text in another language",
    '{{t campaign.title language="es"}}',
    { "Ninguna injerencia en las elecciones del Ecuador": "campaign" },
  ],
  ["text by language, which is the template's", '{{t en="Yours" es="Suyo"}}', { Yours: "template" }],
  ["the letter's day, which is nobody's", "{{date}}", { "February 5, 2021": "template" }],
  [
    "a target's",
    "{{target.salutation}} / {{target.role}}",
    { "Dear Sir or Madam,": "target", " / ": "template", Presidency: "target" },
  ],
])("tells %s", (_, body, origins) => {
  expect(originsIn(body)).toEqual(origins);
});

test("tells the origin of a partial's names by what they are where it stands", () => {
  const partials = { who: "{{name}}" };
  const body = "{{> who signer}} and {{> who target}}";
  const { stretches } = trace(sampleCampaign, pairWith({ body, partials })).body;
  expect(stretches.map(({ origin }) => origin)).toEqual(["signer", "template", "target"]);
});

test("names the tags that print nothing, the innermost of several, where they stand", () => {
  const body = "a{{#if own_words}}\n{{own_words}}{{/if}} b {{#with signer}}{{#if city}}{{region}}{{/if}}{{/with}}.";
  const { silent, printed } = trace(sampleCampaign, {
    ...pairWith({ body }),
    ...{ signer: { name: "Bo", city: "Leeds", country: "GB", languages: [] }, ownWords: "" },
  }).body;
  expect(printed).toBe("a b .");
  expect(silent.map(({ at, tag }) => [at, tag.silence])).toEqual([
    [1, '"own_words" is empty'],
    [4, '"region" is empty'],
  ]);
});

test("an indented partial whose last tag is silent or stands alone", () => {
  const partials = {
    p: "To {{signer.name}}\n{{#if own_words}}\n{{own_words}}\n{{/if}}\n",
    q: "{{signer.region}}",
    r: "a\n{{signer.region}}",
  };
  const values = { signer: { name: "Bo", city: "Leeds", country: "GB", languages: [] }, ownWords: "" };
  for (const ownWords of ["", "Words."]) {
    const pair = pairWith(
      { body: "x\n  {{> p}}\n  {{> q}}\n  {{> r}}\ny {{signer.name}}", partials },
      { ...values, ownWords },
    );
    const { body, letter } = trace(sampleCampaign, pair);
    expect(textOf(body)).toBe(letter.body);
    expect(body.joints.length).toBeGreaterThan(0);
  }
});
