import { type Day, type DayStyle, formatDay } from "../model/day.ts";

/** A day among the fields: it prints as the letter's language writes days, and helpers can format it anew. */
export interface DayField {
  readonly day: Day;
  toString(): string;
}

export function dayField(day: Day, language: string): DayField {
  return { day, toString: () => formatDay(day, language) };
}

interface Options {
  readonly hash: Readonly<Record<string, string>>;
  readonly data: { readonly root: { readonly letter_date: DayField } };
}

/** The helpers that templates may call beside Handlebars' own, for one language. Their uses were checked before. */
export function helpersFor(language: string) {
  return {
    date(...args: [Options] | [DayField | string | undefined, Options]): string {
      const options = args.at(-1) as Options;
      const given = args.length === 1 ? options.data.root.letter_date : (args[0] as DayField | string | undefined);
      if (!given) return "";
      const day = typeof given === "string" ? (given as Day) : given.day;
      return formatDay(day, language, options.hash.style as DayStyle | undefined);
    },
    list(items: readonly (string | { readonly text: string })[] | undefined, { hash }: Options): string {
      const type = hash.type === "or" ? "disjunction" : "conjunction";
      const words = (items ?? []).map((item) => (typeof item === "string" ? item : item.text));
      return new Intl.ListFormat(language, { type }).format(words);
    },
  };
}
