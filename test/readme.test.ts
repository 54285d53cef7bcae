import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { folderWith } from "./support/campaign.ts";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** Commands in shell blocks, continued lines joined, comments taken off. */
function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  return blocks
    .join("")
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter(Boolean);
}

/** Runs the built program as the README has it, one command after the other in one folder. */
test("the README's postbag commands run as they stand", () => {
  const commands = commandsIn(readme).filter((line) => line.startsWith("postbag "));
  expect(commands.length).toBeGreaterThan(3);
  const cwd = folderWith({});
  spawnSync("cp", ["-r", "targets.yaml", "templates", cwd], { cwd: root });
  for (const command of commands) {
    const line = command.replace(/^postbag/, `"${process.execPath}" "${join(root, "bin/postbag.js")}"`);
    const asks = /^postbag draft --campaign/.test(command);
    const { status, stderr } = spawnSync(line, {
      cwd,
      shell: true,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect({ command, status, stderr }).toMatchObject({ status: asks ? 2 : 0 });
  }
});

test("npm scripts that the docs name exist", () => {
  const named = [...`${readme}${contributing}`.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? "");
  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

test("every command of the README's table is there, and every command is in the table", () => {
  const { stdout } = spawnSync(process.execPath, ["bin/postbag.js", "--help"], { cwd: root, encoding: "utf8" });
  const there = [...stdout.matchAll(/^ {2}(\w+) (?=\[options\])/gm)].map((match) => match[1] ?? "");
  const told = [...readme.matchAll(/^\| `postbag (\w+)/gm)].map((match) => match[1] ?? "");
  expect(there.sort()).toEqual(told.sort());
});

test("links between the docs lead somewhere", () => {
  for (const text of [readme, contributing]) {
    for (const [, link = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(() => readFileSync(join(root, link))).not.toThrow();
    }
  }
});
