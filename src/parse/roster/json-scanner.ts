import { type Place, placeAt, type Source } from "../../problems/source.ts";
import type { Pair, Part } from "./entries.ts";

/** Something that is not JSON: why, and where. */
export class NotJson extends Error {
  readonly place: Place;

  constructor(reason: string, place: Place) {
    super(reason);
    this.place = place;
  }
}

/** A class and no closure, as millions are made and few are asked for their place. */
class JsonPart implements Part {
  readonly content: Part["content"];
  /** The offset of its first character. */
  readonly start: number;
  readonly #end: number;
  readonly #source: Source;

  constructor(source: Source, start: number, end: number, content: Part["content"]) {
    this.content = content;
    this.start = start;
    this.#end = end;
    this.#source = source;
  }

  place(): Place {
    return placeAt(this.#source, this.start, this.#end);
  }
}

/** Values nested deeper are refused. */
const deepest = 200;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
const word = /[^\s,:[\]{}"]+/y;

/**
 * Goes through the JSON between two offsets of a text, value by value. Unlike `JSON.parse` it knows where everything stands,
 * keeps numbers as they are written, keys in their order and keys that stand twice, and holds no more than is asked for.
 */
export class JsonScanner {
  /** The offset that comes next. */
  at: number;
  readonly #source: Source;
  readonly #text: string;
  readonly #end: number;
  #depth = 0;

  constructor(source: Source, at = 0, end = source.text.length) {
    this.#source = source;
    this.#text = source.text;
    this.at = at;
    this.#end = end;
  }

  /** The next character that is not a space, "" at the end. */
  peek(): string {
    while (this.at < this.#end && isSpace(this.#text.charCodeAt(this.at))) this.at++;
    return this.at < this.#end ? (this.#text[this.at] ?? "") : "";
  }

  /** A value behind which nothing follows. */
  whole(): JsonPart {
    const part = this.value();
    this.finish();
    return part;
  }

  finish(): void {
    if (this.peek() !== "") this.fail("something follows behind its end");
  }

  value(): JsonPart {
    const first = this.peek();
    const start = this.at;
    const content =
      first === "{"
        ? this.#group()
        : first === "["
          ? [...this.items()]
          : first === '"'
            ? this.#string()
            : this.#scalar();
    return this.#part(start, content);
  }

  /** The values of a list, each when it is asked for. */
  *items(): Generator<JsonPart> {
    this.#open("[");
    if (this.#closes("]")) return;
    do {
      yield this.value();
    } while (this.#goesOn("]"));
  }

  /** The keys of a group; the value behind each is to be read before the next. */
  *keys(): Generator<Pick<Pair, "key" | "keyPart">> {
    this.#open("{");
    if (this.#closes("}")) return;
    do {
      if (this.peek() !== '"')
        this.fail(this.#text[this.at] === "}" ? endComma : "a key in double quotes should stand here");
      const start = this.at;
      const key = this.#string();
      const keyPart = this.#part(start, key);
      if (this.peek() !== ":") this.fail("a colon should follow the key");
      this.at++;
      yield { key, keyPart };
    } while (this.#goesOn("}"));
  }

  fail(reason: string, at = this.at): never {
    const { text } = this.#source;
    throw new NotJson(reason, placeAt(this.#source, Math.min(at, Math.max(0, text.trimEnd().length - 1))));
  }

  #part(start: number, content: Part["content"]): JsonPart {
    return new JsonPart(this.#source, start, this.at, content);
  }

  #group(): Part["content"] {
    const pairs: Pair[] = [];
    for (const { key, keyPart } of this.keys()) pairs.push({ key, keyPart, value: this.value() });
    return { pairs };
  }

  #open(bracket: string): void {
    if (this.peek() !== bracket) this.fail(`${bracket} should stand here`);
    if (++this.#depth > deepest) this.fail("it is nested too deeply");
    this.at++;
  }

  #closes(bracket: string): boolean {
    if (this.peek() !== bracket) return false;
    this.at++;
    this.#depth--;
    return true;
  }

  #goesOn(bracket: string): boolean {
    if (this.#closes(bracket)) return false;
    const next = this.peek();
    if (next === "") this.fail(`it ends before the ${bracket} that belongs to it`);
    if (next !== ",") this.fail(`a comma or ${bracket} should stand here`);
    const comma = this.at++;
    if (this.peek() === bracket) this.fail(endComma, comma);
    return true;
  }

  #string(): string {
    const start = this.at;
    let escaped = false;
    for (let at = start + 1; at < this.#end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 34) {
        this.at = at + 1;
        return escaped ? this.#unescape(start, at + 1) : this.#text.slice(start + 1, at);
      }
      if (code === 92) {
        escaped = true;
        at++;
      } else if (code === 10) break;
      else if (code < 32)
        this.fail(code === 9 ? "a tab in a text is written \\t" : "a text has a control character", at);
    }
    return this.fail("the quote that begins here is not closed in its line", start);
  }

  #unescape(start: number, end: number): string {
    const raw = this.#text.slice(start, end);
    try {
      return JSON.parse(raw) as string;
    } catch {
      const flaw = /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/.exec(raw.replace(/\\[\\"]/g, "\\n"));
      return this.fail("a backslash in a text is written \\\\", start + (flaw?.index ?? 0));
    }
  }

  #scalar(): string {
    const start = this.at;
    const found = match(scalar, this.#text, start);
    const whole = match(word, this.#text, start);
    this.at = start + found.length;
    if (found !== "" && found === whole) return found === "null" ? "" : found;
    return this.fail(this.#scalarFlaw(whole), start);
  }

  #scalarFlaw(found: string): string {
    if (this.peek() === "") return "it ends where a value should stand";
    if (/^[-+]?0\d+$/.test(found)) return "a number cannot begin with 0; put it in quotes to keep the zero";
    if (/^['‘’“”„]/.test(found)) return "texts stand in straight double quotes";
    if (/^(?:\/\/|\/\*|#)/.test(found)) return "JSON knows no comments";
    return found === "" ? "a value should stand here" : `"${found.slice(0, 40)}" is no value; texts need double quotes`;
  }
}

const endComma = "no comma may stand behind the last item";

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
