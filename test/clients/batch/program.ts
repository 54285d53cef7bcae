import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { groupWith } from "../../support/group.ts";
import { packageDir } from "../../support/host.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A campaign with a roster, in memory where the machine has such a place: disks are slow right after mass deletions. */
export function campaignIn(roster: string): string {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "postbag-batch-"));
  made.push(folder);
  cpSync(groupWith(), folder, { recursive: true });
  writeFileSync(join(folder, "members.csv"), roster);
  return folder;
}

/** A roster long enough for helpers to share the work; every 50th row has a problem. */
export function rosterOf(people: number): string {
  const rows = Array.from({ length: people }, (_, index) => {
    const email = index % 50 === 49 ? "nobody" : `person.number.${index}@members.of.the.library.example.org`;
    const words = index % 3 === 0 ? `I have read here for ${index % 70} years, and my children do.` : "";
    return `Person Number ${index % 2000},${email},${index % 5 === 0 ? "Quito,Ecuador" : "Leeds,GB"},"${words}"\n`;
  });
  return `Name,Email,City,Country,Own words\n${rows.join("")}`;
}

/** The built program, with one of its files other. */
export function programWith(path: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "postbag-program-"));
  made.push(folder);
  for (const part of ["bin", "dist", "package.json"])
    cpSync(join(packageDir, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, path), content);
  return folder;
}

/** The built program as a process of its own. */
export function start(cwd: string, args: readonly string[], program = packageDir) {
  if (!existsSync(join(packageDir, "dist/main.js"))) {
    execFileSync("npx", ["tsdown"], { cwd: packageDir, stdio: "ignore" });
  }
  const began = performance.now();
  const child = spawn(process.execPath, [join(program, "bin/postbag.js"), "batch", ...args], {
    cwd,
    env: { HOME: cwd, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (piece: string) => {
      text[name] += piece;
    });
  }
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string; ms: number }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...text, ms: performance.now() - began }));
  });
  return { child, ended };
}

interface Found {
  /** A file's bytes in short; "folder" of folders. */
  readonly holds: string;
  /** By what one file is told from another that has taken its place. */
  readonly is: string;
}

/** Everything below a folder, hidden files included; nothing where it is not there. */
export function snapshot(folder: string, below = ""): Map<string, Found> {
  const found = new Map<string, Found>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(join(folder, below))) {
    const path = join(below, name);
    const { ino, mtimeNs, ...entry } = lstatSync(join(folder, path), { bigint: true });
    const isFolder = (Number(entry.mode) & 0o170000) === 0o040000;
    const bytes = isFolder ? undefined : readFileSync(join(folder, path));
    const holds = bytes ? createHash("sha1").update(bytes).digest("hex") : "folder";
    found.set(path, { holds, is: isFolder ? "" : `${ino} ${mtimeNs}` });
    if (isFolder) for (const [deeper, what] of snapshot(folder, path)) found.set(deeper, what);
  }
  return found;
}

/** Paths that do not hold the same in both. */
export function differences(one: ReadonlyMap<string, Found>, other: ReadonlyMap<string, Found>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path)?.holds !== other.get(path)?.holds).sort();
}
