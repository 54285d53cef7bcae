import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, readEntry, writeEntry } from "../../src/commands/batch/entry.ts";

const text = fc.string({ minLength: 1 });
const some = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, text]));
const optional = [
  ...["givenName", "familyName", "email", "street", "region", "postalCode", "district", "phone", "organization"],
];

const signer = fc.record(
  {
    ...{ name: text, city: text, country: text, languages: fc.array(text) },
    ...some(optional),
    extra: fc.dictionary(text, text, { noNullPrototype: true }),
  },
  { requiredKeys: ["name", "city", "country", "languages"] },
);
const list = fc.array(text, { minLength: 1 });
const person = fc.record(
  { line: fc.nat(), signer, ownWords: text, points: list, to: list, folder: text },
  { requiredKeys: ["line", "signer"] },
);
const refusal = fc.record({
  ...{ line: fc.nat(), name: fc.string(), why: fc.string() },
  refused: fc.constantFrom("invalid" as const, "no-consent" as const, "duplicate" as const),
});

test("an entry is read as it was written, on one line", () => {
  fc.assert(
    fc.property(fc.oneof(fc.record({ person, folder: text }), refusal), (entry) => {
      const line = writeEntry(entry as Entry);
      expect(line).not.toContain("\n");
      expect(readEntry(line)).toEqual(entry);
    }),
  );
});
