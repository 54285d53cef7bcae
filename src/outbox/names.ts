import { Fingerprints } from "../model/fingerprints.ts";
import { safeName } from "../model/slug.ts";

/** Safe names for a list, each its own: of those that collide, later ones get `-2`, `-3` … by their order. */
export function distinctNames(texts: readonly string[], fallback: string): string[] {
  const namer = new Namer(fallback);
  return texts.map((text) => namer.take(text));
}

/** Gives out safe names one by one, a million of them too, each only once. */
export class Namer {
  readonly #fallback: string;
  /** How often each name was asked for; 1 where it was given out as another's second choice. */
  readonly #taken = new Fingerprints();

  constructor(fallback = "signer") {
    this.#fallback = fallback;
  }

  /** @param kept the name that an earlier run kept for the text. */
  take(text: string, kept = ""): string {
    const reserved = kept !== "" && safeName(kept, "") === kept && this.#taken.get(caseless(kept)) === 0;
    const name = reserved ? kept : safeName(text, this.#fallback);
    const key = caseless(name);
    const times = this.#taken.getOrSet(key, 1);
    if (times === 0) return name;
    this.#taken.set(key, times + 1);
    for (let number = times + 1; ; number++) {
      const distinct = `${name}-${number}`;
      if (this.#taken.get(caseless(distinct)) > 0) continue;
      this.#taken.set(caseless(distinct), 1);
      this.#taken.set(key, number);
      return distinct;
    }
  }
}

/** Some letters have two small forms ("σ" and "ς"), which file systems without case take for one. */
function caseless(name: string): string {
  return /^[\w-]*$/.test(name) ? name.toLowerCase() : name.toUpperCase().toLowerCase();
}
