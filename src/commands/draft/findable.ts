import { type Target, waysTo } from "../../model/campaign.ts";
import { countryName, nameLanguages } from "../../model/country.ts";
import type { Day } from "../../model/day.ts";
import { once } from "../../model/once.ts";
import { regionName } from "../../model/region.ts";
import { whoIn } from "./districts.ts";
import type { Findable } from "./finder.ts";

/** How a target can be reached: "by email, post". */
export function waysHint({ contacts }: Target): string {
  return `by ${waysTo(contacts).join(", ")}`;
}

/** A target with all that people may know it by. */
export function findable(target: Target, day: Day): Findable {
  const { id, contacts, from, tags = [] } = target;
  const countries = [...(from?.countries ?? []), ...(contacts.country ? [contacts.country] : [])];
  const names = [target.name, target.role].flatMap((text) => (typeof text === "object" ? Object.values(text) : []));
  return {
    value: id,
    label: whoIn(target, day),
    hint: waysHint(target),
    words: [
      ...[id, ...names, ...tags, ...(from?.districts ?? []), ...waysTo(contacts)],
      ...(from?.regions ?? []).map(regionWords),
      ...[...new Set([...countries, ...(from?.regions ?? []).map((code) => code.slice(0, 2))])].map(countryWords),
    ],
  };
}

const regionWords = once((code: string) => `${code} ${regionName(code)}`);
const countryWords = once((code: string) =>
  [code, ...nameLanguages.map((language) => countryName(code, language))].join(" "),
);
