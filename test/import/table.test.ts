import { describe, expect, test } from "vitest";
import type { Found } from "../../src/import/found.ts";
import { readTargetHeading, recognizeTargetColumns, targetColumn } from "../../src/import/table/columns.ts";
import { type TargetColumn, targetColumnName, targetColumns } from "../../src/import/table/names.ts";
import { divisionReach } from "../../src/import/table/rows.ts";
import { isTable, readTable } from "../../src/import/table/table.ts";
import type { Day } from "../../src/model/day.ts";
import { openRoster } from "../../src/parse/roster/open.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { rosterOf, windows1252 } from "../parse/roster/rosters.ts";
import { xlsx } from "../support/xlsx.ts";

type Mapping = readonly (readonly [TargetColumn, string])[];

async function read(content: string | Uint8Array, { file = "targets.csv", columns = [] as Mapping } = {}) {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  const table = await openRoster(rosterOf(content, file), {}, report);
  const settings = { today: "2026-11-27" as Day, columns: new Map(columns) };
  const found = table && (await readTable(table, settings, report));
  return { found, problems, told: problems.map(({ line, column, code }) => `${line ?? ""}:${column ?? ""} ${code}`) };
}

/** A record's own facts, without places and fields. */
function facts(found: Found | undefined): unknown {
  return JSON.parse(
    JSON.stringify(found ?? null, (key, value: unknown) => (key === "place" || key === "fields" ? undefined : value)),
  );
}

describe("columns are recognised in five languages", () => {
  test.each<[string, string, Partial<Record<TargetColumn, string>>]>([
    [
      "English",
      "Institution,Position,First name,Surname,E-mail address,Contact form,Street address,Town,Postcode,County,Country,Tel.,Fax no",
      {
        ...{ name: "Institution", role: "Position", givenName: "First name", familyName: "Surname" },
        ...{ email: "E-mail address", webform: "Contact form", street: "Street address", city: "Town" },
        ...{ postalCode: "Postcode", region: "County", country: "Country", phone: "Tel." },
      },
    ],
    [
      "Spanish",
      "Institución;Cargo;Nombre y apellidos;Correo electrónico;Dirección;Ciudad;Código postal;Provincia;País;Teléfono;Idiomas;Circunscripción;Fin de mandato",
      {
        ...{ name: "Institución", role: "Cargo", person: "Nombre y apellidos", email: "Correo electrónico" },
        ...{ street: "Dirección", city: "Ciudad", postalCode: "Código postal", region: "Provincia", country: "País" },
        ...{ phone: "Teléfono", languages: "Idiomas", district: "Circunscripción", validUntil: "Fin de mandato" },
      },
    ],
    [
      "French",
      "Organisme;Fonction;Prénom;Nom;Courriel;Formulaire de contact;Adresse;Ville;Code postal;Pays;Téléphone;Circonscription;Mis à jour",
      {
        ...{ name: "Organisme", role: "Fonction", givenName: "Prénom", familyName: "Nom", email: "Courriel" },
        ...{ webform: "Formulaire de contact", street: "Adresse", city: "Ville", postalCode: "Code postal" },
        ...{ country: "Pays", phone: "Téléphone", district: "Circonscription", date: "Mis à jour" },
      },
    ],
    [
      "Portuguese",
      "Órgão;Função;Nome;Endereço de e-mail;Endereço;Cidade;CEP;UF;País;Telefone;Partido;Fonte",
      {
        ...{ name: "Órgão", role: "Função", person: "Nome", email: "Endereço de e-mail", street: "Endereço" },
        ...{ city: "Cidade", postalCode: "CEP", region: "UF", country: "País", phone: "Telefone" },
        ...{ party: "Partido", source: "Fonte" },
      },
    ],
    [
      "German",
      "Behörde;Amtsbezeichnung;Vorname;Name;E-Mail-Adresse;Kontaktformular;Straße und Hausnummer;PLZ;Ort;Land;Telefon;Fax;Sprachen;Wahlkreis;Geprüft am;Amtszeit bis;Webseite",
      {
        ...{ name: "Behörde", role: "Amtsbezeichnung", givenName: "Vorname", familyName: "Name" },
        ...{ email: "E-Mail-Adresse", webform: "Kontaktformular", street: "Straße und Hausnummer", postalCode: "PLZ" },
        ...{ city: "Ort", country: "Land", phone: "Telefon", fax: "Fax", languages: "Sprachen", district: "Wahlkreis" },
        ...{ date: "Geprüft am", validUntil: "Amtszeit bis", website: "Webseite" },
      },
    ],
    [
      "OSDI",
      "target.title,target.organization,target.given_name,target.family_name,target.ocdid,postal_addresses.0.address_lines,postal_addresses.0.locality,postal_addresses.0.region,postal_addresses.0.postal_code,email_addresses.0.address,phone_numbers.0.number",
      {
        ...{ role: "target.title", name: "target.organization", givenName: "target.given_name" },
        ...{ familyName: "target.family_name", division: "target.ocdid", street: "postal_addresses.0.address_lines" },
        ...{ city: "postal_addresses.0.locality", region: "postal_addresses.0.region" },
        ...{ postalCode: "postal_addresses.0.postal_code", email: "email_addresses.0.address" },
        ...{ phone: "phone_numbers.0.number" },
      },
    ],
  ])("%s", (_, line, expected) => {
    const headings = line.split(/[,;]/);
    const { of } = recognizeTargetColumns(headings);
    const found = Object.fromEntries([...of].map(([column, [index]]) => [column, headings[index ?? -1]]));
    expect(found).toMatchObject(expected);
  });

  test.each<[string, TargetColumn | undefined, TargetColumn | undefined]>([
    ["Name", "name", undefined],
    ["Name,Organisation", "person", "name"],
    ["Name,Vorname", "familyName", "givenName"],
    ["Name,Surname", "person", "familyName"],
    ["Address,Name", "post", "name"],
    ["Address,City", "street", "city"],
    ["Shoe size,Colour", undefined, undefined],
  ])("of %s", (line, first, second) => {
    const { of } = recognizeTargetColumns(line.split(","));
    const at = (wanted: number) => [...of].find(([, indexes]) => indexes.includes(wanted))?.[0];
    expect([at(0), at(1)]).toEqual([first, second]);
  });

  test("two of a kind both count, the better name first", () => {
    const { of } = recognizeTargetColumns(["Phone 2", "Name", "Phone", "E-mail 1", "E-mail 2"]);
    expect(of.get("phone")).toEqual([2, 0]);
    expect(of.get("email")).toEqual([3, 4]);
  });

  test("names that flags give are read however they are written", () => {
    for (const column of targetColumns) expect(targetColumn(targetColumnName(column))).toBe(column);
    expect(targetColumn("Postal-Code")).toBe("postalCode");
    expect(targetColumn("shoe")).toBeUndefined();
  });
});

describe("a row", () => {
  test("says all that a target can have", async () => {
    const { found, told } = await read(
      [
        "id;Institution;Role;Person;E-mail;Web form;Street;Suite;City;State;ZIP;Country;Phone;Fax;Languages;Tags;Party;District;Source;Website;Verified on;Term end;Colour",
        '7;City Council;Mayor;Kim Example;mayor@example.org;https://example.org/form;1 Main St;Suite 2;Springfield;IL;62701;USA;217-555-0100;217-555-0101;English, es;"a; b";Green;4;https://example.org/list;https://example.org;2026-02-03;31.12.2027;blue',
      ].join("\n"),
    );
    expect(told).toEqual([]);
    expect(facts(found?.[0])).toEqual({
      key: "7",
      slug: "Kim Example",
      name: "City Council",
      role: "Mayor",
      person: "Kim Example",
      office: "mayor",
      validUntil: "2027-12-31",
      date: "2026-02-03",
      languages: ["en", "es"],
      country: "US",
      from: { countries: ["US"], regions: ["US-IL"], districts: ["4"] },
      tags: ["a", "b", "green"],
      sources: ["https://example.org/list", "https://example.org"],
      contacts: {
        email: [{ text: "mayor@example.org" }],
        webform: [{ text: "https://example.org/form" }],
        post: [
          { street: "1 Main St\nSuite 2", city: "Springfield", region: "IL", postalCode: "62701", country: "USA" },
        ],
        phone: [{ text: "217-555-0100" }],
        fax: [{ text: "217-555-0101" }],
      },
    });
    expect(found?.[0]?.fields.get("colour")).toEqual(["blue"]);
    expect(found?.[0]?.fields.get("state")).toEqual(["IL"]);
    expect(found?.[0]?.fields.get("zip")).toEqual(["62701"]);
    expect(found?.[0]?.fields.get("postal_code")).toEqual(["62701"]);
    expect(found?.[0]?.fields.get("name")).toEqual(["City Council", "Kim Example"]);
  });

  test("has places that stay right when all is read", async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `Council ${index},c${index}@example.org`);
    const { found } = await read(`Name,E-mail\n${rows.join("\n")}\n`);
    expect(found?.at(-1)).toMatchObject({
      place: { line: 3001, column: 1 },
      contacts: { email: [{ text: "c2999@example.org", place: { line: 3001, column: 14, length: 17 } }] },
    });
  });

  test.each<[string, string, object]>([
    ["of an address in one cell", "Name,Address\nA,1 Main St; X\n", { post: [{ text: "1 Main St; X" }] }],
    ["of a ZIP alone has no address", "Name,zip_code\nA,94110\n", {}],
    ["keeps its texts as they are", "Name,E-mail\nA,  a@b.c \n", { email: [{ text: "  a@b.c " }] }],
    [
      "of two telephones has both",
      "Name,Phone,Mobile phone,Telephone\nA,1,2,3\n",
      { phone: [{ text: "1" }, { text: "3" }] },
    ],
  ])("%s", async (_, text, contacts) => {
    const { found } = await read(text);
    expect((facts(found?.[0]) as Found).contacts).toEqual(contacts);
  });

  test.each<[string, string, object]>([
    ["person without an institution is the name", "First name,Last name\nKim,Example\n", { name: "Kim Example" }],
    ["role alone is the name", "Role\nMayor of X\n", { name: "Mayor of X", office: "mayor" }],
    ["title of courtesy is no role", "Name,Title\nKim,Mr.\n", { name: "Kim" }],
    ["title is a role", "Name,Title\nKim,CEO\n", { name: "Kim", role: "CEO" }],
    ["senator is an office", "Name,Title\nKim,Senadora\n", { name: "Kim", role: "Senadora", office: "senator" }],
  ])("a %s", async (_, text, expected) => {
    const { contacts, ...rest } = facts((await read(text)).found?.[0]) as Found;
    expect(rest).toEqual(expected);
    expect(contacts).toEqual({});
  });

  test("Latin-1, tabs and workbooks are read as rosters are", async () => {
    const latin = await read(windows1252("Nombre\tCorreo\nPresidència è\ta@b.c\nSeñoría ñandú\tb@b.c\n"));
    expect(latin.found?.map(({ name }) => name)).toEqual(["Presidència è", "Señoría ñandú"]);
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row r="1">${cell("A1", "Name")}${cell("B1", "E-mail")}</row><row r="2">${cell("A2", "Council")}${cell("B2", "a@b.c")}</row>`;
    const book = await read(xlsx({ sheets: { Offices: rows } }), { file: "targets.xlsx" });
    expect(book.found?.[0]?.contacts.email).toMatchObject([{ text: "a@b.c", place: { cell: "Offices!B2" } }]);
  });
});

test("Action Network's custom targets", async () => {
  const { found, told } = await read(
    "title,first_name,last_name,zip_code,country,gender,email,phone\nCEO,Kim,Example,94110,US,F,kim@example.org,415-555-0100\n",
  );
  expect(told).toEqual([]);
  expect(facts(found?.[0])).toEqual({
    name: "Kim Example",
    role: "CEO",
    country: "US",
    contacts: { email: [{ text: "kim@example.org" }], phone: [{ text: "415-555-0100" }] },
  });
});

const openStatesHead =
  "id,name,current_party,current_district,current_chamber,given_name,family_name,gender,email,biography,birth_date,death_date,image,links,sources,capitol_address,capitol_voice,capitol_fax,district_address,district_voice,district_fax,twitter,youtube,instagram,facebook,wikidata";

describe("Open States' CSV", () => {
  const row = (chamber: string, district: string, address = '"Room 1; Austin, TX 78711"') =>
    `${openStatesHead}\nocd-person/1,Kim Example,Democratic,${district},${chamber},Kim,Example,,k@example.org,,,,,https://a.example;https://b.example,https://c.example,${address},512,,"2 Oak St; Dallas, TX 75001",214,215,,,,,\n`;

  test("has two offices, the capitol's first", async () => {
    const { found, told } = await read(row("lower", "30"), { file: "people/tx.csv" });
    expect(told).toEqual([]);
    expect(facts(found?.[0])).toEqual({
      name: "Texas House of Representatives",
      role: "Representative for district 30",
      office: "member-of-parliament",
      person: "Kim Example",
      slug: "Kim Example",
      key: "ocd-person/1",
      country: "US",
      from: { countries: ["US"], regions: ["US-TX"], districts: ["sldl:30"] },
      tags: ["house", "tx", "democratic"],
      sources: ["https://a.example", "https://b.example", "https://c.example"],
      contacts: {
        email: [{ text: "k@example.org" }],
        post: [{ text: "Room 1; Austin, TX 78711" }, { text: "2 Oak St; Dallas, TX 75001" }],
        fax: [{ text: "215" }],
        phone: [{ text: "512" }, { text: "214" }],
      },
    });
    expect(found?.[0]?.fields.get("chamber")).toEqual(["lower", "house"]);
  });

  test.each<[string, string, string, string | undefined, string]>([
    ["the file's name", "upper", "ca.csv", "California Senate", "3"],
    ["an address", "upper", "list.csv", "Texas Senate", "3"],
    ["a federal district", "lower", "us.csv", "United States House of Representatives", "AZ-8"],
    ["a federal senator's state", "upper", "us.csv", "United States Senate", "Iowa"],
  ])("knows the state by %s", async (_, chamber, file, name, district) => {
    expect((await read(row(chamber, district), { file })).found?.[0]?.name).toBe(name);
  });

  test("tells what it cannot place", async () => {
    const text = row("upper", "3", "").replace(', TX 75001"', '"');
    expect(await read(text, { file: "list.csv" })).toMatchObject({ found: [], told: ["2:1 record-no-state"] });
    expect((await read(row("middle", "3"))).told).toEqual(["2:39 record-unknown-value"]);
    expect((await read(row("lower", "3").replace("Kim Example", ""))).told).toEqual(["2:1 record-nameless"]);
  });
});

test("congress-legislators' CSV", async () => {
  const { found, told } = await read(
    "last_name,first_name,middle_name,suffix,nickname,full_name,birthday,gender,type,state,district,senate_class,party,url,address,phone,contact_form,rss_url,bioguide_id\nExample,Kim,,,,Kim Example,,F,rep,CA,12,,Democrat,https://e.house.gov,228 Cannon HOB; Washington DC 20515-0510,202,,,E000001\nSample,Lee,,,,,,F,rep,XX,12,,,,,,,,S000001\n",
  );
  expect(told).toEqual(["3:23 record-unknown-value"]);
  expect(facts(found?.[0])).toMatchObject({
    name: "United States House of Representatives",
    role: "Representative for California's 12th district",
    person: "Kim Example",
    key: "E000001",
    from: { regions: ["US-CA"], districts: ["cd:12"] },
    contacts: { post: [{ street: "228 Cannon HOB", postalCode: "20515-0510" }], phone: [{ text: "202" }] },
  });
});

describe("the person can say what a column is", () => {
  test.each<[string, Mapping, string | undefined, string[]]>([
    ["by its heading", [["name", "Colour"]], "red", []],
    ["whatever its case", [["name", "colour "]], "red", []],
    ["by its number", [["name", "2"]], "1", []],
    ["wrongly", [["name", "Color"]], undefined, ["1:1 table-no-such-column"]],
    ["as none", [["name", ""]], undefined, ["1:1 table-no-columns"]],
  ])("%s", async (_, columns, name, told) => {
    const all = await read("Colour,Size\nred,1\n", { columns });
    expect(all.found?.[0]?.name).toBe(name);
    expect(all.told).toEqual(told);
  });

  test("and what it says wins", async () => {
    const { found } = await read("Name,Office name\nA,B\n", {
      columns: [
        ["name", "Name"],
        ["person", "Office name"],
      ],
    });
    expect(found?.[0]).toMatchObject({ name: "A", person: "B" });
  });
});

describe("what a row has wrong is told, and the others are read", () => {
  test.each<[string, string, string[], number]>([
    ["no name", "Name,E-mail\n,a@b.c\nB,b@b.c\n", ["2:1 record-nameless"], 1],
    ["too many cells", "Name,E-mail\nA,a@b.c,x\nB,b@b.c\n", ["2:9 table-row-flawed"], 1],
    ["empty cells behind", "Name,E-mail\nA,a@b.c,,\nB,b@b.c\n", [], 2],
    ["too few cells", "Name,E-mail,Phone\nA\nB,b@b.c\n", [], 2],
    ["a quote that never closes", 'Name,E-mail\nB,b@b.c\n"A,a@b.c\n', ["3:1 table-row-flawed"], 1],
    ["a day of no certain order", "Name,Updated\nA,03/04/2026\n", ["2:3 record-day"], 1],
    ["a day that is none", "Name,Valid until\nA,2026-02-30\n", ["2:3 record-day"], 1],
    ["a language that is none", "Name,Languages\nA,Klingonisch\n", ["2:3 record-unknown-language"], 1],
  ])("%s", async (_, text, told, count) => {
    const all = await read(text);
    expect(all.told).toEqual(told);
    expect(all.found).toHaveLength(count);
    expect(all.problems.every(({ severity }) => severity === "warning")).toBe(true);
  });

  test("no column that is known: all that there are", async () => {
    const { found, problems } = await read("Colour,Size\nred,1\n");
    expect(found).toBeUndefined();
    expect(problems[0]).toMatchObject({
      severity: "error",
      fact: "Postbag recognises no column of this table as the name of an institution or a person, or of an office.",
      mend: 'Say which one it is with `--column name="<heading>"`, and so on for others. The headings are "Colour" and "Size".',
    });
  });

  test("headings and cells that are hostile do no harm", async () => {
    const long = "a ".repeat(50_000);
    const { found } = await read(`Name,__proto__,constructor,${long}\nA,x,y,z\n`);
    expect(found?.[0]?.fields.get("proto")).toEqual(["x"]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(
      (await read(`Name,OCD ID,Sources\nA,ocd-division/country:us/${"a/".repeat(50_000)},${";".repeat(100_000)}\n`))
        .found,
    ).toHaveLength(1);
  });
});

test.each<[string, object | undefined]>([
  ["ocd-division/country:us/state:ny/cd:18", { countries: ["US"], regions: ["US-NY"], districts: ["cd:18"] }],
  ["ocd-division/country:us/state:ny", { countries: ["US"], regions: ["US-NY"] }],
  ["ocd-division/country:ca/ed:35001", { countries: ["CA"], districts: ["ed:35001"] }],
  ["ocd-division/country:us", { countries: ["US"] }],
  [
    "ocd-division/country:us/state:il/place:chicago/ward:3",
    { countries: ["US"], regions: ["US-IL"], districts: ["ward:3"] },
  ],
  ["country:us", undefined],
  ["", undefined],
])("the division %j", (division, reach) => {
  expect(divisionReach(division)).toEqual(reach);
});

test.each<[string, boolean]>([
  ["Name,E-mail\n", true],
  ["\uFEFFsep=;\nBehörde;Ort\n", true],
  ["PK\u0003\u0004", true],
  ['"Institution"\t"X"\n', true],
  ["colour,size\n", false],
  ["- id:\n    bioguide: X\n", false],
  ['{"name": "A", "email": "b"}', false],
  ["BEGIN:VCARD\nVERSION:4.0\n", false],
  ["", false],
])("a table is known by its beginning: %j", (head, is) => {
  expect(isTable(head)).toBe(is);
});

test("20,000 rows are all read", async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `Council ${index},Mayor,c${index}@example.org,1 Main St,X,US`,
  );
  const { found, told } = await read(`Institution,Role,E-mail,Street,City,Country\n${rows.join("\n")}\n`);
  expect(told).toEqual([]);
  expect(found).toHaveLength(20_000);
  expect(new Set(found?.map(({ name }) => name)).size).toBe(20_000);
}, 60_000);

describe("headings that are shortened or misspelled", () => {
  test.each<[string, TargetColumn | undefined]>([
    ["e-mail adress", "email"],
    ["e mail", "email"],
    ["E-Mail Addres", "email"],
    ["Tel. no.", "phone"],
    ["Tel. No. 2", "phone"],
    ["Phone no.", "phone"],
    ["Fax nr.", "fax"],
    ["Adress", "street"],
    ["Post code", "postalCode"],
    ["Name of the body", "name"],
    ["Name of the institution", "name"],
    ["Organisaton", "name"],
    ["Telehpone", "phone"],
    ["Teléfonno", "phone"],
    ["Comments", undefined],
    ["Countz", undefined],
    ["Number", undefined],
    ["x".repeat(100), undefined],
    ["no no no no", undefined],
  ])("%j", (heading, column) => {
    expect(readTargetHeading(heading)?.column).toBe(column);
  });
});

describe("days whose order nobody says", () => {
  const table = (...days: readonly string[]) =>
    `Institution,Person,Valid until\n${days.map((day, at) => `House,P${at},${day}\n`).join("")}`;
  test.each<[string, readonly string[], readonly (string | undefined)[], readonly string[]]>([
    ["a first number over 12", ["14/06/2027"], ["2027-06-14"], []],
    ["a second number over 12", ["06/14/2027"], ["2027-06-14"], []],
    ["both numbers alike", ["05/05/2027"], ["2027-05-05"], []],
    ["one that settles those above it", ["03/04/2027", "14-06-2027"], ["2027-04-03", "2027-06-14"], []],
    ["one that settles those below it", ["06/14/2027", "03/04/2027"], ["2027-06-14", "2027-03-04"], []],
    ["a point", ["03.04.2027"], ["2027-04-03"], []],
    ["a time behind it", ["14/06/2027 12:00", "2027-06-14T10:00:00Z"], ["2027-06-14", "2027-06-14"], []],
    ["none that settles it", ["03/04/2027"], [undefined], ["2:10 record-day"]],
    [
      "two that do not agree",
      ["14/06/2027", "06/14/2027", "03/04/2027"],
      ["2027-06-14", "2027-06-14", undefined],
      ["4:10 record-day"],
    ],
    ["no day at all", ["31/31/2027", "soon"], [undefined, undefined], ["2:10 record-day", "3:10 record-day"]],
    ["nothing", ["n/a", "-"], [undefined, undefined], []],
  ])("%s", async (_, days, wanted, problems) => {
    const { found, told } = await read(table(...days));
    expect(found?.map(({ validUntil }) => validUntil)).toEqual(wanted);
    expect(told).toEqual(problems);
  });
});

test("cells that say that there is nothing are empty", async () => {
  const { found, told } = await read(
    "Institution,Person,E-mail,Phone,Address,City,Country,Languages,Verified\nHall,none,N/A,–,s/d,keine,-,n/a,ninguno\n",
  );
  expect(facts(found?.[0])).toEqual({
    name: "Hall",
    contacts: { email: [{ text: "N/A" }], phone: [{ text: "–" }] },
  });
  expect(told).toEqual([]);
});

describe("titles that are offices for certain", () => {
  test.each<[string, string | undefined]>([
    ["Oberbürgermeisterin", "mayor"],
    ["Bürgermeister", "mayor"],
    ["Alcaldesa", "mayor"],
    ["maire", "mayor"],
    ["Prefeita", "mayor"],
    ["Sindaco", "mayor"],
    ["Director", "director"],
    ["Directrice", "director"],
    ["Direktorin", "director"],
    ["Ministra", "minister"],
    ["Ambassadrice", "ambassador"],
    ["Richterin", "judge"],
    ["State Senator", "senator"],
    ["Deputy Mayor", undefined],
    ["Assistant Director", undefined],
    ["Mayor (acting)", undefined],
    ["Director, deputy", undefined],
    ["Teniente de alcalde", undefined],
    ["Mayoral aide", undefined],
    ["Member", undefined],
  ])("%s", async (title, office) => {
    const { found } = await read(`Institution,Role,E-mail\nSenate,${title.replace(",", "")},a@example.org\n`);
    expect(found?.[0]?.office).toBe(office);
  });
});
