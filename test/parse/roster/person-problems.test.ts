import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { row, text, xlsx } from "../../support/xlsx.ts";
import { codes, spotOf, told } from "../marks.ts";
import { csv, one, people } from "./people.ts";

describe("what is wrong in a row is told at its cell", () => {
  const roster = (cells: string) => `Name,City,Country,Email,Own words,Points,To,Language,Shelf,Other\n${cells}`;
  test.each<[string, string, string[]]>([
    ["nothing", "Ada,Leeds,GB", []],
    ["a name that is missing", ",Leeds,GB", ["2:1 missing-answer"]],
    ["a name that nobody sees", "\u200b\u2060,Leeds,GB", ["2:1 missing-answer"]],
    ["a city that nobody sees", "Ada,\u00ad\uFEFF,GB", ["2:5 missing-answer"]],
    ["cells that are not there", "Ada", ["2:4 missing-answer", "2:4 missing-answer"]],
    ["a country", "Ada,Leeds,Atlantis", ["2:11 unknown-country"]],
    ["an e-mail address", "Ada,Leeds,GB,ada@", ["2:14 bad-email"]],
    ["a line break in a name", '"Ada\nExample",Leeds,GB', ["2:1 line-break"]],
    ["a cell behind a line break", '"Ada\nExample",Leeds,XX', ["2:1 line-break", "3:16 unknown-country"]],
    ["NUL", "A\0da,Leeds,GB", ["2:1 control-character"]],
    ["NUL in own words", 'Ada,Leeds,GB,,"a\n\0"', ["2:15 control-character"]],
    ["a header that would be injected", '"Ada\r\nBcc: x@example.org",Leeds,GB', ["2:1 line-break"]],
    ["an override", "Ada\u202e,Leeds,GB", ["2:1 turned-text"]],
    ["an override in own words", "Ada,Leeds,GB,,\u202dx", ["2:15 turned-text"]],
    ["an isolate that goes on", "Ada,\u2067Leeds,GB", ["2:5 turned-text"]],
    ["a long name", `${"x".repeat(301)},Leeds,GB`, ["2:1 answer-too-long"]],
    ["2 MB of a name", `${"x".repeat(2_000_000)},Leeds,GB`, ["2:1 answer-too-long"]],
    ["2 MB of own words", `Ada,Leeds,GB,,${"x".repeat(2_000_000)}`, ["2:15 answer-too-long"]],
    ["2 MB of a column that is printed", `Ada,Leeds,GB,,,,,,${"x".repeat(2_000_000)}`, ["2:19 answer-too-long"]],
    ["2 MB of a column that is not", `Ada,Leeds,GB,,,,,,,${"\0".repeat(2_000_000)}`, []],
    ["spaces are no length", `${" ".repeat(400)}Ada,Leeds,GB,${" ".repeat(400)}`, []],
    [
      "points and targets",
      "Ada,Leeds,GB,,,heating; sundays,__proto__|council",
      ["2:16 unknown-point", "2:33 unknown-target"],
    ],
    ["languages", 'Ada,Leeds,GB,,,,,"es, Klingon"', ["2:18 unknown-language"]],
    ["an error in a name", "#REF!,Leeds,GB", ["2:1 cell-error"]],
    ["an error in own words", "Ada,Leeds,GB,,#NAME?", ["2:15 cell-error"]],
    ["errors in lists", "Ada,Leeds,GB,,,#N/A,#N/A,#N/A", ["2:26 cell-error", "2:16 cell-error", "2:21 cell-error"]],
    ["an error that is printed", "Ada,Leeds,GB,,,,,,#VALUE!", ["2:19 cell-error"]],
    ["an error that is not", "Ada,Leeds,GB,,,,,,,#VALUE!", []],
    ["too many cells", `Ada,Leeds,GB${",".repeat(9)}x,y`, ["2:22 row-too-long"]],
    ["too many cells, and no more is told of them", `,,Atlantis${",".repeat(9)}x`, ["2:20 row-too-long"]],
    ["too many cells with nothing in them", `Ada,Leeds,GB${",".repeat(20)}`, []],
    ["a quote without end", '"Ada,Leeds,Atlantis', ["2:1 unpaired-quote"]],
  ])("%s", async (_, cells, found) => {
    const { persons, problems } = await people(roster(cells));
    expect(codes(problems)).toEqual(found);
    expect(persons.filter((person) => person !== undefined)).toHaveLength(found.length === 0 ? 1 : 0);
  });

  test.each([
    ..."#N/A #REF! #NAME? #VALUE! #DIV/0! #NULL! #NUM! #SPILL! #CALC! ### ######## #NV #BEZUG! #WERT! #¿NOMBRE? #¡VALOR!".split(
      " ",
    ),
    ..."#N/D #¡REF! #NOM? #VALEUR! #NOME? #NÚM! #ERROR! #GETTING_DATA Err:502".split(" "),
  ])("%s is an error of a spreadsheet", async (text) => {
    const { problems } = await one({ Name: ` ${text} ` });
    expect(problems.map(({ code, fact }) => [code, fact])).toEqual([
      ["cell-error", `The cell holds an error of the spreadsheet, ${text}.`],
    ]);
  });

  test.each(["#1 fan", "#REF", "#Leeds!", "#", "##", "Err: 502", "N/A!"])("%s is none", async (text) => {
    expect((await one({ "Own words": text })).problems).toEqual([]);
  });

  test("with what it needs to be mended", async () => {
    const { problems } = await one({ Email: "bo.example.org", Name: "" });
    expect(problems.map((found) => spotOf(found))).toEqual([
      ["2:11", "bo.example.org"],
      ["2:1", ","],
    ]);
    expect(problems[0]?.mend).toBe("Correct the cell, or leave it empty: the letters are made all the same.");
    expect(told(problems)[1]).toBe("2:1 The signer's name is missing.");
  });
});

test("an error in a workbook is told once, where its cell is needed", async () => {
  const names = ["First name", "Last name", "City", "Country", "Shelf", "Other"];
  const heading = names.map((name, index) => text(`${"ABCDEF"[index]}1`, name));
  const cells = (...rest: string[]) => xlsx({ sheets: { Members: row(1, ...heading) + row(2, ...rest) } });
  const error = (name: string) => `<c r="${name}" t="e"><v>#REF!</v></c>`;
  const toldOf = async (bytes: Uint8Array) => (await people(bytes)).problems.map(({ code, cell }) => [code, cell]);
  const [city, country] = [text("C2", "Leeds"), text("D2", "GB")];
  expect(await toldOf(cells(error("A2"), error("B2"), city, country, error("E2"), error("F2")))).toEqual([
    ["cell-error", "Members!A2"],
    ["cell-error", "Members!B2"],
    ["cell-error", "Members!E2"],
  ]);
  expect(await toldOf(cells('<c r="A2"><f>B2</f></c>', city, country))).toEqual([["cell-uncalculated", "Members!A2"]]);
  expect(await toldOf(cells(city, country))).toEqual([["missing-answer", "Members!2"]]);
});

test("whatever cells hold, a row is a person without control characters, or has a problem", async () => {
  const unit = fc.constantFrom(..."Ada ,;'\"=#!-0", "\n", "\t", "\0", "\u202e", "\u2066", "\u200b", "é", "\u2028");
  const cell = fc.oneof(fc.string({ unit, maxLength: 6 }), fc.constantFrom("GB", "council", "en", "yes", "#REF!"));
  const headings = ["Name", "City", "Country", "Email", "Own words", "Points", "To", "Language", "Shelf"];
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 11 }), async (cells) => {
      const { results, problems } = await people(`${headings.join()}\n${csv(cells)}\n`);
      for (const { person } of results) {
        expect(person === undefined).toBe(problems.length > 0);
        const { languages, extra, ...answers } = person?.signer ?? { languages: [] };
        for (const text of Object.values(answers)) expect(text).toMatch(/^\S(?:[^\0-\x1f\u2028\u202e]*\S)?$/);
        for (const text of [person?.ownWords ?? "", ...Object.values(extra ?? {})])
          expect(text).not.toMatch(/[\0\u2028\u202e]/);
        expect(languages.every((tag) => tag === "en")).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
