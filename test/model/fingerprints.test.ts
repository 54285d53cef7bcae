import fc from "fast-check";
import { expect, test } from "vitest";
import { Fingerprints } from "../../src/model/fingerprints.ts";

test("keeps what a Map would keep", () => {
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom("set", "getOrSet", "get"),
      fc.string({ maxLength: 3 }),
      fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    ),
  );
  fc.assert(
    fc.property(steps, (all) => {
      const [prints, map] = [new Fingerprints(), new Map<string, number>()];
      for (const [step, text, value] of all) {
        const known = map.get(text) ?? 0;
        if (step === "set") prints.set(text, value);
        if (step === "getOrSet") expect(prints.getOrSet(text, value)).toBe(known);
        if (step === "set" || (step === "getOrSet" && known === 0)) map.set(text, value);
        expect(prints.get(text)).toBe(map.get(text) ?? 0);
      }
      expect(prints.size).toBe(map.size);
    }),
  );
});

test("texts by the hundred thousand that are much alike are told apart, through every growth", () => {
  const prints = new Fingerprints();
  const numbers = Array.from({ length: 400_000 }, (_, index) => index + 1);
  const text = (number: number) => `person.${number}@example.org`;
  expect(numbers.filter((number) => prints.getOrSet(text(number), number) !== 0)).toEqual([]);
  expect(prints.size).toBe(numbers.length);
  expect(numbers.filter((number) => prints.get(text(number)) !== number)).toEqual([]);
  expect([prints.get("person.0@example.org"), prints.get(""), prints.get("person.1@example.orG")]).toEqual([0, 0, 0]);
});

test.each([
  ["order", ["ab", "ba"]],
  ["length", ["", "\u0000", "\u0000\u0000"]],
  ["high code units", ["\u0100", "\u0001", "\u{10000}", "\ud800"]],
  ["where the same letters stand", ["a\nb c", "a b\nc", "a\nb\nc"]],
])("texts that differ in %s alone have numbers of their own", (_, texts) => {
  const prints = new Fingerprints();
  for (const [index, text] of texts.entries()) prints.set(text, index + 1);
  expect(texts.map((text) => prints.get(text))).toEqual(texts.map((_, index) => index + 1));
});
