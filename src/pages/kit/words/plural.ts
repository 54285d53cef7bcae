/** Chooses between a word for one and a word for several, as a language does (Unicode CLDR). */
export function pluralIn(language: string): (count: number, one: string, several: string) => string {
  const rules = new Intl.PluralRules(language);
  return (count, one, several) => (rules.select(count) === "one" ? one : several);
}
