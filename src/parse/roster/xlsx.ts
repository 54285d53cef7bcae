import { problem, type Report } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import type { Row, RowFlaw, Table } from "./table.ts";
import { type Book, readBook, type Sheet } from "./xlsx/book.ts";
import { sheetPlace } from "./xlsx/cell-name.ts";
import { openPackage, type Package } from "./xlsx/package.ts";
import { type CellFlaw, type SheetRow, sheetRows } from "./xlsx/rows.ts";
import { Damaged } from "./xlsx/xml.ts";

/** Rows in a batch. */
const batchSize = 1000;

/**
 * Reads a workbook: the sheet of that name, else the first that people see and that has something in it. Cells that hold an
 * error, or a formula without its result, are among their row's flaws; they do not end the reading.
 * @returns undefined where the workbook cannot be read, or has no such sheet.
 */
export async function readXlsx(
  file: string,
  bytes: Uint8Array,
  sheet: string | undefined,
  report: Report,
): Promise<Table | undefined> {
  return guard(file, report, () => {
    const pack = openPackage(file, bytes, report);
    if (!pack) return undefined;
    const book = readBook(pack);
    const chosen = chooseSheet(file, pack, book, sheet, report);
    return chosen && tableOf(file, pack, book, chosen, report);
  });
}

/** What a damaged workbook throws somewhere is told once. */
function guard<T>(file: string, report: Report, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    report(problem("workbook-damaged", {}, wholeFile(file)));
    return undefined;
  }
}

interface Choice {
  readonly sheet: Sheet;
  readonly heading: SheetRow;
  /** The others that have something in them. */
  readonly others: readonly string[];
}

function chooseSheet(
  file: string,
  pack: Package,
  book: Book,
  wanted: string | undefined,
  report: Report,
): Choice | undefined {
  const named = wanted === undefined ? undefined : find(book.sheets, wanted);
  if (wanted !== undefined && !named) {
    report(problem("unknown-sheet", { name: wanted, known: book.sheets.map(({ name }) => name) }, wholeFile(file)));
    return undefined;
  }
  const filled = book.sheets.flatMap((sheet) => {
    const { value: heading } = readRows(pack, book, sheet).next();
    return heading ? [{ sheet, heading }] : [];
  });
  const chosen = named
    ? filled.find(({ sheet }) => sheet === named)
    : (filled.find(({ sheet }) => !sheet.hidden) ?? filled[0]);
  const others = filled.filter((other) => other !== chosen).map(({ sheet }) => sheet.name);
  if (chosen) return { ...chosen, others };
  const details = named && { name: named.name, others };
  report(details ? problem("sheet-empty", details, wholeFile(file)) : problem("workbook-empty", {}, wholeFile(file)));
  return undefined;
}

/** Excel takes names that differ in case only for the same. */
function find(sheets: readonly Sheet[], wanted: string): Sheet | undefined {
  const same = (name: string) => name.normalize().toLowerCase() === wanted.normalize().toLowerCase();
  return sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => same(name));
}

/** A sheet's rows one by one. */
function* readRows(pack: Package, book: Book, { path }: Sheet): Generator<SheetRow, undefined> {
  const xml = pack.read(path);
  if (!xml) throw new Damaged();
  for (const rows of sheetRows(xml, book)) yield* rows;
  return undefined;
}

function tableOf(file: string, pack: Package, book: Book, { sheet, heading, others }: Choice, report: Report): Table {
  const placeOf = (line: number, column?: number) => sheetPlace(file, sheet.name, line, column);
  const flawOf = (flaw: CellFlaw, line: number): RowFlaw => {
    const place = placeOf(line, flaw.column);
    const found =
      "error" in flaw
        ? problem("cell-error", { text: flaw.error }, place)
        : problem("cell-uncalculated", { formula: flaw.formula }, place);
    return { column: flaw.column, problem: found };
  };
  const toRow = ({ line, cells, flaws }: SheetRow): Row => ({
    ...{ line, cells, placeOf: (column) => placeOf(line, column) },
    ...(flaws.length > 0 && { flaws: flaws.map((flaw) => flawOf(flaw, line)) }),
  });

  function* batches(): Generator<Row[]> {
    let batch: Row[] = [];
    for (const row of readRows(pack, book, sheet)) {
      if (row.line > heading.line) batch.push(toRow(row));
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  const headingRow = toRow(heading);
  for (const flaw of headingRow.flaws ?? []) report(flaw.problem);
  return {
    about: about(sheet, others),
    heading: headingRow,
    async *rows() {
      const all = batches();
      for (let next = guard(file, report, () => all.next()); next && !next.done; ) {
        yield next.value;
        next = guard(file, report, () => all.next());
      }
    },
  };
}

function about({ name }: Sheet, others: readonly string[]): string {
  if (others.length === 0) return "XLSX";
  const listed = others.slice(0, 5).map((other) => `“${other}”`);
  const more = others.length > listed.length ? ", …" : "";
  return `XLSX, sheet “${name}” (${others.length} other${others.length > 1 ? "s" : ""}: ${listed.join(", ")}${more})`;
}
