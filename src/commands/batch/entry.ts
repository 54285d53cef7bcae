import type { Signer } from "../../model/signer.ts";
import type { Person } from "../../parse/roster/person.ts";

/** Why a row gets no letters. */
export type Refusal = "invalid" | "no-consent" | "duplicate";

/** What checking made of one row of the roster: somebody with a folder of their own, or the reason why not. */
export type Entry =
  | { readonly person: Person; readonly folder: string }
  | { readonly line: number; readonly name: string; readonly refused: Refusal; readonly why: string };

const texts = [
  ...(["givenName", "familyName", "email", "postalCode", "street"] as const),
  ...(["region", "district", "phone", "organization"] as const),
];

/**
 * An entry as one line of text. Somebody with letters is a list without the names of its values, as helpers get a million of
 * them: half as long as an object is, and read in half the time.
 */
export function writeEntry(entry: Entry): string {
  if (!("person" in entry)) return JSON.stringify(entry);
  const { line, signer, ownWords, points, to, folder: kept } = entry.person;
  const { name, city, country, languages, extra } = signer;
  const values: unknown[] = [line, entry.folder, name, city, country, languages];
  for (const key of texts) values.push(signer[key] ?? 0);
  values.push(ownWords ?? 0, points ?? 0, to ?? 0, extra ?? 0, kept ?? 0);
  while (values.at(-1) === 0) values.pop();
  return JSON.stringify(values);
}

/** The entry of a line that `writeEntry` wrote. */
export function readEntry(text: string): Entry {
  const parsed = JSON.parse(text);
  return Array.isArray(parsed) ? toEntry(parsed) : parsed;
}

function toEntry(values: readonly unknown[]): Entry {
  const [line, folder, name, city, country, languages] = values as [number, string, string, string, string, string[]];
  const signer: { -readonly [K in keyof Signer]: Signer[K] } = { name, city, country, languages };
  const person: { -readonly [K in keyof Person]: Person[K] } = { line, signer };
  let at = 6;
  for (const key of texts) {
    const value = values[at++];
    if (value) signer[key] = value as string;
  }
  const [ownWords, points, to, extra, kept] = values.slice(at) as [
    ownWords?: string,
    points?: string[],
    to?: string[],
    extra?: Record<string, string>,
    kept?: string,
  ];
  if (ownWords) person.ownWords = ownWords;
  if (points) person.points = points;
  if (to) person.to = to;
  if (extra) signer.extra = extra;
  if (kept) person.folder = kept;
  return { person, folder };
}
