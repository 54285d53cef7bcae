import { problem, type Report } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { type CsvSettings, readCsv } from "./csv.ts";
import { beginningOf, type RosterFile, wholeOf } from "./file.ts";
import type { Table } from "./table.ts";

export interface RosterSettings extends CsvSettings {
  /** The sheet of a workbook. */
  readonly sheet?: string;
}

type Reader = (roster: RosterFile, settings: RosterSettings, report: Report) => Promise<Table | undefined>;

/** Forms that are read whole: what is larger is told to come as CSV, which is not. */
const largest = 256 * 1_048_576;

/** So many bytes show what a file is. */
const looked = 4096;

/** Opens a roster by what is in it; the name decides where that leaves two possibilities. */
export async function openRoster(
  roster: RosterFile,
  settings: RosterSettings,
  report: Report,
): Promise<Table | undefined> {
  const { file } = roster;
  const head = await beginningOf(roster, looked);
  const form = formOf(file, head);
  if (typeof form === "string") {
    const details = { what: form };
    report(
      form === "" ? problem("roster-empty", {}, wholeFile(file)) : problem("roster-foreign", details, wholeFile(file)),
    );
    return undefined;
  }
  return form(roster, settings, report);
}

/** How to read it, or what it is instead of a roster; "" where nothing is in it. */
function formOf(file: string, head: Uint8Array): Reader | string {
  const text = Buffer.from(head).toString("latin1").replace(/^ï»¿/, "").trimStart();
  const extension = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  if (text === "" && head.length < looked) return "";
  if (/^(PK[\x03\x05]|ÐÏ\x11à)/.test(text)) return workbook;
  const foreign = foreignForms.find(([sign]) => sign.test(text));
  if (foreign) return foreign[1];
  if (/^(json|jsonl|ndjson)$/.test(extension)) return isRow.test(text) ? readCsv : json;
  if (/^ya?ml$/.test(extension)) return yaml;
  if (/^(\{\s*["}]|\[\s*[{\]])/.test(text)) return json;
  if (/^(csv|tsv|tab|txt)$/.test(extension)) return readCsv;
  return /^(---\s*\n)?([ \t]*(#.*)?\r?\n)*-\s+[\w"' -]+:/.test(text) ? yaml : readCsv;
}

/** A first line that stands in no JSON. */
const isRow = /^(?!['/#])("[^"\n]*"\s*|[^"[{\n]*)[,;\t|]/;

/** What other files begin with that are taken for rosters, or named like one. */
const foreignForms: readonly (readonly [RegExp, string])[] = [
  [/^<(!doctype|html|head|body|table|meta|style|script|div|!--)/i, "a web page"],
  [/^<\?xml/i, "an XML file"],
  [/^%PDF/, "a PDF file"],
  [/^\{\\rtf/, "a document (RTF)"],
  [/^(\x89PNG|ÿØÿ|GIF8)/, "a picture"],
  [/^\x1f\x8b/, "a packed file (gzip)"],
  [/^(7z¼¯|Rar!)/, "a packed file"],
  [/^BEGIN:VCARD/i, "a list of contacts (vCard)"],
];

const workbook: Reader = async (roster, { sheet }, report) => {
  const bytes = await wholeIfSmall(roster, report);
  if (!bytes) return undefined;
  const { readXlsx } = await import("./xlsx.ts");
  return readXlsx(roster.file, bytes, sheet, report);
};

const json: Reader = async (roster, _, report) => {
  const bytes = await wholeIfSmall(roster, report);
  if (!bytes) return undefined;
  const { readJson } = await import("./json.ts");
  return readJson(roster.file, bytes, report);
};

const yaml: Reader = async (roster, _, report) => {
  const bytes = await wholeIfSmall(roster, report);
  if (!bytes) return undefined;
  const { readYaml } = await import("./yaml.ts");
  return readYaml(roster.file, bytes, report);
};

async function wholeIfSmall(roster: RosterFile, report: Report): Promise<Uint8Array | undefined> {
  if (roster.size <= largest) return wholeOf(roster);
  report(problem("file-too-large", { size: roster.size, limit: largest }, wholeFile(roster.file)));
  return undefined;
}
