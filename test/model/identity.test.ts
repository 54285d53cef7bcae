import fc from "fast-check";
import { expect, test } from "vitest";
import { identityOf } from "../../src/model/identity.ts";
import type { Signer } from "../../src/model/signer.ts";
import { signerWith } from "./samples.ts";

const person = (values: Partial<Signer>) => identityOf(signerWith(values)).person;

test.each<[string, Partial<Signer>, Partial<Signer>]>([
  ["case", { name: "ADA EXAMPLE" }, { name: "Ada Example" }],
  ["accents' encoding", { name: "José Núñez".normalize("NFD") }, { name: "José Núñez".normalize("NFC") }],
  ["kinds of blanks", { name: "Ada\u00a0Example" }, { name: "Ada Example" }],
  ["several blanks", { name: "Ada   Example" }, { name: "Ada Example" }],
  ["invisible characters", { name: "A\u200bd\u00ada" }, { name: "Ada" }],
  ["wide letters", { name: "Ａｄａ" }, { name: "Ada" }],
  ["blanks and hyphens of a postal code", { postalCode: "LS1 1-AA" }, { postalCode: "ls11aa" }],
  ["the town, with a postal code", { postalCode: "LS1", city: "Leeds" }, { postalCode: "LS1", city: "Leeds City" }],
  [
    "e-mail address and telephone, with a postal code",
    { postalCode: "1", email: "a@b.org", phone: "1" },
    { postalCode: "1" },
  ],
])("%s makes no other person", (_, one, other) => {
  expect(person(one)).toBe(person(other));
});

test.each<[string, Partial<Signer>, Partial<Signer>]>([
  ["name", { name: "Ada" }, { name: "Bo" }],
  ["accent", { name: "Zoe" }, { name: "Zoë" }],
  ["postal code", { postalCode: "1" }, { postalCode: "2" }],
  ["leading zero", { postalCode: "01234" }, { postalCode: "1234" }],
  ["town, where nobody says a postal code", { city: "Leeds" }, { city: "York" }],
  ["street, where nobody says a postal code", { street: "1 High Street" }, { street: "2 High Street" }],
  ["telephone, where nobody says a postal code", { phone: "1" }, { phone: "2" }],
  ["where its parts stand", { street: "a", city: "b" }, { street: "", city: "a b" }],
])("another %s does", (_, one, other) => {
  expect(person(one)).not.toBe(person(other));
});

test("an e-mail address is the same in other case, and none is none", () => {
  const email = (text: string) => identityOf(signerWith({ email: text })).email;
  expect(email("Ada@Example.ORG")).toBe(email("ada@example.org"));
  expect(email("ada@example.org")).not.toBe(email("ada@example.com"));
  expect(identityOf(signerWith())).toMatchObject({ email: undefined });
});

test("whatever the name, its encoding and its case change nothing", () => {
  const name = fc
    .string({ unit: "grapheme" })
    .filter((text) => text.toUpperCase().toLowerCase() === text.toLowerCase());
  fc.assert(
    fc.property(name, (text) => {
      expect(person({ name: text.normalize("NFD") })).toBe(person({ name: text.normalize("NFC") }));
      expect(person({ name: person({ name: text }) })).toBe(person({ name: person({ name: text.toLowerCase() }) }));
    }),
  );
});
