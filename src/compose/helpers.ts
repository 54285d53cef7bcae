import { measureOf, order } from "../model/compare.ts";
import { type Day, type DayStyle, formatDay } from "../model/day.ts";
import { pluralOf } from "../model/plural.ts";
import { textIn } from "../model/text.ts";

/** A day among the fields: it prints as the letter's language writes days, and helpers can format it anew. */
export interface DayField {
  readonly day: Day;
  toString(): string;
}

export function dayField(day: Day, language: string): DayField {
  return { day, toString: () => formatDay(day, language) };
}

/** A text by language among the fields: it prints in the letter's language, and `t` in another. */
export interface TextField {
  readonly in: (language: string) => string;
  toString(): string;
}

export function textField(inLanguage: (language: string) => string, language: string): TextField {
  const text = inLanguage(language);
  // To {{#if}}, an object is something and an empty list is nothing.
  return Object.assign(text === "" ? [] : {}, { in: inLanguage, toString: () => text });
}

interface Options {
  readonly hash: Readonly<Record<string, string>>;
  readonly data: { readonly root: { readonly letter_date: DayField } };
}

type Words = string | TextField;

/** The helpers that templates may call beside Handlebars' own, for one language. Their uses were checked before. */
export function helpersFor(language: string) {
  return {
    date(...args: [Options] | [DayField | string | undefined, Options]): string {
      const { hash, data } = args.at(-1) as Options;
      const given = args.length === 1 ? data.root.letter_date : (args[0] as DayField | string | undefined);
      if (!given) return "";
      const day = typeof given === "string" ? (given as Day) : given.day;
      return formatDay(day, hash.language ?? language, hash.style as DayStyle | undefined);
    },
    list(items: readonly (string | { readonly text: Words })[] | undefined, { hash }: Options): string {
      const type = hash.type === "or" ? "disjunction" : "conjunction";
      const words = (items ?? []).map((item) => (typeof item === "string" ? item : String(item.text)));
      return new Intl.ListFormat(language, { type }).format(words);
    },
    plural(counted: number | string | readonly unknown[] | undefined, { hash }: Options): string {
      return pluralOf(Array.isArray(counted) ? counted.length : Number(counted ?? 0), hash, language);
    },
    upper: (value: unknown): string => String(value ?? "").toLocaleUpperCase(language),
    default: (value: unknown, other: unknown): unknown => (String(value ?? "") === "" ? other : value),
    t(...args: [Options] | [Words | undefined, Options]): string {
      const { hash } = args.at(-1) as Options;
      if (args.length === 1) return textIn(hash, language) ?? "";
      const [text = ""] = args as [Words | undefined, Options];
      return typeof text === "string" ? text : text.in(hash.language ?? language);
    },
    eq: (one: unknown, other: unknown): boolean => measureOf(one) === measureOf(other),
    ne: (one: unknown, other: unknown): boolean => measureOf(one) !== measureOf(other),
    gt: (one: unknown, other: unknown): boolean => (order(one, other) ?? 0) > 0,
    gte: (one: unknown, other: unknown): boolean => (order(one, other) ?? -1) >= 0,
    lt: (one: unknown, other: unknown): boolean => (order(one, other) ?? 0) < 0,
    lte: (one: unknown, other: unknown): boolean => (order(one, other) ?? 1) <= 0,
  };
}
