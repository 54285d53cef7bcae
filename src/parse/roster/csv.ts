import Papa from "papaparse";
import { problem, type Report } from "../../problems/problem.ts";
import { type Place, placeAt } from "../../problems/source.ts";
import { detectEncoding, textOf } from "./encoding.ts";
import type { RosterFile } from "./file.ts";
import type { Row, RowFlaw, Table } from "./table.ts";

const delimiters: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };
/** A record longer than this is the rest of the file behind a quote that nobody closed. */
const longestRecord = 16 * 1_048_576;
/** How much is looked at to find the delimiter. */
const sample = 65_536;

export interface CsvSettings {
  readonly delimiter?: string;
  /** A label that TextDecoder knows, where the person says what the file is written in. */
  readonly encoding?: string;
}

/**
 * Reads CSV (RFC 4180) with any of four delimiters, Excel's `sep=` line, any line ends and encoding. Quotes that do not pair
 * are reported where they open.
 */
export async function readCsv(roster: RosterFile, settings: CsvSettings, report: Report): Promise<Table | undefined> {
  const { file } = roster;
  const encoding = settings.encoding
    ? { label: settings.encoding, name: settings.encoding, guessed: false }
    : await detectEncoding(roster.chunks());
  const text = () => textOf(roster.chunks(), encoding);
  const { line, delimiter } = settings.delimiter
    ? { line: 1, delimiter: settings.delimiter }
    : await findDelimiter(text());
  const form = { file, delimiter, firstLine: line };
  const heading = await headingOf(records(text(), form));
  if (!heading || heading.flaws) {
    for (const found of heading?.flaws ?? [{ problem: problem("roster-empty", {}, { file }) }]) report(found.problem);
    return undefined;
  }
  const name = delimiters[delimiter] ?? `"${delimiter}"`;
  const guess = encoding.guessed ? " (a guess: nothing in the file says so; --encoding names another)" : "";
  return {
    about: `CSV, columns separated by ${name}, in ${encoding.name}${guess}`,
    heading,
    delimiter,
    async *rows() {
      for await (const batch of records(text(), form)) {
        const found = batch.filter((row) => row.line > heading.line);
        if (found.length > 0) yield found;
      }
    },
  };
}

async function headingOf(batches: AsyncIterable<readonly Row[]>): Promise<Row | undefined> {
  for await (const [first] of batches) if (first) return first;
  return undefined;
}

/** The delimiter that a `sep=` line names (the heading then is on the second line), else the one that fits the first rows. */
async function findDelimiter(pieces: AsyncIterable<string>): Promise<{ line: number; delimiter: string }> {
  let head = "";
  for await (const piece of pieces) {
    head += piece;
    if (head.length > sample) break;
  }
  const sep = /^\uFEFF?"?sep=(.)"?\n/i.exec(head);
  if (sep?.[1]) return { line: 2, delimiter: sep[1] };
  const firstLines = head.length > sample ? head.slice(0, sample) : head;
  const { meta } = Papa.parse(firstLines, {
    delimitersToGuess: Object.keys(delimiters),
    newline: "\n",
    preview: 20,
    skipEmptyLines: true,
  });
  return { line: 1, delimiter: meta.delimiter };
}

interface Form {
  readonly file: string;
  readonly delimiter: string;
  /** The line that the first record begins on. */
  readonly firstLine: number;
}

/** The records of a text in batches: those that end in a piece, behind what the piece before left over. */
async function* records(pieces: AsyncIterable<string>, form: Form): AsyncGenerator<readonly Row[]> {
  let rest = "";
  let line = 1;
  let last = "";
  const batchOf = (text: string, ended: boolean) => {
    const batch = parse(text, line, ended, form);
    line = batch.line;
    rest = batch.rest;
    return batch.rows;
  };
  for await (const piece of pieces) {
    if (rest.length > longestRecord) break;
    if (last !== "") {
      const rows = batchOf(rest + last, false);
      if (rows.length > 0) yield rows;
    }
    last = piece;
  }
  const rows = batchOf(rest + last, true);
  if (rows.length > 0) yield rows;
}

interface Batch {
  readonly rows: Row[];
  /** The line on which the rest begins. */
  readonly line: number;
  /** What may be the beginning of a record that goes on. */
  readonly rest: string;
}

function parse(text: string, firstLine: number, ended: boolean, form: Form): Batch {
  const { file, delimiter } = form;
  const rows: Row[] = [];
  let [start, line] = [0, firstLine];
  let held: (() => void) | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step({ data, errors, meta }) {
      held?.();
      const [from, at, to] = [start, line, meta.cursor];
      // Where the text may go on, nobody knows yet whether the last record is whole.
      held = () => {
        start = to;
        line = at + linesIn(text, from, to);
        if (at < form.firstLine || (errors.length === 0 && data.every((cell) => cell.trim() === ""))) return;
        const flaw = errors.length > 0 && { problem: problem("unpaired-quote", {}, quoteAt(text, from, to, at, form)) };
        rows.push(new CsvRow([file, delimiter, text, from, to], at, data, flaw ? [flaw] : undefined));
      };
    },
  });
  if (ended) held?.();
  return { rows, line, rest: ended ? "" : text.slice(start) };
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

type Where = readonly [file: string, delimiter: string, text: string, from: number, to: number];

class CsvRow implements Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly flaws?: readonly RowFlaw[];
  readonly #where: Where;

  constructor(where: Where, line: number, cells: readonly string[], flaws: readonly RowFlaw[] | undefined) {
    this.line = line;
    this.cells = cells;
    if (flaws) this.flaws = flaws;
    this.#where = where;
  }

  placeOf(column?: number): Place {
    const [file, delimiter, text, from, to] = this.#where;
    const record = text.slice(from, to).replace(/\n$/, "");
    const starts = cellStarts(record, delimiter);
    // A row may end before the column: there its cell should stand.
    const start = column === undefined ? 0 : (starts[column] ?? record.length);
    const end = column === undefined ? record.length : (starts[column + 1] ?? record.length + 1) - 1;
    return at(placeAt({ file, text: record }, start, Math.max(end, start + 1)), this.line);
  }
}

/** A place in a record as one in its file. */
function at(place: Place, line: number): Place {
  return { ...place, line: (place.line ?? 1) + line - 1 };
}

/** Where each cell of a record begins. */
function cellStarts(record: string, delimiter: string): number[] {
  const starts = [0];
  let index = 0;
  while (index < record.length) {
    if (record[index] === '"') {
      index++;
      while (index < record.length && !(record[index] === '"' && record[index + 1] !== '"')) {
        index += record[index] === '"' ? 2 : 1;
      }
    }
    const next = record.indexOf(delimiter, index);
    if (next === -1) break;
    index = next + delimiter.length;
    starts.push(index);
  }
  return starts;
}

/** The quote that does not pair: the one that opens the first cell which does not end behind its closing quote. */
function quoteAt(text: string, from: number, to: number, line: number, { file, delimiter }: Form): Place {
  const record = text.slice(from, to);
  const opening = cellStarts(record, delimiter)
    .filter((start) => record[start] === '"')
    .find((start) => !/^"(?:[^"]|"")*"\s*(?:$|\n)/.test(cellAt(record, start, delimiter)));
  return at(placeAt({ file, text: record }, opening ?? 0), line);
}

function cellAt(record: string, start: number, delimiter: string): string {
  const closed = /^"(?:[^"]|"")*"/.exec(record.slice(start))?.[0] ?? record.slice(start);
  const end = record.indexOf(delimiter, start + closed.length);
  return record.slice(start, end === -1 ? undefined : end);
}
