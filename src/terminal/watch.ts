import { stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** How often the folder itself is looked at: nothing tells of one that is deleted and made anew. */
const lookAgain = 1_000;

/** Watches what is wanted of a folder; paths within it have `/`. */
export async function watchFolder(
  folder: string,
  isWanted: (path: string) => boolean,
  changed: () => void,
): Promise<{ close(): Promise<void> }> {
  const isOurs = (path: string) => {
    const within = relative(folder, path).replaceAll("\\", "/");
    return within === "" || (!within.startsWith("../") && isWanted(within));
  };
  let watcher = await begin(folder, isOurs, changed);
  let known = await identity(folder);
  let isClosed = false;
  const look = async () => {
    const now = await identity(folder);
    if (!isClosed && now !== known) {
      known = now;
      await watcher.close();
      watcher = await begin(folder, isOurs, changed);
      changed();
    }
    if (isClosed) await watcher.close();
    else timer = setTimeout(look, lookAgain);
  };
  let timer = setTimeout(look, lookAgain);
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

async function begin(folder: string, isOurs: (path: string) => boolean, changed: () => void): Promise<FSWatcher> {
  const watcher = watch(folder, { ignoreInitial: true, ignored: (path) => !isOurs(path) });
  watcher.on("all", changed);
  // Of saves that follow each other at once, "all" has only the first: it is silent for 50 ms after each.
  watcher.on("raw", (_, name, details) => {
    const { watchedPath = folder } = details as { watchedPath?: string };
    const path = basename(watchedPath) === name ? watchedPath : join(watchedPath, name ?? "");
    if (isOurs(path)) changed();
  });
  // What cannot be watched can still be read when something else changes.
  watcher.on("error", () => undefined);
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return watcher;
}

async function identity(folder: string): Promise<string> {
  return stat(folder).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => "",
  );
}
