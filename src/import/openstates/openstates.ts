import { addDays, type Day, parseDay } from "../../model/day.ts";
import { problem, type Report } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { type Seat, tagOf } from "../congress/seats.ts";
import type { Found, ReadList } from "../found.ts";
import { addField, type FieldHeap, fieldName, filled, seatFields } from "../read/gather.ts";
import type { JsonGroup } from "../read/json.ts";
import { readRecords } from "../read/records.ts";
import { kindOf, stateContacts } from "./contacts.ts";
import { stateSeat } from "./seats.ts";

/*
 * Open States people, one person a YAML document or a list of them, by schema.md of https://github.com/openstates/people
 * at 934bf09 (5 August 2026) and by openstates/models/people.py and common.py of
 * https://github.com/openstates/openstates-core, from which chambers and titles are too. A role holds until the day before
 * its `end_date`, as the models count.
 */

/** Whether the beginning of a text looks like such people. */
export function isOpenStates(head: string): boolean {
  const isPerson = /(?:^|[{,])[ \t]*(?:- +)?"?id"?[ \t]*:[ \t]*['"]?ocd-person\//m.test(head);
  return isPerson || /"?jurisdiction"?[ \t]*:[ \t]*['"]?ocd-jurisdiction\//.test(head);
}

/** Reads everybody's roles of the day that counts as today; somebody with two of them is two targets. */
export const readOpenStates: ReadList = (source, { today }, report) => {
  const people = readRecords(source, report);
  if (!people) return undefined;
  const found: Found[] = [];
  let former = 0;
  for (const person of people) {
    const name = person.text("name")?.trim();
    const roles = person.groups("roles");
    if (name === undefined) report(problem("record-nameless", { what: "person" }, person.place));
    else if (roles.length === 0) report(problem("record-no-term", { what: "roles" }, person.place));
    if (name === undefined || roles.length === 0) continue;
    const current = roles.filter((role) => isCurrent(role, today));
    if (current.length === 0) former++;
    for (const [index, role] of current.entries()) found.push(...foundIn(person, name, role, index, today, report));
  }
  if (former > 0) report(problem("list-former", { count: former, today }, wholeFile(source.file)));
  return found;
};

/** Days may lack their day or month; they are compared as texts, as Open States does. */
function isCurrent(group: JsonGroup, today: Day): boolean {
  const [start, end] = [group.text("start_date")?.trim(), group.text("end_date")?.trim()];
  return (start === undefined || start <= today) && (end === undefined || end > today);
}

function foundIn(
  person: JsonGroup,
  name: string,
  role: JsonGroup,
  index: number,
  today: Day,
  report: Report,
): readonly Found[] {
  const type = role.text("type")?.trim() ?? "";
  const jurisdiction = role.text("jurisdiction")?.trim() ?? "";
  const seat = stateSeat({ type, jurisdiction, district: role.text("district")?.trim() });
  if (!seat || type === "") {
    const key = type === "" ? "type" : jurisdiction.includes("country:us/government") ? "district" : "jurisdiction";
    const text = role.text(key) ?? "";
    report(problem("record-unknown-value", { key, text }, role.get(key)?.place() ?? role.place));
    return [];
  }
  const party = person.groups("party").filter((one) => isCurrent(one, today));
  const parties = party.flatMap((one) => one.text("name")?.trim() ?? []);
  const end = parseDay(role.text("end_date")?.trim() ?? "");
  const id = person.text("id")?.trim();
  const { chamber: _, state: __, ...office } = seat;
  return [
    {
      ...office,
      place: person.place,
      person: name,
      slug: name,
      country: "US",
      tags: [...seat.tags, ...parties.map(tagOf)],
      contacts: stateContacts(person),
      fields: fieldsOf(person, name, role, seat, parties),
      ...filled({
        key: id !== undefined && index > 0 ? `${id}#${type}` : id,
        validUntil: end && addDays(end, -1),
        sources: sourcesOf(person),
      }),
    },
  ];
}

/** More pages than anybody opens to check one record. */
const mostSources = 3;

/** The pages of the person that the list links, then those that it was made from. */
function sourcesOf(person: JsonGroup): readonly string[] {
  const urls = [...person.groups("links"), ...person.groups("sources")].flatMap(
    (link) => link.text("url")?.trim() ?? [],
  );
  const once = new Map(urls.map((url) => [url.replace(/\/$/, ""), url]));
  return [...once.values()].slice(0, mostSources);
}

const apart = new Set([
  "name",
  "roles",
  "party",
  "offices",
  "contact_details",
  "links",
  "sources",
  "other_identifiers",
  "ids",
]);

function fieldsOf(person: JsonGroup, name: string, role: JsonGroup, seat: Seat, parties: readonly string[]): FieldHeap {
  const fields = seatFields(seat, name);
  addField(fields, "party", ...parties);
  role.addTo(fields);
  person.group("ids")?.addTo(fields);
  person.addTo(fields, "", apart);
  for (const office of [...person.groups("offices"), ...person.groups("contact_details")]) {
    office.addTo(fields, `${fieldName(kindOf(office)) || "office"}_`, new Set(["classification", "note"]));
  }
  for (const key of ["links", "sources"]) {
    for (const link of person.groups(key)) addField(fields, key, link.text("url")?.trim());
  }
  for (const other of person.groups("other_identifiers")) {
    addField(fields, fieldName(other.text("scheme") ?? ""), other.text("identifier"));
  }
  return fields;
}
