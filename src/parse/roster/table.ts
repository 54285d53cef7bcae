import type { Problem } from "../../problems/problem.ts";
import type { Place } from "../../problems/source.ts";

/** One record of a roster, as it stands there: no cell is trimmed or changed. */
export interface Row {
  /** 1-based: the line that it begins on; in a sheet, the number of its row. */
  readonly line: number;
  /** One text for each column that the row has; it may have fewer or more than the heading. */
  readonly cells: readonly string[];
  /** What is wrong with it; not reported yet, as nobody knows here which cells are needed. */
  readonly flaws?: readonly RowFlaw[];
  /** Where a cell (0-based) stands, or the whole row. Only to be asked for while the row's batch is at hand. */
  placeOf(column?: number): Place;
}

/** A cell (0-based) that does not hold what it should show. Without a column, none of the row's cells can be trusted. */
export interface RowFlaw {
  readonly column?: number;
  readonly problem: Problem;
}

/** A roster's rows behind its heading, read as they are asked for, so that a million of them never stand in memory. */
export interface Table {
  /** How it was read, for the person: "CSV, columns separated by ;". */
  readonly about: string;
  readonly heading: Row;
  /** What divides the cells, where the file is text. */
  readonly delimiter?: string;
  /** Batches of rows; blank rows are left out. */
  rows(): AsyncIterable<readonly Row[]>;
}
