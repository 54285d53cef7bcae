import { dirname, join, resolve } from "node:path";
import type { EntryKind, Files } from "../host.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { wholeFile } from "../problems/source.ts";
import { toUserError } from "./failure.ts";

/** One file that should lie in the outbox. */
export interface OutboxFile {
  /** Below the outbox, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /**
   * By what a file with other bytes is known as one that may be replaced unasked: it is a view of what lies beside it, and holds
   * nothing of its own.
   */
  readonly mark?: string;
}

/** A mark stands near the beginning of a file, and no such file is larger. */
const largestMarked = 64 * 1_048_576;

/** Whether what is there holds the mark of a file that takes its place. */
export function isMarked(found: Uint8Array | { size: number }, { mark }: OutboxFile): boolean {
  return mark !== undefined && found instanceof Uint8Array && Buffer.from(found).includes(mark);
}

/** So much of what is there has to be read to compare it. */
export function readLimit({ bytes, mark }: OutboxFile): number {
  return mark === undefined ? bytes.length : largestMarked;
}

/** Where letters go: the folder, and how messages show it. */
export interface Outbox {
  readonly root: string;
  readonly shown: string;
}

/** What writing would do to each file. */
export interface Plan {
  readonly outbox: Outbox;
  readonly fresh: readonly OutboxFile[];
  /** There already with the same bytes. */
  readonly unchanged: readonly OutboxFile[];
  /** There with other bytes: replaced with `--force`, else among the problems. */
  readonly replaced: readonly OutboxFile[];
  readonly problems: readonly Problem[];
}

/** People's data stays out of git. */
const ignoreAll: OutboxFile = { path: ".gitignore", bytes: new TextEncoder().encode("*\n") };

/**
 * Compares files with what lies in the outbox. Looks only; follows no link, so nothing can lead out of it.
 * @throws UserError where it cannot be looked into.
 */
export async function planFiles(
  outbox: Outbox,
  wanted: readonly OutboxFile[],
  force: boolean,
  files: Files,
): Promise<Plan> {
  try {
    const blocked = await blockedFolders(outbox, wanted, files);
    if (blocked.length > 0) return { outbox, fresh: [], unchanged: [], replaced: [], problems: blocked };
    return await compare(outbox, wanted, force, files);
  } catch (error) {
    throw toUserError(error, outbox.shown, "Nothing was written.");
  }
}

async function compare(outbox: Outbox, wanted: readonly OutboxFile[], force: boolean, files: Files): Promise<Plan> {
  const sorted = { fresh: [] as OutboxFile[], unchanged: [] as OutboxFile[], replaced: [] as OutboxFile[] };
  const problems: Problem[] = [];
  for (const file of [ignoreAll, ...wanted]) {
    const place = wholeFile(`${outbox.shown}/${file.path}`);
    const state = await stateOf(join(outbox.root, file.path), file, files);
    if (state === "folder") problems.push(problem("outbox-denied", { reason: "a folder has this name" }, place));
    else if (state === "renewed") sorted.replaced.push(file);
    else if (state !== "replaced" || (force && file !== ignoreAll)) sorted[state].push(file);
    else if (file !== ignoreAll) problems.push(problem("file-differs", {}, place));
  }
  return { outbox, ...sorted, problems };
}

type State = "fresh" | "unchanged" | "replaced" | "renewed" | "folder";

async function stateOf(path: string, file: OutboxFile, files: Files): Promise<State> {
  const kind = await files.kind(path);
  if (kind === undefined) return "fresh";
  if (kind !== "file") return kind === "folder" ? "folder" : "replaced";
  const found = await files.read(path, readLimit(file));
  if (found instanceof Uint8Array && Buffer.compare(found, file.bytes) === 0) return "unchanged";
  return isMarked(found, file) ? "renewed" : "replaced";
}

/** Folders on the way to the files that are none: files, links to elsewhere, a campaign's own folder. */
async function blockedFolders(
  { root, shown }: Outbox,
  wanted: readonly OutboxFile[],
  files: Files,
): Promise<Problem[]> {
  const below = [...new Set(wanted.map(({ path }) => dirname(path)))].filter((folder) => folder !== ".");
  const looked = ["", ...below].map(async (folder) => {
    const place = wholeFile(folder === "" ? shown : `${shown}/${folder}`);
    // A path that ends in a slash would be followed.
    const code = blockedBy(await files.kind(resolve(root, folder)));
    return code ? [problem(code, {}, place)] : [];
  });
  const found = (await Promise.all(looked)).flat();
  const campaign = await files.kind(join(root, "targets.yaml"));
  const holds = campaign === undefined ? [] : [problem("outbox-holds-campaign", {}, wholeFile(shown))];
  return [...found, ...holds];
}

function blockedBy(kind: EntryKind | undefined) {
  if (kind === "link") return "outbox-link";
  return kind === undefined || kind === "folder" ? undefined : "outbox-not-folder";
}
