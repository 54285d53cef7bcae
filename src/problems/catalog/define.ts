/** An entry of the catalog: how grave it is, and its sentences from its details. */
type Tell<D> = (details: D) => { fact: string; mend: string };

/** A problem that stops letters. */
export const error = <D>(tell: Tell<D>) => ({ severity: "error" as const, tell });

/** A problem that a person should know of and may leave. */
export const warning = <D>(tell: Tell<D>) => ({ severity: "warning" as const, tell });

/** "a", "a and b", "a, b and c": for messages, which are in English. */
export function and(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}

/** The same with "or". */
export function or(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(words);
}

/** What every failed check of a schema tells: the key, and the text that stands there. */
export interface Checked {
  readonly what: string;
  readonly text: string;
}
