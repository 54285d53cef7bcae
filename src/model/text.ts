import { lookup } from "./language.ts";

/** Text that is the same in every language (a string), or one string per BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>;

/**
 * The text in a language: exact tag first, then its parents and its siblings as `lookup` finds them.
 * @returns undefined where the text has no such language.
 */
export function textIn(text: Text | undefined, language: string): string | undefined {
  if (text === undefined || typeof text === "string") return text;
  const found = lookup(language, Object.keys(text));
  return found === undefined ? undefined : text[found];
}

/** The text in the first of the languages that it has, else in any: for listings, never for letters. */
export function textInAny(text: Text, languages: readonly string[]): string {
  for (const language of languages) {
    const found = textIn(text, language);
    if (found !== undefined) return found;
  }
  return typeof text === "string" ? text : (Object.values(text)[0] ?? "");
}
