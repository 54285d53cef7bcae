import fc from "fast-check";
import { expect, test } from "vitest";
import { keeping } from "../../src/model/kept.ts";

test("a text met twice is not made again", () => {
  let count = 0;
  const make = keeping((text) => `${text}${++count}`);
  expect([make("a paragraph"), make("another one")]).toEqual(["a paragraph1", "another one2"]);
  expect([make("a paragraph"), make("another one")]).toEqual(["a paragraph3", "another one4"]);
  expect([make("a para".concat("graph")), make("another one")]).toEqual(["a paragraph3", "another one4"]);
});

test("texts that look alike are told apart, however many come", () => {
  const make = keeping((text) => `<${text}>`);
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é"), maxLength: 12 }), { size: "large" }),
      (texts) => {
        expect(texts.map(make)).toEqual(texts.map((text) => `<${text}>`));
      },
    ),
  );
  // Same length, same characters where the slot is decided.
  expect([make("abxxxxxxxx"), make("baxxxxxxxx"), make("abxxxxxxxx")]).toEqual([
    "<abxxxxxxxx>",
    "<baxxxxxxxx>",
    "<abxxxxxxxx>",
  ]);
});

test("a very long text is made each time", () => {
  let count = 0;
  const make = keeping(() => String(++count));
  const long = "x".repeat(10_000);
  expect([make(long), make(long)]).toEqual(["1", "2"]);
});
