import type { editProblems } from "../../../src/problems/catalog/edits.ts";
import { type Case, targets } from "../case.ts";

export const editCases: Record<keyof typeof editProblems, Case> = {
  "not-edited": {
    files: targets(
      "verified_on: 2021-02-01",
      "verified_on: &day 2021-02-01\n    tags: [city]\n  - id: mayor\n    name: Mayor\n    languages: [en]\n    contacts: { email: mayor@example.org }\n    verified_on: *day",
    ),
    argv: ["targets", "verify", "--yes", "city"],
    stderr: [
      "targets.yaml:9:5: Postbag cannot change this safely: it is written in a way in which something else could change too.",
      "  9 |   - id: council",
      "    |     ^^^^^^^^^^^",
      "  Add these lines yourself:",
      "  verified_on: 2021-02-05",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
};
