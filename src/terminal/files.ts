import type { Stats } from "node:fs";
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { EntryKind, Files } from "../host.ts";

/** The real file system. */
export const nodeFiles: Files = {
  async read(path, limit) {
    const { size } = await stat(path);
    return size > limit ? { size } : new Uint8Array(await readFile(path));
  },
  async kind(path) {
    try {
      return kindOf(await lstat(path));
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
      throw error;
    }
  },
  async list(path) {
    return (await readdir(path)).sort();
  },
  async makeFolder(path) {
    // Level by level: the recursive call says ENOENT where a file system is read-only, and never ends in /proc.
    const failure = await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => error);
    if (failure === undefined) return path;
    if (failure.code === "EEXIST" && (await stat(path)).isDirectory()) return undefined;
    const parent = dirname(path);
    if (failure.code !== "ENOENT" || parent === path || (await nodeFiles.kind(parent)) !== undefined) throw failure;
    const first = await nodeFiles.makeFolder(parent);
    await mkdir(path, { mode: 0o700 });
    return first ?? path;
  },
  async write(path, bytes) {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  },
  rename,
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
};

function kindOf(found: Stats): EntryKind {
  if (found.isSymbolicLink()) return "link";
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "other";
}
