import { describe, expect, test } from "vitest";
import type { Found } from "../../src/import/found.ts";
import { type ImportPlan, planImport } from "../../src/import/plan.ts";
import type { Day } from "../../src/model/day.ts";
import type { Problem } from "../../src/problems/problem.ts";

interface Row {
  readonly name?: string;
  readonly person?: string;
  readonly key?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly country?: string;
}

/** A record as a reader of lists would make it. */
function found({ email, phone, name = "House", country = "GB", ...rest }: Row): Found {
  const place = { file: "list.csv", line: 2, column: 1 };
  return {
    place,
    name,
    ...(country !== "" && { country }),
    ...rest,
    ...(rest.person !== undefined && { slug: rest.person }),
    contacts: {
      ...(email !== undefined && { email: [{ text: email, place }] }),
      ...(phone !== undefined && { phone: [{ text: phone, place }] }),
    },
    fields: new Map([["name", [name]]]),
  };
}

/** Plans an import of some lists into targets that are there. */
function plan(lists: Readonly<Record<string, readonly Row[]>>, there: readonly unknown[] = []) {
  const problems: Problem[] = [];
  const given = Object.entries(lists).map(([file, rows]) => ({ file, records: rows.map(found) }));
  const settings = {
    today: "2021-02-05" as Day,
    languages: undefined,
    country: undefined,
    until: undefined,
    tags: [],
    sources: [],
  };
  const made = planImport(given, { there }, settings, undefined, (one) => void problems.push(one));
  return { ...made, problems };
}

const ids = ({ added }: ImportPlan) => added.map(({ id }) => id);

describe("one house, one telephone: its members are not each other", () => {
  const phone = "020 7946 0000";
  const [ann, bob] = [
    { person: "Ann One", email: "ann@example.org", phone },
    { person: "Bob Two", email: "bob@example.org", phone },
  ];
  test.each<[string, Readonly<Record<string, readonly Row[]>>, string[]]>([
    ["in one table", { "list.csv": [ann, bob] }, ["ann-one", "bob-two"]],
    [
      "in a file for each, with the list's own names",
      { "a.yml": [{ ...ann, key: "person/aaaa-1" }], "b.yml": [{ ...bob, key: "person/bbbb-2" }] },
      ["ann-one", "bob-two"],
    ],
    [
      "with nothing but the telephone and the list's own names",
      {
        "a.yml": [{ person: "Ann One", phone, key: "a/1234567" }],
        "b.yml": [{ person: "Bob Two", phone, key: "b/1234567" }],
      },
      ["ann-one", "bob-two"],
    ],
    [
      "where two have the same name",
      { "list.csv": [ann, { ...ann, email: "other@example.org" }] },
      ["ann-one", "ann-one-2"],
    ],
    [
      "departments that share a switchboard",
      {
        "list.csv": [
          { email: "a@example.org", phone },
          { email: "b@example.org", phone },
        ],
      },
      ["house", "house-2"],
    ],
  ])("%s", (_, lists, expected) => {
    const first = plan(lists);
    expect(ids(first)).toEqual(expected);
    const again = plan(lists, first.added);
    expect(ids(again)).toEqual([]);
    expect(again.known).toEqual(expected.map((id) => ({ id, differs: [] })));
  });

  test("a row that is there twice is one target", () => {
    expect(plan({ "list.csv": [ann, ann] })).toMatchObject({ doubled: 1, added: [{ id: "ann-one" }] });
  });

  test("another contact of a member is told, and not added as another member", () => {
    const { added } = plan({ "list.csv": [ann, bob] });
    const newer = plan({ "list.csv": [ann, { ...bob, email: "b.two@example.org" }] }, added);
    expect(ids(newer)).toEqual([]);
    expect(newer.known).toContainEqual({ id: "bob-two", differs: ["email"] });
  });
});

test("two offices for which a list has the same id are two, and found again", () => {
  const rows = [
    { name: "Town Hall", key: "ABC", email: "town@example.org" },
    { name: "City Hall", key: "ABC", email: "city@example.org" },
  ];
  const first = plan({ "list.csv": rows });
  expect(ids(first)).toEqual(["town-hall", "city-hall"]);
  expect(plan({ "list.csv": rows }, first.added).known).toEqual([
    { id: "town-hall", differs: [] },
    { id: "city-hall", differs: [] },
  ]);
});

test("a record keeps its target when its office is called otherwise", () => {
  const first = plan({ "list.csv": [{ name: "Town Hall", key: "ABC", email: "town@example.org" }] });
  const newer = plan({ "list.csv": [{ name: "Town Council", key: "ABC", email: "town@example.org" }] }, first.added);
  expect(newer).toMatchObject({ added: [], known: [{ id: "town-hall", differs: [] }] });
});

describe("what most of a list lacks is told at once", () => {
  const rows = (count: number, row: Row) =>
    Array.from({ length: count }, (_, at) => ({ ...row, person: `Member ${at}`, email: `m${at}@example.org` }));
  test.each<[string, readonly Row[], string[]]>([
    ["three members each", rows(3, {}), Array.from({ length: 3 }, () => "person-left-out")],
    ["more of them together", rows(1200, {}), ["person-left-out"]],
    ["a country too", rows(5, { country: "" }), ["record-languageless"]],
  ])("%s", (_, list, codes) => {
    expect(plan({ "list.csv": list }).problems.map(({ code }) => code)).toEqual(codes);
  });

  test("in a sentence that counts them", () => {
    const [told] = plan({ "list.csv": rows(1201, {}) }).problems;
    expect(told?.fact).toBe(
      'Nothing says until when "Member 0, House" and 1,200 others are in office, so letters name the offices alone.',
    );
  });
});

test.each<[string, (at: number) => Row]>([
  ["of one name", (at) => ({ email: `a${at}@example.org` })],
  ["of one name and telephone, with ids", (at) => ({ phone: "020 7946 0000", key: `person/${at}` })],
  [
    "of people with one telephone",
    (at) => ({ phone: "020 7946 0000", person: `Member ${at}`, email: `a${at}@example.org` }),
  ],
])(
  "twenty thousand records %s take seconds, not minutes",
  (_, row) => {
    const rows = Array.from({ length: 20_000 }, (_, at) => row(at));
    const { added } = plan({ "list.csv": rows });
    expect(new Set(added.map(({ id }) => id)).size).toBe(20_000);
    expect(plan({ "list.csv": rows }, added).known).toHaveLength(20_000);
  },
  15_000,
);
