import type { Reach } from "./campaign.ts";
import {
  compareDistricts,
  contradicts,
  type District,
  isNumbered,
  mayLiveIn,
  readDistrict,
  readDistricts,
} from "./district.ts";
import { codesOf, type PostalPattern, postalPattern, takesCode } from "./postal-code.ts";
import { countriesOf, isRegion, type RegionReading, readRegion, standsIn } from "./region.ts";
import type { Signer } from "./signer.ts";

/** What a target's reach is compared with. */
export type Whereabouts = Pick<Signer, "country"> & Partial<Pick<Signer, "region" | "postalCode" | "district">>;

/** An answer that decides whether a target takes somebody's letters, and is not there or not understood. */
export type Lack = "region" | "postalCode" | "district";

/** Whether a target takes letters from a place. `why` is the end of "takes letters only from …". */
export type Reached =
  | { readonly is: "in" }
  | { readonly is: "out"; readonly why: string }
  | { readonly is: "open"; readonly lacks: readonly Lack[] };

/**
 * Whether a target takes letters from a place; "open" where an answer that was not given decides. Every list of the reach must
 * hold one match.
 * @param kinds the kinds of district, by OCD's types, that somebody there may mean who gives a number or a name alone; the
 * target's own where absent.
 */
export function reachOf(from: Reach | undefined, place: Whereabouts, kinds?: ReadonlySet<string>): Reached {
  return from === undefined ? inside : judge(readReach(from), standingAt(place), kinds);
}

/**
 * Why a target does not take letters from a place, as the end of "takes letters only from …"; undefined where it does. An answer
 * that decides and is not there is a reason.
 */
export function outOfReach(from: Reach | undefined, place: Whereabouts): string | undefined {
  const reached = reachOf(from, place);
  if (reached.is === "in" || from === undefined) return undefined;
  if (reached.is === "out") return reached.why;
  if (reached.lacks.includes("region")) return (from.regions ?? []).join(", ") + regionHint(from.regions ?? [], place);
  return reached.lacks.includes("postalCode") ? postalWords(from) : `${districtWords(from)}; give your district`;
}

/** Somebody in the right country who gave a name that no list has, or nothing, may well be in the right region. */
function regionHint(regions: readonly string[], { country }: Whereabouts): string {
  const sample = regions.find((region) => region.startsWith(`${country}-`));
  return sample === undefined ? "" : `; give your region by its code, such as ${sample.slice(3)}`;
}

const inside: Reached = { is: "in" };

/** A reach, taken apart once for all places. */
export interface ReadReach {
  readonly from: Reach;
  readonly codes: ReadonlySet<string>;
  readonly patterns: readonly PostalPattern[];
  readonly districts: readonly District[];
  /** The kinds that its districts name. */
  readonly kinds: ReadonlySet<string>;
}

const known = new WeakMap<Reach, ReadReach>();

export function readReach(from: Reach): ReadReach {
  const read = known.get(from);
  if (read) return read;
  const all = (from.postalCodes ?? []).flatMap((text) => postalPattern(text) ?? []);
  const districts = (from.districts ?? []).map(readDistrict);
  const fresh = {
    from,
    codes: new Set(all.flatMap((pattern) => (pattern.is === "code" ? pattern.text : []))),
    patterns: all.filter(({ is }) => is !== "code"),
    districts,
    kinds: new Set(districts.flatMap(({ kind }) => kind ?? [])),
  };
  known.set(from, fresh);
  return fresh;
}

/** A place, taken apart once for all targets. */
export interface Standing {
  readonly country: string;
  readonly countries: readonly string[];
  readonly region: RegionReading;
  readonly codes: readonly string[];
  readonly districts: readonly District[];
}

export function standingAt({ country, region, postalCode, district }: Whereabouts): Standing {
  const districts = readDistricts(district);
  const read = readRegion(country, region);
  const reading = read.length > 0 || region?.trim() ? read : regionOfDistricts(districts, country);
  return {
    country,
    countries: countriesOf(country, reading),
    region: reading,
    codes: codesOf(country, postalCode),
    // Where people contradict themselves, nobody knows which of both is true.
    districts: districts.filter((own) => !contradicts(own, { country, region: reading })),
  };
}

/** "CA-12" says the region too. */
function regionOfDistricts(districts: readonly District[], country: string): RegionReading {
  const codes = districts.flatMap(({ within }) => (within ? `${within.country ?? country}-${within.region}` : []));
  const [code] = codes;
  return code !== undefined && isRegion(code) && codes.every((other) => other === code) ? [code] : [];
}

type State = "in" | "out" | "open";

export function judge(reach: ReadReach, standing: Standing, kinds: ReadonlySet<string> = reach.kinds): Reached {
  const { from } = reach;
  const lacks: Lack[] = [];
  if (!isFrom(from.countries, standing)) return out((from.countries ?? []).join(", "));
  const inRegion = from.regions ? standsIn(from.regions, standing.country, standing.region) : "in";
  if (inRegion === "out") return out((from.regions ?? []).join(", "));
  if (inRegion === "open") lacks.push("region");
  const byCode = from.postalCodes ? takesOneOf(reach, standing) : "in";
  if (byCode === "out") return out(postalWords(from));
  if (byCode === "open") lacks.push("postalCode");
  const inDistrict = from.districts ? livesIn(reach, standing, kinds) : "in";
  if (inDistrict === "out") return out(districtWords(from));
  if (inDistrict !== "in") lacks.push(...inDistrict.filter((lack) => !lacks.includes(lack)));
  return lacks.length === 0 ? inside : { is: "open", lacks };
}

function out(why: string): Reached {
  return { is: "out", why };
}

function isFrom(countries: readonly string[] | undefined, standing: Standing): boolean {
  return countries === undefined || countries.some((country) => standing.countries.includes(country));
}

/** Why somebody with another postal code is out of reach. */
export function postalWords({ postalCodes = [] }: Reach): string {
  return `the postal codes ${postalCodes.join(", ")}`;
}

/** Why somebody from another district is. */
export function districtWords({ districts = [] }: Reach): string {
  return `the ${districts.length === 1 ? "district" : "districts"} ${districts.join(", ")}`;
}

function takesOneOf({ codes, patterns }: ReadReach, standing: Standing): State {
  if (standing.codes.length === 0) return "open";
  const takes =
    standing.codes.some((code) => codes.has(code)) || patterns.some((one) => takesCode(one, standing.codes));
  return takes ? "in" : "out";
}

function livesIn(reach: ReadReach, standing: Standing, kinds: ReadonlySet<string>): "in" | "out" | readonly Lack[] {
  const lacks = new Set<Lack>();
  for (const target of reach.districts) {
    const around = mayLiveIn(target, standing);
    if (around === "out") continue;
    const said = saidOf(target, standing.districts, kinds);
    const states = said?.map((own) => compareDistricts(target, own, standing)) ?? [];
    if (states.includes("in")) return "in";
    if (states.includes("open") || (!said && around === "open")) lacks.add("region");
    if (!said) lacks.add("district");
  }
  return lacks.size === 0 ? "out" : [...lacks];
}

/**
 * Those of somebody's districts that can be compared with a target's: of its kind, and a number or a name as it is. Undefined
 * where none can, as nobody knows then.
 */
export function saidOf(
  target: District,
  districts: readonly District[],
  kinds: ReadonlySet<string>,
): readonly District[] | undefined {
  const alike = ofKind(target.kind, districts, kinds).filter((own) => isNumbered(own) === isNumbered(target));
  return alike.length > 0 ? alike : undefined;
}

function ofKind(
  kind: string | undefined,
  districts: readonly District[],
  kinds: ReadonlySet<string>,
): readonly District[] {
  if (kind === undefined) return districts;
  const same = districts.filter((own) => own.kind === kind);
  if (same.length > 0) return same;
  // A number without its kind may be one of another kind.
  const meant = kindsMeant(districts, kinds);
  return meant.length === 1 && meant[0] === kind ? districts.filter((own) => own.kind === undefined) : [];
}

/** The kinds of which somebody's districts without a kind may be: those that no other of them says. */
function kindsMeant(districts: readonly District[], kinds: ReadonlySet<string>): readonly string[] {
  if (districts.every(({ kind }) => kind !== undefined)) return [];
  return [...kinds].filter((kind) => !districts.some((own) => own.kind === kind));
}
