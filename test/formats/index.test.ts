import { expect, test } from "vitest";
import { formats } from "../../src/formats/index.ts";
import type { Contacts } from "../../src/model/campaign.ts";

const contacts: readonly (readonly [string, Contacts, boolean])[] = [
  ["an e-mail address", { email: "a@b.org" }, true],
  ["a form on the web", { webform: { url: "https://example.org" } }, false],
  ["a telephone", { phone: "+1 202 555 0100" }, false],
  ["post, fax and e-mail", { post: ["Street"], country: "EC", fax: "1", email: "a@b.org" }, true],
];

test.each(contacts)("an office with %s gets text, and an e-mail where it has an address", (_, given, byMail) => {
  expect(formats.txt.suits(given)).toBe(true);
  expect(formats.txt.possible(given)).toBe(true);
  expect(formats.eml.suits(given)).toBe(byMail);
  expect(formats.eml.possible(given)).toBe(byMail);
});

test("every format says in a few words what it is for", () => {
  for (const { about } of Object.values(formats)) expect(about).toMatch(/^.{5,60}[^.]$/);
});
