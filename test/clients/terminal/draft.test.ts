import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { folderWith } from "../../support/campaign.ts";
import { Terminal } from "./terminal.ts";

const root = join(import.meta.dirname, "../../..");
let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

function open(args: string, env: Record<string, string> = {}): { cwd: string; terminal: Terminal } {
  const cwd = folderWith({ "editor.sh": '#!/bin/sh\nprintf "From my editor.\\n\\nTwo paragraphs." > "$1"\n' });
  chmodSync(join(cwd, "editor.sh"), 0o755);
  for (const name of ["targets.yaml", "templates"]) cpSync(join(root, name), join(cwd, name), { recursive: true });
  terminal = new Terminal(args, cwd, { EDITOR: join(cwd, "editor.sh"), ...env });
  return { cwd, terminal };
}

async function answer(on: Terminal, question: string, ...keys: string[]): Promise<void> {
  await on.sees(`? ${question}`);
  for (const key of keys) on.type(key);
  on.press("Enter");
}

test("a person drafts letters in a terminal, own words from the editor, and is remembered", async () => {
  const { cwd, terminal: on } = open("draft");
  await answer(on, "Your name", "José Núñez");
  await answer(on, "Your town", "Leeds");
  await on.sees("? Your country");
  on.type("reino un");
  await on.sees("❯ United Kingdom");
  on.press("Enter");
  await answer(on, "E-mail address", "jose@example.org");
  await answer(on, "Street and number");
  await answer(on, "Postal code");
  await answer(on, "Who gets a letter?");
  await answer(on, "What do you ask for?");
  await answer(on, "In which order?");
  await on.sees("? Why does this matter");
  on.press("Down", "Enter");
  await on.sees("? What next?");
  expect(on.screen()).toContain("From my editor.");
  on.press("Enter");
  await on.sees("9 letters in outbox/jose-nunez.");
  await on.sees("? Remember your name");
  on.type("y");
  on.press("Enter");
  await on.sees("exit=0");
  expect(readFileSync(join(cwd, "outbox/jose-nunez/imf.en.txt"), "utf8")).toContain(
    "From my editor.\n\nTwo paragraphs.",
  );
  expect(existsSync(join(cwd, ".config/postbag/profile.json"))).toBe(true);
});

test("Ctrl-C leaves a clean line, exit code 130, and nothing behind", async () => {
  const { cwd, terminal: on } = open("draft");
  await answer(on, "Your name", "Ada");
  await on.sees("? Your town");
  on.press("C-c");
  const screen = await on.sees("exit=130");
  expect(screen).toContain("\nCancelled. Nothing was written.\nexit=130");
  expect(screen).not.toMatch(/\n {4}at /);
  expect(existsSync(join(cwd, "outbox"))).toBe(false);
});

test("without an editor, own words are asked for on one line", async () => {
  const { terminal: on } = open("draft --name Ada --city Leeds --email '' --street '' --postal-code '' --to imf", {
    EDITOR: "/nowhere/editor",
    PATH: "/nowhere",
  });
  await on.sees("? Your country");
  on.type("GB");
  await on.sees("❯ United Kingdom");
  on.press("Enter");
  await answer(on, "What do you ask for?");
  await answer(on, "In which order?");
  expect(await on.sees("? Why does this matter")).not.toContain("editor");
  on.press("Enter");
  await answer(on, "Your own words", "Typed here.");
  await on.sees("? What next?");
  expect(on.screen()).toContain("Typed here.");
});

test("a reader that closes early keeps no letter from being written", () => {
  const { cwd } = open("--version");
  const flags = "draft --name Ada --city Leeds --country GB --no-input";
  spawnSync("sh", ["-c", `'${process.execPath}' '${join(root, "bin/postbag.js")}' ${flags} 2>&1 | true`], { cwd });
  expect(existsSync(join(cwd, "outbox/ada/imf.en.txt"))).toBe(true);
});
