import { join } from "node:path";
import type { Host } from "../host.ts";

/** What of the host tells whose staging folder is whose. */
export type Machine = Pick<Host, "files" | "processId" | "isRunning">;

/** Only folders that Postbag made are called so: whatever else lies in the outbox is the person's. */
const stagingName = /^\.postbag-staging-(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A folder in the outbox where files are written before they get their names. Each run has its own, so that two at once can
 * never mix their letters.
 */
export function stagingPath(root: string, { processId }: Machine): string {
  return join(root, `.postbag-staging-${processId}-${crypto.randomUUID()}`);
}

/** Removes what runs that were killed have left. A process that still runs may be writing, and keeps its folder. */
export async function clearStaging(root: string, { files, processId, isRunning }: Machine): Promise<void> {
  for (const name of await files.list(root)) {
    const owner = Number(stagingName.exec(name)?.[1] ?? Number.NaN);
    // In a container, each run may well have the number of the one before.
    if (owner === processId || (owner > 0 && !isRunning(owner))) await files.remove(join(root, name));
  }
}
