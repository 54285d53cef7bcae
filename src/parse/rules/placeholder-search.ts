import { elements } from "../tidy/elements.ts";
import { nouns, orders, particles, plainWords } from "./placeholder-words.ts";

/** A place in a text that was to be filled in. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a kind of placeholder looks like, and when a text that looks like it is one. */
interface Kind {
  readonly pattern: RegExp;
  readonly holds?: (match: RegExpExecArray, text: string, language: string | undefined) => boolean;
}

const kinds: readonly Kind[] = [
  {
    pattern: /\[([^[\]{}\n]{1,80})\](?!\()/g,
    holds: ({ 1: inside = "", index }, text) => inBrackets(inside, () => isQuoted(text, index)),
  },
  {
    pattern: /<(\p{L}[\p{L}\p{M}\p{N} _'’-]{1,40})>/gu,
    holds: ({ 1: inside = "" }) => !/\s$/.test(inside) && !isElement(inside),
  },
  {
    pattern: /(?<!\{)[$#]?\{\s?([\p{L}_][\p{L}\p{M}\p{N} _.'’-]{0,60})\}(?!\})/gu,
    holds: ({ 1: inside = "" }) => !/.\s.*\s$/.test(inside),
  },
  { pattern: /\{\{[^{}\n]{1,80}\}\}/g },
  { pattern: /«\s?(?:\p{L}+(?:_\p{L}+)+|\p{Lu}\p{Ll}+\p{Lu}\p{L}+)\s?»/gu },
  { pattern: /\*\|[A-Z][A-Z0-9_:]*\|\*|%[A-Z][A-Z_]{2,}%/g },
  { pattern: /\((?:insert|insertar|inserte|insérer|inserir|insira|inserire|einfügen)\s[^()\n]{1,80}\)/giu },
  {
    pattern: /(?<![\p{L}\p{N}])X{1,4}([./-])X{1,4}(?:\1(?:X{2,4}|\d{2,4}))?(?![\p{L}\p{N}])/giu,
    holds: ({ 0: found }) => found.length > 3,
  },
  { pattern: /\b(?:DD|TT|JJ|GG|MM)([./-])(?:MM|DD)\1(?:YYYY|AAAA|JJJJ)\b|\bYYYY-MM-DD\b/gi },
  { pattern: /(?<![\p{L}\p{N}_])(?:X{3,}|x{3,})(?![\p{L}\p{N}_])/gu },
  {
    pattern: /(?<![\p{L}\p{N}_])TODO(?![\p{L}\p{N}_])/gu,
    holds: ({ index }, text, language) => !saysTodo(language) || isToDo(text, index),
  },
  { pattern: /(?<![\p{L}\p{N}_])(?:TBD|TBA|FIXME|TKTK|PLACEHOLDER|PLATZHALTER)(?![\p{L}\p{N}_])/gu },
  {
    pattern:
      /(?<!\p{L})(?:(?:POR|A|À|DA) (?:COMPLETAR|COMPLÉTER|COMPLETER|COMPLETARE|PREENCHER|RELLENAR|COMPILARE))(?!\p{L})/gu,
  },
  { pattern: /_{3,}/g },
  { pattern: /(?:\.{6,}|…{3,})/g },
  { pattern: /(?<!\p{L})lorem ipsum(?:\s+dolor\s+sit\s+amet)?(?!\p{L})/giu },
];

/** What every kind above has something of: most texts have none of it, and need not be searched for each. */
const looksUnfilled =
  /[[<{«*%_(]|[Xx]{2}|[Xx][./-]|TODO|TB[AD]|FIXME|TKTK|PLACEHOLDER|PLATZHALTER|(?:POR|A|À|DA) [CPR]|\.{6}|…{3}|[Ll]orem|LOREM/;
const looksLikeDate = /(?:DD|TT|JJ|GG|MM|YYYY)[./-]/i;

/** Finds what was to be filled in and is not; each place once, in the text's order. @param language the text's, where it is known */
export function placeholdersIn(text: string, language?: string): Placeholder[] {
  if (!looksUnfilled.test(text) && !looksLikeDate.test(text)) return [];
  const plain = masked(text);
  const found = kinds.flatMap(({ pattern, holds }) =>
    [...plain.matchAll(pattern)]
      .filter((match) => holds?.(match, plain, language) ?? true)
      .map(({ 0: written, index }) => ({ start: index, end: index + written.length, text: written })),
  );
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}

/** Addresses on the web and of people hold all kinds of characters, and nothing to be filled in. */
function masked(text: string): string {
  const address = /(?:https?:\/\/|www\.)[^\s<>]+|[^\s<>[\]{}()@]{1,64}@[^\s<>[\]{}()@]{1,200}/gi;
  return text.replace(address, (found) => filler.repeat(found.length));
}

/** Stands for what is no text: addresses here, tags in templates. */
export const filler = "\ufffc";

function inBrackets(inside: string, isQuoted: () => boolean): boolean {
  if (inside.includes(filler) || /^\s|\s$/.test(inside)) return false;
  const words = plainWords(inside);
  const [first = ""] = words;
  if (/^(?:sic|etc|id|ibid)$/.test(first)) return false;
  if (words.some((word) => /^x{3,}$|^(?:todo|tbd|fixme)$/.test(word)) || /_{2,}|\.{4,}/.test(inside)) return true;
  const isNouns =
    words.some((word) => nouns.has(word)) && words.every((word) => nouns.has(word) || particles.has(word));
  // An editor of a quotation puts words in brackets: "[the] vote", "[her name]".
  const isOrder = orders.has(first) && words.length > 1;
  const shouts =
    /^[\p{Lu}\p{M}\s_/'’-]+$/u.test(inside) && inside.replace(/\P{L}/gu, "").length > 3 && !short.test(inside);
  if (!isNouns && !isOrder && !shouts) return false;
  return !isQuoted() || (isNouns && shouts) || (isOrder && words.some((word) => nouns.has(word)));
}

/** Words in capitals that are none to fill in: "the [OSCE] mission", "[MCMXCI]". */
const short = /^(?:NATO|OTAN|OSCE|OECD|OCDE|UNESCO|UNICEF|UNHCR|ACNUR|CIDH|ASEAN|[IVXLCDM]+)$/;

/** Whether a quotation is open before a place of a paragraph; nobody quotes for longer. */
function isQuoted(text: string, index: number): boolean {
  let [open, straight] = [0, 0];
  for (let at = index - 1; at >= Math.max(0, index - 300); at--) {
    const character = text[at];
    if (character === "\n" && text[at - 1] === "\n") break;
    if (character === '"') straight++;
    else if (character === "“" || character === "„" || character === "«") open++;
    else if (character === "”" || character === "»") open--;
  }
  return open > 0 || straight % 2 === 1;
}

/** Elements of HTML are told as such. */
function isElement(inside: string): boolean {
  return elements.has(inside.split(/\s/, 1)[0]?.toLowerCase() ?? "");
}

/** "TODO" is a word in some languages, and a note in all others. */
function saysTodo(language: string | undefined): boolean {
  return language === undefined || /^(?:es|pt|gl|ast|an)(?:-|$)/i.test(language);
}

/** In Spanish and Portuguese it means "all", and capitals shout: it is a note where it stands apart, or before small letters. */
function isToDo(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 100), index).replace(/^[\s\S]*\n/, "");
  const [after = ""] = text.slice(index + 4, index + 100).split("\n", 1);
  if (/^\s*[:)\]]/.test(after) && !/\p{Lu}{2}\s*$/u.test(before)) return true;
  if (/^[-*\s(]*$/.test(before) && /^[\s.!)]*$/.test(after)) return true;
  if (/\p{Lu}\s*$/u.test(before)) return false;
  const [, next = ""] = /^\s+(?:[-–—]\s+)?([\p{L}]+)/u.exec(after) ?? [];
  return /^\p{Ll}/u.test(next) && !latin.has(next);
}

/** Small words that stand behind "todo" in Spanish and in Portuguese. */
const latin: ReadonlySet<string> = new Set(
  "el la lo los las un una ello eso esto este esta ese esa aquel aquello lo o a os as um uma isso isto aquilo este esse que de en em y e para por mi mi tu su sus meu seu sua nuestro nuestra nosso nossa ciudadano pueblo mundo dia país povo cidadão ser esta está es é".split(
    " ",
  ),
);
