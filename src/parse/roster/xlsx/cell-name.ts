import type { Place } from "../../../problems/source.ts";

/** The place of a cell (0-based column) or of a whole row. */
export function sheetPlace(file: string, sheet: string, line: number, column?: number): Place {
  const cell = `${quoted(sheet)}!${column === undefined ? "" : columnLetters(column)}${line}`;
  return column === undefined ? { file, line, cell } : { file, line, column: column + 1, cell };
}

/** "C" for 2, "AA" for 26. */
function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A sheet's name as formulas write it: in quotes where it has spaces or signs, or could be taken for a cell. */
function quoted(name: string): string {
  const isWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const isCell = /^(?:[a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false)$/i.test(name);
  return isWord && !isCell ? name : `'${name.replaceAll("'", "''")}'`;
}
