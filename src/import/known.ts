import { fold } from "../model/country.ts";
import type { NewTarget, Settled } from "./settle.ts";

/** What of an office is there already, whoever wrote it down. */
interface Standing {
  readonly id: string;
  readonly ways: ReadonlyMap<string, string>;
  readonly list: string | undefined;
  readonly record: string | undefined;
}

/** Finds out which records of a list are among targets already, as many of either as there may be. */
export class Known {
  readonly #byRecord = new Map<string, Standing>();
  readonly #byName = new Map<string, Standing[]>();

  /** @param targets items of a list `targets`, as YAML has them: they need not be right. */
  constructor(targets: readonly unknown[]) {
    for (const target of targets) {
      const { id, name, role, person, contacts, imported } = groupOf(target);
      const { from, record } = groupOf(imported);
      const standing = {
        id: textsOf(id)[0] ?? "",
        ways: waysOf(groupOf(contacts)),
        list: one(from),
        record: one(record),
      };
      if (standing.record !== undefined) this.#byRecord.set(standing.record, standing);
      for (const each of textsOf(name)) this.#add(nameKey(each, one(role), one(person)), standing);
    }
  }

  /**
   * The id of the target that a record is already; undefined where it is new, and remembered under the id that it gets then.
   * The list's own name for it decides, where that is of some length or the list is the same; else the same office with a
   * contact in common.
   */
  find({ target }: Settled): { readonly id: string; readonly differs: readonly string[] } | undefined {
    const { record, from: list } = target.imported;
    const ways = waysOf({ ...target.contacts });
    const named = record === undefined ? undefined : this.#byRecord.get(record);
    const sure = named && (named.list === list || isTelling(record ?? "")) ? named : undefined;
    const found = sure ?? this.#sameOffice(target, ways);
    return found && { id: found.id, differs: differences(found.ways, ways) };
  }

  remember({ id, name, role, person, contacts, imported }: NewTarget): void {
    const standing = { id, ways: waysOf({ ...contacts }), list: imported.from, record: imported.record };
    if (standing.record !== undefined) this.#byRecord.set(standing.record, standing);
    this.#add(nameKey(name, role, person), standing);
  }

  #sameOffice({ name, role, person, imported }: Settled["target"], ways: Standing["ways"]): Standing | undefined {
    return this.#byName.get(nameKey(name, role, person))?.find((standing) => {
      // One list tells two of its records apart by their own names.
      if (standing.record !== undefined && imported.record !== undefined && standing.list === imported.from)
        return false;
      return [...ways].some(([kind, way]) => standing.ways.get(kind) === way);
    });
  }

  #add(key: string, standing: Standing): void {
    const all = this.#byName.get(key);
    if (all) all.push(standing);
    else this.#byName.set(key, [standing]);
  }
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
