import { isCountry } from "../model/country.ts";
import { type Problem, problem, type Report } from "../problems/problem.ts";
import { placeAt, type Source } from "../problems/source.ts";
import type { Found, ReadList, Written } from "./found.ts";
import {
  addField,
  type ContactHeap,
  contactHeap,
  contactsOf,
  type FieldHeap,
  filled,
  languagesOf,
} from "./read/gather.ts";
import { eachItem, JsonGroup } from "./read/json.ts";

/*
 * Company and supervisory-authority records of Datenanfragen.de e. V. (datarequests.org), by the project's own JSON
 * Schemas (draft-07): https://github.com/datenanfragen/data, schema.json at 0a29c3d (2026-07-21) and
 * schema-supervisory-authorities.json. A published file has one record; a list of them is read too.
 */

/** Whether the beginning of a text looks like such records: JSON whose keys are theirs. */
export function isDatenanfragen(head: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(head) && /"slug"\s*:/.test(head) && /"relevant-countries"\s*:/.test(head);
}

/** Reads Datenanfragen's records. An address is given as it stands, with its line breaks or semicolons. */
export const readDatenanfragen: ReadList = (source: Source, _settings, report) => {
  const found: Found[] = [];
  // Told only where the file is of this kind: else every record of it would seem flawed.
  const flaws: Problem[] = [];
  const note: Report = (flaw) => flaws.push(flaw);
  let known = false;
  const whole = eachItem(source, report, (item) => {
    const record = JsonGroup.of(item, note);
    if (record?.has("slug", "relevant-countries")) known = true;
    const office = record && foundIn(record, note);
    if (office) found.push(office);
  });
  if (!whole) return undefined;
  if (known) {
    flaws.forEach(report);
    return found;
  }
  report(problem("not-datenanfragen", {}, placeAt(source, 0)));
  return undefined;
};

function foundIn(record: JsonGroup, report: Report): Found | undefined {
  const name = record.text("name");
  const slug = record.text("slug");
  if (name === undefined) {
    report(problem("record-nameless", { what: "record" }, record.place));
    return undefined;
  }
  const countries = countriesOf(record, report);
  const languages = [record.text("request-language"), record.text("complaint-language")].flatMap((tag) => tag ?? []);
  return {
    place: record.place,
    name,
    contacts: contactsOf(heapOf(record)),
    fields: fieldsOf(record, name, slug),
    ...filled({
      key: slug,
      slug,
      languages: languagesOf(languages),
      country: countries.length === 1 ? countries[0] : undefined,
      tags: record.texts("categories").map(({ text }) => text),
      sources: [
        ...record.texts("sources").map(({ text }) => text),
        ...[record.text("web")].flatMap((web) => web ?? []),
      ],
    }),
  };
}

function heapOf(record: JsonGroup): ContactHeap {
  const heap = contactHeap();
  const put = (to: Written[], key: string) => to.push(...[record.written(key)].flatMap((written) => written ?? []));
  put(heap.email, "email");
  put(heap.webform, "webform");
  put(heap.fax, "fax");
  put(heap.phone, "phone");
  const address = record.written("address");
  if (address) heap.post.push(address);
  return heap;
}

/** In which countries it is of interest. That is no limit of whose letters it takes, and where it is one, its address is in it. */
function countriesOf(record: JsonGroup, report: Report): readonly string[] {
  return record.texts("relevant-countries").flatMap(({ text, place }) => {
    const code = text.trim().toUpperCase();
    if (isCountry(code)) return code;
    if (code !== "ALL") report(problem("record-country", { text }, place));
    return [];
  });
}

/** All keys of the record, and what all lists share. A record that has a complaint's language is an authority's. */
function fieldsOf(record: JsonGroup, name: string, slug: string | undefined): Found["fields"] {
  const fields: FieldHeap = new Map([["name", [name]]]);
  record.addTo(fields);
  addField(fields, "id", slug);
  addField(fields, "country", ...(fields.get("relevant_countries") ?? []));
  addField(fields, "language", ...(fields.get("request_language") ?? []), ...(fields.get("complaint_language") ?? []));
  return fields;
}
