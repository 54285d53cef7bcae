import { fold } from "../model/country.ts";
import { baseOf } from "./ids.ts";
import type { NewTarget, Settled } from "./settle.ts";

/** What of an office is there already, whoever wrote it down. */
interface Standing {
  readonly id: string;
  readonly offices: readonly string[];
  readonly ways: ReadonlyMap<string, string>;
  readonly list: string | undefined;
  readonly record: string | undefined;
  /** Whether it came with this import. */
  readonly isNew: boolean;
}

/** Finds out which records of a list are among targets already, as many of either as there may be. */
export class Known {
  readonly #byRecord = new Map<string, Standing[]>();
  readonly #byId = new Map<string, Standing>();
  /** By office and all contacts. */
  readonly #byAll = new Shelf();
  /** By office and each contact, those that were there before. */
  readonly #byWay = new Shelf();

  /** @param targets items of a list `targets`, as YAML has them: they need not be right. */
  constructor(targets: readonly unknown[]) {
    for (const target of targets) {
      const { id, name, role, person, contacts, imported } = groupOf(target);
      const { from, record } = groupOf(imported);
      const standing = {
        id: textsOf(id)[0] ?? "",
        offices: textsOf(name).map((each) => nameKey(each, one(role), one(person))),
        ways: waysOf(groupOf(contacts)),
        list: one(from),
        record: one(record),
        isNew: false,
      };
      this.#add(standing);
      this.#byId.set(standing.id.toLowerCase(), standing);
      for (const office of standing.offices)
        for (const way of standing.ways) this.#byWay.add(wayKey(office, [way]), standing);
    }
  }

  /**
   * The id of the target that a record is already; undefined where it is new. The list's own name for it decides, where that
   * is of some length or the list is the same; else the same office with the same contacts; else, of what was there before,
   * the same office with a contact in common. Members of one house share its telephone: where letters do not name them, the
   * id has to be the same too.
   * @param wish what its id would be made of
   */
  find(
    { found, target }: Settled,
    wish: string,
  ): { readonly id: string; readonly differs: readonly string[] } | undefined {
    const ways = waysOf({ ...target.contacts });
    const isSeat = found.person !== undefined && target.person === undefined && found.person !== target.name;
    const twin = this.#sameRecord(target) ?? this.#sameOffice(target, ways, isSeat ? baseOf(wish) : undefined);
    return twin && { id: twin.id, differs: differences(twin.ways, ways) };
  }

  remember({ id, name, role, person, contacts, imported }: NewTarget): void {
    const { from: list, record } = imported;
    const offices = [nameKey(name, role, person)];
    this.#add({ id, offices, ways: waysOf({ ...contacts }), list, record, isNew: true });
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

  #add(standing: Standing): void {
    if (standing.record !== undefined) {
      const there = this.#byRecord.get(standing.record);
      if (there) there.push(standing);
      else this.#byRecord.set(standing.record, [standing]);
    }
    for (const office of standing.offices) this.#byAll.add(wayKey(office, standing.ways), standing);
  }
}

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

function groupOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}

/** A text, or those of all languages. */
function textsOf(data: unknown): string[] {
  return typeof data === "string" ? [data] : Object.values(groupOf(data)).filter((text) => typeof text === "string");
}

function one(data: unknown): string | undefined {
  return textsOf(data)[0];
}

/** Contacts so that the same way is the same text, however it is written. */
function waysOf(contacts: Readonly<Record<string, unknown>>): Map<string, string> {
  const { email, webform, post, fax, phone } = contacts;
  const digits = (number: unknown) => one(number)?.replace(/\P{Nd}/gu, "");
  const ways = {
    email: one(email)?.toLowerCase(),
    webform: one(webform)?.replace(/\/$/, ""),
    post: addressKey(textsOf(post).join(" ")),
    fax: digits(fax),
    phone: digits(phone),
  };
  return new Map(Object.entries(ways).flatMap(([kind, way]) => (way ? [[kind, way] as const] : [])));
}

/** The words of an address in any order, as lines and parts of the same one have them. */
function addressKey(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");
}

function differences(there: Standing["ways"], here: Standing["ways"]): string[] {
  return [...here].flatMap(([kind, way]) => (there.get(kind) === way ? [] : [kind]));
}
