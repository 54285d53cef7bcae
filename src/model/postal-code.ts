import { withAsciiDigits } from "./digits.ts";
import { onceLately } from "./once.ts";

/** What an entry of a target's postal codes names: one code, all codes that begin alike, or all between two. */
export type PostalPattern = { readonly is: "code" | "start"; readonly text: string } | PostalRange;

interface PostalRange {
  readonly is: "range";
  readonly from: string;
  readonly to: string;
  /** Where codes are numbers of an area, such as LS1 to LS12: the area, and the numbers. */
  readonly area?: string;
  readonly numbers: readonly [first: number, last: number];
  /** What other codes look like, which are compared letter by letter: "A0A". */
  readonly form: string;
}

/** Whether a text is a postal code, the beginning of codes ("94*"), or a range of them ("94000-94999"). */
export function isPostalPattern(text: string): boolean {
  return postalPattern(text) !== undefined;
}

/**
 * What an entry of a target's postal codes names; undefined where it is nothing of that kind. Spaces, hyphens and case do not
 * matter. A hyphen divides a range where codes of the same form stand on both sides, and is part of a code otherwise:
 * "1000-205" is one in Portugal. Two dots divide a range everywhere.
 */
export const postalPattern = onceLately((text: string): PostalPattern | undefined => parse(text.trim()));

/** No postal code is so long. */
const longest = 40;

function parse(text: string): PostalPattern | undefined {
  if (text.length > 2 * longest) return undefined;
  const dotted = text.split(/\s*(?:\.{2,3}|…)\s*/);
  if (dotted.length > 1) return dotted.length === 2 ? rangeOf(dotted[0], dotted[1]) : undefined;
  // Of dashes, the one that stands apart or is the longer divides.
  for (const dash of [/\s*[–—]\s*/, /\s+-\s+/]) {
    const parts = text.split(dash);
    if (parts.length > 1) return parts.length === 2 ? rangeOf(parts[0], parts[1]) : undefined;
  }
  const halves = text.split("-");
  if (halves.length === 2 && areAlike(plain(halves[0] ?? ""), plain(halves[1] ?? ""))) return rangeOf(...halves);
  const [, code = "", star] = /^([\p{L}\p{N}][\p{L}\p{N} -]*)(\*?)$/u.exec(text) ?? [];
  return code === "" ? undefined : { is: star ? "start" : "code", text: plain(code) };
}

function rangeOf(first = "", last = ""): PostalPattern | undefined {
  if (![first, last].every((end) => /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(end))) return undefined;
  const [from, to] = [plain(first), plain(last)];
  if (!areAlike(from, to) || isBefore(to, from)) return undefined;
  const [one, other] = [numbered(from), numbered(to)];
  const isArea = one !== undefined && other !== undefined;
  const area = isArea ? { area: one.area } : {};
  return { is: "range", from, to, ...area, numbers: [one?.number ?? 0, other?.number ?? 0], form: formOf(from) };
}

/** Capitals and digits alone. */
function plain(code: string): string {
  return withAsciiDigits(code.normalize("NFKC"))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether codes are of one form: letters and digits in the same places, or the same letters before any number. */
function areAlike(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  return (
    formOf(one) === formOf(other) || (numbered(one) !== undefined && numbered(one)?.area === numbered(other)?.area)
  );
}

function formOf(code: string): string {
  return code.replace(/\p{N}/gu, "0").replace(/\p{L}/gu, "A");
}

/** `LS12` is 12 in LS: districts of an area as in Great Britain. */
function numbered(code: string): { readonly area: string; readonly number: number } | undefined {
  const [, area, digits] = /^([A-Z]{1,4})(\d{1,3})$/.exec(code) ?? [];
  return area === undefined ? undefined : { area, number: Number(digits) };
}

function isBefore(one: string, other: string): boolean {
  const [a, b] = [numbered(one), numbered(other)];
  return a && b && a.area === b.area ? a.number < b.number : one < other;
}

/**
 * What a postal code may be found by: all of it, and its first part where its country divides codes. `94110-1234` is 94110
 * and more in the US, `LS1 1AA` is LS1 and more in Great Britain, however they are spaced. What stands before the number is
 * left out as well (`D-10115`), and zeros that a spreadsheet took are put back.
 * @returns none where there is no code, or none that the country may have.
 */
export function codesOf(country: string, code: string | undefined): readonly string[] {
  return code === undefined ? [] : readCode(`${country} ${code}`);
}

const readCode = onceLately((text: string): readonly string[] => {
  const [country, code] = [text.slice(0, 2), plain(text.slice(3).replace(/\.0\s*$/, ""))];
  if (code.length > longest || !(country === "BM" || /\d/.test(code))) return [];
  const first = firstParts[country]?.exec(code)?.[1];
  if (first !== undefined) return [code, first];
  const number = code.replace(/^[A-Z]{1,3}(?=\d)/, "");
  const whole = restored(country, number);
  const written = prefixed.has(country) ? [country + whole] : number === code ? [] : [code];
  return [...new Set([whole, firstParts[country]?.exec(whole)?.[1] ?? whole, ...written])];
});

/** A code with the zeros that a spreadsheet took from its beginning. */
function restored(country: string, code: string): string {
  const short = /^(?:\d{3}|\d{7})$/.test(code);
  // All codes of these begin with two.
  if (short && (country === "PR" || country === "VI")) return `00${code}`;
  return fiveDigits.has(country) && /^(?:\d{4}|\d{8})$/.test(code) ? `0${code}` : code;
}

/** Countries of whose codes the first two letters are the country's own. */
const prefixed = new Set("AD AZ BB LT LV MD".split(" "));

/** Countries whose codes all have five digits, of which the first may be 0. */
const fiveDigits = new Set("US PR GU VI AS MP DE ES FI FR GF GP IT MP MQ MX RE TR UA YT".split(" "));

const british = /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/;
const american = /^(\d{5})\d{4}$/;

/** The first part of a code, in the countries that divide codes in two. */
const firstParts: Readonly<Record<string, RegExp>> = Object.assign(Object.create(null), {
  ...{ GB: british, GG: british, JE: british, IM: british },
  ...{ US: american, PR: american, GU: american, VI: american, AS: american, MP: american },
  NL: /^(\d{4})[A-Z]{2}$/,
  CA: /^([A-Z]\d[A-Z])\d[A-Z]\d$/,
  IE: /^([A-Z]\d[\dW])[A-Z\d]{4}$/,
  PT: /^(\d{4})\d{3}$/,
  BR: /^(\d{5})\d{3}$/,
  JP: /^(\d{3})\d{4}$/,
  PL: /^(\d{2})\d{3}$/,
  MT: /^([A-Z]{3})\d{4}$/,
  TW: /^(\d{3})\d{2,3}$/,
});

/** Whether a pattern takes a place by one of the codes that `codesOf` gives. */
export function takesCode(pattern: PostalPattern, codes: readonly string[]): boolean {
  if (pattern.is === "range") return codes.some((code) => isBetween(code, pattern));
  return pattern.is === "code" ? codes.includes(pattern.text) : codes.some((code) => code.startsWith(pattern.text));
}

function isBetween(code: string, { from, to, area, numbers, form }: PostalRange): boolean {
  if (area === undefined) return from <= code && code <= to && formOf(code) === form;
  // `W1A` is a part of `W1`.
  const own = code.startsWith(area) ? numbered(code.replace(/(\d)[A-Z]$/, "$1")) : undefined;
  return own?.area === area && numbers[0] <= own.number && own.number <= numbers[1];
}

/** A code that an entry of a target's postal codes takes, or at least the beginning of one. */
export function sampleCode(text: string): string {
  const pattern = postalPattern(text);
  return pattern?.is === "range" ? pattern.from : text.replace("*", "");
}

/** Texts with one of which each code begins that a pattern takes: by them an index finds the pattern. */
export function startsOf(pattern: PostalPattern): readonly string[] {
  if (pattern.is !== "range") return [pattern.text];
  const { from, to, area, numbers } = pattern;
  if (area !== undefined) {
    const all = Array.from({ length: numbers[1] - numbers[0] + 1 }, (_, index) => numbers[0] + index);
    return all.flatMap((number) => spellings(number).map((digits) => area + digits));
  }
  return /^[A-Z0-9]+$/.test(from + to) ? between(from, to) : [""];
}

/** `D2` may be written `D02`. */
function spellings(number: number): string[] {
  const digits = String(number);
  return ["", "0", "00"].map((zeros) => zeros + digits).filter(({ length }) => length <= 3);
}

/** 09500 to 11999 are all that begin with 095 to 099, 10 or 11. */
function between(from: string, to: string): string[] {
  if (from === lowest(from) && to === highest(to)) return [""];
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  const [low, high] = [from.slice(1), to.slice(1)];
  if (first === last) return between(low, high).map((rest) => from[0] + rest);
  const whole = Array.from({ length: last - first - 1 }, (_, index) => String.fromCharCode(first + 1 + index));
  return [
    ...between(low, highest(low)).map((rest) => from[0] + rest),
    ...whole,
    ...between(lowest(high), high).map((rest) => to[0] + rest),
  ];
}

function lowest(code: string): string {
  return code.replace(/\d/g, "0").replace(/[A-Z]/g, "A");
}

function highest(code: string): string {
  return code.replace(/\d/g, "9").replace(/[A-Z]/g, "Z");
}
