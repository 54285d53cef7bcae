import { once } from "./once.ts";

/** The categories of CLDR, of which each language has some. */
export const pluralCategories = ["zero", "one", "two", "few", "many", "other"] as const;

const rulesOf = once((language: string) => new Intl.PluralRules([language, "en"]));

/** The categories by which a language tells 1 to 20 of something apart, in the order of CLDR. */
export const categoriesOf = once((language: string): readonly string[] => {
  const used = new Set(Array.from({ length: 20 }, (_, index) => rulesOf(language).select(index + 1)));
  return pluralCategories.filter((category) => used.has(category));
});

/** The word that goes with a number in a language, of words by category. Where it has none of its own, a general one does. */
export function pluralOf(count: number, words: Readonly<Record<string, string>>, language: string): string {
  const { other, many, few, one } = words;
  return words[rulesOf(language).select(count)] ?? other ?? many ?? few ?? one ?? "";
}
