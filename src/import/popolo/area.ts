import type { Reach } from "../../model/campaign.ts";
import { isCountry } from "../../model/country.ts";
import { filled } from "../read/gather.ts";
import type { JsonGroup } from "../read/json.ts";

/** Finds an area by its id. */
export type FindArea = (id: string) => JsonGroup | undefined;

/**
 * Whose letters the office of an area takes: its district; and the region and country that an Open Civic Data id
 * (https://open-civic-data.readthedocs.io, `ocd-division/country:us/state:ca/cd:12`) or an ISO 3166 code of it, or of an area around it, says.
 */
export function reachOf(area: JsonGroup, find: FindArea): Reach | undefined {
  const districts: string[] = [];
  const [regions, countries] = [new Set<string>(), new Set<string>()];
  let isDistrict = true;
  for (const [index, around] of [area, ...areasAround(area, find)].entries()) {
    for (const code of codesOf(around)) {
      const division = divisionOf(code);
      if (division.country) countries.add(division.country);
      if (division.region) regions.add(division.region);
      if (index > 0 || division.country === undefined) continue;
      if (division.district !== undefined) districts.push(division.district);
      else isDistrict = false;
    }
  }
  const name = area.text("name");
  if (isDistrict && name !== undefined && !isWholeCountry(area)) districts.push(name);
  const reach = filled({
    countries: regions.size === 0 ? [...countries] : [...countries].slice(0, 1),
    regions: [...regions].slice(0, 1),
    districts: [...new Set(districts)],
  });
  return Object.keys(reach).length > 0 ? reach : undefined;
}

/** The areas that contain one, from the nearest; a list that goes round in a circle ends. */
function areasAround(area: JsonGroup, find: FindArea): readonly JsonGroup[] {
  const found: JsonGroup[] = [];
  const seen = new Set<string>();
  for (let at: JsonGroup | undefined = area; at && found.length < 10; ) {
    const id: string | undefined = at.text("parent_id");
    if (id !== undefined && seen.has(id)) break;
    if (id !== undefined) seen.add(id);
    at = at.group("parent") ?? (id === undefined ? undefined : find(id));
    if (at) found.push(at);
  }
  return found;
}

function isWholeCountry(area: JsonGroup): boolean {
  return /^(?:country|nation|nationwide|national)$/i.test(area.text("classification")?.trim() ?? "");
}

/** Each code of an area, with `iso:` before those that the list calls so. */
function codesOf(area: JsonGroup): readonly string[] {
  const plain = [area.text("id"), area.text("identifier"), area.text("division_id")].flatMap((code) => code ?? []);
  const schemed = area.groups("identifiers").map((identifier) => {
    const isIso = /iso[\W_]*3166/i.test(identifier.text("scheme") ?? "");
    return `${isIso ? "iso:" : ""}${identifier.text("identifier") ?? ""}`;
  });
  const isState = /^(?:country|nation|state|province|region|territory|canton|land)$/i;
  const asIso = isState.test(area.text("classification")?.trim() ?? "") ? plain.map((code) => `iso:${code}`) : [];
  return [...plain, ...schemed, ...asIso];
}

interface Division {
  readonly country?: string;
  readonly region?: string;
  readonly district?: string;
}

function divisionOf(code: string): Division {
  const [, isoCountry = "", isoRegion] = /^iso:\s*([A-Z]{2})(?:-([A-Z\d]{1,3}))?\s*$/.exec(code) ?? [];
  if (isCountry(isoCountry)) return filled({ country: isoCountry, region: isoRegion && `${isoCountry}-${isoRegion}` });
  const [, ocdCountry = "", rest = ""] = /(?:^|\/)ocd-division\/country:([a-z]{2})((?:\/[^/\s]+)*)$/.exec(code) ?? [];
  const country = ocdCountry.toUpperCase();
  if (!isCountry(country)) return {};
  const parts = rest.split("/").filter((part) => part !== "");
  const [, region] = /^(?:state|province|territory|district):([a-z\d]{1,3})$/.exec(parts[0] ?? "") ?? [];
  return filled({
    country,
    region: region && `${country}-${region.toUpperCase()}`,
    district: parts.slice(region ? 1 : 0).at(-1),
  });
}
