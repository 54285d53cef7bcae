import { execFileSync } from "node:child_process";
import { mkdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { file, room, send, treeOf } from "./disk.ts";

const mounted: string[] = [];
afterEach(() => {
  for (const path of mounted.splice(0)) execFileSync("/bin/umount", [path]);
});

/** A real disk of 64 KiB; undefined where this machine lets nobody mount one. */
function smallDisk(): string | undefined {
  const path = join(room(), "disk");
  mkdirSync(path);
  try {
    execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", path], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  mounted.push(path);
  return path;
}

test("a disk that is really full is told, and is as empty afterwards as before", async (context) => {
  const disk = smallDisk();
  if (disk === undefined) return context.skip("only root can mount a small disk");
  const free = statfsSync(disk).bfree;
  const many = Array.from({ length: 10 }, (_, index) => file(`ada/${index}.txt`, "x".repeat(10_000)));
  await expect(send(join(disk, "outbox"), many)).rejects.toMatchObject({
    outcome: "Nothing was written.",
    problems: [{ code: "disk-full" }],
  });
  expect(treeOf(disk)).toEqual({});
  expect(statfsSync(disk).bfree).toBe(free);
  await send(join(disk, "outbox"), many.slice(0, 3));
  expect(Object.keys(treeOf(join(disk, "outbox/ada")))).toHaveLength(3);
});
