import type { importReaderProblems } from "../../../src/problems/catalog/import-readers.ts";
import type { Case } from "../case.ts";

const good = ["BEGIN:VCARD", "VERSION:3.0", "FN:City Council", "EMAIL:office@council.example", "END:VCARD"];
const company = { slug: "a", name: "A Ltd.", "relevant-countries": ["gb"], email: "a@example.org" };
const ada = { id: "ada", name: "Ada Example", email: "ada@example.org" };

const takenOut = "  It was left out. Give it a name in the list, then import again.";
const restRead = "  It was left out, and the rest of the record was read.";

export const importReaderCases: Record<keyof typeof importReaderProblems, Case> = {
  "not-vcard": {
    ...imported("offices.vcf", "Name,E-mail\nCity Council,office@council.example\n", "--format", "vcard"),
    stderr: [
      "offices.vcf:1:1: This is not a vCard file: no line of it says BEGIN:VCARD.",
      "  1 | Name,E-mail",
      "    | ^",
      "  Is it the right file? An address book exports its contacts as vCard (.vcf), best in version 3.0 or 4.0.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
    exit: 1,
  },
  "not-popolo": {
    ...imported("people.json", '{ "users": [] }\n', "--format", "popolo"),
    stderr: [
      "people.json:1:1: This JSON is not Popolo: it lists no persons, organizations, posts or memberships.",
      '  1 | { "users": [] }',
      "    | ^",
      "  Is it the right file? Popolo has lists of these names, or is one list of persons or organizations.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
    exit: 1,
  },
  "not-datenanfragen": {
    ...imported("companies.json", '[{ "name": "A Ltd." }]\n', "--format", "datenanfragen"),
    stderr: [
      "companies.json:1:1: This JSON has no record of a company or an authority as Datenanfragen (datarequests.org) publishes them.",
      '  1 | [{ "name": "A Ltd." }]',
      "    | ^",
      '  Is it the right file? Such a record has "slug", "name" and "relevant-countries".',
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
    exit: 1,
  },
  "card-unended": {
    ...imported("offices.vcf", lines(...good.slice(0, -1))),
    stderr: [
      "offices.vcf:1:7: warning: This card has no END:VCARD.",
      "  1 | BEGIN:VCARD",
      "    |       ^^^^^",
      "  What stands there was read. Is a part of the file missing? Then export it again.",
      "",
    ],
  },
  "card-line": {
    ...imported("offices.vcf", lines(...good.slice(0, -1), "and its other offices", "END:VCARD")),
    stderr: [
      "offices.vcf:5:1: warning: This line is no property of a card: it has no name with a colon.",
      "  5 | and its other offices",
      "    | ^^^^^^^^^^^^^^^^^^^^^",
      "  It was left out. Where it belongs to the line above, begin it with a space.",
      "",
    ],
  },
  "record-nameless": {
    ...imported("offices.vcf", lines(...good, "BEGIN:VCARD", "EMAIL:a@example.org", "END:VCARD")),
    stderr: [
      "offices.vcf:6:7: warning: This card has no name.",
      "  6 | BEGIN:VCARD",
      "    |       ^^^^^",
      takenOut,
      "",
    ],
  },
  "record-not-group": {
    ...json("companies.json", [company, "B Ltd."]),
    stderr: [
      "companies.json:10:3: warning: Each record should be a group of keys, and this is a single value.",
      '  10 |   "B Ltd."',
      "     |   ^^^^^^^^",
      "  It was left out. Mend it in the list, then import again.",
      "",
    ],
  },
  "record-value-type": {
    ...json("companies.json", [{ ...company, phone: { main: "1" } }]),
    stderr: [
      'companies.json:9:14: warning: "phone" should be a text, and this is a group of keys.',
      '  9 |     "phone": {',
      "    |              ^",
      "  It was left out, and the rest of the record was read. Mend it in the list where it matters.",
      "",
    ],
  },
  "record-day": {
    ...imported("offices.vcf", lines(...good.slice(0, -1), "REV:yesterday", "END:VCARD")),
    stderr: [
      'offices.vcf:5:5: warning: "yesterday" is not a day, and "REV" needs one, such as 2021-02-07.',
      "  5 | REV:yesterday",
      "    |     ^^^^^^^^^",
      `${restRead} Check by hand whether the record still holds.`,
      "",
    ],
  },
  "record-country": {
    ...json("companies.json", [{ ...company, "relevant-countries": ["gb", "uk"] }]),
    stderr: [
      'companies.json:7:7: warning: "uk" is no code of a country (ISO 3166-1).',
      '  7 |       "uk"',
      "    |       ^^^^",
      restRead,
      "",
    ],
  },
  "record-repeated-id": {
    ...json("people.json", { persons: [ada, { ...ada, name: "Bo", email: "bo@example.org" }] }),
    stderr: [
      'people.json:8:5: warning: Another person above has the id "ada" too.',
      "  8 |     {",
      "    |     ^",
      "  What refers to it was taken to mean the first, and this one may be left out. Mend the ids in the list.",
      "",
    ],
  },
  "record-unknown-id": {
    ...json("people.json", { persons: [ada], memberships: [{ person_id: "ada", organization_id: "council" }] }),
    stderr: [
      'people.json:12:26: warning: The file has no organization with the id "council".',
      '  12 |       "organization_id": "council"',
      "     |                          ^^^^^^^^^",
      "  What it would say is missing from the record. Is the file a part of a larger one?",
      "",
    ],
  },
  "memberships-past": {
    ...json("people.json", {
      ...{ persons: [ada, { ...ada, id: "bo", name: "Bo", email: "bo@example.org" }] },
      memberships: [1, 2].map((month) => ({ person_id: "ada", end_date: `2010-0${month}` })),
    }),
    stderr: [
      "people.json: warning: None of the 2 memberships in this file is current on 2021-02-05: all have ended, or have not begun.",
      "  Look for a newer edition of the list.",
      "",
    ],
  },
};

function lines(...all: readonly string[]): string {
  return `${all.join("\r\n")}\r\n`;
}

function json(name: string, value: unknown) {
  return imported(name, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** A list beside the small campaign, and the command that imports it and tells of problems only. */
function imported(name: string, content: string, ...flags: readonly string[]) {
  return {
    files: { [name]: content },
    argv: ["targets", "import", name, "--quiet", "--language=en", ...flags],
    exit: 0,
  };
}
