import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

/** The example campaign, and the README's examples of a roster and of a list of offices. */
function campaignFolder(): string {
  const [members = "", offices = ""] = [...readme.matchAll(/```csv\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  const cwd = folderWith({ "members.csv": members, "offices.csv": offices });
  spawnSync("cp", ["-r", "targets.yaml", "templates", cwd], { cwd: root });
  return cwd;
}

/** Runs a command with the built program, in a shell and with nobody to answer. */
function run(command: string, cwd: string) {
  const line = command.replace(/^postbag/, `"${process.execPath}" "${join(root, "bin/postbag.js")}"`);
  return spawnSync(line, { cwd, shell: true, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** One command after the other in one folder. */
test("the README's postbag commands run as they stand", () => {
  const commands = commandsIn(readme).filter((line) => line.startsWith("postbag "));
  expect(commands.length).toBeGreaterThan(7);
  const cwd = campaignFolder();
  for (const command of commands) {
    const asks = /^postbag draft --campaign/.test(command);
    const { status, stderr } = run(command, cwd);
    expect({ command, status, stderr }).toMatchObject({ status: asks ? 2 : 0 });
  }
});

test("what the README says to add to a batch can be added", () => {
  const section = /## A group's letters\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? "";
  const flags = [...section.matchAll(/^\|[^|]*\| `(--[^`]*)` +\|$/gm)].map((match) => match[1] ?? "");
  expect(flags.length).toBeGreaterThan(3);
  const cwd = campaignFolder();
  for (const added of flags) {
    const { status, stderr } = run(`postbag batch members.csv ${added} --dry-run`, cwd);
    expect({ added, status, stderr }).toMatchObject({ status: 0 });
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
  const docs = readdirSync(join(root, "docs")).filter((file) => file.endsWith(".md"));
  for (const file of ["README.md", "CONTRIBUTING.md", ...docs.map((name) => `docs/${name}`)]) {
    const text = readFileSync(join(root, file), "utf8");
    for (const [, link = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
      expect(existsSync(join(root, dirname(file), link)), `${file}: ${link}`).toBe(true);
    }
  }
});
