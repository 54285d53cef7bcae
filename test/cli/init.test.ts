import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { starterNames, starters } from "../../src/commands/init.ts";
import type { Question } from "../../src/host.ts";
import { campaignWith, folderWith } from "../support/campaign.ts";
import { packageDir, postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

/** Runs `init` in a folder that is gone after the test. */
async function init(...argv: string[]) {
  const cwd = folderWith({ "new/.keep": "" });
  const result = await postbag(["init", "ours", ...argv], testHost({ cwd }));
  return { ...result, cwd, files: filesBelow(join(cwd, "ours")) };
}

/** The same on a terminal; what nobody answers gets an empty answer. */
async function interview(answers: Readonly<Record<string, string | string[] | "cancel">>, ...argv: string[]) {
  const answer = ({ message, kind, ...question }: Question) => {
    const found = Object.entries(answers).find(([beginning]) => message.startsWith(beginning))?.[1];
    if (found !== undefined) return found;
    return kind === "select" && "initial" in question ? (question.initial as string) : "";
  };
  const host = testHost({ cwd: folderWith({ "new/.keep": "" }), terminal: true, answer });
  const result = await postbag(["init", "ours", ...argv], host);
  return { ...result, asked: host.asked, cwd: host.cwd, files: filesBelow(join(host.cwd, "ours")) };
}

test("a campaign passes check and drafts at once; only its contacts wait to be verified", async () => {
  const { code, cwd } = await init("--title", "Open: “today”", "--languages", "es,en");
  expect(code).toBe(0);
  const check = await postbag(["check", "-c", "ours", "--json"], testHost({ cwd }));
  expect(check.code).toBe(0);
  expect(JSON.parse(check.stdout).problems.map(({ code }: { code: string }) => code)).toEqual(["never-verified"]);
  const flags = ["--name", "Ada", "--city", "Leeds", "--country", "GB", "-c", "ours", "--quiet"];
  expect((await postbag(["draft", ...flags], testHost({ cwd }))).code).toBe(0);
  expect(filesBelow(join(cwd, "outbox"))["ada/city-council.es.txt"]).toContain(
    "Open: “today”: una petición desde Leeds",
  );
});

test("with no flag and nobody to ask, it is the first starter as it stands, in all its languages", async () => {
  const { code, cwd, files } = await init();
  expect(code).toBe(0);
  const templates = Object.keys(files).flatMap((path) => (path.startsWith("templates/") ? path.slice(10) : []));
  expect(templates).toEqual(readdirSync(join(packageDir, "starters", starters[0].name, "templates")).sort());
  expect((await postbag(["check", "-c", "ours"], testHost({ cwd }))).code).toBe(0);
});

test("what ships and what init writes name the schema in their first line", async () => {
  const line = "# yaml-language-server: $schema=targets.schema.json\n";
  for (const name of starterNames) {
    const { files } = await init("--starter", name);
    expect(files["targets.yaml"]?.startsWith(line)).toBe(true);
    expect(files).toHaveProperty(["targets.schema.json"]);
  }
  expect((await postbag(["check", "-c", packageDir], testHost({ cwd: "/" }))).code).toBe(0);
});

test("--json names the starter, the folder and the files", async () => {
  const { stdout, files } = await init("--starter", "thanks", "--languages", "es", "--json", "--quiet");
  const { files: told, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({ starter: "thanks", folder: "ours" });
  expect(told.sort()).toEqual(Object.keys(files).sort());
  expect(told).toContain("templates/letter.es.hbs");
  expect(told).not.toContain("templates/letter.en.hbs");
});

test("it tells what it wrote and what to do next", async () => {
  const { stderr } = await init("--starter", "representative", "--languages", "en");
  expect(stderr).toBe(`A campaign is in ours:
  targets.yaml
  targets.schema.json
  .gitignore
  templates/call.en.hbs
  templates/letter.en.hbs

Next: put your targets and points into targets.yaml and your facts into templates. These show each change as you
save it, find what is wrong, and write the letters:
  postbag preview --serve --campaign ours
  postbag check --campaign ours
  postbag draft --campaign ours
`);
});

test.each([
  ["longer than an id", "a".repeat(80), "a".repeat(64)],
  ["of other letters", "Библиотека 2030", "библиотека-2030"],
  ["beginning with what no id begins with", "__ours", "ours"],
  ["without any letter", "___", "our-campaign"],
])("a folder's name %s makes an id that check takes", async (_, folder, id) => {
  const cwd = folderWith({ "new/.keep": "" });
  expect((await postbag(["init", folder], testHost({ cwd }))).code).toBe(0);
  expect(filesBelow(join(cwd, folder))["targets.yaml"]).toContain(`\n  id: ${id}\n`);
  expect((await postbag(["check", "-c", folder], testHost({ cwd }))).code).toBe(0);
});

test("a blank answer is none, and a language said twice is said once", async () => {
  const { cwd, files } = await init("--title", "  ", "--organization", "", "--languages", "en,es,en");
  expect(files["targets.yaml"]).toContain("    en: Keep the library open\n");
  expect(files["targets.yaml"]).toContain("  languages: [en, es]\n");
  expect((await postbag(["check", "-c", "ours"], testHost({ cwd }))).code).toBe(0);
});

describe("wrong usage is told at once, and nothing is written", () => {
  const both = "alert has en, es, fr, pt, de, it; representative has en, es; request has en, es; thanks has en, es";
  const afterwards = "For others, add templates/letter.<language>.hbs afterwards.";
  test.each([
    [
      ["--starter", "reqest"],
      '--starter: There is no starter "reqest". Did you mean "request"? There are alert, representative, request, thanks.',
    ],
    [["--starter", "nope"], '--starter: There is no starter "nope". There are alert, representative, request, thanks.'],
    [["--starter", ""], '--starter: There is no starter "". There are alert, representative, request, thanks.'],
    [
      ["--starter", "constructor"],
      '--starter: There is no starter "constructor". There are alert, representative, request, thanks.',
    ],
    [["--starter", "thanks", "--languages", "en,fr"], `--languages: Of the starters, thanks has en, es. ${afterwards}`],
    [["--languages", "nl"], `--languages: Of the starters, alert has en, es, fr, pt, de, it. ${afterwards}`],
    [["--languages", ","], `--languages: Of the starters, alert has en, es, fr, pt, de, it. ${afterwards}`],
    [
      ["--starter", "thank", "--languages", "nl"],
      `--starter: There is no starter "thank". Did you mean "thanks"? There are alert, representative, request, thanks.
--languages: Of the starters, ${both}. ${afterwards}`,
    ],
    [
      ["--starter", "nope", "--title", "One\nTwo"],
      `--starter: There is no starter "nope". There are alert, representative, request, thanks.
--title: "title" has a line break or a tab in it. Write it on one line, with spaces.`,
    ],
  ])("%j", async (argv, message) => {
    const { code, stderr, stdout, files } = await init(...argv);
    expect({ code, stderr, stdout, files }).toEqual({
      code: 2,
      stderr: `${message}\nNothing was written.\n`,
      stdout: "",
      files: {},
    });
  });

  test("a folder that holds something is left as it is", async () => {
    const cwd = campaignWith();
    const before = filesBelow(cwd);
    const { code, stderr } = await postbag(["init", ".", "--starter", "thanks"], testHost({ cwd }));
    expect(code).toBe(1);
    expect(stderr).toContain("Nothing was written.");
    expect(filesBelow(cwd)).toEqual(before);
  });
});

test("--help lists every starter with its languages", async () => {
  const { code, stdout } = await postbag(["init", "--help"], testHost({ cwd: "/" }));
  expect(code).toBe(0);
  for (const { name, label, languages } of starters) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name} +${label} \\(${languages.join(", ")}\\)$`, "m"));
  }
});

describe("on a terminal", () => {
  test("the kind of letter comes first, then title, organization, deadline, time zone and languages", async () => {
    const { code, asked, files } = await interview({
      "What kind": "request",
      "What is": "Open on Sundays",
      "Who runs": "Friends",
      "Until when": "2031-01-01T12:00",
      "On the clocks": "Europe/Madrid",
      "In which": ["es"],
    });
    expect(code).toBe(0);
    expect(asked.map(({ message }) => message)).toEqual([
      "What kind of letter is it?",
      "What is the campaign for? (such as “Closure of the library”; Enter for that)",
      "Who runs it? (an organization, or you; Enter for nobody)",
      "Until when do letters help? (such as 2030-01-31T18:00; Enter for later)",
      "On the clocks of which time zone?",
      "In which languages are the letters? (space ticks)",
    ]);
    expect(files["targets.yaml"]).toContain(`  title: Open on Sundays
`);
    expect(files["targets.yaml"]).toMatch(
      / {2}organization: Friends\n {2}deadline: 2031-01-01T12:00.*\n {2}timezone: Europe\/Madrid/,
    );
    expect(Object.keys(files)).toContain("templates/letter.es.hbs");
    expect(Object.keys(files)).not.toContain("templates/letter.en.hbs");
    expect(files["templates/letter.es.hbs"]).toContain("Pacto Internacional");
  });

  test("every starter has its hint, and the first is the one that Enter takes", async () => {
    const { asked } = await interview({ "In which": ["en"] });
    expect(asked[0]).toEqual({
      kind: "select",
      message: "What kind of letter is it?",
      choices: starters.map(({ name: value, label, hint }) => ({ value, label, hint })),
      initial: starters[0].name,
    });
  });

  test("Enter to everything leaves the starter's title, and makes up neither organization nor deadline", async () => {
    const { code, cwd, files } = await interview({ "What kind": "thanks", "In which": ["en", "es"] });
    expect(code).toBe(0);
    expect(files["targets.yaml"]).toContain("    es: Más horas de biblioteca\n");
    expect(files["targets.yaml"]).not.toMatch(/^ {2}(organization|deadline|timezone):/m);
    expect((await postbag(["check", "-c", "ours"], testHost({ cwd }))).code).toBe(0);
  });

  test("only languages that the chosen starter has are offered", async () => {
    const { asked } = await interview({ "What kind": "representative", "In which": ["en"] });
    const last = asked.at(-1);
    expect(last?.kind === "several" && last.choices.map(({ value }) => value)).toEqual(["en", "es"]);
  });

  test("what a flag says is not asked, and starters without the languages wanted cannot be chosen", async () => {
    const { asked, code } = await interview({}, "--languages", "de,es", "--title", "A", "--organization", "B");
    expect(code).toBe(0);
    expect(asked.map(({ message }) => message.split(" ").slice(0, 2).join(" "))).toEqual(["What kind", "Until when"]);
    const [first] = asked;
    expect(first?.kind === "select" && first.choices.map(({ barred }) => barred)).toEqual([
      undefined,
      "has no letters in de",
      "has no letters in de",
      "has no letters in de",
    ]);
  });

  test("with --starter the kind is not asked, and with --no-input nothing is", async () => {
    const named = await interview({ "In which": ["en"] }, "--starter", "thanks");
    expect(named.asked[0]?.message).toMatch(/^What is the campaign for/);
    const silent = await interview({}, "--no-input");
    expect(silent.asked).toEqual([]);
    expect(silent.code).toBe(0);
  });

  test("languages that no starter has are told before anything is asked", async () => {
    const { code, asked, stderr } = await interview({}, "--languages", "nl");
    expect(code).toBe(2);
    expect(asked).toEqual([]);
    expect(stderr).toContain("representative has en, es;");
  });

  test("Ctrl-C leaves nothing", async () => {
    const { code, files } = await interview({ "What is": "cancel" });
    expect(code).toBe(130);
    expect(files).toEqual({});
  });
});

test("the README tells of every starter", () => {
  const readme = readFileSync(join(packageDir, "README.md"), "utf8");
  const [, section = ""] = /## A campaign of your own\n([\s\S]*?)\n## /.exec(readme) ?? [];
  expect([...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(starterNames);
});

test("commands to go on with can be pasted, whatever the folder is called", async () => {
  const host = testHost({ cwd: folderWith({ "new/.keep": "" }) });
  const { stderr } = await postbag(["init", "our campaign"], host);
  expect(stderr).toContain('postbag check --campaign "our campaign"\n');
});
