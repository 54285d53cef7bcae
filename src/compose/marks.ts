import { helpersFor } from "./helpers.ts";

/** Whose words some text of a letter is: the template's own, or what was filled in. */
export type Origin = "template" | "campaign" | "target" | "signer";

/** Marks are control characters, which no text that is read can hold: around the words of an origin, and around what a tag prints. */
export const marks = { origin: "\u000e", tag: "\u000f", begin: "\u0010", end: "\u0011" } as const;
const anyMark = /[\u000e\u000f][^\u0010]*\u0010|\u0011/g;

/** What stands for a value while a letter is traced, and what it was. */
interface Marked {
  readonly bare: unknown;
  readonly origin: Origin;
}

const origins: Readonly<Record<string, Origin>> = {
  campaign: "campaign",
  points: "campaign",
  target: "target",
  signer: "signer",
  own_words: "signer",
};

/** Marks values with where they come from, and takes the marks off where helpers look at them. */
export class Marker {
  readonly #known = new WeakMap<object, Marked>();

  /** The fields of a letter, each text in marks of its origin. */
  fields(fields: object): object {
    const entries = Object.entries(fields).map(([name, value]) => {
      const origin = origins[name];
      return [name, origin ? this.#marked(value, origin) : value];
    });
    return Object.fromEntries(entries);
  }

  #marked(value: unknown, origin: Origin): unknown {
    if (typeof value === "string") return markedText(value, origin);
    if (typeof value !== "object" || value === null) return value;
    const marked = this.#markedObject(value, origin);
    this.#known.set(marked, { bare: value, origin });
    return marked;
  }

  #markedObject(value: object, origin: Origin): object {
    if (Array.isArray(value)) return value.map((item) => this.#marked(item, origin));
    // A day, or a text in several languages: it prints by itself.
    if (Object.hasOwn(value, "toString")) return { ...value, toString: () => markedText(String(value), origin) };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#marked(inner, origin)]));
  }

  /** The helpers of a language, which see values as they are, and whose texts are marked with the origin of what they print. */
  helpers(language: string): object {
    const functions = Object.entries(helpersFor(language)) as [string, (...args: unknown[]) => unknown][];
    return Object.fromEntries(functions.map(([name, call]) => [name, this.#helper(call)]));
  }

  #helper(call: (...args: unknown[]) => unknown) {
    return (...args: unknown[]): unknown => {
      const [given, options] = [args.slice(0, -1), args.at(-1) as { hash: Record<string, unknown> }];
      const hash = Object.fromEntries(Object.entries(options.hash).map(([key, value]) => [key, this.#bare(value)]));
      const bare = given.map((value) => this.#bare(value));
      const result = call(...bare, { ...options, hash });
      // A day that `default` gives back, say.
      if (typeof result === "object" && bare.includes(result)) return given[bare.indexOf(result)];
      if (typeof result !== "string" || Object.values(hash).includes(result)) return result;
      const same = bare.findIndex((value) => String(value) === result);
      const origin =
        same === -1 ? given.map((value) => this.#originOf(value)).find(Boolean) : this.#originOf(given[same]);
      return origin ? markedText(result, origin) : result;
    };
  }

  #bare(value: unknown): unknown {
    if (typeof value === "string") return withoutMarks(value);
    return typeof value === "object" && value !== null ? (this.#known.get(value)?.bare ?? value) : value;
  }

  #originOf(value: unknown): Origin | undefined {
    if (typeof value === "object" && value !== null) return this.#known.get(value)?.origin;
    const [, origin] = /^\u000e([^\u0010]*)\u0010/.exec(String(value)) ?? [];
    return origin as Origin | undefined;
  }
}

/** Empty text stays empty, so that {{#if}} works. */
function markedText(text: string, origin: Origin): string {
  return text === "" ? "" : `${marks.origin}${origin}${marks.begin}${text}${marks.end}`;
}

/** Text as it is read. */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, "");
}
