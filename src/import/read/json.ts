import type { Pair, Part } from "../../parse/roster/entries.ts";
import { JsonScanner, NotJson } from "../../parse/roster/json-scanner.ts";
import { problem, type Report } from "../../problems/problem.ts";
import type { Place, Source } from "../../problems/source.ts";
import type { Written } from "../found.ts";
import { addField, type FieldHeap, fieldName } from "./gather.ts";

type Scanned = ReturnType<JsonScanner["value"]>;

/** What a JSON file (RFC 8259) holds at its top. */
export interface JsonTop {
  /** Its records, where it is one list. */
  readonly items?: readonly JsonGroup[];
  /** It itself, where it is a group of keys. */
  readonly group?: JsonGroup;
  /** The records of those of its lists that were asked for, by their keys. */
  readonly lists: ReadonlyMap<string, readonly JsonGroup[]>;
}

/** Reads a file whose records name each other, so that all are needed at once. @returns undefined where it is no JSON, which was reported. */
export function topOf(source: Source, wanted: ReadonlySet<string>, report: Report): JsonTop | undefined {
  const shelf = new Shelf(source, report);
  const scanner = new JsonScanner(source);
  const records = () => {
    const groups: JsonGroup[] = [];
    for (const item of scanner.items()) {
      const group = shelf.group(item);
      if (group) groups.push(group);
    }
    return groups;
  };
  return guarded(report, () => {
    const first = scanner.peek();
    const lists = new Map<string, readonly JsonGroup[]>();
    if (first !== "[" && first !== "{") {
      scanner.whole();
      return { lists };
    }
    const start = scanner.at;
    if (first === "[") {
      const items = records();
      scanner.finish();
      return { items, lists };
    }
    const keys: string[] = [];
    for (const { key } of scanner.keys()) {
      keys.push(key);
      if (scanner.peek() === "[" && wanted.has(key)) lists.set(key, records());
      else scanner.value();
    }
    scanner.finish();
    return { group: shelf.at(start, keys), lists };
  });
}

/** Hands over the items of a list one by one, so that no more than one is held; a text that is no list is one item. @returns whether all could be read. */
export function eachItem(source: Source, report: Report, take: (item: Part) => void): boolean {
  const scanner = new JsonScanner(source);
  const read = () => {
    if (scanner.peek() === "[") for (const item of scanner.items()) take(item);
    else take(scanner.value());
    scanner.finish();
    return true;
  };
  return guarded(report, read) ?? false;
}

function guarded<T>(report: Report, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    report(problem("json-syntax", { reason: error.message }, error.place));
    return undefined;
  }
}

/** Where a group's keys and values come from. */
interface Held {
  /** Its keys, where they are known without reading it. */
  readonly keys?: readonly string[];
  /** Its id, where that is known without reading it. */
  readonly id?: string | undefined;
  read(): Part;
}

/** Records of which no more than offsets and keys are held: a hundred thousand whole ones would fill the memory. */
class Shelf {
  readonly #source: Source;
  readonly #report: Report;
  /** Most records of a list have the same keys. */
  readonly #keys = new Map<string, readonly string[]>();
  readonly #recent = new Map<number, Part>();

  constructor(source: Source, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  group(part: Scanned): JsonGroup | undefined {
    const pairs = pairsOf(part);
    if (!pairs) return JsonGroup.of(part, this.#report);
    const id = pairs.findLast(({ key }) => key === "id")?.value.content;
    const keys = pairs.map(({ key }) => key);
    return this.at(part.start, keys, typeof id === "string" && id.trim() !== "" ? id : undefined);
  }

  at(start: number, keys: readonly string[], id?: string): JsonGroup {
    const name = keys.join("\n");
    const shared = this.#keys.get(name) ?? keys;
    this.#keys.set(name, shared);
    return new JsonGroup({ keys: shared, id, read: () => this.#read(start) }, this.#report);
  }

  /** Reads it again, unless that was done a moment ago. */
  #read(start: number): Part {
    const known = this.#recent.get(start);
    if (known) return known;
    if (this.#recent.size >= mostRecent) this.#recent.clear();
    const part = new JsonScanner(this.#source, start).value();
    this.#recent.set(start, part);
    return part;
  }
}

const mostRecent = 64;

function pairsOf({ content }: Part): readonly Pair[] | undefined {
  return typeof content === "object" && "pairs" in content ? content.pairs : undefined;
}

/** A group of keys in a published list. What has a wrong type is reported and passed over, so that one bad value loses no more. */
export class JsonGroup {
  readonly #held: Held;
  readonly #report: Report;

  constructor(held: Held, report: Report) {
    this.#held = held;
    this.#report = report;
  }

  /** @returns undefined where the part is no group; that is reported. */
  static of(part: Part, report: Report): JsonGroup | undefined {
    if (pairsOf(part)) return new JsonGroup({ read: () => part }, report);
    report(problem("record-not-group", { found: kindOf(part) }, part.place()));
    return undefined;
  }

  get #pairs(): readonly Pair[] {
    return pairsOf(this.#held.read()) ?? [];
  }

  get place(): Place {
    return this.#held.read().place();
  }

  has(...keys: readonly string[]): boolean {
    const own = this.#held.keys;
    return own ? keys.some((key) => own.includes(key)) : this.#pairs.some(({ key }) => keys.includes(key));
  }

  /** The value of a key that is not null; the last where it stands twice, as in JavaScript. */
  get(key: string): Part | undefined {
    if (this.#held.keys?.includes(key) === false) return undefined;
    const value = this.#pairs.findLast((pair) => pair.key === key)?.value;
    return value?.content === "" ? undefined : value;
  }

  /** The text of a key as it stands; undefined where there is none or it is blank. */
  text(key: string): string | undefined {
    if (key === "id" && this.#held.id !== undefined) return this.#held.id;
    const value = this.get(key);
    if (value === undefined) return undefined;
    if (typeof value.content !== "string") return this.#wrong(key, "a text", value);
    return value.content.trim() === "" ? undefined : value.content;
  }

  written(key: string): Written | undefined {
    const text = this.text(key);
    const place = text === undefined ? undefined : this.get(key)?.place();
    return text === undefined || place === undefined ? undefined : { text, place };
  }

  group(key: string): JsonGroup | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    return pairsOf(value) ? JsonGroup.of(value, this.#report) : this.#wrong(key, "a group of keys", value);
  }

  /** The groups of a list of groups. */
  groups(key: string): readonly JsonGroup[] {
    const value = this.get(key);
    if (value === undefined) return [];
    const { content: items } = value;
    if (!isList(items)) return this.#wrong(key, "a list", value) ?? [];
    return items.flatMap((item) => JsonGroup.of(item, this.#report) ?? []);
  }

  /** The texts of a list of texts; a single text counts as a list of one. */
  texts(key: string): readonly Written[] {
    const value = this.get(key);
    if (value === undefined) return [];
    if (typeof value.content === "string") return [this.written(key)].flatMap((written) => written ?? []);
    const { content: items } = value;
    if (!isList(items)) return this.#wrong(key, "a list of texts", value) ?? [];
    return items.flatMap((item) => {
      const { content } = item;
      if (typeof content !== "string") return this.#wrong(key, "a list of texts", item) ?? [];
      return content.trim() === "" ? [] : { text: content, place: item.place() };
    });
  }

  /** Puts all that is in it into fields, nested names joined by `_`; `skip` names keys that are told elsewhere. */
  addTo(fields: FieldHeap, prefix = "", skip: ReadonlySet<string> = new Set()): void {
    for (const { key, value } of this.#pairs) if (!skip.has(key)) addPart(fields, `${prefix}${fieldName(key)}`, value);
  }

  #wrong(key: string, wanted: string, value: Part): undefined {
    this.#report(problem("record-value-type", { key, wanted, found: kindOf(value) }, value.place()));
  }
}

function isList(content: Part["content"]): content is readonly Part[] {
  return Array.isArray(content);
}

/** Deeper than this, nothing is asked for by name. */
const deepest = 4;

function addPart(fields: FieldHeap, name: string, { content }: Part, depth = 0): void {
  if (typeof content === "string") addField(fields, name, content);
  else if (depth >= deepest) return;
  else if (!("pairs" in content)) for (const item of content) addPart(fields, name, item, depth + 1);
  else for (const { key, value } of content.pairs) addPart(fields, `${name}_${fieldName(key)}`, value, depth + 1);
}

function kindOf({ content }: Part): string {
  return typeof content === "string" ? "a single value" : "pairs" in content ? "a group of keys" : "a list";
}
