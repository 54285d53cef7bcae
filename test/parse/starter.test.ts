import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { starterNames, starters } from "../../src/commands/init.ts";
import { parseCampaign } from "../../src/parse/campaign.ts";
import { fillStarter, type StarterAnswers } from "../../src/parse/starter.ts";
import { parseYaml } from "../../src/parse/yaml.ts";
import { packageDir } from "../support/host.ts";
import { gather, told } from "./marks.ts";

const yamlOf = (name: string) => readFileSync(join(packageDir, "starters", name, "targets.yaml"), "utf8");
const starter = yamlOf("alert");
const all = ["en", "es", "fr", "pt", "de", "it"];
/** What a starter itself says. */
function asItIs(yaml: string): Partial<StarterAnswers> {
  const facts = ["organization", "deadline", "timezone"].flatMap((key) => {
    const value = new RegExp(`^  ${key}: (.*?)(?: #.*)?$`, "m").exec(yaml)?.[1];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(facts);
}

function fill(answers: Partial<StarterAnswers>, yaml = starter) {
  const text = fillStarter(yaml, { languages: all, ...answers });
  const { value, problems } = gather((report) => {
    const source = { file: "targets.yaml", text };
    const yaml = parseYaml(source, report);
    return yaml && parseCampaign({ id: "targets.yaml", source, yaml }, new Map(), report)?.campaign;
  });
  expect(told(problems)).toEqual([]);
  if (!value) throw new Error("The starter is no campaign.");
  return { text, campaign: value };
}

describe("whatever a person answers is there, letter by letter", () => {
  test.each<[string, string]>([
    ["plainly", "Keep the pool open"],
    ["with a colon", "Library: keep it open"],
    ["with a colon at its end", "Keep it open:"],
    ["with a hash", "Keep #5 and # 6 open"],
    ["with double quotes", 'Keep the "old" library'],
    ["in double quotes", '"Keep it"'],
    ["with single quotes", "Keep Ada's library"],
    ["in single quotes", "'Keep it'"],
    ["with a backslash", "Keep C:\\Library\\n open"],
    ["with an emoji", "📚 Keep it open 🗳️"],
    ["from right to left", "أبقوا المكتبة مفتوحة"],
    ["beginning with a hyphen", "- keep it open"],
    ["beginning with a bracket", "[keep] it {open}"],
    ["beginning with a star", "*Keep* it &open"],
    ["beginning with a percent sign", "%100 open"],
    ["beginning with an at sign", "@library `open`"],
    ["beginning with an exclamation mark", "!Keep it open"],
    ["beginning with a question mark", "? Keep it open"],
    ["beginning with a bar", "| Keep it > open"],
    ["with braces of templates", "Keep {{library}} open"],
    ["as a word of YAML", "no"],
    ["as nothing of YAML", "~"],
    ["as null of YAML", "null"],
    ["as a number", "0123"],
    ["as a rule of YAML", "---"],
    ["longer than any line", "Keep the library open, ".repeat(40).trim()],
  ])("%s", (_, title) => {
    const { campaign } = fill({ title, organization: title });
    expect([campaign.title, campaign.organization]).toEqual([title, title]);
  });

  test("and so are the other facts", () => {
    const answers = { id: "our-pool", deadline: "2030-02-01T09:00", timezone: "America/Guayaquil" };
    const { campaign } = fill(answers);
    expect(campaign).toMatchObject({
      id: "our-pool",
      deadline: { day: "2030-02-01", time: "09:00", timezone: answers.timezone },
    });
  });

  test("and what nobody said is not made up", () => {
    const { campaign } = fill({ title: "A" });
    expect(campaign).not.toHaveProperty("organization");
    expect(campaign).not.toHaveProperty("deadline");
    expect(campaign.targets[0]).not.toHaveProperty("verifiedOn");
  });
});

describe("only the languages that were chosen remain", () => {
  test.each([[["en"]], [["es", "de"]], [["it", "en"]], [all]])("%j", (languages) => {
    const { campaign } = fill({ languages });
    expect(campaign.languages).toEqual(languages);
    expect(campaign.targets[0]?.languages).toEqual(languages);
    const texts = [campaign.summary ?? {}, ...campaign.points.map(({ text }) => text)];
    expect(texts.map((text) => Object.keys(text).sort())).toEqual(texts.map(() => [...languages].sort()));
  });
});

test("every target gets the languages that were chosen", () => {
  const block = starter.slice(starter.indexOf("  - id: city-council"));
  const { campaign } = fill({ languages: ["es"] }, starter + block.replace("city-council", "mayor"));
  expect(campaign.targets.map(({ id, languages }) => [id, languages])).toEqual([
    ["city-council", ["es"]],
    ["mayor", ["es"]],
  ]);
});

describe.each(starters)("$name", ({ name, languages }) => {
  const yaml = yamlOf(name);

  test("with nothing changed is the starter", () => {
    expect(fill({ ...asItIs(yaml), languages }, yaml).text).toBe(yaml);
  });

  test("keeps every comment", () => {
    const comments = (text: string) => text.match(/# .*/g)?.map((comment) => comment.trim());
    const { text } = fill({ ...asItIs(yaml), title: "A", languages: ["en"] }, yaml);
    expect(comments(text)).toEqual(comments(yaml));
  });

  test("tells of what init leaves out in a comment", () => {
    const { text } = fill({ languages }, yaml);
    for (const key of ["organization", "deadline", "timezone"]) expect(text).toMatch(new RegExp(`# .*\\b${key}`));
    expect(text).not.toMatch(/^ +(organization|deadline|timezone):/m);
  });
});

test("the folders of starters are those that init offers", () => {
  expect(readdirSync(join(packageDir, "starters")).sort()).toEqual([...starterNames].sort());
});

test("lists stay on one line, and no line is broken anew", () => {
  const { text } = fill({ ...asItIs(starter), languages: ["en", "es"] });
  expect(text).toContain("languages: [en, es] # what the office reads, best first");
  // Four languages are gone from title, summary, two points and the target's name.
  expect(text.split("\n").length).toBe(starter.split("\n").length - 4 * 5);
});
