import type { Day } from "../../model/day.ts";
import type { Report } from "../../problems/problem.ts";
import type { Written } from "../found.ts";
import {
  addField,
  type ContactHeap,
  contactHeap,
  type FieldHeap,
  fieldName,
  isContactPage,
  isWebAddress,
} from "../read/gather.ts";
import type { JsonGroup } from "../read/json.ts";
import { dayOf, holds, spanOf } from "./time.ts";

/** What a person, post, organization or membership says of itself. */
export interface Entity {
  readonly group: JsonGroup;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly contacts: ContactHeap;
  readonly sources: readonly string[];
  readonly updated: Day | undefined;
  readonly fields: FieldHeap;
}

/** Told elsewhere, or nothing that one chooses targets by. */
const noFields = new Set([
  ...[
    "id",
    "name",
    "label",
    "contact_details",
    "identifiers",
    "other_names",
    "other_labels",
    "links",
    "sources",
    "images",
    "image",
  ],
  ...["memberships", "posts", "motions", "votes", "speeches", "children", "geometry", "person", "organization", "post"],
  ...["parent", "area", "on_behalf_of", "member", "legislative_period", "biography", "summary"],
]);

/** @param prefix before the names of its fields, such as `organization_`. */
export function entityOf(group: JsonGroup, prefix: string, today: Day, report: Report): Entity {
  const contacts = contactHeap();
  const fields: FieldHeap = new Map();
  group.addTo(fields, prefix, noFields);
  const email = group.written("email");
  if (email) contacts.email.push(email);
  for (const detail of group.groups("contact_details")) addDetail(contacts, fields, detail, today, report);
  for (const identifier of group.groups("identifiers"))
    addField(
      fields,
      `${prefix}identifier_${fieldName(identifier.text("scheme") ?? "")}`,
      identifier.text("identifier"),
    );
  return {
    ...{ group, contacts, fields, id: group.text("id"), name: nameOf(group) },
    sources: [...urlsOf(group, "sources"), ...pagesOf(group, contacts)],
    updated: dayOf(group, "updated_at", report),
  };
}

/** A name; of a person who has only parts or other names, those: "Main" is what parlparse calls the one in use. */
function nameOf(group: JsonGroup): string | undefined {
  const other = () => {
    const names = group.has("other_names") ? group.groups("other_names") : [];
    return names.find((name) => name.text("note") === "Main") ?? names[0];
  };
  return group.text("name") ?? group.text("label") ?? fromParts(group) ?? fromOther(other());
}

function fromOther(group: JsonGroup | undefined): string | undefined {
  return group && (group.text("name") ?? fromParts(group));
}

function fromParts(group: JsonGroup): string | undefined {
  const parts = ["given_name", "additional_name", "family_name"].flatMap((key) => group.text(key) ?? []);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

const kinds: Readonly<Record<string, keyof ContactHeap>> = Object.assign(Object.create(null), {
  email: "email",
  ...{ address: "post", postal: "post", postal_address: "post", mail: "post", post: "post" },
  ...{ voice: "phone", phone: "phone", tel: "phone", telephone: "phone", cell: "phone", mobile: "phone" },
  ...{ fax: "fax", contact_form: "webform", webform: "webform", form: "webform" },
});

/** One of `contact_details`: its types are vCard's (voice, cell, fax …), with address, email and url, and whatever a list adds. */
function addDetail(heap: ContactHeap, fields: FieldHeap, detail: JsonGroup, today: Day, report: Report): void {
  const type = fieldName(detail.text("type") ?? detail.text("contact_type") ?? "");
  const value = detail.written("value");
  if (!value || !holds(spanOf(detail, report, "valid_from", "valid_through"), today)) return;
  addField(fields, type === "" ? "contact" : type, value.text);
  const kind = kinds[type];
  if (kind) (heap[kind] as Written[]).push(value);
  else if (isContactPage(value.text, `${type} ${detail.text("label") ?? ""}`)) heap.webform.push(value);
}

function urlsOf(group: JsonGroup, key: string): readonly string[] {
  return group
    .groups(key)
    .flatMap((link) => [link.text("url")].flatMap((url) => (url && isWebAddress(url) ? url : [])));
}

/** What a link leads to where nothing about the office can be checked. */
const elsewhere = /wikipedia|wikidata|facebook|twitter|\bx\.com|instagram|youtube|linkedin|tiktok|flickr|blog/i;

/** The pages of an entity's links; one that is for writing to it becomes a contact instead. */
function pagesOf(group: JsonGroup, heap: ContactHeap): readonly string[] {
  const pages: string[] = [];
  for (const link of group.groups("links")) {
    const url = link.written("url");
    if (!url || !isWebAddress(url.text)) continue;
    const note = link.text("note") ?? "";
    if (isContactPage(url.text, note)) heap.webform.push(url);
    else if (!elsewhere.test(`${url.text} ${note}`)) pages.push(url.text);
  }
  return pages;
}
