import type { Reach, Target } from "./campaign.ts";
import { type District, isNumbered } from "./district.ts";
import { startsOf } from "./postal-code.ts";
import {
  judge,
  type Lack,
  type ReadReach,
  readReach,
  type Standing,
  saidOf,
  standingAt,
  type Whereabouts,
} from "./reach.ts";

/** A target that may take somebody's letters: an answer that was not given decides. */
export interface OpenTarget {
  readonly target: Target;
  readonly lacks: readonly Lack[];
}

/** The targets that take letters from a place, and those that may, each in the campaign's order. */
export interface Nearby {
  readonly near: readonly Target[];
  readonly open: readonly OpenTarget[];
  /** Of all others, those of whose reach the districts alone do not fit, although it has postal codes too. */
  readonly apart: readonly Target[];
}

/**
 * Prepares a function that finds the targets for a place without looking at all of them: for tens of thousands of targets, and
 * hundreds of thousands of people. It finds what `reachOf` says of each target; a district without its kind is of the one kind
 * that the targets have of which nothing else keeps the place out.
 */
export function createReachIndex(targets: readonly Target[]): (place: Whereabouts) => Nearby {
  const areas = new Areas(targets);
  const { places, postalCodes, districts } = areas.decides;
  if (!places && !postalCodes && !districts) {
    const everybody = areas.near(standingAt({ country: "" }));
    return () => everybody;
  }
  // What decides nothing must not make places differ. No answer has line breaks.
  const keyOf = ({ country, region = "", postalCode = "", district = "" }: Whereabouts) =>
    `${country}\n${places ? region : ""}\n${postalCodes ? postalCode : ""}\n${places || districts ? district : ""}`;
  const sizeOf = ({ near, open }: Nearby) => near.length + open.length;
  return onceWithin((place: Whereabouts) => areas.near(standingAt(place)), keyOf, sizeOf);
}

/** Keeps what was made of the last places, as long as that is little. */
function onceWithin<P, T>(make: (place: P) => T, keyOf: (place: P) => string, sizeOf: (made: T) => number) {
  const made = new Map<string, T>();
  let size = 0;
  return (place: P): T => {
    const key = keyOf(place);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(place);
    if (made.size >= mostPlaces || size >= mostFound) {
      made.clear();
      size = 0;
    }
    size += sizeOf(value);
    if (key.length <= longestKey) made.set(key, value);
    return value;
  };
}

const [mostPlaces, mostFound, longestKey] = [2_000, 500_000, 400];

/** A target with its place in the campaign's order. */
interface Entry {
  readonly index: number;
  readonly target: Target;
  readonly reach: ReadReach | undefined;
  /** All of the reach but its districts, where it has postal codes too. */
  readonly others: ReadReach | undefined;
}

type Buckets = Map<string, Entry[]>;

/** Targets with districts of one kind, all numbers or all names. */
interface Comparable {
  readonly sample: District;
  readonly all: Entry[];
  readonly keys: Buckets;
}

/** The targets of which country and region are the same, by what else their reach has. */
class Area {
  readonly from: Reach;
  readonly #reach: ReadReach;
  readonly #plain: Entry[] = [];
  readonly #byCode: Entry[] = [];
  readonly #codes: Buckets = new Map();
  readonly #starts: Buckets = new Map();
  /** How long those starts are. */
  readonly #lengths = new Set<number>();
  readonly #kinds = new Set<string>();
  /** Those without postal codes, by which districts theirs can be compared with, then by their keys. */
  readonly #districts = new Map<string, Comparable>();

  constructor(from: Reach) {
    this.from = from;
    this.#reach = readReach(from);
  }

  add(entry: Entry): void {
    const { reach } = entry;
    if (reach?.from.postalCodes) {
      this.#byCode.push(entry);
      for (const code of reach.codes) put(this.#codes, code, entry);
      for (const start of reach.patterns.flatMap(startsOf)) {
        put(this.#starts, start, entry);
        this.#lengths.add(start.length);
      }
    } else if (reach?.from.districts) for (const district of reach.districts) this.#addDistrict(district, entry);
    else this.#plain.push(entry);
  }

  #addDistrict(district: District, entry: Entry): void {
    const { kind = "", key, within } = district;
    const group = `${kind} ${isNumbered(district)}`;
    const known: Comparable = this.#districts.get(group) ?? { sample: district, all: [], keys: new Map() };
    this.#districts.set(group, known);
    if (kind !== "") this.#kinds.add(kind);
    if (known.all.at(-1) !== entry) known.all.push(entry);
    for (const one of within ? [key, within.key] : [key]) put(known.keys, one, entry);
  }

  /** Whether a place lies in it, or may. */
  mayHold(standing: Standing): boolean {
    return judge(this.#reach, standing).is !== "out";
  }

  /** Of those with postal codes, adds all that may take letters from a place. */
  addByCode({ codes }: Standing, found: Entry[]): void {
    if (this.#byCode.length === 0) return;
    if (codes.length === 0) addAll(found, this.#byCode);
    for (const code of codes) {
      addAll(found, this.#codes.get(code));
      for (const length of this.#lengths) {
        if (length <= code.length) addAll(found, this.#starts.get(code.slice(0, length)));
      }
    }
  }

  /** Of those with districts and no postal codes, adds all that may take letters from a place, and those with neither. */
  addOthers({ districts }: Standing, kinds: ReadonlySet<string>, found: Entry[]): void {
    addAll(found, this.#plain);
    for (const { sample, all, keys } of this.#districts.values()) {
      const said = saidOf(sample, districts, kinds);
      if (!said) addAll(found, all);
      for (const { key, within } of said ?? []) {
        addAll(found, keys.get(key));
        if (within) addAll(found, keys.get(within.key));
      }
    }
  }

  get kinds(): Iterable<string> {
    return this.#kinds;
  }
}

function addAll(found: Entry[], more: readonly Entry[] = []): void {
  for (const entry of more) found.push(entry);
}

function put(buckets: Buckets, key: string, entry: Entry): void {
  const known = buckets.get(key);
  if (!known) buckets.set(key, [entry]);
  else if (known.at(-1) !== entry) known.push(entry);
}

/** All targets, by the countries and regions that they name. */
class Areas {
  readonly #all = new Map<string, Area>();
  readonly #anywhere: Area[] = [];
  readonly #byCountry = new Map<string, Area[]>();
  readonly #known: (standing: Standing) => readonly Area[];
  /** Which answers decide anything: those on country and region, and the others. */
  readonly decides = { places: false, postalCodes: false, districts: false };

  constructor(targets: readonly Target[]) {
    for (const [index, target] of targets.entries()) {
      const { from } = target;
      this.#areaOf(from ?? {}).add({ index, target, ...(from ? readings(from) : nowhere) });
      if (from?.regions || from?.countries) this.decides.places = true;
      if (from?.postalCodes) this.decides.postalCodes = true;
      if (from?.districts) this.decides.districts = true;
    }
    this.#known = onceWithin(
      (standing) => this.#candidates(standing).filter((area) => area.mayHold(standing)),
      ({ country, region }) => `${country} ${region.join()}`,
      ({ length }) => length,
    );
  }

  near(standing: Standing): Nearby {
    const areas = this.#known(standing);
    const found: Entry[] = [];
    const kinds = new Set<string>();
    for (const area of areas) {
      area.addByCode(standing, found);
      for (const kind of area.kinds) kinds.add(kind);
    }
    for (const { reach, others } of found) {
      if (!reach || !others || judge(others, standing).is === "out") continue;
      for (const kind of reach.kinds) kinds.add(kind);
    }
    for (const area of areas) area.addOthers(standing, kinds, found);
    return divide(found, standing, kinds);
  }

  #areaOf({ countries, regions }: Reach): Area {
    const key = JSON.stringify([countries, regions]);
    const known = this.#all.get(key);
    if (known) return known;
    const area = new Area({ ...(countries && { countries }), ...(regions && { regions }) });
    this.#all.set(key, area);
    const codes = regions?.map((region) => region.slice(0, 2)) ?? countries;
    if (!codes) this.#anywhere.push(area);
    for (const code of new Set(codes)) {
      const there = this.#byCountry.get(code) ?? [];
      there.push(area);
      this.#byCountry.set(code, there);
    }
    return area;
  }

  #candidates({ countries, region }: Standing): readonly Area[] {
    const codes = new Set([...countries, ...region.map((code) => code.slice(0, 2))]);
    return [...new Set([...this.#anywhere, ...[...codes].flatMap((code) => this.#byCountry.get(code) ?? [])])];
  }
}

function readings(from: Reach): Pick<Entry, "reach" | "others"> {
  const { districts, ...others } = from;
  return { reach: readReach(from), others: districts && others.postalCodes ? readReach(others) : undefined };
}

const nowhere = { reach: undefined, others: undefined };

/** What a place's reach of each is, in the campaign's order. @param found some perhaps more than once */
function divide(found: Entry[], standing: Standing, kinds: ReadonlySet<string>): Nearby {
  const [near, open, apart]: [Target[], OpenTarget[], Target[]] = [[], [], []];
  found.sort((one, other) => one.index - other.index);
  let last: Entry | undefined;
  for (const entry of found) {
    if (entry === last) continue;
    last = entry;
    const { target, reach, others } = entry;
    const reached = reach ? judge(reach, standing, kinds) : undefined;
    if (!reached || reached.is === "in") near.push(target);
    else if (reached.is === "open") open.push({ target, lacks: reached.lacks });
    else if (others && judge(others, standing).is !== "out") apart.push(target);
  }
  return { near, open, apart };
}
