import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { campaignWith } from "../../support/campaign.ts";
import { manyOfficesYaml } from "../../support/districts.ts";
import { Terminal } from "./terminal.ts";

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

const given = "--name Ada --city Sacramento --email '' --street '' --postal-code ''";

/** `draft` in a campaign of five hundred offices, up to the question for targets. */
async function open(size: [number, number], env: Record<string, string> = {}): Promise<{ cwd: string; on: Terminal }> {
  const cwd = campaignWith({ "targets.yaml": manyOfficesYaml });
  const on = new Terminal(`draft ${given} --own-words Mine.`, cwd, env, size);
  terminal = on;
  await on.sees("? Your country");
  on.type("US");
  await on.sees("❯ United States");
  on.press("Enter");
  await on.sees("? Your state, province or region");
  on.type("calif");
  await on.sees("❯ California");
  on.press("Enter");
  await on.sees("represents you in Congress?");
  // The arrow begins at "None of these".
  on.press("Up", "Enter");
  await on.sees("lower house?");
  on.press("Up", "Up", "Up", "Enter");
  await on.sees("? Who gets a letter?");
  return { cwd, on };
}

test("the signer's own are asked for, and of hundreds some are found and chosen", async () => {
  const { cwd, on } = await open([80, 24]);
  const screen = await on.sees("304 of 304 chosen");
  expect(screen).toContain("Not listed: 204 that take letters from elsewhere only.");
  expect(screen).toContain("❯ ◉ Jane Doe 12, House · by email\n  ◉ Bob Poe 17, Assembly · by fax\n");
  on.press("C-a");
  await on.sees("0 of 304 chosen");
  on.press("Enter");
  await on.sees("> Choose at least one. Tab chooses the one at the arrow.");
  on.press("Tab", "Down", "Tab");
  await on.sees("2 of 304 chosen");
  on.type("office 29");
  await on.sees("2 of 304 chosen; 11 found");
  on.press("C-a");
  await on.sees("13 of 304 chosen; 11 found, 11 of them chosen");
  on.press("Escape");
  await on.sees("  Search:\n");
  on.press("C-e");
  expect(await on.sees("12 of 304 chosen")).not.toContain("by fax");
  on.press("C-e", "Enter");
  await on.sees("✔ Who gets a letter? 13 of 304");
  on.press("Enter");
  await on.sees("Change District: cd:12; sldl:17");
  on.press("Home", "Enter");
  await on.sees("13 letters in outbox/ada.");
  expect(readdirSync(join(cwd, "outbox/ada")).filter((name) => name.endsWith(".en.txt"))).toHaveLength(13);
});

test("on a narrow terminal every line fits, and without colours the arrow and the boxes say it all", async () => {
  const { on } = await open([60, 24], { NO_COLOR: "1" });
  const screen = await on.sees("304 of 304 chosen");
  expect(screen).toContain("? Who gets a letter?\n  Search:\n❯ ◉ Jane Doe 12, House · by email\n");
  expect(on.colours()).not.toContain("\u001b[");
  on.press("PPage", "NPage", "Down");
  await on.sees("❯ ◉ Office");
  expect(on.screen().match(/❯/g)).toHaveLength(1);
});

test("Ctrl-C leaves a clean line and nothing behind", async () => {
  const { cwd, on } = await open([80, 24]);
  on.type("off");
  await on.sees("Search: off");
  on.press("C-c");
  const screen = await on.sees("exit=130");
  expect(screen).toContain("\nCancelled. Nothing was written.\nexit=130");
  expect(existsSync(join(cwd, "outbox"))).toBe(false);
});
