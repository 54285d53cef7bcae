import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { campaignWith } from "../../support/campaign.ts";
import { channels } from "../../support/channels.ts";
import { packageDir } from "../../support/host.ts";
import { filesBelow } from "../../support/tree.ts";

/** The program as it is where the optional package was not installed: without any `node_modules` above it. */
let program = "";
beforeAll(() => {
  if (!existsSync(join(packageDir, "dist/main.js"))) {
    execFileSync("npx", ["tsdown"], { cwd: packageDir, stdio: "ignore" });
  }
  program = mkdtempSync(join(tmpdir(), "postbag-program-"));
  for (const part of ["bin", "dist", "package.json", "templates", "starters", "targets.yaml", "targets.schema.json"]) {
    cpSync(join(packageDir, part), join(program, part), { recursive: true });
  }
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

function run(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, "bin/postbag.js"), ...args], {
    cwd,
    env: { HOME: cwd, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { code: status, stdout, stderr };
}

const members = "Name,City,Country\nAda Example,Leeds,GB\nBo,York,GB\n";
const campaign = () => campaignWith({ ...channels, "members.csv": members });
const ada = ["draft", "--name", "Ada Example", "--city", "Leeds", "--country", "GB", "--date", "2021-02-05"];
const written = (cwd: string) => Object.keys(filesBelow(join(cwd, "outbox")));

const none = "There are no PDFs, as the package @myriaddreamin/typst-ts-node-compiler is not installed.\n";
const install = "Install it with `npm install @myriaddreamin/typst-ts-node-compiler`.";
const needs = (flag: string) =>
  `${flag} needs the package @myriaddreamin/typst-ts-node-compiler, which is not installed. ${install}\nNothing was written.\n`;

describe("without the optional package, everything but PDFs is as ever", () => {
  const letters = ["council.en.eml", "council.en.txt", "county.en.txt", "hotline.en.call.txt", "hotline.en.txt"].concat(
    ["index.html", "mayor.en.txt", "ministry.en.call.txt", "ministry.en.txt"],
  );

  test("draft", () => {
    const cwd = campaign();
    const { code, stderr } = run(cwd, ...ada);
    expect({ code, files: written(cwd) }).toEqual({
      code: 0,
      files: [".gitignore", ...letters.map((name) => `ada-example/${name}`)],
    });
    expect(stderr).toContain(none);
    expect(stderr).not.toMatch(/npm install|\.pdf/);
    expect(filesBelow(cwd)["outbox/ada-example/index.html"]).not.toContain(".pdf");
  });

  test("batch", () => {
    const cwd = campaign();
    const { code, stderr } = run(cwd, "batch", "members.csv", "--date", "2021-02-05");
    expect({ code, files: written(cwd) }).toEqual({
      code: 0,
      files: [
        ".gitignore",
        ...["ada-example", "bo"].flatMap((folder) => letters.map((name) => `${folder}/${name}`)),
        ...["index.html", "report.json"],
      ],
    });
    expect(stderr).toContain("\n10 letters: 4 as call, 2 as eml, 10 as txt.\n");
    expect(stderr).toContain(none);
    expect(stderr).not.toMatch(/npm install|\.pdf/);
  });

  test.each([
    [["check"]],
    [["targets"]],
    [["fields"]],
    [["init", "ours"]],
    [[...ada, "--format", "txt,eml", "--paper", "letter", "--envelope", "us10"]],
    [["batch", "members.csv", "--format", "json"]],
    [["batch", "members.csv", "--mbox", "all.mbox"]],
    [["--help"]],
  ])("%j", (args) => {
    const { code, stderr } = run(campaign(), ...args);
    expect({ code, bug: /bug.*|\n {4}at .*/.exec(stderr)?.[0] }).toEqual({ code: 0, bug: undefined });
  });
});

describe("who asks for a PDF reads what to install", () => {
  test.each([
    [[...ada, "--format", "txt,pdf"], "--format pdf"],
    [["batch", "members.csv", "--format", "pdf"], "--format pdf"],
    [["batch", "members.csv", "--print", "all.pdf"], "--print"],
    [["batch", "members.csv", "--envelopes", "dl"], "--envelopes"],
    [["batch", "members.csv", "--labels", "l7160"], "--labels"],
    [["batch", "members.csv", "--print", "all.pdf", "--envelopes", "dl", "--dry-run"], "--print"],
  ])("%j", (args, flag) => {
    const cwd = campaign();
    const before = filesBelow(cwd);
    const { code, stdout, stderr } = run(cwd, ...args);
    expect({ code, stdout, stderr, files: filesBelow(cwd) }).toEqual({
      code: 2,
      stdout: "",
      stderr: needs(flag),
      files: before,
    });
  });

  test("in the same place where other flags are wrong", () => {
    const { code, stderr } = run(campaign(), ...ada, "--format", "pdf", "--paper", "a3");
    expect(code).toBe(2);
    expect(stderr).toContain(`${install}\n--paper: there is no "a3". Did you mean "a4"?\nNothing was written.\n`);
  });
});

test("and with the package, the same program makes them", () => {
  const cwd = campaign();
  const there = spawnSync(process.execPath, [join(packageDir, "bin/postbag.js"), ...ada, "--format", "pdf"], {
    cwd,
    env: { HOME: cwd, PATH: "/usr/bin:/bin" },
  });
  expect(there.status).toBe(0);
  expect(written(cwd)).toContain("ada-example/county.en.pdf");
});

test("the package without its part for this machine is as good as none", () => {
  const native = join(program, "node_modules/@myriaddreamin/typst-ts-node-compiler");
  cpSync(join(packageDir, "node_modules/@myriaddreamin/typst-ts-node-compiler"), native, { recursive: true });
  const cwd = campaign();
  const { code, stderr } = run(cwd, ...ada);
  expect(code).toBe(0);
  expect(stderr).toContain(none);
  expect(run(campaign(), ...ada, "--format", "pdf")).toMatchObject({ code: 2, stderr: needs("--format pdf") });
  rmSync(join(program, "node_modules"), { recursive: true });
});
