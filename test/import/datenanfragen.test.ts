import { describe, expect, test } from "vitest";
import { isDatenanfragen, readDatenanfragen } from "../../src/import/datenanfragen.ts";
import type { Day } from "../../src/model/day.ts";
import type { Problem } from "../../src/problems/problem.ts";

const today = "2021-02-01" as Day;

function read(value: unknown) {
  const problems: Problem[] = [];
  const text = typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
  const found = readDatenanfragen({ file: "records.json", text }, { today }, (flaw) => problems.push(flaw));
  return { found, problems, told: problems.map(({ line, column, code }) => `${line}:${column} ${code}`) };
}

const company = {
  slug: "example-gmbh",
  "relevant-countries": ["de", "at"],
  categories: ["commerce", "finance"],
  name: "Example GmbH",
  runs: ["example.org", "Example Shop"],
  address: "Musterstr. 1\n10115 Berlin\nDeutschland",
  phone: "+49 30 123456",
  fax: "+49 30 123457",
  email: "datenschutz@example.org",
  webform: "https://example.org/datenschutz",
  web: "https://example.org",
  sources: ["https://example.org/impressum"],
  "request-language": "de",
  "suggested-transport-medium": "email",
  quality: "verified",
};

const authority = {
  slug: "xxdpa",
  "relevant-countries": ["all"],
  name: "Data Protection Authority",
  address: "1 High Street; Leeds; United Kingdom",
  email: "casework@example.org",
  sources: ["https://example.org/contact"],
  "complaint-language": "en",
};

test("a company's record gives all its contacts, its language and whose letters it takes", () => {
  const { found, told } = read(company);
  expect(told).toEqual([]);
  const [office] = found ?? [];
  expect(office).toMatchObject({
    ...{ key: "example-gmbh", slug: "example-gmbh", name: "Example GmbH", languages: ["de"] },
    contacts: {
      email: [{ text: "datenschutz@example.org", place: { line: 19, column: 12 } }],
      webform: [{ text: "https://example.org/datenschutz" }],
      post: [{ text: "Musterstr. 1\n10115 Berlin\nDeutschland", place: { line: 16, column: 14 } }],
      fax: [{ text: "+49 30 123457" }],
      phone: [{ text: "+49 30 123456" }],
    },
    tags: ["commerce", "finance"],
    sources: ["https://example.org/impressum", "https://example.org"],
  });
});

test("all that a record says can be asked for, by names in snake case", () => {
  const fields = read(company).found?.[0]?.fields;
  expect(fields && Object.fromEntries(fields)).toMatchObject({
    ...{ id: ["example-gmbh"], name: ["Example GmbH"], runs: ["example.org", "Example Shop"], quality: ["verified"] },
    ...{ relevant_countries: ["de", "at"], country: ["de", "at"], language: ["de"], request_language: ["de"] },
  });
});

test("a list of authorities is read, each with its place; nothing limits whose letters they take", () => {
  const { found, told } = read([authority, { ...authority, slug: "yydpa" }]);
  expect(told).toEqual([]);
  expect(found?.map(({ key, place, from }) => [key, place.line, place.column, from])).toEqual([
    ["xxdpa", 2, 3, undefined],
    ["yydpa", 15, 3, undefined],
  ]);
  expect(found?.[0]?.contacts.post).toMatchObject([{ text: "1 High Street; Leeds; United Kingdom" }]);
  expect(found?.[0]?.languages).toEqual(["en"]);
});

describe("flaws are told where they stand, and lose nothing else", () => {
  test.each<[string, unknown, string[], number]>([
    ["no name", [company, { ...company, name: undefined }, company], ["30:3 record-nameless"], 2],
    ["a blank name", { ...company, name: "  " }, ["1:1 record-nameless"], 0],
    ["an address that is a list", { ...company, address: ["A", "B"] }, ["16:14 record-value-type"], 1],
    ["an e-mail that is a group", { ...company, email: { to: "a@example.org" } }, ["19:12 record-value-type"], 1],
    ["a country that is none", { ...company, "relevant-countries": ["uk", "gb"] }, ["4:5 record-country"], 1],
    ["an entry that is a text", [company, "Example"], ["30:3 record-not-group"], 1],
    ["an empty list", [], ["1:1 not-datenanfragen"], -1],
    ["another kind of JSON", { persons: [] }, ["1:1 not-datenanfragen"], -1],
    ["names alone", [{ name: "A" }, {}], ["1:1 not-datenanfragen"], -1],
    ["a number", "17", ["1:1 not-datenanfragen"], -1],
    ["JSON that is cut off", '[\n{"slug": "a", "name": "A"', ["2:25 json-syntax"], -1],
    ["two records without a list", '{"slug": "a"}\n{"slug": "b"}', ["2:1 json-syntax"], -1],
    ["an empty file", "", ["1:1 json-syntax"], -1],
  ])("%s", (_, value, told, records) => {
    const result = read(value);
    expect(result.told).toEqual(told);
    expect(result.found?.length ?? -1).toBe(records);
  });

  test("a wrong country leaves the others", () => {
    expect(read({ ...company, "relevant-countries": ["uk", "gb"] }).found?.[0]?.country).toBe("GB");
  });
});

test.each<[boolean, string]>([
  [true, JSON.stringify(company)],
  [true, `\uFEFF ${JSON.stringify([authority], undefined, 4)}`.slice(0, 90)],
  [false, '{"slug": "a", "name": "b"}'],
  [false, '{"persons": []}'],
  [false, "slug: a\nrelevant-countries: [de]"],
])("is it Datenanfragen? %s: %s", (is, head) => {
  expect(isDatenanfragen(head)).toBe(is);
});
