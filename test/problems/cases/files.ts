import { rmSync } from "node:fs";
import type { Files } from "../../../src/host.ts";
import type { fileProblems } from "../../../src/problems/catalog/files.ts";
import { nodeFiles } from "../../../src/terminal/files.ts";
import { targetsYaml } from "../../support/campaign.ts";
import { batch, type Case, failing, targets } from "../case.ts";

export const fileCases: Record<keyof typeof fileProblems, Case> = {
  "campaign-not-found": {
    prepare: (folder) => rmSync(`${folder}/targets.yaml`),
    stderr: [
      "There is no campaign in this folder: it has no targets.yaml.",
      "  Name a campaign's folder with --campaign, or start one with `postbag init <folder>`.",
      "",
      "Nothing was written.",
    ],
  },
  "file-unreadable": {
    host: { files: { read: deniedAt("targets.yaml") } },
    stderr: [
      "targets.yaml: This cannot be read: you have no permission to.",
      "  Check the path and the permissions.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "file-stays": {
    files: { ".profile.json": "{}\n" },
    argv: ["profile", "--delete"],
    host: { files: { remove: failing("EACCES") } },
    stderr: [
      "…/.profile.json: This cannot be deleted: you have no permission to.",
      "  Change the permissions of its folder, or delete it yourself.",
      "",
      "1 problem in 1 file. Nothing was deleted.",
    ],
  },
  "file-too-large": {
    files: { "templates/letter.en.hbs": "a".repeat(1_048_577) },
    stderr: [
      "templates/letter.en.hbs: The file has 1.1 MiB, and Postbag reads at most 1 MiB here.",
      "  Is it the right file? Split it, or take out what does not belong.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "file-empty": {
    files: { "targets.yaml": "\n \n" },
    stderr: [
      "targets.yaml: The file is empty.",
      "  Fill it, or copy a working one from `postbag init <folder>`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "not-utf8": {
    files: { "targets.yaml": Buffer.from(targetsYaml.replace("City Council", "Conseil privé"), "latin1") },
    stderr: [
      "targets.yaml:10:23: From here on, the file is not UTF-8 text.",
      "  10 |     name: Conseil priv",
      "     |                       ^",
      "  Save it as UTF-8 text: most editors offer that under “Save as … encoding”.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "control-character": {
    files: targets("City Council", "City\u0007 Council"),
    stderr: [
      "targets.yaml:10:15: There is a control character (U+0007) that no letter can hold.",
      "  10 |     name: City� Council",
      "     |               ^",
      "  Delete it. It often comes along invisibly when text is pasted.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "turned-text": {
    files: targets("City Council", "City \u202eCouncil"),
    stderr: [
      "targets.yaml:10:16: There is an invisible character (U+202E) that turns the direction of what stands behind it.",
      "  10 |     name: City �Council",
      "     |                ^",
      "  Delete it: Arabic and Hebrew find their direction without it. It often comes along when text is pasted.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "lost-character": {
    ...batch("members.csv", "Name,City,Country\nMar\ufffda Example,Leeds,GB\n"),
    stderr: [
      "members.csv:2:1: A character was lost here: a replacement (U+FFFD) stands in its place.",
      "  2 | Mar\ufffda Example,Leeds,GB",
      "    | ^^^^^^^^^^^^^",
      "  Type it anew, or export the list again as UTF-8.",
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "line-break": {
    files: targets("City Council", '"City\\nCouncil"'),
    stderr: [
      'targets.yaml:10:11: "name" has a line break or a tab in it.',
      '  10 |     name: "City\\nCouncil"',
      "     |           ^^^^^^^^^^^^^^^",
      "  Write it on one line, with spaces.",
      "",
      "1 problem in 1 file.",
    ],
  },
};

/** The real file system, but for one file that the person may not read. */
function deniedAt(name: string): Files["read"] {
  const denied = failing("EACCES");
  return (path, limit) => (path.endsWith(name) ? denied() : nodeFiles.read(path, limit));
}
