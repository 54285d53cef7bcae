import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { watchFolder } from "../../src/terminal/watch.ts";
import { folderWith } from "../support/campaign.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const isWanted = (path: string) =>
  /^(targets\.yaml|templates(\/[^/]+\.hbs)?|templates\/partials(\/[^/]+\.hbs)?)$/.test(path);

async function watching(folder: string) {
  let count = 0;
  open.push(await watchFolder(folder, isWanted, () => void count++));
  await pause(50);
  return {
    /** Whether it calls back after something was done; it waits no longer than it must. */
    async tells(act: () => void, longest = 2_000): Promise<boolean> {
      // What is behind the last act has come by now.
      await pause(150);
      count = 0;
      act();
      for (let waited = 0; waited < longest && count === 0; waited += 10) await pause(10);
      return count > 0;
    },
  };
}

const campaign = () =>
  folderWith({
    "targets.yaml": "a",
    "templates/letter.en.hbs": "a",
    "templates/partials/foot.hbs": "a",
    "outbox/ada/cne.en.txt": "a",
    "node_modules/x/y.hbs": "a",
  });

/** Editors save in one of these ways. */
const saves: [string, (path: string) => void][] = [
  ["written over", (path) => writeFileSync(path, String(Math.random()))],
  [
    "emptied and written",
    (path) => {
      truncateSync(path);
      appendFileSync(path, "b");
    },
  ],
  [
    "renamed over",
    (path) => {
      writeFileSync(`${path}.tmp`, "c");
      renameSync(`${path}.tmp`, path);
    },
  ],
  [
    "moved away and written anew",
    (path) => {
      renameSync(path, `${path}~`);
      writeFileSync(path, "d");
    },
  ],
];

test.each(saves)("files that are %s are told, again and again", async (_, save) => {
  const folder = campaign();
  const { tells } = await watching(folder);
  for (const path of ["targets.yaml", "templates/letter.en.hbs", "templates/partials/foot.hbs"]) {
    for (let time = 0; time < 3; time++)
      expect([path, await tells(() => save(join(folder, path)))]).toEqual([path, true]);
  }
});

test("nothing is told of what is of no interest", async () => {
  const folder = campaign();
  const { tells } = await watching(folder);
  for (const path of [
    "outbox/ada/cne.en.txt",
    "outbox/new.hbs",
    "node_modules/x/y.hbs",
    "notes.md",
    "templates/a.txt",
  ]) {
    expect([path, await tells(() => writeFileSync(join(folder, path), "b"), 200)]).toEqual([path, false]);
  }
});

test("files and folders that come later, go, and come back", async () => {
  const folder = folderWith({ "targets.yaml": "a" });
  const { tells } = await watching(folder);
  const at = (path: string) => join(folder, path);
  for (let time = 0; time < 2; time++) {
    expect(await tells(() => mkdirSync(at("templates")))).toBe(true);
    expect(await tells(() => writeFileSync(at("templates/letter.en.hbs"), "a"))).toBe(true);
    expect(await tells(() => mkdirSync(at("templates/partials")))).toBe(true);
    expect(await tells(() => writeFileSync(at("templates/partials/foot.hbs"), "a"))).toBe(true);
    expect(await tells(() => writeFileSync(at("templates/partials/foot.hbs"), "b"))).toBe(true);
    expect(await tells(() => rmSync(at("targets.yaml")))).toBe(true);
    expect(await tells(() => writeFileSync(at("targets.yaml"), "a"))).toBe(true);
    expect(await tells(() => rmSync(at("templates"), { recursive: true }))).toBe(true);
  }
});

test("links to files and folders elsewhere", async () => {
  const real = campaign();
  const folder = folderWith({});
  symlinkSync(join(real, "targets.yaml"), join(folder, "targets.yaml"));
  symlinkSync(join(real, "templates"), join(folder, "templates"));
  const { tells } = await watching(folder);
  for (const [, save] of saves.slice(0, 3)) {
    expect(await tells(() => save(join(real, "targets.yaml")))).toBe(true);
    expect(await tells(() => save(join(real, "templates/letter.en.hbs")))).toBe(true);
    expect(await tells(() => save(join(real, "templates/partials/foot.hbs")))).toBe(true);
  }
});

test("a folder that is a link itself", async () => {
  const real = campaign();
  const folder = join(folderWith({}), "link");
  symlinkSync(real, folder);
  const { tells } = await watching(folder);
  expect(await tells(() => writeFileSync(join(real, "targets.yaml"), "b"))).toBe(true);
  expect(await tells(() => writeFileSync(join(folder, "templates/letter.en.hbs"), "b"))).toBe(true);
});

test("a folder that is deleted and made anew", async () => {
  const folder = campaign();
  const { tells } = await watching(folder);
  expect(await tells(() => rmSync(folder, { recursive: true }))).toBe(true);
  await pause(1_500);
  const remake = () => {
    mkdirSync(join(folder, "templates"), { recursive: true });
    writeFileSync(join(folder, "targets.yaml"), "b");
  };
  expect(await tells(remake, 4_000)).toBe(true);
  expect(await tells(() => writeFileSync(join(folder, "targets.yaml"), "c"))).toBe(true);
  expect(await tells(() => writeFileSync(join(folder, "templates/letter.en.hbs"), "c"))).toBe(true);
});

test("each of many saves is told, however soon it comes after the last", async () => {
  const folder = campaign();
  const path = join(folder, "templates/letter.en.hbs");
  let told = 0;
  const tell = () => {
    told = performance.now();
  };
  open.push(await watchFolder(folder, isWanted, tell));
  for (const gap of [0, 1, 5, 20, 40, 49, 60]) {
    await pause(200);
    writeFileSync(path, `first ${gap}`);
    await pause(gap);
    const saved = performance.now();
    writeFileSync(path, `second ${gap}`);
    for (let waited = 0; waited < 1_000 && told < saved; waited += 5) await pause(5);
    expect(told).toBeGreaterThanOrEqual(saved);
  }
});

test("once closed, nothing is told", async () => {
  const folder = campaign();
  let count = 0;
  const watcher = await watchFolder(folder, isWanted, () => void count++);
  await watcher.close();
  writeFileSync(join(folder, "targets.yaml"), "b");
  await pause(200);
  expect(count).toBe(0);
});
