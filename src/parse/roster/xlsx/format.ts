import { dateKind, dateText } from "./date.ts";

/** A number as it stands in a workbook, made the text that a person sees in the cell, as far as letters need it. */
export type Format = (raw: string) => string;

/** One piece of a format: characters to show as they are, or a sign such as `0`, `#`, `yyyy`'s y or `[h]`. */
export type Token = { readonly show: string } | { readonly sign: string };

/**
 * What a number format makes of numbers: dates become yyyy-mm-dd, digits are padded and grouped as in "00000" or
 * "000-0000". Formats for amounts (decimals, thousands, percent) leave the number as it is.
 */
export function formatOf(code: string, since1904: boolean): Format {
  const sections = sectionsOf(code);
  const kind = dateKind(sections[0] ?? []);
  if (kind) return (raw) => dateText(raw, kind, since1904) ?? plainNumber(raw);
  return (raw) => numberText(raw, sections);
}

/** A number's digits without exponent, of which fifteen count: the rest is noise of binary fractions. */
export function plainNumber(raw: string): string {
  if (/^(?:-?[1-9]\d*|0)$/.test(raw)) return raw;
  const value = Number(raw);
  return raw === "" || !Number.isFinite(value) ? raw : digits().format(value);
}

let known: Intl.NumberFormat | undefined;

function digits(): Intl.NumberFormat {
  known ??= new Intl.NumberFormat("en", {
    useGrouping: false,
    maximumSignificantDigits: 15,
    signDisplay: "negative",
  });
  return known;
}

function sectionsOf(code: string): Token[][] {
  const sections: Token[][] = [[]];
  for (const [whole, quoted, escaped] of code.matchAll(/"([^"]*)"?|\\(.)|[_*].|General|\[[^\]]*\]|./gisu)) {
    if (whole === ";") sections.push([]);
    else if (/^[_*]./su.test(whole)) continue;
    else if (quoted !== undefined || escaped !== undefined) sections.at(-1)?.push({ show: quoted ?? escaped ?? "" });
    else if (/^[-+$() :!^&'~{}<>=]$/.test(whole)) sections.at(-1)?.push({ show: whole });
    else sections.at(-1)?.push({ sign: /^general$/i.test(whole) ? "General" : whole });
  }
  return sections;
}

function numberText(raw: string, sections: readonly Token[][]): string {
  const value = Number(raw);
  const section = sectionFor(value, sections);
  const tokens = (sections[section] ?? []).flatMap(shown);
  const signs = tokens.flatMap((token) => ("sign" in token ? token.sign : []));
  if (tokens.length === 0 || !Number.isFinite(value) || signs.some((sign) => !/^(?:[0#?]|General)$/.test(sign)))
    return plainNumber(raw);
  const minus = value < 0 && section === 0 ? "-" : "";
  if (signs.includes("General")) return minus + fill(tokens, plainNumber(raw).replace("-", ""));
  return minus + fill(tokens, plainNumber(/^-?\d+$/.test(raw) ? raw : String(Math.round(value))).replace("-", ""));
}

/** Currencies such as [$€-407] are shown; colours, languages and conditions are not. */
function shown(token: Token): Token[] {
  if ("show" in token || !token.sign.startsWith("[")) return [token];
  const currency = /^\[\$([^-\]]+)/.exec(token.sign)?.[1];
  return currency ? [{ show: currency }] : [];
}

/** The index of the section that counts: the first whose condition holds, else by the number's sign. */
function sectionFor(value: number, sections: readonly Token[][]): number {
  const conditions = sections.map((tokens) => tokens.flatMap((token) => condition(token) ?? [])[0]);
  if (!conditions.some(Boolean)) {
    const bySign = value > 0 ? 0 : value < 0 ? 1 : 2;
    return bySign < sections.length ? bySign : 0;
  }
  const found = conditions.findIndex((holds) => !holds || holds(value));
  return found === -1 ? 0 : found;
}

function condition(token: Token): ((value: number) => boolean) | undefined {
  const [, sign, text] = ("sign" in token && /^\[([<>=]{1,2})(-?[\d.]+)\]$/.exec(token.sign)) || [];
  if (!sign) return undefined;
  const limit = Number(text);
  return (value) =>
    (sign.includes("=") && value === limit) ||
    (sign.startsWith("<") && value < limit) ||
    (sign === "<>" && value !== limit) ||
    (sign.startsWith(">") && value > limit);
}

/** The digits in their places, from the right; those that find none stand before the first. */
function fill(tokens: readonly Token[], number: string): string {
  const places = tokens.filter((token) => "sign" in token).length;
  let at = 0;
  return tokens
    .map((token) => {
      if ("show" in token) return token.show;
      if (token.sign === "General") return number;
      const from = at === 0 ? 0 : number.length - places + at;
      const to = number.length - places + ++at;
      const found = to > 0 ? number.slice(Math.max(0, from), to) : "";
      return found === "" || (number === "0" && token.sign === "#") ? (token.sign === "0" ? "0" : "") : found;
    })
    .join("");
}
