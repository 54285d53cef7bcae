import { Fingerprints } from "../model/fingerprints.ts";
import { once } from "../model/once.ts";

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
const longestName = 80;

/**
 * A person's or an id's name as one that every file system takes: "María Pérez" is `maria-perez`, "王小明" stays. Nothing
 * in it can lead out of a folder, hide a file, be invisible, or turn the direction of writing.
 */
export function safeName(text: string, fallback: string): string {
  const plain = /^[\w .'-]*$/.test(text)
    ? text
        .toLowerCase()
        .replace(/'/g, "")
        .replace(/[^a-z0-9_]+/g, "-")
    : fold(text);
  const short = clip(plain).replace(/^[-\p{M}]+|-+$/gu, "") || fallback;
  return reserved.test(short) ? `${short}_` : short;
}

function fold(text: string): string {
  if (!/^[ -\u017f]*$/.test(text)) return foldText(text);
  let folded = "";
  for (const character of text) folded += foldOne(character);
  return folded.replace(/-{2,}/g, "-");
}

/** European letters fold one by one, and each is looked up once. */
const foldOne = once((character: string) => foldText(character));

function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[æøłđð]/g, (letter) => ({ æ: "ae", ø: "o", ł: "l", đ: "d", ð: "d" })[letter] ?? letter)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-");
}

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

/** File systems count bytes (255), and the name gets an ending. Whole characters only. */
function clip(text: string): string {
  if (text.length * 3 <= longestName) return text;
  let bytes = 0;
  let clipped = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > longestName) break;
    clipped += character;
  }
  return clipped;
}
