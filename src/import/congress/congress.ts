import { type Day, parseDay } from "../../model/day.ts";
import { problem, type Report } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import type { Found, ReadList, ReadSettings } from "../found.ts";
import { addField, type FieldHeap, filled, seatFields } from "../read/gather.ts";
import type { JsonGroup } from "../read/json.ts";
import { readRecords } from "../read/records.ts";
import { officeContacts, termContacts } from "./contacts.ts";
import { congressSeat, executiveSeat, type Seat, tagOf } from "./seats.ts";

/*
 * congress-legislators: `legislators-current`, `legislators-historical` and `executive` as YAML or JSON, with
 * `legislators-district-offices`, by the data dictionaries of the project's README at dfa9622 (15 June 2026),
 * https://github.com/unitedstates/congress-legislators. A term's `end` is the last day on which the person serves it.
 */

/** Whether the beginning of a text looks like such a list: legislators with Bioguide ids, or their offices. */
export function isCongress(head: string): boolean {
  return /(?:^|[\s{,"-])bioguide"?\s*:/.test(head) && /(?:^|[\s{,])"?(?:id)"?\s*:\s*(?:\n|\{)/.test(head);
}

/** Reads who serves on the day that counts as today, and with `offices` each of their district offices too. */
export const readCongress: ReadList = (source, settings, report) => {
  const people = readRecords(source, report);
  const offices = settings.offices ? readOffices(settings.offices, report) : new Map<string, readonly JsonGroup[]>();
  if (!people || !offices) return undefined;
  if (people.length > 0 && people.every((person) => person.has("offices") && !person.has("terms", "name"))) {
    report(problem("list-of-offices", {}, wholeFile(source.file)));
    return undefined;
  }
  const found: Found[] = [];
  let former = 0;
  for (const person of people) {
    const term = currentTerm(person, settings, report);
    if (term === "former") former++;
    else if (term) found.push(...foundIn(person, term, offices, report));
  }
  if (former > 0) report(problem("list-former", { count: former, today: settings.today }, wholeFile(source.file)));
  if (offices.size > 0 && settings.offices) {
    report(problem("list-offices-unused", { count: offices.size }, wholeFile(settings.offices.file)));
  }
  return found;
};

/** District offices by their legislators' Bioguide ids. */
function readOffices(source: NonNullable<ReadSettings["offices"]>, report: Report) {
  const records = readRecords(source, report);
  if (!records) return undefined;
  const offices = new Map<string, readonly JsonGroup[]>();
  for (const record of records) {
    const bioguide = record.group("id")?.text("bioguide");
    if (bioguide === undefined) report(problem("record-nameless", { what: "group of offices" }, record.place));
    else offices.set(bioguide, [...(offices.get(bioguide) ?? []), ...record.groups("offices")]);
  }
  return offices;
}

interface Term {
  readonly group: JsonGroup;
  readonly end: Day;
}

function currentTerm(person: JsonGroup, { today }: ReadSettings, report: Report): Term | "former" | undefined {
  const terms = person.groups("terms");
  if (terms.length === 0) {
    report(problem("record-no-term", { what: "terms" }, person.place));
    return undefined;
  }
  // On the day on which one term ends and the next begins, the next counts.
  let current: Term | undefined;
  for (const group of terms) {
    const [start, end] = [dayIn(group, "start", report), dayIn(group, "end", report)];
    if (start && end && start <= today && today <= end) current = { group, end };
  }
  return current ?? "former";
}

function dayIn(group: JsonGroup, key: string, report: Report): Day | undefined {
  const text = group.text(key)?.trim();
  const day = parseDay(text ?? "");
  if (!day) report(problem("record-day", { key, text: text ?? "" }, group.get(key)?.place() ?? group.place));
  return day;
}

/** Takes the person's offices out of `offices`, so that those of nobody remain. */
function foundIn(person: JsonGroup, term: Term, offices: Map<string, readonly JsonGroup[]>, report: Report): Found[] {
  const names = person.group("name");
  const given = [names?.text("first"), names?.text("last")].map((name) => name?.trim()).filter(Boolean);
  const name = names?.text("official_full")?.trim() ?? (given.length > 0 ? given.join(" ") : undefined);
  const bioguide = person.group("id")?.text("bioguide")?.trim();
  const theirs = offices.get(bioguide ?? "") ?? [];
  offices.delete(bioguide ?? "");
  if (name === undefined) report(problem("record-nameless", { what: "legislator" }, person.place));
  const seat = seatOf(term.group, report);
  if (name === undefined || !seat) return [];
  const fields = fieldsOf(person, term.group, seat, name);
  const party = term.group.text("party");
  const url = term.group.text("url")?.trim();
  const { chamber: _, state: __, ...office } = seat;
  const shared = {
    ...office,
    person: name,
    validUntil: term.end,
    country: "US",
    tags: [...seat.tags, ...(party === undefined ? [] : [tagOf(party)])],
    ...(url === undefined ? {} : { sources: [url] }),
  };
  const main: Found = {
    ...shared,
    ...filled({ key: bioguide }),
    place: person.place,
    slug: name,
    contacts: termContacts((key) => term.group.written(key)),
    fields: withField(fields, "kind", "capitol"),
  };
  return [main, ...theirs.map((group) => districtOffice(group, { ...shared, slug: name }, fields))];
}

function districtOffice(
  office: JsonGroup,
  shared: Omit<Found, "place" | "contacts" | "fields">,
  fields: FieldHeap,
): Found {
  const key = office.text("id")?.trim();
  const city = office.text("city")?.trim();
  const where = key?.includes("-") ? key.slice(key.indexOf("-") + 1).replaceAll("_", " ") : city;
  const own = withField(fields, "kind", "district");
  office.addTo(own, "office_");
  const tags = [...(shared.tags ?? []), "district-office"];
  const slug = [shared.slug, where].filter(Boolean).join(" ");
  return {
    ...shared,
    ...filled({ key }),
    place: office.place,
    slug,
    tags,
    contacts: officeContacts(office),
    fields: own,
  };
}

function seatOf(term: JsonGroup, report: Report): Seat | undefined {
  const unknown = (key: string): undefined => {
    const place = term.get(key)?.place() ?? term.place;
    report(problem("record-unknown-value", { key, text: term.text(key) ?? "" }, place));
  };
  const type = term.text("type")?.trim() ?? "";
  if (type === "prez" || type === "viceprez") return executiveSeat(type);
  if (type !== "sen" && type !== "rep") return unknown("type");
  return congressSeat(type, term.text("state") ?? "", term.text("district")?.trim()) ?? unknown("state");
}

function fieldsOf(person: JsonGroup, term: JsonGroup, seat: Seat, name: string): FieldHeap {
  const fields = seatFields(seat, name);
  for (const key of ["id", "name", "bio"]) person.group(key)?.addTo(fields);
  term.addTo(fields);
  person.addTo(fields, "", new Set(["id", "name", "bio", "terms"]));
  return fields;
}

function withField(fields: FieldHeap, name: string, value: string): FieldHeap {
  const copy: FieldHeap = new Map([...fields].map(([key, values]) => [key, [...values]]));
  addField(copy, name, value);
  return copy;
}
