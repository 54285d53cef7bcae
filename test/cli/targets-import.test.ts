import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { campaignWith, letterTemplate, targetsYaml } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";

const list = `Institution,Office,E-mail,Street,Postal code,Town,Country,Party,Chamber
City Hall,Mayor,mayor@example.org,1 Example Square,LS1 1AA,Leeds,GB,Green,
Parliament,Member for Leeds,leeds@example.org,,,,GB,Blue,house
Parliament,Member for York,york@example.org,,,,GB,Green,house
Upper House,Member for the North,north@example.org,,,,GB,Green,senate
`;

interface Target {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** A campaign with lists beside it, and what imports make of it. */
function campaign(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const cwd = campaignWith({ "list.csv": list, ...files });
  const read = (file = "targets.yaml") => readFileSync(join(cwd, file), "utf8");
  return {
    cwd,
    read,
    run: (...argv: string[]) => postbag(["targets", "import", ...argv], testHost({ cwd })),
    targets: (file?: string) => (parse(read(file), { schema: "failsafe" }) as { targets: Target[] }).targets,
    ids: (file?: string) =>
      (parse(read(file), { schema: "failsafe" }) as { targets: Target[] }).targets.map(({ id }) => id),
  };
}

test("records of a table stand behind the targets that are there, and a second run adds nothing", async () => {
  const { run, read } = campaign();
  const { code, stdout, stderr } = await run("list.csv", "--source", "https://example.org/list");
  expect(code).toBe(0);
  expect(stdout).toBe("");
  expect(stderr.split("\n")).toEqual([
    "list.csv: CSV, columns separated by commas, in UTF-8, 4 records.",
    "  Columns: Institution → name, Office → role, E-mail → email, Street → street, Town → city, Postal code → postal_code, Country → country, Party → party, Chamber → chamber.",
    "4 targets added to targets.yaml.",
    "Next: `postbag targets` lists them, `postbag check` checks them.",
    "",
  ]);
  const text = read();
  expect(text.startsWith(targetsYaml)).toBe(true);
  expect(text.slice(targetsYaml.length)).toContain(`  - id: city-hall-mayor
    name: City Hall
    role: Mayor
    office: mayor
    languages: [en]
    contacts:
      email: mayor@example.org
      post: { street: 1 Example Square, city: Leeds, postal_code: LS1 1AA }
      country: GB
`);
  const again = await run("list.csv", "--source", "https://example.org/list");
  expect(again.code).toBe(0);
  expect(again.stderr).toContain(
    "4 targets there already, and left as they are.\nNothing is new, so targets.yaml is as it was.",
  );
  expect(read()).toBe(text);
});

test("what was imported is a campaign without errors, and letters go to it", async () => {
  const { run, cwd } = campaign();
  await run("list.csv");
  const check = await postbag(["check"], testHost({ cwd }));
  expect(check.code).toBe(0);
  const signer = ["--name", "Ada Example", "--city", "Leeds", "--country", "GB", "--format", "txt"];
  const { code } = await postbag(["draft", ...signer], testHost({ cwd }));
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, "outbox/ada-example/city-hall-mayor.en.txt"), "utf8")).toContain("Dear Mayor,");
});

describe("which records are taken", () => {
  test.each<[string, string[], string[]]>([
    ["by a field", ["--where", "chamber=senate"], ["upper-house-member-for-the-north"]],
    [
      "by a field in other words",
      ["--where", "Party = GREEN", "--where", "chamber=HOUSE"],
      ["parliament-member-for-york"],
    ],
    ["by one of several values", ["--where", "party=blue,red"], ["parliament-member-for-leeds"]],
    ["by what a field is not", ["--where", "party!=Green"], ["parliament-member-for-leeds"]],
    ["by a field that is empty", ["--where", "chamber="], ["city-hall-mayor"]],
    ["by an id", ["--only", "city-hall-mayor"], ["city-hall-mayor"]],
    [
      "by an office's name",
      ["--only", "Upper House,city hall"],
      ["city-hall-mayor", "upper-house-member-for-the-north"],
    ],
  ])("%s", async (_, flags, wanted) => {
    const { run, ids } = campaign();
    expect((await run("list.csv", ...flags)).code).toBe(0);
    expect(ids()).toEqual(["council", ...wanted]);
  });

  test.each<[string, string[], string]>([
    [
      "a field that there is not",
      ["--where", "chambr=senate"],
      '--where: no record has a field "chambr". Did you mean "chamber"?',
    ],
    ["a value that there is not", ["--where", "party=Purple"], "--where: none of the 4 records is like that."],
    ["no value", ["--where", "senate"], "--where senate: write a field and its value, such as --where chamber=senate."],
    ["a name that there is not", ["--only", "Narnia"], '--only: no record is called "Narnia".'],
    ["a pattern with a field that there is not", ["--as", "x-{stat}"], '--as: no record has a field "stat".'],
    ["a format that there is not", ["--format", "vcrad"], '--format: there is no "vcrad". Did you mean "vcard"?'],
    ["a country that there is not", ["--country", "Narnia"], '--country: "Narnia" is not a country.'],
    ["a source that is no address", ["--source", "the web"], '--source: "the web" is not a whole web address'],
    ["a language that there is not", ["--language", "english!"], '--language: "english!" is not a language tag.'],
  ])("%s is wrong usage", async (_, flags, told) => {
    const { run, read } = campaign();
    const { code, stderr } = await run("list.csv", ...flags);
    expect(stderr).toContain(told);
    expect(code).toBe(2);
    expect(read()).toBe(targetsYaml);
  });

  test("no list at all is wrong usage", async () => {
    const { code, stderr } = await campaign().run();
    expect(code).toBe(2);
    expect(stderr).toContain("Name the list to import");
  });
});

describe("what ids they get", () => {
  const doubled =
    "Name,E-mail,Country\nThe Office,a@example.org,GB\nThe Office,b@example.org,GB\nCouncil,c@example.org,GB\n../../etc/passwd,d@example.org,GB\nCON,e@example.org,GB\n王小明,f@example.org,TW\n🎉,g@example.org,GB\n";
  test.each<[string, string, string[], string[]]>([
    [
      "their names, safe and distinct",
      doubled,
      [],
      ["the-office", "the-office-2", "council-2", "etc-passwd", "con_", "王小明", "office"],
    ],
    ["one name for one", list, ["--only", "City Hall", "--as", "mayor"], ["mayor"]],
    ["one name each", list, ["--where", "chamber=house", "--as", "leeds, york"], ["leeds", "york"]],
    [
      "a word before many",
      list,
      ["--where", "chamber=house", "--as", "mp"],
      ["mp-parliament-member-for-leeds", "mp-parliament-member-for-york"],
    ],
    ["a pattern", list, ["--where", "chamber=house", "--as", "{chamber}-{Party}"], ["house-blue", "house-green"]],
    [
      "a pattern in Handlebars' braces",
      list,
      ["--where", "chamber=house", "--as", "{{chamber}}-{{party}}"],
      ["house-blue", "house-green"],
    ],
    [
      "a pattern that does not tell them apart",
      list,
      ["--where", "chamber=house", "--as", "{chamber}"],
      ["house", "house-2"],
    ],
  ])("%s", async (_, text, flags, wanted) => {
    const { run, ids, read } = campaign({ "list.csv": text });
    const { code, stderr } = await run("list.csv", ...flags);
    expect(stderr).toContain("added");
    expect(code).toBe(0);
    expect(ids()).toEqual(["council", ...wanted]);
    const before = read();
    await run("list.csv", ...flags);
    expect(read()).toBe(before);
  });

  test("a record that was taken alone is known among all", async () => {
    const { run, ids } = campaign({
      "list.csv": doubled
        .replaceAll(",GB", ",GB,")
        .replace("Country", "Country,Party")
        .replace("b@example.org,GB,", "b@example.org,GB,x"),
    });
    await run("list.csv", "--where", "party=x");
    expect(ids()).toEqual(["council", "the-office"]);
    await run("list.csv");
    expect(ids().slice(0, 4)).toEqual(["council", "the-office", "the-office-2", "council-2"]);
    expect(new Set(ids()).size).toBe(8);
  });
});

describe("where they go", () => {
  test("--dry-run shows a diff on standard output and writes nothing", async () => {
    const { run, read } = campaign();
    const { code, stdout, stderr } = await run("list.csv", "--only", "City Hall", "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("--- targets.yaml\n+++ targets.yaml\n@@ -");
    expect(stdout).toContain("\n+  - id: city-hall-mayor\n");
    expect(stderr).toContain("A dry run: 1 target would be added to targets.yaml. Nothing was written.");
    expect(read()).toBe(targetsYaml);
  });

  test("--json tells what was added", async () => {
    const { run } = campaign();
    await run("list.csv", "--only", "City Hall");
    const { stdout } = await run("list.csv", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      file: "targets.yaml",
      dry_run: false,
      lists: [{ file: "list.csv", records: 4 }],
      added: ["parliament-member-for-leeds", "parliament-member-for-york", "upper-house-member-for-the-north"],
      known: [{ id: "city-hall-mayor", differs: [] }],
      doubled: 0,
      left_out: 0,
      mended: 0,
      problems: [],
    });
  });

  test("--into begins a file that campaigns include", async () => {
    const { run, ids, cwd, read } = campaign();
    const { stderr } = await run("list.csv", "--into", "shared.yaml", "--tag", "north, towns");
    expect(stderr).toContain("4 targets added to shared.yaml.");
    expect(ids("shared.yaml")).toHaveLength(4);
    expect(read()).toBe(targetsYaml);
    const head = targetsYaml.slice(0, targetsYaml.indexOf("targets:"));
    writeFileSync(join(cwd, "targets.yaml"), `${head}include: [shared.yaml]\ntargets: { include: [towns] }\n`);
    const { code } = await postbag(["check"], testHost({ cwd }));
    expect(code).toBe(0);
  });

  test("a file that the campaign includes gets nothing that the campaign has, and no id of it", async () => {
    const { run, cwd, ids } = campaign();
    writeFileSync(join(cwd, "targets.yaml"), `include: [shared.yaml]\n${targetsYaml}`);
    await run("list.csv", "--only", "City Hall", "--as", "mayor");
    const { stderr } = await run("list.csv", "--into", "shared.yaml", "--as", "mayor,leeds,mayor,council");
    expect(stderr).toContain("1 target there already, and left as it is.");
    expect(ids("shared.yaml")).toEqual(["leeds", "mayor-2", "council-2"]);
    expect((await postbag(["check"], testHost({ cwd }))).code).toBe(0);
  });

  test("a file beside the campaign gets targets to which the campaign has a letter", async () => {
    const { run, cwd, targets } = campaign({ "l.csv": "Institution,E-mail,Country\nRathaus,rathaus@example.org,DE\n" });
    await run("l.csv", "--into", "shared.yaml");
    expect(targets("shared.yaml")).toMatchObject([{ languages: ["de", "en"] }]);
    writeFileSync(join(cwd, "targets.yaml"), `include: [shared.yaml]\n${targetsYaml}`);
    expect((await postbag(["check"], testHost({ cwd }))).code).toBe(0);
  });

  test("a campaign that cannot be read keeps nothing from another file", async () => {
    const { run, ids } = campaign({ "targets.yaml": "targets: [\n" });
    expect((await run("list.csv", "--only", "City Hall", "--into", "shared.yaml")).code).toBe(0);
    expect(ids("shared.yaml")).toEqual(["city-hall-mayor"]);
  });

  test("a campaign that includes a target has it already", async () => {
    const { run, cwd, read } = campaign();
    await run("list.csv", "--into", "shared.yaml");
    writeFileSync(join(cwd, "targets.yaml"), `include: [shared.yaml]\n${targetsYaml}`);
    const { stderr } = await run("list.csv");
    expect(stderr).toContain("4 targets there already");
    expect(read()).toBe(`include: [shared.yaml]\n${targetsYaml}`);
  });

  test.each<[string, string]>([
    ["Windows line ends and a mark", `\ufeff${targetsYaml.replaceAll("\n", "\r\n")}`],
    ["no line end at the end", targetsYaml.trimEnd()],
    ["a key behind the list", targetsYaml.replace(/^(points:[\s\S]*?)(targets:[\s\S]*)$/m, "$2$1")],
    ["an empty list", `${targetsYaml.slice(0, targetsYaml.indexOf("targets:"))}targets: []\n`],
    ["a list that is not begun", `${targetsYaml.slice(0, targetsYaml.indexOf("targets:"))}targets:\n`],
    ["a comment at the end", `${targetsYaml}\n# The end.\n`],
  ])("with %s, all that stands there stays", async (_, text) => {
    const { run, read, ids, cwd } = campaign({ "targets.yaml": text });
    expect((await run("list.csv")).code).toBe(0);
    for (const line of text.split("\n").filter((each) => each !== "targets: []" && each !== "targets:")) {
      expect(
        read()
          .split("\n")
          .map((each) => each.trimEnd()),
      ).toContain(line.trimEnd());
    }
    expect(ids()).toContain("city-hall-mayor");
    expect((await postbag(["check"], testHost({ cwd }))).code).toBe(0);
  });

  test("a file with a mistake is not touched, and the mistake is told", async () => {
    const { run, read } = campaign({ "targets.yaml": `${targetsYaml}  - [\n` });
    const { code, stderr } = await run("list.csv");
    expect(code).toBe(1);
    expect(stderr).toContain("This is not YAML");
    expect(read()).toBe(`${targetsYaml}  - [\n`);
  });
});

describe("what they read", () => {
  test("their country's language, and the campaign's first where it has no letter in that", async () => {
    const { run, targets } = campaign({
      "list.csv": "Name,E-mail,Country\nA,a@example.org,GB\nB,b@example.org,AT\nC,c@example.org,EC\n",
      "templates/letter.es.hbs": letterTemplate,
    });
    const { stderr } = await run("list.csv");
    expect(targets().map(({ languages }) => languages)).toEqual([["en"], ["en"], ["de", "en"], ["es"]]);
    expect(stderr).toContain('add templates/letter.de.hbs. Until then they get letters in "en".');
  });

  test("what the person says", async () => {
    const { run, targets } = campaign({ "list.csv": "Name,E-mail\nA,a@example.org\n" });
    await run("list.csv", "--language", "es,en");
    expect(targets().at(-1)?.languages).toEqual(["es", "en"]);
  });
});

describe("other lists", () => {
  const card =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Example\r\nORG:Town Hall\r\nTITLE:Clerk\r\nEMAIL:clerk@exam\u00adple.org\r\nADR:;;1 Example Square;Leeds;;LS1 1AA;UK\r\nREV:2021-01-05T10:00:00Z\r\nURL:https://example.org\r\nEND:VCARD\r\n";

  test("a vCard in Latin-1 keeps its letters, its source and its day", async () => {
    const { run, targets } = campaign({
      "c.vcf": Buffer.from(card.replace("\u00ad", "").replace("Town Hall", "Mairie de Sète"), "latin1"),
    });
    const { stderr } = await run("c.vcf");
    expect(stderr).toContain("c.vcf: vCard, 1 record.");
    expect(targets().at(-1)).toMatchObject({
      name: "Mairie de Sète",
      verified_on: "2021-01-05",
      imported: { from: "c.vcf", on: "2021-02-05" },
    });
  });

  test("names of people are asked for in one way, whatever a list calls them", async () => {
    const senator = `- id: { bioguide: P000145 }
  name: { first: Alex, last: Padilla }
  terms: [{ type: sen, start: 2021-01-03, end: 2023-01-03, state: CA, phone: 202-224-3553 }]
`;
    const { run, ids } = campaign({
      "l.yaml": senator,
      "c.vcf": card.replace("VERSION", "N:Example;Ada;;;\r\nVERSION"),
    });
    await run("l.yaml", "--as", "rep-{state}-{last_name}", "--where", "first_name=alex");
    await run("c.vcf", "--as", "{last_name}-{first_name}");
    expect(ids().slice(1)).toEqual(["rep-ca-padilla", "example-ada"]);
  });

  test("many files are told together", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`c${at}.vcf`, card.replaceAll("Town Hall", `Town Hall ${at}`)]),
    );
    const { run } = campaign(files);
    const { stderr } = await run(...Object.keys(files));
    expect(stderr).toContain("12 files: vCard, 12 records.\n");
    expect(stderr).not.toContain("c3.vcf: vCard");
  });

  test("many languages without a letter are told on one line, most targets first", async () => {
    const rows = ["DE", "AT", "FR", "IT", "PL", "SE"].map((land) => `Office ${land},${land}@example.org,${land}\n`);
    const { run } = campaign({ "l.csv": `Institution,E-mail,Country\n${rows.join("")}` });
    expect((await run("l.csv")).stderr).toContain(
      'in which the campaign has no letter: de (2), fr (1), it (1), pl (1), sv (1). Add templates/letter.de.hbs and so on. Until then they get letters in "en".\n',
    );
  });

  test.each<[string, string]>([
    ["rows without a name", ",x@example.org,GB\n"],
    ["rows with too many cells", "Nowhere,x@example.org,GB,GB\n"],
    ["rows with a wrong address", "Nowhere,nobody,GB\n"],
  ])("hundreds of %s stop no import, and are told together", async (_, row) => {
    const { run, ids } = campaign({
      "l.csv": `Institution,E-mail,Country\n${row.repeat(300)}Town Hall,town@example.org,GB\n`,
    });
    const { code, stderr } = await run("l.csv");
    expect(code).toBe(0);
    expect(stderr).toContain("warning: There are 290 more like this one");
    expect(ids().at(-1)).toBe("town-hall");
    const { stdout } = await run("l.csv", "--json");
    const { problems } = JSON.parse(stdout) as { problems: { severity: string }[] };
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  });

  test("what is mended is counted", async () => {
    const { run, targets } = campaign({ "c.vcf": card });
    expect((await run("c.vcf")).stderr).toContain("1 contact mended: what stood around or within them went.");
    expect(targets().at(-1)?.contacts).toMatchObject({ email: "clerk@example.org", country: "GB" });
  });

  test.each<[string, string, string, string]>([
    ["a vCard that is named a table", "c.csv", card, "c.csv: vCard, 1 record."],
    ["a table that is named JSON", "list.json", list, "list.json: CSV"],
    ["a table that is named YAML", "list.yaml", list, "list.yaml: CSV"],
  ])("%s", async (_, file, text, told) => {
    const { run } = campaign({ [file]: text });
    const { code, stderr } = await run(file);
    expect(stderr).toContain(told);
    expect(code).toBe(0);
  });

  test("a list of another kind than said is told", async () => {
    const { run, read } = campaign({ "c.vcf": card });
    const { code, stderr } = await run("c.vcf", "--format", "popolo");
    expect(code).toBe(1);
    expect(stderr).toContain("c.vcf");
    expect(read()).toBe(targetsYaml);
  });

  test("several lists at once, and standard input", async () => {
    const { cwd, ids } = campaign({ "c.vcf": card });
    const { code } = await postbag(["targets", "import", "-", "c.vcf"], testHost({ cwd, input: list }));
    expect(code).toBe(0);
    expect(ids()).toHaveLength(6);
  });

  test("legislators with their district offices, from the list beside", async () => {
    const legislators = `- id: { bioguide: X000001 }
  name: { first: Jo, last: Example, official_full: Jo Example }
  terms:
    - { type: sen, start: "2019-01-03", end: "2025-01-03", state: CA, class: 1, party: Independent, phone: 202-224-0000, contact_form: "https://www.example.senate.gov/contact", address: 1 Example Senate Office Building Washington DC 20510 }
- id: { bioguide: X000002 }
  name: { first: Al, last: Example }
  terms:
    - { type: rep, start: "2021-01-03", end: "2023-01-03", state: CA, district: 12, party: Independent, phone: 202-225-0000 }
`;
    const offices = `- id: { bioguide: X000001 }
  offices:
    - { id: X000001-fresno, address: 1 Example St., city: Fresno, state: CA, zip: "93721", phone: 559-555-0000 }
`;
    const files = { "legislators-current.yaml": legislators, "legislators-district-offices.yaml": offices };
    for (const flags of [
      ["legislators-current.yaml", "--offices"],
      ["--offices", "legislators-current.yaml"],
      ["legislators-current.yaml", "--offices", "legislators-district-offices.yaml"],
    ]) {
      const { run, targets } = campaign(files);
      const { code, stderr } = await run(...flags, "--where", "chamber=senate");
      expect(stderr).toContain("2 targets added");
      expect(code).toBe(0);
      expect(targets().slice(1)).toMatchObject([
        {
          id: "jo-example",
          office: "senator",
          from: { regions: ["US-CA"] },
          contacts: { post: { city: "Washington", region: "DC" } },
        },
        { id: "jo-example-fresno", contacts: { post: { city: "Fresno" } } },
      ]);
    }
    const { run, targets, cwd } = campaign(files);
    await run("legislators-current.yaml");
    expect(targets().at(-1)).toMatchObject({ from: { regions: ["US-CA"], districts: ["cd:12"] } });
    expect((await postbag(["check"], testHost({ cwd }))).code).toBe(0);
  });
});

describe("who holds an office", () => {
  const people =
    "Institution,Office,Person,E-mail,Country,Valid until\nCity Hall,Mayor,Jo Example,mayor@example.org,GB,2022-05-05\nCity Hall,Clerk,Al Example,clerk@example.org,GB,\nCity Hall,Porter,Em Example,porter@example.org,GB,2020-01-01\n";

  test("is named as long as the list says", async () => {
    const { run, targets } = campaign({ "list.csv": people });
    const { stderr } = await run("list.csv");
    expect(
      targets()
        .slice(1)
        .map(({ person, valid_until }) => [person, valid_until]),
    ).toEqual([
      ["Jo Example", "2022-05-05"],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(stderr).toContain('Nothing says until when "Al Example, Clerk" is in office');
  });

  test("or as long as the person says", async () => {
    const { run, targets } = campaign({ "list.csv": people });
    await run("list.csv", "--until", "2021-12-31");
    expect(
      targets()
        .slice(1)
        .map(({ person, valid_until }) => [person, valid_until]),
    ).toEqual([
      ["Jo Example", "2022-05-05"],
      ["Al Example", "2021-12-31"],
      [undefined, undefined],
    ]);
  });
});

describe("what a new user runs into", () => {
  const heading = "Institution,Office,Person,E-mail,Country";

  test("a day that is over, for --until", async () => {
    const { run, read } = campaign();
    const { code, stderr } = await run("list.csv", "--until", "2021-01-01");
    expect(stderr).toContain("--until: 2021-01-01 is over.");
    expect(code).toBe(2);
    expect(read()).toBe(targetsYaml);
  });

  test("another number of ids than of records", async () => {
    const { code, stderr } = await campaign().run("list.csv", "--as", "one,two");
    expect(stderr).toContain("--as: 2 ids for 4 records.");
    expect(code).toBe(2);
  });

  test.each<[string, string[]]>([
    ["--where", ["--where", "chamber=senate"]],
    ["--as", ["--as", "{chamber}"]],
  ])("a list of which nothing can be read tells why, whatever %s asks", async (_, flags) => {
    const { run } = campaign({ "l.csv": `${heading}\n,,,a@example.org,GB\n` });
    const { code, stderr } = await run("l.csv", ...flags);
    expect(stderr).toContain("This row has no name.");
    expect(stderr).toContain("No record in this list can be a target.");
    expect(stderr).not.toContain("The records have");
    expect(code).toBe(1);
  });

  test("which columns are used and which are not", async () => {
    const { run } = campaign({
      "l.csv": "Institution,E-mail adress,Country,Colour,Shoe size\nHall,hall@example.org,GB,red,9\n",
    });
    const { stderr } = await run("l.csv");
    expect(stderr).toContain(
      '  Columns: Institution → name, E-mail adress → email, Country → country.\n  Not used: "Colour", "Shoe size" (say with --column what they are; --where can ask for them).\n',
    );
    expect((await run("l.csv", "--column", "tags=Colour")).stderr).toContain("Colour → tags");
  });

  test("the same list with and without holders adds nothing, and another holder is told", async () => {
    const row = "City Hall,Mayor,Jane Doe,mayor@example.org,";
    const { run, ids, read } = campaign({
      "l.csv": `${heading}\n${row}\n`,
      "next.csv": `${heading}\n${row.replace("Jane Doe", "John Roe")}\n`,
    });
    await run("l.csv", "--country", "US", "--until", "2027-12-31");
    for (const flags of [[], ["--until", "2027-12-31"], ["--until", "2028-12-31"]])
      await run("l.csv", "--country", "US", ...flags);
    expect(ids()).toEqual(["council", "jane-doe"]);
    const before = read();
    const { stderr } = await run("next.csv", "--country", "US", "--until", "2027-12-31");
    expect(stderr).toContain(
      'targets.yaml:17:9: warning: "jane-doe" is there already, and the list names another holder (John Roe) than the target (Jane Doe).',
    );
    expect(read()).toBe(before);
  });

  test("a day that cannot be read is told once", async () => {
    const { run } = campaign({
      "l.csv": `${heading},Valid until\nCity Hall,Mayor,Jane Doe,mayor@example.org,GB,03/04/2027\n`,
    });
    const { stderr } = await run("l.csv");
    expect(stderr).toContain('"03/04/2027" is not a day');
    expect(stderr).not.toContain("Nothing says until when");
  });

  test.each<[string, string, string, string]>([
    ["an empty table", "l.csv", "", "l.csv: The file is empty."],
    ["an empty list", "l.json", "[]\n", "l.json: The list is empty."],
    ["a table with headings alone", "l.csv", `${heading}\n`, "l.csv: The table has a heading and no rows."],
    ["a table without headings", "l.csv", "Hall,hall@example.org\n", "The first row must have the headings"],
    ["a blank card", "l.vcf", "\n", "l.vcf: The file is empty."],
  ])("%s", async (_, file, text, told) => {
    const { code, stderr } = await campaign({ [file]: text }).run(file);
    expect(stderr).toContain(told);
    expect(stderr).not.toContain("roster");
    expect(code).toBe(1);
  });

  test.each<[string, string[], string]>([
    ["a page", ["https://example.org/l.csv"], "Nothing is fetched: download the list first"],
    ["--offices with a table", ["list.csv", "--offices"], "--offices: list.csv is a table."],
    [
      "--offices without their list",
      ["legislators-current.yaml", "--offices"],
      "--offices: there is no legislators-district-offices.yaml.",
    ],
  ])("%s", async (_, argv, told) => {
    const legislators =
      '- id: { bioguide: X000001 }\n  name: { first: Jo, last: Example }\n  terms:\n    - { type: sen, start: "2019-01-03", end: "2025-01-03", state: CA, phone: 202-224-0000 }\n';
    const { code, stderr } = await campaign({ "legislators-current.yaml": legislators }).run(...argv);
    expect(stderr).toContain(told);
    expect(code).toBe(2);
  });

  test("--into tells how a campaign takes what it wrote, as long as none does", async () => {
    const { run, cwd } = campaign();
    mkdirSync(join(cwd, "lists"));
    const { stderr } = await run("list.csv", "--only", "City Hall", "--into", "lists/other.yaml");
    expect(stderr).toContain("Next: a campaign takes them with `include: [lists/other.yaml]` in its targets.yaml.\n");
    writeFileSync(join(cwd, "targets.yaml"), `include: [lists/other.yaml]\n${targetsYaml}`);
    expect((await run("list.csv", "--into", "lists/other.yaml")).stderr).toContain("`postbag targets` lists them");
  });

  test.each([[["--dry-run"]], [[]]])("--into a folder that is not there (%j)", async (flags) => {
    const { code, stderr } = await campaign().run("list.csv", "--into", "nodir/x.yaml", ...flags);
    expect(stderr).toContain("nodir/x.yaml: This cannot be written: there is no such folder.");
    expect(code).toBe(1);
  });

  test("--help tells the keys of --column", async () => {
    const { stdout } = await campaign().run("--help");
    expect(stdout.replace(/\s+/g, " ")).toContain("Keys of --column: name, role, person,");
  });
});
