import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const packageDir = fileURLToPath(new URL("../../..", import.meta.url));

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the file's tests. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "postbag-mail-"));
  made.push(folder);
  return folder;
}

/** One letter as `--json` tells it, with the paths of its files. */
interface DraftedLetter {
  readonly target: string;
  readonly subject: string;
  readonly body: string;
  readonly files: readonly { readonly path: string; readonly format: string }[];
}

/** Runs the built program as a stranger's shell would. @returns what it prints on standard output. */
export function postbag(args: readonly string[], home: string): string {
  if (!existsSync(join(packageDir, "dist/main.js"))) {
    execFileSync("npx", ["tsdown"], { cwd: packageDir, stdio: "ignore" });
  }
  return execFileSync(process.execPath, [join(packageDir, "bin/postbag.js"), ...args], {
    cwd: home,
    env: { HOME: home, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" },
    encoding: "utf8",
    maxBuffer: 64 * 1_048_576,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** One person's letters. @returns those that are e-mails. */
export function draft(campaign: string, args: readonly string[], home = workFolder()) {
  const out = join(workFolder(), "outbox");
  const where = ["--campaign", campaign, "--out", out, "--date", "2021-02-05"];
  const stdout = postbag(["draft", ...where, "--format", "eml", "--json", "--no-input", ...args], home);
  const { letters } = JSON.parse(stdout) as { letters: DraftedLetter[] };
  return letters.flatMap(({ files, ...letter }) => files.map(({ path }) => ({ ...letter, path: join(out, path) })));
}
