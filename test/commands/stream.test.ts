import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStream } from "../../src/commands/batch/stream.ts";
import type { Files } from "../../src/host.ts";
import { UserError } from "../../src/problems/errors.ts";
import { nodeFiles } from "../../src/terminal/files.ts";
import { modeOf, room, systemError, treeOf } from "../outbox/disk.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const machine = (files: Partial<Files> = {}, running: readonly number[] = []) => ({
  files: { ...nodeFiles, ...files },
  processId: 77,
  isRunning: (id: number) => running.includes(id),
});

/** Streams a text to `all.mbox` in a folder. */
async function streamTo(folder: string, text: string, files: Partial<Files> = {}) {
  const stream = await openStream({ path: join(folder, "all.mbox"), shown: "all.mbox" }, machine(files));
  for (const piece of text.match(/[\s\S]{1,3}/g) ?? []) await stream.append(bytes(piece));
  return stream;
}

test("a file grows under another name, for its owner alone, and gets its own when it is whole", async () => {
  const folder = join(room(), "deep", "er");
  const stream = await streamTo(folder, "Dear all, and more.");
  expect(readdirSync(folder)).toEqual(["all.mbox.postbag-77"]);
  expect(await stream.end()).toBe("new");
  expect(readdirSync(folder)).toEqual(["all.mbox.postbag-77"]);
  await stream.name();
  await stream.abandon();
  expect(treeOf(folder)).toEqual({ "all.mbox": "Dear all, and more." });
  expect(modeOf(join(folder, "all.mbox"))).toBe("600");
});

test.each([
  ["same text", "unchanged"],
  ["same texT", "other"],
  ["same text and more", "other"],
  ["", "other"],
])("with %j there already, the end says %s, and nothing has changed yet", async (there, expected) => {
  const folder = room();
  writeFileSync(join(folder, "all.mbox"), there);
  const stream = await streamTo(folder, "same text");
  expect(await stream.end()).toBe(expected);
  expect(readFileSync(join(folder, "all.mbox"), "utf8")).toBe(there);
  await stream.abandon();
  expect(treeOf(folder)).toEqual({ "all.mbox": there });
});

test("files of many pieces are compared to their last byte", async () => {
  const folder = room();
  const text = "0123456789abcdef".repeat(50_000);
  writeFileSync(join(folder, "all.mbox"), text);
  for (const [other, expected] of [
    [text, "unchanged"],
    [`${text.slice(0, -1)}x`, "other"],
  ] as const) {
    const stream = await openStream({ path: join(folder, "all.mbox"), shown: "all.mbox" }, machine());
    for (let from = 0; from < other.length; from += 100_003)
      await stream.append(bytes(other.slice(from, from + 100_003)));
    expect(await stream.end()).toBe(expected);
    await stream.abandon();
  }
});

test("many MiB at once arrive in their order", async () => {
  const folder = room();
  const stream = await openStream({ path: join(folder, "all.mbox"), shown: "all.mbox" }, machine());
  const pieces = Array.from({ length: 40 }, (_, index) => new Uint8Array(1_000_003).fill(index));
  await Promise.all(pieces.map((piece) => stream.append(piece)));
  await stream.end();
  await stream.name();
  expect(Buffer.compare(readFileSync(join(folder, "all.mbox")), Buffer.concat(pieces))).toBe(0);
});

test("where a folder or a link has the name, the end says so", async () => {
  const folder = room();
  mkdirSync(join(folder, "all.mbox"));
  const stream = await streamTo(folder, "x");
  expect(await stream.end()).toBe("folder");
  await stream.abandon();
  const other = room();
  symlinkSync("elsewhere", join(other, "all.mbox"));
  const linked = await streamTo(other, "x");
  expect(await linked.end()).toBe("other");
  await linked.abandon();
  expect(treeOf(other)).toEqual({ "all.mbox": "-> elsewhere" });
});

test("what killed runs have left is cleared away; a running one's, and other people's files, stay", async () => {
  const folder = room();
  const names = [
    "all.mbox.postbag-1",
    "all.mbox.postbag-77",
    "all.mbox.postbag-99",
    "all.mbox.postbag-x",
    "other.mbox.postbag-1",
    "all.mbox.bak",
  ];
  for (const name of names) writeFileSync(join(folder, name), name);
  const stream = await openStream({ path: join(folder, "all.mbox"), shown: "all.mbox" }, machine({}, [99]));
  await stream.end();
  await stream.name();
  expect(readdirSync(folder).sort()).toEqual([
    "all.mbox",
    "all.mbox.bak",
    "all.mbox.postbag-99",
    "all.mbox.postbag-x",
    "other.mbox.postbag-1",
  ]);
  expect(statSync(join(folder, "all.mbox")).size).toBe(0);
});

test.each(["ENOSPC", "EDQUOT", "EIO"])(
  "%s while it grows is a person's problem, and nothing is left behind",
  async (code) => {
    const folder = room();
    let calls = 0;
    const grow: Files["grow"] = async (path) => {
      const grown = await nodeFiles.grow(path);
      return {
        ...grown,
        size: 0,
        append: async (piece) => (++calls > 2 ? Promise.reject(systemError(code)) : grown.append(piece)),
      };
    };
    const stream = await openStream({ path: join(folder, "all.mbox"), shown: "all.mbox" }, machine({ grow }));
    const work = async () => {
      for (let piece = 0; piece < 5; piece++) await stream.append(bytes("piece"));
      await stream.end();
    };
    const error = await work().catch((caught: unknown) => caught);
    if (code !== "EIO") {
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ problems: [{ code: "disk-full", file: "all.mbox" }] });
    } else expect(error).toBeInstanceOf(Error);
    await stream.abandon();
    expect(treeOf(folder)).toEqual({});
  },
);
