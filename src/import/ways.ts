import { fold } from "../model/country.ts";

/** A group of keys of YAML; an empty one where it is none. */
export function groupOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}

/** A text, or those of all languages. */
export function textsOf(data: unknown): string[] {
  return typeof data === "string" ? [data] : Object.values(groupOf(data)).filter((text) => typeof text === "string");
}

/** A text, or the first of its languages. */
export function one(data: unknown): string | undefined {
  return textsOf(data)[0];
}

/** Contacts so that the same way is the same text, however it is written. */
export function waysOf(contacts: Readonly<Record<string, unknown>>): Map<string, string> {
  const { email, webform, post, fax, phone } = contacts;
  const digits = (number: unknown) => one(number)?.replace(/\P{Nd}/gu, "");
  const ways = {
    email: one(email)?.toLowerCase(),
    webform: one(webform)?.replace(/\/$/, ""),
    post: addressKey(textsOf(post).join(" ")),
    fax: digits(fax),
    phone: digits(phone),
  };
  return new Map(Object.entries(ways).flatMap(([kind, way]) => (way ? [[kind, way] as const] : [])));
}

/** The words of an address in any order, as lines and parts of the same one have them. */
function addressKey(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");
}

/** A contact on one line. */
export function shown(contact: unknown): string {
  return textsOf(contact)
    .flatMap((text) => text.split(/\s*\n\s*/))
    .filter((line) => line !== "")
    .join(", ");
}
