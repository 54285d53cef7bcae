import type { Reach } from "./campaign.ts";
import type { Signer } from "./signer.ts";

/** What a target's reach is compared with. */
export type Whereabouts = Pick<Signer, "country"> & Partial<Pick<Signer, "region" | "postalCode">>;

/**
 * Why a target does not take letters from somewhere, as the end of "takes letters only from …"; undefined where it does.
 * Every list that the target has must hold one match. Regions are compared by their codes, as their names are many.
 */
export function outOfReach(from: Reach | undefined, place: Whereabouts): string | undefined {
  if (from?.countries && !from.countries.includes(place.country)) return from.countries.join(", ");
  if (from?.regions && !from.regions.some((region) => isIn(region, place))) {
    return from.regions.join(", ") + regionHint(from.regions, place);
  }
  if (from?.postalCodes && !from.postalCodes.some((code) => matches(code, place.postalCode ?? ""))) {
    return `the postal codes ${from.postalCodes.join(", ")}`;
  }
  return undefined;
}

/** The regions of a country, of those that targets with a reach name, such as `US-CA`. */
function regionsIn(country: string, reaches: readonly (Reach | undefined)[]): string[] {
  const all = reaches.flatMap((reach) => reach?.regions ?? []);
  return [...new Set(all)].filter((region) => region.startsWith(`${country}-`));
}

/** Somebody in the right country who gave a name, or nothing, may well be in the right region. */
function regionHint(regions: readonly string[], { country, region = "" }: Whereabouts): string {
  const [sample] = regionsIn(country, [{ regions }]);
  if (sample === undefined || /^([A-Z]{2}-)?[A-Z0-9]{1,3}$/i.test(region.trim())) return "";
  return `; give your region by its code, such as ${sample.slice(3)}`;
}

/** A signer writes `US-CA` or, being in the US, `CA`. */
function isIn(region: string, { country, region: own = "" }: Whereabouts): boolean {
  const code = own.trim().toUpperCase();
  return code === region || `${country}-${code}` === region;
}

/** Spaces, hyphens and case do not matter; a star at the end stands for anything. */
function matches(pattern: string, code: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[\s-]/g, "");
  const wanted = plain(pattern);
  return wanted.endsWith("*") ? plain(code).startsWith(wanted.slice(0, -1)) : plain(code) === wanted;
}
