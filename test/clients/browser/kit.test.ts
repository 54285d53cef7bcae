import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseDeadline } from "../../../src/model/deadline.ts";
import { type Kit, type KitWay, kitLanguages, kitPage } from "../../../src/pages/kit.ts";
import { cardOf, email, fullKit, hostileKit, kitOf, phone, post } from "../../pages/kit-samples.ts";
import { workFolder } from "../mail/program.ts";
import { objectionsTo, openBrowser, openPage, overflowOf, smallTargetsOf } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const narrow = { viewport: { width: 320, height: 640 } };
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

function fileOf(kit: Kit): string {
  const path = join(workFolder(), "index.html");
  writeFileSync(path, kitPage(kit));
  return path;
}

const open = (kit: Kit, options: BrowserContextOptions = {}, now?: Date) =>
  openPage(browser, fileOf(kit), options, now);
const pasted = (page: Page) => page.evaluate<string>("navigator.clipboard.readText()");
const statusOf = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

/** The text of a page as it is printed, by sheets. */
async function printed(page: Page): Promise<string[]> {
  const path = join(workFolder(), "kit.pdf");
  await page.pdf({ path, format: "A4" });
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
}

test.each([
  ["desktop", {}],
  ["phone", narrow],
  ["dark", { colorScheme: "dark" }],
  ["dark phone", { colorScheme: "dark", ...narrow }],
  ["forced colours", { forcedColors: "active" }],
] as const)("axe has no objection: %s", async (_, options) => {
  const { page, requests, noises } = await open(fullKit, options);
  expect(await objectionsTo(page)).toEqual([]);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Copy text: City Council" }).hover();
  expect(await objectionsTo(page)).toEqual([]);
  expect([requests, noises]).toEqual([[], []]);
});

test.each(kitLanguages)("on a phone, in %s: nothing sticks out, and fingers find everything", async (language) => {
  const { page, noises } = await open({ ...fullKit, language }, narrow);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await smallTargetsOf(page)).toEqual([]);
  expect(await objectionsTo(page)).toEqual([]);
  expect(await page.getAttribute("html", "lang")).toBe(language);
  expect(noises).toEqual([]);
});

test("a letter that is too long for a mail link is copied by the click that opens the mail program", async () => {
  const text = "The library must stay. ".repeat(200).trim();
  const { page } = await open(kitOf({ cards: [cardOf({ text, paper: text })] }), clipboard);
  await page.getByRole("link", { name: /^Open mail program, then paste/ }).click();
  await statusOf(page, "Copied.").waitFor();
  expect(await pasted(page)).toBe(text);
});

test.each([
  `<script>alert(1)</script></script><!-- <svg onload=alert(2)>`,
  `"><img src=x onerror=alert(1)>' onclick='alert(2)' autofocus onfocus='alert(3)`,
  "</title></style></pre></textarea></template><iframe src=javascript:alert(3)>",
  "javascript:alert(1)//https://example.org/",
  "https://example.org/\"onmouseover='alert(1)'",
  "מועצת העיר \u202eevil 👩‍👩‍👧‍👦",
  "x".repeat(10_000),
  "王".repeat(10_000),
  "https://example.org/".padEnd(10_000, "x"),
])("%#: fields that look like code are text, and long ones stay in the window", async (evil) => {
  const { page, requests, noises } = await open(hostileKit(evil), narrow);
  expect(await page.locator("script, style").count()).toBe(2);
  expect(await page.locator("img, iframe, svg, [onclick], [onerror], [onfocus], [onmouseover]").count()).toBe(0);
  expect(await page.locator("article .text").first().textContent()).toBe(evil);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(evil);
  const protocols = await page
    .locator("a")
    .evaluateAll((links) => links.map((link) => (link as { protocol?: string }).protocol));
  expect(protocols.filter((protocol) => !/^(https?|mailto|tel|data|file):$/.test(protocol ?? ""))).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.getByRole("checkbox").first().check();
  expect(await page.locator("#count").textContent()).toBe("1 of 2 sent");
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect([requests, noises]).toEqual([[], []]);
});

test("copying gives the very text, and says so", async () => {
  const { page, noises } = await open(fullKit, clipboard);
  for (const { office, subject, text, paper } of fullKit.cards) {
    for (const [label, content] of Object.entries({ subject, text, "for paper or fax": paper })) {
      await page.getByRole("button", { name: `Copy ${label}: ${office.text}` }).click();
      await statusOf(page, "Copied.").waitFor();
      expect(await pasted(page)).toBe(content);
    }
  }
  expect(noises).toEqual([]);
});

test("copying paper that shares no body with the text gives the paper", async () => {
  const card = cardOf({ text: "\nOne\ttext ", paper: "\n\nAnother\n" });
  const { page } = await open(kitOf({ cards: [card] }), clipboard);
  await page.getByRole("button", { name: "Copy for paper" }).click();
  await statusOf(page, "Copied.").waitFor();
  expect(await pasted(page)).toBe(card.paper);
  await page.getByRole("button", { name: "Copy text" }).click();
  await expect.poll(() => pasted(page)).toBe(card.text);
});

test("where the clipboard is closed, the old way; where that is too, the text is selected and it says how", async () => {
  const { page } = await open(fullKit, clipboard);
  await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error("no"))`);
  await page.getByRole("button", { name: "Copy text: City Council" }).click();
  await statusOf(page, "Copied.").waitFor();
  expect(await pasted(page)).toBe(fullKit.cards[0]?.text);
  expect(await page.evaluate("document.activeElement.dataset.copy")).toBe("text");
  await page.evaluate("document.execCommand = () => false");
  await page.getByRole("button", { name: "Copy text: City Council" }).click();
  await statusOf(page, "The text is selected").waitFor();
  expect(await page.evaluate("String(getSelection())")).toBe(fullKit.cards[0]?.text);
});

test("what was sent is remembered, for this signer and these letters only, and can be undone", async () => {
  const { page, noises } = await open(fullKit);
  const boxes = page.getByRole("checkbox");
  const bar = page.getByRole("progressbar", { name: "Letters sent" });
  const told = async () => [
    await page.locator("#count").textContent(),
    await bar.evaluate((node) => (node as { value?: number }).value),
  ];
  expect(await told()).toEqual(["0 of 3 sent", 0]);
  await page.getByRole("checkbox", { name: "Sent: City Council" }).check();
  await boxes.nth(2).check();
  expect(await told()).toEqual(["2 of 3 sent", 2]);
  await page.reload();
  expect(await told()).toEqual(["2 of 3 sent", 2]);
  expect(await boxes.evaluateAll((all) => all.map((box) => (box as { checked?: boolean }).checked))).toEqual([
    true,
    false,
    true,
  ]);
  expect(await page.getByRole("navigation").getByText("✓ Sent").filter({ visible: true }).count()).toBe(2);
  await boxes.nth(2).uncheck();
  await page.reload();
  expect(await told()).toEqual(["1 of 3 sent", 1]);
  const changed = (change: (text: string) => string) =>
    fullKit.cards.map((card) => ({ ...card, subject: change(card.subject) }));
  const others: [Partial<Kit>, number][] = [
    [{ folder: "bo" }, 0],
    [{ campaign: "park" }, 0],
    [{ cards: fullKit.cards.map((card) => ({ ...card, text: `${card.text}!` })) }, 0],
    [{ cards: changed((subject) => `${subject}!`) }, 0],
    [{ cards: fullKit.cards.map((card) => ({ ...card, id: `${card.id}2` })) }, 0],
    [{ cards: fullKit.cards.map((card) => ({ ...card, paper: card.paper.replace("5 Feb", "6 Feb") })) }, 1],
    [{ language: "de", cards: [...fullKit.cards].reverse() }, 1],
  ];
  for (const [other, sent] of others) {
    await page.goto(`file://${fileOf({ ...fullKit, ...other })}`);
    expect([other, await page.getByRole("checkbox", { checked: true }).count()]).toEqual([other, sent]);
  }
  expect(noises).toEqual([]);
});

test("pressing a button that sends marks nothing as sent", async () => {
  const { page } = await open(fullKit);
  await page.evaluate("addEventListener('click', (event) => event.preventDefault())");
  for (const name of ["Open in mail program: City Council", "Gmail: City Council", "Call: City Council"]) {
    await page.getByRole("link", { name }).click();
  }
  expect(await page.locator("#count").textContent()).toBe("0 of 3 sent");
});

test("where nothing can be kept, it says so and works all the same", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const noises: string[] = [];
  page.on("pageerror", (error) => noises.push(String(error)));
  await page.addInitScript(`Object.defineProperty(window, "localStorage", { get() { throw new Error("no") } })`);
  await page.goto(`file://${fileOf(fullKit)}`);
  expect(await page.getByText("This browser keeps nothing for this page").isVisible()).toBe(true);
  await page.getByRole("checkbox").first().check();
  expect(await page.locator("#count").textContent()).toBe("1 of 3 sent");
  expect(await objectionsTo(page)).toEqual([]);
  expect(noises).toEqual([]);
  const { page: able } = await open(fullKit);
  expect(await able.getByText("This browser keeps nothing for this page").isVisible()).toBe(false);
});

test("the keyboard alone copies, marks and follows links, and one sees where it is", async () => {
  const { page } = await open(fullKit, clipboard);
  const reached: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const [name, width, isBox] = await page.evaluate<[string, string, boolean]>(`(() => {
      const focused = document.activeElement;
      const ring = focused.type === "checkbox" ? focused.nextElementSibling : focused;
      return [focused.ariaLabel ?? focused.textContent, getComputedStyle(ring).outlineWidth, focused.type === "checkbox"];
    })()`);
    if (reached.includes(name) || name === null || name.includes("\n")) break;
    expect([name, width]).toEqual([name, "3px"]);
    reached.push(name);
    if (name === "Copy text: City Council") {
      await page.keyboard.press("Enter");
      await statusOf(page, "Copied.").waitFor();
      expect(await pasted(page)).toBe(fullKit.cards[0]?.text);
    }
    if (isBox) await page.keyboard.press("Space");
  }
  expect(reached.slice(0, 6)).toEqual([
    ...["Friends of the Library", "City Council", "Consejo Nacional Electoral, Presidencia del Consejo", "בית העירייה"],
    ...["Copy subject: City Council", "Copy text: City Council"],
  ]);
  expect(reached).toContain("Draft file (.eml): City Council");
  expect(await page.locator("#count").textContent()).toBe("3 of 3 sent");
});

test("one letter is printed alone, as on paper", async () => {
  const { page } = await open(fullKit, narrow, new Date("2021-02-06T12:00:00Z"));
  await page.evaluate("window.print = () => { window.wasPrinted = document.title; }");
  for (const { office, subject, paper } of fullKit.cards.slice(0, 2)) {
    await page.getByRole("button", { name: `Print this letter: ${office.text}` }).click();
    expect(await page.evaluate("window.wasPrinted")).toBe(subject);
    const sheets = await printed(page);
    const words = (text: string) => text.split(/\s+/).filter(Boolean).join(" ");
    expect(words(sheets.join(" "))).toBe(words(paper));
  }
  expect(await page.title()).toBe("Keep the library open – Ada Example");
  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThanOrEqual(4);
  expect(sheets[0]).toContain("Signed by Ada Example");
  expect(sheets[0]).toContain("2. Consejo Nacional Electoral");
  expect(sheets[1]).toMatch(
    /^\s*City Council\n[\s\S]*council@example\.org[\s\S]*Hello, my name is Ada[\s\S]*5 February 2021[\s\S]*Yours faithfully/,
  );
  expect(sheets.join("")).not.toMatch(/Copy text|Open in mail|0 of 3|lines too long|Too late for/);
});

test("paper that shares no body with the text is printed as it is", async () => {
  const card = cardOf({ text: "Pasted", paper: "Printed\n\nas it is" });
  const { page } = await open(kitOf({ cards: [card] }));
  await page.evaluate("window.print = () => {}");
  await page.getByRole("button", { name: "Print" }).click();
  expect((await printed(page)).join().split(/\s+/).filter(Boolean)).toEqual(["Printed", "as", "it", "is"]);
});

test("without JavaScript letters and links are there, and nothing that would not work", async () => {
  const { page } = await open(fullKit, { javaScriptEnabled: false, acceptDownloads: true });
  expect(await page.getByRole("button").count()).toBe(0);
  expect(await page.getByRole("checkbox").count()).toBe(0);
  expect(await page.getByText("tick “Sent”").filter({ visible: true }).count()).toBe(0);
  for (const name of [
    "Open in mail program",
    "Gmail",
    "Outlook.com",
    "Draft file (.eml)",
    "Open the web form",
    "Call",
    "PDF beside this page",
  ]) {
    expect(await page.getByRole("link", { name: `${name}: City Council` }).isVisible()).toBe(true);
  }
  expect(await page.getByText("Please keep the library open.").filter({ visible: true }).count()).toBe(2);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Draft file (.eml): City Council" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("council.en.eml");
  expect(readFileSync(await file.path())).toEqual(fullKit.cards[0]?.eml?.content);
});

test("it says how long is left, and when that is over, in every language", async () => {
  const before = new Date("2021-02-17T01:59:30Z");
  const told: string[] = [];
  for (const language of kitLanguages) {
    const { page } = await open({ ...fullKit, language }, {}, before);
    const left = page.locator("#left");
    told.push((await left.textContent()) ?? "");
    await page.clock.fastForward("05:01:00");
    told.push((await left.textContent()) ?? "");
    await page.getByRole("checkbox").first().check();
    expect(await page.getByRole("progressbar").evaluate((node) => (node as { value?: number }).value)).toBe(1);
  }
  expect(told).toEqual([
    ...["– in 5 hours", "The deadline passed 1 minute ago. Everything on this page still works."],
    ...["– dentro de 5 horas", "La fecha límite pasó hace 1 minuto. Todo en esta página sigue funcionando."],
    ...["– dans 5 heures", "La date limite est passée il y a 1 minute. Tout fonctionne encore sur cette page."],
    ...["– em 5 horas", "O prazo terminou há 1 minuto. Tudo nesta página ainda funciona."],
    ...["– in 5 Stunden", "Die Frist ist vor 1 Minute abgelaufen. Alles auf dieser Seite funktioniert weiterhin."],
  ]);
});

test("what can be posted in time, and sent at all, ages while the page is open", async () => {
  const deadline = parseDeadline("2021-02-17T07:00", "America/Guayaquil");
  const kit = kitOf({ ...(deadline && { deadline }), cards: [cardOf({ ways: [email, phone, post] })] });
  const { page, noises } = await open(kit, { timezoneId: "America/Guayaquil" }, new Date("2021-02-09T04:59:30Z"));
  const told = () => page.locator("[data-stage]").filter({ visible: true }).allTextContents();
  expect(await told()).toEqual(["Post it by Monday, February 8, 2021."]);
  await page.clock.fastForward("01:00");
  expect(await told()).toEqual(["Too late to post: send e-mail or call."]);
  expect(await page.getByText("Post takes about 5 days.").isVisible()).toBe(true);
  expect(await objectionsTo(page)).toEqual([]);
  const { page: over } = await open(kit, {}, new Date("2021-02-17T12:00:30Z"));
  expect(
    await over
      .locator("li")
      .getByText(/^Too late/)
      .filter({ visible: true })
      .allTextContents(),
  ).toEqual(Array(3).fill("Too late for the deadline."));
  expect(await told()).toHaveLength(1);
  const { page: still } = await open(kit, { javaScriptEnabled: false });
  expect(await still.locator("[data-stage]").filter({ visible: true }).allTextContents()).toEqual([
    "Post it by Monday, February 8, 2021.",
  ]);
  expect(noises).toEqual([]);
});

test("post that was too late from the beginning says what to do instead, whatever the clock says", async () => {
  const deadline = parseDeadline("2021-02-17T07:00", "America/Guayaquil");
  const late = { ...post, inTime: false } as KitWay;
  const kit = kitOf({ ...(deadline && { deadline }), cards: [cardOf({ ways: [email, phone, late] })] });
  for (const moment of ["2021-02-09T12:00:00Z", "2026-11-25T12:00:00Z"]) {
    const { page } = await open(kit, {}, new Date(moment));
    expect(await page.getByText("Too late to post: send e-mail or call.").isVisible()).toBe(true);
  }
});

test("a last day to post ages without a deadline on the page too, by the day where the browser is", async () => {
  const kit = kitOf({ cards: [cardOf({ ways: [post] })] });
  const moment = new Date("2021-02-08T12:00:00Z");
  for (const [timezoneId, words] of [
    ["America/Los_Angeles", "Post it by Monday, February 8, 2021."],
    ["Pacific/Kiritimati", "Too late to post."],
  ]) {
    const { page } = await open(kit, { timezoneId: timezoneId as string }, moment);
    expect(await page.locator("[data-stage]").filter({ visible: true }).allTextContents()).toEqual([words]);
  }
});

test("a screen reader finds landmarks, headings and letters by their office", async () => {
  const { page } = await open(fullKit);
  for (const role of ["banner", "main", "navigation"] as const) expect(await page.getByRole(role).count()).toBe(1);
  expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual(
    fullKit.cards.map(({ office }) => office.text),
  );
  const card = page.getByRole("article", { name: "City Council" });
  expect(await card.getByRole("heading", { level: 3 }).allTextContents()).toEqual([
    "E-mail",
    "Web form",
    "Phone",
    "Fax",
    "Post",
  ]);
  expect(
    await page
      .locator(".text")
      .nth(2)
      .evaluate((node) => `${(node as { lang?: string }).lang} ${(node as { dir?: string }).dir}`),
  ).toBe("he auto");
});
