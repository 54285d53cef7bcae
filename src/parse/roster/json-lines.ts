import { problem, type Report } from "../../problems/problem.ts";
import type { Source } from "../../problems/source.ts";
import { capped, type Entry, tableOf } from "./entries.ts";
import { JsonScanner, NotJson } from "./json-scanner.ts";
import type { Table } from "./table.ts";

/** A table of a text with one object on each line; every line that is none is reported. */
export function linesTable(source: Source, report: Report): Table | undefined {
  const each = (tell: Report) => entries(source, tell);
  const about = "JSON, one object on each line";
  return tableOf({ file: source.file, about, each }, capped(source.file, report));
}

function* entries(source: Source, report: Report): Generator<Entry> {
  const { text } = source;
  let line = 0;
  for (let start = 0, end = 0; start <= text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    line++;
    const scanner = new JsonScanner(source, start, end);
    const part = scanner.peek() !== "" && read(scanner, report);
    if (part) yield { line, part };
  }
}

function read(scanner: JsonScanner, report: Report) {
  try {
    return scanner.whole();
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    report(problem("json-syntax", { reason: error.message }, error.place));
    return undefined;
  }
}
