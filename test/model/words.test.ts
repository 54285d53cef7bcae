import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, ownShare } from "../../src/model/words.ts";

test.each([
  ["", 0],
  ["   \n\n ", 0],
  ["one", 1],
  ["I taught in Quito for six years.", 7],
  ["don't isn’t o'clock", 3],
  ["well-known e-mail", 2],
  ["José Núñez, Zoe\u0308", 3],
  ["1,000 letters in 2021", 5],
  ["Да здравствует Ελλάδα", 3],
  ["“quoted” – and (more) … €5", 4],
  ["王小明", 3],
  ["王小明 wrote 3 letters", 6],
  ["ひらがな カタカナ", 8],
  ["สวัสดี", 6],
  ["مرحبا بالعالم", 2],
  ["नमस्ते दुनिया", 2],
  ["👍🏽 good", 1],
  ["H₂O x² CO₂", 3],
])("%j has %i", (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each(["- one\n- two", "one -- two", "one - two", "one ' two", "* one\n* two"])(
  "signs that stand alone are no words: %j",
  (text) => {
    expect(countWords(text)).toBe(2);
  },
);

test("texts with a foreign letter behind them count as without", () => {
  const plain = fc.string({ unit: fc.constantFrom(..."aé'-’ .,–1\n“ñΩЖ \u0301") });
  fc.assert(
    fc.property(plain, (text) => {
      expect(countWords(`${text} 王`)).toBe(countWords(text) + 1);
      expect(countWords(`${text} x`)).toBe(countWords(text) + 1);
    }),
  );
});

describe("the share of own words", () => {
  test.each([
    ["Dear all,\n\nI read here.\n\nAda", "I read here.", 3 / 6],
    ["I read here.", "I read here.", 1],
    ["Dear all", undefined, 0],
    ["Dear all", "", 0],
    ["Dear all", "Something else", 0],
    ["", "", 0],
    ["…", "…", 0],
    ["王小明写信", "写信", 2 / 5],
  ])("of %j with %j is %d", (body, own, share) => {
    expect(ownShare(body, own)).toBeCloseTo(share);
  });

  test("is never more than all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (before, own, after) => {
          const share = ownShare(`${before}\n${own}\n${after}`, own);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
