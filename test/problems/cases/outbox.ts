import { symlinkSync } from "node:fs";
import type { outboxProblems } from "../../../src/problems/catalog/outbox.ts";
import { ada, batch, type Case, failing } from "../case.ts";

export const outboxCases: Record<keyof typeof outboxProblems, Case> = {
  "outbox-not-folder": {
    files: { outbox: "a file" },
    argv: ada,
    stderr: [
      "outbox: The letters should go here, and it is not a folder.",
      "  Move it away, or name another folder with --out.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "outbox-link": {
    prepare: (folder) => symlinkSync("templates", `${folder}/outbox`),
    argv: ada,
    stderr: [
      "outbox: The letters should go here, and it is a symbolic link to somewhere else.",
      "  Remove the link, or name the folder itself with --out.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "outbox-holds-campaign": {
    argv: [...ada, "--out", "."],
    stderr: [
      ".: The letters should go here, and a campaign is kept in this folder.",
      "  Name a folder of its own with --out, such as `--out outbox`.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "file-differs": {
    files: { "outbox/ada-example/council.en.txt": "A letter from before.\n" },
    argv: ada,
    stderr: [
      "outbox/ada-example/council.en.txt: The file is already there with other text.",
      "  Move it away, or replace it with --force. If only the day differs, give that day with --date.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "outbox-denied": {
    argv: ada,
    host: { files: { makeFolder: failing("EACCES") } },
    stderr: [
      "outbox: This cannot be written: you have no permission to.",
      "  Change its permissions, or name another folder with --out.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "temporary-folder": {
    ...batch("-", ""),
    files: {},
    host: {
      files: { scratch: () => Promise.reject(Object.assign(new Error(), { code: "ENOSPC", temporary: "/tmp" })) },
    },
    stderr: [
      "/tmp: What does not fit into memory cannot be kept here for the moment: the disk is full.",
      "  Free some space, or name another folder for temporary files: `TMPDIR=<folder>` before the command.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "disk-full": {
    argv: ada,
    host: { files: { write: failing("ENOSPC") } },
    stderr: [
      "outbox: The disk is full.",
      "  Free some space and run the same command again, or name another folder with --out.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "folder-is-file": {
    argv: ["init", "targets.yaml"],
    stderr: [
      "targets.yaml: A campaign needs a folder, and this is none.",
      "  Name a new folder: `postbag init <folder>`.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
  "folder-not-empty": {
    argv: ["init", "templates"],
    stderr: [
      "templates: The folder is not empty, and a new campaign needs one that is.",
      "  Name a new folder: `postbag init <folder>`.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ],
  },
};
