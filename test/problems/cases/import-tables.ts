import type { importTableProblems } from "../../../src/problems/catalog/import-tables.ts";
import type { Case } from "../case.ts";

/** Lists beside the small campaign, and the command that imports the first and tells of problems only. */
function imported(files: Readonly<Record<string, string>>, ...flags: readonly string[]) {
  const [list = ""] = Object.keys(files);
  return { files, argv: ["targets", "import", "--quiet", "--dry-run", list, ...flags] };
}

const legislator = `- id: { bioguide: E000001 }
  name: { official_full: Kim Example }
  terms:
  - { type: sen, start: 2019-01-03, end: 2031-01-03, state: CA, phone: 202-224-0000 }
`;

const offices = `- id: { bioguide: X000009 }
  offices:
  - { id: X000009-fresno, city: Fresno, state: CA, phone: 559-497-0000 }
`;

const former = legislator.replace("E000001", "E000002").replace("2031-01-03", "2020-01-03");

export const importTableCases: Record<keyof typeof importTableProblems, Case> = {
  "list-not-records": {
    ...imported({ "list.yaml": "Kim Example\n" }, "--format", "congress"),
    stderr: [
      "list.yaml:1:1: This is a single value, not a list of people.",
      "  1 | Kim Example",
      "    | ^^^^^^^^^^^",
      "  Is it the right file? Every person in it should be a group of keys, such as `id`, `name` and `terms`.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "list-of-offices": {
    ...imported({ "offices.yaml": offices }),
    stderr: [
      "offices.yaml: This list has the district offices of legislators alone, and not who they are.",
      "  Import legislators-current.yaml, and name this one with `--offices`.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "list-former": {
    ...imported({ "list.yaml": legislator + former }),
    stderr: [
      "list.yaml: warning: One person in this list holds none of its offices on 2021-02-05.",
      "  The person was left out. Where that is wrong, look for a newer edition of the list.",
      "",
    ],
    exit: 0,
  },
  "list-offices-unused": {
    ...imported({ "list.yaml": legislator, "offices.yaml": offices }, "--offices", "offices.yaml"),
    stderr: [
      "offices.yaml: warning: The district offices of one person belong to nobody who was read from the list of legislators.",
      "  The offices were left out. Are both lists of the same edition?",
      "",
    ],
    exit: 0,
  },
  "record-no-term": {
    ...imported({ "list.yaml": `${legislator}- id: { bioguide: E000002 }\n  name: { first: Lee, last: Sample }\n` }),
    stderr: [
      "list.yaml:5:3: warning: This record has no `terms`, so nothing says which office the person holds.",
      "  5 | - id: { bioguide: E000002 }",
      "    |   ^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  It was left out. Give it some in the list, then import again.",
      "",
    ],
    exit: 0,
  },
  "record-unknown-value": {
    ...imported({ "list.yaml": legislator + legislator.replace("state: CA", "state: XX") }),
    stderr: [
      'list.yaml:8:61: warning: "XX" is no state that Postbag knows in such a list.',
      "  8 |   - { type: sen, start: 2019-01-03, end: 2031-01-03, state: XX, phone: 202-224-0000 }",
      "    |                                                             ^^",
      "  The office was left out. Mend it in the list, then import again.",
      "",
    ],
    exit: 0,
  },
  "record-no-state": {
    ...imported({
      "list.csv":
        "id,name,current_chamber,current_district,email,capitol_address\n1,Kim Example,upper,3,kim@example.org,\n2,Lee Sample,lower,AZ-8,lee@example.org,\n",
    }),
    stderr: [
      "list.csv:2:1: warning: Nothing says which state this legislator belongs to: the list has it in the file's name or in addresses alone.",
      "  2 | 1,Kim Example,upper,3,kim@example.org,",
      "    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  The row was left out. Name the file as Open States does, such as `tx.csv`, then import again.",
      "",
      'list.csv:3:1: warning: Nothing says until when "Lee Sample, Representative for Arizona\'s 8th district" is in office, so letters name the office alone.',
      "  3 | 2,Lee Sample,lower,AZ-8,lee@example.org,",
      "    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Where you know it, say it for all with `--until 2030-12-31`, or write `person:` and `valid_until:` by hand.",
      "",
    ],
    codes: ["record-no-state", "person-left-out"],
    exit: 0,
  },
  "record-unknown-language": {
    ...imported({ "list.csv": "Name,Country,E-mail,Languages\nCity Hall,GB,hall@example.org,en; Klingon\n" }),
    stderr: [
      'list.csv:2:31: warning: "Klingon" is not a language that Postbag knows.',
      "  2 | City Hall,GB,hall@example.org,en; Klingon",
      "    |                               ^^^^^^^^^^^",
      "  It was left out, and the rest of the row was read. Write a tag such as `es` or `pt-BR`.",
      "",
    ],
    exit: 0,
  },
  "table-no-columns": {
    ...imported({ "list.csv": "Colour,Size\nred,1\n" }),
    stderr: [
      "list.csv:1:1: Postbag recognises no column of this table as the name of an institution or a person, or of an office.",
      "  1 | Colour,Size",
      "    | ^^^^^^^^^^^",
      '  Say which one it is with `--column name="<heading>"`, and so on for others. The headings are "Colour" and "Size".',
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "table-headless": {
    ...imported({ "list.csv": "City Hall,hall@example.org,GB\nPort,port@example.org,GB\n" }),
    stderr: [
      'list.csv:1:11: This table begins with a record: "hall@example.org" is no heading.',
      "  1 | City Hall,hall@example.org,GB",
      "    |           ^^^^^^^^^^^^^^^^",
      "  The first row must have the headings, such as `Institution,Office,E-mail,Country`. Write them above the others.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "table-no-such-column": {
    ...imported({ "list.csv": "Colour,Size\nred,1\n" }, "--column", "name=Color"),
    stderr: [
      'list.csv:1:1: `--column` names a column "Color", and the table has none of that name.',
      "  1 | Colour,Size",
      "    | ^^^^^^^^^^^",
      '  Did you mean "Colour"?',
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "table-row-flawed": {
    ...imported({
      "list.csv": "Name,Country,E-mail\nCity Hall,GB,hall@example.org\nPort, Harbour,GB,port@example.org\n",
    }),
    stderr: [
      "list.csv:3:18: warning: This row cannot be read with certainty. It has 4 cells, and the heading has 3 columns.",
      "  3 | Port, Harbour,GB,port@example.org",
      "    |                  ^^^^^^^^^^^^^^^^",
      "  It was left out. Mend it in the table, then import again.",
      "",
    ],
    exit: 0,
  },
};
