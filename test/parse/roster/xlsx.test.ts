import { Buffer } from "node:buffer";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../src/parse/roster/xlsx.ts";
import { printProblems } from "../../../src/problems/print.ts";
import { number, row, sheetXml, text, xlsx, zip } from "../../support/xlsx.ts";
import { gather } from "../marks.ts";
import { rowsOf } from "./tables.ts";

async function read(bytes: Uint8Array, sheet?: string) {
  const { value, problems } = gather((report) => readXlsx("a.xlsx", bytes, sheet, report));
  const table = await value;
  const rows = await rowsOf(table);
  const flaws = rows.flatMap((found) => found.flaws ?? []).map((flaw) => flaw.problem);
  const texts = [table?.heading.cells ?? [], ...rows.map(({ cells }) => cells)];
  return { table, texts, problems: [...problems, ...flaws] };
}

/** What one cell reads as, in row 2 of column A. */
async function cell(xml: string, workbook: Partial<Parameters<typeof xlsx>[0]> = {}) {
  const { texts, problems } = await read(
    xlsx({ sheets: { Members: row(1, text("A1", "name")) + row(2, text("B2", "x"), xml) }, ...workbook }),
  );
  expect(problems).toEqual([]);
  return texts[1]?.[0];
}

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const same = (shown: string) => shown;
const style = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

describe("texts", () => {
  test.each<[string, string, string]>([
    ["keep their zeros", text("A2", "01234"), "01234"],
    ["keep their spaces", text("A2", " Ada "), " Ada "],
    ["keep line breaks", text("A2", "a\nb"), "a\nb"],
    ["have one kind of line break", text("A2", "a_x000D_\nb\r\nc"), "a\nb\nc"],
    ["may hold characters that XML cannot", text("A2", "a_x0007_b"), "a\u0007b"],
    ["may look like an escape", text("A2", "_x005F_x0041_"), "_x0041_"],
    [
      "have references",
      '<c r="A2" t="inlineStr"><is><t>&lt;O&#39;Brien&#x1F600;&amp;#65;&gt;</t></is></c>',
      "<O'Brien😀&#65;>",
    ],
    ["may stand in CDATA", '<c r="A2" t="inlineStr"><is><t><![CDATA[a & <b>]]></t></is></c>', "a & <b>"],
    ["are what formulas made", '<c r="A2" t="str"><f>B2&amp;""</f><v>_x0041_b</v></c>', "Ab"],
    ["may be empty where formulas made them", '<c r="A2" t="str"><f>""</f><v></v></c>', ""],
    ["true", '<c r="A2" t="b"><v>1</v></c>', "TRUE"],
    ["false", '<c r="A2" t="b"><f>1=2</f><v>0</v></c>', "FALSE"],
    ["a prefix of its own for all names", '<x:c r="A2" t="n"><x:v>7</x:v></x:c>', "7"],
  ])("%s", async (_, xml, shown) => {
    expect(await cell(xml)).toBe(shown);
  });

  test("are shared, with fonts in them and readings above them", async () => {
    const strings = [
      "<t>Ada</t>",
      "<r><t>A</t></r><r><rPr><b/></rPr><t xml:space='preserve'>da </t></r>",
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      "<t/>",
    ];
    const shared = (index: number) => cell(`<c r="A2" t="s"><v>${index}</v></c>`, { strings });
    expect(await Promise.all([0, 1, 2, 3].map(shared))).toEqual(["Ada", "Ada ", "東京", ""]);
  });

  test("that are shared by a number that is not there: the workbook is damaged", async () => {
    const { problems } = await read(xlsx({ sheets: { Members: row(1, '<c r="A1" t="s"><v>5</v></c>') } }));
    expect(codes(problems)).toEqual(["workbook-damaged"]);
  });
});

describe("numbers", () => {
  test.each<[string, string | number | undefined, string, string]>([
    ["a whole one", undefined, "1234567", "1234567"],
    ["a long one with exponent", undefined, "1.234567E6", "1234567"],
    ["a telephone number", undefined, "3.4612345678E10", "34612345678"],
    ["noise of binary fractions", undefined, "0.30000000000000004", "0.3"],
    ["a small one", undefined, "1E-7", "0.0000001"],
    ["a huge one", undefined, "1.5E25", "15000000000000000000000000"],
    ["minus nothing", undefined, "-0", "0"],
    ["a negative one", 0, "-7", "-7"],
    ["a postal code", "00000", "1234", "01234"],
    ["a postal code with more digits than places", "00000", "123456", "123456"],
    ["a postal code of nine digits", "00000-0000", "12345678", "01234-5678"],
    ["a postal code in French Excel", "[$-40C]00000", "1234", "01234"],
    ["a number with text beside", '"No. "0000', "12", "No. 0012"],
    ["a number in groups", "0#\\ ##\\ ##\\ ##\\ ##", "123456789", "01 23 45 67 89"],
    ["a telephone number by its length, short", "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "5551234", "555-1234"],
    [
      "a telephone number by its length, long",
      "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####",
      "4155551234",
      "(415) 555-1234",
    ],
    ["one that is rounded", "0", "3.7", "4"],
    ["one that is rounded by a format of Excel's own", 1, "3.7", "4"],
    ["a negative one with a section of its own", "0;(0)", "-12", "(12)"],
    ["nothing with a section of its own", '0;-0;"none"', "0", "none"],
    ["one with a colour", "[Red]000", "7", "007"],
    ["one with spaces to fill", "_-* 000_-", "7", "007"],
    ["one with a currency", "[$€-407]\\ 00", "7", "€ 07"],
    ["General among text", '"ID "General', "7", "ID 7"],
    ["an amount", "#,##0.00", "1234.5", "1234.5"],
    ["thousands", "#,##0", "1234", "1234"],
    ["percent", 9, "0.5", "0.5"],
    ["a fraction", "# ?/?", "0.5", "0.5"],
    ["many digits by exponent", "0.00E+00", "34612345678", "34612345678"],
    ["one that is to be hidden", ";;;", "7", "7"],
    ["one in a cell for texts", 49, "1234", "1234"],
    ["no number at all", "000", "abc", "abc"],
  ])("%s", async (_, format, value, shown) => {
    const formats = format === undefined ? [] : [format];
    expect(await cell(number("A2", value, format === undefined ? undefined : 0), { formats })).toBe(shown);
  });
});

describe("dates", () => {
  test.each<[string, string | number, string, string]>([
    ["a day", 14, "44234", "2021-02-07"],
    ["a day in a format of one's own", "dd/mm/yyyy;@", "44234", "2021-02-07"],
    ["a day in a format of the system", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "44234", "2021-02-07"],
    ["a month", "mmm\\ yy", "44234", "2021-02-07"],
    ["a day in Chinese", 'yyyy"年"m"月"d"日"', "44234", "2021-02-07"],
    ["a day in Excel's Chinese", 31, "44234", "2021-02-07"],
    ["a day and a time", 22, "44234.604166666664", "2021-02-07 14:30:00"],
    ["a day and a time that just becomes the next day", 22, "44234.9999999", "2021-02-08"],
    ["a day and midnight", "yyyy\\-mm\\-dd\\ hh:mm:ss", "44234", "2021-02-07"],
    ["a day whose time is not shown", 14, "44234.604166666664", "2021-02-07"],
    ["a time", "h:mm AM/PM", "0.6041666666666666", "14:30:00"],
    ["a time with parts of seconds", "mm:ss.00", "0.6041666666666666", "14:30:00"],
    ["hours past a day", "[h]:mm", "1.25", "30:00:00"],
    ["the first day", 14, "1", "1900-01-01"],
    ["the day before one that never was", 14, "59", "1900-02-28"],
    ["the day that never was", 14, "60", "1900-02-29"],
    ["the day behind it", 14, "61", "1900-03-01"],
    ["the last day", 14, "2958465", "9999-12-31"],
    ["no day", 14, "2958466", "2958466"],
    ["a day below zero", 14, "-1", "-1"],
    ["day zero", 14, "0", "0"],
  ])("%s", async (_, format, value, shown) => {
    expect(await cell(number("A2", value, 0), { formats: [format] })).toBe(shown);
  });

  test.each([
    ["0", "1904-01-01"],
    ["42772", "2021-02-07"],
  ])("that count from 1904: %s", async (value, shown) => {
    expect(await cell(number("A2", value, 0), { formats: [14], date1904: true })).toBe(shown);
  });

  test.each([
    ["2021-02-07T00:00:00Z", "2021-02-07"],
    ["2021-02-07T14:30:00.000", "2021-02-07 14:30:00"],
    ["2021-02-07", "2021-02-07"],
  ])("kept as text: %s", async (value, shown) => {
    expect(await cell(`<c r="A2" t="d"><v>${value}</v></c>`)).toBe(shown);
  });
});

describe("rows", () => {
  test("have gaps, come without names, and end with their last text", async () => {
    const rows =
      row(3, text("B3", "name"), text("D3", "email"), '<c r="E3" s="0"/>') +
      row(5, '<c r="A5"/>', text("B5", " ")) +
      '<row r="7" hidden="1"><c><v>1</v></c><c r="C7"><v>3</v></c><c><v>4</v></c></row><row><c><v>8</v></c></row>';
    const { table, texts } = await read(xlsx({ sheets: { Members: rows } }));
    expect(texts).toEqual([["", "name", "", "email"], ["1", "", "3", "4"], ["8"]]);
    expect([table?.heading.line, ...(await rowsOf(table)).map(({ line }) => line)]).toEqual([3, 7, 8]);
  });

  test("come in batches, however many there are", async () => {
    const rows = Array.from({ length: 40_001 }, (_, index) => row(index + 1, text(`A${index + 1}`, `émile ${index}`)));
    const { table } = await read(xlsx({ sheets: { Members: rows.join("") } }));
    const sizes: number[] = [];
    for await (const batch of table?.rows() ?? []) sizes.push(batch.length);
    expect(sizes).toEqual(Array.from({ length: 40 }, () => 1000));
    expect((await rowsOf(table)).at(-1)?.cells).toEqual(["émile 40000"]);
  });

  test.each([
    ["past the last column", row(1, text("XFE1", "x"))],
    ["with no column", row(1, text("1", "x"))],
    ["in row nothing", row(0, text("A0", "x"))],
  ])("%s: the workbook is damaged", async (_, rows) => {
    expect(codes((await read(xlsx({ sheets: { A: rows } }))).problems)).toEqual(["workbook-damaged"]);
  });
});

describe("places", () => {
  const heads = row(1, text("A1", "name"), text("AB1", "email"));
  test.each([
    ["Members", "Members"],
    ["Miembros.ñ_2", "Miembros.ñ_2"],
    ["Old members", "'Old members'"],
    ["Ada's", "'Ada''s'"],
    ["2021", "'2021'"],
    ["Q1", "'Q1'"],
    ["R1C1", "'R1C1'"],
  ])("in the sheet %s", async (name, quoted) => {
    const { table } = await read(xlsx({ sheets: { [name]: heads + row(14, text("C14", "x")) } }));
    const [found] = await rowsOf(table);
    expect(found?.placeOf(2)).toEqual({ file: "a.xlsx", line: 14, column: 3, cell: `${quoted}!C14` });
    expect(found?.placeOf()).toEqual({ file: "a.xlsx", line: 14, cell: `${quoted}!14` });
    expect(table?.heading.placeOf(27).cell).toBe(`${quoted}!AB1`);
  });
});

describe("sheets", () => {
  const one = (content: string) => row(1, text("A1", content));
  const sheets = {
    Empty: "",
    Notes: one("n"),
    Members: one("m"),
    Secret: { rows: one("s"), state: "hidden" as const },
  };

  test.each<[string | undefined, string, string]>([
    [undefined, "n", "XLSX, sheet “Notes” (2 others: “Members”, “Secret”)"],
    ["Members", "m", "XLSX, sheet “Members” (2 others: “Notes”, “Secret”)"],
    ["mEMBERS", "m", "XLSX, sheet “Members” (2 others: “Notes”, “Secret”)"],
    ["Secret", "s", "XLSX, sheet “Secret” (2 others: “Notes”, “Members”)"],
  ])("the one that is read where %s is asked for", async (wanted, content, about) => {
    const { table, problems } = await read(xlsx({ sheets }), wanted);
    expect([table?.heading.cells, table?.about, problems]).toEqual([[content], about, []]);
  });

  test("hidden ones come last", async () => {
    const { Secret, Notes } = sheets;
    expect((await read(xlsx({ sheets: { Secret, Notes } }))).table?.heading.cells).toEqual(["n"]);
    expect((await read(xlsx({ sheets: { Secret, Empty: "" } }))).table?.about).toBe("XLSX");
  });

  test("six others are too many to name", async () => {
    const many = Object.fromEntries(["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, one(name)]));
    expect((await read(xlsx({ sheets: many }))).table?.about).toBe(
      "XLSX, sheet “a” (6 others: “b”, “c”, “d”, “e”, “f”, …)",
    );
  });

  test.each([
    ["Member", 'a.xlsx: The workbook has no sheet "Member".', '  Did you mean "Members"?'],
    ["2022", 'a.xlsx: The workbook has no sheet "2022".', '  Its sheets are "Empty", "Notes", "Members" and "Secret".'],
    ["Empty", 'a.xlsx: The sheet "Empty" is empty.', '  Name another: "Notes", "Members" and "Secret" have rows.'],
  ])("%s is told", async (wanted, ...lines) => {
    const { table, problems } = await read(xlsx({ sheets }), wanted);
    expect(table).toBeUndefined();
    expect(printProblems(problems, style).split("\n")).toEqual([...lines, ""]);
  });

  test("none with anything in it is told", async () => {
    expect(codes((await read(xlsx({ sheets: { A: "", B: row(1, '<c r="A1" s="0"/>') } }))).problems)).toEqual([
      "workbook-empty",
    ]);
  });

  test("of charts are none", async () => {
    const rels = (target: string) => `<Relationship Id="${target}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`;
    const parts = {
      "xl/_rels/workbook.xml.rels": `<Relationships>${rels("a")}<Relationship Id="b" Type="x/chartsheet" Target="c.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook><sheets><sheet name="C" r:id="b"/><sheet name="M" r:id="a"/></sheets></workbook>`,
    };
    expect((await read(xlsx({ sheets: { M: one("m") }, parts }))).table?.heading.cells).toEqual(["m"]);
  });
});

describe("cells that hold no value", () => {
  const rows =
    row(1, text("A1", "name"), text("B1", "zip")) +
    row(2, text("A2", "Ada"), '<c r="B2" t="e"><v>#N/A</v></c>') +
    row(3, '<c r="A3"><f>B3&amp;C3</f></c>', '<c r="B3" t="e"><f>VLOOKUP(A3,X,2)</f><v>#REF!</v></c>') +
    row(4, '<c r="A4"><f t="shared" si="0"/><v></v></c>');

  test("are told, each once, and the reading goes on", async () => {
    const { table, texts, problems } = await read(xlsx({ sheets: { "Our members": rows } }));
    expect(texts).toEqual([["name", "zip"], ["Ada", "#N/A"], ["", "#REF!"], []]);
    await rowsOf(table);
    expect(problems.map(({ cell, fact }) => `${cell} ${fact}`)).toEqual([
      "'Our members'!B2 The cell holds an error of the spreadsheet, #N/A.",
      "'Our members'!A3 The cell holds a formula (=B3&C3), and the file does not say what it comes to.",
      "'Our members'!B3 The cell holds an error of the spreadsheet, #REF!.",
      "'Our members'!A4 The cell holds a formula, and the file does not say what it comes to.",
    ]);
    expect(printProblems(problems.slice(0, 1), style).split("\n")).toEqual([
      "a.xlsx:'Our members'!B2: The cell holds an error of the spreadsheet, #N/A.",
      "  Mend its formula, write the value itself, or empty the cell.",
      "",
    ]);
  });

  test("are told in the heading before any row is read", async () => {
    const bytes = xlsx({ sheets: { M: row(1, '<c r="A1" t="e"><v>#NAME?</v></c>') } });
    const { value, problems } = gather((report) => readXlsx("a.xlsx", bytes, undefined, report));
    expect((await value)?.heading.cells).toEqual(["#NAME?"]);
    expect(problems.map(({ cell }) => cell)).toEqual(["M!A1"]);
  });
});

describe("what is no workbook is told as what it is", () => {
  const ole = (content: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(content, "utf16le")]);
  const good = xlsx({ sheets: { M: row(1, text("A1", "name")) } });
  const laughs = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>`;
  const ods = zipSync({
    mimetype: [Buffer.from("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": Buffer.from("<a/>"),
  });

  test.each<[string, Uint8Array, string, string?]>([
    ["a password", ole("EncryptedPackage"), "workbook-locked"],
    ["Excel's old format", ole("Workbook"), "workbook-old"],
    ["an OpenDocument spreadsheet", ods, "workbook-foreign", "an OpenDocument spreadsheet (.ods)"],
    [
      "a Word document",
      zip({ "_rels/.rels": "", "word/document.xml": "<a/>" }),
      "workbook-foreign",
      "a Word document (.docx)",
    ],
    [
      "a binary workbook",
      zip({ "_rels/.rels": "", "xl/workbook.bin": "a" }),
      "workbook-foreign",
      "a binary workbook (.xlsb)",
    ],
    ["some ZIP", zip({ "photo.jpg": "a" }), "workbook-foreign", "a ZIP file with other things in it"],
    ["a page of the web", Buffer.from("<html></html>"), "workbook-foreign", "another kind of file"],
    ["nothing", new Uint8Array(), "workbook-damaged"],
    ["half of one", good.subarray(0, good.length / 2), "workbook-damaged"],
    ["one with its middle gone", good.slice().fill(0, 200, 900), "workbook-damaged"],
    ["one without its workbook", zip({ "_rels/.rels": "<a/>", "xl/styles.xml": "<a/>" }), "workbook-damaged"],
    ["XML that ends early", xlsx({ sheets: { M: "<row r='1'><c" } }), "workbook-damaged"],
    ["entities", xlsx({ sheets: { M: "" }, parts: { "xl/sharedStrings.xml": `${laughs}<sst/>` } }), "workbook-damaged"],
    [
      "a character that is none",
      xlsx({ sheets: { M: row(1, '<c t="str"><v>&#x110000;</v></c>') } }),
      "workbook-damaged",
    ],
    [
      "text that is not UTF-8",
      xlsx({ sheets: {}, parts: { "xl/sharedStrings.xml": Buffer.from([60, 255, 62]) } }),
      "workbook-damaged",
    ],
  ])("%s", async (_, bytes, code, found) => {
    const { table, problems } = await read(bytes);
    expect([table, codes(problems)]).toEqual([undefined, [code]]);
    if (found) expect(problems[0]?.fact).toBe(`This is ${found}, not an Excel workbook (.xlsx).`);
  });

  test("a bomb is not unpacked", async () => {
    const bomb = xlsx({ sheets: { M: "" }, parts: { "xl/worksheets/sheet1.xml": new Uint8Array(257 * 1_048_576) } });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(codes((await read(bomb)).problems)).toEqual(["workbook-too-large"]);
  });

  test("damage far down is told as the rows are read", async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => row(index + 1, text(`A${index + 1}`, "x".repeat(50))));
    const { table, texts, problems } = await read(
      xlsx({
        sheets: { M: "" },
        parts: { "xl/worksheets/sheet1.xml": sheetXml(rows.join("")).replace(/<\/sheetData>.*/s, "<a") },
      }),
    );
    expect(table).toBeDefined();
    expect(texts.length).toBeGreaterThan(1000);
    expect(codes(problems)).toEqual(["workbook-damaged"]);
  });
});
