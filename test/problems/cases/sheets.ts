import type { sheetProblems } from "../../../src/problems/catalog/sheets.ts";
import { row, text, xlsx, zip } from "../../support/xlsx.ts";
import { batch, type Case } from "../case.ts";

const heading = row(1, text("A1", "Name"), text("B1", "City"), text("C1", "Country"));
const people = heading + row(2, text("A2", "Ada Example"), text("B2", "Leeds"), text("C2", "GB"));
const members = xlsx({ sheets: { Members: people } });

const eachAGroup =
  "Each entry should be a group of keys, such as a name and an e-mail address, and this is a single value.";

export const sheetCases: Record<keyof typeof sheetProblems, Case> = {
  "workbook-locked": {
    ...batch("members.xlsx", compound("EncryptedPackage")),
    stderr: [
      "members.xlsx: The workbook is protected by a password.",
      "  Open it, take the password off and save it as .xlsx, or save the sheet as CSV.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "workbook-old": {
    ...batch("members.xls", compound("Workbook")),
    stderr: [
      "members.xls: The workbook is in Excel's old format (.xls), which Postbag does not read.",
      "  Open it and save it as .xlsx, or save the sheet as CSV.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "workbook-foreign": {
    ...batch("members.xlsx", zip({ "word/document.xml": "<document/>" })),
    stderr: [
      "members.xlsx: This is a Word document (.docx), not an Excel workbook (.xlsx).",
      "  Open it in the program that it comes from, and save the list of people as .xlsx or as CSV.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "workbook-damaged": {
    ...batch("members.xlsx", members.subarray(0, 800)),
    stderr: [
      "members.xlsx: The workbook is damaged: what is packed in it cannot be read to the end.",
      "  Download or copy it again. If your spreadsheet program still opens it, save it there as a new .xlsx or as CSV.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "workbook-too-large": {
    ...batch("members.xlsx", swollen(members, 257 * 1_048_576)),
    stderr: [
      "members.xlsx: Unpacked, the workbook has more than 256 MiB, and Postbag reads no more of one.",
      "  Save the sheet with the people as CSV, which may be of any size.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "workbook-empty": {
    ...batch("members.xlsx", xlsx({ sheets: { Sheet1: "" } })),
    stderr: [
      "members.xlsx: No sheet of the workbook has anything in it.",
      "  Is it the right file? The first row needs the columns' names, each row below it one person.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "unknown-sheet": {
    ...batch("members.xlsx", xlsx({ sheets: { Members: people, Notes: "" } }), "--sheet", "2021"),
    stderr: [
      'members.xlsx: The workbook has no sheet "2021".',
      '  Its sheets are "Members" and "Notes".',
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "sheet-empty": {
    ...batch("members.xlsx", xlsx({ sheets: { Members: people, Notes: "" } }), "--sheet", "Notes"),
    stderr: [
      'members.xlsx: The sheet "Notes" is empty.',
      '  Name another: "Members" has rows.',
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "cell-error": {
    ...batch("members.xlsx", withCell('<c r="B3" t="e"><v>#N/A</v></c>')),
    stderr: [
      "members.xlsx:Members!B3: The cell holds an error of the spreadsheet, #N/A.",
      "  Mend its formula, write the value itself, or empty the cell.",
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "cell-uncalculated": {
    ...batch("members.xlsx", withCell('<c r="B3"><f>B2</f></c>')),
    stderr: [
      "members.xlsx:Members!B3: The cell holds a formula (=B2), and the file does not say what it comes to.",
      "  Open the workbook in a spreadsheet program and save it: that stores the results.",
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "json-syntax": {
    ...batch("members.json", '[\n  { "name": "Ada Example", "city": "Leeds", "country": "GB", }\n]\n'),
    stderr: [
      "members.json:2:60: This is not JSON: no comma may stand behind the last item.",
      '  2 |   { "name": "Ada Example", "city": "Leeds", "country": "GB", }',
      "    |                                                            ^",
      "  Mend it there, or export the file again: JSON that a program wrote rarely breaks.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "roster-not-list": {
    ...batch("members.json", '{ "name": "Ada Example", "city": "Leeds", "country": "GB" }\n'),
    stderr: [
      "members.json: A roster is a list of people, and this is a group without a list.",
      '  Write one list, such as `[{ "name": "Ada Example", "city": "Leeds" }, …]`, alone or as the only list in the file.',
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "roster-no-entries": {
    ...batch("members.json", "[]\n"),
    stderr: [
      "members.json: The list has nobody in it.",
      "  Is it the right file? It needs an entry for each person.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "entry-not-group": {
    ...batch("members.json", '[\n  "Ada Example",\n  { "name": "Bo", "city": "Leeds", "country": "GB" }\n]\n'),
    stderr: [...noGroup(2), "1 problem in 1 file. Nothing was written."],
  },
  "entry-too-deep": {
    ...batch(
      "members.json",
      '[\n  { "name": "Ada Example", "address": { "city": "Leeds", "geo": { "lat": 53.8 } }, "country": "GB" }\n]\n',
    ),
    stderr: [
      'members.json:2:65: "address.geo" is nested too deeply for a roster: it should be a text or a list of texts.',
      '  2 |   { "name": "Ada Example", "address": { "city": "Leeds", "geo": { "lat": 53.8 } }, "country": "GB" }',
      "    |                                                                 ^^^^^^^^^^^^^^^",
      "  Write its parts as keys of their own, or take it out.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "entry-repeated-key": {
    ...batch("members.json", '[\n  { "name": "Ada Example", "city": "Leeds", "country": "GB", "city": "York" }\n]\n'),
    stderr: [
      'members.json:2:62: "city" stands twice in this entry, and only one of them could be kept.',
      '  2 |   { "name": "Ada Example", "city": "Leeds", "country": "GB", "city": "York" }',
      "    |                                                              ^^^^^^",
      "  Keep the right one, or give the other a name of its own.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "entries-cut": {
    ...batch("members.json", `[\n${'  "Ada Example",\n'.repeat(1001)}  {}\n]\n`),
    stderr: [
      "members.json: More than 1000 things are wrong in this file; the others are not listed.",
      "  Mend these first: so many often have one cause.",
      "",
      ...Array.from({ length: 10 }, (_, index) => noGroup(index + 2)).flat(),
      `members.json: There are 990 more like this one: ${eachAGroup}`,
      `  The next are in lines ${Array.from({ length: 19 }, (_, index) => index + 12).join(", ")} and 31.`,
      "",
      "1001 problems in 1 file. Nothing was written.",
    ],
    codes: ["entries-cut", ...Array(11).fill("entry-not-group")],
  },
};

/** The workbook with one more person, who has this cell for a city. */
function withCell(xml: string): Uint8Array {
  return xlsx({ sheets: { Members: people + row(3, text("A3", "Bo"), xml, text("C3", "GB")) } });
}

/** What is told of an entry that is a name alone. */
function noGroup(line: number): string[] {
  return [
    `members.json:${line}:3: ${eachAGroup}`,
    `  ${line} |   "Ada Example",`,
    `  ${" ".repeat(String(line).length)} |   ^^^^^^^^^^^^^`,
    '  Write it such as `{ "name": "Ada Example", "city": "Leeds" }`, or take it out.',
    "",
  ];
}

/** A file of the container that Excel's old and its protected workbooks come in. */
function compound(name: string): Uint8Array {
  return Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(name, "utf16le")]);
}

/** The workbook with a table of contents that says its last part is larger. */
function swollen(workbook: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(workbook);
  copy.writeUInt32LE(size, copy.lastIndexOf("PK\u0001\u0002") + 24);
  return copy;
}
