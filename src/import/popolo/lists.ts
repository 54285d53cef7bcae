import { problem, type Report } from "../../problems/problem.ts";
import { placeAt, type Source } from "../../problems/source.ts";
import { type JsonGroup, type JsonTop, topOf } from "../read/json.ts";

type Kind = "person" | "organization" | "post" | "membership" | "area" | "event";

/** What a Popolo file lists, whichever way it is laid out. */
export type Lists = Readonly<Record<Kind, readonly JsonGroup[]>>;

/** The keys of a file that is one object; some programs write them in other words. */
const keys: Readonly<Record<Kind, readonly string[]>> = {
  person: ["persons", "people"],
  organization: ["organizations", "organisations"],
  post: ["posts"],
  membership: ["memberships"],
  area: ["areas"],
  event: ["events"],
};
const kinds = Object.keys(keys) as readonly Kind[];

/** Keys that only one kind of record has. */
const ownKeys: readonly (readonly [Kind, readonly string[]])[] = [
  ["membership", ["person_id", "person", "member_id", "member", "on_behalf_of_id", "legislative_period_id"]],
  ["organization", ["founding_date", "dissolution_date", "posts", "parent_id", "classification", "founded_at"]],
  ["person", ["given_name", "family_name", "gender", "birth_date", "honorific_prefix", "sort_name", "death_date"]],
];

const allKeys = new Set(kinds.flatMap((kind) => keys[kind]));

/** @returns undefined where the file is no Popolo, which was reported. */
export function listsIn(source: Source, report: Report): Lists | undefined {
  const top = topOf(source, allKeys, report);
  if (!top) return undefined;
  const lists = top.items ? fromList(top.items) : top.group && fromGroup(top.group, top.lists);
  if (!lists) report(problem("not-popolo", {}, placeAt(source, 0)));
  return lists;
}

function fromGroup(file: JsonGroup, lists: JsonTop["lists"]): Lists | undefined {
  // One person or organization alone has lists of its own, and a name.
  if (file.has("name") && !file.has("persons", "people", "organizations")) return fromList([file]);
  if (!file.has(...allKeys)) return undefined;
  return perKind((kind) => keys[kind].flatMap((key) => lists.get(key) ?? file.groups(key)));
}

function fromList(records: readonly JsonGroup[]): Lists | undefined {
  if (!records.some((record) => record.has(...telling))) return undefined;
  const sorted = records.map((record) => [kindOf(record), record] as const);
  return perKind((kind) => sorted.filter(([own]) => own === kind).map(([, record]) => record));
}

/** One of these stands in any list of Popolo's persons or organizations that leads to somebody. */
const telling = ["contact_details", "memberships", "email", "links", ...ownKeys.flatMap(([, own]) => own)];

function kindOf(record: JsonGroup): Kind {
  const own = ownKeys.find(([, known]) => record.has(...known))?.[0];
  if (own !== undefined) return own;
  // A person's memberships name organizations, and an organization's name persons.
  return record.groups("memberships").some((one) => one.has("person_id", "person")) ? "organization" : "person";
}

function perKind(list: (kind: Kind) => readonly JsonGroup[]): Lists {
  return Object.fromEntries(kinds.map((kind) => [kind, list(kind)])) as unknown as Lists;
}

/** Records of one kind by their ids. Ids that stand twice, and those that nothing has, are reported once each. */
export class Register {
  readonly #what: Kind;
  readonly #report: Report;
  readonly #byId = new Map<string, JsonGroup>();
  readonly #missed = new Set<string>();

  constructor(what: Kind, records: readonly JsonGroup[], report: Report) {
    this.#what = what;
    this.#report = report;
    for (const record of records) {
      const id = record.text("id");
      if (id === undefined) continue;
      if (this.#byId.has(id)) report(problem("record-repeated-id", { what, id }, record.place));
      else this.#byId.set(id, record);
    }
  }

  /** What the key of a record refers to: a record in it, or one in the file by its id. */
  of(owner: JsonGroup | undefined, key: string = this.#what): JsonGroup | undefined {
    return owner?.has(key) && owner.get(key) ? owner.group(key) : this.#referred(owner, `${key}_id`);
  }

  find(id: string): JsonGroup | undefined {
    return this.#byId.get(id);
  }

  #referred(owner: JsonGroup | undefined, key: string): JsonGroup | undefined {
    const id = owner?.text(key);
    if (id === undefined) return undefined;
    const found = this.#byId.get(id);
    const place = found || this.#missed.has(id) ? undefined : owner?.written(key)?.place;
    this.#missed.add(id);
    if (place) this.#report(problem("record-unknown-id", { what: this.#what, id }, place));
    return found;
  }
}
