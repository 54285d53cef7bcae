import { problem, type Report } from "../../problems/problem.ts";
import { placeAt, type Source, wholeFile } from "../../problems/source.ts";
import { capped, type Entry, tableOf } from "./entries.ts";
import { JsonScanner, NotJson } from "./json-scanner.ts";
import type { Table } from "./table.ts";

/** A table of a text that is one JSON value. */
export function listTable(source: Source, report: Report): Table | undefined {
  try {
    const list = findList(source, report);
    if (!list) return undefined;
    const about = list.key === undefined ? "JSON" : `JSON, list “${list.key}”`;
    return tableOf({ file: source.file, about, each: () => entries(source, list) }, capped(source.file, report));
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    report(problem("json-syntax", { reason: error.message }, error.place));
    return undefined;
  }
}

interface List {
  readonly at: number;
  /** The key that it stands behind, where it is not the whole text. */
  readonly key?: string;
}

/** Where the list begins. An object around it is read to its end. */
function findList(source: Source, report: Report): List | undefined {
  const scanner = new JsonScanner(source);
  const first = scanner.peek();
  if (first === "[") return { at: scanner.at };
  const lists: List[] = [];
  if (first === "{") {
    for (const { key } of scanner.keys()) {
      if (scanner.peek() !== "[") scanner.value();
      else {
        lists.push({ at: scanner.at, key });
        // Only to come behind it: what it holds is looked at later.
        for (const _ of scanner.items());
      }
    }
    scanner.finish();
  } else scanner.whole();
  if (lists.length === 1) return lists[0];
  const found =
    first !== "{" ? "a single value" : lists.length > 1 ? `${lists.length} lists` : "a group without a list";
  report(problem("roster-not-list", { found }, lists[1] ? placeAt(source, lists[1].at) : wholeFile(source.file)));
  return undefined;
}

function* entries(source: Source, list: List): Generator<Entry> {
  const scanner = new JsonScanner(source, list.at);
  const { text } = source;
  let line = 1;
  let lineEnd = text.indexOf("\n");
  for (const part of scanner.items()) {
    for (; lineEnd !== -1 && lineEnd < part.start; lineEnd = text.indexOf("\n", lineEnd + 1)) line++;
    yield { line, part };
  }
  if (list.key === undefined) scanner.finish();
}
