import type { PostDays } from "./arrival.ts";
import type { Day } from "./day.ts";
import type { Deadline } from "./deadline.ts";
import type { Office } from "./office.ts";
import type { Template } from "./template.ts";
import type { Text } from "./text.ts";

/** What one campaign folder holds, validated. */
export interface Campaign {
  readonly id: string;
  readonly title: Text;
  readonly summary?: Text;
  readonly organization?: string;
  readonly url?: string;
  readonly deadline?: Deadline;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly points: readonly Point[];
  readonly targets: readonly Target[];
  readonly templates: readonly Template[];
}

/** One talking point or demand that a signer may choose. */
export interface Point {
  readonly id: string;
  readonly text: Text;
  readonly sources: readonly string[];
}

/** An institution's office that gets a letter. */
export interface Target {
  readonly id: string;
  readonly name: Text;
  readonly role?: Text;
  /** What kind of office it is, where convention says how to greet it. */
  readonly office?: Office;
  readonly person?: Text;
  /** The last day on which `person` holds the office. */
  readonly validUntil?: Day;
  /** What the office reads, best first. */
  readonly languages: readonly string[];
  readonly salutation?: Text;
  readonly closing?: Text;
  readonly contacts: Contacts;
  readonly from?: Reach;
  /** Ids of the points that make sense for it; all where absent. */
  readonly points?: readonly string[];
  readonly template: string;
  /** How long post takes to it, where the campaign knows. */
  readonly postDays?: PostDays;
  readonly verifiedOn?: Day;
  readonly sources: readonly string[];
  /** Words by which several targets are chosen at once. */
  readonly tags?: readonly string[];
  readonly imported?: Imported;
}

/** The published list that a target came from. */
export interface Imported {
  /** The list's file name, without folders. */
  readonly from: string;
  readonly on: Day;
  /** What the list calls the record. */
  readonly record?: string;
}

export interface Contacts {
  readonly email?: string;
  readonly webform?: { readonly url: string; readonly maxLength?: number };
  /** The lines of a postal address, without the country's. */
  readonly post?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly fax?: string;
  readonly phone?: string;
}

export type ContactKind = "email" | "webform" | "post" | "fax" | "phone";
export const contactKinds: readonly ContactKind[] = ["email", "webform", "post", "fax", "phone"];

/** The ways in which a target can be reached. */
export function waysTo(contacts: Contacts): ContactKind[] {
  return contactKinds.filter((kind) => contacts[kind] !== undefined);
}

/** Whose letters a target takes. Each list is satisfied by one match; all lists that are there must be. */
export interface Reach {
  readonly countries?: readonly string[];
  /** ISO 3166-2 codes. */
  readonly regions?: readonly string[];
  /** Postal codes; `94*` stands for all that begin with 94, and `94000-94999` for all between. */
  readonly postalCodes?: readonly string[];
  /** Electoral districts, by number or name; `sldl:17` names the kind of district too. */
  readonly districts?: readonly string[];
}
