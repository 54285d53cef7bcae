import { describe, expect, test } from "vitest";
import { isOpenStates, readOpenStates } from "../../src/import/openstates/openstates.ts";
import { stateSeat } from "../../src/import/openstates/seats.ts";
import type { Day } from "../../src/model/day.ts";
import type { Problem } from "../../src/problems/problem.ts";

const member = `id: ocd-person/00000000-0000-4000-8000-000000000001
name: Kim Example
given_name: Kim
family_name: Example
gender: Female
email: assemblymember.example@assembly.ca.gov
party:
- name: Green
  end_date: 2020-01-01
- name: Democratic
roles:
- start_date: 2016-12-05
  type: lower
  jurisdiction: ocd-jurisdiction/country:us/state:ca/government
  district: '66'
- start_date: 2010-12-05
  end_date: 2016-11-30
  type: upper
  jurisdiction: ocd-jurisdiction/country:us/state:ca/government
  district: '11'
offices:
- classification: home
  address: 1 Private Way, Torrance, CA 90503
- classification: district
  address: 3424 W. Carson St.; Suite 450; Torrance, CA 90503
  voice: 310-375-0000
  fax: 310-375-0001
- classification: capitol
  address: Room 5310, 1021 O St., Sacramento, CA 94249
  voice: 916-319-0000
links:
- url: https://a66.example.org/
- url: https://a66.example.org/message
  note: Webform
ids:
  twitter: AsmExample
other_identifiers:
- scheme: legacy_openstates
  identifier: CAL000523
sources:
- url: https://a66.example.org
- url: https://ballotpedia.org/Kim_Example
- url: https://www.assembly.ca.gov/assemblymembers
- url: https://en.wikipedia.org/wiki/Kim_Example
extras:
  P.O. Box: P.O. Box 942849
  committees:
  - name: Budget
`;

function read(text: string, today = "2026-11-27") {
  const problems: Problem[] = [];
  const found = readOpenStates({ file: "people.yml", text }, { today: today as Day }, (flaw) => problems.push(flaw));
  return { found, problems, told: problems.map(({ line, column, code }) => `${line ?? ""}:${column ?? ""} ${code}`) };
}

describe("a member of a legislature", () => {
  const { found: all, told } = read(member);
  const [found] = all ?? [];

  test("is the current role's office, and nothing of an earlier one", () => {
    expect(told).toEqual([]);
    expect(all).toHaveLength(1);
    expect(found).toMatchObject({
      name: "California State Assembly",
      role: "Assemblymember for district 66",
      person: "Kim Example",
      office: "member-of-parliament",
      country: "US",
      key: "ocd-person/00000000-0000-4000-8000-000000000001",
      slug: "Kim Example",
      from: { countries: ["US"], regions: ["US-CA"], districts: ["sldl:66"] },
      tags: ["assembly", "ca", "democratic"],
      place: { file: "people.yml", line: 1 },
    });
    expect(found).not.toHaveProperty("validUntil");
  });

  test("has the capitol's contacts first, the district's behind, and a home's last", () => {
    expect(found?.contacts).toMatchObject({
      email: [{ text: "assemblymember.example@assembly.ca.gov", place: { line: 6, column: 8 } }],
      webform: [{ text: "https://a66.example.org/message" }],
      phone: [{ text: "916-319-0000" }, { text: "310-375-0000" }],
      fax: [{ text: "310-375-0001" }],
      post: [
        { text: "Room 5310, 1021 O St., Sacramento, CA 94249" },
        { text: "3424 W. Carson St.; Suite 450; Torrance, CA 90503", place: { line: 25 } },
        { text: "1 Private Way, Torrance, CA 90503" },
      ],
    });
  });

  test("names few sources, the person's own page first and none twice", () => {
    expect(found?.sources).toEqual([
      "https://a66.example.org",
      "https://a66.example.org/message",
      "https://ballotpedia.org/Kim_Example",
    ]);
  });

  test.each<[string, string[]]>([
    ["name", ["California State Assembly", "Kim Example"]],
    ["chamber", ["lower", "assembly", "house"]],
    ["state", ["CA", "California"]],
    ["party", ["Democratic"]],
    ["district", ["66"]],
    ["type", ["lower"]],
    ["twitter", ["AsmExample"]],
    ["legacy_openstates", ["CAL000523"]],
    ["district_voice", ["310-375-0000"]],
    ["extras_p_o_box", ["P.O. Box 942849"]],
    ["extras_committees_name", ["Budget"]],
  ])("can be asked for by %s", (field, values) => {
    expect(found?.fields.get(field)).toEqual(values);
  });

  test("of an older edition has contact details with notes", () => {
    const text = member.replace(/offices:[\s\S]*?links:/, () =>
      [
        "contact_details:",
        "- note: District Office",
        "  address: 2 Oak St.;Torrance, CA 90503",
        "- note: Capitol Office",
        "  address: Room 1;Sacramento, CA 94249",
        "  email: kim@example.org",
        "links:",
      ].join("\n"),
    );
    expect(read(text).found?.[0]?.contacts).toMatchObject({
      email: [{ text: "assemblymember.example@assembly.ca.gov" }, { text: "kim@example.org" }],
      post: [{ text: "Room 1;Sacramento, CA 94249" }, { text: "2 Oak St.;Torrance, CA 90503" }],
    });
  });
});

describe("a role", () => {
  const until = (end: string, start = "2016-12-05") =>
    member.replace("start_date: 2016-12-05", `start_date: ${start}\n  end_date: ${end}`);

  test.each<[what: string, text: string, validUntil: string | undefined, count: number]>([
    ["holds until the day before its end", until("2026-12-01"), "2026-11-30", 1],
    ["is over on its end", until("2026-11-27"), undefined, 0],
    ["that ends in a year of no day holds until that year", until("2027"), undefined, 1],
    ["that begins later is not there yet", until("2030-12-01", "2026-12-05"), undefined, 0],
    ["that begins today is there", until("2030-12-01", "2026-11-27"), "2030-11-30", 1],
  ])("%s", (_, text, validUntil, count) => {
    const { found, told } = read(text);
    expect(found).toHaveLength(count);
    expect(found?.[0]?.validUntil).toBe(validUntil);
    expect(told).toEqual(count === 0 ? [": list-former"] : []);
  });

  test("beside another is a target of its own", () => {
    const text = member.replace("  end_date: 2016-11-30\n", "");
    expect(read(text).found?.map(({ key, name }) => [key?.slice(-7), name])).toEqual([
      ["0000001", "California State Assembly"],
      ["1#upper", "California Senate"],
    ]);
  });
});

describe("a seat", () => {
  const state = (code: string, kind = "state") => `ocd-jurisdiction/country:us/${kind}:${code}/government`;
  const federal = "ocd-jurisdiction/country:us/government";
  test.each<
    [type: string, jurisdiction: string, district: string | undefined, name: string, role: string, districts?: string[]]
  >([
    ["upper", state("tx"), "11", "Texas Senate", "Senator for district 11", ["sldu:11"]],
    [
      "lower",
      state("mn"),
      "12A",
      "Minnesota House of Representatives",
      "Representative for district 12A",
      ["sldl:12A"],
    ],
    ["lower", state("md"), "1B", "Maryland House of Delegates", "Delegate for district 1B", ["sldl:1B"]],
    [
      "lower",
      state("nh"),
      "Strafford 7",
      "New Hampshire House of Representatives",
      "Representative for Strafford 7",
      ["sldl:Strafford 7"],
    ],
    ["lower", state("nj"), "3", "New Jersey General Assembly", "Assembly Member for district 3", ["sldl:3"]],
    ["upper", state("pr", "territory"), "At-Large", "Senate of Puerto Rico", "Senator"],
    ["legislature", state("ne"), "11", "Nebraska Legislature", "Senator for district 11", ["sldu:11"]],
    [
      "legislature",
      state("dc", "district"),
      "Ward 2",
      "Council of the District of Columbia",
      "Councilmember for Ward 2",
      ["ward:2"],
    ],
    ["legislature", state("dc", "district"), "Chairman", "Council of the District of Columbia", "Councilmember"],
    ["governor", state("ca"), undefined, "Office of the Governor", "Governor of California"],
    ["lt_governor", state("ca"), undefined, "Office of the Lieutenant Governor", "Lieutenant Governor of California"],
    ["secretary of state", state("oh"), undefined, "Office of the Secretary of State", "Secretary of State of Ohio"],
    [
      "mayor",
      "ocd-jurisdiction/country:us/state:ca/place:los_angeles/government",
      undefined,
      "Office of the Mayor, Los Angeles",
      "Mayor of Los Angeles",
      ["place:los_angeles"],
    ],
    [
      "mayor",
      "ocd-jurisdiction/country:us/state:hi/county:kauai/government",
      undefined,
      "Office of the Mayor, Kauai County",
      "Mayor of Kauai County",
      ["county:kauai"],
    ],
    [
      "lower",
      federal,
      "AZ-8",
      "United States House of Representatives",
      "Representative for Arizona's 8th district",
      ["cd:8"],
    ],
    ["lower", federal, "VT-AL", "United States House of Representatives", "Representative for Vermont"],
    ["upper", federal, "Iowa", "United States Senate", "Senator for Iowa"],
  ])("%s of %s, %s", (type, jurisdiction, district, name, role, districts) => {
    const seat = stateSeat({ type, jurisdiction, district });
    expect(seat).toMatchObject({ name, role });
    expect(seat?.from?.districts).toEqual(districts);
    expect(seat?.from?.regions).toHaveLength(1);
  });

  test.each([
    "ocd-jurisdiction/country:us/state:zz/government",
    "",
    "ocd-jurisdiction/country:ca/province:on/government",
  ])("of %j is none", (jurisdiction) => {
    expect(stateSeat({ type: "upper", jurisdiction, district: "1" })).toBeUndefined();
  });
});

describe("several people in one file", () => {
  const second = member.replace("00000001", "00000002").replace("Kim Example", "Lee Sample");

  test.each<[string, string]>([
    ["documents", `---\n${member}---\n${second}`],
    ["documents with comments and CRLF", `# people\n---\n${member}...\n--- # next\n${second}`.replaceAll("\n", "\r\n")],
    ["documents and an empty one", `${member}---\n# nobody\n---\n${second}---\n`],
    ["a list", [member, second].map((text) => text.replace(/^(?=.)/gm, "  ").replace("  id", "- id")).join("")],
  ])("as %s", (_, text) => {
    const { found, told } = read(text);
    expect(told).toEqual([]);
    expect(found?.map(({ person }) => person)).toEqual(["Kim Example", "Lee Sample"]);
    const lines = text.split(/\r?\n/);
    for (const one of found ?? []) {
      const { line = 0, column = 0 } = one.contacts.email?.[0]?.place ?? {};
      expect(lines[line - 1]?.slice(column - 1)).toBe("assemblymember.example@assembly.ca.gov");
      expect(lines[(one.place.line ?? 0) - 1]).toContain("id: ocd-person");
    }
  });

  test("a mistake in the second document is told on its line", () => {
    const { found, problems } = read(`${member}---\nid: ocd-person/2\nname: [\n`);
    expect(found).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: "yaml-syntax", line: member.split("\n").length + 2 });
  });
});

describe("what is broken in a record costs no other", () => {
  const second = member.replace("00000001", "00000002");
  test.each<[string, string, string]>([
    ["no name", member.replace("name: Kim Example\n", ""), "1:1 record-nameless"],
    ["no roles", member.replace(/roles:[\s\S]*?offices:/, "offices:"), "1:1 record-no-term"],
    [
      "a jurisdiction that is none",
      member.replace("country:us/state:ca", "country:us/state:zz"),
      "14:17 record-unknown-value",
    ],
    ["no type", member.replace("  type: lower\n", ""), "12:3 record-unknown-value"],
    [
      "offices that are a text",
      member.replace(/offices:[\s\S]*?links:/, "offices: none\nlinks:"),
      "21:10 record-value-type",
    ],
  ])("%s", (_, text, told) => {
    const all = read(`${text}---\n${second}`);
    expect(all.found?.at(-1)?.key).toMatch(/2$/);
    expect([...new Set(all.told)].join()).toBe(told);
  });
});

test.each<[string, boolean]>([
  [member, true],
  [`- ${member}`, true],
  ['{"id": "ocd-person/1", "name": "A"}', true],
  ["name: A\nroles:\n- jurisdiction: ocd-jurisdiction/country:us/state:ca/government\n", true],
  ["- id:\n    bioguide: X\n", false],
  ["id,name,current_party,current_district,current_chamber\nocd-person/1,A,B,1,upper\n", false],
  ["", false],
])("it is known by its beginning: %j", (head, is) => {
  expect(isOpenStates(head)).toBe(is);
});
