import type { FoundContacts, Written, WrittenParts } from "../found.ts";
import { contactHeap, contactsOf } from "../read/gather.ts";
import type { JsonGroup } from "../read/json.ts";

/** The contacts in Washington that a term has, or a row of the same list as CSV. */
export function termContacts(written: (key: string) => Written | undefined): FoundContacts {
  const heap = contactHeap();
  const put = (to: Written[], key: string) => to.push(...[written(key)].flatMap((found) => found ?? []));
  put(heap.email, "email");
  put(heap.webform, "contact_form");
  put(heap.phone, "phone");
  put(heap.fax, "fax");
  const address = written("address");
  if (address) heap.post.push(capitolAddress(address));
  return contactsOf(heap);
}

/** The contacts of an office in the district. */
export function officeContacts(office: JsonGroup): FoundContacts {
  const heap = contactHeap();
  for (const key of ["phone", "fax", "email"] as const) {
    const written = office.written(key);
    if (written) heap[key].push(written);
  }
  const street = streetOf(office);
  const parts = { street, city: office.text("city"), postalCode: office.text("zip"), region: office.text("state") };
  // An office of which only the city is known has a telephone, and no address.
  if (street !== "") heap.post.push({ ...present(parts), country: "US", place: office.place });
  return contactsOf(heap);
}

/** The building on a line of its own, then street and suite. A suite that is a bare number gets `#`, as the US Postal Service writes it. */
function streetOf(office: JsonGroup): string {
  const suite = office.text("suite")?.trim();
  const room = suite !== undefined && /^\d+[A-Z]?$/i.test(suite) ? `# ${suite}` : suite;
  const line = [office.text("address")?.trim(), room].filter(Boolean).join(", ");
  return line === "" ? "" : [office.text("building")?.trim(), line].filter(Boolean).join("\n");
}

/** "228 Cannon HOB; Washington DC 20515-0510" in its parts; as written where it has another shape. */
function capitolAddress({ text, place }: Written): Written | WrittenParts {
  const line = text.trim();
  if (line.length > longest) return { text, place };
  const [, city, region, postalCode] = atEnd.exec(line) ?? [];
  const street = line.replace(atEnd, "").replace(/[;,\s]+$/, "");
  const isCertain = city !== undefined && region !== undefined && postalCode !== undefined && /^[^;\n]+$/.test(street);
  return isCertain ? { street, city, region, postalCode, country: "US", place } : { text, place };
}

/** Longer than any such address. */
const longest = 200;

const atEnd = /[;,\s](Washington),?[ \t]+(D\.?C\.?),?[ \t]+(\d{5}(?:-\d{4})?)$/i;

function present(parts: Readonly<Record<"street" | "city" | "postalCode" | "region", string | undefined>>) {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text)) as Partial<Omit<WrittenParts, "place">>;
}
