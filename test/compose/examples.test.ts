import { expect, test } from "vitest";
import { allFields, type Leaf } from "../../src/model/fields.ts";
import { helpers } from "../../src/model/helpers.ts";
import { bodyOf } from "./sample-campaign.ts";

/** How a template prints a field, alone: what is inside a list is printed from its first item. */
const samples = allFields().flatMap(({ name, field }) => {
  const [list, ...inside] = name.split(".");
  if (field.kind !== "list") {
    const body = list === "points" ? `{{#each points}}{{${inside.join(".")}}}{{/each}}` : `{{${name}}}`;
    return [[body, field.example] as const];
  }
  if (field.item.kind === "group") return [];
  const first = (item: Leaf, each: string) =>
    [`{{#each ${each}}}{{#if @first}}{{this}}{{/if}}{{/each}}`, item.example] as const;
  const [body, example] = first(field.item, list === "points" ? inside.join(".") : name);
  return [[list === "points" ? `{{#each points}}${body}{{/each}}` : body, example] as const];
});

test("there is a sample of every kind of field", () => {
  expect(samples.length).toBeGreaterThan(25);
});

test.each(samples)("%s prints the example that `postbag fields` shows: %s", (body, example) => {
  expect(bodyOf(body)).toBe(example);
});

test.each(Object.values(helpers).map(({ sample, output }) => [sample, output]))("%s prints %j", (sample, output) => {
  expect(bodyOf(sample)).toBe(output);
});
