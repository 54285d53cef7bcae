import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.ts";
import { allFields } from "../../src/model/fields.ts";
import { fieldEntries, helperEntries, loopEntries } from "../../src/model/guide.ts";
import { signerWith, targetWith } from "../model/samples.ts";
import { check } from "../parse/check.ts";
import { bodyOf, pairWith, sampleCampaign } from "./sample-campaign.ts";

const examples = [...fieldEntries, ...loopEntries, ...helperEntries.flatMap((helper) => helper.examples)];

test("there is an example of every field", () => {
  expect(fieldEntries.map(({ name }) => name)).toEqual(allFields().map(({ name }) => name));
  expect(fieldEntries.length).toBeGreaterThan(35);
});

describe("an example of the field guide", () => {
  test.each(examples.map(({ sample, output }) => [sample, output]))("%s prints %j", (sample, output) => {
    expect(check(sample).problems).toEqual([]);
    expect(bodyOf(sample)).toBe(output);
  });
});

describe("a field that the guide calls one that", () => {
  const { summary: _, organization: __, url: ___, deadline: ____, ...facts } = sampleCampaign;
  const points = [{ id: "one", text: "One.", sources: [] }];
  const target = targetWith({ languages: ["pl"], contacts: { phone: "+48 22 000 00 00" } });
  const pair = pairWith({ language: "pl" }, { signer: signerWith(), ownWords: "", points, target });
  const bare = (body: string) =>
    compose({ ...facts, title: "Open", points }, { ...pair, template: { ...pair.template, body } }).body;

  test.each(fieldEntries.filter(({ optional }) => optional))("may be empty is empty: $name", ({ sample }) => {
    expect(bare(sample)).toBe("");
    const [, asked = ""] = /^\{\{([\w.]+)\}\}$/.exec(sample) ?? [];
    if (asked !== "") expect(bare(`{{#if ${asked}}}there{{/if}}`)).toBe("");
  });

  test.each(fieldEntries.filter(({ optional }) => !optional))("is always there is: $name", ({ sample }) => {
    expect(bare(sample)).not.toBe("");
  });
});
