import { onceLately } from "../../model/once.ts";
import { unaccented } from "./headings.ts";

/** The parts of a cell that lists ids: divided by commas, semicolons, bars or line breaks; trimmed, none empty. */
export function listOf(text: string): string[] {
  if (!/[,;|\r\n]/.test(text)) {
    const only = text.trim();
    return only === "" ? [] : [only];
  }
  return text
    .split(/[,;|\r\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** What a cell says of a person's languages. */
export interface LanguageCell {
  /** BCP 47, each once, in the cell's order. */
  readonly tags: readonly string[];
  /** The parts of which no language is known. */
  readonly unknown: readonly string[];
}

/** Reads tags ("es, pt-BR", "en_US") and names in English, Spanish, French, Portuguese, German, Italian or the language itself. */
export const languageTags = onceLately(read);

function read(text: string): LanguageCell {
  const tags = new Set<string>();
  const unknown: string[] = [];
  for (const part of text.split(/[,;|/&+\r\n\t]/).map((piece) => piece.trim())) {
    if (part === "") continue;
    const tag = tagOf(part) ?? named(part) ?? named(part.replace(/\([^()]*\)/g, " "));
    const words = tag === undefined ? part.split(/\s+/) : [];
    const listed = words.map(tagOf);
    const found = tag !== undefined ? [tag] : listed.includes(undefined) ? words.map(named) : listed;
    const strange = words.filter(
      (word, index) => found[index] === undefined && !(words.length > 1 && joins.has(word.toLowerCase())),
    );
    for (const each of found) if (each !== undefined) tags.add(each);
    if (strange.length > 0) unknown.push(found.every((each) => each === undefined) ? part : strange.join(" "));
  }
  return { tags: [...tags], unknown };
}

const joins = new Set(["and", "y", "e", "et", "und", "i", "en", "or", "o", "ou", "oder"]);

/** A tag that stands there as such, if a language has it: "any" and "xx" are none. */
function tagOf(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(text)) return undefined;
  try {
    const [tag = ""] = Intl.getCanonicalLocales(text.replaceAll("_", "-"));
    const [language = ""] = tag.split("-");
    return language !== "mul" && english().of(language) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

function named(text: string): string | undefined {
  return names().get(fold(text));
}

function fold(name: string): string {
  return (
    unaccented(name)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");
}

const displayed = (language: string, languageDisplay: "dialect" | "standard" = "standard") =>
  new Intl.DisplayNames(language, { type: "language", fallback: "none", languageDisplay });

let inEnglish: Intl.DisplayNames | undefined;

function english(): Intl.DisplayNames {
  inEnglish ??= displayed("en");
  return inEnglish;
}

let byName: Map<string, string> | undefined;

/** Every language's names in seven languages: some 10 ms, so made where a first name is met. */
function names(): Map<string, string> {
  if (byName) return byName;
  const found = new Map(
    Object.entries(otherNames).flatMap(([tag, all]) => all.map((name) => [fold(name), tag] as const)),
  );
  const add = (name: string | undefined, tag: string) => {
    if (name !== undefined && !found.has(fold(name))) found.set(fold(name), tag);
  };
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const two = letters.flatMap((first) => letters.map((second) => first + second));
  const languages = two.filter((tag) => tagOf(tag) === tag);
  for (const language of ["en", "es", "fr", "pt", "de", "it"]) {
    const [standard, dialect] = [displayed(language), displayed(language, "dialect")];
    for (const tag of [...languages, ...furtherTags]) add(standard.of(tag), tag);
    for (const tag of furtherTags) add(dialect.of(tag), tag);
  }
  for (const tag of languages) add(displayed(tag).of(tag), tag);
  byName = found;
  return found;
}

const furtherTags = [
  ...["fil", "quc", "arn", "ckb", "yue", "haw", "hmn", "kea", "kok", "mai", "sat", "nah", "myn", "gsw", "ast", "ceb"],
  ...["pt-BR", "pt-PT", "es-MX", "es-419", "en-US", "en-GB", "en-CA", "fr-CA", "zh-Hans", "zh-Hant", "de-AT"],
];

/** What people say beside the names of the standard. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  es: ["castellano", "castilian", "castillan", "kastilisch", "castelhano", "castellà"],
  ca: ["valenciano", "valencià", "valencian"],
  qu: ["kichwa", "quichua", "quechua", "runasimi"],
  arn: ["mapudungun", "mapuche"],
  ht: ["kreyòl", "kreyol", "haitian"],
  fa: ["farsi"],
  zh: ["mandarin", "mandarín"],
  nl: ["flemish", "vlaams", "flamenco", "flamand"],
  eu: ["vasco", "basque", "euskera"],
  fil: ["tagalog"],
  pa: ["punjabi"],
  nah: ["náhuatl", "nahuatl"],
  ky: ["kyrgyz"],
  "pt-BR": ["brazilian", "brasileiro"],
};
