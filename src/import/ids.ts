import { safeName } from "../model/slug.ts";
import { isId } from "../parse/schema.ts";
import type { Found } from "./found.ts";
import { cleanLine } from "./mend/clean.ts";
import { fieldKey, valuesOf } from "./where.ts";

/** Longer ones are no ids. */
const longest = 64;

/** How the person wants ids: one for each record in their order, or a pattern with fields in braces, such as `rep-{state}-{last_name}`. */
export interface IdWish {
  readonly list?: readonly string[];
  readonly pattern?: string;
}

/** Reads `--as`. @param count how many records there are: as many words with commas between are their ids. */
export function readIdWish(text: string | undefined, count: number): IdWish {
  if (text === undefined) return {};
  const words = text.split(",").map((word) => word.trim());
  if (words.length === count && count > 0 && !text.includes("{")) return { list: words };
  // One word for many records begins the id of each.
  return { pattern: text.includes("{") ? text : `${text}-{id}` };
}

/** The fields that a pattern names, without their braces. */
export function fieldsIn(pattern: string): string[] {
  return [...pattern.matchAll(placeholder)].map(([, name = ""]) => name);
}

const placeholder = /\{{1,2}\s*([\p{L}\p{N}_.-]+)\s*\}{1,2}/gu;

/** The id that somebody's wish comes to, where no other target has it. */
export function baseOf(wish: string): string {
  const id = clip(safeName(wish, "office").replaceAll(/[^\p{L}\p{M}\p{N}_-]/gu, ""), longest);
  return isId(id) ? id : "office";
}

/** Gives each record an id that no other has, the same at each run. */
export class Ids {
  readonly #taken: Set<string>;
  /** The last number behind each that many wish for. */
  readonly #numbers = new Map<string, number>();

  /** @param taken ids that are there already. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map((id) => id.toLowerCase()));
  }

  /** @param wish what it shall be, which gives way only where it is taken. */
  take(wish: string): string {
    const base = baseOf(wish);
    const key = base.toLowerCase();
    for (let number = this.#numbers.get(key) ?? 1; ; number++) {
      const ending = number === 1 ? "" : `-${number}`;
      const distinct = clip(base, longest - ending.length) + ending;
      if (this.#taken.has(distinct.toLowerCase())) continue;
      this.#taken.add(distinct.toLowerCase());
      this.#numbers.set(key, number + 1);
      return distinct;
    }
  }
}

function clip(text: string, length: number): string {
  return [...text]
    .slice(0, length)
    .join("")
    .slice(0, length)
    .replace(/[-\p{M}]+$/u, "");
}

/** What an id is made of: as the pattern says, else what the list calls the record, else its holder or its name. */
export function idFor(found: Found, pattern: string | undefined): string {
  const own =
    found.slug ??
    (found.person && found.validUntil ? found.person : [found.name, found.role].filter(Boolean).join(" "));
  const plain = cleanLine(own);
  if (pattern === undefined) return plain;
  return pattern.replace(placeholder, (_, name: string) =>
    name === "id" && !found.fields.has("id") ? plain : (fieldOf(found, name) ?? plain),
  );
}

function fieldOf(found: Found, name: string): string | undefined {
  return valuesOf(found, fieldKey(name))[0];
}
