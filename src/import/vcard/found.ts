import { type Day, parseDay } from "../../model/day.ts";
import { problem, type Report } from "../../problems/problem.ts";
import type { Found } from "../found.ts";
import { officeOf } from "../office.ts";
import { addField, contactsOf, type FieldHeap, fieldName, filled, isWebAddress, languagesOf } from "../read/gather.ts";
import type { Card } from "./cards.ts";
import { cardContacts, isContactUrl } from "./contacts.ts";
import type { CardLine } from "./lines.ts";
import { componentsOf, isOf, listOf, ranked, textOf } from "./values.ts";

/** The office of a card; undefined where it has no name, which is reported. */
export function foundInCard(card: Card, report: Report): Found | undefined {
  const names = namesOf(card);
  if (names === undefined) {
    report(problem("record-nameless", { what: "card" }, card.place));
    return undefined;
  }
  const key = first(card, "UID");
  const rev = first(card, "REV");
  const date = rev === undefined ? undefined : dayOfRevision(rev);
  const revision = card.get("REV")?.[0];
  if (rev !== undefined && revision && date === undefined)
    report(problem("record-day", { key: "REV", text: rev }, revision.place()));
  const { name, person, role } = names;
  return {
    place: card.place,
    name,
    contacts: contactsOf(cardContacts(card)),
    fields: fieldsOf(card, names, key),
    ...filled({
      key,
      slug: person,
      person,
      role,
      office: role === undefined ? undefined : officeOf({ role }),
      date,
      languages: languagesOf(ranked(card.get("LANG") ?? []).map(textOf)),
      tags: (card.get("CATEGORIES") ?? []).flatMap(listOf),
      sources: sourcesOf(card),
    }),
  };
}

interface Names {
  readonly name: string;
  readonly person: string | undefined;
  readonly role: string | undefined;
}

/** A card of an organization is called as that is; one of a person in an organization has both; else the person's name is all. */
function namesOf(card: Card): Names | undefined {
  const full = first(card, "FN") ?? fullName(card);
  const organization = (card.get("ORG") ?? []).map(organizationOf).find((text) => text !== "");
  const role = first(card, "TITLE") ?? first(card, "ROLE");
  if (organization === undefined) return full === undefined ? undefined : { name: full, person: undefined, role };
  const person = isOrganization(card, full) ? undefined : full;
  return { name: organization, person, role };
}

function isOrganization(card: Card, full: string | undefined): boolean {
  const kind = (first(card, "KIND") ?? first(card, "X-ABSHOWAS") ?? "").toLowerCase();
  if (["org", "company", "group", "location"].includes(kind)) return true;
  return (card.get("ORG") ?? []).some((line) => organizationOf(line) === full || componentsOf(line)[0] === full);
}

/** The organization with its units: "Ministry of Health, Press Office". */
function organizationOf(line: CardLine): string {
  return componentsOf(line)
    .filter((part) => part !== "")
    .join(", ");
}

/** N's family name, given name, further names, prefixes and suffixes, in the order in which they are said. */
function fullName(card: Card): string | undefined {
  const [family, given, more, prefix, suffix] = card.get("N")?.[0] ? componentsOf(card.get("N")?.[0] as CardLine) : [];
  const parts = [prefix, given, more, family, suffix].filter((part) => part !== undefined && part !== "");
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function first(card: Card, name: string): string | undefined {
  for (const line of ranked(card.get(name) ?? [])) {
    const text = textOf(line);
    if (text !== "") return text;
  }
  return undefined;
}

/** `20210207T103000Z`, `2021-02-07T10:30:00Z` and `20210207` (RFC 6350, section 4.3; ISO 8601). */
function dayOfRevision(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-?(\d{2})-?(\d{2})(?:\D|$)/.exec(text) ?? [];
  return parseDay(`${year}-${month}-${date}`);
}

function sourcesOf(card: Card): readonly string[] {
  const pages = (card.get("URL") ?? []).filter((line) => !isContactUrl(card, line));
  const all = [...(card.get("SOURCE") ?? []), ...ranked(pages)].map(textOf);
  return [...new Set(all.filter(isWebAddress))];
}

/** All properties by their names, the parts of structured ones, and what all lists share. */
function fieldsOf(card: Card, { name, person, role }: Names, key: string | undefined): FieldHeap {
  const fields: FieldHeap = new Map([["name", [name]]]);
  addField(fields, "id", key);
  addField(fields, "person", person);
  addField(fields, "role", role);
  for (const [property, lines] of card.lines) for (const line of lines) addProperty(fields, property, line);
  addField(fields, "language", ...(fields.get("lang") ?? []));
  addField(fields, "state", ...(fields.get("region") ?? []));
  addField(fields, "tag", ...(fields.get("categories") ?? []));
  return fields;
}

const addressParts = ["po_box", "extended_address", "street", "city", "region", "postal_code", "country"];
const nameParts = ["family_name", "given_name", "additional_name", "honorific_prefix", "honorific_suffix"];

function addProperty(fields: FieldHeap, property: string, line: CardLine): void {
  if (property === "ADR") for (const [at, part] of componentsOf(line).entries()) addAt(fields, addressParts, at, part);
  else if (property === "N") for (const [at, part] of componentsOf(line).entries()) addAt(fields, nameParts, at, part);
  else if (property === "ORG") {
    const [organization, ...units] = componentsOf(line);
    addField(fields, "org", organization);
    addField(fields, "unit", ...units);
  } else if (property === "CATEGORIES" || property === "NICKNAME")
    addField(fields, fieldName(property), ...listOf(line));
  else {
    addField(fields, fieldName(property), textOf(line));
    if (property === "TEL")
      addField(fields, isOf(line, "fax") ? "fax" : isOf(line, "cell") ? "cell" : "phone", textOf(line));
  }
}

function addAt(fields: FieldHeap, names: readonly string[], at: number, part: string): void {
  const name = names[at];
  if (name !== undefined) addField(fields, name, part);
}
