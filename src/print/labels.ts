import type { Day } from "../model/day.ts";
import { type Area, paperSizes } from "./geometry.ts";
import { blocksPdf, sizeIn, sizesBetween } from "./label-blocks.ts";

/** A sheet of labels, by the number under which Avery sells it; others make the same. */
export type LabelSheet = "l7160" | "5160";
export const labelSheets: readonly LabelSheet[] = ["l7160", "5160"];

/** What more is known of a run of labels. Without a day, the file does not say when it was made. */
export interface LabelPdfOptions {
  readonly date?: Day;
  /** BCP 47: the language that the addresses are read aloud in. */
  readonly language?: string;
}

/** Labels on a sheet, in millimetres; `across` and `down` lead from one label to the next. */
interface Layout {
  readonly name: string;
  readonly paper: keyof typeof paperSizes;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
  /** What stays free inside a label, as sheets move a little in a printer. */
  readonly padding: { readonly x: number; readonly y: number };
}

const layouts: Readonly<Record<LabelSheet, Layout>> = {
  /** A4, 3 × 7 labels of 63.5 × 38.1 mm. */
  l7160: {
    name: "Avery L7160",
    paper: "a4",
    columns: 3,
    rows: 7,
    left: 7.2,
    top: 15.1,
    width: 63.5,
    height: 38.1,
    across: 66.04,
    down: 38.1,
    padding: { x: 4, y: 2.8 },
  },
  /** US Letter, 3 × 10 labels of 2 5/8 × 1 in, 3/16 in from the left and 1/2 in from the top, 1/8 in between columns. */
  "5160": {
    name: "Avery 5160",
    paper: "letter",
    columns: 3,
    rows: 10,
    left: 4.7625,
    top: 12.7,
    width: 66.675,
    height: 25.4,
    across: 69.85,
    down: 25.4,
    padding: { x: 4, y: 1.6 },
  },
};

const sizes = sizesBetween(11, 6, 8);

/** How many labels a sheet has. Runs that are joined later should be made of whole sheets. */
export function labelsOnSheet(kind: LabelSheet): number {
  const { columns, rows } = layouts[kind];
  return columns * rows;
}

/** Whether an address stands inside a label, long lines broken: nine short lines do on either sheet. */
export function labelFits(lines: readonly string[], kind: LabelSheet): boolean {
  return sizeIn(lines, textArea(kind, 0), sizes) !== undefined;
}

/**
 * Addresses on sheets of labels, one label for each, row by row in the order given, as PDF/UA-1. The same addresses give the
 * same bytes.
 *
 * @throws where an address does not fit (see `labelFits`), there is none, or Typst is not installed; MissingGlyphs where no
 * font here has some of the text.
 */
export function labelPdf(
  addresses: readonly (readonly string[])[],
  kind: LabelSheet,
  { date, language = "en" }: LabelPdfOptions = {},
): Uint8Array {
  const { name, paper } = layouts[kind];
  const onSheet = labelsOnSheet(kind);
  const blocks = addresses.map((lines, index) => {
    if (!labelFits(lines, kind)) throw new Error(`the address of ${lines[0]} is too large for a label`);
    return { lines, area: textArea(kind, index % onSheet), whose: "recipient", sizes, language } as const;
  });
  const sheets = Math.ceil(blocks.length / onSheet);
  const pages = Array.from({ length: sheets }, (_, sheet) => blocks.slice(sheet * onSheet, (sheet + 1) * onSheet));
  return blocksPdf({ title: `Address labels (${name})`, ...(date && { date }), ...paperSizes[paper], pages });
}

/** Where text may be on the label of that place, counted row by row from 0 on. */
function textArea(kind: LabelSheet, place: number): Area {
  const { columns, left, top, width, height, across, down, padding } = layouts[kind];
  const [x, y] = [left + (place % columns) * across, top + Math.floor(place / columns) * down];
  return { left: x + padding.x, top: y + padding.y, right: x + width - padding.x, bottom: y + height - padding.y };
}
