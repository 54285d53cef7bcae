import { expect, test } from "vitest";
import { coverageOf } from "../../src/model/coverage.ts";
import { campaignOf, targetWith } from "./samples.ts";

const of = (values: Parameters<typeof campaignOf>[0], ...names: string[]) =>
  Object.fromEntries(
    coverageOf(campaignOf(values), names).map(({ language, lacks }) => [
      language,
      lacks.map(({ what, id }) => [what, ...(id ? [id] : [])].join(" ")),
    ]),
  );
const points = [
  { id: "a", text: { en: "A" }, sources: [] },
  { id: "b", text: "B", sources: [] },
];

test("a letter in another language lacks what the campaign says in one alone", () => {
  const title = { en: "Open" };
  expect(of({ title, points, summary: "Now" }, "letter.en", "letter.fr")).toEqual({ en: [], fr: ["title", "point a"] });
});

test("languages that the campaign names lack a letter where there is none, regional forms included", () => {
  expect(of({ languages: ["en", "es"] }, "letter.en", "letter.es-419")).toEqual({ en: [], es: [] });
  expect(of({ languages: ["en", "es"] }, "letter.en", "call.es")).toEqual({ en: [], es: ["letter"] });
});

test("salutations lack where a language has no neutral one, and only for who reads it", () => {
  const targets = [
    targetWith({ id: "x", languages: ["pl"], salutation: { pl: "Szanowni Państwo," } }),
    targetWith({ id: "y", languages: ["pl", "en"], salutation: "Hello,", closing: "Bye," }),
    targetWith({ id: "z", languages: ["en"] }),
  ];
  expect(of({ targets, languages: ["en", "pl"] }, "letter.en", "letter.pl")).toEqual({ en: [], pl: ["closing x"] });
});

test("a script lacks only where there are some, and an office that reads the language has a telephone", () => {
  const targets = (phone?: string) => [
    targetWith({ languages: ["en", "fr"], contacts: phone ? { phone } : { fax: "1" } }),
  ];
  const names = ["letter.en", "letter.fr", "call.en"] as const;
  expect(of({ targets: targets("1") }, ...names)).toEqual({ en: [], fr: ["call"] });
  expect(of({ targets: targets() }, ...names)).toEqual({ en: [], fr: [] });
  expect(of({ targets: targets("1") }, "letter.en", "letter.fr")).toEqual({ en: [], fr: [] });
});

test("whether anybody reads it", () => {
  const found = coverageOf(campaignOf({ targets: [targetWith({ languages: ["en-GB"] })] }), ["letter.en", "letter.fr"]);
  expect(found.map(({ language, isRead }) => [language, isRead])).toEqual([
    ["en", true],
    ["fr", false],
  ]);
});
