import { plainHeading, unaccented } from "../../parse/roster/headings.ts";
import { bareNames, type TargetColumn, targetColumns, targetHeadings } from "./names.ts";

/** `postalCode` is `postal_code` in flags. */
export function targetColumnName(column: TargetColumn): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The column that a flag names: `postal_code`, `postal-code` or `postalCode`; undefined where there is none of that name. */
export function targetColumn(name: string): TargetColumn | undefined {
  const wanted = fold(name);
  return targetColumns.find((column) => column.toLowerCase() === wanted);
}

/** What a table's columns (0-based) are. */
export interface TargetColumns {
  /** The columns of each key, the one with the best heading first; a key may have several, such as two telephones. */
  readonly of: ReadonlyMap<TargetColumn, readonly number[]>;
  /** Headings that the person named and the table has not. */
  readonly unmapped: readonly string[];
}

/**
 * Recognises columns by their headings.
 * @param mapped what the person said, which wins: a heading or a column's number (1-based), or "" for no column.
 */
export function recognizeTargetColumns(
  headings: readonly string[],
  mapped: ReadonlyMap<TargetColumn, string> = new Map(),
): TargetColumns {
  const of = new Map<TargetColumn, readonly number[]>();
  const unmapped: string[] = [];
  for (const [column, heading] of mapped) {
    const indexes = heading.trim() === "" ? [] : columnsCalled(heading, headings);
    if (indexes.length > 0) of.set(column, indexes);
    else if (heading.trim() !== "") unmapped.push(heading);
  }
  const told = new Set([...of.values()].flat());
  const readings = headings.map((heading, index) => (told.has(index) ? undefined : readTargetHeading(heading)));
  const settled = settle(readings, of);
  const ranked = settled.flatMap((reading, index) => (reading ? [{ ...reading, index }] : []));
  ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  for (const { column, index } of ranked) {
    if (!mapped.has(column)) of.set(column, [...(of.get(column) ?? []), index]);
  }
  // Lines of an address come in the table's order.
  const street = of.get("street");
  if (street && !mapped.has("street"))
    of.set(
      "street",
      street.toSorted((a, b) => a - b),
    );
  return { of, unmapped };
}

interface HeadingReading {
  /** "bare" may be a person's name or an institution's. */
  readonly column: TargetColumn | "bare";
  /** A lower rank is a better name. */
  readonly rank: number;
}

/** What a heading stands for; undefined where it is nothing that is known. */
export function readTargetHeading(heading: string): HeadingReading | undefined {
  if (heading.length > longest) return undefined;
  const words = plainHeading(heading).split(" ");
  const named = words.filter((word) => !/^\d+$/.test(word));
  const found =
    names().get(named.join("")) ?? (named.length > 1 ? names().get(withoutEnds(named).join("")) : undefined);
  const number = Number(words.find((word) => /^\d+$/.test(word)) ?? 0);
  return found && { column: found.column, rank: found.rank + number * 1000 };
}

/** Longer than any heading of the table. */
const longest = 120;

/** Words before or behind a name that change nothing: "Target's e-mail", "Office phone (public)". */
function withoutEnds(words: readonly string[]): readonly string[] {
  const ends = new Set([
    "target",
    "targets",
    "official",
    "office",
    "work",
    "primary",
    "main",
    "public",
    "contact",
    "the",
  ]);
  const [first = "", ...rest] = words;
  if (ends.has(first)) return rest[0] === "s" ? rest.slice(1) : rest;
  return ends.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}

/** Decides what "Name" and "Address" are beside the other columns. */
function settle(
  readings: readonly (HeadingReading | undefined)[],
  of: ReadonlyMap<TargetColumn, readonly number[]>,
): ({ readonly column: TargetColumn; readonly rank: number } | undefined)[] {
  const has = (column: TargetColumn) => of.has(column) || readings.some((reading) => reading?.column === column);
  const isWhole = !has("city") && !has("postalCode");
  const hasFamily = has("familyName");
  return readings.map((reading) => {
    if (!reading) return undefined;
    const { column, rank } = reading;
    if (column === "street" && isWhole) return { column: "post", rank };
    if (column !== "bare") return { column, rank };
    // "Vorname, Name" and "Prénom, Nom".
    if (has("givenName") && !hasFamily) return { column: "familyName", rank };
    return { column: has("name") || hasFamily ? "person" : "name", rank };
  });
}

let made: ReadonlyMap<string, HeadingReading> | undefined;

function names(): ReadonlyMap<string, HeadingReading> {
  if (made) return made;
  const table = new Map<string, HeadingReading>();
  const add = (column: TargetColumn | "bare", list: string) => {
    for (const [rank, name] of list.split(/[|\n]/).entries()) {
      const key = plainHeading(name).replaceAll(" ", "");
      if (key !== "" && !table.has(key)) table.set(key, { column, rank });
    }
  };
  add("bare", bareNames);
  for (const column of targetColumns) add(column, targetHeadings[column]);
  made = table;
  return table;
}

function columnsCalled(wanted: string, headings: readonly string[]): number[] {
  const whose = (is: (heading: string) => boolean) =>
    headings.flatMap((heading, index) => (is(heading) ? [index] : []));
  const exact = whose((heading) => heading === wanted);
  if (exact.length > 0) return exact;
  const folded = fold(wanted);
  const alike = folded === "" ? [] : whose((heading) => fold(heading) === folded);
  if (alike.length > 0) return alike;
  const number = /^\s*\d{1,6}\s*$/.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= headings.length ? [number - 1] : [];
}

function fold(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
