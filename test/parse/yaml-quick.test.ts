import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseYaml } from "../../src/parse/yaml.ts";
import { quickData } from "../../src/parse/yaml-quick.ts";
import { targetsYaml } from "../support/campaign.ts";

/** A comment that makes any text long enough to be read quickly. */
const filling = `\n# ${"-".repeat(200_000)}\n`;

/** What the exact reader makes of a text, which is too short for the other. */
function exact(text: string): unknown {
  let isRight = true;
  const yaml = parseYaml({ file: "a.yaml", text }, () => {
    isRight = false;
  });
  return isRight ? yaml?.data : "wrong";
}

const texts: readonly string[] = [
  targetsYaml,
  targetsYaml.replaceAll("\n", "\r\n"),
  "a: no\nb: 01234\nc: 1:30\nd: ~\ne: null\nf: true\ng: 0x1F\nh: 1e3\ni: .inf\nj: 2021-02-05\nk: 2021-02-05T07:00\n",
  "a:\n",
  "a: ''\n",
  'a: ""\n',
  "- a\n- - b\n  - c\n",
  "a: |\n  one\n    two\n\n  three\nb: >\n  one\n  two\n\n  three\nc: |-\n  x\nd: |+\n  x\n\ne: >-\n  one\n   two\n",
  "a: one\n  two\n  three\n",
  'a: "one\n  two\\\n  three\\u00e9\\n"\n',
  "a: 'it''s'\nb: \"\\t\\\\\"\n",
  "a: [one, two, 'three, four', \"five\"]\nb: { c: d, e: [f] }\n",
  "{a: 1, b: [2, 3], c: {d: 4}}\n",
  '{"a":"b","c":["d"],"e":{"f":"g"}}\n',
  "a: https://example.org/x#y\nb: c#d\n",
  "a: b # a comment\nc: d #no comment\n",
  "a: b #\n# c\n  # d\ne: f\n",
  "a: x & y\nb: 50% off\nc: a * b\nd: wow!\n",
  "a: &x b\nc: *x\n",
  "a: !x b\n",
  "a: !!str 1\n",
  "a:\n  - !    b: c\n",
  "? a\n: b\n",
  "? [a]\n: b\n",
  "{[a]: b}\n",
  "__proto__: x\n",
  "a: { constructor: b }\n",
  "a: 1\na: 2\n",
  "---\na: b\n",
  "a: b\n---\nc: d\n",
  "a: b\n...\n",
  "%YAML 1.2\n---\na: b\n",
  "a:\tb\n",
  "\ta: b\n",
  "a: b: c\n",
  "a: [b\n",
  "a: 'b\n",
  "a: @b\n",
  "a: `b\n",
  "a: - b\n",
  "a: -b\nc: - \n",
  "-a: b\n",
  "a : b\n",
  "a:b\n",
  "1: a\n2: b\n",
  "'a b': c\n\"d e\": f\n",
  "a: {b, c: d}\n",
  "a: [b: c]\n",
  "a: [,]\n",
  "a: [b,]\n",
  "a: b\n c: d\n",
  "a:\n- b\n- c\n",
  "a:\n  b: c\n d: e\n",
  "<<: { a: b }\nc: d\n",
  "a: \u00e9\u{1f600}\u4e2d\n",
  "a: b\u00a0c\n",
  "a: b\u0085c\n",
  "\ufeffa: b\n",
  "a: b\rc: d\n",
  "a: \ufeffb\nc: d\ufeff\n",
  ": b\n",
  "a:\n  : : b: c\n",
  "a: |1\n  \n",
  "a: >2-\n    b\n",
  "",
  "# nothing\n",
  "text\n",
  "'text'\n",
];

test.each(texts)("%j is read as the exact reader does, or left to it", (text) => {
  const quick = quickData(text + filling);
  if (quick !== undefined) expect(quick).toEqual(exact(text));
});

test("what targets are written in is read quickly", () => {
  const quickly = texts.filter((text) => quickData(text + filling) !== undefined);
  expect(quickly).toContain(targetsYaml);
  expect(quickly.length).toBeGreaterThan(20);
});

test("a short text is left to the exact reader", () => {
  expect(quickData(targetsYaml)).toBeUndefined();
});

describe("any data, in any style", () => {
  const leaf = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", "no", "~", "01", "a: b", "a #b", "- x", "[y", "'", '"', "*z", "x\ny", " x ", "x\n\n  y\n"),
  );
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie("data"), { maxLength: 4 }),
      fc.dictionary(leaf, tie("data"), { maxKeys: 4 }),
    ),
  }));

  test("is the same", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("a", "b", "targets"), data, { minKeys: 1 }),
        fc.constantFrom(
          {},
          { collectionStyle: "flow" } as const,
          { defaultStringType: "QUOTE_DOUBLE" } as const,
          { defaultStringType: "BLOCK_LITERAL" } as const,
          { defaultStringType: "BLOCK_FOLDED" } as const,
          { indentSeq: false, lineWidth: 20 },
        ),
        (value, style) => {
          const text = stringify(value, { schema: "failsafe", ...style });
          const quick = quickData(text + filling);
          if (quick !== undefined) expect(quick).toEqual(exact(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("text that is cut or changed anywhere is the same, or left to the exact reader", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(200),
        fc.constantFrom(
          "",
          " ",
          ":",
          "- ",
          "\n",
          "'",
          '"',
          "{",
          "]",
          "|",
          ">",
          "#",
          "&",
          "*",
          "?",
          "!",
          "%",
          "@",
          "`",
          "\t",
          "~",
          ",",
        ),
        (text, at, insert) => {
          const changed = text.slice(0, at) + insert + text.slice(at + 1);
          const quick = quickData(changed + filling);
          if (quick !== undefined) expect(quick).toEqual(exact(changed));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test("places are known all the same", () => {
  const text = targetsYaml + filling;
  const yaml = parseYaml({ file: "a.yaml", text }, () => undefined);
  expect(yaml?.valueAt(["targets", 0, "name"])).toMatchObject({ line: 10, column: 11 });
  expect(yaml?.keyAt(["targets", 0, "contacts"])).toMatchObject({ line: 12, column: 5 });
});
