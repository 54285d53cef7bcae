import { folded } from "./folded.ts";
import { once, onceLately } from "./once.ts";
import { regionList } from "./region-list.ts";

/**
 * What is known of the region that somebody lives in: the ISO 3166-2 codes that their answer can stand for, none of which
 * lies in another; empty where nothing was answered or the answer is not understood.
 */
export type RegionReading = readonly string[];

/** Whether a text is a code of ISO 3166-2 in capitals, such as `US-CA`. */
export function isRegion(code: string): boolean {
  const [country = "", short = ""] = code.split("-");
  return code === `${country}-${short}` && (tableOf(country)?.parents.has(code) ?? false);
}

/**
 * Reads the answer of somebody in a country: `US-CA`, `CA`, or the region's name in a language of its people. Case, accents
 * and punctuation do not matter.
 * @param country ISO 3166-1 alpha-2. One that is a region of another country too is an answer of its own.
 */
export function readRegion(country: string, answer: string | undefined): RegionReading {
  return reading(`${country} ${answer ?? ""}`);
}

/** All codes of ISO 3166-1 that stand for the place of somebody in a country and a region: Puerto Rico's are PR and US. */
export function countriesOf(country: string, region: RegionReading): readonly string[] {
  const [code, ...others] = region;
  if (code === undefined || others.length > 0) return [country];
  const twin = countryOfRegion.get(code);
  if (twin === undefined) return [country];
  return [...new Set([country, twin, code.slice(0, 2)])];
}

/** Whether somebody stands in one of the regions; "open" where what is known of them does not say. */
export function standsIn(wanted: readonly string[], country: string, region: RegionReading): "in" | "out" | "open" {
  if (region.length === 0) return wanted.some((code) => code.startsWith(`${country}-`)) ? "open" : "out";
  const states = region.map((code) => stateOf(code, wanted));
  if (states.every((state) => state === "in")) return "in";
  return states.every((state) => state === "out") ? "out" : "open";
}

function stateOf(code: string, wanted: readonly string[]): "in" | "out" | "open" {
  const around = withParents(code);
  if (wanted.some((one) => around.includes(one))) return "in";
  return wanted.some((one) => mayHold(code, one)) ? "open" : "out";
}

/** Whether somebody of whom only this region is known may be in another that it holds, or that holds it in a way no list says. */
function mayHold(code: string, wanted: string): boolean {
  const country = wanted.slice(0, 2);
  if (country !== code.slice(0, 2)) return false;
  if (!isRegion(code) || withParents(wanted).includes(code)) return true;
  return country === "GB" && nations.test(code) !== nations.test(wanted);
}

/** The list does not say which of Great Britain's counties and boroughs lie in which nation. */
const nations = /^GB-(?:ENG|SCT|WLS|NIR|EAW|GBN|UKM)$/;

/** A region and those that it lies in. */
const withParents = onceLately((code: string): readonly string[] => {
  const parents = tableOf(code.slice(0, 2))?.parents;
  const found = [code];
  for (let parent = parents?.get(code); parent; parent = parents?.get(parent)) found.push(parent);
  return found;
});

/**
 * Codes of ISO 3166-1 that ISO 3166-2 has as regions too, of those whose people are represented in the larger country's
 * parliament: either way of giving the place is the same place.
 */
const regionOfCountry: ReadonlyMap<string, string> = new Map(
  `AS US-AS | GU US-GU | MP US-MP | PR US-PR | VI US-VI | BL FR-BL | MF FR-MF | NC FR-NC | PF FR-PF | PM FR-PM | WF FR-WF
   GP FR-971 | MQ FR-972 | GF FR-973 | RE FR-974 | YT FR-976 | AX FI-01 | SJ NO-21`
    .split(/\s*[|\n]\s*/)
    .map((pair) => [pair.slice(0, 2), pair.slice(3)]),
);
const countryOfRegion: ReadonlyMap<string, string> = new Map(
  [...regionOfCountry].map(([country, region]) => [region, country]),
);

const reading = onceLately((text: string): RegionReading => {
  const [country, answer] = [text.slice(0, 2), text.slice(3).trim()];
  const own = regionOfCountry.get(country);
  const known = answer === "" || answer.length > longest ? [] : read(country, answer);
  return own !== undefined && !known.some(isRegion) ? [own] : known;
});

/** No region's name is so long. */
const longest = 100;

function read(country: string, answer: string): RegionReading {
  const upper = withoutStops(answer.normalize("NFKC")).toUpperCase();
  const isCode = /^(?:[A-Z]{2}-)?[A-Z0-9]{1,3}$/.test(upper);
  const code = !isCode ? undefined : upper.includes("-") ? upper : `${country}-${upper}`;
  if (code !== undefined && isRegion(code)) return [code];
  const { byName } = tableOf(country) ?? {};
  const name = folded(answer);
  const named = byName?.get(name) ?? byName?.get(name.replace(designation, ""));
  // A code that the list does not have may be one that a campaign has.
  return named ?? (code === undefined ? [] : [code]);
}

/** "N.Y." is NY. */
function withoutStops(answer: string): string {
  return /^(?:[a-z]{1,2}\. ?){1,3}$/i.test(answer) ? answer.replace(/[. ]/g, "") : answer;
}

/** One region of the list. */
interface Region {
  /** Of ISO 3166-2, such as `US-CA`. */
  readonly code: string;
  readonly name: string;
}

/** The regions of a country, by name. */
export const regionsOf = once((country: string): readonly Region[] => {
  const regions = [...(tableOf(country)?.names ?? [])].map(([code, name]) => ({ code, name }));
  return regions.sort((a, b) => a.name.localeCompare(b.name, "en"));
});

/** A region's name; its code where no list has it. */
export function regionName(code: string): string {
  return tableOf(code.slice(0, 2))?.names.get(code) ?? code;
}

/** In these countries addresses have the region's code. */
const coded: ReadonlySet<string> = new Set(["US", "CA", "AU", "BR", "IT", "MX"]);

/** What somebody who lives in a region would write in their address: the code's letters where that is the custom, else its name. */
export function spokenRegion(code: string): string {
  const [country, short] = [code.slice(0, 2), code.slice(3)];
  const answer = coded.has(country) && /^[A-Z]+$/.test(short) ? short : regionName(code);
  const read = readRegion(country, answer);
  return read.length === 1 && read[0] === code ? answer : code;
}

/** What stands before a region's name or behind it without being part of the name. */
const designation =
  /^(?:(?:the )?(?:state|province|region|county|canton|commonwealth|department) of|(?:estado|provincia|region|departamento|canton|comunidad) (?:de la|de los|del|de|di|do|da)|(?:land|kanton|canton de|region)) | (?:state|province|region|county|canton|oblast|prefecture)$/;

interface RegionTable {
  /** Each region's name as the list has it, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Each region's code, with the code of the one that it lies in, or "". */
  readonly parents: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, RegionReading>;
}

const lines = once((_: "all") => {
  const all = regionList.trim().split("\n");
  return new Map(all.map((line) => [line.slice(0, 2), line.slice(3)]));
});

const tables = new Map<string, RegionTable>();

function tableOf(country: string): RegionTable | undefined {
  const known = tables.get(country);
  const line = known ? undefined : lines("all").get(country);
  if (line === undefined) return known;
  const table = toTable(country, line);
  tables.set(country, table);
  return table;
}

function toTable(country: string, line: string): RegionTable {
  const names = new Map<string, string>();
  const parents = new Map<string, string>();
  const found = new Map<string, string[]>();
  for (const entry of line.split("|")) {
    const at = entry.indexOf(" ");
    const [short = "", parent] = entry.slice(0, at).split("^");
    const code = `${country}-${short}`;
    const listed = entry.slice(at + 1);
    names.set(code, listed);
    parents.set(code, parent === undefined ? "" : `${country}-${parent}`);
    for (const name of namesOf(listed)) found.set(name, [...new Set([...(found.get(name) ?? []), code])]);
  }
  const parentsOf = (code: string) => {
    const all: string[] = [];
    for (let parent = parents.get(code); parent; parent = parents.get(parent)) all.push(parent);
    return all;
  };
  // A province that is a region by itself has the name of both: who names it means the narrower, which the other holds.
  const narrowest = (codes: readonly string[]) =>
    codes.filter((code) => !codes.some((other) => parentsOf(other).includes(code)));
  return { names, parents, byName: new Map([...found].map(([name, codes]) => [name, narrowest(codes)])) };
}

/** The ways to write a name of the list: "Murcia, Región de" is also "Murcia" and "Región de Murcia". */
function namesOf(name: string): string[] {
  const bare = name.replace(/\s*\([^)]*\)/g, "");
  const [first = "", second, ...others] = bare.split(", ");
  const parts = others.length > 0 || second === undefined ? [] : [first, `${second} ${first}`];
  const other = second === undefined || others.length > 0 || /(?:^| )(?:de|of|the|din)$/i.test(second) ? [] : [second];
  const aside = /\(([^)]{4,})\)/.exec(name)?.[1] ?? [];
  const all = [name, bare, ...parts, ...other, ...bare.split(/ ?\/ ?/), aside].flat();
  // Where a keyboard has no ü.
  const german = all.filter((one) => /[äöü]/i.test(one)).map((one) => one.normalize().replace(/[äöü]/gi, "$&e"));
  return [...new Set([...all, ...german].map(folded))].filter(Boolean);
}
