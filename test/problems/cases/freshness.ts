import type { freshnessProblems } from "../../../src/problems/catalog/freshness.ts";
import { nodeFiles } from "../../../src/terminal/files.ts";
import { targetsYaml } from "../../support/campaign.ts";
import { type Case, oneWarning, targets } from "../case.ts";

export const freshnessCases: Record<keyof typeof freshnessProblems, Case> = {
  "imported-unverified": {
    files: targets("verified_on: 2021-02-01", "imported: { from: offices.csv, on: 2021-02-04 }"),
    stderr: [
      'targets.yaml:12:5: warning: The contacts of "council" came from offices.csv on 2021-02-04, and nobody has checked them since.',
      "  12 |     contacts:",
      "     |     ^^^^^^^^",
      "  Check them at their source: `postbag targets verify council` records that you did.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "term-over": {
    files: targets("    verified_on", "    valid_until: 2021-02-04\n    verified_on"),
    stderr: [
      'targets.yaml:14:18: warning: What stands here of "council" was valid until 2021-02-04: the office\'s holder or the term may have changed.',
      "  14 |     valid_until: 2021-02-04",
      "     |                  ^^^^^^^^^^",
      "  Check it at its source, then set `valid_until` to the new term's end, or take the line out.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "target-gone": {
    argv: ["targets", "verify", "--yes", "council"],
    host: { files: { read: renamedLater() } },
    stderr: [
      'targets.yaml: While you looked, the target "council" has gone from this file.',
      "  Was it renamed? Then name it anew.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
};

/** The real file system, but for a target that somebody renames between one reading and the next. */
function renamedLater() {
  let times = 0;
  return async (path: string, limit: number) => {
    if (!path.endsWith("targets.yaml") || times++ % 2 === 0) return nodeFiles.read(path, limit);
    return new TextEncoder().encode(targetsYaml.replace("id: council", "id: board"));
  };
}
