import type { Host } from "../../host.ts";
import type { Edited } from "../../parse/edit/splice.ts";
import { UserError } from "../../problems/errors.ts";
import { problem } from "../../problems/problem.ts";
import { refusalOf } from "../../problems/reasons.ts";
import { wholeFile } from "../../problems/source.ts";
import { targetsLimit } from "../common/included.ts";
import type { Destination } from "./destination.ts";

/**
 * Gives a file the text of an edit, all or nothing.
 * @throws UserError where somebody else changed it meanwhile, or where it cannot be written
 */
export async function writeEdited(
  { path, shown, source, isNew }: Destination,
  edited: Edited,
  host: Host,
): Promise<void> {
  const bytes = Buffer.from(edited.text);
  if (bytes.length > targetsLimit) {
    throw new UserError([
      problem("file-too-large", { size: bytes.length, limit: targetsLimit, grown: true }, wholeFile(shown)),
    ]);
  }
  await told(shown, async () => {
    if (isNew) return host.files.write(path, bytes);
    const there = await host.files.read(path, Number.MAX_SAFE_INTEGER);
    const isSame = there instanceof Uint8Array && Buffer.compare(Buffer.from(source.text), there) === 0;
    if (!isSame) throw new UserError([problem("changed-meanwhile", {}, wholeFile(shown))]);
    await host.files.rewrite(path, bytes);
  });
}

/** Writes a file. @throws UserError where the file system refuses it @param outcome what was done before */
export async function told(shown: string, write: () => Promise<void>, outcome?: string): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new UserError([problem("not-written", { reason: refusalOf(error) }, wholeFile(shown))], outcome);
  }
}
