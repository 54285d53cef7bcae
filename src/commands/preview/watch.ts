import { basename, dirname } from "node:path";
import type { Host } from "../../host.ts";
import { absolute } from "../common/paths.ts";

/** Watches what a campaign is made of, until it is closed. */
export interface CampaignWatch {
  /** Files elsewhere that the campaign includes now; those of before are no longer watched. */
  include(paths: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Calls back whenever the campaign in a folder, or a file that it includes, may have changed. */
export async function watchCampaign(folder: string, changed: () => void, host: Host): Promise<CampaignWatch> {
  const main = await host.watch(absolute(folder, host), isWanted, changed);
  const others = new Map<string, Promise<{ close(): Promise<void> }>>();
  let isClosed = false;
  const closed = async (path: string) => {
    const watcher = others.get(path);
    others.delete(path);
    await (await watcher)?.close();
  };
  return {
    async include(paths) {
      if (isClosed) return;
      const gone = [...others.keys()].filter((path) => !paths.includes(path));
      const added = paths.filter((path) => !others.has(path));
      for (const path of added) {
        others.set(
          path,
          host.watch(dirname(path), (name) => name === basename(path), changed),
        );
      }
      await Promise.all([...gone.map(closed), ...added.map((path) => others.get(path))]);
      // What was saved between the reading that found it and the watch.
      if (added.length > 0) changed();
    },
    async close() {
      isClosed = true;
      await Promise.all([main.close(), ...[...others.keys()].map(closed)]);
    },
  };
}

/** What makes a campaign: nothing else of its folder is watched. */
function isWanted(path: string): boolean {
  return /^(targets\.yaml|templates|templates\/partials|templates\/(partials\/)?[^/]+\.hbs)$/.test(path);
}
