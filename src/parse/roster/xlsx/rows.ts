import { type Book, cellText, textReader } from "./book.ts";
import { isoDateText } from "./date.ts";
import { plainNumber } from "./format.ts";
import { type Attributes, Damaged, xmlWriter } from "./xml.ts";

/** A row of a sheet that has something in it. */
export interface SheetRow {
  /** The number that stands beside it. */
  readonly line: number;
  /** Up to the last that is not empty. */
  readonly cells: readonly string[];
  readonly flaws: readonly CellFlaw[];
}

/** A cell (0-based column) that does not hold what it should show. */
export type CellFlaw = { readonly column: number } & ({ readonly error: string } | { readonly formula: string });

const chunk = 1_048_576;
/** Excel's last column, XFD. */
const mostColumns = 16_384;

/** The rows of a sheet, some at a time; those that are blank are left out. */
export function* sheetRows(xml: Uint8Array, book: Book): Generator<SheetRow[]> {
  const reader = rowReader(book);
  const { write, end } = xmlWriter(reader.handler);
  for (let at = 0; at < xml.length && !reader.isDone(); at += chunk) {
    write(xml.subarray(at, at + chunk));
    yield reader.take();
  }
  if (!reader.isDone()) end();
}

/** A cell as it is being read. */
interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value?: string;
  formula?: string;
}

function rowReader(book: Book) {
  let rows: SheetRow[] = [];
  let [inData, isDone] = [false, false];
  let line = 0;
  let cells: string[] = [];
  let flaws: CellFlaw[] = [];
  let cell: RawCell | undefined;
  let into: "value" | "formula" | undefined;
  const inline = textReader();

  function open(name: string, attributes: () => Attributes): void {
    if (name === "sheetData") inData = true;
    else if (!inData) return;
    else if (name === "row") {
      line = Number(attributes().r ?? line + 1);
      if (!(line > 0)) throw new Damaged();
      [cells, flaws] = [[], []];
    } else if (name === "c") cell = rawCell(attributes(), cells.length);
    else if (!cell) return;
    else if (name === "v" || name === "f") {
      into = name === "v" ? "value" : "formula";
      cell[into] = "";
    } else inline.open(name);
  }

  function close(name: string): void {
    if (!inData) return;
    if (name === "v" || name === "f") into = undefined;
    else if (name === "c") closeCell();
    else if (name === "row") closeRow();
    else if (name === "sheetData") isDone = true;
    else inline.close(name);
  }

  function text(found: string): void {
    if (!cell || isDone) return;
    if (into) cell[into] += found;
    else inline.text(found);
  }

  function closeCell(): void {
    if (!cell) return;
    const { column, type, value, formula } = cell;
    while (cells.length < column) cells.push("");
    const shown = type === "inlineStr" ? inline.take() : valueText(cell, book);
    if (type === "e") flaws.push({ column, error: shown });
    else if (formula !== undefined && (value === undefined || (value === "" && type !== "str")))
      flaws.push({ column, formula: formula && `=${formula}` });
    cells[column] = shown;
    cell = undefined;
  }

  function closeRow(): void {
    while (cells.at(-1) === "") cells.pop();
    if (flaws.length > 0 || cells.some((found) => found.trim() !== "")) rows.push({ line, cells, flaws });
  }

  return {
    handler: { open, close, text },
    isDone: () => isDone,
    take(): SheetRow[] {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function rawCell({ r, t = "n", s = "0" }: Attributes, next: number): RawCell {
  const column = r === undefined ? next : columnNumber(r);
  if (!(column < mostColumns)) throw new Damaged();
  return { column, type: t, style: Number(s) };
}

/** 2 for "C14". */
function columnNumber(name: string): number {
  let number = 0;
  for (const letter of /^[A-Z]{1,3}/i.exec(name)?.[0].toUpperCase() ?? "ZZZZ")
    number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function valueText({ type, style, value = "" }: RawCell, { strings, formats }: Book): string {
  if (value === "" && type !== "s") return "";
  switch (type) {
    case "s":
      return sharedText(value, strings);
    case "str":
      return cellText(value);
    case "b":
      return value === "1" || value === "true" ? "TRUE" : "FALSE";
    case "d":
      return isoDateText(value);
    case "e":
      return value;
    default:
      return (formats[style] ?? plainNumber)(value);
  }
}

function sharedText(index: string, strings: readonly string[]): string {
  if (index === "") return "";
  const found = strings[Number(index)];
  if (found === undefined) throw new Damaged();
  return found;
}
