import { existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FilesNow } from "../../src/host.ts";
import { ensureFolder, lookFor, type Placed, placeFiles } from "../../src/outbox/folder.ts";
import type { OutboxFile } from "../../src/outbox/plan.ts";
import { nodeFilesNow } from "../../src/terminal/files-now.ts";
import { file, modeOf, room, systemError, treeOf } from "./disk.ts";

const ada = [file("ada/council.en.txt", "Dear Council"), file("ada/council.en.eml", "To: Council")];
const placed = { "ada/": "folder", "ada/council.en.txt": "Dear Council", "ada/council.en.eml": "To: Council" };

function outbox(force = false) {
  const root = room();
  const staging = join(root, ".staging");
  mkdirSync(staging);
  return { root, staging, force };
}

/** All but the staging folder, which should be empty. */
function below(root: string): Record<string, string> {
  const { ".staging/": _, ...tree } = treeOf(root);
  return tree;
}
const nothing: Placed = { written: 0, unchanged: 0, replaced: 0, differing: [] };

test("a new folder appears whole, by one rename, for its owner alone", () => {
  const place = outbox();
  const seen: string[][] = [];
  const rename: FilesNow["rename"] = (from, to) => {
    seen.push(
      Object.keys(below(place.root)).filter((path) => path.startsWith("ada")),
      [to.slice(place.root.length)],
    );
    nodeFilesNow.rename(from, to);
  };
  expect(placeFiles(ada, place, { ...nodeFilesNow, rename })).toEqual({ ...nothing, written: 2 });
  expect(seen).toEqual([[], ["/ada"]]);
  expect(below(place.root)).toEqual(placed);
  expect([modeOf(join(place.root, "ada")), modeOf(join(place.root, "ada/council.en.txt"))]).toEqual(["700", "600"]);
});

test("again, nothing is touched", () => {
  const place = outbox();
  placeFiles(ada, place, nodeFilesNow);
  const before = lstatSync(join(place.root, "ada/council.en.txt"), { bigint: true });
  const refuse = () => {
    throw new Error("touched");
  };
  const now = { ...nodeFilesNow, write: refuse, rename: refuse, makeFolder: refuse };
  expect(placeFiles(ada, { ...place, force: true }, now)).toEqual({ ...nothing, unchanged: 2 });
  const { ino, mtimeNs } = lstatSync(join(place.root, "ada/council.en.txt"), { bigint: true });
  expect([ino, mtimeNs]).toEqual([before.ino, before.mtimeNs]);
});

test("into a folder that is there, what is missing goes file by file, and what else lies there stays", () => {
  const place = outbox();
  mkdirSync(join(place.root, "ada"));
  writeFileSync(join(place.root, "ada/notes.txt"), "Mine.");
  writeFileSync(join(place.root, "ada/council.en.eml"), "To: Council");
  expect(placeFiles(ada, place, nodeFilesNow)).toEqual({ ...nothing, written: 1, unchanged: 1 });
  expect(below(place.root)).toEqual({ ...placed, "ada/notes.txt": "Mine." });
});

/** What may stand where a letter, or its folder, belongs; what placing says of it, without force and with it. */
const obstacles: readonly [string, (root: string) => void, Partial<Placed>, Partial<Placed>][] = [
  [
    "another text",
    (root) => writeFileSync(join(root, "ada/council.en.txt"), "Mine."),
    { differing: ["ada/council.en.txt"] },
    { replaced: 1 },
  ],
  [
    "a longer text that begins the same",
    (root) => writeFileSync(join(root, "ada/council.en.txt"), "Dear Council!"),
    { differing: ["ada/council.en.txt"] },
    { replaced: 1 },
  ],
  [
    "an empty file",
    (root) => writeFileSync(join(root, "ada/council.en.txt"), ""),
    { differing: ["ada/council.en.txt"] },
    { replaced: 1 },
  ],
  [
    "a link",
    (root) => symlinkSync("../mine", join(root, "ada/council.en.txt")),
    { differing: ["ada/council.en.txt"] },
    { replaced: 1 },
  ],
  [
    "a folder",
    (root) => mkdirSync(join(root, "ada/council.en.txt")),
    { differing: ["ada/council.en.txt"] },
    { differing: ["ada/council.en.txt"] },
  ],
];

describe.each(obstacles)("%s where a letter belongs", (_, obstruct, gentle, forced) => {
  test.each([false, true])("with force %s: looking tells what placing does", (force) => {
    const place = outbox(force);
    writeFileSync(join(place.root, "mine"), "Mine.");
    mkdirSync(join(place.root, "ada"));
    obstruct(place.root);
    const expected = { ...nothing, written: 1, ...(force ? forced : gentle) };
    expect(lookFor(ada, place, nodeFilesNow)).toEqual(expected);
    const before = below(place.root);
    expect(placeFiles(ada, place, nodeFilesNow)).toEqual(expected);
    expect(below(place.root)).toEqual({
      ...before,
      "ada/council.en.eml": "To: Council",
      ...(expected.replaced === 1 && { "ada/council.en.txt": "Dear Council" }),
      mine: "Mine.",
    });
  });
});

test.each([
  ["a file", (path: string) => writeFileSync(path, "Mine.")],
  ["a link to a folder", (path: string) => symlinkSync("elsewhere", path)],
  ["a link that leads nowhere", (path: string) => symlinkSync("nowhere", path)],
])("%s where the folder belongs blocks all its letters, with force too", (_, obstruct) => {
  for (const force of [false, true]) {
    const place = outbox(force);
    mkdirSync(join(place.root, "elsewhere"));
    obstruct(join(place.root, "ada"));
    const before = below(place.root);
    const expected = { ...nothing, differing: ada.map(({ path }) => path) };
    expect(lookFor(ada, place, nodeFilesNow)).toEqual(expected);
    expect(placeFiles(ada, place, nodeFilesNow)).toEqual(expected);
    expect(below(place.root)).toEqual(before);
  }
});

test.each([
  ["write", 1],
  ["write", 2],
  ["makeFolder", 1],
  ["rename", 1],
] as const)("where %s number %i fails, no file has its name", (call, failing) => {
  const place = outbox();
  let calls = 0;
  const fail = (...args: [never, never]) => {
    if (++calls === failing) throw systemError("ENOSPC");
    return (nodeFilesNow[call] as (...args: [never, never]) => void)(...args);
  };
  expect(() => placeFiles(ada, place, { ...nodeFilesNow, [call]: fail })).toThrow("ENOSPC");
  expect(existsSync(join(place.root, "ada"))).toBe(false);
});

test("no letters need no folder", () => {
  const none: readonly OutboxFile[] = [];
  const place = outbox();
  expect(lookFor(none, place, nodeFilesNow)).toMatchObject({ written: 0 });
});

describe("a folder that several want", () => {
  test("is made once, and found by the others, those that came in between too", () => {
    const path = join(room(), "council");
    ensureFolder(path, nodeFilesNow);
    ensureFolder(path, nodeFilesNow);
    ensureFolder(path, { ...nodeFilesNow, kind: () => undefined });
    expect(modeOf(path)).toBe("700");
  });

  test("other failures are told", () => {
    expect(() => ensureFolder(join(room(), "a/b"), nodeFilesNow)).toThrow("ENOENT");
  });
});
