import type { Campaign } from "../../model/campaign.ts";
import { kindOfHeading } from "../../model/district.ts";
import type { AnswerKey } from "../signer.ts";
import { columnsCalled, plainName } from "./called.ts";
import { bareNames, formSigns } from "./heading-names.ts";
import { lastResort, plainHeading, type Reading, readHeading, unaccented, words } from "./headings.ts";

/** What a roster can say of a person: a signer's answers, and how they take part. */
export type RosterKey = AnswerKey | "points" | "ownWords" | "to" | "consent" | "folder";

export const rosterKeys: readonly RosterKey[] = [
  ...(["name", "givenName", "familyName", "email", "street", "city", "region", "postalCode", "country"] as const),
  ...(["district", "phone", "organization", "language", "points", "ownWords", "to", "consent", "folder"] as const),
];

/** `postalCode` is `postal_code` in flags and headings. */
export function columnName(key: RosterKey): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The key that a flag names: `postal_code`, `postal-code` or `postalCode`. */
export function rosterKey(name: string): RosterKey | undefined {
  const wanted = plainName(name);
  return rosterKeys.find((key) => key.toLowerCase() === wanted);
}

/** The column that Postbag itself adds to a roster of skipped rows; never guessed. */
export const folderHeading = "postbag_folder";

/** What a roster's columns (0-based) are. */
export interface Columns {
  /** How many there are. */
  readonly width: number;
  /** Where a key is doubled, the first of its columns. */
  readonly of: ReadonlyMap<RosterKey, number>;
  /** Those that say districts together: one, or one for each kind. */
  readonly districts: readonly DistrictColumn[];
  /** All other columns, each with the name by which templates reach it as `signer.extra.<name>`. */
  readonly extra: readonly ExtraColumn[];
  /** Keys that two columns have an equal right to. */
  readonly doubled: readonly { readonly key: RosterKey; readonly indexes: number[] }[];
  /** Mappings to columns that are not there. */
  readonly unmapped: readonly { readonly key: RosterKey; readonly heading: string }[];
}

interface DistrictColumn {
  readonly index: number;
  /** OCD's type of division, such as `cd`, where the heading says it. */
  readonly kind?: string;
}

interface ExtraColumn {
  readonly index: number;
  readonly name: string;
  readonly heading: string;
}

/** What a campaign asks people for beyond the answers that every letter has. */
export interface Asked {
  /** Whether districts decide anything; a column called "Ward" is one of its own else. */
  readonly district: boolean;
}

/** What a campaign asks for: a district where a target's reach or a template names one. */
export function askedBy({ targets, templates }: Campaign): Asked {
  const isNamed = templates.some(({ uses }) => uses.has("signer.district"));
  return { district: isNamed || targets.some(({ from }) => from?.districts) };
}

/**
 * Recognises columns by their headings.
 * @param mapped what the person said, which wins: a heading or a column's number (1-based), or "" for no column.
 */
export function recognizeColumns(
  headings: readonly string[],
  mapped: ReadonlyMap<RosterKey, string>,
  asked: Asked,
): Columns {
  const of = new Map<RosterKey, number>();
  const doubled: { key: RosterKey; indexes: number[] }[] = [];
  const unmapped: { key: RosterKey; heading: string }[] = [];
  for (const [key, heading] of mapped) {
    if (heading.trim() === "") continue;
    const indexes = columnsCalled(heading, headings);
    if (indexes[0] === undefined) unmapped.push({ key, heading });
    else of.set(key, indexes[0]);
    if (indexes.length > 1) doubled.push({ key, indexes });
  }
  const told = new Set(of.values());
  const readings = headings.map((heading, index) => {
    const reading = told.has(index) ? undefined : read(heading);
    return reading?.key === "district" && !asked.district ? undefined : reading;
  });
  for (const [key, { indexes }] of best(inContext(readings, headings, of))) {
    if (indexes[0] === undefined || of.has(key) || mapped.get(key)?.trim() === "") continue;
    of.set(key, indexes[0]);
    if (indexes.length > 1) doubled.push({ key, indexes });
  }
  const districts = districtColumns(headings, of, mapped, asked);
  const known = new Set([...of.values(), ...districts.map(({ index }) => index)]);
  return { width: headings.length, of, districts, extra: extraColumns(headings, known), doubled, unmapped };
}

/**
 * The columns of districts. Where headings say kinds, the first of each kind is one: a number in "State Senate District" is no
 * district of Congress.
 */
function districtColumns(
  headings: readonly string[],
  of: Map<RosterKey, number>,
  mapped: ReadonlyMap<RosterKey, string>,
  asked: Asked,
): DistrictColumn[] {
  const columns = new Map<string, DistrictColumn>();
  const others = new Set([...of].flatMap(([key, index]) => (key === "district" ? [] : index)));
  for (const [index, heading] of asked.district && !mapped.has("district") ? headings.entries() : []) {
    const kind = others.has(index) ? undefined : kindOfHeading(heading);
    if (kind !== undefined && !columns.has(kind)) columns.set(kind, { index, kind });
  }
  const [first] = columns.values();
  if (first) of.set("district", first.index);
  const only = of.get("district");
  if (first || only === undefined) return [...columns.values()];
  const kind = kindOfHeading(headings[only] ?? "");
  return [{ index: only, ...(kind !== undefined && { kind }) }];
}

/** Names behind `signer.extra.` that templates use. */
export function extrasUsed({ templates }: Campaign): Set<string> {
  const start = "signer.extra.";
  const used = templates.flatMap(({ uses }) => [...uses]).filter((name) => name.startsWith(start));
  return new Set(used.map((name) => name.slice(start.length)));
}

function read(heading: string): Reading | undefined {
  return heading.trim() === folderHeading
    ? { key: "folder", tier: 0, rank: 0, by: folderHeading }
    : readHeading(heading);
}

/** The readings that hold beside the other columns. */
function inContext(
  readings: readonly (Reading | undefined)[],
  headings: readonly string[],
  of: ReadonlyMap<RosterKey, number>,
): (Reading | undefined)[] {
  const plain = new Set(headings.map(plainHeading));
  const isForm = formSigns.some((sign) => plain.has(sign));
  const isMailchimp = plain.has("leid") && plain.has("euid");
  const isRomance = [...plain].some((heading) => /^(nombre|apellido|correo|ciudad|nome|cognome|citta)/.test(heading));
  const isOffice = plain.has("start time") && plain.has("completion time");
  const given = readings.filter((reading) => reading?.key === "givenName");
  const hasGiven = given.length > 0 || of.has("givenName");
  const hasFamily = of.has("familyName") || readings.some((reading) => reading?.key === "familyName");
  const besideName = given.some((reading) => reading?.tier === 1);
  return readings.map((reading, index) => {
    if (!reading) return undefined;
    const { key, by, rank } = reading;
    // "Username" is an e-mail address in Google Forms alone.
    if (key === "email" && reading.tier === 2 && !isForm) return undefined;
    // A company in German, a signature in Spanish and Italian.
    if (by === "firma" && isRomance) return undefined;
    // Mailchimp guesses REGION from the IP address.
    if (isMailchimp && headings[index] === "REGION") return undefined;
    // Microsoft Forms fills these with who was logged in, or "anonymous".
    if (isOffice && (headings[index] === "Email" || headings[index] === "Name"))
      return { ...reading, rank: rank + lastResort };
    if (key !== "name" || !bareNames.includes(by)) return reading;
    if (hasFamily && !hasGiven) return { ...reading, key: "givenName" };
    const isFamily = hasGiven && !hasFamily && (by === "nom" || by === "naam" || (by === "name" && besideName));
    return isFamily ? { ...reading, key: "familyName" } : reading;
  });
}

/** For each key the columns whose headings are its best names. */
function best(readings: readonly (Reading | undefined)[]): Map<RosterKey, { rank: number; indexes: number[] }> {
  const found = new Map<RosterKey, { rank: number; indexes: number[] }>();
  for (const [index, reading] of readings.entries()) {
    if (!reading) continue;
    const { key, rank } = reading;
    const sofar = found.get(key);
    if (!sofar || rank < sofar.rank) found.set(key, { rank, indexes: [index] });
    else if (rank === sofar.rank) sofar.indexes.push(index);
  }
  return found;
}

const longestName = 80;

function extraColumns(headings: readonly string[], known: ReadonlySet<number>): ExtraColumn[] {
  const extra: ExtraColumn[] = [];
  const taken = new Set<string>();
  const times = new Map<string, number>();
  for (const [index, heading] of headings.entries()) {
    if (known.has(index)) continue;
    const wanted = extraName(heading) || `column_${index + 1}`;
    let name = wanted;
    for (let time = times.get(wanted) ?? 2; taken.has(name); time++) {
      name = `${wanted}_${time}`;
      times.set(wanted, time + 1);
    }
    taken.add(name);
    extra.push({ index, name, heading });
  }
  return extra;
}

/** A name that a template can say: `__proto__` is `proto`, "2. T-shirt size" is `column_2_t_shirt_size`. */
function extraName(heading: string): string {
  const name = words(unaccented(heading.slice(0, 4 * longestName)))
    .join("_")
    .slice(0, longestName)
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, "");
  return /^[\p{N}\p{M}]/u.test(name) || reserved.has(name) ? `column_${name}` : name;
}

/** Handlebars reads these as something else, or every object has them. */
const reserved = new Set(["this", "true", "false", "null", "undefined", "else", "constructor"]);
