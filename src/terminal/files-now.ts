import { closeSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, type Stats, writeSync } from "node:fs";
import type { EntryKind, FilesNow } from "../host.ts";

/** The real file system, call by call. */
export const nodeFilesNow: FilesNow = {
  read(path, limit) {
    const { size } = lstatSync(path);
    return size > limit ? { size } : readFileSync(path);
  },
  kind(path) {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found && kindOf(found);
  },
  makeFolder: (path) => mkdirSync(path, { mode: 0o700 }),
  write(path, bytes) {
    const file = openSync(path, "wx", 0o600);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
};

export function kindOf(found: Stats): EntryKind {
  if (found.isSymbolicLink()) return "link";
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "other";
}
