import fc from "fast-check";
import { expect, test } from "vitest";
import { type DocumentOptions, parse, type SchemaOptions } from "yaml";
import { isLiteral, scalar } from "../../../src/parse/edit/scalars.ts";

test.each([
  ["City Council", "City Council"],
  ["Rådhuset, 漢字", "Rådhuset, 漢字"],
  ["2535 15th Street NW", "2535 15th Street NW"],
  ["+1 202 224 3553", "+1 202 224 3553"],
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["2026-11-27", "2026-11-27"],
  ["O'Brien", "O'Brien"],
  ["no", '"no"'],
  ["NO", '"NO"'],
  ["01234", '"01234"'],
  ["94*", '"94*"'],
  ["1:30", '"1:30"'],
  ["1e3", '"1e3"'],
  ["e9", '"e9"'],
  ["+.", '"+."'],
  ["2026-1-5", '"2026-1-5"'],
  ["2026-11-27 10:00", '"2026-11-27 10:00"'],
  ["~", '"~"'],
  ["", '""'],
  [" spaced", '" spaced"'],
  ["To: you", '"To: you"'],
  ["Señora Presidenta:", '"Señora Presidenta:"'],
  ["Box #4", '"Box #4"'],
  ["- dash", '"- dash"'],
  ["*star", '"*star"'],
  ["@office", '"@office"'],
  ['say "no"', 'say "no"'],
  ["two\nlines", '"two\\nlines"'],
  ["soft\u00adhyphen", '"soft\u00adhyphen"'],
])("%j is written as %s", (text, written) => {
  expect(scalar(text, "block")).toBe(written);
});

test("brackets and commas need quotes within brackets only", () => {
  expect(scalar("a, [b]", "block")).toBe("a, [b]");
  expect(scalar("a, [b]", "flow")).toBe('"a, [b]"');
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(..." \n\t#:,-[]{}&*!|>'\"%@`?.~=<0123456789eExXob_+ynofTRUE\u00a0\u2028"),
    maxLength: 8,
  }),
);
const old: DocumentOptions = { version: "1.1" };
const isDay = (written: string) => /^\d{4}-\d\d-\d\d$/.test(written);

test("every reader of YAML, old ones too, takes it for the same text", () => {
  fc.assert(
    fc.property(text, (wanted) => {
      const readers: (DocumentOptions & SchemaOptions)[] = [
        { schema: "failsafe" },
        { version: "1.2" },
        ...(isDay(wanted) ? [] : [old]),
      ];
      for (const options of readers) {
        expect(parse(`k: ${scalar(wanted, "block")}\n`, options)).toEqual({ k: wanted });
        expect(parse(`[{ k: ${scalar(wanted, "flow")} }]`, options)).toEqual([{ k: wanted }]);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["1 Street\nCity", true],
  ["1 Street\n\n  City\n", true],
  ["one line", false],
  [" begins with a space\nCity", false],
  ["ends with a space \n", false],
  ["more\nends\n\n", false],
  ["control\u0007\nCity", false],
  ["\n", false],
])("whether %j can stand line by line is %s", (written, can) => {
  expect(isLiteral(written)).toBe(can);
});
