import Papa from "papaparse";
import { problem, type Report } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { CsvRow, quoteAt } from "./csv-row.ts";
import { type Division, delimiters, findDelimiter } from "./delimiter.ts";
import { detectEncoding, lostLine, textOf } from "./encoding.ts";
import type { RosterFile } from "./file.ts";
import type { Row, RowFlaw, Table } from "./table.ts";

/** A record longer than this is the rest of the file behind a quote that nobody closed. */
const longestRecord = 16_000_000;

export interface CsvSettings {
  readonly delimiter?: string;
  /** A label that TextDecoder knows, where the person says what the file is written in. */
  readonly encoding?: string;
}

/**
 * Reads CSV (RFC 4180) with any of four delimiters, Excel's `sep=` line, any line ends and encoding. Quotes that do not pair
 * are told where they open.
 */
export async function readCsv(roster: RosterFile, settings: CsvSettings, report: Report): Promise<Table | undefined> {
  const { file } = roster;
  const encoding = await detectEncoding(roster, settings.encoding);
  const text = () => textOf(roster.chunks(), encoding);
  if (encoding.damaged) {
    report(problem("not-utf8", {}, { file, line: await lostLine(text()) }));
    return undefined;
  }
  const form = { file, ...(await findDelimiter(text(), settings.delimiter)) };
  let flaws = 0;
  const heading = await headingOf(
    records(text(), form, (found) => {
      flaws++;
      report(found);
    }),
  );
  for (const flaw of heading?.flaws ?? []) report(flaw.problem);
  if (!heading && flaws === 0) report(problem("roster-empty", {}, wholeFile(file)));
  if (!heading || heading.flaws) return undefined;
  const name = delimiters[form.delimiter] ?? `"${form.delimiter}"`;
  const guess = encoding.guessed ? " (a guess: nothing in the file says so; --encoding names another)" : "";
  return {
    about: `CSV, columns separated by ${name}, in ${encoding.name}${guess}`,
    heading,
    delimiter: form.delimiter,
    async *rows() {
      for await (const batch of records(text(), form, report)) {
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

interface Form extends Division {
  readonly file: string;
}

/** The records of a text in batches, each piece's together with what the pieces before left over. */
async function* records(pieces: AsyncIterable<string>, form: Form, report: Report): AsyncGenerator<readonly Row[]> {
  let batch: Batch = { rows: [], line: 1, rest: "" };
  let more = "";
  for await (const piece of pieces) {
    // A record that goes on and on is only looked at again when it is twice as long.
    if (more.length > batch.rest.length) {
      batch = parse(batch.rest + more, batch.line, false, form);
      more = "";
      if (batch.rows.length > 0) yield batch.rows;
    }
    if (batch.rest.length > longestRecord) {
      // As the rest is lost, this has no line: it is a problem of the file, which nothing passes over.
      report(problem("unpaired-quote", { endless: batch.line }, wholeFile(form.file)));
      return;
    }
    more += piece;
  }
  const { rows } = parse(batch.rest + more, batch.line, true, form);
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
  // Papa takes a mark at the beginning away, and would count from behind it.
  Papa.parse<string[]>(text.startsWith("\uFEFF") ? `\uFEFF${text}` : text, {
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
        const stretch = { file, delimiter, text, from, to };
        let flaws: RowFlaw[] | undefined;
        if (errors.length > 0) {
          const until = text[to - 1] === "\n" ? line - 1 : line;
          const details = until > at ? { until } : {};
          flaws = [{ problem: problem("unpaired-quote", details, quoteAt(stretch, at)) }];
        }
        rows.push(new CsvRow(stretch, at, data, flaws));
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
