import { fold } from "../model/country.ts";
import { baseOf } from "./ids.ts";
import { cleanLine } from "./mend/clean.ts";
import type { NewTarget, Settled } from "./settle.ts";
import { groupOf, one, shown, textsOf, waysOf } from "./ways.ts";

/** What of an office is there already, whoever wrote it down. */
interface Standing {
  readonly id: string;
  /** Names with role and holder, in each language that the name is written in. */
  readonly offices: readonly string[];
  /** The same without the holder. */
  readonly seats: readonly string[];
  readonly person: string | undefined;
  readonly contacts: Readonly<Record<string, unknown>>;
  readonly ways: ReadonlyMap<string, string>;
  readonly list: string | undefined;
  readonly record: string | undefined;
  /** Whether it came with this import. */
  readonly isNew: boolean;
}

/** What a list has otherwise than the target that is there. */
interface Difference {
  /** A kind of contact, or the holder. */
  readonly what: string;
  readonly here: string;
  /** Absent where the target says nothing of it. */
  readonly there?: string;
}

/** A target that a record is already. */
export interface Twin {
  readonly id: string;
  readonly differs: readonly Difference[];
}

/** Finds out which records of a list are among targets already, as many of either as there may be. */
export class Known {
  readonly #byRecord = new Map<string, Standing[]>();
  readonly #byId = new Map<string, Standing>();
  /** By office and all contacts. */
  readonly #byAll = new Shelf();
  /** By office and each contact, those that were there before. */
  readonly #byWay = new Shelf();
  /** By seat and all contacts, those that were there before: undefined where several have these. */
  readonly #bySeat = new Map<string, Standing | undefined>();
  /** How many records of the lists have each seat and its contacts. */
  readonly #asked = new Map<string, number>();

  /** @param targets items of a list `targets`, as YAML has them: they need not be right. */
  constructor(targets: readonly unknown[]) {
    for (const target of targets) {
      const { id, name, role, person, contacts, imported } = groupOf(target);
      const { from, record } = groupOf(imported);
      const standing = {
        id: textsOf(id)[0] ?? "",
        offices: textsOf(name).map((each) => nameKey(each, one(role), one(person))),
        seats: textsOf(name).map((each) => nameKey(each, one(role))),
        person: one(person),
        contacts: groupOf(contacts),
        ways: waysOf(groupOf(contacts)),
        list: one(from),
        record: one(record),
        isNew: false,
      };
      this.#add(standing);
      this.#byId.set(standing.id.toLowerCase(), standing);
      for (const office of standing.offices)
        for (const way of standing.ways) this.#byWay.add(wayKey(office, [way]), standing);
      for (const seat of standing.seats) {
        const key = wayKey(seat, standing.ways);
        this.#bySeat.set(key, this.#bySeat.has(key) ? undefined : standing);
      }
    }
  }

  /** Hears of a record before any is looked for: a seat that several have says nothing of who follows whom. */
  expect({ target }: Settled): void {
    const key = wayKey(nameKey(target.name, target.role), waysOf({ ...target.contacts }));
    this.#asked.set(key, (this.#asked.get(key) ?? 0) + 1);
  }

  /**
   * The id of the target that a record is already; undefined where it is new. The list's own name for it decides, where that
   * is of some length or the list is the same; else the same office with the same contacts; else, of what was there before,
   * the same office with a contact in common. Members of one house share its telephone: where letters do not name them, the
   * id has to be the same too. At last, an office that nobody shares stays the same when its holder changes.
   * @param wish what its id would be made of
   */
  find({ found, target }: Settled, wish: string): Twin | undefined {
    const contacts = { ...target.contacts };
    const ways = waysOf(contacts);
    const isSeat = found.person !== undefined && target.person === undefined && found.person !== target.name;
    const twin =
      this.#sameRecord(target) ??
      this.#sameOffice(target, ways, isSeat ? baseOf(wish) : undefined) ??
      this.#sameSeat(target, ways, baseOf(wish), found.person);
    if (!twin) return undefined;
    const holder = holderDiffers(twin.person, found.person === target.name ? undefined : found.person);
    return { id: twin.id, differs: [...holder, ...differences(twin, contacts, ways)] };
  }

  remember({ id, name, role, person, contacts, imported }: NewTarget): void {
    const { from: list, record } = imported;
    const names = { offices: [nameKey(name, role, person)], seats: [nameKey(name, role)], person };
    const all = { ...contacts };
    this.#add({ id, ...names, contacts: all, ways: waysOf(all), list, record, isNew: true });
  }

  /** What was there before keeps its record when the office's name changes. Two offices with one record in the same list are two. */
  #sameRecord(target: Settled["target"]): Standing | undefined {
    const { record = "", from: list } = target.imported;
    const named = this.#byRecord.get(record)?.filter((one) => one.list === list || isTelling(record)) ?? [];
    const office = nameKey(target.name, target.role, target.person);
    return named.find(({ offices }) => offices.includes(office)) ?? named.find(({ isNew }) => !isNew);
  }

  #sameOffice(target: Settled["target"], ways: Standing["ways"], id: string | undefined): Standing | undefined {
    const office = nameKey(target.name, target.role, target.person);
    const { record, from: list } = target.imported;
    // One list tells two of its records apart by their own names.
    const mayBe = (standing: Standing) =>
      standing.record === undefined || record === undefined || !(standing.isNew || standing.list === list);
    const same = this.#byAll.get(wayKey(office, ways)).find(mayBe);
    if (same) return same;
    if (id === undefined) {
      return [...ways].flatMap((way) => this.#byWay.get(wayKey(office, [way]))).find(mayBe);
    }
    const namesake = this.#byId.get(id.toLowerCase());
    if (!namesake?.offices.includes(office) || !mayBe(namesake)) return undefined;
    return [...ways].some(([kind, way]) => namesake.ways.get(kind) === way) ? namesake : undefined;
  }

  /** An office whose target names nobody, or somebody else. Its id tells members of one house apart. */
  #sameSeat(
    target: Settled["target"],
    ways: Standing["ways"],
    id: string,
    person: string | undefined,
  ): Standing | undefined {
    const seat = nameKey(target.name, target.role);
    const { record, from: list } = target.imported;
    const mayBe = (standing: Standing) =>
      !standing.isNew && (standing.record === undefined || record === undefined || standing.list !== list);
    const namesake = this.#byId.get(id.toLowerCase());
    const isNamesake =
      namesake?.seats.includes(seat) &&
      holderDiffers(namesake.person, person).length === 0 &&
      [...ways].some(([kind, way]) => namesake.ways.get(kind) === way);
    if (namesake && isNamesake && mayBe(namesake)) return namesake;
    if (isShared(target) && !ways.has("email") && !ways.has("webform")) return undefined;
    const key = wayKey(seat, ways);
    const alone = this.#asked.get(key) === 1 ? this.#bySeat.get(key) : undefined;
    return alone && mayBe(alone) ? alone : undefined;
  }

  #add(standing: Standing): void {
    if (standing.record !== undefined) {
      const there = this.#byRecord.get(standing.record);
      if (there) there.push(standing);
      else this.#byRecord.set(standing.record, [standing]);
    }
    for (const office of standing.offices) this.#byAll.add(wayKey(office, standing.ways), standing);
  }
}

/** Whether several may hold an office at once, and have one house's telephone and address. */
function isShared({ role, office }: Settled["target"]): boolean {
  return role === undefined || office === "senator" || office === "member-of-parliament" || members.test(fold(role));
}

const members =
  /^(?:member|miembro|membre|membro|mitglied|councill?or|concejal|regidor|vereador|conseill|(?:stadt|gemeinde)rat|senator|representative|delegate|assembly|abgeordnet|diputad|deput|judge|juez|richter|juge)/;

/** Targets by keys that many may have. Of those that no question tells apart, one is kept. */
class Shelf {
  readonly #all = new Map<string, Standing[]>();

  get(key: string): readonly Standing[] {
    return this.#all.get(key) ?? [];
  }

  add(key: string, standing: Standing): void {
    const there = this.#all.get(key);
    if (!there) this.#all.set(key, [standing]);
    else if (!there.some((other) => isLike(other, standing))) there.push(standing);
  }
}

function isLike(one: Standing, other: Standing): boolean {
  const hasRecords = (one.record === undefined) === (other.record === undefined);
  return hasRecords && one.list === other.list && one.isNew === other.isNew;
}

function wayKey(office: string, ways: Iterable<readonly [string, string]>): string {
  return `${office} ${JSON.stringify([...ways])}`;
}

/** Whether a list's own name for a record is one that no other list has by chance, as a running number is. */
function isTelling(record: string): boolean {
  return record.length >= 7 && /\D/.test(record);
}

function nameKey(name: string, role = "", person = ""): string {
  return JSON.stringify([name, role, person].map(fold));
}

function holderDiffers(there: string | undefined, here: string | undefined): Difference[] {
  if (there === undefined || here === undefined || fold(there) === fold(here)) return [];
  return [{ what: "holder", here: cleanLine(here), there }];
}

function differences(twin: Standing, contacts: Standing["contacts"], here: Standing["ways"]): Difference[] {
  return [...here].flatMap(([kind, way]) => {
    if (twin.ways.get(kind) === way) return [];
    const there = shown(twin.contacts[kind]);
    return { what: kind, here: shown(contacts[kind]), ...(there !== "" && { there }) };
  });
}
