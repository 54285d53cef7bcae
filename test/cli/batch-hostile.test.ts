import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { treeOf } from "../outbox/disk.ts";
import { batch, batchOf, csv, groupWith, lettersIn } from "../support/group.ts";
import { filesBelow } from "../support/tree.ts";

const heading = ["Name", "Email", "City", "Country"];
const named = (...names: readonly string[]) =>
  csv(heading, ...names.map((name, index) => [name, `p${index}@example.org`, "Leeds", "GB"]));
const txt = ["-q", "-f", "txt", "--to", "council"];

describe("a name becomes a folder in the outbox and nothing else", () => {
  test.each([
    ["../../x", "x"],
    ["/etc/passwd", "etc-passwd"],
    ["..\\..\\x", "x"],
    ["..", "signer"],
    ["CON", "con_"],
    ["nul.txt", "nul-txt"],
    ['=HYPERLINK("http://x.example")', "hyperlink-http-x-example"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
    [".git", "git"],
    ["index.html", "index-html"],
    [
      ".postbag-staging-1-00000000-0000-0000-0000-000000000000",
      "postbag-staging-1-00000000-0000-0000-0000-000000000000",
    ],
    ["Zo\u200be", "zoe"],
    ["\u2066", undefined],
    ["Ann\u202e", undefined],
    ["Ada\u0000", undefined],
    ["Ada\nBcc: eve@example.org", undefined],
    ["王小明", "王小明"],
    ["x".repeat(300), "x".repeat(80)],
    ["x".repeat(301), undefined],
    ["constructor", "constructor"],
    ["__proto__", "__proto__"],
  ])("%j", async (name, folder) => {
    const { cwd, code, stderr } = await batchOf(named(name), ...txt, "--out", "a/b/outbox");
    const files = Object.keys(filesBelow(cwd)).filter((path) => path.includes(".en.txt"));
    if (folder === undefined) expect({ code, files }).toEqual({ code: 1, files: [] });
    else expect({ stderr, files }).toEqual({ stderr: "", files: [`a/b/outbox/${folder}/council.en.txt`] });
  });

  test("and twins get folders of their own, whatever they are called", async () => {
    const names = [
      "Zoe",
      "zoe",
      "Zo\u200be",
      "ZOË",
      "zoe-2",
      "Zoe 2",
      "zoe-2-2",
      "zoe-3",
      "σς",
      "ΣΣ",
      "ß",
      "SS",
      "CON",
      "con_",
    ];
    const { cwd, code } = await batchOf(named(...names), ...txt);
    const folders = Object.keys(lettersIn(cwd)).map((path) => path.split("/")[0]?.toLowerCase());
    expect({ code, folders: new Set(folders).size }).toEqual({ code: 0, folders: names.length });
  });

  test("also for any names at all: as many folders as people, each with that person's letter", async () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("A-2", "a", "A", "a_", "..", "con"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (names) => {
        const { code, report, paths } = await batchOf(named(...names), ...txt, "--skip-invalid");
        expect(code).toBe(0);
        expect(report.people + report.invalid).toBe(names.length);
        expect(paths).toHaveLength(report.people);
      }),
      { numRuns: 40 },
    );
  });

  test("on the organizer's page, and on its own person's, it is text", async () => {
    const { cwd } = await batchOf(named('<img src=x onerror="alert(1)">', "a&b'c"), ...txt);
    const files = filesBelow(join(cwd, "outbox"));
    const img = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;";
    const pages = Object.keys(files).filter((path) => path.endsWith("index.html"));
    expect(pages).toHaveLength(3);
    expect(pages.filter((path) => files[path]?.includes(img))).toHaveLength(2);
    expect(pages.filter((path) => files[path]?.includes("a&amp;b&#39;c"))).toHaveLength(2);
    expect(pages.filter((path) => files[path]?.includes("<img"))).toEqual([]);
  });
});

describe("headings that are something else to JavaScript", () => {
  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"])("%s", async (heading) => {
    const { code, paths } = await batchOf(
      csv([heading, "Name", "City", "Country"], ["evil", "Ada", "Leeds", "GB"]),
      ...txt,
    );
    expect({ code, paths, polluted: ({} as Record<string, unknown>).evil }).toEqual({
      code: 0,
      paths: ["ada/council.en.txt"],
      polluted: undefined,
    });
  });

  test.each(["__proto__", "constructor"])("and points or targets called %s are none", async (id) => {
    const { code, stderr } = await batchOf(csv([...heading, "Points", "To"], ["Ada", "", "Leeds", "GB", id, id]), "-q");
    expect(code).toBe(1);
    expect(stderr).toContain(`There is no point "${id}" in this campaign.`);
    expect(stderr).toContain(`There is no target "${id}" in this campaign.`);
  });
});

describe("links lead nowhere", () => {
  /** A campaign beside a folder that is somebody's own, and a link to that in the outbox. */
  function linked(from: string, to = "elsewhere"): string {
    const cwd = groupWith({ "members.csv": named("Ada", "Bo"), "elsewhere/mine.txt": "Mine.\n", "outbox/.keep": "" });
    mkdirSync(join(cwd, from, ".."), { recursive: true });
    symlinkSync(join(cwd, to), join(cwd, from));
    return cwd;
  }
  const untouched = { "mine.txt": "Mine.\n" };

  test.each([[[]], [["--force"]]])("an outbox that is one is refused, with %j too", async (force) => {
    const cwd = linked("link");
    const { code, stderr } = await batch(cwd, ["members.csv", "-q", "--out", "link/", ...force]);
    expect({ code, files: treeOf(join(cwd, "elsewhere")) }).toEqual({ code: 1, files: untouched });
    expect(stderr).toContain("it is a symbolic link to somewhere else");
  });

  test.each([
    ["a signer's folder", "outbox/ada", [], []],
    ["a signer's folder, with --force", "outbox/ada", ["--force"], []],
    ["a target's folder", "outbox/council", ["--by", "target"], []],
    ["a target's folder, with --force", "outbox/council", ["--by", "target", "--force"], []],
  ])("%s that is one stops the run before anything is written", async (_, from, flags) => {
    const cwd = linked(from);
    const before = treeOf(join(cwd, "outbox"));
    const { code, stderr } = await batch(cwd, ["members.csv", "-q", ...flags]);
    expect(treeOf(join(cwd, "elsewhere"))).toEqual(untouched);
    expect({ code, outbox: treeOf(join(cwd, "outbox")) }).toEqual({ code: 1, outbox: before });
    expect(stderr).toContain(`${from}/`.slice(0, -1));
  });

  test.each([
    ["a letter", "outbox/ada/council.en.txt"],
    ["the page", "outbox/index.html"],
    ["the report", "outbox/report.json"],
    ["the mailbox", "outbox/all.mbox"],
  ])("%s that is one is refused, and --force replaces the link, not what it leads to", async (_, from) => {
    const cwd = linked(from, "elsewhere/mine.txt");
    const flags = ["members.csv", "-q", "-f", "txt,eml", "--mbox", "outbox/all.mbox"];
    const before = treeOf(join(cwd, "outbox"));
    expect((await batch(cwd, flags)).code).toBe(1);
    expect(treeOf(join(cwd, "outbox"))).toEqual(before);
    await batch(cwd, [...flags, "--force"]);
    expect(treeOf(join(cwd, "elsewhere"))).toEqual(untouched);
  });

  test.each([
    ["a file where a signer's folder belongs", "outbox/ada"],
    ["a folder where a letter belongs", "outbox/ada/council.en.txt/x"],
  ])("%s is never passed over in silence, with --force neither", async (_, path) => {
    for (const force of [[], ["--force"]]) {
      const cwd = groupWith({ "members.csv": named("Ada", "Bo"), [path]: "Mine.\n" });
      const { code, stderr } = await batch(cwd, ["members.csv", "-q", ...force]);
      expect({ code, kept: filesBelow(cwd)[path], told: stderr.includes("outbox/ada") }).toEqual({
        code: 1,
        kept: "Mine.\n",
        told: true,
      });
    }
  });
});
