import { describe, expect, test } from "vitest";
import { told } from "../marks.ts";
import { read } from "./rosters.ts";

const none = { problems: [], flaws: [] };

describe("a delimiter is found out", () => {
  test.each<[string, string, string[]]>([
    ["commas", "Name,City\nAda,Leeds\n", ["Ada", "Leeds"]],
    ["semicolons", "Name;City\nAda;Leeds\n", ["Ada", "Leeds"]],
    ["tabs", "Name\tCity\nAda\tLeeds\n", ["Ada", "Leeds"]],
    ["bars", "Name|City\nAda|Leeds\n", ["Ada", "Leeds"]],
    ["commas behind spaces", "Name, City\nAda, Leeds\n", ["Ada", " Leeds"]],
    ["none where there is one column", "Name\nAda\n", ["Ada"]],
    ["semicolons, and words with commas", "Name;Words\nAda;Well, yes, no, maybe\n", ["Ada", "Well, yes, no, maybe"]],
    ["semicolons, and decimal commas", "Name;Paid\nAda;1,50\nBo;2,75\n", ["Ada", "1,50"]],
    ["tabs, and all others in words", "Name\tWords\nAda\tOne, two; three | four\n", ["Ada", "One, two; three | four"]],
    [
      "semicolons, and a heading with as many commas as its words",
      "Name;City;Words, if any, please\nAda;Leeds;Well, yes, no\nBo;York;So, so, so\n",
      ["Ada", "Leeds", "Well, yes, no"],
    ],
    [
      "commas, and headings in two languages",
      "Nombre | Name,Ciudad | City,País | Country\nAda,Leeds,GB\n",
      ["Ada", "Leeds", "GB"],
    ],
    ["commas, and a list in a cell", "Name,Points,City\nAda,a;b;c,Leeds\nBo,a;b;c,York\n", ["Ada", "a;b;c", "Leeds"]],
    ["semicolons in rows that are short", "Name;City;Note, or two\nAda;Leeds\nBo;York\nCy\n", ["Ada", "Leeds"]],
    ["quoted headings", '"Name, first";"City, town"\n"A, b";"C"\n', ["A, b", "C"]],
    ["behind blank lines", "\n \n\nName;City, town\nAda;Leeds\n", ["Ada", "Leeds"]],
    ["behind many blank lines", `${"\n".repeat(30)}Name;City, town\nAda;Leeds\n`, ["Ada", "Leeds"]],
    ["by a sep= line", "sep=;\nName,City;x\nAda,Leeds;y\n", ["Ada,Leeds", "y"]],
    ["by any sep= line", "SEP=^\r\nName^City\r\nAda^Leeds\r\n", ["Ada", "Leeds"]],
    ["by a sep= line with a tab", "sep=\t\rName\tCity\rAda\tLeeds\r", ["Ada", "Leeds"]],
    ["by a quoted sep= line", '"sep=;"\nName;City\nAda;Leeds\n', ["Ada", "Leeds"]],
    ["by a sep= line that was saved again", "sep=;;;\nName;City;Zip\nAda;Leeds;1\n", ["Ada", "Leeds", "1"]],
    ["by a sep= line behind a mark", "\uFEFFsep=|\nName|City\nAda|Leeds\n", ["Ada", "Leeds"]],
  ])("%s", async (_, text, first) => {
    const found = await read(text);
    expect(found).toMatchObject(none);
    expect(found.texts[1]).toEqual(first);
  });

  test.each([
    ["is what the person says", "Name,City;x\nAda,Leeds;y\n", ";", [2]],
    ["is what the person says, against a sep= line", "sep=,\nName,City;x\nAda,Leeds;y\n", ";", [3]],
    ["may be longer than a character", "Name,City::x\nAda,Leeds::y\n", "::", [2]],
  ])("or %s", async (_, text, delimiter, lines) => {
    const found = await read(text, { delimiter });
    expect(found).toMatchObject({ ...none, lines });
    expect(found.texts).toEqual([
      ["Name,City", "x"],
      ["Ada,Leeds", "y"],
    ]);
    expect(found.rows[0]?.placeOf(1)).toMatchObject({ line: lines[0], column: 10 + delimiter.length, length: 1 });
  });

  test.each([
    ["Name;City\nAda;Leeds\n", {}, "CSV, columns separated by semicolons, in UTF-8", ";"],
    ["Name^City\nAda^Leeds\n", { delimiter: "^" }, 'CSV, columns separated by "^", in UTF-8', "^"],
  ])("and the person hears of it", async (text, settings, about, delimiter) => {
    expect((await read(text, settings)).table).toMatchObject({ about, delimiter });
  });
});

describe("cells survive to the letter", () => {
  test.each<[string, string, string[]]>([
    ["zeros", "01234,00", ["01234", "00"]],
    ["spaces", " Ada ,\u00a0x\u2003", [" Ada ", "\u00a0x\u2003"]],
    ["quotes in the middle", `5" pipe,O'"Brien"`, ['5" pipe', `O'"Brien"`]],
    ["doubled quotes", '"a ""b"" c",""""', ['a "b" c', '"']],
    ["empty quotes", '"",""""""', ["", '""']],
    ["quotes with spaces behind", '"a" ,"b"  ', ["a", "b"]],
    ["quotes behind a space are the cell's own", ' "a",x', [' "a"', "x"]],
    ["delimiters in quotes", '",",",,"', [",", ",,"]],
    ["line breaks in quotes", '"a\n\nb","\n"', ["a\n\nb", "\n"]],
    ["all kinds of line breaks", '"a\r\nb\rc\nd",x', ["a\nb\nc\nd", "x"]],
    ["formulas", `=1+1,"=HYPERLINK(""http://x.example"",""y"")"`, ["=1+1", '=HYPERLINK("http://x.example","y")']],
    ["an apostrophe before a formula", "'=1+1,'@x", ["'=1+1", "'@x"]],
    ["spreadsheet errors", "#N/A,#REF!", ["#N/A", "#REF!"]],
    ["NUL", "A\0da,\0", ["A\0da", "\0"]],
    ["what turns the direction", "\u202eadA,\u2066x", ["\u202eadA", "\u2066x"]],
    ["what is invisible", "A\u200bda,\u200d", ["A\u200bda", "\u200d"]],
    ["a mark in the middle", "\uFEFFAda,\uFEFF", ["\uFEFFAda", "\uFEFF"]],
    ["line ends that are none in CSV", "a\u2028b\u0085c,\v\f", ["a\u2028b\u0085c", "\v\f"]],
    ["emoji and combined accents", "😀,e\u0301", ["😀", "e\u0301"]],
    ["more and fewer than the heading has", "a,b,c,", ["a", "b", "c", ""]],
    ["a row that is short", "a", ["a"]],
  ])("%s", async (_, row, cells) => {
    for (const end of ["", "\n", "\r\n", "\r", "\nx,y\n"]) {
      const found = await read(`Name,City\r\n${row}${end}`, { delimiter: "," });
      expect(found.problems).toEqual([]);
      // Behind the last quote of a file no space is expected.
      if (end !== "" || !row.endsWith(" ")) expect([found.flaws, found.texts[1]]).toEqual([[], cells]);
    }
  });

  test("also where a mark stands before every row, as files do that were joined", async () => {
    const text = "\uFEFF\uFEFFName,City\n\uFEFFAda,Leeds\n\uFEFF\uFEFFBo,York\n";
    const found = await read(text);
    expect(found.lines).toEqual([2, 3]);
    expect(found.texts.slice(1)).toEqual([
      ["\uFEFFAda", "Leeds"],
      ["\uFEFF\uFEFFBo", "York"],
    ]);
  });
});

describe("rows and their lines", () => {
  test.each<[string, string, number[]]>([
    ["line ends", "Name,City\nA,B\nC,D\n", [2, 3]],
    ["mixed ones", "Name,City\rA,B\r\nC,D\nE,F", [2, 3, 4]],
    ["blank rows are left out", '\n\nName,City\n\nA,B\n,\n , \n"",""\n\nC,D\n\n\n', [5, 10]],
    ["line breaks in quotes", 'Name,"City\n\nor town"\n"A\nB",C\n\nD,"E\r\nF"\rG,H', [4, 7, 9]],
    ["a sep= line", "sep=,\r\n\r\nName,City\r\nA,B", [4]],
  ])("%s", async (_, text, lines) => {
    const found = await read(text);
    expect(found).toMatchObject({ ...none, lines });
    expect(found.table?.heading.cells[0]).toBe("Name");
  });

  test.each([
    ["", "empty"],
    ["\uFEFF", "a mark alone"],
    [" \r\n\t\n", "blank"],
    [" \n".repeat(10_000), "blank and long"],
    [",,\n\n,\n,,", "blank rows"],
    ["sep=;\n", "a sep= line alone"],
  ])("%j has nobody in it: %s", async (text) => {
    const found = await read(text);
    expect(found.table).toBeUndefined();
    expect(told(found.problems)).toEqual(["undefined:undefined The roster has nobody in it."]);
  });

  test("a heading alone is a table without rows", async () => {
    for (const text of ["Name,City", "Name,City\n", "Name,City\r\n\r\n"]) {
      expect(await read(text)).toMatchObject({ ...none, texts: [["Name", "City"]] });
    }
  });

  test("headings stand as they are, twice or missing or with names of JavaScript's", async () => {
    const heading = ["__proto__", "constructor", "Name", "Name", "", "toString", ""];
    const { texts } = await read(`${heading.join()}\na,b,c,d,e,f,g\n`);
    expect(texts).toEqual([heading, ["a", "b", "c", "d", "e", "f", "g"]]);
  });
});
