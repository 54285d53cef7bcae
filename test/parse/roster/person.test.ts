import { describe, expect, test } from "vitest";
import { codes } from "../marks.ts";
import { one, people } from "./people.ts";

const signer = { name: "Ada Example", city: "Leeds", country: "GB", languages: [] };

describe("a row becomes a person", () => {
  test.each<[string, Record<string, string>, object]>([
    ["by the least that a letter needs", {}, { line: 2, signer }],
    ["trimmed", { Name: " Ada Example\n", City: "\u00a0Leeds " }, { line: 2, signer }],
    ["with zeros as they are", { Zip: "01234" }, { line: 2, signer: { ...signer, postalCode: "01234" } }],
    ["with names as they are", { Name: 'Zoë "Zo" O’Neill-ß 😀' }, { signer: { name: 'Zoë "Zo" O’Neill-ß 😀' } }],
    ["by given and family name", { Name: "", "First name": "Ada", "Last name": "Example" }, { signer }],
    [
      "with own words",
      { "Own words": " I read here.\n\n  =Always=\t\u200bx " },
      { ownWords: "I read here.\n\n  =Always=\t\u200bx" },
    ],
    ["with points", { Points: "heating; saturdays,heating" }, { points: ["heating", "saturdays"] }],
    ["with targets", { To: "county\n" }, { to: ["county"] }],
    ["with languages", { Language: "español, pt_BR" }, { signer: { languages: ["es", "pt-BR"] } }],
    [
      "with what a template prints",
      { Shelf: " 01\n02 ", constructor: "x", Other: "y" },
      { signer: { extra: { shelf: "01\n02", column_constructor: "x" } } },
    ],
    ["with the folder of an earlier run", { postbag_folder: "ada-2" }, { folder: "ada-2" }],
    [
      "where a name is a formula",
      { Name: '=HYPERLINK("http://x.example")' },
      { signer: { name: '=HYPERLINK("http://x.example")' } },
    ],
    ["where isolates end", { Name: "Ada \u2066Example\u2069" }, { signer: { name: "Ada \u2066Example\u2069" } }],
    ["with an invisible twin", { Name: "A\u200bda" }, { signer: { name: "A\u200bda" } }],
    ["that takes the country by its name", { Country: "Reino Unido" }, { signer }],
  ])("%s", async (_, cells, person) => {
    const { persons, problems } = await one(cells);
    expect(problems).toEqual([]);
    expect(persons).toMatchObject([person]);
  });

  test("and has nothing that the row does not say", async () => {
    const { persons, results } = await one({
      Points: " ",
      To: "",
      Language: "",
      "Own words": "\u200b ",
      Email: " ",
      Shelf: "",
    });
    expect(persons).toEqual([{ line: 2, signer: { ...signer, extra: {} } }]);
    expect(results[0]).toMatchObject({ name: "Ada Example", consent: "yes" });
  });

  test("with the defaults where cells are empty or missing", async () => {
    const defaults = { city: "York", region: "Yorkshire", country: "FR", language: "fr,en", organization: "Readers" };
    const { persons, problems } = await people(
      "Name,City,Country,Region,Language\nAda,Leeds,GB,x,es\nBo, ,,\nCy\n",
      defaults,
    );
    expect(problems).toEqual([]);
    const [ada, bo, cy] = persons.map((person) => person?.signer);
    expect(ada).toMatchObject({
      city: "Leeds",
      country: "GB",
      region: "x",
      languages: ["es"],
      organization: "Readers",
    });
    for (const other of [bo, cy])
      expect(other).toMatchObject({ city: "York", country: "FR", region: "Yorkshire", languages: ["fr", "en"] });
  });

  test("objects stay as they are, whatever headings are called", async () => {
    const { persons, problems } = await one({ __proto__x: "a", ["__proto__"]: "b", constructor: "c", toString: "d" });
    expect(problems).toEqual([]);
    expect(persons).toMatchObject([{ signer: { extra: { column_constructor: "c" } } }]);
    expect(Object.keys(persons[0]?.signer.extra ?? {})).toEqual(["column_constructor"]);
    expect(({} as Record<string, unknown>).b).toBeUndefined();
  });
});

describe("consent", () => {
  const asked = (answer: string, name = "Ada", more = "") =>
    people(`Name,City,Country,Consent\n${name},Leeds,GB,${answer}${more}\n`);
  test.each([
    ["yes", "yes"],
    ["Sí", "yes"],
    ["TRUE", "yes"],
    [" x ", "yes"],
    ["no", "no"],
    ["", "no"],
    ["\u200b", "no"],
    ["-", "no"],
    ["maybe", "unclear"],
    ["#N/A", "unclear"],
    ["=TRUE()", "unclear"],
    ["yes\u202e", "yes"],
  ])("%j is %s", async (answer, consent) => {
    const { results, problems } = await asked(answer);
    expect(problems).toEqual([]);
    expect(results).toMatchObject([{ name: "Ada", consent, person: consent === "yes" ? { line: 2 } : undefined }]);
  });

  test.each<[string, string, string, string, string[]]>([
    ["who refuses has no problems", "no", "", "", []],
    ["who refuses in a row that is too long has none either", "no", "Ada", ",x", []],
    ["who agrees in a row that is too long has one", "yes", "Ada", ",x", ["2:18 row-too-long"]],
    ["a row that is too long may have its answer elsewhere", "", "Ada", ",yes", ["2:15 row-too-long"]],
    ["an answer that is neither may be another cell's", "GB", "Ada", ",yes", ["2:17 row-too-long"]],
    ["a row whose quotes do not pair has no answer", "no", '"Ada" A', "", ["2:1 unpaired-quote"]],
  ])("%s", async (_, answer, name, more, found) => {
    const { problems, results } = await asked(answer, name, more);
    expect(codes(problems)).toEqual(found);
    expect(results.map(({ person, consent }) => [person, consent !== "yes"])).toEqual([
      [undefined, found.length === 0],
    ]);
  });

  test("a row that ends before its answer gives none", async () => {
    const { results, problems } = await people("Given name,Surname,City,Country,Consent\nAda,Example\n,,x\n");
    expect(problems).toEqual([]);
    expect(results).toEqual([
      { name: "Ada Example", consent: "no", person: undefined },
      { name: "", consent: "no", person: undefined },
    ]);
  });

  test("a row whose cells cannot be trusted gives nobody's name", async () => {
    for (const cells of ['"Ada" x,Leeds,GB', "Lovelace, Ada,Leeds,GB"]) {
      expect((await people(`Name,City,Country\n${cells}\n`)).results).toEqual([
        { name: "", consent: "yes", person: undefined },
      ]);
    }
  });
});

describe("the apostrophe that skipped.csv puts before formulas", () => {
  const both = async (text: string, folder: Record<string, string>) => {
    const { persons, problems } = await one({ ...folder, Name: text, "Own words": text, Shelf: text });
    expect(problems).toEqual([]);
    const [person] = persons;
    return [person?.signer.name, person?.ownWords, person?.signer.extra?.shelf];
  };

  test.each<[string, string]>([
    ["'=1+1", "=1+1"],
    ["'+x", "+x"],
    ["'-2+3", "-2+3"],
    ["'@SUM(A1)", "@SUM(A1)"],
    ["''=1+1", "'=1+1"],
    ["'quoted'", "'quoted'"],
    ["'", "'"],
    ["'-1", "'-1"],
    ["'+44 113 496 0000", "'+44 113 496 0000"],
    ["=1+1", "=1+1"],
    ["x'=1", "x'=1"],
  ])("%s is %s there, and stays elsewhere", async (text, bare) => {
    expect(await both(text, { postbag_folder: "" })).toEqual([bare, bare, bare]);
    expect(await both(text, {})).toEqual([text, text, text]);
  });

  test("is taken from a consent and the name of one who refuses, too", async () => {
    const { results } = await people("Name,City,Country,Consent,postbag_folder\n'=Ada,Leeds,GB,no,\n");
    expect(results).toEqual([{ name: "=Ada", consent: "no", person: undefined }]);
  });
});
