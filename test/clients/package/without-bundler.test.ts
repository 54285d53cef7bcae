import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { campaignWith } from "../../support/campaign.ts";
import { channels } from "../../support/channels.ts";
import { packageDir } from "../../support/host.ts";
import { filesBelow } from "../../support/tree.ts";

/** The program as `npm ci --omit=optional` builds it: of packages, it has its dependencies, and TypeScript to build with. */
let program = "";
let built: ReturnType<typeof node>;
beforeAll(() => {
  program = mkdtempSync(join(tmpdir(), "postbag-program-"));
  const parts = ["bin", "src", "scripts", "templates", "starters", "targets.yaml", "targets.schema.json"];
  for (const part of [...parts, "package.json", "tsconfig.json", "tsconfig.build.json"]) {
    cpSync(join(packageDir, part), join(program, part), { recursive: true });
  }
  const { dependencies } = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8"));
  for (const name of [...Object.keys(dependencies), "typescript", "@types"]) {
    const link = join(program, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(packageDir, "node_modules", name), link, "junction");
  }
  built = node(program, "scripts/prepare.js");
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

function node(cwd: string, script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, script), ...args], {
    cwd,
    env: { HOME: cwd, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { code: status, stdout, stderr };
}

const run = (cwd: string, ...args: readonly string[]) => node(cwd, "bin/postbag.js", ...args);
const campaign = () => campaignWith({ ...channels, "members.csv": "Name,City,Country\nAda Example,Leeds,GB\n" });
const ada = ["draft", "--name", "Ada Example", "--city", "Leeds", "--country", "GB", "--date", "2021-02-05"];

test("it says in one line what it did, a file for each source", () => {
  expect(built).toEqual({
    code: 0,
    stdout: "",
    stderr: "Built without the bundler, which is not installed in full: the program works, but starts more slowly.\n",
  });
  const names = (folder: string) => Object.keys(filesBelow(join(program, folder)));
  const sources = names("src").filter((name) => !name.endsWith(".d.ts"));
  expect(names("dist")).toEqual(sources.map((name) => name.replace(/\.ts$/, ".js")));
});

test.each([
  [["check"]],
  [["targets"]],
  [["fields"]],
  [["init", "ours"]],
  [ada],
  [["batch", "members.csv", "--date", "2021-02-05"]],
  [["--help"]],
  [["--version"]],
])("%j", (args) => {
  const { code, stderr } = run(campaign(), ...args);
  expect({ code, bug: /bug.*|\n {4}at .*|Warning.*/.exec(stderr)?.[0] }).toEqual({ code: 0, bug: undefined });
});

test("a letter has its text, and no PDF", () => {
  const cwd = campaign();
  run(cwd, ...ada);
  const files = filesBelow(join(cwd, "outbox/ada-example"));
  expect(files["county.en.txt"]).toContain("My name is Ada Example, from Leeds, United Kingdom.");
  expect(Object.keys(files).filter((name) => name.endsWith(".pdf"))).toEqual([]);
});

test("helpers share a long roster", () => {
  const people = Array.from({ length: 6000 }, (_, index) => `Person ${index},${"Llanfair".repeat(5)},GB`);
  const cwd = campaignWith({ "members.csv": `Name,City,Country\n${people.join("\n")}\n` });
  const { code, stderr } = run(cwd, "batch", "members.csv", "--date", "2021-02-05", "--mbox", "all.mbox");
  expect(code, stderr).toBe(0);
  expect(filesBelow(cwd)["all.mbox"]?.match(/^From /gm)).toHaveLength(6000);
});

test("who asks for a PDF reads what to install", () => {
  const { code, stderr } = run(campaign(), ...ada, "--format", "pdf");
  expect(code).toBe(2);
  expect(stderr).toContain("Install it with `npm install @myriaddreamin/typst-ts-node-compiler`.");
});
