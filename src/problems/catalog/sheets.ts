import { didYouMean } from "../suggest.ts";
import { and, error } from "./define.ts";

/** Problems in rosters that are workbooks, JSON or YAML. */
export const sheetProblems = {
  "workbook-locked": error((_: object) => ({
    fact: "The workbook is protected by a password.",
    mend: "Open it, take the password off and save it as .xlsx, or save the sheet as CSV.",
  })),
  "workbook-old": error((_: object) => ({
    fact: "The workbook is in Excel's old format (.xls), which Postbag does not read.",
    mend: "Open it and save it as .xlsx, or save the sheet as CSV.",
  })),
  "workbook-foreign": error(({ found }: { found: string }) => ({
    fact: `This is ${found}, not an Excel workbook (.xlsx).`,
    mend: "Open it in the program that it comes from, and save the list of people as .xlsx or as CSV.",
  })),
  "workbook-damaged": error((_: object) => ({
    fact: "The workbook is damaged: what is packed in it cannot be read to the end.",
    mend: "Download or copy it again. If your spreadsheet program still opens it, save it there as a new .xlsx or as CSV.",
  })),
  "workbook-too-large": error(({ limit }: { limit: number }) => ({
    fact: `Unpacked, the workbook has more than ${limit} MiB, and Postbag reads no more of one.`,
    mend: "Save the sheet with the people as CSV, which may be of any size.",
  })),
  "workbook-empty": error((_: object) => ({
    fact: "No sheet of the workbook has anything in it.",
    mend: "Is it the right file? The first row needs the columns' names, each row below it one person.",
  })),
  "unknown-sheet": error(({ name, known }: { name: string; known: readonly string[] }) => ({
    fact: `The workbook has no sheet "${name}".`,
    mend: didYouMean(name, known, `Its sheets are ${and(known.map((sheet) => `"${sheet}"`))}.`),
  })),
  "sheet-empty": error(({ name, others }: { name: string; others: readonly string[] }) => ({
    fact: `The sheet "${name}" is empty.`,
    mend:
      others.length > 0
        ? `Name another: ${and(others.map((sheet) => `"${sheet}"`))} ${others.length > 1 ? "have" : "has"} rows.`
        : "Is it the right file? No sheet in it has anything.",
  })),
  "cell-error": error(({ text }: { text: string }) => ({
    fact: `The cell holds an error of the spreadsheet, ${text}.`,
    mend: "Mend its formula, write the value itself, or empty the cell.",
  })),
  "cell-uncalculated": error(({ formula }: { formula: string }) => ({
    fact: `The cell holds a formula${formula && ` (${formula})`}, and the file does not say what it comes to.`,
    mend: "Open the workbook in a spreadsheet program and save it: that stores the results.",
  })),
  "json-syntax": error(({ reason }: { reason: string }) => ({
    fact: `This is not JSON: ${reason}.`,
    mend: "Mend it there, or export the file again: JSON that a program wrote rarely breaks.",
  })),
  "roster-not-list": error(({ found }: { found: string }) => ({
    fact: `A roster is a list of people, and this is ${found}.`,
    mend: 'Write one list, such as `[{ "name": "Ada Example", "city": "Leeds" }, …]`, alone or as the only list in the file.',
  })),
  "roster-no-entries": error((_: object) => ({
    fact: "The list has nobody in it.",
    mend: "Is it the right file? It needs an entry for each person.",
  })),
  "entry-not-group": error(({ found }: { found: string }) => ({
    fact: `Each entry should be a group of keys, such as a name and an e-mail address, and this is ${found}.`,
    mend: 'Write it such as `{ "name": "Ada Example", "city": "Leeds" }`, or take it out.',
  })),
  "entry-too-deep": error(({ key }: { key: string }) => ({
    fact: `"${key}" is nested too deeply for a roster: it should be a text or a list of texts.`,
    mend: "Write its parts as keys of their own, or take it out.",
  })),
  "entry-repeated-key": error(({ key }: { key: string }) => ({
    fact: `"${key}" stands twice in this entry, and only one of them could be kept.`,
    mend: "Keep the right one, or give the other a name of its own.",
  })),
  "entries-cut": error(({ limit }: { limit: number }) => ({
    fact: `More than ${limit} things are wrong in this file; the others are not listed.`,
    mend: "Mend these first: so many often have one cause.",
  })),
};
