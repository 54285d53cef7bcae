import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/terminal/files.ts";
import { folderWith } from "../support/campaign.ts";

const bytes = new TextEncoder().encode("new");

test("a file gets other bytes, keeps its permissions, and a link goes on leading to it", async () => {
  const folder = folderWith({ "a.yaml": "old" });
  chmodSync(join(folder, "a.yaml"), 0o640);
  symlinkSync("a.yaml", join(folder, "link.yaml"));
  await nodeFiles.rewrite(join(folder, "link.yaml"), bytes);
  expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("new");
  expect(statSync(join(folder, "a.yaml")).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(folder, "link.yaml")).isSymbolicLink()).toBe(true);
});

test("what is no file is left as it is: a rename would put one in its place", async () => {
  const folder = folderWith({ "folder/a.yaml": "old" });
  await expect(nodeFiles.rewrite(join(folder, "folder"), bytes)).rejects.toMatchObject({ code: "ENXIO" });
});
