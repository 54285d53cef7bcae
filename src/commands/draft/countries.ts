import type { Choice } from "../../host.ts";
import { countryCodes, countryName, fold, nameLanguages, parseCountry } from "../../model/country.ts";

/** A country with all that people may type for it. */
interface Entry {
  readonly code: string;
  readonly name: string;
  readonly typed: readonly string[];
}

let entries: readonly Entry[] | undefined;

/**
 * Countries whose code or name, in any of the languages that people may use, has what was typed; best first. The country that
 * a flag would take it for leads, so that "UK" and "England" mean the same wherever they are typed.
 */
export function findCountries(typed: string): Choice[] {
  entries ??= countryCodes()
    .map(toEntry)
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const [wanted, meant] = [fold(typed), parseCountry(typed)];
  return entries
    .map((entry) => ({ entry, rank: entry.code === meant ? -1 : rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry: { code, name } }) => ({ value: code, label: name }));
}

/** 0 the whole name or code, 1 its beginning, 2 a part of it, 3 nothing. */
function rankOf({ typed }: Entry, wanted: string): number {
  return Math.min(
    ...typed.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3)),
  );
}

function toEntry(code: string): Entry {
  const names = nameLanguages.map((language) => fold(countryName(code, language)));
  return { code, name: countryName(code, "en"), typed: [fold(code), ...names] };
}
