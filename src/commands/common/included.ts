import { dirname, isAbsolute, join } from "node:path";
import type { Host } from "../../host.ts";
import type { CampaignFileBytes } from "../../parse/folder.ts";
import { type IncludedFile, type IncludedFiles, includeKey, includesIn } from "../../parse/included.ts";
import { refusalOf } from "../../problems/reasons.ts";
import { shownPath } from "./paths.ts";

/** Tens of thousands of targets fit; what is larger is another file by mistake. */
export const targetsLimit = 64 * 1_048_576;

/** A file that includes others. */
interface MainBytes extends Pick<CampaignFileBytes, "file" | "bytes"> {
  readonly id: string;
}

/** Reads all files that a file includes, and those that they do, each once. What cannot be read is told where it is included. */
export async function readIncluded(main: MainBytes, host: Host) {
  const all = new Map<string, IncludedFile>();
  const read = new Map<string, IncludedFile["found"]>();
  if (main.bytes) await follow(main.id, main.file, main.bytes);
  return all as IncludedFiles;

  async function follow(id: string, file: string, bytes: Uint8Array): Promise<void> {
    for (const path of includesIn(file, bytes)) {
      const [otherId, shown] = [beside(id, path), beside(file, path)];
      const known = read.get(otherId);
      const found = known ?? (await readOne(otherId, host));
      read.set(otherId, found);
      all.set(includeKey(id, path), { file: shownPath(shown), id: otherId, found });
      if (!known && otherId !== main.id && "bytes" in found) await follow(otherId, shown, found.bytes);
    }
  }
}

function beside(file: string, path: string): string {
  return isAbsolute(path) ? join(path) : join(dirname(file), path);
}

async function readOne(path: string, host: Host): Promise<IncludedFile["found"]> {
  try {
    const found = await host.files.read(path, targetsLimit);
    if (found instanceof Uint8Array) return { bytes: found };
    return { reason: `it has more than ${targetsLimit / 1_048_576} MiB` };
  } catch (error) {
    return { reason: refusalOf(error) };
  }
}
