import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/model/day.ts";
import { parseFolder } from "../../src/parse/folder.ts";
import { includeKey } from "../../src/parse/included.ts";
import { campaignWith, targetsYaml } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";

const head = targetsYaml.slice(0, targetsYaml.indexOf("targets:"));

/** A target as a list has it. */
function target(id: string, tags = "", more = ""): string {
  return [
    `  - id: ${id}`,
    `    name: Office of ${id}`,
    "    languages: [en]",
    `    contacts: { email: ${id}@example.org }`,
    ...(tags ? [`    tags: [${tags}]`] : []),
    "    verified_on: 2021-02-01",
    "    sources: [https://example.org/contact]",
    more,
  ]
    .filter(Boolean)
    .join("\n");
}

const shared = `targets:\n${["mayor", "council", "clinic", "museum"].map((id) => target(id, id === "museum" ? "culture" : "town, all")).join("\n")}\n`;

async function ids(cwd: string, ...argv: string[]): Promise<string[]> {
  const { stdout, stderr, code } = await postbag(["targets", "--json", ...argv], testHost({ cwd }));
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return (JSON.parse(stdout) as { targets: { id: string }[] }).targets.map(({ id }) => id);
}

async function check(cwd: string, ...argv: string[]): Promise<string> {
  return (await postbag(["check", ...argv], testHost({ cwd }))).stderr;
}

describe("which targets a campaign has", () => {
  test.each<[string, string, string[]]>([
    ["all of an included file", "include: [shared.yaml]\n", ["mayor", "council", "clinic", "museum"]],
    [
      "its own first",
      `include: [shared.yaml]\ntargets:\n${target("own")}\n`,
      ["own", "mayor", "council", "clinic", "museum"],
    ],
    ["by tag", "include: [shared.yaml]\ntargets: { include: [town] }\n", ["mayor", "council", "clinic"]],
    [
      "by id and tag, in the file's order",
      "include: [shared.yaml]\ntargets: { include: [museum, mayor] }\n",
      ["mayor", "museum"],
    ],
    ["all but some", "include: [shared.yaml]\ntargets: { exclude: [culture, mayor] }\n", ["council", "clinic"]],
    [
      "some but for one",
      "include: [shared.yaml]\ntargets:\n  include: [town]\n  exclude: [clinic]\n",
      ["mayor", "council"],
    ],
    [
      "of two files",
      "include:\n  - shared.yaml\n  - more.yaml\ntargets: { include: [culture, more] }\n",
      ["museum", "more"],
    ],
    ["a file twice is there once", "include: [shared.yaml, ./shared.yaml]\n", ["mayor", "council", "clinic", "museum"]],
    ["by way of another", "include: [by-way.yaml]\n", ["way", "mayor", "council", "clinic", "museum"]],
    ["by two ways", "include: [by-way.yaml, shared.yaml]\n", ["way", "mayor", "council", "clinic", "museum"]],
    ["by a choice in between", "include: [chosen.yaml]\n", ["museum"]],
    [
      "of another campaign's file",
      "include: [others/targets.yaml]\n",
      ["theirs", "mayor", "council", "clinic", "museum"],
    ],
  ])("%s", async (_, list, wanted) => {
    const cwd = campaignWith({
      "targets.yaml": head + list,
      "shared.yaml": shared,
      "more.yaml": `targets:\n${target("more")}\n`,
      "by-way.yaml": `include: [shared.yaml]\ntargets:\n${target("way")}\n`,
      "chosen.yaml": "include: [shared.yaml]\ntargets: { include: [culture] }\n",
      "others/targets.yaml": `campaign: { id: theirs, title: nothing that this campaign needs }\npoints: 12\ninclude: [../shared.yaml]\ntargets:\n${target("theirs")}\n`,
    });
    expect(await ids(cwd)).toEqual(wanted);
    expect(await check(cwd)).toContain("no problem found");
  });

  test("from a folder beside, named from where the campaign is", async () => {
    const cwd = campaignWith({ "targets.yaml": "", "shared-targets.yaml": shared });
    mkdirSync(join(cwd, "campaign"));
    writeFileSync(join(cwd, "campaign/targets.yaml"), `${head}include: [../shared-targets.yaml]\n`);
    symlinkSync("../templates", join(cwd, "campaign/templates"));
    expect(await ids(cwd, "--campaign", "campaign")).toHaveLength(4);
    writeFileSync(join(cwd, "shared-targets.yaml"), shared.replace("mayor@example.org", "mayor"));
    expect(await check(cwd, "--campaign", "campaign")).toContain(
      'shared-targets.yaml:5:24: "mayor" is not an e-mail address',
    );
  });
});

describe("problems stand where the mistake is", () => {
  const cases: [string, Record<string, string>, string[]][] = [
    [
      "in an included file",
      { "shared.yaml": shared.replace("languages", "langages") },
      ["shared.yaml:4:5", '"langages" is not a key'],
    ],
    ["a rule's", { "shared.yaml": shared.replace("2021-02-01", "2019-02-01") }, ["shared.yaml:7:18", "735 days ago"]],
    [
      "what was to be filled in",
      { "shared.yaml": shared.replace("Office of mayor", "Office of [name]") },
      ["shared.yaml:3:21", '"[name]"'],
    ],
    ["no YAML at all", { "shared.yaml": "targets: [" }, ["shared.yaml:1:", "This is not YAML"]],
    ["nothing in it", { "shared.yaml": "" }, ["shared.yaml: The file is empty"]],
    ["Latin-1", { "shared.yaml": "\u00ff" }, ["shared.yaml"]],
    [
      "an id twice in two files",
      { "more.yaml": `targets:\n${target("Mayor")}\n` },
      ["more.yaml:2:9", 'The id "Mayor" is already used in line 2 of shared.yaml.'],
    ],
    ["a list that is none", { "shared.yaml": "- id: mayor\n" }, ["targets.yaml:8:11", "it is no file with targets"]],
  ];
  test.each(cases)("%s", async (_, files, wanted) => {
    const cwd = campaignWith({
      "targets.yaml": `${head}include: [shared.yaml, more.yaml]\n`,
      "shared.yaml": shared,
      "more.yaml": `targets:\n${target("more")}\n`,
      ...files,
    });
    const told = await check(cwd);
    for (const part of wanted) expect(told).toContain(part);
  });

  test.each<[string, string, string, string]>([
    [
      "one target without a dash is a list that went wrong",
      "include: [shared.yaml]\ntargets: { id: own, name: Own }\n",
      'targets.yaml:9:10: "targets" should be a list, and this is a group of keys.',
      "1 problem in 1 file.",
    ],
    [
      "a choice with a slip in its key",
      "include: [shared.yaml]\ntargets: { includes: [town] }\n",
      'targets.yaml:9:12: "includes" is not a key that a choice of targets can have.',
      'Did you mean "include"?',
    ],
    [
      "the list of files with a slip in its key",
      "includes: [shared.yaml]\n",
      'targets.yaml:8:1: "includes" is not a key that a campaign file can have.\n' +
        '  8 | includes: [shared.yaml]\n    | ^^^^^^^^\n  Did you mean "include"?',
      "1 problem in 1 file.",
    ],
    [
      "a wrong choice in a file that is included twice is told once",
      "include: [wrong.yaml, ./wrong.yaml]\n",
      'wrong.yaml:2:22: None of the targets of the included files has the id or the tag "twon".',
      "1 problem in 1 file.",
    ],
  ])("%s", async (_, list, ...wanted) => {
    const cwd = campaignWith({
      "targets.yaml": head + list,
      "shared.yaml": shared,
      "wrong.yaml": "include: [shared.yaml]\ntargets: { include: [twon] }\n",
    });
    const told = await check(cwd);
    for (const part of wanted) expect(told).toContain(part);
  });

  test("three that include each other end, and each circle is told", async () => {
    const cwd = campaignWith({
      "targets.yaml": `${head}include: [a.yaml]\n`,
      "a.yaml": `include: [b.yaml]\ntargets:\n${target("a")}\n`,
      "b.yaml": `include: [c.yaml, b.yaml]\n`,
      "c.yaml": `include: [a.yaml]\n`,
    });
    const told = await check(cwd);
    expect(told).toContain('b.yaml:1:19: "b.yaml" is included here, and includes this file');
    expect(told).toContain('c.yaml:1:11: "a.yaml" is included here, and includes this file');
    expect(told).toContain("2 problems in 2 files.");
  });

  test("a campaign that includes itself", async () => {
    const cwd = campaignWith({ "targets.yaml": `${head}include: [targets.yaml]\ntargets:\n${target("a")}\n` });
    expect(await check(cwd)).toContain('targets.yaml:8:11: "targets.yaml" is included here, and includes this file');
  });
});

describe("many files", () => {
  const include = (...files: string[]) => `include: [${files.join(", ")}]\n`;

  test("forty that include the next one twice are each read once", async () => {
    const files = Array.from({ length: 40 }, (_, at) => [
      `f${at}.yaml`,
      include(`f${at + 1}.yaml`, `./f${at + 1}.yaml`),
    ]);
    const cwd = campaignWith({
      "targets.yaml": head + include("f0.yaml"),
      ...Object.fromEntries(files),
      "f40.yaml": shared,
    });
    expect(await ids(cwd)).toEqual(["mayor", "council", "clinic", "museum"]);
  });

  test("a chain of three thousand is followed to its end", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const link = (at: number) => (at === 3000 ? shared : include(`f${at + 1}.yaml`));
    const included = new Map(
      Array.from({ length: 3000 }, (_, at) => {
        const file = `f${at + 1}.yaml`;
        return [includeKey(`f${at}.yaml`, file), { file, id: file, found: { bytes: bytes(link(at + 1)) } }];
      }),
    );
    const main = { file: "targets.yaml", name: "targets.yaml", id: "f0.yaml", bytes: bytes(head + link(0)) };
    const folder = { targets: main, included, templates: [], partials: [], templatesDir: "templates" };
    expect(parseFolder(folder, dayOf(new Date(2021, 1, 5))).remains?.targets).toHaveLength(4);
  });
});

test("letters go to targets of an included file, with their addresses as the country writes them", async () => {
  const post = "    office: mayor\n";
  const address = target("mayor", "", post).replace(
    "{ email: mayor@example.org }",
    "{ post: { street: Example Square 1, city: Example Town, postal_code: '01234', country: DE } }",
  );
  const cwd = campaignWith({
    "targets.yaml": `${head}include: [shared.yaml]\n`,
    "shared.yaml": `targets:\n${address}\n`,
  });
  const signer = ["--name", "Ada Example", "--city", "Leeds", "--country", "GB", "--format", "txt"];
  const { code, stderr } = await postbag(["draft", ...signer], testHost({ cwd }));
  expect(stderr).toContain("1 letter");
  expect(code).toBe(0);
  const text = readFileSync(join(cwd, "outbox/ada-example/mayor.en.txt"), "utf8");
  expect(text).toContain("Office of mayor\nExample Square 1\n01234 Example Town\nGERMANY\n");
  expect(text).toContain("Dear Mayor,");
});
