import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Files } from "../../src/host.ts";
import { Cancelled, UserError } from "../../src/problems/errors.ts";
import { nodeFiles } from "../../src/terminal/files.ts";
import { letters, room, send, systemError, treeOf, written } from "./disk.ts";

type Call = "write" | "makeFolder" | "rename";

/** The real file system, until the k-th call of a kind. */
function failingAt(name: Call, k: number, fail: () => void): Partial<Files> {
  let calls = 0;
  const wrapped = async (...args: [string, never]) => {
    if (++calls === k) fail();
    return (nodeFiles[name] as (...args: [string, never]) => Promise<unknown>)(...args);
  };
  return { [name]: wrapped };
}

function raise(code: string) {
  return () => {
    throw systemError(code);
  };
}

const count = letters.length + 1;
const each = (calls: number) => Array.from({ length: calls }, (_, index) => index + 1);

/** An outbox that is not there yet, one that is empty, and one in use. */
const places: Readonly<Record<string, (folder: string) => void>> = {
  "a new outbox": () => {},
  "an empty outbox": (folder) => mkdirSync(join(folder, "deep/outbox"), { recursive: true }),
  "an outbox in use": (folder) => {
    mkdirSync(join(folder, "deep/outbox/cy"), { recursive: true });
    writeFileSync(join(folder, "deep/outbox/cy/council.en.txt"), "Dear you");
    writeFileSync(join(folder, "deep/outbox/.gitignore"), "");
  },
};

describe.each(Object.keys(places))("in %s", (place) => {
  const prepared = () => {
    const folder = room();
    places[place]?.(folder);
    return { folder, root: join(folder, "deep/outbox"), before: treeOf(folder) };
  };
  const writes = place === "an outbox in use" ? count - 1 : count;

  test.each(each(writes))("a disk that is full at write %i leaves nothing at all", async (k) => {
    const { folder, root, before } = prepared();
    const sent = send(root, letters, { files: failingAt("write", k, raise("ENOSPC")) });
    await expect(sent).rejects.toMatchObject({ outcome: "Nothing was written.", problems: [{ code: "disk-full" }] });
    expect(treeOf(folder)).toEqual(before);
  });

  test.each(each(4))("a folder that cannot be made, the %i. of them, leaves nothing at all", async (k) => {
    const { folder, root, before } = prepared();
    const sent = send(root, letters, { files: failingAt("makeFolder", k, raise("EACCES")) });
    await expect(sent).rejects.toMatchObject({
      outcome: "Nothing was written.",
      problems: [{ code: "outbox-denied" }],
    });
    expect(treeOf(folder)).toEqual(before);
  });

  test.each(each(writes))("stopping at write %i leaves nothing at all", async (k) => {
    const { folder, root, before } = prepared();
    const stop = new AbortController();
    const sent = send(root, letters, { files: failingAt("write", k, () => stop.abort()), interrupt: stop.signal });
    await expect(sent).rejects.toThrow(Cancelled);
    expect(treeOf(folder)).toEqual(before);
  });

  test("stopping before the first write leaves nothing at all", async () => {
    const { folder, root, before } = prepared();
    await expect(send(root, letters, { interrupt: AbortSignal.abort() })).rejects.toThrow(Cancelled);
    expect(treeOf(folder)).toEqual(before);
  });

  test("a first rename that fails leaves nothing at all", async () => {
    const { folder, root, before } = prepared();
    const sent = send(root, letters, { files: failingAt("rename", 1, raise("EPERM")) });
    await expect(sent).rejects.toMatchObject({ outcome: "Nothing was written." });
    expect(treeOf(folder)).toEqual(before);
  });
});

test("a later rename that fails says that some files were written, and leaves no other trace", async () => {
  const root = room();
  const sent = send(root, letters, { files: failingAt("rename", 3, raise("EBUSY")) });
  await expect(sent).rejects.toMatchObject({ outcome: "Some files were written, each of them whole." });
  const { "ada/council.en.eml": _, "bo/council.en.txt": __, ...some } = written;
  expect(treeOf(root)).toEqual(some);
  await send(root, letters);
  expect(treeOf(root)).toEqual(written);
});

test("stopping once files get their names lets the rest have theirs", async () => {
  const root = room();
  const stop = new AbortController();
  await send(root, letters, { files: failingAt("rename", 2, () => stop.abort()), interrupt: stop.signal });
  expect(treeOf(root)).toEqual(written);
});

test("cleaning up that fails does not hide why", async () => {
  const files = {
    ...failingAt("write", 2, raise("ENOSPC")),
    remove: () => Promise.reject(systemError("EIO")),
  };
  await expect(send(room(), letters, { files })).rejects.toMatchObject({ problems: [{ code: "disk-full" }] });
});

test("what nobody can mend goes on as it is", async () => {
  const bug = new TypeError("a bug");
  const files = { write: () => Promise.reject(bug) };
  await expect(send(room(), letters, { files })).rejects.toBe(bug);
  await expect(send(room(), letters, { files })).rejects.not.toThrow(UserError);
});
