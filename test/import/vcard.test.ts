import { describe, expect, test } from "vitest";
import type { Found } from "../../src/import/found.ts";
import { isVcard, readVcards } from "../../src/import/vcard/vcard.ts";
import type { Day } from "../../src/model/day.ts";
import type { Problem } from "../../src/problems/problem.ts";

const today = "2021-02-01" as Day;

function read(text: string) {
  const problems: Problem[] = [];
  const found = readVcards({ file: "cards.vcf", text }, { today }, (flaw) => problems.push(flaw));
  return { found, told: problems.map(({ line, column, code }) => `${line}:${column} ${code}`) };
}

function card(...lines: readonly string[]): string {
  return ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");
}

/** The one office of a card that has no flaw. */
function one(...lines: readonly string[]): Found {
  const { found, told } = read(card(...lines));
  expect(told).toEqual([]);
  const [office] = found ?? [];
  if (!office) throw new Error("No office.");
  return office;
}

const texts = (written: readonly object[] | undefined) =>
  written?.map((one) => ("text" in one ? one.text : { ...one, place: 0 }));

test.each([
  ["Bürgermeisterin", "mayor"],
  ["Director", "director"],
  ["Deputy Mayor", undefined],
])("a %s's office is %s", (title, office) => {
  expect(one("FN:Ada Example", "ORG:Town Hall", `TITLE:${title}`, "EMAIL:a@example.org").office).toBe(office);
});

test("a card of vCard 4.0", () => {
  const office = one(
    "VERSION:4.0",
    "KIND:individual",
    "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
    "FN;PREF=1:Ada Example",
    "N:Example;Ada;;Dr.;",
    "ORG:Ministry of Health;Press Office",
    "TITLE:Head of Press",
    "EMAIL;TYPE=work;PREF=2:second@example.org",
    "EMAIL;TYPE=work;PREF=1:first@example.org",
    'TEL;VALUE=uri;TYPE="voice,work":tel:+44-20-7946-0000;ext=12',
    "TEL;TYPE=fax:+44 20 7946 0001",
    'ADR;LABEL="1 High Street^nLeeds";TYPE=work;CC=GB:;Room 2;1 High Street;Leeds;West Yorkshire;LS1 1AA;',
    "LANG;PREF=2:en",
    "LANG;PREF=1:cy",
    "URL:https://example.org/about",
    "URL:https://example.org/contact-us",
    "SOURCE:https://example.org/cards/1.vcf",
    "CATEGORIES:health,press\\, media",
    "REV:20210102T101112Z",
  );
  expect(office).toMatchObject({
    place: { line: 1 },
    key: "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
    ...{ name: "Ministry of Health, Press Office", role: "Head of Press", person: "Ada Example", slug: "Ada Example" },
    ...{ languages: ["cy", "en"], tags: ["health", "press, media"], date: "2021-01-02" },
    sources: ["https://example.org/cards/1.vcf", "https://example.org/about"],
  });
  const { email, phone, fax, post, webform } = office.contacts;
  expect(texts(email)).toEqual(["first@example.org", "second@example.org"]);
  expect(email?.[0]?.place).toMatchObject({ line: 10, column: 24, length: 17 });
  expect(texts(phone)).toEqual(["+44-20-7946-0000 ext. 12"]);
  expect(texts(fax)).toEqual(["+44 20 7946 0001"]);
  expect(texts(webform)).toEqual(["https://example.org/contact-us"]);
  expect(texts(post)).toEqual([
    {
      street: "Room 2\n1 High Street",
      city: "Leeds",
      region: "West Yorkshire",
      postalCode: "LS1 1AA",
      country: "GB",
      place: 0,
    },
    "1 High Street\nLeeds",
  ]);
  expect(Object.fromEntries(office.fields)).toMatchObject({
    ...{
      id: [office.key],
      name: [office.name],
      person: ["Ada Example"],
      org: ["Ministry of Health"],
      unit: ["Press Office"],
    },
    ...{ city: ["Leeds"], state: ["West Yorkshire"], categories: ["health", "press, media"], title: ["Head of Press"] },
    ...{
      phone: ["tel:+44-20-7946-0000;ext=12"],
      fax: ["+44 20 7946 0001"],
      family_name: ["Example"],
      kind: ["individual"],
    },
  });
});

test("a card of Apple's address book: vCard 3.0 with groups and labels", () => {
  const { name, person, contacts, sources } = one(
    "VERSION:3.0",
    "N:Doe;John;;Mr.;Sr.",
    "FN:Mr. John Doe Sr.",
    "ORG:Example Ltd.;Accounts",
    "item1.EMAIL;type=INTERNET;type=HOME;type=pref:john@home.example",
    "EMAIL;type=INTERNET;type=WORK:john@work.example",
    "TEL;type=HOME;type=FAX:1",
    "TEL;type=WORK;type=FAX;type=pref:2",
    "TEL;type=CELL:3",
    "TEL;type=PAGER:4",
    "item2.ADR;type=WORK:;;Street 4\\nBuilding 6\\, Floor 8;New York;NY;12345;USA",
    "item2.X-ABADR:us",
    "LABEL;type=WORK:Street 4\\nNew York",
    "item3.URL;type=pref:http\\://write.example/us",
    "item3.X-ABLabel:_$!<Contact form>!$_",
    "URL:http\\://home.example",
  );
  expect({ name, person, sources }).toEqual({
    ...{ name: "Example Ltd., Accounts", person: "Mr. John Doe Sr.", sources: ["http://home.example"] },
  });
  expect(texts(contacts.email)).toEqual(["john@work.example", "john@home.example"]);
  expect(texts(contacts.fax)).toEqual(["2", "1"]);
  expect(texts(contacts.phone)).toEqual(["3"]);
  expect(texts(contacts.webform)).toEqual(["http://write.example/us"]);
  expect(texts(contacts.post)).toEqual([
    {
      street: "Street 4\nBuilding 6, Floor 8",
      city: "New York",
      region: "NY",
      postalCode: "12345",
      country: "USA",
      place: 0,
    },
    "Street 4\nNew York",
  ]);
});

test("a card of a telephone: vCard 2.1 with quoted-printable lines, bare types and other character sets", () => {
  const { name, contacts } = one(
    "VERSION:2.1",
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=84rger;J=C3=B6rg;;;",
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=",
    "=20=C3=84rger",
    "TEL;CELL;PREF:0170",
    "TEL;WORK;FAX:030",
    "ADR;WORK;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:;;Hauptstra=DFe 1=0D=0AHof;Berlin;;10115;",
    "PHOTO;ENCODING=BASE64;JPEG:",
    " /9j/4AAQSkZJRgABAQAAAQABAAD/4QBARXhpZgAATU0AKgAAAAgAAYdpAAQAAAABAAAAGgAAAAAA",
    "",
    "EMAIL;INTERNET:joerg@example.org",
  );
  expect(name).toBe("Jörg Ärger");
  expect(texts(contacts.post)).toEqual([
    { street: "Hauptstraße 1\nHof", city: "Berlin", postalCode: "10115", place: 0 },
  ]);
  expect([texts(contacts.phone), texts(contacts.fax)]).toEqual([["0170"], ["030"]]);
  expect(contacts.email?.[0]).toMatchObject({ text: "joerg@example.org", place: { line: 12, column: 16 } });
});

describe("who a card is of", () => {
  const named = (...lines: readonly string[]) => {
    const { name, person, role } = one("VERSION:4.0", ...lines);
    return [name, person, role];
  };

  test.each<[string, string[], unknown[]]>([
    ["an organization by its kind", ["KIND:org", "FN:ACME", "ORG:ACME Inc."], ["ACME Inc.", undefined, undefined]],
    ["an organization without ORG", ["KIND:org", "FN:ACME"], ["ACME", undefined, undefined]],
    ["an organization by its names", ["FN:ACME", "ORG:ACME;Press"], ["ACME, Press", undefined, undefined]],
    [
      "Apple's company",
      ["X-ABShowAs:COMPANY", "N:Doe;Jo", "FN:Front Desk", "ORG:ACME"],
      ["ACME", undefined, undefined],
    ],
    ["a person alone", ["FN:Ada Example", "ROLE:Mayor"], ["Ada Example", undefined, "Mayor"]],
    ["a person by N alone", ["N:Example;Ada;Maria;Dr.;MP"], ["Dr. Ada Maria Example MP", undefined, undefined]],
    ["the title before the role", ["FN:A", "ORG:B", "ROLE:Writer", "TITLE:Minister"], ["B", "A", "Minister"]],
    ["an empty ORG", ["FN:A", "ORG:;"], ["A", undefined, undefined]],
    ["escaped separators", ["FN:A", "ORG:Smith\\; Sons\\, Ltd.;R\\\\D"], ["Smith; Sons, Ltd., R\\D", "A", undefined]],
  ])("%s", (_, lines, names) => {
    expect(named(...lines)).toEqual(names);
  });
});

describe("lines as they are met", () => {
  test.each<[string, string, string]>([
    ["folded with a space", "FN:Ada Ex\r\n ample", "Ada Example"],
    ["folded with a tab and line feeds alone", "FN:Ada \n\tExample", "Ada Example"],
    ["folded in the parameters", "FN;LANGUAGE=\r\n en:Ada Example", "Ada Example"],
    ["folded twice", "FN:Ada\r\n  \r\n Example", "Ada Example"],
    ["in small letters", "fn:Ada Example", "Ada Example"],
    ["with a colon in quotes", 'FN;X-A="a:b;c":Ada Example', "Ada Example"],
    ["with a quote that is not closed", 'FN;X-A="a:Ada Example', "Ada Example"],
    ["with a space before the colon", "FN :Ada Example", "Ada Example"],
    ["with a colon in its value", "FN:Ada: Example", "Ada: Example"],
    ["with = at its end and quoted-printable", "FN;ENCODING=QUOTED-PRINTABLE:Ada Example=", "Ada Example="],
    ["with codes that are none", "FN;ENCODING=quoted-printable:Ada =ZZ=4", "Ada =ZZ=4"],
    ["with a character set that nobody knows", "FN;CHARSET=x;ENCODING=QUOTED-PRINTABLE:=C3=84", "Ä"],
  ])("%s", (_, line, name) => {
    const lineBreak = line.includes("\r") ? "\r\n" : "\n";
    const text = ["BEGIN:VCARD", line, "END:VCARD", ""].join(lineBreak);
    const { found, told } = read(text);
    expect(told).toEqual([]);
    expect(found?.map((office) => office.name)).toEqual([name]);
  });

  test("a folded address stands where its first line begins", () => {
    expect(one("FN:A", "EMAIL:a.very.long.address@", " example.org").contacts.email).toEqual([
      {
        text: "a.very.long.address@example.org",
        place: { file: "cards.vcf", line: 3, column: 7, length: 20, excerpt: "EMAIL:a.very.long.address@" },
      },
    ]);
  });

  test("a note in lines without end, and a picture in lines without spaces, are passed over", () => {
    const { found, told } = read(
      card("FN:A", "NOTE:One", "two", "PHOTO;ENCODING=b:", "/9j/4AAQ", "SkZJRg==", "EMAIL:a@b.example"),
    );
    expect(told).toEqual([]);
    expect(texts(found?.[0]?.contacts.email)).toEqual(["a@b.example"]);
  });
});

describe("one bad card does not lose the others", () => {
  const good = card("VERSION:3.0", "FN:Good");

  test.each<[string, string, string[], string[]]>([
    ["no name", good + card("VERSION:3.0", "EMAIL:a@b.example") + good, ["5:7 record-nameless"], ["Good", "Good"]],
    ["a broken line", good + card("FN:Bad", "what is this") + good, ["7:1 card-line"], ["Good", "Bad", "Good"]],
    ["no end before the next", `BEGIN:VCARD\r\nFN:Bad\r\n${good}`, ["1:7 card-unended"], ["Bad", "Good"]],
    ["no end at all", `${good}BEGIN:VCARD\r\nFN:Bad`, ["5:7 card-unended"], ["Good", "Bad"]],
    ["an end without a beginning", `END:VCARD\r\n${good}`, [], ["Good"]],
    ["a day that is none", card("FN:Bad", "REV:yesterday"), ["3:5 record-day"], ["Bad"]],
    ["an agent's card within", card("FN:A", "AGENT:", "BEGIN:VCARD", "FN:B", "END:VCARD", "TITLE:C"), [], ["A"]],
    ["text around the cards", `To whom it may concern\r\n${good}Yours`, [], ["Good"]],
    ["no card", "Name;E-mail\r\nAda;a@example.org\r\n", ["1:1 not-vcard"], []],
    ["a calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", ["1:1 not-vcard"], []],
    ["nothing", "", ["1:1 not-vcard"], []],
  ])("%s", (_, text, told, names) => {
    const result = read(text);
    expect(result.told).toEqual(told);
    expect(result.found?.map(({ name }) => name) ?? []).toEqual(names);
  });
});

test.each<[string, string]>([
  ["colons and quotes", `FN;X="${'":'.repeat(100_000)}`],
  ["semicolons", `ADR:${";".repeat(200_000)}`],
  ["backslashes", `FN:${"\\".repeat(200_001)}`],
  ["parameters", `FN${";A=b".repeat(50_000)}:x`],
  ["quoted-printable lines", `FN;ENCODING=QUOTED-PRINTABLE:${"=C3=\r\n".repeat(50_000)}x`],
  ["folds", `FN:${"a\r\n ".repeat(100_000)}b`],
  ["BEGIN and nothing else", "BEGIN:VCARD\r\n".repeat(20_000)],
  ["a long line without a colon", "a".repeat(2_000_000)],
])("hostile input takes no time: %s", (_, line) => {
  const started = performance.now();
  read(`${card("FN:Good")}BEGIN:VCARD\r\n${line}\r\nEND:VCARD\r\n`);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test.each<[boolean, string]>([
  [true, "BEGIN:VCARD\r\nVERSION:4.0"],
  [true, "\uFEFFbegin:vcard\nVERSION:2.1"],
  [true, "\r\n BEGIN:VCARD\r\n"],
  [false, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT"],
  [false, "A text on BEGIN:VCARD and its likes"],
  [false, "{}"],
])("is it vCard? %s: %j", (is, head) => {
  expect(isVcard(head)).toBe(is);
});
