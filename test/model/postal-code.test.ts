import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codesOf,
  isPostalPattern,
  postalPattern,
  sampleCode,
  startsOf,
  takesCode,
} from "../../src/model/postal-code.ts";

function takes(text: string, country: string, code: string): boolean {
  const pattern = postalPattern(text);
  if (!pattern) throw new Error(`${text} is no pattern`);
  return takesCode(pattern, codesOf(country, code));
}

describe("a pattern takes a code", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["94110", "US", ["94110", "94110-1234", "941101234", " 94110 "], ["94111", "9411", "941100", "9411-01234x"]],
    ["94110-1234", "US", ["94110-1234", "941101234"], ["94110", "94110-1235"]],
    ["94*", "US", ["94110", "94", "94-110"], ["19411", "9"]],
    ["94000-94999", "US", ["94000", "94110", "94999", "94110-1234"], ["93999", "95000", "9411", "94110-12"]],
    ["94000..94999", "US", ["94110"], ["95000"]],
    ["94000 – 94999", "US", ["94110"], ["95000"]],
    ["94000 - 94999", "US", ["94110"], ["95000"]],
    ["09500-11999", "DE", ["09500", "10115", "11999"], ["09499", "12000"]],
    ["LS1", "GB", ["LS1 1AA", "ls11aa", "LS 11 AA", "LS1"], ["LS10 1AA", "LS101AA", "LS2 1AA"]],
    ["LS1*", "GB", ["LS1 1AA", "LS10 1AA"], ["LS2 1AA"]],
    ["LS1 1AA", "GB", ["ls11aa"], ["LS1 1AB"]],
    ["LS1-LS9", "GB", ["LS1 1AA", "LS9 9ZZ"], ["LS10 1AA", "L1 1AA", "LSA 1AA"]],
    ["LS8-LS12", "GB", ["LS8 1AA", "LS10 1AA", "LS12 1AA"], ["LS1 1AA", "LS13 1AA", "LS120 1AA"]],
    ["W1-W9", "GB", ["W1A 1AA", "W9 1AA"], ["W10 1AA", "WC1A 1AA"]],
    ["M4B-M9W", "CA", ["M4B 1A1", "m5v2t6", "M9W"], ["M4A 1A1", "M9X 1A1", "L5V 2T6"]],
    ["M5V", "CA", ["M5V 2T6", "M5V-2T6"], ["M5W 2T6"]],
    ["1011", "NL", ["1011 AB", "1011ab", "1011"], ["1012 AB", "10111"]],
    ["D02", "IE", ["D02 XY45", "d02xy45"], ["D01 XY45"]],
    ["1000-205", "PT", ["1000-205", "1000 205", "1000205"], ["1000-206", "1000"]],
    ["1000", "PT", ["1000-205"], ["1001-205"]],
    ["1000-205..1000-999", "PT", ["1000-300"], ["1000-100", "1001-300"]],
    ["100-0001", "JP", ["100-0001", "1000001"], ["100-0002", "100"]],
    ["01310-100", "BR", ["01310-100", "01310100"], ["01310-101"]],
    ["01310", "BR", ["01310-100"], ["01311-100"]],
    ["00-950", "PL", ["00-950", "00950"], ["00-951"]],
    ["941", "US", ["941"], ["94110"]],
    ["٣٤", "EG", ["٣٤", "34"], ["35"]],
    ["94110", "US", ["９４１１０", "٩٤١١٠", "94110.0", "CA 94110", "CA 94110-1234"], ["９４１１１"]],
    ["LS1", "GB", ["ＬＳ１ １ＡＡ"], ["ＬＳ１０ １ＡＡ"]],
    ["02139", "US", ["2139", "21391234", "02139-1234"], ["21390"]],
    ["00901", "PR", ["901", "00901-1234", "9011234"], ["00902"]],
    ["21*", "US", ["21390"], ["2139"]],
    ["10115-10999", "DE", ["D-10500", "DE 10500", "D 10115"], ["D-11000"]],
    ["1010", "AT", ["A-1010"], ["A-1011"]],
    ["1011", "NL", ["NL-1011 AB"], ["NL-1012 AB"]],
    ["LV-1010", "LV", ["1010", "LV-1010", "LV1010"], ["1011"]],
    ["1010", "LV", ["1010", "LV-1010"], ["LV-1011"]],
    ["AD500", "AD", ["AD500", "500"], ["AD600"]],
  ])("%s in %s", (text, country, inside, outside) => {
    expect(inside.filter((code) => !takes(text, country, code))).toEqual([]);
    expect(outside.filter((code) => takes(text, country, code))).toEqual([]);
  });
});

test.each([
  ...["94110", "94*", "LS1 1AA", "1000-205", "94000-94999", "94000..94999", "94000…94999", "M4B – M9W", "LS1-LS12"],
  ...["1000-205..1000-999", "1-2", "123-456", "D-10115", "LV-1010"],
])("%j is a pattern", (text) => {
  expect(isPostalPattern(text)).toBe(true);
});

test.each([
  ...["", "*", "-", "94 or so?", "94999-94000", "94999..94000", "LS9-LS1", "94000..M9W", "94000–M4B", "1..2..3", "..9"],
  ...["9..", "94*-95*", "94**", "94000-94999*", "9".repeat(200), `${"9-".repeat(5000)}9`],
])("%j is none", (text) => {
  expect(isPostalPattern(text)).toBe(false);
});

test.each([
  ["94*", "94"],
  ["LS1-LS9", "LS1"],
  ["1000-205", "1000-205"],
])("%s: letters of sample people come from %s", (text, expected) => {
  expect(sampleCode(text)).toBe(expected);
});

test("every code that a pattern takes begins with one of its starts, and ranges have few", () => {
  const code = fc.stringMatching(/^[A-C]{0,2}[0-9]{1,4}[A-C]?$/);
  fc.assert(
    fc.property(code, code, fc.array(code, { minLength: 5 }), (one, other, codes) => {
      const pattern = postalPattern(`${one}..${other}`) ?? postalPattern(`${other}..${one}`);
      if (!pattern) return;
      const starts = startsOf(pattern);
      for (const each of [...codes, one, other]) {
        const found = codesOf("GB", each);
        const isFound = found.some((part) => starts.some((start) => part.startsWith(start)));
        if (takesCode(pattern, found)) expect([each, isFound]).toEqual([each, true]);
      }
    }),
    { numRuns: 2_000 },
  );
  const startsIn = (text: string) => startsOf(postalPattern(text) ?? { is: "code", text: "none" });
  expect(startsIn("09500-11999")).toEqual(["095", "096", "097", "098", "099", "10", "11"]);
  expect(startsIn("94000-94999")).toEqual(["94"]);
  expect(startsIn("000000000..999999998").length).toBeLessThan(100);
});
