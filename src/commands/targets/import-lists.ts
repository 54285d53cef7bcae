import { basename, dirname, join } from "node:path";
import type { Host } from "../../host.ts";
import type { Found, ReadSettings } from "../../import/found.ts";
import { headLength, type ListFormatName, listFormatOf, listFormats } from "../../import/lists.ts";
import { aboutTable, readTable } from "../../import/table/table.ts";
import type { Day } from "../../model/day.ts";
import { readCsv } from "../../parse/roster/csv.ts";
import { detectEncoding, textOf } from "../../parse/roster/encoding.ts";
import { beginningOf } from "../../parse/roster/file.ts";
import { openRoster } from "../../parse/roster/open.ts";
import { UsageError } from "../../problems/errors.ts";
import { type Problem, problem, type Report } from "../../problems/problem.ts";
import { type Source, wholeFile } from "../../problems/source.ts";
import { absolute } from "../common/paths.ts";
import { type OpenFile, openFile, tableSettings } from "../common/roster.ts";
import type { ImportFlags, ImportSettings } from "./import-flags.ts";

/** What lists there are, as people call them. */
const known = [...Object.values(listFormats).map(({ about }) => about), "tables (CSV, XLSX)"];

/** Lists are read whole: what is larger is told to come in parts. */
const largest = 256 * 1_048_576;

/** The file beside a list of legislators in which their district offices are. */
const officesBeside = "legislators-district-offices.yaml";

/** One list, read. */
export interface ReadListFile {
  /** The path as messages show it. */
  readonly file: string;
  /** What kind of list it is, for the person. */
  readonly about: string;
  readonly records: readonly Found[];
  /** Of a table, what its columns are. */
  readonly columns?: readonly string[];
}

/** Reads a published list by what is in it. @throws UserError where it cannot be read at all */
export async function readListFile(
  path: string,
  flags: ImportFlags,
  settings: ImportSettings,
  today: Day,
  report: Report,
  host: Host,
): Promise<ReadListFile | undefined> {
  const opened = await openFile(path, host);
  try {
    const { file } = opened;
    const isPacked = await isWorkbook(opened);
    const { format } = settings;
    const mayBeTable = format === "table" || (format === undefined && isPacked);
    const list = mayBeTable ? undefined : await textList(opened, flags, format, report);
    if (list === "broken") return undefined;
    refuseOffices(file, list?.name, flags);
    if (list) {
      const offices = flags.offices === undefined ? undefined : await officesFor(path, flags, report, host);
      const asked: ReadSettings = { today, ...(offices && { offices }) };
      const { about, read } = listFormats[list.name];
      const records = read(list.source, asked, report);
      return records && { file, about, records };
    }
    const open = isPacked ? openRoster : readCsv;
    const table = await open(opened, tableSettings(flags), (found) =>
      report(found.code === "roster-empty" ? blank(file) : found),
    );
    const records = table && (await readTable(table, { today, columns: settings.columns }, report));
    if (!table || !records) return undefined;
    return { file, about: table.about, records, columns: aboutTable(table, settings.columns) };
  } finally {
    await opened.close();
  }
}

function blank(file: string): Problem {
  return problem("list-blank", { what: "file" }, wholeFile(file));
}

/** @throws UsageError where district offices are asked for that this kind of list has not */
function refuseOffices(file: string, name: ListFormatName | undefined, { offices }: ImportFlags): void {
  if (offices === undefined || name === "congress") return;
  const what = name === undefined ? "a table" : `a list of ${listFormats[name].about}`;
  throw new UsageError([
    `--offices: ${file} is ${what}. District offices belong to the legislators of congress-legislators (legislators-current.yaml).`,
    "Nothing was written.",
  ]);
}

/** A list that is text, and of which kind; undefined where it may be a table. */
async function textList(opened: OpenFile, flags: ImportFlags, format: ListFormatName | undefined, report: Report) {
  const source = await sourceOf(opened, flags.encoding, report);
  if (!source) return "broken";
  const name = format ?? listFormatOf(source.text.slice(0, headLength));
  if (name) return { name, source };
  if (/^\s*(?:\[\s*\]|\{\s*\})\s*$/.test(source.text.slice(0, headLength)) && source.text.length < headLength) {
    report(problem("list-blank", { what: "list" }, wholeFile(opened.file)));
    return "broken";
  }
  if (!/^\s*(?:[{[<]|%PDF|BEGIN:)|^\s*- /.test(source.text.slice(0, 1000))) return undefined;
  report(problem("list-unknown", { formats: known }, wholeFile(opened.file)));
  return "broken";
}

/** A workbook is a packed file, or what Excel wrote before 2007. */
async function isWorkbook(opened: OpenFile): Promise<boolean> {
  return /^(?:PK[\x03\x05]|\xd0\xcf\x11\xe0)/.test(Buffer.from(await beginningOf(opened, 8)).toString("latin1"));
}

/** A text in whatever it is written. */
async function sourceOf(opened: OpenFile, encoding: string | undefined, report: Report): Promise<Source | undefined> {
  const { file, size } = opened;
  if (size > largest) {
    report(problem("file-too-large", { size, limit: largest }, wholeFile(file)));
    return undefined;
  }
  const pieces: string[] = [];
  for await (const piece of textOf(opened.chunks(), await detectEncoding(opened, encoding))) pieces.push(piece);
  const text = pieces.join("").replace(/^\ufeff/, "");
  if (text.trim() === "") {
    report(blank(file));
    return undefined;
  }
  return { file, text };
}

/** @throws UserError where there is no such list */
async function officesFor(path: string, { offices, encoding }: ImportFlags, report: Report, host: Host) {
  const place = offices === true ? join(dirname(path), officesBeside) : String(offices);
  if (offices === true && (await host.files.kind(absolute(place, host))) === undefined) {
    throw new UsageError([
      `--offices: there is no ${place}. Download it from where ${basename(path)} is from, or name the file: --offices <file>.`,
      "Nothing was written.",
    ]);
  }
  const opened = await openFile(place, host);
  try {
    return await sourceOf(opened, encoding, report);
  } finally {
    await opened.close();
  }
}
