import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Files } from "../../src/host.ts";
import { type OutboxFile, planFiles } from "../../src/outbox/plan.ts";
import { writeFiles } from "../../src/outbox/write.ts";
import { nodeFiles } from "../../src/terminal/files.ts";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A real folder that is gone after the test. */
export function room(): string {
  const folder = mkdtempSync(join(tmpdir(), "postbag-outbox-"));
  made.push(folder);
  return folder;
}

/** Everything below a folder: text of files, `->` of links, "folder" of folders without content. */
export function treeOf(folder: string, prefix = ""): Record<string, string> {
  const entries = readdirSync(folder).flatMap((name): [string, string][] => {
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isSymbolicLink()) return [[prefix + name, `-> ${readlinkSync(path)}`]];
    if (!found.isDirectory()) return [[prefix + name, readFileSync(path, "utf8")]];
    return [[`${prefix + name}/`, "folder"], ...Object.entries(treeOf(path, `${prefix + name}/`))];
  });
  return Object.fromEntries(entries);
}

/** Permissions as `ls` counts them: "700". */
export const modeOf = (path: string) => (lstatSync(path).mode & 0o777).toString(8);

export function file(path: string, text: string): OutboxFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Two signers' letters: with `.gitignore`, four files to write. */
export const letters = [
  file("ada/council.en.txt", "Dear Council"),
  file("ada/council.en.eml", "To: Council"),
  file("bo/council.en.txt", "Dear all"),
];

export const written = {
  ".gitignore": "*\n",
  "ada/": "folder",
  "ada/council.en.txt": "Dear Council",
  "ada/council.en.eml": "To: Council",
  "bo/": "folder",
  "bo/council.en.txt": "Dear all",
};

interface Settings {
  readonly force?: boolean;
  readonly files?: Partial<Files>;
  readonly interrupt?: AbortSignal;
}

/** Plans and writes as a command does. */
export async function send(root: string, wanted: readonly OutboxFile[], settings: Settings = {}) {
  const files = { ...nodeFiles, ...settings.files };
  const plan = await planFiles({ root, shown: "outbox" }, wanted, settings.force === true, files);
  if (plan.problems.length === 0) {
    await writeFiles(
      plan,
      { files, processId: 1, isRunning: () => false },
      settings.interrupt ?? new AbortController().signal,
    );
  }
  const paths = (list: readonly OutboxFile[]) => list.map(({ path }) => path);
  return {
    fresh: paths(plan.fresh),
    unchanged: paths(plan.unchanged),
    replaced: paths(plan.replaced),
    problems: plan.problems.map(({ code, file }) => `${code} ${file}`),
  };
}

/** What Node throws where the system refuses. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: told by a test`), { code });
}
