import { chmodSync, existsSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { openPage } from "../../src/terminal/open-page.ts";
import { folderWith } from "../support/campaign.ts";

/** A folder with programs: one that notes what it was called with, and one that fails. */
function browsers() {
  const folder = folderWith({
    note: '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.log"\n',
    fail: "#!/bin/sh\nexit 3\n",
  });
  for (const name of ["note", "fail"]) chmodSync(`${folder}/${name}`, 0o755);
  const noted = () => vi.waitFor(() => readFileSync(`${folder}/note.log`, "utf8"));
  return { folder, noted };
}

test.runIf(process.platform !== "win32").each([
  ["a program", (at: string) => `${at}/note`, "https://example.org/a?b=c&d\n"],
  [
    "a program with a place for the address",
    (at: string) => `${at}/note -u %s --new`,
    "-u\nhttps://example.org/a?b=c&d\n--new\n",
  ],
  ["the first that works", (at: string) => `${at}/nothing:${at}/fail:${at}/note`, "https://example.org/a?b=c&d\n"],
])("$BROWSER can be %s", async (_, command, called) => {
  const { folder, noted } = browsers();
  expect(await openPage("https://example.org/a?b=c&d", { BROWSER: command(folder) })).toBe(true);
  expect(await noted()).toBe(called);
});

test.runIf(process.platform !== "win32").each([
  ["it is not there", (at: string) => `${at}/nothing`],
  ["it fails", (at: string) => `${at}/fail`],
])("nothing was opened where %s", async (_, command) => {
  expect(await openPage("https://example.org", { BROWSER: command(browsers().folder) })).toBe(false);
});

test.each(["file:///etc/passwd", "javascript:alert(1)", "--help", "", "ftp://example.org"])(
  "%j is no page to open",
  async (url) => {
    const { folder } = browsers();
    expect(await openPage(url, { BROWSER: `${folder}/note` })).toBe(false);
    expect(existsSync(`${folder}/note.log`)).toBe(false);
  },
);

test.runIf(process.platform !== "win32")("an address reaches the program as one word, whatever is in it", async () => {
  const { folder, noted } = browsers();
  await openPage("https://example.org/$(touch x);`id` & a b", { BROWSER: `${folder}/note` });
  expect(await noted()).toBe("https://example.org/$(touch%20x);%60id%60%20&%20a%20b\n");
});

test.runIf(process.platform === "linux")("without a screen and a browser nothing is tried", async () => {
  expect(await openPage("https://example.org", {})).toBe(false);
});
