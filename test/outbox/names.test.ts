import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeName } from "../../src/model/slug.ts";
import { distinctNames } from "../../src/outbox/names.ts";
import { hardLines } from "../model/samples.ts";

const names = [
  ["María Pérez", "maria-perez"],
  ["José Núñez".normalize("NFD"), "jose-nunez"],
  [`Siobhán "Bo" O'Brien, Jr.`, "siobhan-bo-obrien-jr"],
  ["Straße & Søn", "strasse-son"],
  ["Łukasz Ægir", "lukasz-aegir"],
  ["İstanbul", "istanbul"],
  ["王小明", "王小明"],
  ["محمد علي", "محمد-علي"],
  ["नमस्ते", "नमस्ते"],
  ["Παύλος", "παύλος"],
  ["white-house", "white-house"],
  ["snake_case", "snake_case"],
  ["../../etc/passwd", "etc-passwd"],
  ["a/b\\c:d", "a-b-c-d"],
  [".hidden", "hidden"],
  ["-rf", "rf"],
  ["con", "con_"],
  ["NUL", "nul_"],
  ["Aux ", "aux_"],
  ["com1", "com1_"],
  ["COM¹", "com1_"],
  ["lpt9", "lpt9_"],
  ["console", "console"],
  ["nul.txt", "nul-txt"],
  ["\u202egnp.exe", "gnp-exe"],
  ["zero\u200bwidth\u2060\ufeff", "zerowidth"],
  ["می‌رود", "میرود"],
  ["invisible\u3164filler", "invisiblefiller"],
  ["heart ❤️", "heart"],
  ["a❤️b", "a-b"],
  ["line\nbreak\u0007", "line-break"],
  ["..", "signer"],
  ["", "signer"],
  ["👍🏽", "signer"],
  ["\u0301\u0301", "signer"],
  ["\u3164", "signer"],
] as const;

test.each(names)("%j becomes %j", (text, name) => {
  expect(safeName(text, "signer")).toBe(name);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 100 }),
  fc.string({ unit: fc.constantFrom(..."aAéßςσΣıIİ./\\-_ \u200b\u202e\u0301\u034f❤️王con\u0000") }),
  fc.constantFrom(...hardLines, "CON", "nul", "com1", "Lpt9", "aux.txt", "prn ", "COM²"),
);

/** Holds of a name alone and of the same with an ending. */
function expectSafe(name: string): void {
  expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u);
  expect(name).not.toMatch(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u);
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
  expect(Buffer.byteLength(`${name}-9999.zh-Hant-TW.call.txt`)).toBeLessThanOrEqual(255);
  expect(name).toBe(name.normalize("NFC"));
}

describe("any text", () => {
  test("becomes a name that every file system takes", () => {
    fc.assert(fc.property(anyText, (text) => expectSafe(safeName(text, "signer"))));
    for (const text of hardLines) expectSafe(safeName(text, "signer"));
  });

  test("keeps its name when it is a name already", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = safeName(text, "signer");
        expect(safeName(name, "signer")).toBe(name);
      }),
    );
  });

  test("gets a name of its own, even where case does not count, and the same each time", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 30 }), (texts) => {
        const given = distinctNames(texts, "signer");
        for (const name of given) expectSafe(name);
        for (const fold of [
          (name: string) => name.toLowerCase(),
          (name: string) => name.toUpperCase(),
          (name: string) => name.normalize("NFD"),
        ]) {
          expect(new Set(given.map(fold)).size).toBe(texts.length);
        }
        expect(distinctNames(texts, "signer")).toEqual(given);
        expect(distinctNames([...texts, "one more"], "signer").slice(0, -1)).toEqual(given);
      }),
    );
  });
});

const lists = [
  [
    ["Ana", "ANA", "ána"],
    ["ana", "ana-2", "ana-3"],
  ],
  [
    ["a", "a", "a-2"],
    ["a", "a-2", "a-2-2"],
  ],
  [
    ["con", "con_", "CON"],
    ["con_", "con_-2", "con_-3"],
  ],
  [
    ["..", "/", "x"],
    ["signer", "signer-2", "x"],
  ],
  [
    ["οσ", "ος"],
    ["οσ", "ος-2"],
  ],
] as const;

test.each(lists)("%j are told apart as %j", (texts, expected) => {
  expect(distinctNames(texts, "signer")).toEqual(expected);
});
