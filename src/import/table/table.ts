import type { Row, Table } from "../../parse/roster/table.ts";
import { isEmail, isWebAddress } from "../../parse/schema.ts";
import { problem, type Report } from "../../problems/problem.ts";
import type { Found, ReadSettings, Written } from "../found.ts";
import { addField, type FieldHeap, fieldName } from "../read/gather.ts";
import { aboutTargetColumns } from "./about.ts";
import { TargetCells, writtenIn } from "./cells.ts";
import { readTargetHeading, recognizeTargetColumns, type TargetColumns } from "./columns.ts";
import { Days } from "./days.ts";
import { legislatorsOf } from "./legislators.ts";
import { type TargetColumn, targetColumnName } from "./names.ts";
import { targetOfRow } from "./rows.ts";

/*
 * Tables of targets with any headings, from CSV (RFC 4180), workbooks and whatever else a roster may be. Headings of
 * published forms are among those that are known: the target of OSDI 1.2 (_includes/target_subobject.md of
 * https://github.com/opensupporter/osdi-docs at ea51c38), Action Network's custom targets
 * (https://help.actionnetwork.org/hc/en-us/articles/203112879), ActionKit's custom targets. The CSV of
 * congress-legislators and of Open States are read by what they say: see legislators.ts.
 */

interface TableSettings extends ReadSettings {
  /** What the person said of columns: a heading or a column's number (1-based) for each key, "" for no column. */
  readonly columns?: ReadonlyMap<TargetColumn, string>;
}

/** Whether the beginning of a text looks like a table of targets: a workbook, or a first line with a heading that is known. */
export function isTable(head: string): boolean {
  if (/^PK[\x03\x05]/.test(head)) return true;
  if (/^\uFEFF?\s*[{[<]/.test(head)) return false;
  const [line = ""] = head.replace(/^\uFEFF?(?:sep=.\r?\n)?\s*/, "").split(/[\r\n]/);
  const cells = line.split(/[,;\t|]/).map((cell) => cell.replace(/^\s*"|"\s*$/g, ""));
  return cells.length > 1 && cells.some((cell) => readTargetHeading(cell) !== undefined);
}

/**
 * Reads a table's rows. A row without a name is told and left out, as is one that cannot be read with certainty.
 * @returns undefined where no column is a name, or the person named a column that is not there; that is reported.
 */
export async function readTable(
  table: Table,
  { columns: mapped = new Map() }: TableSettings,
  report: Report,
): Promise<readonly Found[] | undefined> {
  const headings = table.heading.cells.map((heading) => heading.trim());
  const columns = recognizeTargetColumns(headings, mapped);
  const place = table.heading.placeOf();
  const first = headings.findIndex((heading) => isEmail(heading) || isWebAddress(heading));
  if (first !== -1) {
    report(problem("table-headless", { cell: headings[first] ?? "" }, table.heading.placeOf(first)));
    return undefined;
  }
  for (const heading of columns.unmapped) report(problem("table-no-such-column", { heading, headings }, place));
  if (columns.unmapped.length > 0) return undefined;
  const readRow = mapped.size === 0 ? legislatorsOf(headings) : undefined;
  if (!readRow && !nameColumns.some((column) => columns.of.has(column))) {
    report(problem("table-no-columns", { headings }, place));
    return undefined;
  }
  const names = fieldNames(headings, columns);
  const found: Found[] = [];
  const days = new Days();
  for await (const rows of table.rows()) {
    for (const whole of rows) {
      if (isFlawed(whole, headings.length, report)) continue;
      const row = withoutFlaws(whole, report);
      const target = readRow
        ? readRow(legislatorRow(row, headings), fieldsOf(row, names), report)
        : targetOfRow(new TargetCells(row, columns.of, days, report), () => fieldsOf(row, names), report);
      if (target) found.push(target);
    }
  }
  days.settle(report);
  return found;
}

/** What the columns of a table are, in lines for the person. Tables that are known as a whole have nothing to say. */
export function aboutTable({ heading }: Table, mapped: ReadonlyMap<TargetColumn, string>): readonly string[] {
  const headings = heading.cells.map((cell) => cell.trim());
  if (mapped.size === 0 && legislatorsOf(headings)) return [];
  return aboutTargetColumns(headings, recognizeTargetColumns(headings, mapped));
}

const nameColumns = ["name", "person", "givenName", "familyName", "role"] as const;

/** Whether nobody can know which cells belong to which columns, which is told. */
function isFlawed(row: Row, width: number, report: Report): boolean {
  const flaw = row.flaws?.find(({ column }) => column === undefined)?.problem;
  const tooMany = row.cells.slice(width).some((cell) => cell.trim() !== "");
  if (flaw) report({ ...flaw, ...problem("table-row-flawed", { why: flaw.fact }) });
  else if (tooMany) {
    const why = `It has ${row.cells.length} cells, and the heading has ${width} columns.`;
    report(problem("table-row-flawed", { why }, row.placeOf(width)));
  }
  return flaw !== undefined || tooMany;
}

/** The row without the cells that do not hold what they should show, each of which is told. */
function withoutFlaws(row: Row, report: Report): Row {
  if (!row.flaws) return row;
  const lost = new Set<number>();
  for (const { column, problem: told } of row.flaws) {
    if (column === undefined || row.cells[column]?.trim() === "") continue;
    lost.add(column);
    report({ ...told, severity: "warning" });
  }
  const cells = row.cells.map((cell, index) => (lost.has(index) ? "" : cell));
  return { line: row.line, cells, placeOf: (column) => row.placeOf(column) };
}

/** The names of each column for `--where`: its heading's, and what it was recognised as. */
function fieldNames(headings: readonly string[], { of }: TargetColumns): readonly (readonly string[])[] {
  const keys = new Map([...of].flatMap(([column, indexes]) => indexes.map((index) => [index, column] as const)));
  return headings.map((heading, index) => {
    const key = keys.get(index);
    const own = fieldName(heading) || `column_${index + 1}`;
    const shared = key === undefined ? [] : [sharedNames[key] ?? targetColumnName(key)];
    return [...new Set([own, ...shared])];
  });
}

/** As other lists call it. */
const sharedNames: Partial<Record<TargetColumn, string>> = { region: "state" };

function fieldsOf(row: Row, names: readonly (readonly string[])[]): FieldHeap {
  const fields: FieldHeap = new Map();
  for (const [index, columnNames] of names.entries()) {
    const text = row.cells[index]?.trim();
    if (text) for (const name of columnNames) addField(fields, name, text);
  }
  return fields;
}

function legislatorRow(row: Row, headings: readonly string[]) {
  const text = (heading: string) => row.cells[headings.indexOf(heading)]?.trim() || undefined;
  const written = (heading: string): Written | undefined => {
    const index = headings.indexOf(heading);
    const cell = row.cells[index];
    return cell === undefined || cell.trim() === "" ? undefined : writtenIn(row, index, cell);
  };
  return { row, text, written };
}
