import { describe, expect, test } from "vitest";
import { isCongress, readCongress } from "../../src/import/congress/congress.ts";
import { congressSeat } from "../../src/import/congress/seats.ts";
import type { Day } from "../../src/model/day.ts";
import type { Problem } from "../../src/problems/problem.ts";

const senator = `- id:
    bioguide: E000001
    govtrack: 400001
    fec:
    - S6CA00001
    - H2CA00001
  name:
    first: Alex
    middle: M.
    last: Example
    official_full: Alex M. Example
  bio:
    birthday: '1973-03-22'
    gender: M
  terms:
  - type: rep
    start: '2019-01-03'
    end: '2023-01-03'
    state: CA
    district: 12
    party: Democrat
  - type: sen
    start: '2023-01-03'
    end: '2029-01-03'
    state: CA
    class: 3
    party: Democrat
    url: https://www.example.senate.gov
    address: 331 Hart Senate Office Building Washington DC 20510
    phone: 202-224-0000
    fax: 202-224-0001
    contact_form: https://www.example.senate.gov/contact
    office: 331 Hart Senate Office Building
`;

const offices = `- id:
    bioguide: E000001
  offices:
  - id: E000001-fresno
    address: 2500 Tulare St.
    suite: Suite 5290
    building: Example Courthouse
    city: Fresno
    state: CA
    zip: '93721'
    phone: 559-497-0000
  - id: E000001-los_angeles
    city: Los Angeles
    state: CA
    phone: 213-000-0000
- id:
    bioguide: X000009
  offices:
  - id: X000009-nowhere
    city: Nowhere
    state: KS
`;

function read(text: string, settings: { today?: string; offices?: string } = {}) {
  const problems: Problem[] = [];
  const { today = "2026-11-27", offices } = settings;
  const found = readCongress(
    { file: "legislators.yaml", text },
    { today: today as Day, ...(offices !== undefined && { offices: { file: "offices.yaml", text: offices } }) },
    (flaw) => problems.push(flaw),
  );
  return { found, problems, told: problems.map(({ line, column, code }) => `${line ?? ""}:${column ?? ""} ${code}`) };
}

describe("a senator", () => {
  const [found] = read(senator).found ?? [];

  test("is the current term's office", () => {
    expect(found).toMatchObject({
      name: "United States Senate",
      role: "Senator for California",
      person: "Alex M. Example",
      office: "senator",
      validUntil: "2029-01-03",
      country: "US",
      key: "E000001",
      slug: "Alex M. Example",
      from: { countries: ["US"], regions: ["US-CA"] },
      tags: ["senate", "ca", "democrat"],
      sources: ["https://www.example.senate.gov"],
      place: { file: "legislators.yaml", line: 1 },
    });
    expect(found?.from).not.toHaveProperty("districts");
  });

  test("has contacts as they stand, each with its place", () => {
    expect(found?.contacts).toMatchObject({
      webform: [{ text: "https://www.example.senate.gov/contact", place: { line: 32, column: 19 } }],
      phone: [{ text: "202-224-0000", place: { line: 30 } }],
      fax: [{ text: "202-224-0001" }],
      post: [
        {
          street: "331 Hart Senate Office Building",
          city: "Washington",
          region: "DC",
          postalCode: "20510",
          country: "US",
          place: { line: 29 },
        },
      ],
    });
    expect(found?.contacts).not.toHaveProperty("email");
  });

  test.each<[string, string[]]>([
    ["chamber", ["senate", "upper", "sen"]],
    ["state", ["CA", "California"]],
    ["party", ["Democrat"]],
    ["type", ["sen"]],
    ["bioguide", ["E000001"]],
    ["fec", ["S6CA00001", "H2CA00001"]],
    ["last", ["Example"]],
    ["gender", ["M"]],
    ["class", ["3"]],
    ["name", ["United States Senate", "Alex M. Example"]],
    ["kind", ["capitol"]],
  ])("can be asked for by %s", (field, values) => {
    expect(found?.fields.get(field)).toEqual(values);
  });

  test("does not have what an earlier term alone says", () => {
    expect(found?.fields.get("district")).toBeUndefined();
  });
});

describe("a term", () => {
  test.each<[day: string, role: string | undefined]>([
    ["2019-01-02", undefined],
    ["2019-01-03", "Representative for California's 12th district"],
    ["2023-01-02", "Representative for California's 12th district"],
    // On this day both hold, by the list's own definition.
    ["2023-01-03", "Senator for California"],
    ["2029-01-03", "Senator for California"],
    ["2029-01-04", undefined],
  ])("on %s is %s", (today, role) => {
    const { found, told } = read(senator, { today });
    expect(found?.map((one) => one.role)).toEqual(role === undefined ? [] : [role]);
    expect(told).toEqual(role === undefined ? [": list-former"] : []);
  });

  test("that has no days that can be read is told, and the person left out", () => {
    const { found, told } = read(senator.replaceAll("2029-01-03", "2029-02-30"));
    expect(found).toEqual([]);
    expect(told).toEqual(["24:10 record-day", ": list-former"]);
  });
});

describe("a seat", () => {
  test.each<[type: "sen" | "rep", state: string, district: string | undefined, role: string, districts?: string[]]>([
    ["rep", "CA", "1", "Representative for California's 1st district", ["cd:1"]],
    ["rep", "TX", "22", "Representative for Texas's 22nd district", ["cd:22"]],
    ["rep", "NY", "13", "Representative for New York's 13th district", ["cd:13"]],
    ["rep", "WY", "0", "Representative for Wyoming"],
    ["rep", "WY", "AL", "Representative for Wyoming"],
    ["rep", "VT", "-1", "Representative for Vermont"],
    ["rep", "AK", undefined, "Representative for Alaska"],
    ["rep", "DC", "0", "Delegate for the District of Columbia"],
    ["rep", "PR", "0", "Resident Commissioner for Puerto Rico"],
    ["rep", "GU", "0", "Delegate for Guam"],
    ["rep", "VI", "0", "Delegate for the Virgin Islands"],
    ["rep", "AS", "0", "Delegate for American Samoa"],
    ["rep", "MP", "0", "Delegate for the Northern Mariana Islands"],
    ["sen", "wa", "3", "Senator for Washington"],
  ])("%s %s %s is a %s", (type, state, district, role, districts) => {
    const seat = congressSeat(type, state, district);
    expect(seat?.role).toBe(role);
    const region = `US-${state.toUpperCase()}`;
    expect(seat?.from).toEqual({ countries: ["US"], regions: [region], ...(districts && { districts }) });
  });

  test.each(["XX", "", "toString", "Ontario"])("in %j is none", (state) => {
    expect(congressSeat("sen", state)).toBeUndefined();
  });
});

describe("an address in Washington", () => {
  test.each<[string, object]>([
    ["228 Cannon HOB; Washington DC 20515-0510", { street: "228 Cannon HOB", postalCode: "20515-0510" }],
    ["2205 Rayburn House Office Building, Washington, DC 20515", { street: "2205 Rayburn House Office Building" }],
    ["311 HART SENATE OFFICE BUILDING WASHINGTON DC 20510", { city: "WASHINGTON", postalCode: "20510" }],
    ["Room 1; Hart Building; Washington DC 20510", { text: "Room 1; Hart Building; Washington DC 20510" }],
    ["311 Hart Senate Office Building", { text: "311 Hart Senate Office Building" }],
    ["Washington DC 20510", { text: "Washington DC 20510" }],
    ["1 Fifth Street Fresno CA 93721", { text: "1 Fifth Street Fresno CA 93721" }],
  ])("%s", (address, parts) => {
    const text = senator.replace("331 Hart Senate Office Building Washington DC 20510", JSON.stringify(address));
    expect(read(text).found?.[0]?.contacts.post).toMatchObject([parts]);
  });

  test("that is endless takes no time", () => {
    const text = senator.replace("331 Hart Senate Office Building Washington", `a${" ,".repeat(100_000)}b Washington`);
    expect(read(text).found?.[0]?.contacts.post).toHaveLength(1);
  });
});

describe("district offices", () => {
  const { found, told } = read(senator, { offices });

  test("are targets of their own behind the person's first", () => {
    expect(found?.map(({ key, slug, person }) => [key, slug, person])).toEqual([
      ["E000001", "Alex M. Example", "Alex M. Example"],
      ["E000001-fresno", "Alex M. Example fresno", "Alex M. Example"],
      ["E000001-los_angeles", "Alex M. Example los angeles", "Alex M. Example"],
    ]);
  });

  test("have their own contacts and no others", () => {
    expect(found?.[1]).toMatchObject({
      role: "Senator for California",
      tags: ["senate", "ca", "democrat", "district-office"],
      place: { file: "offices.yaml", line: 4 },
    });
    expect(Object.keys(found?.[1]?.contacts ?? {})).toEqual(["phone", "post"]);
    expect(found?.[1]?.contacts.post).toMatchObject([
      {
        street: "Example Courthouse\n2500 Tulare St., Suite 5290",
        city: "Fresno",
        region: "CA",
        postalCode: "93721",
        country: "US",
      },
    ]);
    expect(found?.[1]?.fields.get("kind")).toEqual(["district"]);
    expect(found?.[1]?.fields.get("office_city")).toEqual(["Fresno"]);
    expect(found?.[0]?.fields.get("kind")).toEqual(["capitol"]);
  });

  test("without a street have no address", () => {
    expect(Object.keys(found?.[2]?.contacts ?? {})).toEqual(["phone"]);
  });

  test("with a suite that is a bare number get a mark for it", () => {
    const { found } = read(senator, { offices: offices.replace("suite: Suite 5290", "suite: '247'") });
    expect(found?.[1]?.contacts.post).toMatchObject([{ street: "Example Courthouse\n2500 Tulare St., # 247" }]);
  });

  test("of nobody are told", () => {
    expect(told).toEqual([": list-offices-unused"]);
  });

  test("alone are no list of legislators", () => {
    expect(read(offices)).toMatchObject({ found: undefined, told: [": list-of-offices"] });
    expect(read("- id: ocd-person/1\n  name: Ada Example\n  offices: []\n").told).not.toContain(": list-of-offices");
  });

  test("that cannot be read stop the import", () => {
    expect(read(senator, { offices: "- id: [" })).toMatchObject({ found: undefined });
  });
});

describe("other forms", () => {
  test("JSON says the same", () => {
    const value = {
      id: { bioguide: "E000001", lis: null },
      name: { first: "Alex", last: "Example" },
      terms: [{ type: "rep", start: "2025-01-03", end: "2027-01-03", state: "CA", district: 12, phone: "202" }],
    };
    const { found, told } = read(JSON.stringify([value], undefined, 1));
    expect(told).toEqual([]);
    expect(found).toMatchObject([
      {
        person: "Alex Example",
        key: "E000001",
        contacts: { phone: [{ text: "202", place: { line: 18, column: 14 } }] },
      },
    ]);
    expect(found?.[0]?.fields.get("lis")).toBeUndefined();
  });

  test("the executive", () => {
    const text = senator.replace("type: sen", "type: prez").replace(/^ {4}(state|class|address|phone|fax).*\n/gm, "");
    const [found] = read(text).found ?? [];
    expect(found).toMatchObject({
      name: "The White House",
      role: "President of the United States",
      office: "head-of-state",
      from: { countries: ["US"] },
      tags: ["president", "democrat"],
    });
  });
});

describe("what is broken in a record costs no other", () => {
  const second = senator.replace("E000001", "E000002").replace(/Alex/g, "Kim");
  test.each<[string, string, string]>([
    ["no name", senator.replace(/ {2}name:\n(?: {4}.*\n)+? {2}bio/, "  bio"), "1:3 record-nameless"],
    ["no terms", senator.replace(/ {2}terms:[\s\S]*/, "  terms:\n"), "1:3 record-no-term"],
    [
      "terms that are a text",
      senator.replace(/ {2}terms:[\s\S]*/, "  terms: many\n"),
      "15:10 record-value-type,1:3 record-no-term",
    ],
    ["a state that is none", senator.replaceAll("state: CA", "state: XX"), "25:12 record-unknown-value"],
    ["a type that is none", senator.replace("type: sen", "type: king"), "22:11 record-unknown-value"],
    ["a text for a record", "- just a text\n", "1:3 record-not-group"],
  ])("%s", (_, text, told) => {
    const all = read(text + second);
    expect(all.found?.map(({ key }) => key)).toEqual(["E000002"]);
    expect(all.told.join()).toBe(told);
  });

  test("a value of a wrong kind costs that value alone", () => {
    const { found, told } = read(senator.replace("phone: 202-224-0000", "phone: [202-224-0000, 202-224-0002]"));
    expect(Object.keys(found?.[0]?.contacts ?? {})).toEqual(["webform", "fax", "post"]);
    expect(told).toEqual(["30:12 record-value-type"]);
  });
});

describe("what is no list at all is told where it breaks", () => {
  test.each<[string, string, string]>([
    ["broken YAML", `${senator}  bio: [`, "yaml-syntax"],
    ["a key twice", `${senator}    phone: 1\n`, "yaml-syntax"],
    ["broken JSON", '[{"id": {"bioguide": "X"},]', "json-syntax"],
    ["a text", "hello there\n", "list-not-records"],
    ["deep nesting", `a: ${"[".repeat(20_000)}`, "yaml-syntax"],
  ])("%s", (_, text, code) => {
    const { found, problems } = read(text);
    expect(found).toBeUndefined();
    expect(problems[0]?.code).toBe(code);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  test("keys that every object has are nobody's", () => {
    const { found } = read('[{"__proto__": {"terms": []}, "constructor": 1, "name": {"first": "A"}, "terms": []}]');
    expect(found).toEqual([]);
    expect(({} as { terms?: unknown }).terms).toBeUndefined();
  });
});

test.each<[string, boolean]>([
  [senator, true],
  [offices, true],
  [`# edited by hand\n---\n${senator}`, true],
  ['[{"id":{"bioguide":"E000001"},"name":{}}]', true],
  ['[\n {\n  "id": {\n   "bioguide": "E000001"', true],
  ["id: ocd-person/1\nother_identifiers:\n- scheme: bioguide\n  identifier: X\n", false],
  ["last_name,first_name,bioguide_id\n", false],
  ["BEGIN:VCARD\n", false],
  ["", false],
])("it is known by its beginning: %j", (head, is) => {
  expect(isCongress(head)).toBe(is);
});
