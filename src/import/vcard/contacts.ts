import type { Written, WrittenParts } from "../found.ts";
import { type ContactHeap, contactHeap, filled, isContactPage } from "../read/gather.ts";
import type { Card } from "./cards.ts";
import type { CardLine } from "./lines.ts";
import { componentsOf, isOf, ranked, textOf } from "./values.ts";

/** The contacts of a card: EMAIL, TEL, ADR, LABEL, URL, and CONTACT-URI (RFC 8605). */
export function cardContacts(card: Card): ContactHeap {
  const heap = contactHeap();
  heap.email.push(...written(card, "EMAIL"));
  for (const line of ranked(card.get("TEL") ?? [])) {
    // Machines that nobody reads or hears a letter on.
    if (isOf(line, "pager", "modem", "bbs", "isdn")) continue;
    const number = { text: numberOf(line), place: line.place() };
    if (number.text === "") continue;
    if (isOf(line, "fax")) heap.fax.push(number);
    if (!isOf(line, "fax") || isOf(line, "voice")) heap.phone.push(number);
  }
  const addresses = ranked(card.get("ADR") ?? []);
  heap.post.push(...addresses.flatMap((line) => partsOf(line) ?? []));
  heap.post.push(...addresses.flatMap((line) => labelOf(line) ?? []), ...written(card, "LABEL"));
  for (const uri of written(card, "CONTACT-URI")) {
    if (/^mailto:/i.test(uri.text)) heap.email.push({ ...uri, text: uri.text.slice("mailto:".length) });
    else heap.webform.push(uri);
  }
  for (const line of card.get("URL") ?? [])
    if (isContactUrl(card, line)) heap.webform.push({ text: textOf(line), place: line.place() });
  return heap;
}

/** Whether a URL, its TYPE or the label that Apple's address book gives its group says that one can write there. */
export function isContactUrl(card: Card, line: CardLine): boolean {
  const label = line.group === "" ? undefined : card.get("X-ABLABEL")?.find(({ group }) => group === line.group);
  return isContactPage(textOf(line), `${line.params.get("TYPE")?.join(" ")} ${label ? textOf(label) : ""}`);
}

function written(card: Card, name: string): readonly Written[] {
  return ranked(card.get(name) ?? [])
    .map((line) => ({ text: textOf(line), place: line.place() }))
    .filter(({ text }) => text !== "");
}

/** vCard 4 may write a number as `tel:+44-20-7946-0000;ext=12` (RFC 3966). */
function numberOf(line: CardLine): string {
  const text = textOf(line);
  if (!/^tel:/i.test(text)) return text;
  const [number = "", ...rest] = text.slice("tel:".length).split(";");
  const extension = rest.find((part) => /^ext=/i.test(part))?.slice("ext=".length);
  return extension ? `${number} ext. ${extension}` : number;
}

/** ADR's components: post-office box, extension, street, city, region, postal code, country (RFC 6350, 6.3.1). */
function partsOf(line: CardLine): WrittenParts | undefined {
  const [box, extension, road, city, region, postalCode, named] = componentsOf(line).map((part) => part || undefined);
  const street = [extension, road, box].filter((part) => part !== undefined).join("\n") || undefined;
  const country = named ?? line.params.get("CC")?.[0];
  if ([street, city, region, postalCode].every((part) => part === undefined)) return undefined;
  return { ...filled({ street, city, postalCode, region, country }), place: line.place() };
}

/** vCard 4 puts the label of an address into a parameter. */
function labelOf(line: CardLine): Written | undefined {
  const text = line.params.get("LABEL")?.join(",") ?? "";
  return text.trim() === "" ? undefined : { text, place: line.place() };
}
