import { watch } from "chokidar";

/** Watches all that lies in a folder, but for what its outbox and hidden folders hold. */
export async function watchFolder(folder: string, changed: () => void): Promise<{ close(): Promise<void> }> {
  const watcher = watch(folder, { ignoreInitial: true });
  watcher.on("all", changed);
  // What cannot be watched can still be read when something else changes.
  watcher.on("error", () => undefined);
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return { close: () => watcher.close() };
}
