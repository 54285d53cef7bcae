import { dirname, join } from "node:path";
import type { EntryKind, FilesNow } from "../host.ts";
import { isMarked, type OutboxFile, readLimit } from "./plan.ts";

/** Where one run puts files, and what it may do there. */
export interface Place {
  readonly root: string;
  /** A folder beside for files that have no name yet; on the same file system, so that a rename is all it takes. */
  readonly staging: string;
  readonly force: boolean;
}

/** What became, or would become, of some files. */
export interface Placed {
  readonly written: number;
  readonly unchanged: number;
  readonly replaced: number;
  /** Paths that are taken by something else. */
  readonly differing: readonly string[];
}

interface Found {
  /** Whether the files' folder is there. */
  readonly exists: boolean;
  readonly missing: readonly OutboxFile[];
  readonly same: readonly OutboxFile[];
  /** Files with other bytes, and those that may be replaced unasked. */
  readonly other: readonly OutboxFile[];
  readonly renewed: readonly OutboxFile[];
  /** What no file can replace: the path is a folder's, or leads through a link or a file. */
  readonly blocked: readonly OutboxFile[];
}

/** What lies at the paths of one folder's files. Follows no link, so nothing can lead out of the outbox. */
function lookAt(files: readonly OutboxFile[], root: string, now: FilesNow): Found {
  const folder = files[0] && now.kind(join(root, dirname(files[0].path)));
  const none = { missing: [], same: [], other: [], renewed: [], blocked: [] };
  if (folder === undefined) return { ...none, exists: false, missing: files };
  if (folder !== "folder") return { ...none, exists: true, blocked: files };
  const found = { missing: [], same: [], other: [], renewed: [], blocked: [] } as Record<State, OutboxFile[]>;
  for (const file of files) found[stateOf(file, join(root, file.path), now)].push(file);
  return { ...found, exists: true };
}

type State = "missing" | "same" | "other" | "renewed" | "blocked";

function stateOf(file: OutboxFile, path: string, now: FilesNow): State {
  const kind: EntryKind | undefined = now.kind(path);
  if (kind === undefined) return "missing";
  if (kind !== "file") return kind === "folder" ? "blocked" : "other";
  const found = now.read(path, readLimit(file));
  if (found instanceof Uint8Array && Buffer.compare(found, file.bytes) === 0) return "same";
  return isMarked(found, file) ? "renewed" : "other";
}

/** What placing the files would come to. */
export function lookFor(files: readonly OutboxFile[], { root, force }: Place, now: FilesNow): Placed {
  return outcomeOf(lookAt(files, root, now), force);
}

function outcomeOf({ missing, same, other, renewed, blocked }: Found, force: boolean): Placed {
  return {
    written: missing.length,
    unchanged: same.length,
    replaced: renewed.length + (force ? other.length : 0),
    differing: [...blocked, ...(force ? [] : other)].map(({ path }) => path),
  };
}

/**
 * Writes the files of one folder. A new folder gets its name by one rename, whole; into one that is there already, each file
 * goes by a rename of its own. Whatever stops it, no file is ever half written under its name.
 */
export function placeFiles(files: readonly OutboxFile[], place: Place, now: FilesNow): Placed {
  const { root, staging, force } = place;
  const found = lookAt(files, root, now);
  const wanted = [...found.missing, ...found.renewed, ...(force ? found.other : [])];
  if (!found.exists) placeFolder(wanted, root, staging, now);
  else for (const file of wanted) placeFile(file, root, staging, now);
  return outcomeOf(found, force);
}

function placeFolder(files: readonly OutboxFile[], root: string, staging: string, now: FilesNow): void {
  const folder = dirname(files[0]?.path ?? "");
  const staged = join(staging, folder);
  now.makeFolder(staged);
  for (const { path, bytes } of files) now.write(join(staging, path), bytes);
  now.rename(staged, join(root, folder));
}

function placeFile({ path, bytes }: OutboxFile, root: string, staging: string, now: FilesNow): void {
  const staged = join(staging, path.replace("/", "~"));
  now.write(staged, bytes);
  now.rename(staged, join(root, path));
}

/** Makes a folder that several helpers may want at the same time. */
export function ensureFolder(path: string, now: FilesNow): void {
  if (now.kind(path) !== undefined) return;
  try {
    now.makeFolder(path);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
}
