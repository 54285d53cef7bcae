import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "../../../src/host.ts";
import type { importProblems } from "../../../src/problems/catalog/import.ts";
import { nodeFiles } from "../../../src/terminal/files.ts";
import { targetsYaml } from "../../support/campaign.ts";
import { type Case, failing } from "../case.ts";

const heading = "Institution,Office,E-mail,Country";

/** A table of targets beside the small campaign, and its import. */
function table(...rows: readonly string[]) {
  return {
    files: { "list.csv": `${[heading, ...rows].join("\n")}\n` },
    argv: ["targets", "import", "list.csv", "--quiet"],
  };
}

const mayor = "Town Hall,Mayor,mayor@example.org,GB";

/** Each second time that it is read, `targets.yaml` is another. */
function changedMeanwhile(): Files["read"] {
  let times = 0;
  return async (path, limit) => {
    if (path.endsWith("targets.yaml") && ++times % 2 === 0) return new TextEncoder().encode("campaign: {}\n");
    return nodeFiles.read(path, limit);
  };
}

/** Published lists on their way to `targets.yaml`. */
export const importCases: Record<keyof typeof importProblems, Case> = {
  "contact-unusable": {
    ...table("Town Hall,Mayor,mayor at example dot org,GB", mayor),
    codes: ["record-unreachable", "contact-unusable"],
    stderr: [
      'list.csv:2:1: warning: "Mayor, Town Hall" was left out: the list gives no way to reach it.',
      "  2 | Town Hall,Mayor,mayor at example dot org,GB",
      "    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Find a contact at the source, and write the target by hand.",
      "",
      'list.csv:2:17: warning: "mayor at example dot org" is not an e-mail address (email).',
      "  2 | Town Hall,Mayor,mayor at example dot org,GB",
      "    |                 ^^^^^^^^^^^^^^^^^^^^^^^^",
      "  It was left out. Find the right one at the source.",
      "",
    ],
    exit: 0,
  },
  "record-unreachable": {
    ...table("Clinic,Director,,GB", mayor),
    stderr: [
      'list.csv:2:1: warning: "Director, Clinic" was left out: the list gives no way to reach it.',
      "  2 | Clinic,Director,,GB",
      "    | ^^^^^^^^^^^^^^^^^^^",
      "  Find a contact at the source, and write the target by hand.",
      "",
    ],
    exit: 0,
  },
  "record-languageless": {
    ...table("Clinic,Director,clinic@example.org,", mayor),
    stderr: [
      'list.csv:2:1: warning: "Director, Clinic" was left out: nothing says in which country it is or what it reads.',
      "  2 | Clinic,Director,clinic@example.org,",
      "    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Say it for all with `--language en` or `--country GB`.",
      "",
    ],
    exit: 0,
  },
  "person-left-out": {
    files: {
      "list.csv": "Institution,Office,Person,E-mail,Country\nTown Hall,Mayor,Jo Example,mayor@example.org,GB\n",
    },
    argv: ["targets", "import", "list.csv", "--quiet"],
    stderr: [
      'list.csv:2:1: warning: Nothing says until when "Jo Example, Mayor" is in office, so letters name the office alone.',
      "  2 | Town Hall,Mayor,Jo Example,mayor@example.org,GB",
      "    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Where you know it, say it for all with `--until 2030-12-31`, or write `person:` and `valid_until:` by hand.",
      "",
    ],
    exit: 0,
  },
  "target-differs": {
    argv: ["targets", "import", "list.csv", "--quiet"],
    files: {
      "list.csv": "Institution,E-mail,Phone,Country\nCity Council,council@example.org,+44 113 496 0000,GB\n",
    },
    stderr: [
      'targets.yaml:9:9: warning: "council" is there already, and the list has a phone (+44 113 496 0000), and the target none.',
      "  9 |   - id: council",
      "    |         ^^^^^^^",
      "  It was left as it is. Compare both with the source, then correct the target by hand.",
      "",
    ],
    exit: 0,
  },
  "list-unknown": {
    files: { "list.json": '{ "answer": 42 }\n' },
    argv: ["targets", "import", "list.json", "--quiet"],
    stderr: [
      "list.json: Postbag does not know what kind of list this is.",
      "  It knows vCard, congress-legislators, OpenStates people, Datenanfragen records, Popolo and tables (CSV, XLSX). Where it is one of these, say which with `--format`.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "list-empty": {
    ...table("Clinic,Director,,GB"),
    stderr: [
      "list.csv: No record in this list can be a target.",
      "  Is it the right file, and the right edition of it?",
      "",
      'list.csv:2:1: warning: "Director, Clinic" was left out: the list gives no way to reach it.',
      "  2 | Clinic,Director,,GB",
      "    | ^^^^^^^^^^^^^^^^^^^",
      "  Find a contact at the source, and write the target by hand.",
      "",
      "1 problem and 1 warning in 1 file. Nothing was written.",
    ],
    codes: ["list-empty", "record-unreachable"],
  },
  "list-blank": {
    files: { "list.csv": "\n" },
    argv: ["targets", "import", "list.csv", "--quiet"],
    stderr: [
      "list.csv: The file is empty.",
      "  Was it downloaded or saved whole? Get it again, then import it.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "targets-elsewhere": {
    ...table(mayor),
    prepare: (folder) => {
      const head = targetsYaml.slice(0, targetsYaml.indexOf("targets:"));
      writeFileSync(join(folder, "targets.yaml"), `${head}include: [shared.yaml]\ntargets: { include: [town] }\n`);
    },
    stderr: [
      "targets.yaml:9:1: This file chooses its targets from others, so none can be added here.",
      "  9 | targets: { include: [town] }",
      "    | ^^^^^^^",
      "  Add them to one of those: `postbag targets import <file> --into <the other file>`.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "targets-not-list": {
    ...table(mayor),
    prepare: (folder) => writeFileSync(join(folder, "targets.yaml"), "targets: none yet\n"),
    stderr: [
      "targets.yaml:1:1: `targets` should be a list, and this is none, so none can be added.",
      "  1 | targets: none yet",
      "    | ^^^^^^^",
      "  Write each target on lines that begin with `- `.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "changed-meanwhile": {
    ...table(mayor),
    host: { files: { read: changedMeanwhile() } },
    stderr: [
      "targets.yaml: Another program changed this file while Postbag was about to add to it.",
      "  It is as that program left it. Run the command again.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "not-written": {
    ...table(mayor),
    host: { files: { rewrite: failing("EACCES") } },
    stderr: [
      "targets.yaml: This cannot be written: you have no permission to.",
      "  It is as it was. Check the permissions of the file and its folder.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
};
