import { type Place, placeAt } from "../../problems/source.ts";
import type { Row, RowFlaw } from "./table.ts";

/** Where a record stands in a text. */
export interface Stretch {
  readonly file: string;
  readonly delimiter: string;
  readonly text: string;
  readonly from: number;
  /** Behind its line end. */
  readonly to: number;
}

/** A class and no closure, as millions are made and few are asked for their place. */
export class CsvRow implements Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly flaws?: readonly RowFlaw[];
  readonly #stretch: Stretch;

  constructor(stretch: Stretch, line: number, cells: readonly string[], flaws: readonly RowFlaw[] | undefined) {
    this.line = line;
    this.cells = cells;
    if (flaws) this.flaws = flaws;
    this.#stretch = stretch;
  }

  placeOf(column?: number): Place {
    const { file, delimiter, text, from, to } = this.#stretch;
    const record = text.slice(from, text[to - 1] === "\n" ? to - 1 : to);
    const starts = column === undefined ? [] : cellStarts(record, delimiter);
    // A row may end before the column: there its cell should stand.
    const start = column === undefined ? 0 : (starts[column] ?? record.length);
    const next = column === undefined ? undefined : starts[column + 1];
    const end = next === undefined ? record.length : next - delimiter.length;
    return inFile(placeAt({ file, text: record }, start, Math.max(end, start + 1)), this.line);
  }
}

/** A place in a record as one in its file. */
function inFile(place: Place, line: number): Place {
  return { ...place, line: (place.line ?? 1) + line - 1 };
}

/** Where each cell of a record begins. */
function cellStarts(record: string, delimiter: string): number[] {
  const starts = [0];
  for (let start = 0; ; ) {
    const closed = record[start] === '"' ? closeOf(record, start) : start;
    const next = closed === -1 ? -1 : record.indexOf(delimiter, closed);
    if (next === -1) return starts;
    start = next + delimiter.length;
    starts.push(start);
  }
}

/** Behind the quote that closes the one at `start`; -1 where none does. */
function closeOf(record: string, start: number): number {
  for (let at = record.indexOf('"', start + 1); at !== -1; at = record.indexOf('"', at + 2)) {
    if (record[at + 1] !== '"') return at + 1;
  }
  return -1;
}

/** The quote that does not pair: the one that opens the first cell which does not end behind its closing quote. */
export function quoteAt({ file, delimiter, text, from, to }: Stretch, line: number): Place {
  const record = text.slice(from, to);
  const starts = cellStarts(record, delimiter);
  const opening = starts.find((start, column) => {
    if (record[start] !== '"') return false;
    const closed = closeOf(record, start);
    const next = starts[column + 1];
    return closed === -1 || record.slice(closed, next && next - delimiter.length).trim() !== "";
  });
  return inFile(placeAt({ file, text: record }, opening ?? 0), line);
}
