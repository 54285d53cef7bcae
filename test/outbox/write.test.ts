import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { file, letters, modeOf, room, send, treeOf, written } from "./disk.ts";

test("everything lands in the outbox, and nothing else", async () => {
  const folder = room();
  await send(join(folder, "outbox"), letters);
  expect(treeOf(join(folder, "outbox"))).toEqual(written);
  expect(Object.keys(treeOf(folder)).every((path) => path.startsWith("outbox/"))).toBe(true);
});

test("an outbox below folders that are not there is made with them", async () => {
  const folder = room();
  await send(join(folder, "a/b/outbox"), letters);
  expect(treeOf(join(folder, "a/b/outbox"))).toEqual(written);
});

let umask = 0;
beforeEach(() => {
  umask = process.umask();
});
afterEach(() => {
  process.umask(umask);
});

test.each([0o000, 0o022, 0o077])("folders and files are for their owner only, with umask %o", async (mask) => {
  process.umask(mask);
  const folder = room();
  const root = join(folder, "new/outbox");
  await send(root, letters);
  for (const path of ["new", "new/outbox", "new/outbox/ada"]) expect(modeOf(join(folder, path))).toBe("700");
  for (const path of [".gitignore", "ada/council.en.txt"]) expect(modeOf(join(root, path))).toBe("600");
});

test("a file that replaces an open one is for its owner only", async () => {
  const root = room();
  mkdirSync(join(root, "ada"));
  writeFileSync(join(root, "ada/council.en.txt"), "old", { mode: 0o644 });
  await send(root, letters, { force: true });
  expect(modeOf(join(root, "ada/council.en.txt"))).toBe("600");
});

const left = ".postbag-staging-7-0b5e2a10-1111-4222-8333-444455556666";

test("what a killed run left is cleared", async () => {
  const root = room();
  mkdirSync(join(root, left));
  writeFileSync(join(root, left, "0"), "half a let");
  await send(root, letters);
  expect(treeOf(root)).toEqual(written);
});

test.each([".staging.env", ".staging-db", ".postbag-staging-notes"])("a person's own %s stays", async (name) => {
  const root = room();
  writeFileSync(join(root, name), "mine");
  await send(root, letters);
  expect(treeOf(root)).toEqual({ ...written, [name]: "mine" });
});

test("a staging folder that is a link is cleared without what it leads to", async () => {
  const [root, elsewhere] = [room(), room()];
  writeFileSync(join(elsewhere, "0"), "precious");
  symlinkSync(elsewhere, join(root, left));
  await send(root, letters);
  expect(treeOf(root)).toEqual(written);
  expect(treeOf(elsewhere)).toEqual({ "0": "precious" });
});

test("other files of the person stay where they are", async () => {
  const root = room();
  mkdirSync(join(root, "ada"));
  writeFileSync(join(root, "ada/notes.txt"), "called them on Monday");
  await send(root, letters);
  expect(treeOf(root)).toEqual({ ...written, "ada/notes.txt": "called them on Monday" });
});

test.each(["file", "nothing"])("a link to a %s in a letter's place is never followed", async (kind) => {
  const [root, elsewhere] = [room(), room()];
  const goal = join(elsewhere, "goal");
  if (kind === "file") writeFileSync(goal, "precious");
  mkdirSync(join(root, "ada"));
  symlinkSync(goal, join(root, "ada/council.en.txt"));
  const before = treeOf(elsewhere);
  expect((await send(root, letters)).problems).toEqual(["file-differs outbox/ada/council.en.txt"]);
  expect(treeOf(root)["ada/council.en.txt"]).toBe(`-> ${goal}`);
  await send(root, letters, { force: true });
  expect(treeOf(root)).toEqual(written);
  expect(treeOf(elsewhere)).toEqual(before);
});

test("a link to the very same text is a link all the same", async () => {
  const [root, elsewhere] = [room(), room()];
  writeFileSync(join(elsewhere, "goal"), "Dear Council");
  mkdirSync(join(root, "ada"));
  symlinkSync(join(elsewhere, "goal"), join(root, "ada/council.en.txt"));
  expect((await send(root, letters)).problems).toEqual(["file-differs outbox/ada/council.en.txt"]);
});

test("running again after the names changed adds files and removes none", async () => {
  const root = room();
  await send(root, letters);
  const { fresh, unchanged } = await send(root, [...letters, file("cy/council.en.txt", "Dear you")]);
  expect(fresh).toEqual(["cy/council.en.txt"]);
  expect(unchanged).toHaveLength(4);
  expect(readFileSync(join(root, "cy/council.en.txt"), "utf8")).toBe("Dear you");
});
