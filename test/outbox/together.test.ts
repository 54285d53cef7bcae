import { join } from "node:path";
import { expect, test } from "vitest";
import type { Files } from "../../src/host.ts";
import { UserError } from "../../src/problems/errors.ts";
import { nodeFiles } from "../../src/terminal/files.ts";
import { file, letters, room, send, treeOf, written } from "./disk.ts";

const others = letters.map(({ path }) => file(`other-${path}`, `Another person's ${path}`));

const moments: readonly (readonly ["write" | "rename" | "makeFolder", number])[] = [
  ["makeFolder", 2],
  ["write", 1],
  ["write", 2],
  ["write", 4],
  ["makeFolder", 3],
  ["rename", 1],
  ["rename", 2],
  ["rename", 4],
];

test.each(moments)(
  "a second run at the first one's %s number %i loses no letter and never mixes them",
  async (name, k) => {
    const root = join(room(), "outbox");
    let calls = 0;
    const interrupted = async (...args: [string, never]) => {
      if (++calls === k) await send(root, others);
      return (nodeFiles[name] as (...args: [string, never]) => Promise<unknown>)(...args);
    };
    const files: Partial<Files> = { [name]: interrupted };
    await send(root, letters, { files }).catch((error) => expect(error).toBeInstanceOf(UserError));
    const found = treeOf(root);
    for (const { path, bytes } of others) expect(found[path]).toBe(new TextDecoder().decode(bytes));
    for (const { path } of letters) expect([undefined, written[path as keyof typeof written]]).toContain(found[path]);
    expect(Object.keys(found).filter((path) => path.startsWith(".postbag-staging"))).toEqual([]);
  },
);
