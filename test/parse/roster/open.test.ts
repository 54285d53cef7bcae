import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { openRoster } from "../../../src/parse/roster/open.ts";
import { row, text, xlsx, zip } from "../../support/xlsx.ts";
import { gather, told } from "../marks.ts";
import { read, rosterOf, windows1252 } from "./rosters.ts";

const workbook = xlsx({
  sheets: { Members: row(1, text("A1", "Name"), text("B1", "City")) + row(2, text("A2", "Ada"), text("B2", "Leeds")) },
});
const csv = "Name,City\nAda,Leeds\n";
const json = '[{"Name": "Ada", "City": "Leeds"}]';
const lines = '{"Name": "Ada", "City": "Leeds"}\n{"Name": "", "City": ""}\n';
const yaml = "- Name: Ada\n  City: Leeds\n";

describe("what a file is says what is in it", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["members.csv", csv, "CSV, columns separated by commas, in UTF-8"],
    ["MEMBERS.CSV", csv, "CSV, columns separated by commas, in UTF-8"],
    ["a.b.tsv", csv.replaceAll(",", "\t"), "CSV, columns separated by tabs, in UTF-8"],
    ["members.TSV", csv, "CSV, columns separated by commas, in UTF-8"],
    ["members.txt", csv, "CSV, columns separated by commas, in UTF-8"],
    ["members.tab", csv.replaceAll(",", "\t"), "CSV, columns separated by tabs, in UTF-8"],
    ["members", csv, "CSV, columns separated by commas, in UTF-8"],
    ["members.xyz", csv, "CSV, columns separated by commas, in UTF-8"],
    ["stdin", csv, "CSV, columns separated by commas, in UTF-8"],
    [
      "members.csv",
      windows1252("Name,City\nAda,Málaga\n"),
      "CSV, columns separated by commas, in Windows-1252 (a guess: nothing in the file says so; --encoding names another)",
    ],
    ["members.xlsx", workbook, "XLSX"],
    ["MEMBERS.XLSX", workbook, "XLSX"],
    ["members.csv", workbook, "XLSX"],
    ["members.json", workbook, "XLSX"],
    ["stdin", workbook, "XLSX"],
    ["members.json", json, "JSON"],
    ["MEMBERS.JSON", json, "JSON"],
    ["members.csv", json, "JSON"],
    ["members.csv", `\uFEFF \n${json}`, "JSON"],
    ["members.txt", `{"count": 1, "people": ${json}}`, "JSON, list “people”"],
    ["stdin", json, "JSON"],
    ["members.jsonl", lines, "JSON, one object on each line"],
    ["members.NDJSON", lines, "JSON, one object on each line"],
    ["stdin", lines, "JSON, one object on each line"],
    ["members.yaml", yaml, "YAML"],
    ["MEMBERS.YML", yaml, "YAML"],
    ["stdin", yaml, "YAML"],
    ["stdin", `---\n# people\n\n${yaml}`, "YAML"],
    ["members.json", csv, "CSV, columns separated by commas, in UTF-8"],
    ["members.json", '"Name";"City"\n"Ada";"Leeds"\n', "CSV, columns separated by semicolons, in UTF-8"],
  ])("%s, %j", async (file, content, about) => {
    const found = await read(rosterOf(content, file));
    expect(found.problems).toEqual([]);
    expect(found.table?.about).toBe(about);
    expect(found.texts[0]).toEqual(["Name", "City"]);
    expect(found.texts[1]?.[0]).toBe("Ada");
    for (const place of [found.table?.heading.placeOf(0), found.rows[0]?.placeOf(0)]) expect(place?.file).toBe(file);
  });

  test.each([
    ["PK,Name,City\n1,Ada,Leeds\n"],
    ["PK\nAda\n"],
    ["<Name>,<City>\nAda,Leeds\n"],
    ["-,Name\n1,Ada\n"],
    ["#,Name\n1,Ada\n"],
    ["{Name},{City}\nAda,Leeds\n"],
    ["[Name],[City]\nAda,Leeds\n"],
    ["PDF,Name\n1,Ada\n"],
  ])("%j is CSV, whatever it begins with", async (content) => {
    const found = await read(content);
    expect([found.problems, found.table?.about]).toEqual([[], "CSV, columns separated by commas, in UTF-8"]);
  });
});

describe("what is no roster is told", () => {
  test.each<[string, string, string | Uint8Array]>([
    ["a web page", "members.csv", "<!DOCTYPE html>\n<title>Sign in</title>"],
    ["a web page", "members.xlsx", "\uFEFF\r\n  <html><body><table><tr><td>Name"],
    ["a web page", "members.csv", '<meta charset="utf-8"><table>'],
    ["a web page", "stdin", "<!-- saved -->\n<HTML>"],
    ["a web page", "members.json", "<!doctype html>"],
    ["an XML file", "members.csv", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'],
    ["a PDF file", "members.csv", "%PDF-1.7\n%âãÏÓ"],
    ["a document (RTF)", "members.csv", "{\\rtf1\\ansi Name, City}"],
    ["a picture", "members.csv", Buffer.from("89504e470d0a1a0a0000", "hex")],
    ["a picture", "members.csv", Buffer.from("ffd8ffe000104a464946", "hex")],
    ["a packed file (gzip)", "members.csv", Buffer.from("1f8b080000000000", "hex")],
    ["a packed file", "members.csv", Buffer.from("377abcaf271c0004", "hex")],
    ["a list of contacts (vCard)", "contacts.txt", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Example\r\n"],
  ])("%s, named %s", async (what, file, content) => {
    const found = await read(rosterOf(content, file, [1, 2, 3]));
    expect(found.table).toBeUndefined();
    expect(told(found.problems)).toEqual([`undefined:undefined This is ${what}, not a roster.`]);
    expect(found.problems[0]?.file).toBe(file);
  });

  test.each<[string, string, string | Uint8Array]>([
    ["workbook-foreign", "members.csv", zip({ "word/document.xml": "<w/>" })],
    ["workbook-damaged", "members.csv", workbook.subarray(0, 500)],
    ["workbook-old", "members.csv", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["json-syntax", "members.json", "Name\nAda\n"],
    ["json-syntax", "members.json", '[{"Name": "Ada"}'],
    ["json-syntax", "members.csv", '[{"Name": "Ada", }]'],
    ["roster-no-entries", "members.csv", "[]"],
    ["roster-not-list", "members.yaml", csv],
    ["roster-empty", "members.csv", ""],
    ["roster-empty", "members.json", ""],
    ["roster-empty", "members.yaml", "\n \n"],
    ["roster-empty", "members.xlsx", "\uFEFF"],
    ["roster-empty", "stdin", "\r\n"],
    ["roster-empty", "members.csv", Buffer.from("\uFEFF", "utf16le")],
  ])("%s, named %s", async (code, file, content) => {
    const found = await read(rosterOf(content, file));
    expect(found.table).toBeUndefined();
    expect(found.problems.map((problem) => [problem.code, problem.file])).toEqual([[code, file]]);
  });

  test("what is read whole has a limit, and CSV has none", async () => {
    for (const [file, content, codes] of [
      ["members.json", json, ["file-too-large"]],
      ["members.yaml", yaml, ["file-too-large"]],
      ["members.xlsx", workbook, ["file-too-large"]],
      ["members.csv", csv, []],
    ] as const) {
      const roster = { ...rosterOf(content, file), size: 300 * 1_048_576 };
      const { value, problems } = gather((report) => openRoster(roster, {}, report));
      await value;
      expect(problems.map(({ code }) => code)).toEqual(codes);
    }
  });
});
