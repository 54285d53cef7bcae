import { error, warning } from "./define.ts";

/** Problems in published lists: vCard, Popolo and Datenanfragen. */
export const importReaderProblems = {
  "not-vcard": error((_: object) => ({
    fact: "This is not a vCard file: no line of it says BEGIN:VCARD.",
    mend: "Is it the right file? An address book exports its contacts as vCard (.vcf), best in version 3.0 or 4.0.",
  })),
  "not-popolo": error((_: object) => ({
    fact: "This JSON is not Popolo: it lists no persons, organizations, posts or memberships.",
    mend: "Is it the right file? Popolo has lists of these names, or is one list of persons or organizations.",
  })),
  "not-datenanfragen": error((_: object) => ({
    fact: "This JSON has no record of a company or an authority as Datenanfragen (datarequests.org) publishes them.",
    mend: 'Is it the right file? Such a record has "slug", "name" and "relevant-countries".',
  })),
  "card-unended": warning((_: object) => ({
    fact: "This card has no END:VCARD.",
    mend: "What stands there was read. Is a part of the file missing? Then export it again.",
  })),
  "card-line": warning((_: object) => ({
    fact: "This line is no property of a card: it has no name with a colon.",
    mend: "It was left out. Where it belongs to the line above, begin it with a space.",
  })),
  "record-nameless": warning(({ what }: { what: string }) => ({
    fact: `This ${what} has no name.`,
    mend: "It was left out. Give it a name in the list, then import again.",
  })),
  "record-not-group": warning(({ found }: { found: string }) => ({
    fact: `Each record should be a group of keys, and this is ${found}.`,
    mend: "It was left out. Mend it in the list, then import again.",
  })),
  "record-value-type": warning(({ key, wanted, found }: { key: string; wanted: string; found: string }) => ({
    fact: `"${key}" should be ${wanted}, and this is ${found}.`,
    mend: "It was left out, and the rest of the record was read. Mend it in the list where it matters.",
  })),
  "record-day": warning(({ key, text }: { key: string; text: string }) => ({
    fact: `"${text}" is not a day, and "${key}" needs one, such as 2021-02-07.`,
    mend: "It was left out, and the rest of the record was read. Check by hand whether the record still holds.",
  })),
  "record-country": warning(({ text }: { text: string }) => ({
    fact: `"${text}" is no code of a country (ISO 3166-1).`,
    mend: "It was left out, and the rest of the record was read.",
  })),
  "record-repeated-id": warning(({ what, id }: { what: string; id: string }) => ({
    fact: `Another ${what} above has the id "${id}" too.`,
    mend: "What refers to it was taken to mean the first, and this one may be left out. Mend the ids in the list.",
  })),
  "record-unknown-id": warning(({ what, id }: { what: string; id: string }) => ({
    fact: `The file has no ${what} with the id "${id}".`,
    mend: "What it would say is missing from the record. Is the file a part of a larger one?",
  })),
  "memberships-past": warning(({ count, today }: { count: number; today: string }) => ({
    fact:
      count === 1
        ? `The one membership in this file is not current on ${today}: it has ended, or has not begun.`
        : `None of the ${count} memberships in this file is current on ${today}: all have ended, or have not begun.`,
    mend: "Look for a newer edition of the list.",
  })),
};
