/** Whether a tag is well-formed BCP 47 (RFC 5646); `English` would be, and no such code was ever given out. */
export function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * The available tag that serves a wanted one: RFC 4647 lookup (`pt-BR`, then `pt`), and where that finds nothing, the
 * first regional form of the same language (`es` is served by `es-419`). Case does not matter.
 */
export function lookup(wanted: string, available: readonly string[]): string | undefined {
  const subtags = wanted.toLowerCase().split("-");
  for (let length = subtags.length; length > 0; length--) {
    const range = subtags.slice(0, length).join("-");
    const found = available.find((tag) => tag.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return available.find((tag) => tag.toLowerCase().split("-")[0] === subtags[0]);
}

/** The English name of a language, for messages: `es` is "Spanish". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}

/** The letters a machine's locale setting names (POSIX `es_EC.UTF-8`), as a BCP 47 tag; undefined for `C` and `POSIX`. */
export function languageOfLocale(locale: string | undefined): string | undefined {
  const tag = locale?.split(/[.@]/)[0]?.replaceAll("_", "-");
  if (!tag || tag === "C" || tag === "POSIX" || !isLanguage(tag)) return undefined;
  return tag;
}
