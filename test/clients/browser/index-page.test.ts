import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageDir, postbag, workFolder } from "../mail/program.ts";
import { objectionsTo, openBrowser, openPage, overflowOf, redrawTime, searchTime } from "./browser.ts";

const heading = "No interference in Ecuador's election, no cancellation";
const given = ["José", "María", "Núria", "Łukasz", "Søren", "Siobhán", "François", "Ада", "小明", "Zoë"];
const family = ["Núñez", "O'Brien", "Żółć", "van der Berg", "D’Angelo", "Ünal", "王", "Pérez-García", "Smith"];
const towns = ["Quito", "Leeds", "São Paulo", "Köln", "Málaga", "Łódź", "Zürich"];
const size = 10_000;

/** Names that are no markup, and rows that get no letters. */
const hostile = `name,email,city,country,consent,own words,to
<script>alert(1)</script>,one@example.org,Leeds,GB,yes,,
"""><img src=x onerror=alert(2)>",two@example.org,"</td><style>*{display:none}</style>",GB,yes,<b>Mine</b>,
"' onclick='alert(3)' x='",three@example.org,&lt;i&gt;,GB,yes,,imf
${"Wolfeschlegelsteinhausenbergerdorff".repeat(3)},four@example.org,${"Llanfairpwll".repeat(8)},GB,yes,"Many words of my own.",
<script>alert(4)</script>,not an address,Leeds,GB,yes,,
<iframe src=javascript:alert(5)>,six@example.org,Leeds,GB,no,,
"A second time",one@example.org,Leeds,GB,yes,,
שרה כהן,eight@example.org,חיפה,IL,yes,,
`;

let browser: Browser;
let [big, small] = ["", ""];

beforeAll(async () => {
  browser = await openBrowser();
  const rows = Array.from({ length: size }, (_, index) => {
    const name = `${given[index % given.length]} ${family[index % family.length]} ${index}`;
    return `${name},p${index}@example.org,${towns[index % towns.length]},EC,${index % 3 === 0 ? "I taught in Quito." : ""}`;
  });
  big = batch(
    ["name,email,city,country,own_words", ...rows].join("\n"),
    "--to",
    "cne,white-house,imf",
    "-f",
    "txt,eml",
  );
  small = batch(hostile, "--skip-invalid");
});
afterAll(() => browser?.close());

/** @returns the path of the organizer's page. */
function batch(roster: string, ...flags: string[]): string {
  const folder = workFolder();
  writeFileSync(join(folder, "members.csv"), roster);
  postbag(["batch", "members.csv", "--campaign", packageDir, "--date", "2021-02-05", ...flags], folder);
  return join(folder, "outbox/index.html");
}

test("10,000 people: search by name and town, without accents, says how many, at once", async () => {
  const { page, requests, noises } = await openPage(browser, big);
  const rows = page.locator("tbody tr");
  const status = page.locator("#found");
  const find = page.locator("#find");
  expect(await rows.count()).toBe(size);
  for (const [words, count] of [
    ["jose nunez", 112],
    ["SOREN", 1000],
    ["obrien zolc", 0],
    ["zolc lukasz", 111],
    ["dangelo lodz", 159],
    ["perez garcia 7", 386],
    ["Ада", 1000],
    ["小明", 1000],
    ["sao paulo 9999", 0],
    ["  ", undefined],
  ] as const) {
    await find.fill(words);
    const told = `“${words}”: ${count?.toLocaleString("en")} of 10,000 rows.`;
    expect(await status.textContent()).toBe(count === undefined ? "" : told);
    expect(await page.locator("tbody tr:not([hidden])").count()).toBe(count ?? size);
  }
  await find.fill("");
  const atOnce = Math.max(200, 1.5 * (await redrawTime(page)));
  for (const words of ["nunez", "n", "9999", ""]) expect(await searchTime(page, words)).toBeLessThan(atOnce);
  expect([requests, noises]).toEqual([[], []]);
});

test("10,000 people: every link leads to a letter or a page, and each of them has its link", async () => {
  const { page } = await openPage(browser, big);
  const links = await page.locator("tbody a").evaluateAll((found) => found.map(String));
  const paths = links.map((link) => fileURLToPath(link));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  const letters = readdirSync(dirname(big), { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(txt|eml)$|\/index\.html$/.test(path),
  );
  expect(new Set(paths)).toEqual(new Set(letters.map((path) => join(dirname(big), path))));
});

test("10,000 people: it reads without JavaScript, and fits a phone", async () => {
  const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
  const { page } = await openPage(browser, big, phone);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(heading);
  expect(await page.getByRole("searchbox").count()).toBe(0);
  expect(await page.locator("tbody tr").count()).toBe(size);
  await page.locator("tbody tr").first().getByRole("link", { name: "The White House" }).click();
  expect(await page.textContent("body")).toContain("\n\nJosé Núñez 0");
  const { page: withScript } = await openPage(browser, big, { viewport: phone.viewport });
  expect(await overflowOf(withScript)).toBeLessThanOrEqual(0);
});

test("names that look like markup are text, and nothing of them runs", async () => {
  const { page, requests, noises } = await openPage(browser, small);
  const names = await page.locator("tbody th").allTextContents();
  expect(names.slice(0, 3)).toEqual([
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "' onclick='alert(3)' x='",
  ]);
  expect(await page.locator("script, style").count()).toBe(2);
  expect(await page.locator("img, iframe, [onclick], [onerror]").count()).toBe(0);
  await page.getByRole("searchbox", { name: "Find a name or a town" }).fill("<script>alert");
  expect(await page.getByRole("status").textContent()).toBe("“<script>alert”: 3 of 8 rows.");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("checkbox", { name: "only rows without letters" }).check();
  expect(await page.getByRole("status").textContent()).toBe("no letters: 3 of 8 rows.");
  expect(await page.getByRole("row", { name: "A second time" }).textContent()).toContain(
    "the same e-mail address as in line 2",
  );
  expect([requests, noises]).toEqual([[], []]);
});

test.each([
  ["desktop", {}],
  ["phone", { viewport: { width: 360, height: 740 } }],
  ["dark", { colorScheme: "dark" }],
  ["dark phone", { colorScheme: "dark", viewport: { width: 360, height: 740 } }],
] as const)("axe objects to nothing: %s", async (_, options) => {
  const { page } = await openPage(browser, small, options);
  expect(await objectionsTo(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const { page: long } = await openPage(browser, big, options);
  await long.locator("#find").fill("zoe");
  expect(await objectionsTo(long)).toEqual([]);
});

test("assistive technology finds a table with rows, named by people", async () => {
  const { page } = await openPage(browser, small, { viewport: { width: 360, height: 740 } });
  expect(await page.getByRole("table", { name: "Who has what, in the order of the roster" }).count()).toBe(1);
  expect(await page.getByRole("columnheader").allTextContents()).toEqual(["Line", "Name", "Town", "Letters"]);
  expect(await page.getByRole("rowheader").count()).toBe(8);
  expect(await page.getByRole("cell", { name: "Leeds", exact: true }).count()).toBe(1);
});

test("on paper it has its heading and everybody, and no search", async () => {
  const { page } = await openPage(browser, small);
  const path = join(workFolder(), "page.pdf");
  await page.pdf({ path, format: "A4" });
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  expect(text).toContain(heading);
  for (const name of ["<script>alert(1)</script>", "A second time"]) expect(text).toContain(name);
  expect(text).not.toContain("Find a name");
  expect(text).not.toContain("only rows");
});
