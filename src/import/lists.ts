import { isCongress, readCongress } from "./congress/congress.ts";
import { isDatenanfragen, readDatenanfragen } from "./datenanfragen.ts";
import type { ReadList } from "./found.ts";
import { isOpenStates, readOpenStates } from "./openstates/openstates.ts";
import { isPopolo, readPopolo } from "./popolo/popolo.ts";
import { isVcard, readVcards } from "./vcard/vcard.ts";

/** A kind of published list that is text, and how its beginning shows that a file is one. */
interface ListFormat {
  /** How it is called to the person. */
  readonly about: string;
  readonly is: (head: string) => boolean;
  readonly read: ReadList;
}

/** In the order in which a file is tried. What is none of them is a table, or nothing that can be imported. */
export const listFormats = {
  vcard: { about: "vCard", is: isVcard, read: readVcards },
  congress: { about: "congress-legislators", is: isCongress, read: readCongress },
  openstates: { about: "OpenStates people", is: isOpenStates, read: readOpenStates },
  datenanfragen: { about: "Datenanfragen records", is: isDatenanfragen, read: readDatenanfragen },
  popolo: { about: "Popolo", is: isPopolo, read: readPopolo },
} as const satisfies Readonly<Record<string, ListFormat>>;

export type ListFormatName = keyof typeof listFormats;

/** So much of a file shows what it is. */
export const headLength = 65_536;

/** What kind of list a text is by its beginning; undefined where it is none of them. */
export function listFormatOf(head: string): ListFormatName | undefined {
  const names = Object.keys(listFormats) as ListFormatName[];
  return names.find((name) => listFormats[name].is(head));
}
