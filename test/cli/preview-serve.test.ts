import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { WorkshopView } from "../../src/pages/workshop.ts";
import { campaignWith, folderWith, letterTemplate, targetsYaml } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";

const now = new Date(2021, 1, 5, 12, 3, 11);
const letter = "templates/letter.en.hbs";

/** Starts a preview, and waits until it says where it is. */
async function start(folder: string, ...flags: string[]) {
  const host = testHost({ cwd: folder, now });
  const running = postbag(["preview", "--serve", ...flags], host);
  const end = () => {
    host.stop.abort();
    return running;
  };
  onTestFinished(async () => void (await end()));
  await until(() => /Ctrl-C/.test(host.text.stderr));
  const [url = ""] = /http:\S+/.exec(host.text.stderr) ?? [];
  const base = url.split("#")[0];
  const view = async (query = "") => (await (await fetch(`${base}view${query}`)).json()) as WorkshopView;
  return { host, url, base, view, end, save: (path: string, text: string) => writeFileSync(join(folder, path), text) };
}

async function until(holds: () => boolean): Promise<void> {
  for (let time = 0; time < 500 && !holds(); time++) await pause(10);
  expect(holds()).toBe(true);
}

const address = /^The preview is at http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/ Ctrl-C ends it\.$/;

test("it says where it is, tells each change, and ends with Ctrl-C", async () => {
  const { host, end, save } = await start(campaignWith());
  const lines = () => host.text.stderr.split("\n").filter(Boolean);
  save(letter, letterTemplate.replace("{{signer.name}}", "{{signer.nmae}}"));
  await until(() => lines().length === 2);
  save(letter, letterTemplate.replace("My", "Our"));
  await until(() => lines().length === 3);
  rmSync(join(host.cwd, "targets.yaml"));
  await until(() => lines().length === 4);
  save("targets.yaml", targetsYaml);
  await until(() => lines().length === 5);
  save("targets.yaml", targetsYaml);
  await pause(300);
  const { code, stdout, stderr } = await end();
  expect([code, stdout, stderr.split("\n")]).toEqual([
    0,
    "",
    [
      expect.stringMatching(address),
      "12:03:11 letter.en.hbs: 1 problem",
      "12:03:11 letter.en.hbs: ok",
      "12:03:11 targets.yaml: 1 problem",
      "12:03:11 targets.yaml: ok",
      "The preview has ended.",
      "",
    ],
  ]);
});

test("with --quiet there is the address alone, with --json it is a line of JSON too", async () => {
  const quiet = await start(campaignWith(), "--quiet");
  quiet.save(letter, letterTemplate.replace("My", "Our"));
  await pause(200);
  expect((await quiet.end()).stderr).toMatch(new RegExp(`${address.source.slice(0, -1)}\\n$`));
  const json = await start(campaignWith(), "--json");
  const { stdout } = await json.end();
  expect(JSON.parse(stdout)).toEqual({ url: json.url, port: Number(new URL(json.url).port) });
  expect(stdout.split("\n")).toHaveLength(2);
});

test("the address keeps where to begin", async () => {
  const files = { "templates/call.en.hbs": "Hello, {{signer.name}}." };
  const one = await start(
    campaignWith(files),
    "council",
    "--template",
    "letter",
    "--language",
    "en",
    "--sample",
    "long-name",
  );
  expect(new URL(one.url).hash).toBe("#target=council&template=letter&language=en&person=long-name");
  const call = await start(campaignWith(files), "--template", "call");
  expect(new URL(call.url).hash).toBe("#tab=call");
});

test("a campaign with problems is served, and shows them", async () => {
  const { view, host, save } = await start(
    campaignWith({ [letter]: letterTemplate.replace("signer.name", "signer.nmae") }),
  );
  expect(host.text.stderr).toMatch(/\n12:03:11 1 problem\n$/);
  const broken = await view();
  expect([broken.letter, broken.problems[0]?.place]).toEqual([undefined, "templates/letter.en.hbs:6:14"]);
  save(letter, letterTemplate);
  await until(() => /letter\.en\.hbs: ok/.test(host.text.stderr));
  expect((await view()).letter?.language).toBe("en");
});

test("it is refused what can be no address of it, and where there is nothing to show", async () => {
  const run = async (folder: string, ...flags: string[]) => {
    const { code, stderr } = await postbag(["preview", "--serve", ...flags], testHost({ cwd: folder, now }));
    return [code, stderr];
  };
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void taken.close());
  await until(() => taken.listening);
  const { port } = taken.address() as AddressInfo;
  expect(await run(campaignWith(), "--port", String(port))).toEqual([
    2,
    `--port: ${port} is in use by another program. Name another, or leave --port out for a free one.\n`,
  ]);
  expect(await run(campaignWith(), "--port", "65536")).toEqual([
    2,
    "--port: ports go up to 65535. Leave --port out for a free one.\n",
  ]);
  expect((await run(campaignWith(), "--port", "-1"))[0]).toBe(2);
  expect((await run(campaignWith(), "--port", "http"))[0]).toBe(2);
  expect(await run(campaignWith(), "counsel")).toEqual([
    2,
    'Target: there is no "counsel" in this campaign. Did you mean "council"?\n',
  ]);
  expect(await run(folderWith({}))).toEqual([
    1,
    expect.stringContaining("There is no campaign in this folder: it has no targets.yaml."),
  ]);
});

test("a port that was named is the one it is at", async () => {
  const free = createServer().listen(0, "127.0.0.1");
  await until(() => free.listening);
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  const { url } = await start(campaignWith(), "--port", String(port));
  expect(new URL(url).port).toBe(String(port));
});

test("what browsers get says what they may do with it", async () => {
  const { base = "" } = await start(campaignWith());
  for (const path of ["", "view", "print", "../", "nothing"]) {
    const response = await fetch(new URL(path, base));
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'$/,
    );
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  }
  const statuses = await Promise.all(
    ["", "view", "print", "nothing"].map(async (path) => (await fetch(base + path)).status),
  );
  expect(statuses).toEqual([200, 200, 200, 404]);
  expect((await fetch(new URL("/", base))).status).toBe(403);
  const post = await fetch(`${base}view`, { method: "POST", body: "x" });
  expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect((await fetch(base, { headers: { origin: "https://evil.example" } })).status).toBe(403);
  const head = await fetch(base, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("nothing that is asked for is read or written: the folder stays as it was", async () => {
  const folder = campaignWith({ "secret.txt": "secret" });
  const { base = "" } = await start(folder);
  for (const path of ["secret.txt", "..%2fsecret.txt", "view?target=../../secret.txt", "view?template=../secret"]) {
    expect(await (await fetch(base + path)).text()).not.toMatch(/secret$/);
  }
});

test("an open stream of news does not keep it from ending", async () => {
  const { base, end } = await start(campaignWith());
  const news = await fetch(`${base}events`);
  const began = performance.now();
  expect((await end()).code).toBe(0);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(await news.text()).toBe("data: 1\n\nevent: end\ndata: end\n\n");
});

test.each([
  ["5 MB", (save: (path: string, text: string) => void) => save(letter, "x".repeat(5_000_000)), /at most 1 MiB/],
  [
    "10,000 nested blocks",
    (save) => save(letter, `---\nsubject: x\n---\n${"{{#if own_words}}".repeat(10_000)}`),
    /nested/,
  ],
  ["a partial that includes itself", (save) => save("templates/partials/me.hbs", "{{> me}}"), /./],
  ["no UTF-8", (save) => save("targets.yaml", "\ud800\0"), /control character|not UTF-8/],
] as [string, (save: (path: string, text: string) => void) => void, RegExp][])(
  "%s is told, and the letter stays",
  async (_, spoil, fact) => {
    const { host, view, save } = await start(
      campaignWith({ "templates/partials/me.hbs": "Me", [letter]: `${letterTemplate}{{> me}}` }),
    );
    const { letter: before } = await view();
    spoil(save);
    await until(() => /1 problem/.test(host.text.stderr));
    const after = await view();
    expect([after.letter, after.problems[0]?.fact]).toEqual([before, expect.stringMatching(fact)]);
  },
);

test("a folder in a template's place is told, and mended", async () => {
  const { host, view } = await start(campaignWith());
  rmSync(join(host.cwd, letter));
  mkdirSync(join(host.cwd, letter));
  await until(() => /1 problem/.test(host.text.stderr));
  const found = await view();
  expect([found.letter?.language, found.problems[0]?.fact]).toEqual(["en", "This cannot be read: it is a folder."]);
});

test("a file elsewhere that the campaign includes is watched too, as long as it is included", async () => {
  const cut = targetsYaml.indexOf("targets:");
  const [head, shared] = [targetsYaml.slice(0, cut), targetsYaml.slice(cut)];
  const cwd = campaignWith({
    "lists/targets.yaml": shared,
    "campaign/targets.yaml": `${head}include: [../lists/targets.yaml]\n`,
    "campaign/templates/letter.en.hbs": letterTemplate,
  });
  const { host, save, view, end } = await start(cwd, "--campaign", "campaign");
  const told = (text: string) => until(() => host.text.stderr.includes(text));
  save("lists/targets.yaml", shared.replace("City Council", "Town Council"));
  await told("targets.yaml: ok");
  expect(JSON.stringify(await view())).toContain("Town Council");
  save("lists/targets.yaml", shared.replace("languages", "langages"));
  await told("1 problem");
  save("campaign/targets.yaml", targetsYaml);
  await until(() => /ok\n.*1 problem\n.*ok\n/.test(host.text.stderr));
  const before = host.text.stderr;
  save("lists/targets.yaml", shared);
  await pause(300);
  expect(host.text.stderr).toBe(before);
  await end();
});
