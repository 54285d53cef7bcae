import { columnsCalled, plainName } from "../../parse/roster/called.ts";
import { plainHeading } from "../../parse/roster/headings.ts";
import { bareNames, type TargetColumn, targetColumns, targetHeadings } from "./names.ts";

/** The column that a flag names: `postal_code`, `postal-code` or `postalCode`; undefined where there is none of that name. */
export function targetColumn(name: string): TargetColumn | undefined {
  const wanted = plainName(name);
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
  const found = lookUp(named) ?? lookUp(mended(named)) ?? nearly(named.join(""));
  const number = Number(words.find((word) => /^\d+$/.test(word)) ?? 0);
  return found && { column: found.column, rank: found.rank + number * 1000 };
}

function lookUp(words: readonly string[]): HeadingReading | undefined {
  return names().get(words.join("")) ?? (words.length > 1 ? names().get(withoutEnds(words).join("")) : undefined);
}

/** Abbreviations and misspellings in full, without "no." behind a telephone and "name of the" before a body. */
function mended(words: readonly string[]): readonly string[] {
  const whole = words.map((word) => spellings.get(word) ?? word);
  const last = whole.at(-1) ?? "";
  if (whole.length > 1 && /^(?:nos?|nr|num|number|numbers)$/.test(last)) return whole.slice(0, -1);
  const [name, of, ...rest] = whole;
  if (name === "name" && of === "of" && rest.length > 0) return rest[0] === "the" ? rest.slice(1) : rest;
  return whole;
}

const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    address: "adress adres addres addresse adresss addr",
    email: "emal emial eamil mailid",
    telephone: "telefone telphone teleph telep ph fone",
    mobile: "mob",
    organization: "org organis organiz orga",
    department: "dept dep dpt",
    institution: "inst instit",
    country: "ctry coutry",
    postal: "post",
    code: "cod",
  }).flatMap(([word, all]) => all.split(" ").map((each) => [each, word] as const)),
);

/** The only column that has a name with one letter more, less or other, or two of them swapped; none for short words. */
function nearly(key: string): HeadingReading | undefined {
  if (key.length < shortest || key.length > 40) return undefined;
  const near = [...names()].filter(([name]) => name.length >= shortest - 1 && isOneOff(name, key));
  const [first, ...others] = near.map(([, reading]) => reading);
  return first && others.every(({ column }) => column === first.column) ? first : undefined;
}

/** Shorter words are too near to others, as "county" to "country". */
const shortest = 7;

function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [here, there] = [one.slice(start), other.slice(start)];
  const swapped = here[1] === there[0] && here[0] === there[1] && here.slice(2) === there.slice(2);
  return (
    here.slice(1) === there.slice(1) ||
    here.slice(1) === there ||
    here === there.slice(1) ||
    (swapped && here.length > 1)
  );
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
