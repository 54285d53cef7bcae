import { problem, type Report } from "../../problems/problem.ts";
import { type Place, wholeFile } from "../../problems/source.ts";
import type { Row, Table } from "./table.ts";

/** A value of JSON or YAML, and where it stands: a scalar, which always is text, a list, or a group. */
export interface Part {
  place(): Place;
  readonly content: string | readonly Part[] | Group;
}

/** Keys with their values, in their order; a key may stand twice. */
interface Group {
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: string;
  /** The key itself, for its place. */
  readonly keyPart: Part;
  readonly value: Part;
}

/** One person of a list. */
export interface Entry {
  /** The line that it begins on. */
  readonly line: number;
  readonly part: Part;
}

/** A list of people, which can be gone through again and again. */
export interface Entries {
  readonly file: string;
  readonly about: string;
  /** Goes through it; what is no entry is reported and left out. */
  each(report: Report): Iterable<Entry>;
}

/** A text in an entry, under the name of its column. */
interface Cell {
  readonly column: string;
  readonly text: string;
  readonly pair: Pair;
}

const batchSize = 1000;
/** For the second time that a list is gone through: all was told the first time. */
const ignore: Report = () => undefined;

/**
 * A table of a list: its columns are the keys of all entries, in the order in which they first appear. A group within an
 * entry gives columns such as `address.city`, a list of texts becomes one text.
 * @returns undefined where something was reported.
 */
export function tableOf({ file, about, each }: Entries, report: Report): Table | undefined {
  const columns = new Map<string, Pair>();
  let [entries, flaws] = [0, 0];
  const count: Report = (found) => {
    flaws++;
    report(found);
  };
  for (const { part } of each(count)) {
    entries++;
    for (const { column, pair } of cellsOf(part, count)) if (!columns.has(column)) columns.set(column, pair);
  }
  if (entries + flaws === 0) count(problem("roster-no-entries", {}, wholeFile(file)));
  if (flaws > 0) return undefined;
  const names = [...columns.keys()];
  const heading = {
    line: 1,
    cells: names,
    placeOf: (column?: number) => columns.get(names[column ?? -1] ?? "")?.keyPart.place() ?? wholeFile(file),
  };
  return { about, heading, rows: () => batches(each, names) };
}

async function* batches(each: Entries["each"], names: readonly string[]): AsyncGenerator<readonly Row[]> {
  const columns = new Map(names.map((name, index) => [name, index]));
  let batch: Row[] = [];
  for (const entry of each(ignore)) {
    const row = rowOf(entry, columns);
    if (row) batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function rowOf({ line, part }: Entry, columns: ReadonlyMap<string, number>): Row | undefined {
  const cells: string[] = new Array(columns.size).fill("");
  const parts: Part[] = [];
  for (const { column, text, pair } of cellsOf(part, ignore)) {
    const index = columns.get(column) ?? 0;
    cells[index] = text;
    parts[index] = pair.value;
  }
  if (cells.every((text) => text.trim() === "")) return undefined;
  return { line, cells, placeOf: (column) => (parts[column ?? -1] ?? part).place() };
}

function cellsOf(entry: Part, report: Report): Cell[] {
  if (!isGroup(entry.content)) {
    const found = typeof entry.content === "string" ? "a single value" : "a list";
    report(problem("entry-not-group", { found }, entry.place()));
    return [];
  }
  const cells: Cell[] = [];
  const seen = new Set<string>();
  for (const pair of entry.content.pairs) {
    const { content } = pair.value;
    if (!isGroup(content)) add(pair.key, pair);
    else for (const inner of content.pairs) add(`${pair.key}.${inner.key}`, inner);
  }
  return cells;

  function add(column: string, pair: Pair): void {
    if (seen.has(column)) report(problem("entry-repeated-key", { key: column }, pair.keyPart.place()));
    seen.add(column);
    const text = textOf(pair.value);
    if (text === undefined) report(problem("entry-too-deep", { key: column }, pair.value.place()));
    else cells.push({ column, text, pair });
  }
}

/** A text, or the texts of a list; undefined where it holds more than that. */
function textOf({ content }: Part): string | undefined {
  if (typeof content === "string") return content;
  if (isGroup(content)) return undefined;
  const texts = content.map((item) => (typeof item.content === "string" ? item.content : undefined));
  return texts.includes(undefined) ? undefined : texts.filter((text) => text !== "").join(", ");
}

function isGroup(content: Part["content"]): content is Group {
  return typeof content === "object" && "pairs" in content;
}

/** No more than so many problems are told of one file. */
const mostProblems = 1000;

/** Passes problems on, up to the limit. */
export function capped(file: string, report: Report): Report {
  let told = 0;
  return (found) => {
    told++;
    if (told <= mostProblems) report(found);
    if (told === mostProblems + 1) report(problem("entries-cut", { limit: mostProblems }, wholeFile(file)));
  };
}
