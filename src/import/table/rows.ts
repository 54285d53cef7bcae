import type { Reach } from "../../model/campaign.ts";
import { parseCountry } from "../../model/country.ts";
import { readRegion } from "../../model/region.ts";
import { problem, type Report } from "../../problems/problem.ts";
import { tagOf } from "../congress/seats.ts";
import type { Found } from "../found.ts";
import { officeOf } from "../office.ts";
import { addField, type FieldHeap } from "../read/gather.ts";
import { RowRecord, type TargetCells } from "./cells.ts";

/**
 * What one row of any table says; undefined where it has no name, which is told.
 * @param fields makes what `--where` can ask for, when it is asked for.
 */
export function targetOfRow(cells: TargetCells, fields: () => FieldHeap, report: Report): Found | undefined {
  const institution = cells.text("name");
  const given = [cells.text("givenName"), cells.text("familyName")].filter((name) => name !== undefined);
  const person = cells.text("person") ?? (given.length > 0 ? given.join(" ") : undefined);
  const title = cells.text("role");
  const role = title !== undefined && !honorific.test(title) ? title : undefined;
  const name = institution ?? person ?? role;
  if (name === undefined) {
    report(problem("record-nameless", { what: "row" }, cells.row.placeOf()));
    return undefined;
  }
  const country = parseCountry(cells.text("country") ?? "");
  const party = cells.text("party");
  const chamber = cells.text("chamber");
  const holder = institution === undefined ? undefined : person;
  const record = new RowRecord(cells.row, () => {
    const heap = fields();
    addField(heap, "name", name, holder);
    addField(heap, "person", holder);
    addField(heap, "role", role);
    return heap;
  });
  const target: Found = Object.assign(record, { name, contacts: cells.contacts() });
  put(target, "key", cells.text("id"));
  put(target, "slug", holder);
  put(target, "role", role === name ? undefined : role);
  put(target, "person", holder);
  put(target, "office", role === undefined ? undefined : officeOf({ role }));
  put(target, "languages", cells.languages());
  put(target, "country", country);
  put(target, "from", divisionReach(cells.text("division")) ?? districtReach(cells, country));
  put(target, "tags", once([...cells.list("tags"), ...[chamber, party].flatMap((text) => (text ? tagOf(text) : []))]));
  put(target, "sources", once([...cells.urls("source"), ...cells.urls("website")]));
  cells.day("date", (day) => put(target, "date", day));
  cells.day("validUntil", (day) => (day ? put(target, "validUntil", day) : put(target, "isEndUnread", true)));
  return target;
}

/** Sets what there is: of a hundred thousand rows, each list and object more counts. */
function put<K extends keyof Found>(target: Writable, key: K, value: Writable[K] | undefined): void {
  if (value !== undefined && !(Array.isArray(value) && value.length === 0)) target[key] = value;
}

type Writable = { -readonly [K in keyof Found]: Found[K] };

function once(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}

/** What people call a column of these is often "Title", too. */
const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|sr|sra|srta|herr|frau|m|mme|mlle|hon|the hon|lic|ing|dra)\.?$/i;

/** A division of Open Civic Data (OCDEP 2) as whose letters a target takes: `ocd-division/country:us/state:ny/cd:18`. */
export function divisionReach(division: string | undefined): Reach | undefined {
  const [, country, region, kind, name] =
    /^ocd-division\/country:([a-z]{2})(?:\/(?:state|province|territory|district|region):([a-z0-9]{1,3}))?(?:\/(?:[^/]+\/)*([a-z_]+):([^/:]+))?$/.exec(
      division ?? "",
    ) ?? [];
  if (country === undefined) return undefined;
  const code = country.toUpperCase();
  return {
    countries: [code],
    ...(region === undefined ? {} : { regions: [`${code}-${region.toUpperCase()}`] }),
    ...(kind === undefined ? {} : { districts: [`${kind}:${name}`] }),
  };
}

/** A district says whose letters are taken; without one, an address says no more than where the office is. */
function districtReach(cells: TargetCells, country: string | undefined): Reach | undefined {
  const district = cells.text("district");
  if (district === undefined) return undefined;
  const [region, ...others] = country === undefined ? [] : readRegion(country, cells.text("region"));
  return {
    ...(country === undefined ? {} : { countries: [country] }),
    ...(region === undefined || others.length > 0 ? {} : { regions: [region] }),
    districts: [district],
  };
}
