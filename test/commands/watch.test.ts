import { expect, test } from "vitest";
import { watchCampaign } from "../../src/commands/preview/watch.ts";
import type { Host } from "../../src/host.ts";
import { testHost } from "../support/host.ts";

/** A host that only says which folders are watched now. */
function watched() {
  const open: string[] = [];
  const watch: Host["watch"] = async (folder) => {
    open.push(folder);
    return { close: async () => void open.splice(open.indexOf(folder), 1) };
  };
  return { open, host: { ...testHost({ cwd: "/home" }), watch } };
}

test("the folders of included files are watched for as long as they are included", async () => {
  const { open, host } = watched();
  const watcher = await watchCampaign("campaign", () => undefined, host);
  await watcher.include(["/shared/a.yaml", "/more/b.yaml"]);
  expect(open).toEqual(["/home/campaign", "/shared", "/more"]);
  await watcher.include(["/more/b.yaml"]);
  expect(open).toEqual(["/home/campaign", "/more"]);
  await watcher.close();
  expect(open).toEqual([]);
});

test("what was saved before a file is watched is looked at once more", async () => {
  const { host } = watched();
  let times = 0;
  const watcher = await watchCampaign("campaign", () => times++, host);
  await watcher.include(["/shared/a.yaml"]);
  expect(times).toBe(1);
  await watcher.include(["/shared/a.yaml"]);
  expect(times).toBe(1);
});

test("nothing is watched any more once it is closed, whatever a reading that ends later found", async () => {
  const { open, host } = watched();
  const watcher = await watchCampaign("campaign", () => undefined, host);
  await watcher.close();
  await watcher.include(["/shared/a.yaml"]);
  expect(open).toEqual([]);
});
