import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mendWhole } from "../../src/commands/check/fix.ts";
import { campaignWith, letterTemplate } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const spoiled = letterTemplate
  .replace("My name", "\u00a0On {{date style=“full”}}\tI say: my name")
  .replace("{{own_words}}", "{{own\\_words}}")
  .replace("- {{text}}", "    - {{text}}");
const mended = letterTemplate.replace("My name", 'On {{date style="full"}} I say: my name');
const letterPath = "templates/letter.en.hbs";

const fix = (cwd: string, ...flags: string[]) => postbag(["check", "--fix", ...flags], testHost({ cwd }));
const text = (cwd: string, path = letterPath) => readFileSync(join(cwd, path), "utf8");

describe("check --fix", () => {
  test("mends what is safe, shows each line, and tells the rest as check does", async () => {
    const cwd = campaignWith({ [letterPath]: spoiled.replace("{{target.closing}}", "Yours, [NAME]") });
    const { code, stdout, stderr } = await fix(cwd);
    expect(stderr.split("\n").slice(0, 15)).toEqual([
      "templates/letter.en.hbs:6: mended hard spaces, curly quotes, a tab",
      "  - \u00a0On {{date style=“full”}}⇥I say: my name is {{signer.name}}, from {{signer.place}}.",
      '  + On {{date style="full"}} I say: my name is {{signer.name}}, from {{signer.place}}.',
      "",
      "templates/letter.en.hbs:9: mended backslashes",
      "  - {{own\\_words}}",
      "  + {{own_words}}",
      "",
      "templates/letter.en.hbs:13: mended indentation",
      "  -     - {{text}}",
      "  + - {{text}}",
      "",
      "3 lines mended in 1 file.",
      "",
      'templates/letter.en.hbs:16:8: warning: "[NAME]" looks like a place that was to be filled in.',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(text(cwd)).toBe(mended.replace("{{target.closing}}", "Yours, [NAME]"));
  });

  test("finds nothing the second time, and writes nothing then", async () => {
    const cwd = campaignWith({ [letterPath]: spoiled });
    await fix(cwd);
    const before = statSync(join(cwd, letterPath));
    const { code, stderr } = await fix(cwd);
    expect(stderr).toBe("1 target, 1 point, 1 template: no problem found.\n");
    expect(code).toBe(0);
    const after = statSync(join(cwd, letterPath));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  test("without it, nothing is written", async () => {
    const cwd = campaignWith({ [letterPath]: spoiled });
    await postbag(["check"], testHost({ cwd }));
    expect(filesBelow(cwd)[letterPath]).toBe(spoiled);
  });

  test("tells programs what it changed", async () => {
    const cwd = campaignWith({ [letterPath]: spoiled });
    const { stdout, stderr } = await fix(cwd, "--json", "--quiet");
    expect(stderr).toBe("");
    const { ok, problems, fixed } = JSON.parse(stdout);
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
    expect(fixed).toHaveLength(3);
    expect(fixed[1]).toEqual({
      file: letterPath,
      line: 9,
      what: "backslashes",
      before: "{{own\\_words}}",
      after: "{{own_words}}",
    });
  });

  test("mends a quoted subject so that it stays one", async () => {
    const subject = '"Open by {{date style=“full”}}, says &quot;{{signer.name}}&quot;"';
    const cwd = campaignWith({ [letterPath]: letterTemplate.replace("Keep the library open", subject) });
    const { code, stderr } = await fix(cwd);
    expect(stderr.split("\n").slice(0, 3)).toEqual([
      "templates/letter.en.hbs:2: mended curly quotes, HTML's names for characters",
      `  - subject: ${subject}`,
      `  + subject: "Open by {{date style='full'}}, says \\"{{signer.name}}\\""`,
    ]);
    expect(code).toBe(0);
    expect((await fix(cwd)).stderr).toBe("1 target, 1 point, 1 template: no problem found.\n");
  });

  test("promises nothing that it does not do", async () => {
    const template = letterTemplate.replace("{{own_words}}", '{{own_words}} {{t en=“say "hi" it\'s”}}');
    const cwd = campaignWith({ [letterPath]: template });
    const { code, stderr } = await fix(cwd);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: [
        "templates/letter.en.hbs:9:22: This quote is curly, and in a tag only straight ones count.",
        `  9 | {{own_words}} {{t en=“say "hi" it's”}}`,
        `    | ${" ".repeat(21)}^`,
        '  Put straight quotes around the text, such as `"full"`.',
        "",
        "1 problem in 1 file.",
        "",
      ].join("\n"),
    });
    expect(text(cwd)).toBe(template);
  });

  test("says so where nothing was to be mended", async () => {
    const { stdout } = await fix(campaignWith(), "--json", "--quiet");
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, fixed: [] });
  });

  test("keeps line ends, byte order mark, permissions and spaces that do no harm", async () => {
    const lines = (content: string) => `\ufeff${content.replaceAll("\n", "\r\n")}`.replace("\r\n\r\n", " \r\n\t\n");
    const cwd = campaignWith({ [letterPath]: lines(spoiled) });
    chmodSync(join(cwd, letterPath), 0o640);
    const { code } = await fix(cwd);
    expect(code).toBe(0);
    expect(text(cwd)).toBe(lines(mended));
    expect(statSync(join(cwd, letterPath)).mode & 0o777).toBe(0o640);
  });

  test("mends partials, and leads through links to the files they lead to", async () => {
    const cwd = campaignWith({ "pieces/own.hbs": "{{ #if own_words}}\n  {{own_words}}\n{{/if}}\n" });
    mkdirSync(join(cwd, "templates/partials"));
    symlinkSync("../../pieces/own.hbs", join(cwd, "templates/partials/own.hbs"));
    const { code, stderr } = await fix(cwd);
    expect(stderr).toContain("templates/partials/own.hbs:1: mended a space before #\n");
    expect(code).toBe(0);
    expect(lstatSync(join(cwd, "templates/partials/own.hbs")).isSymbolicLink()).toBe(true);
    expect(text(cwd, "pieces/own.hbs")).toBe("{{#if own_words}}\n{{own_words}}\n{{/if}}\n");
  });

  test("leaves alone what is not UTF-8, empty, too large or no template", async () => {
    const strange = {
      "templates/a.en.hbs": Buffer.from("{{date style=“full”}} caf\xe9\n", "latin1"),
      "templates/b.en.hbs": "",
      "templates/c.en.hbs": "\t- a\n".repeat(300_000),
      "templates/d.en.hbs": "a\tb\u0007\n",
      "templates/notes.txt": "a\tb “c”\n",
    };
    const cwd = campaignWith({ ...strange, [letterPath]: spoiled });
    const { code } = await fix(cwd);
    expect(code).toBe(1);
    for (const [path, content] of Object.entries(strange)) {
      expect(readFileSync(join(cwd, path)).equals(Buffer.from(content)), path).toBe(true);
    }
    expect(text(cwd)).toBe(mended);
  });

  test("mends the others where one cannot be written", async () => {
    const cwd = campaignWith({ "templates/call.en.hbs": "\tI am {{signer.name}}.\n", [letterPath]: spoiled });
    const host = testHost({ cwd });
    const { rewrite } = host.files;
    const denied = Object.assign(new Error("EROFS"), { code: "EROFS" });
    const files = {
      ...host.files,
      rewrite: (path: string, bytes: Uint8Array) =>
        path.endsWith("call.en.hbs") ? Promise.reject(denied) : rewrite(path, bytes),
    };
    const { code, stderr } = await postbag(["check", "--fix"], testHost({ cwd, files }));
    expect(code).toBe(1);
    expect(stderr).toContain("templates/call.en.hbs: This could not be mended: the file system is read-only.\n");
    expect(text(cwd)).toBe(mended);
    expect(text(cwd, "templates/call.en.hbs")).toBe("\tI am {{signer.name}}.\n");
  });

  test("writes nothing in a folder that holds no campaign", async () => {
    const cwd = campaignWith({ "other/templates/letter.en.hbs": spoiled });
    const { code } = await fix(cwd, "--campaign", "other");
    expect(code).toBe(1);
    expect(text(cwd, "other/templates/letter.en.hbs")).toBe(spoiled);
  });

  test("shows what hides", async () => {
    const cwd = campaignWith({ [letterPath]: letterTemplate.replace("{{own_words}}", "{{own\u200b_words}}") });
    expect((await fix(cwd)).stderr).toContain("  - {{own<U+200B>_words}}\n  + {{own_words}}\n");
  });
});

describe("what shows nowhere reaches no letter", () => {
  test("a template with another program's line ends, mark and spaces makes the same letter", async () => {
    const draft = [
      "draft",
      "--quiet",
      "--name",
      "Ada Example",
      "--city",
      "Leeds",
      "--country",
      "GB",
      "--own-words",
      "I read.",
    ];
    const strange = `\ufeff${letterTemplate
      .replace("{{#if own_words}}", "\u00a0 {{#if\u00a0own_words}}")
      .replace("{{#each points}}", "\t{{#each points}}\t")
      .replace("{{signer.place}}", "{{\u202fsigner.place }}")
      .replaceAll("\n\n", " \n \t\n")
      .replaceAll("}}\n", "}} \t\n")
      .replaceAll("\n", "\r\n")}`;
    const letters = [letterTemplate, strange, strange.replaceAll("\r\n", "\r")].map(async (template) => {
      const cwd = campaignWith({ [letterPath]: template });
      const { code, stderr } = await postbag(draft, testHost({ cwd }));
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      return filesBelow(join(cwd, "outbox"))["ada-example/council.en.txt"];
    });
    const [first, ...others] = await Promise.all(letters);
    expect(first).toContain("I read.");
    for (const letter of others) expect(letter).toBe(first);
  });
});

describe("whatever a file holds", () => {
  const pieces = [
    "\n",
    "\r\n",
    "\r",
    "\ufeff",
    "a",
    " ",
    "\t",
    "{{own\\_words}}",
    "{{date style=“full”}}",
    "{{#if own_words}}",
    "{{/if}}",
  ];
  const files = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(""));
  const ends = (whole: string) => whole.match(/\r\n|\r|\n/g) ?? [];

  test("its line ends and its mark stay, and what needs no mend stays byte for byte", () => {
    fc.assert(
      fc.property(files, (whole) => {
        const { text: after, changes } = mendWhole(whole);
        expect(ends(after)).toEqual(ends(whole));
        expect(after.startsWith("\ufeff")).toBe(whole.startsWith("\ufeff"));
        if (changes.length === 0) expect(after).toBe(whole);
        expect(mendWhole(after)).toEqual({ text: after, changes: [] });
      }),
      { numRuns: 2000 },
    );
  });
});
