import { error } from "./define.ts";

/** Problems with the folder that letters go to, and with those that Postbag creates. */
export const outboxProblems = {
  "outbox-not-folder": error((_: object) => ({
    fact: "The letters should go here, and it is not a folder.",
    mend: "Move it away, or name another folder with --out.",
  })),
  "outbox-link": error((_: object) => ({
    fact: "The letters should go here, and it is a symbolic link to somewhere else.",
    mend: "Remove the link, or name the folder itself with --out.",
  })),
  "outbox-holds-campaign": error((_: object) => ({
    fact: "The letters should go here, and a campaign is kept in this folder.",
    mend: "Name a folder of its own with --out, such as `--out outbox`.",
  })),
  "file-differs": error((_: object) => ({
    fact: "The file is already there with other text.",
    mend: "Move it away, or replace it with --force. If only the day differs, give that day with --date.",
  })),
  "outbox-denied": error(({ reason }: { reason: string }) => ({
    fact: `This cannot be written: ${reason}.`,
    mend: "Change its permissions, or name another folder with --out.",
  })),
  "disk-full": error((_: object) => ({
    fact: "The disk is full.",
    mend: "Free some space and run the same command again, or name another folder with --out.",
  })),
  "temporary-folder": error(({ reason }: { reason: string }) => ({
    fact: `What does not fit into memory cannot be kept here for the moment: ${reason}.`,
    mend: "Free some space, or name another folder for temporary files: `TMPDIR=<folder>` before the command.",
  })),
  "folder-is-file": error((_: object) => ({
    fact: "A campaign needs a folder, and this is none.",
    mend: "Name a new folder: `postbag init <folder>`.",
  })),
  "folder-not-empty": error((_: object) => ({
    fact: "The folder is not empty, and a new campaign needs one that is.",
    mend: "Name a new folder: `postbag init <folder>`.",
  })),
};
