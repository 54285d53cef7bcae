import { describe, expect, test } from "vitest";
import type { Found } from "../../src/import/found.ts";
import { isPopolo, readPopolo } from "../../src/import/popolo/popolo.ts";
import type { Day } from "../../src/model/day.ts";
import type { Problem } from "../../src/problems/problem.ts";

const today = "2021-02-01" as Day;

function read(value: unknown) {
  const problems: Problem[] = [];
  const text = typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
  const found = readPopolo({ file: "popolo.json", text }, { today }, (flaw) => problems.push(flaw));
  return {
    found,
    told: problems.map(({ line, code, fact }) => `${line ?? ""} ${code}`.trim() + (line ? "" : `: ${fact}`)),
  };
}

const texts = (written: readonly object[] | undefined) => written?.map((one) => ("text" in one ? one.text : undefined));

/** A parliament as EveryPolitician publishes one. */
const parliament = {
  posts: [],
  persons: [
    {
      contact_details: [
        { type: "email", value: "a.other@parliament.example" },
        { type: "phone", value: "+44 20 7219 0000" },
        { type: "twitter", value: "ada" },
      ],
      email: "ada@parliament.example",
      family_name: "Example",
      gender: "female",
      given_name: "Ada",
      id: "p1",
      identifiers: [{ identifier: "Q1", scheme: "wikidata" }],
      links: [
        { note: "Wikipedia (en)", url: "https://en.wikipedia.org/wiki/Ada" },
        { note: "website", url: "https://ada.example" },
        { note: "Contact", url: "https://ada.example/write" },
      ],
      name: "Ada Example",
    },
    { id: "p2", name: "Bo Sample", email: "bo@parliament.example", death_date: "2020-05" },
    { id: "p3", name: "Cleo Past", email: "cleo@parliament.example" },
  ],
  organizations: [
    { classification: "party", id: "labour", name: "Labour" },
    {
      ...{ classification: "legislature", id: "commons", name: "House of Commons" },
      contact_details: [{ type: "address", value: "House of Commons\nLondon\nSW1A 0AA" }],
    },
  ],
  memberships: [
    {
      ...{ person_id: "p1", organization_id: "commons", role: "member", on_behalf_of_id: "labour", area_id: "cons/22" },
      ...{ legislative_period_id: "term/58", sources: [{ url: "https://parliament.example/ada" }] },
    },
    { person_id: "p1", organization_id: "commons", role: "member", legislative_period_id: "term/57" },
    { person_id: "p2", organization_id: "commons", role: "member", legislative_period_id: "term/58" },
    {
      person_id: "p3",
      organization_id: "commons",
      role: "member",
      end_date: "2020-12-31",
      legislative_period_id: "term/58",
    },
  ],
  areas: [{ id: "cons/22", name: "Leeds Central", type: "constituency" }],
  events: [
    {
      classification: "legislative period",
      id: "term/57",
      name: "57th",
      start_date: "2017-06-08",
      end_date: "2019-11-06",
    },
    {
      classification: "legislative period",
      id: "term/58",
      name: "58th",
      start_date: "2019-12-12",
      end_date: "2024-05",
    },
  ],
};

test("who sits in a parliament now, with all that leads to them, and until when", () => {
  const { found, told } = read(parliament);
  expect(told).toEqual([]);
  expect(found?.map(({ person }) => person)).toEqual(["Ada Example"]);
  const [office] = found ?? [];
  expect(office).toMatchObject({
    ...{ key: "p1/commons", name: "House of Commons", role: "member", person: "Ada Example", slug: "Ada Example" },
    ...{ office: "member-of-parliament", validUntil: "2024-05-31", from: { districts: ["Leeds Central"] } },
    sources: ["https://parliament.example/ada", "https://ada.example"],
  });
  const { email, phone, post, webform } = office?.contacts ?? {};
  expect(texts(email)).toEqual(["ada@parliament.example", "a.other@parliament.example"]);
  expect(email?.[0]?.place).toMatchObject({ line: 19, column: 16 });
  expect([texts(phone), texts(webform)]).toEqual([["+44 20 7219 0000"], ["https://ada.example/write"]]);
  expect(texts(post)).toEqual(["House of Commons\nLondon\nSW1A 0AA"]);
});

test("all that the list says of somebody can be asked for", () => {
  const fields = read(parliament).found?.[0]?.fields;
  expect(fields && Object.fromEntries(fields)).toMatchObject({
    ...{
      id: ["p1/commons"],
      name: ["House of Commons"],
      person: ["Ada Example"],
      person_id: ["p1"],
      gender: ["female"],
    },
    ...{ organization: ["House of Commons"], classification: ["legislature"], chamber: ["lower", "house", "commons"] },
    ...{
      party: ["Labour", "labour"],
      area: ["Leeds Central"],
      district: ["Leeds Central"],
      legislative_period: ["58th", "term/58"],
    },
    ...{ identifier_wikidata: ["Q1"], twitter: ["ada"], given_name: ["Ada"] },
  });
});

const ada = { id: "ada", name: "Ada Example", contact_details: [{ type: "email", value: "ada@example.org" }] };
const council = { id: "council", name: "City Council" };
const seat = { person_id: "ada", organization_id: "council" };

function file(membership: object, more: object = {}) {
  return { persons: [ada], organizations: [council], memberships: [{ ...seat, ...membership }], ...more };
}

describe("which memberships are current on 2021-02-01", () => {
  test.each<[string, object, string | undefined]>([
    ["none of its dates is known", {}, "open"],
    ["it ends today", { end_date: "2021-02-01" }, "2021-02-01"],
    ["it ended yesterday", { end_date: "2021-01-31" }, undefined],
    ["it begins today", { start_date: "2021-02-01" }, "open"],
    ["it begins tomorrow", { start_date: "2021-02-02" }, undefined],
    ["it ends this year", { end_date: "2021" }, "2021-12-31"],
    ["it ends in this leap year's February", { start_date: "2020", end_date: "2024-02" }, "2024-02-29"],
    ["it ended last month", { end_date: "2021-01" }, undefined],
    ["it has a time", { end_date: "2022-03-04T12:00:00Z" }, "2022-03-04"],
    ["it ends in no year that comes", { end_date: "9999-12-31" }, "open"],
    ["its end is null", { end_date: null }, "open"],
  ])("%s", (_, membership, until) => {
    const { found } = read(file(membership));
    expect(found?.map(({ validUntil }) => validUntil ?? "open")).toEqual(until === undefined ? [] : [until]);
  });

  test("where all are past, that is told", () => {
    const { found, told } = read(file({ end_date: "2019" }));
    expect([found, told]).toEqual([
      [],
      [
        "memberships-past: The one membership in this file is not current on 2021-02-01: it has ended, or has not begun.",
      ],
    ]);
  });
});

describe("contacts come from the membership, the post, the person and the organization, in this order", () => {
  const detail = (value: string, type = "email") => ({ contact_details: [{ type, value }] });
  const all = {
    persons: [{ ...ada, ...detail("person@example.org") }],
    organizations: [{ ...council, ...detail("council@example.org") }],
    posts: [{ id: "mayor", label: "Mayor of Leeds", organization_id: "council", ...detail("post@example.org") }],
    memberships: [{ person_id: "ada", post_id: "mayor", ...detail("membership@example.org") }],
  };

  test("e-mail addresses", () => {
    const { found, told } = read(all);
    expect(told).toEqual([]);
    const wanted = ["membership", "post", "person", "council"].map((word) => `${word}@example.org`);
    expect(found?.map(({ contacts }) => texts(contacts.email))).toEqual([wanted]);
    expect(found?.[0]).toMatchObject({
      name: "City Council",
      role: "Mayor of Leeds",
      office: "mayor",
      key: "ada/mayor",
    });
  });

  test.each<[string, object, object]>([
    ["voice", { type: "voice" }, { phone: ["1"] }],
    ["cell", { type: "Cell" }, { phone: ["1"] }],
    ["fax", { type: "fax" }, { fax: ["1"] }],
    ["address", { type: "address" }, { post: ["1"] }],
    ["contact_type, as some write it", { type: undefined, contact_type: "fax" }, { fax: ["1"] }],
    ["twitter", { type: "twitter" }, {}],
    [
      "a page to write to",
      { type: "url", value: "https://example.org/contact" },
      { webform: ["https://example.org/contact"] },
    ],
    ["a page", { type: "url", value: "https://example.org/" }, {}],
    ["no longer valid", { type: "fax", valid_through: "2020" }, {}],
    ["not yet valid", { type: "fax", valid_from: "2022-01" }, {}],
    ["without a value", { type: "fax", value: null }, {}],
  ])("%s", (_, change, wanted) => {
    const person = { ...ada, contact_details: [{ type: "fax", value: "1", ...change }] };
    const { contacts = {} } = read({ ...file({}), persons: [person] }).found?.[0] ?? {};
    expect(Object.fromEntries(Object.entries(contacts).map(([kind, found]) => [kind, texts(found)]))).toEqual(wanted);
  });
});

describe("every layout of Popolo is read", () => {
  const summary = ({ name, person, role }: Found) => [name, person, role];

  test.each<[string, unknown, unknown[]]>([
    [
      "persons with their memberships, and these with their organizations",
      [{ ...ada, memberships: [{ id: "1", role: "Chair", organization: council }] }],
      [["City Council", "Ada Example", "Chair"]],
    ],
    [
      "an organization with its memberships",
      [{ ...council, classification: "council", memberships: [{ id: "1", role: "Chair", person: ada }] }],
      [["City Council", "Ada Example", "Chair"]],
    ],
    [
      "an organization with its posts",
      { organizations: [{ ...council, posts: [{ id: "x", role: "Mayor", memberships: [{ person: ada }] }] }] },
      [["City Council", "Ada Example", "Mayor"]],
    ],
    [
      "a membership that stands in two places",
      { ...file({ id: "7" }), persons: [{ ...ada, memberships: [{ ...seat, id: "7" }] }] },
      [["City Council", "Ada Example", undefined]],
    ],
    [
      "persons alone",
      [ada, { name: "Bo", gender: "male" }],
      [
        ["Ada Example", undefined, undefined],
        ["Bo", undefined, undefined],
      ],
    ],
    ["one person", { ...ada, memberships: [] }, [["Ada Example", undefined, undefined]]],
    ["people, as some write it", { people: [ada] }, [["Ada Example", undefined, undefined]]],
    [
      "organizations alone, if they can be reached",
      [
        { ...council, classification: "council", contact_details: [{ type: "fax", value: "1" }] },
        { name: "None", classification: "x" },
      ],
      [["City Council", undefined, undefined]],
    ],
    [
      "a post that nobody holds, if it can be reached",
      {
        organizations: [council],
        posts: [
          { id: "m", label: "Mayor", organization_id: "council", contact_details: [{ type: "fax", value: "1" }] },
          { id: "n", label: "Clerk", organization_id: "council" },
        ],
      },
      [["City Council", undefined, "Mayor"]],
    ],
    [
      "names in parts, as parlparse has them",
      {
        ...file({}),
        persons: [
          {
            id: "ada",
            other_names: [
              { family_name: "Old", note: "Alternate" },
              { given_name: "Ada", family_name: "Example", note: "Main" },
            ],
          },
        ],
      },
      [["City Council", "Ada Example", undefined]],
    ],
    [
      "a person of a party who sits in a council too",
      {
        ...file({ role: "Councillor" }),
        organizations: [council, { id: "labour", name: "Labour", classification: "party" }],
        memberships: [
          { ...seat, role: "Councillor" },
          { person_id: "ada", organization_id: "labour", role: "member" },
        ],
      },
      [["City Council", "Ada Example", "Councillor"]],
    ],
    [
      "organizations as members of organizations",
      { organizations: [council], memberships: [{ member_id: "x", organization_id: "council" }] },
      [],
    ],
    ["empty lists", { persons: [], organizations: [], memberships: [] }, []],
  ])("%s", (_, value, wanted) => {
    const { found, told } = read(value);
    expect(told).toEqual([]);
    expect(found?.map(summary)).toEqual(wanted);
  });

  test("two offices of one person get ids and keys of their own", () => {
    const both = {
      ...file({}),
      organizations: [council, { id: "b", name: "Board" }],
      memberships: [seat, { ...seat, organization_id: "b" }],
    };
    expect(read(both).found?.map(({ key, slug }) => [key, slug])).toEqual([
      ["ada/council", "Ada Example City Council"],
      ["ada/b", "Ada Example Board"],
    ]);
  });

  test("a record's date is when its membership, post or person was last changed", () => {
    const value = { ...file({ updated_at: "2020-01-02T03:04:05Z" }), persons: [{ ...ada, updated_at: "2020-10-01" }] };
    expect(read(value).found?.[0]?.date).toBe("2020-10-01");
  });
});

describe("areas say whose letters an office takes", () => {
  const division = "ocd-division/country:us/state:ca/cd:12";

  test.each<[string, object, object | undefined]>([
    ["a name", { area: { name: "Leeds Central" } }, { districts: ["Leeds Central"] }],
    [
      "an Open Civic Data id",
      { area: { id: division, name: "CA-12" } },
      { countries: ["US"], regions: ["US-CA"], districts: ["cd:12", "CA-12"] },
    ],
    [
      "the id of a state",
      { area: { id: "ocd-division/country:us/state:ca", name: "California" } },
      { countries: ["US"], regions: ["US-CA"] },
    ],
    ["the id of a country", { area: { id: "ocd-division/country:ca", name: "Canada" } }, { countries: ["CA"] }],
    [
      "the District of Columbia",
      { area: { id: "ocd-division/country:us/district:dc", name: "DC" } },
      { countries: ["US"], regions: ["US-DC"] },
    ],
    [
      "an ISO code that is called so",
      { area: { name: "Bayern", identifiers: [{ scheme: "ISO 3166-2", identifier: "DE-BY" }] } },
      { countries: ["DE"], regions: ["DE-BY"] },
    ],
    [
      "an ISO code of a state",
      { area: { name: "Bayern", classification: "state", identifier: "DE-BY" } },
      { countries: ["DE"], regions: ["DE-BY"] },
    ],
    [
      "a district's number that looks like an ISO code",
      { area: { name: "X", identifier: "SE-12" } },
      { districts: ["X"] },
    ],
    ["a country that is none", { area: { id: "ocd-division/country:xx/state:ca", name: "X" } }, { districts: ["X"] }],
    [
      "an area around it",
      { area: { name: "Leeds", parent: { id: "ocd-division/country:gb", name: "UK" } } },
      { countries: ["GB"], districts: ["Leeds"] },
    ],
    ["areas in a circle", { area_id: "a" }, { districts: ["A"] }],
    ["the whole country", { area: { name: "Ecuador", classification: "country" } }, undefined],
  ])("%s", (_, membership, reach) => {
    const areas = [
      { id: "a", name: "A", parent_id: "b" },
      { id: "b", name: "B", parent_id: "a" },
    ];
    expect(read(file(membership, { areas })).found?.[0]?.from).toEqual(reach);
  });
});

describe("the kind of office is told where it is certain", () => {
  test.each<[string, string, string | undefined]>([
    ["member", "House of Commons", "member-of-parliament"],
    ["member", "Senado de la República", "senator"],
    ["member", "Youth Parliament", undefined],
    ["member", "House of Representatives", undefined],
    ["MP", "Parliament", "member-of-parliament"],
    ["Member of Parliament for Leeds", "X", "member-of-parliament"],
    ["Senator for Texas", "X", "senator"],
    ["Sénatrice", "X", "senator"],
    ["Diputada por Azuay", "X", undefined],
    ["Mayor of York", "X", "mayor"],
    ["Deputy Mayor of York", "X", undefined],
    ["Mayoral candidate", "X", undefined],
    ["Bürgermeisterin", "X", "mayor"],
    ["Minister for Health", "X", "minister"],
    ["Ministro de Salud", "X", "minister"],
    ["Prime Minister", "X", undefined],
    ["Minister-Counsellor", "X", undefined],
    ["Judge", "X", "judge"],
    ["Secretary-General", "X", "secretary-general"],
    ["Directeur d'école", "X", "director"],
    ["Ambassador to Peru", "X", undefined],
    ["President", "X", undefined],
  ])("%s of %s: %s", (role, name, office) => {
    expect(read(file({ role }, { organizations: [{ id: "council", name }] })).found?.[0]?.office).toBe(office);
  });
});

describe("flaws are told where they stand, and lose nothing else", () => {
  test.each<[string, unknown, string[], number]>([
    ["a person without a name", { ...file({}), persons: [{ id: "ada" }] }, ["3 record-nameless"], 0],
    ["a membership of somebody else", file({ person_id: "bo" }), ["22 record-unknown-id"], 1],
    ["a membership in something else", file({ organization_id: "x" }), ["23 record-unknown-id"], 1],
    ["an id that stands twice", { ...file({}), persons: [ada, { ...ada, name: "Bo" }] }, ["13 record-repeated-id"], 2],
    [
      "contacts that are a text",
      { persons: [{ ...ada, contact_details: "ada@example.org" }] },
      ["6 record-value-type"],
      1,
    ],
    [
      "a name that is a group",
      { persons: [{ name: { en: "Ada" } }, ada] },
      ["4 record-value-type", "3 record-nameless"],
      1,
    ],
    ["persons that are a group", { persons: { ada }, memberships: [] }, ["2 record-value-type"], 0],
    ["a person that is a text", { persons: ["Ada", ada] }, ["3 record-not-group"], 1],
    ["a day that is none", file({ end_date: "soon" }), ["24 record-day"], 1],
    [
      "a membership of nothing",
      { persons: [ada], memberships: [{ contact_details: [{ type: "fax", value: "1" }] }] },
      ["15 record-nameless"],
      1,
    ],
    ["another kind of JSON", { users: [] }, ["1 not-popolo"], -1],
    ["a list of other things", [{ title: "x" }], ["1 not-popolo"], -1],
    ["a text", '"persons"', ["1 not-popolo"], -1],
    ["JSON that is cut off", '{"persons": [{"name": "A"}', ["1 json-syntax"], -1],
    ["JSON nested without end", "[".repeat(100_000), ["1 json-syntax"], -1],
  ])("%s", (_, value, told, records) => {
    const result = read(value);
    expect(result.told).toEqual(told);
    expect(result.found?.length ?? -1).toBe(records);
  });

  test("a thousand seats in one council tell of its flaw once", () => {
    const memberships = Array.from({ length: 1000 }, (_, index) => ({ ...seat, id: `${index}` }));
    const { found, told } = read({ ...file({}), organizations: [{ ...council, links: 5 }], memberships });
    expect([found?.length, told]).toEqual([1000, ["18 record-value-type"]]);
  });
});

test.each<[boolean, string]>([
  [true, JSON.stringify(parliament)],
  [true, '{\n  "posts": [\n\n  ],\n  "persons": ['],
  [true, JSON.stringify([ada])],
  [false, '[{"slug": "a", "relevant-countries": ["de"], "name": "A"}]'],
  [false, '{"users": []}'],
  [false, "persons:\n  - name: Ada"],
])("is it Popolo? %s: %.60s", (is, head) => {
  expect(isPopolo(head)).toBe(is);
});
