import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { postbag, testHost } from "../../support/host.ts";
import { type OpenPage, openPage } from "./browser.ts";

/** A preview that runs in this process. */
export interface Preview {
  readonly folder: string;
  readonly url: string;
  readonly port: number;
  readonly host: ReturnType<typeof testHost>;
  /** Presses Ctrl-C. @returns what the command came to */
  end(): ReturnType<typeof postbag>;
  save(path: string, text: string): void;
}

/** Starts `postbag preview --serve` in a folder; it ends with the test. */
export async function startPreview(folder: string, ...flags: string[]): Promise<Preview> {
  const host = testHost({ cwd: folder });
  const running = postbag(["preview", "--serve", "--json", "--date", "2021-02-05", ...flags], host);
  running.catch(() => undefined);
  while (host.text.stdout === "") {
    const done = await Promise.race([
      running,
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 20)),
    ]);
    if (done) throw new Error(done.stderr);
  }
  const { url, port } = JSON.parse(host.text.stdout);
  const end = () => {
    host.stop.abort();
    return running;
  };
  onTestFinished(async () => void (await end()));
  return { folder, url, port, host, end, save: (path, text) => writeFileSync(join(folder, path), text) };
}

/** Opens the page, with what was chosen, and waits until the letter is there. */
export async function openWorkshop(
  browser: Browser,
  preview: Preview,
  chosen = "",
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const opened = await openPage(browser, `${preview.url}${chosen}`, options);
  await opened.page.locator("pre.letter").first().waitFor({ state: "attached" });
  onTestFinished(() => opened.page.context().close());
  return opened;
}

/** The text in the page's tab. */
export async function textOf(page: Page): Promise<string> {
  return (await page.locator("[role=tabpanel]:visible").textContent()) ?? "";
}

/**
 * Milliseconds from a save until the page has drawn it, by one clock: the page notes when it first had the text.
 * @param selector what shows it; for a picture, its source is another.
 */
export async function timeToSee(page: Page, save: () => void, isThere: string): Promise<number> {
  const drawn = page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      if (!(${isThere})) return requestAnimationFrame(look);
      // The frame after the one that has it is drawn when it is seen.
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    };
    look();
  })`);
  await page.evaluate("0");
  const began = Date.now();
  save();
  return (await drawn) - began;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
