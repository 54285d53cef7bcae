import { dirname, join } from "node:path";
import type { Files, Host } from "../host.ts";
import { Cancelled, UserError } from "../problems/errors.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { wholeFile } from "../problems/source.ts";
import type { OutboxFile, Plan } from "./plan.ts";

/** Where files are written before any of them gets its name; a run that was killed leaves it, and the next clears it. */
const stagingName = ".staging";

/**
 * Writes the plan's files, all or none: first all of them into a folder beside, then each gets its name by one rename. So a
 * full disk or a lost permission shows while nothing has changed.
 * @throws Cancelled where the person stops it before the first file has its name, UserError where the disk is full or the folder cannot be written.
 */
export async function writeFiles({ outbox, fresh, replaced }: Plan, { files, interrupt }: Pick<Host, "files" | "interrupt">): Promise<void> {
  const wanted = [...fresh, ...replaced];
  if (wanted.length === 0) return;
  const staging = join(outbox.root, stagingName);
  let made: string | undefined;
  try {
    made = await files.makeFolder(outbox.root);
    await files.remove(staging);
    await files.makeFolder(staging);
    await stage(staging, wanted, files, interrupt);
  } catch (error) {
    await undo([staging, ...(made === undefined ? [] : [made])], files);
    throw toUserError(error, outbox.shown, "Nothing was written.");
  }
  try {
    await publish(outbox.root, staging, wanted, files);
  } catch (error) {
    throw toUserError(error, outbox.shown, "Some files were written, each of them whole.");
  } finally {
    await undo([staging], files);
  }
}

async function stage(staging: string, wanted: readonly OutboxFile[], files: Files, interrupt: AbortSignal) {
  for (const [index, { bytes }] of wanted.entries()) {
    if (interrupt.aborted) throw new Cancelled();
    await files.write(join(staging, String(index)), bytes);
  }
}

async function publish(root: string, staging: string, wanted: readonly OutboxFile[], files: Files): Promise<void> {
  for (const [index, { path }] of wanted.entries()) {
    await files.makeFolder(dirname(join(root, path)));
    await files.rename(join(staging, String(index)), join(root, path));
  }
}

/** Cleaning up must not hide the error that made it necessary. */
async function undo(paths: readonly string[], files: Files): Promise<void> {
  for (const path of paths) await files.remove(path).catch(() => undefined);
}

/** A failure of the file system that a person can mend; anything else goes on as it is. */
function toUserError(error: unknown, shown: string, done: string): unknown {
  const found = fileProblem(error, shown);
  return found ? new UserError([found], done) : error;
}

function fileProblem(error: unknown, shown: string): Problem | undefined {
  const { code = "" } = error as { code?: string };
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return problem("disk-full", {}, wholeFile(shown));
  const reason = denials[code];
  return reason === undefined ? undefined : problem("outbox-denied", { reason }, wholeFile(shown));
}

const denials: Readonly<Record<string, string>> = {
  EACCES: "you have no permission to",
  EPERM: "the system does not permit it",
  EROFS: "the file system is read-only",
  ENOTDIR: "a part of the path is a file",
  ENAMETOOLONG: "the path is too long",
  ELOOP: "its links lead in a circle",
  EIO: "the disk reports an error",
  EBUSY: "another program uses it",
  ENOENT: "a folder vanished meanwhile",
};
