import { dirname, join } from "node:path";
import type { Files } from "../host.ts";
import { Cancelled } from "../problems/errors.ts";
import { toUserError } from "./failure.ts";
import type { OutboxFile, Plan } from "./plan.ts";
import { clearStaging, type Machine, stagingPath } from "./staging.ts";

/**
 * Writes the plan's files: first all of them into a folder beside, then each gets its name by one rename. So a full disk or a
 * lost permission shows while nothing has changed, and no file is ever half written under its name.
 * @throws Cancelled where the person stops it before the first file has its name, UserError where the disk is full or the folder cannot be written.
 */
export async function writeFiles(
  { outbox, fresh, replaced }: Plan,
  machine: Machine,
  interrupt: AbortSignal,
): Promise<void> {
  const { files } = machine;
  const wanted = [...fresh, ...replaced];
  if (wanted.length === 0) return;
  const { root, shown } = outbox;
  const staging = stagingPath(root, machine);
  const made: string[] = [];
  try {
    await makeFolders([root], made, files);
    await clearStaging(root, machine);
    await files.makeFolder(staging);
    await stage(staging, wanted, files, interrupt);
    await makeFolders(foldersOf(root, wanted), made, files);
    if (interrupt.aborted) throw new Cancelled();
  } catch (error) {
    await undo(staging, made, files);
    throw toUserError(error, shown, "Nothing was written.");
  }
  let named = 0;
  try {
    for (const [index, { path }] of wanted.entries()) {
      await files.rename(join(staging, String(index)), join(root, path));
      named++;
    }
  } catch (error) {
    const outcome = named === 0 ? "Nothing was written." : "Some files were written, each of them whole.";
    throw toUserError(error, shown, outcome);
  } finally {
    await undo(staging, named === 0 ? made : [], files);
  }
}

async function stage(staging: string, wanted: readonly OutboxFile[], files: Files, interrupt: AbortSignal) {
  for (const [index, { bytes }] of wanted.entries()) {
    if (interrupt.aborted) throw new Cancelled();
    await files.write(join(staging, String(index)), bytes);
  }
}

function foldersOf(root: string, wanted: readonly OutboxFile[]): string[] {
  return [...new Set(wanted.map(({ path }) => dirname(join(root, path))))];
}

/** Makes folders and notes the new ones, so that they can be undone. */
async function makeFolders(paths: readonly string[], made: string[], files: Files): Promise<void> {
  for (const path of paths) {
    const first = await files.makeFolder(path);
    if (first !== undefined) made.push(first);
  }
}

/** Cleaning up must not hide the error that made it necessary, nor take what another run has put into a folder. */
async function undo(staging: string, made: readonly string[], files: Files): Promise<void> {
  await files.remove(staging).catch(() => undefined);
  for (const folder of made) {
    const empty = await holdsNothing(folder, files).catch(() => false);
    if (empty) await files.remove(folder).catch(() => undefined);
  }
}

async function holdsNothing(folder: string, files: Files): Promise<boolean> {
  for (const name of await files.list(folder)) {
    const path = join(folder, name);
    if ((await files.kind(path)) !== "folder" || !(await holdsNothing(path, files))) return false;
  }
  return true;
}
