import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.ts";
import type { Pair } from "../../src/compose/pairs.ts";
import { fill, hasStencil, markedPair, shapeOf, stencilOf } from "../../src/compose/stencil.ts";
import type { Campaign, Point } from "../../src/model/campaign.ts";
import type { Signer } from "../../src/model/signer.ts";
import type { Template } from "../../src/model/template.ts";
import { day } from "../model/samples.ts";
import { campaignFor, held, made, needed } from "./pieces.ts";

const awkward = fc.constantFrom(
  "{{",
  "}}",
  "{{signer.name}}",
  "$&",
  "$1",
  "\\",
  "\\n",
  "\ue000",
  "\uf8ff",
  "\u{f0000}",
  "0",
  "2",
  " ",
  "é",
  "<b>",
  "é".normalize("NFD"),
);
const line = fc
  .array(fc.oneof(awkward, fc.string({ unit: "grapheme", maxLength: 3 })), { minLength: 1, maxLength: 5 })
  .map((parts) => `x${parts.join("")}`);
const words = fc
  .array(fc.oneof(line, fc.constantFrom("\n", "\n\n", "\t", "  ")), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(""));
const maybe = (text: fc.Arbitrary<string>, there: boolean) => (there ? text : fc.constant(undefined));

/** Pairs in which the same things are there: the signers' texts alone differ. */
function alike(there: readonly boolean[], country: string): fc.Arbitrary<{ signer: Signer; ownWords?: string }> {
  const has = (index: number) => there[index] === true;
  const keys = [
    "givenName",
    "familyName",
    "email",
    "phone",
    "organization",
    "street",
    "region",
    "postalCode",
    "district",
  ] as const;
  const texts = Object.fromEntries(keys.map((key, index) => [key, maybe(line, has(index))]));
  return fc
    .record({
      name: line,
      city: line,
      texts: fc.record(texts),
      note: maybe(line, has(9)),
      ownWords: maybe(words, has(10)),
    })
    .map(({ name, city, texts, note, ownWords }) => {
      const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
      const signer = { name, city, country, languages: [], ...given, extra: note === undefined ? {} : { note } };
      return ownWords === undefined ? { signer } : { signer, ownWords };
    });
}

const shapes = fc.tuple(fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }), fc.constantFrom("GB", "EC"));

/** What a letter says: all that depends on its template. */
function letterOf(
  campaign: Campaign,
  who: { signer: Signer; ownWords?: string },
  points: readonly Point[],
  target: number,
) {
  const [template, office] = [campaign.templates[0] as Template, campaign.targets[target] as Pair["target"]];
  const { subject, body } = compose(campaign, { ...who, target: office, template, points, date: day("2021-02-05") });
  return { subject, body };
}

test.each([...held, ...made])("a piece is one that templates can have: %j", (piece) => {
  expect(campaignFor("Subject", `${needed}${piece}`)).toBeDefined();
});

describe("which templates have a stencil", () => {
  test.each(held)("%j has", (piece) => {
    expect(hasStencil(campaignFor("Subject", `${needed}${piece}`)?.templates[0] as Template)).toBe(true);
  });
  test.each(made)("%j has none", (piece) => {
    expect(hasStencil(campaignFor("Subject", `${needed}${piece}`)?.templates[0] as Template)).toBe(false);
  });
});

test("the second and all further letters of a kind read as the first, made from nothing, would", () => {
  const pieces = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...held) }, { weight: 1, arbitrary: fc.constantFrom(...made) }),
    { maxLength: 6 },
  );
  const subject = fc.constantFrom(
    "Plain",
    "{{signer.name}} {{own_words}}",
    "{{#if own_words}}{{own_words}}{{/if}}",
    "{{signer.place}}: {{list points}}",
  );
  const input = fc.record({
    subject,
    pieces,
    kinds: fc.array(shapes, { minLength: 1, maxLength: 2 }),
    target: fc.nat({ max: 2 }),
  });
  const cases = input.chain((one) =>
    fc.record({
      one: fc.constant(one),
      people: fc.tuple(
        ...one.kinds.map(([there, country]) => fc.array(alike(there, country), { minLength: 4, maxLength: 4 })),
      ),
    }),
  );
  fc.assert(
    fc.property(cases, ({ one, people }) => {
      const campaign = campaignFor(one.subject, needed + one.pieces.join(""));
      if (!campaign) throw new Error("no campaign");
      const { points } = campaign;
      // One of each kind in turn, so that stencils of several kinds live side by side.
      const inTurn = [0, 1, 2, 3].flatMap((turn) => people.flatMap((kind) => kind[turn] ?? []));
      for (const who of inTurn) {
        const anew = letterOf({ ...campaign }, who, points, one.target);
        expect(letterOf(campaign, who, points, one.target)).toEqual(anew);
        expect(anew.body).toContain(who.ownWords?.trim().split("\n")[0] ?? "");
      }
    }),
    { numRuns: 300 },
  );
});

describe("a kind is", () => {
  const pair = (values: Partial<Signer> = {}, more: Partial<Pair> = {}) =>
    ({
      signer: { name: "Ada", city: "Leeds", country: "GB", languages: [], ...values },
      date: day("2021-02-05"),
      ...more,
    }) as Pair;
  const shape = (values?: Partial<Signer>, more?: Partial<Pair>) => shapeOf(pair(values, more));

  test("what is there, country and day; not the texts", () => {
    expect(shape({ name: "Bo", city: "York", languages: ["es"] })).toBe(shape());
    const others = [
      ...(
        [
          "givenName",
          "familyName",
          "email",
          "street",
          "region",
          "postalCode",
          "district",
          "phone",
          "organization",
        ] as const
      ).map((key) => shape({ [key]: "x" })),
      ...[
        shape({ country: "EC" }),
        shape({ extra: {} }),
        shape({ extra: { note: "x" } }),
        shape({ extra: { other: "x" } }),
      ],
      ...[shape({}, { ownWords: "x" }), shape({}, { date: day("2021-02-06") })],
    ];
    expect(new Set([...others, shape()]).size).toBe(others.length + 1);
  });

  test("filled with any texts by its holes alone", () => {
    const full = pair({ email: "a@b.org", extra: { note: "$&", toString: "x" } }, { ownWords: "{{x}}\n\\" });
    const { marked, holes } = markedPair(full);
    const text = `${marked.signer.name}|${marked.ownWords}|${marked.signer.extra?.note}${marked.signer.extra?.toString}|${marked.signer.name}`;
    expect(fill(stencilOf(text, holes), full)).toBe("Ada|{{x}}\n\\|$&x|Ada");
    expect(fill(stencilOf("no hole", holes), full)).toBe("no hole");
    expect(full.signer.name).toBe("Ada");
  });
});
