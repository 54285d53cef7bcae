import { expect, test } from "vitest";
import { type Format, formats } from "../../src/formats/index.ts";
import type { Contacts } from "../../src/model/campaign.ts";

const contacts: readonly (readonly [string, Contacts, readonly string[], readonly string[]])[] = [
  ["an e-mail address", { email: "a@b.org" }, ["txt", "eml"], ["txt", "eml", "pdf"]],
  ["a form on the web", { webform: { url: "https://example.org" } }, ["txt"], ["txt", "pdf"]],
  ["a telephone", { phone: "+1 202 555 0100" }, ["txt"], ["txt", "pdf"]],
  ["post", { post: ["Street"], country: "EC" }, ["txt", "pdf"], ["txt", "pdf"]],
  ["a fax", { fax: "1" }, ["txt", "pdf"], ["txt", "pdf"]],
  [
    "post, fax and e-mail",
    { post: ["Street"], fax: "1", email: "a@b.org" },
    ["txt", "eml", "pdf"],
    ["txt", "eml", "pdf"],
  ],
];

test.each(contacts)("an office with %s gets %j unasked, and could get %j", (_, given, suiting, possible) => {
  const all: readonly [string, Format][] = Object.entries(formats);
  const those = (can: (format: Format) => boolean) => all.flatMap(([name, format]) => (can(format) ? [name] : []));
  expect(those((format) => format.suits(given))).toEqual(suiting);
  expect(those((format) => format.possible(given))).toEqual(possible);
});

test("every format says in a few words what it is for", () => {
  for (const { about } of Object.values(formats)) expect(about).toMatch(/^.{5,60}[^.]$/);
});
