import { isLanguage } from "../../model/language.ts";
import { onceLately } from "../../model/once.ts";
import type { Seat } from "../congress/seats.ts";
import type { FoundContacts, Written, WrittenParts } from "../found.ts";
import { fieldKey } from "../where.ts";

type Address = Written | WrittenParts;

/** Contacts of one record as they are found, best first. */
export interface ContactHeap {
  readonly email: Written[];
  readonly webform: Written[];
  readonly post: Address[];
  readonly fax: Written[];
  readonly phone: Written[];
}

export function contactHeap(): ContactHeap {
  return { email: [], webform: [], post: [], fax: [], phone: [] };
}

/** The contacts of several heaps, the first heap's first; what stands twice is kept once. */
export function contactsOf(...heaps: readonly ContactHeap[]): FoundContacts {
  const found: { -readonly [K in keyof FoundContacts]: FoundContacts[K] } = {};
  for (const kind of ["email", "webform", "fax", "phone"] as const) {
    const all = once(heaps.flatMap((heap) => heap[kind]));
    if (all.length > 0) found[kind] = all;
  }
  const post = once(heaps.flatMap(({ post }) => post));
  if (post.length > 0) found.post = post;
  return found;
}

function once<T extends Address>(all: readonly T[]): readonly T[] {
  if (all.length < 2) return all;
  const seen = new Set<string>();
  return all.filter((one) => {
    const text = "text" in one ? one.text : JSON.stringify({ ...one, place: undefined });
    return !seen.has(text) && seen.add(text);
  });
}

export function isEmptyHeap(heap: ContactHeap): boolean {
  return Object.values(heap).every((all) => all.length === 0);
}

/** What `--where` can ask for, as it is filled. */
export type FieldHeap = Map<string, string[]>;

/** Adds what is not there yet. */
export function addField(fields: FieldHeap, name: string, ...values: readonly (string | undefined)[]): void {
  for (const value of values) {
    if (value === undefined || value.trim() === "") continue;
    const known = fields.get(name);
    if (!known) fields.set(name, [value]);
    else if (!known.includes(value)) known.push(value);
  }
}

/** What all lists of legislators share of somebody's seat. */
export function seatFields({ name, role, chamber, state }: Seat, person: string): FieldHeap {
  const fields: FieldHeap = new Map();
  addField(fields, "name", name, person);
  addField(fields, "person", person);
  addField(fields, "role", role);
  addField(fields, "chamber", ...chamber);
  addField(fields, "state", ...state);
  return fields;
}

/** `request-language` and `X-ABShowAs` as `--where` names them: `request_language`, `x_abshowas`. */
export const fieldName = onceLately(fieldKey);

/** Whether a web address, or what a list writes beside it, says that one can write to somebody there. */
export function isContactPage(url: string, label = ""): boolean {
  return isWebAddress(url) && /contact|kontakt|contatt|contato|web.?form|write.?to.?us/i.test(`${url} ${label}`);
}

export function isWebAddress(text: string): boolean {
  return /^\s*https?:\/\/\S/i.test(text);
}

/** The well-formed language tags among texts, in their order. */
export function languagesOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim().replaceAll("_", "-")).filter(isLanguage))];
}

/** What a record has, without what is empty. */
export function filled<T extends object>(record: T): Filled<T> {
  const kept = Object.entries(record).filter(([, value]) => {
    if (value === undefined) return false;
    return !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(kept) as Filled<T>;
}

/** The same keys, each absent where it may be undefined. */
type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
