import type { FoundContacts, Written } from "../found.ts";
import { type ContactHeap, contactHeap, contactsOf, isContactPage } from "../read/gather.ts";
import type { JsonGroup } from "../read/json.ts";

/** Where mail goes, best first. Telephones are asked for in the same order. */
const kinds = ["primary", "capitol-mail", "capitol", "district-mail", "district", "", "home"];

/**
 * A person's contacts: of the capitol before those of the district. Addresses are one line, with `;` between its parts where
 * the list has them, and given as they stand. Older editions have `contact_details`, with a note for the kind of office.
 */
export function stateContacts(person: JsonGroup): FoundContacts {
  const own = contactHeap();
  put(own.email, person, "email");
  for (const link of person.groups("links")) {
    if (isForm(link.text("url") ?? "", link.text("note"))) put(own.webform, link, "url");
  }
  const offices = [...person.groups("offices"), ...person.groups("contact_details")];
  const sorted = offices
    .map((office) => ({ office, rank: kinds.indexOf(kindOf(office)) }))
    .sort((a, b) => a.rank - b.rank);
  return contactsOf(own, ...sorted.map(({ office }) => heapOf(office)));
}

/** The kind of an office: `capitol`, `district` and so on; "" where it says none that is known. */
export function kindOf(office: JsonGroup): string {
  const kind = (office.text("classification") ?? office.text("note") ?? "").trim().toLowerCase();
  if (kinds.includes(kind)) return kind;
  return kind.startsWith("capitol") ? "capitol" : kind.startsWith("district") ? "district" : "";
}

function isForm(url: string, note: string | undefined): boolean {
  return isContactPage(url, note) || (note !== undefined && /^web ?form$|^e-?mail form$/i.test(note.trim()));
}

function heapOf(office: JsonGroup): ContactHeap {
  const heap = contactHeap();
  put(heap.post, office, "address");
  put(heap.phone, office, "voice");
  put(heap.fax, office, "fax");
  put(heap.email, office, "email");
  return heap;
}

function put(to: { push(written: Written): unknown }, group: JsonGroup, key: string): void {
  const written = group.written(key);
  if (written) to.push(written);
}
