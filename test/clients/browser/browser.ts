import { pathToFileURL } from "node:url";
import axe, { type AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** The browser that Debian packages: it asks nothing of anybody on the net. */
export function openBrowser(): Promise<Browser> {
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-sync", ...quiet],
  });
}

/** A page that was opened, and what it did that nobody saw. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses that were asked for, other than the page's own. */
  readonly requests: readonly string[];
  /** Dialogs, errors, messages on the console, breaches of the page's own policy. */
  readonly noises: readonly string[];
}

/** @param path of a file, or an address. @param now what the page's clock shows, which then stands still until a test moves it. */
export async function openPage(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
  now?: Date,
): Promise<OpenPage> {
  const page = await (await browser.newContext(options)).newPage();
  if (now) await page.clock.install({ time: now });
  const { href } = path.startsWith("http") ? new URL(path) : pathToFileURL(path);
  const [requests, noises]: [string[], string[]] = [[], []];
  page.on("request", (request) => request.url() === href || requests.push(request.url()));
  page.on("console", (message) => noises.push(message.text()));
  page.on("pageerror", (error) => noises.push(String(error)));
  page.on("dialog", (dialog) => {
    noises.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(
    `addEventListener("securitypolicyviolation", ({ blockedURI }) => alert("breach: " + blockedURI))`,
  );
  await page.goto(href);
  return { page, requests, noises };
}

/**
 * What axe objects to, in one line each. Of thousands of rows, which are all alike, it looks at some.
 * What runs in the page is text, as the tests' types know no documents.
 */
export async function objectionsTo(page: Page): Promise<string[]> {
  await page.evaluate(`document.querySelectorAll("tbody tr:nth-child(n + 100)").forEach((row) => row.remove())`);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, such as ${nodes[0]?.html})`);
}

/** What can be pressed and is lower or narrower than a finger needs, by its name. */
export function smallTargetsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll("a, button, input")].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    const isShown = width > 0 || height > 0;
    return isShown && (width < 43.9 || height < 43.9) ? [(target.ariaLabel ?? target.textContent) + " " + width + "x" + height] : [];
  })`);
}

/** How wide the page is beyond its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
}

/** What drawing all rows of a table anew takes the browser at the moment, in milliseconds: limits in time are as good as the machine. */
export async function redrawTime(page: Page): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time++) times.push(await page.evaluate<number>(redraw));
  return Math.max(...times);
}

const redraw = `new Promise((resolve) => {
  const rows = [...document.querySelectorAll("tbody tr")];
  const hidden = rows.map((row) => row.hidden);
  const began = performance.now();
  rows.forEach((row) => { row.hidden = true; });
  void document.body.offsetHeight;
  rows.forEach((row, index) => { row.hidden = hidden[index]; });
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
})`;

/** Types into the search field at one stroke. @returns the milliseconds until the result is drawn, the best of three times. */
export async function searchTime(page: Page, text: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    await page.locator("#find").fill("no such person anywhere");
    times.push(await page.evaluate<number>(`(${search})(${JSON.stringify(text)})`));
  }
  return Math.min(...times);
}

const search = `(text) => new Promise((resolve) => {
  const began = performance.now();
  const field = document.getElementById("find");
  field.value = text;
  field.dispatchEvent(new Event("input"));
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
})`;
