import { describe, expect, test } from "vitest";
import type { Found } from "../../src/import/found.ts";
import { type ImportPlan, planImport } from "../../src/import/plan.ts";
import type { Day } from "../../src/model/day.ts";
import type { Problem } from "../../src/problems/problem.ts";

interface Row {
  readonly name?: string;
  readonly person?: string;
  readonly role?: string;
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
function plan(lists: Readonly<Record<string, readonly Row[]>>, there: readonly unknown[] = [], until?: Day) {
  const problems: Problem[] = [];
  const given = Object.entries(lists).map(([file, rows]) => ({ file, records: rows.map(found) }));
  const settings = {
    today: "2021-02-05" as Day,
    languages: undefined,
    country: undefined,
    until,
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
    expect(newer.known).toContainEqual({
      id: "bob-two",
      differs: [{ what: "email", here: "b.two@example.org", there: "bob@example.org" }],
    });
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

describe("an office is the same whoever holds it, and whether or not its holder is named", () => {
  const until = "2027-12-31" as Day;
  const jane = { person: "Jane Doe", role: "Mayor", email: "mayor@example.org" };
  const john = { ...jane, person: "John Roe" };
  const [ann, bob] = ["Ann One", "Bob Two"].map((person) => ({ person, role: "Member", phone: "020 7946 0000" }));

  test.each<[string, readonly Row[], Day | undefined, readonly Row[], Day | undefined, readonly string[]]>([
    ["the holder is named later", [jane], undefined, [jane], until, []],
    ["the holder is no longer named", [jane], until, [jane], undefined, []],
    [
      "somebody else holds it",
      [jane],
      until,
      [john],
      until,
      ['"jane-doe" is there already, and the list names another holder (John Roe) than the target (Jane Doe).'],
    ],
    ["somebody else holds it, and nobody was named", [jane], undefined, [john], until, []],
    ["members who share all contacts", [ann, bob] as Row[], until, [ann, bob] as Row[], undefined, []],
    [
      "members with some contacts of their own",
      [jane, { ...john, email: "john@example.org" }],
      undefined,
      [jane, { ...john, email: "john@example.org" }],
      until,
      [],
    ],
    [
      "members who share all contacts, in another order",
      [ann, bob] as Row[],
      until,
      [bob, ann] as Row[],
      undefined,
      [],
    ],
  ])("%s", (_, before, first, after, second, told) => {
    const there = plan({ "list.csv": before }, [], first).added;
    const { added, known, problems } = plan({ "list.csv": after }, there, second);
    expect(added).toEqual([]);
    expect(known).toHaveLength(before.length);
    expect(problems.filter(({ code }) => code === "target-differs").map(({ fact }) => fact)).toEqual(told);
  });

  test("a further member who has the house's telephone alone is new", () => {
    const there = plan({ "list.csv": [ann, bob] as Row[] }, [], until).added;
    const cid = { person: "Cid Three", role: "Member", phone: "020 7946 0000" };
    expect(ids(plan({ "list.csv": [ann, bob, cid] as Row[] }, there, until))).toEqual(["cid-three"]);
    expect(ids(plan({ "list.csv": [cid] }, there, until))).toEqual(["cid-three"]);
  });

  test.each<[string, Row, boolean]>([
    ["an office that one holds", { role: "Mayor" }, false],
    ["one of several, by a telephone", { role: "Councillor" }, true],
    ["one of several, by an address of its own", { role: "Councillor", email: "north@example.org" }, false],
    ["nobody knows what", {}, true],
  ])("somebody else in a later list: %s", (_, row, isNew) => {
    const phone = "020 7946 0000";
    const there = plan({ "a.csv": [{ ...row, person: "Ann One", phone }] }, [], until).added;
    const { added } = plan({ "b.csv": [{ ...row, person: "Bob Two", phone }] }, there, until);
    expect(added.length > 0).toBe(isNew);
  });

  test("what a list has otherwise is told with both", () => {
    const there = plan({ "list.csv": [jane] }, [], until).added;
    const both = plan({ "list.csv": [{ ...jane, phone: "12345" }] }, there, until).problems;
    expect(both.map(({ fact }) => fact)).toEqual([
      '"jane-doe" is there already, and the list has a phone (12345), and the target none.',
    ]);
  });
});
