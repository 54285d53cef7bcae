import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCampaign } from "../../src/parse/campaign.ts";
import { fillStarter, type StarterAnswers } from "../../src/parse/starter.ts";
import { parseYaml } from "../../src/parse/yaml.ts";
import { packageDir } from "../support/host.ts";
import { gather, told } from "./marks.ts";

const starter = readFileSync(join(packageDir, "starters/alert/targets.yaml"), "utf8");
const all = ["en", "es", "fr", "pt", "de", "it"];
/** What the starter itself says. */
const asItIs = { organization: "Friends of the Library", deadline: "2030-01-31T18:00", timezone: "Europe/London" };

function fill(answers: Partial<StarterAnswers>) {
  const text = fillStarter(starter, { languages: all, ...answers });
  const { value, problems } = gather((report) => {
    const yaml = parseYaml({ file: "targets.yaml", text }, report);
    return yaml && parseCampaign(yaml, report)?.campaign;
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

test("every comment stays", () => {
  const comments = (text: string) => text.match(/#.*/g)?.map((comment) => comment.trim());
  expect(comments(fill({ ...asItIs, title: "A", languages: ["en"] }).text)).toEqual(comments(starter));
});

test("lists stay on one line, and no line is broken anew", () => {
  const { text } = fill({ ...asItIs, languages: ["en", "es"] });
  expect(text).toContain("languages: [en, es] # what the office reads, best first");
  expect(text.split("\n").length).toBe(starter.split("\n").length - 4 * 3);
});

test("a starter with nothing changed is the starter", () => {
  expect(fill(asItIs).text).toBe(starter);
});
