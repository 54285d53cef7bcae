import { describe, expect, test } from "vitest";
import { campaignWith, letterTemplate } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";
import { type Case, failing, letter, targets } from "./case.ts";

type Files = NonNullable<Case["files"]>;

const latin1 = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]);
const withOwn = letter("{{own_words}}", "{{> own}}");

/** One mistake each, the one problem that a person should hear of, and where. */
const mistakes: readonly (readonly [name: string, files: Files, problem: string])[] = [
  ["a key misspelt", targets("    name:", "    nmae:"), "targets.yaml:10:5 unknown-key"],
  ["a key in another style", targets("verified_on", "verifiedOn"), "targets.yaml:14:5 unknown-key"],
  ["a needed key at the top misspelt", targets("points:\n", "point:\n"), "targets.yaml:5:1 unknown-key"],
  [
    "a deadline's time zone misspelt",
    targets("open\n", "open\n  deadline: 2021-02-07\n  time_zone: UTC\n"),
    "targets.yaml:5:3 unknown-key",
  ],
  [
    "a deadline without a time zone",
    targets("open\n", "open\n  deadline: 2021-02-07\n"),
    "targets.yaml:4:3 missing-key",
  ],
  ["a list where groups should be", targets("targets:\n", "targets:\n  - [council]\n"), "targets.yaml:9:5 wrong-type"],
  ["a text where groups should be", targets("targets:\n", "targets:\n  - council\n"), "targets.yaml:9:5 wrong-type"],
  ["a group where a list should be", targets("  - id: council", "    id: council"), "targets.yaml:9:5 wrong-type"],
  ["a list for the whole file", { "targets.yaml": "- a\n- b\n" }, "targets.yaml:1:1 wrong-type"],
  ["a text for the whole file", { "targets.yaml": "hello\n" }, "targets.yaml:1:1 wrong-type"],
  ["a list of contacts", targets("      email", "      - email"), "targets.yaml:13:7 wrong-type"],
  [
    "a list for a web form",
    targets("email: council@example.org", "webform: [https://a.org]"),
    "targets.yaml:13:16 wrong-type",
  ],
  ["a list of addresses", targets("council@example.org", "[a@b.org, c@d.org]"), "targets.yaml:13:14 wrong-type"],
  ["no contacts behind their key", targets("      email: council@example.org\n", ""), "targets.yaml:12:14 empty-value"],
  ["no id behind its key", targets("id: council", "id:"), "targets.yaml:9:8 empty-value"],
  ["no day behind its key", targets(" 2021-02-01", ""), "targets.yaml:14:17 empty-value"],
  [
    "no point in the list",
    targets("points:\n  - id: saturdays\n    text: Open on Saturdays.\n", "points: []\n"),
    "targets.yaml:5:9 empty-value",
  ],
  ["a title in no language", targets("Keep the library open", "{}"), "targets.yaml:3:10 empty-value"],
  ["a language by its name", targets("City Council", "{ english: City Council }"), "targets.yaml:10:13 bad-language"],
  [
    "a form that is no web address",
    targets("email: council@example.org", "webform: javascript:alert(1)"),
    "targets.yaml:13:16 bad-url",
  ],
  [
    "a form without its address",
    targets("email: council@example.org", "webform: { max_length: 4 }"),
    "targets.yaml:13:7 missing-key",
  ],
  ["a tab before a key", targets("    name", "\tname"), "targets.yaml:10:1 yaml-syntax"],
  ["a space too few before a key", targets("    name", "   name"), "targets.yaml:10:1 yaml-syntax"],
  ["a colon in a title", targets("title: Keep", "title: Library: keep"), "targets.yaml:3:10 yaml-syntax"],
  ["text that begins with a star", targets("text: Open", "text: *Open*"), "targets.yaml:7:11 yaml-syntax"],
  ["an office's end without a person", targets("    verified_on", "    valid_until: 2022-01-01\n    verified_on"), ""],
  ["a text that no letter prints", targets("open\n", "open\n  summary: Soon.\n"), ""],
  ["a list misspelt", letter("{{#each points}}", "{{#each pionts}}"), "templates/letter.en.hbs:12:9 unknown-name"],
  ["a template that is not UTF-8", { "templates/letter.en.hbs": latin1 }, "templates/letter.en.hbs:1:4 not-utf8"],
  ["an empty template", { "templates/letter.en.hbs": "\n" }, "templates/letter.en.hbs file-empty"],
  ["another template that is not UTF-8", { "templates/letter.es.hbs": latin1 }, "templates/letter.es.hbs:1:4 not-utf8"],
  [
    "a partial that is not UTF-8",
    { ...withOwn, "templates/partials/own.hbs": latin1 },
    "templates/partials/own.hbs:1:4 not-utf8",
  ],
  [
    "a partial that is broken",
    { ...withOwn, "templates/partials/own.hbs": "{{own_words}" },
    "templates/partials/own.hbs:1:1 template-syntax",
  ],
  [
    "a partial that is too large",
    { ...withOwn, "templates/partials/own.hbs": "a".repeat(1_048_577) },
    "templates/partials/own.hbs file-too-large",
  ],
  [
    "a partial with a slip, in two templates",
    {
      ...withOwn,
      "templates/letter.es.hbs": withOwn["templates/letter.en.hbs"],
      "templates/partials/own.hbs": "{{own_word}}",
    },
    "templates/partials/own.hbs:1:3 unknown-name",
  ],
  [
    "a template named by the whole word",
    { "templates/letter.english.hbs": letterTemplate },
    "templates/letter.english.hbs bad-template-name",
  ],
];

describe("one mistake brings one problem", () => {
  test.each(mistakes)("%s", async (_, files, expected) => {
    const { stdout } = await postbag(["check", "--json"], testHost({ cwd: campaignWith(files) }));
    const { problems } = JSON.parse(stdout) as {
      problems: { file: string; line?: number; column?: number; code: string }[];
    };
    const found = problems.map(
      ({ file, line, column, code }) => `${[file, line, column].filter(Boolean).join(":")} ${code}`,
    );
    expect(found).toEqual(expected === "" ? [] : [expected]);
  });
});

describe("a folder that cannot be looked into is told, and is no bug of ours", () => {
  test.each<[string, Case["host"]]>([
    ["what lies in it is hidden", { files: { kind: failing("EACCES") } }],
    ["its list is hidden", { files: { list: failing("EACCES") } }],
  ])("%s", async (_, host) => {
    const { code, stderr } = await postbag(["check"], testHost({ cwd: campaignWith(), ...host }));
    expect(stderr).toContain("you have no permission to");
    expect(code).toBe(1);
  });
});
