import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planFiles } from "../../src/outbox/plan.ts";
import { UserError } from "../../src/problems/errors.ts";
import { nodeFiles } from "../../src/terminal/files.ts";
import { file, letters, room, send, systemError, treeOf } from "./disk.ts";

const paths = letters.map(({ path }) => path);

test("in an empty place everything is new, and nothing is written by planning", async () => {
  const root = join(room(), "outbox");
  const plan = await planFiles({ root, shown: "outbox" }, letters, false, nodeFiles);
  expect(plan.fresh.map(({ path }) => path)).toEqual([".gitignore", ...paths]);
  expect([plan.unchanged, plan.replaced, plan.problems]).toEqual([[], [], []]);
  expect(treeOf(join(root, ".."))).toEqual({});
});

test("the same letters again are unchanged", async () => {
  const root = join(room(), "outbox");
  await send(root, letters);
  const again = await send(root, letters);
  expect(again).toEqual({ fresh: [], unchanged: [".gitignore", ...paths], replaced: [], problems: [] });
});

test("a file with other text is a problem, whichever way it differs", async () => {
  const root = join(room(), "outbox");
  await send(root, letters);
  for (const text of ["", "Dear council", "Dear Council.", "Dear Counci"]) {
    writeFileSync(join(root, "ada/council.en.txt"), text);
    const { problems } = await send(root, letters);
    expect(problems).toEqual(["file-differs outbox/ada/council.en.txt"]);
    expect(readFileSync(join(root, "ada/council.en.txt"), "utf8")).toBe(text);
  }
});

test("with --force a file with other text is replaced, and only that one", async () => {
  const root = join(room(), "outbox");
  await send(root, letters);
  writeFileSync(join(root, "ada/council.en.txt"), "mine");
  const { replaced, unchanged } = await send(root, letters, { force: true });
  expect(replaced).toEqual(["ada/council.en.txt"]);
  expect(unchanged).toHaveLength(3);
  expect(readFileSync(join(root, "ada/council.en.txt"), "utf8")).toBe("Dear Council");
});

test("a .gitignore that somebody wrote stays, with --force too", async () => {
  const root = room();
  writeFileSync(join(root, ".gitignore"), "*.eml\n");
  expect(await send(root, letters, { force: true })).toMatchObject({ problems: [], fresh: paths });
  expect(readFileSync(join(root, ".gitignore"), "utf8")).toBe("*.eml\n");
});

const places: readonly (readonly [string, (folder: string) => void, readonly string[]])[] = [
  ["a file", (folder) => writeFileSync(join(folder, "outbox"), ""), ["outbox-not-folder outbox"]],
  ["a link to a folder", (folder) => symlinkSync(room(), join(folder, "outbox")), ["outbox-link outbox"]],
  ["a link to nothing", (folder) => symlinkSync("/nowhere/at/all", join(folder, "outbox")), ["outbox-link outbox"]],
  [
    "a folder with a campaign",
    (folder) => {
      mkdirSync(join(folder, "outbox"));
      writeFileSync(join(folder, "outbox/targets.yaml"), "");
    },
    ["outbox-holds-campaign outbox"],
  ],
  [
    "a folder in which a signer's folder is a link",
    (folder) => {
      mkdirSync(join(folder, "outbox"));
      symlinkSync(room(), join(folder, "outbox/ada"));
    },
    ["outbox-link outbox/ada"],
  ],
  [
    "a folder in which a signer's folder is a file",
    (folder) => {
      mkdirSync(join(folder, "outbox"));
      writeFileSync(join(folder, "outbox/bo"), "");
    },
    ["outbox-not-folder outbox/bo"],
  ],
  [
    "a folder in which a letter's name is a folder's",
    (folder) => mkdirSync(join(folder, "outbox/ada/council.en.txt"), { recursive: true }),
    ["outbox-denied outbox/ada/council.en.txt"],
  ],
];

test.each(places)("an outbox that is %s gets nothing, with --force neither", async (_, prepare, problems) => {
  const folder = room();
  prepare(folder);
  const before = treeOf(folder);
  for (const force of [false, true]) {
    const sent = await send(join(folder, "outbox"), letters, { force });
    expect(sent.problems).toEqual(problems);
  }
  expect(treeOf(folder)).toEqual(before);
});

test("a slash at the end does not lead through a link", async () => {
  const folder = room();
  symlinkSync(room(), join(folder, "outbox"));
  expect((await send(`${folder}/outbox/`, letters)).problems).toEqual(["outbox-link outbox"]);
});

test.each(["EACCES", "EIO", "ELOOP"])(
  "an outbox that cannot be looked into (%s) is a problem, not a bug",
  async (code) => {
    const root = room();
    await send(root, letters);
    const read = () => Promise.reject(systemError(code));
    await expect(send(root, letters, { files: { read } })).rejects.toThrow(UserError);
    await expect(send(root, letters, { files: { kind: read } })).rejects.toThrow(UserError);
  },
);

test("a file that is no file, folder or link is left alone", async () => {
  const root = room();
  const kind = async (path: string) => (path.endsWith(".txt") ? ("other" as const) : nodeFiles.kind(path));
  const { problems } = await send(root, letters, { files: { kind } });
  expect(problems).toEqual(["file-differs outbox/ada/council.en.txt", "file-differs outbox/bo/council.en.txt"]);
});

test("letters straight in the outbox need no folder", async () => {
  const root = room();
  chmodSync(root, 0o755);
  await send(root, [file("report.json", "{}")]);
  expect(treeOf(root)).toEqual({ ".gitignore": "*\n", "report.json": "{}" });
});
