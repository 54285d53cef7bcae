import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFit } from "../../src/fit/campaign-fit.ts";
import type { Day } from "../../src/model/day.ts";
import { unixLines } from "../../src/model/plain.ts";
import { type CampaignFolder, parseFolder } from "../../src/parse/folder.ts";
import { letterTemplate, targetsYaml } from "../support/campaign.ts";

const today = "2021-02-05" as Day;
const files = { "targets.yaml": targetsYaml, "letter.en.hbs": letterTemplate, "p.hbs": "{{own_words}}" };

/** The small campaign with one file other: it is read, and written where it is sound; each problem is inside its file. */
function readAll(changed: Partial<typeof files>) {
  const texts: Readonly<Record<string, string>> = { ...files, ...changed };
  const file = (name: string) => ({ file: name, name, bytes: Buffer.from(texts[name] ?? "") });
  const folder: CampaignFolder = {
    targets: file("targets.yaml"),
    templates: [file("letter.en.hbs")],
    partials: [file("p.hbs")],
    templatesDir: "templates",
  };
  const { campaign, problems } = parseFolder(folder, today);
  if (campaign) checkFit(campaign, today);
  for (const { file: name = "", line, column, length, fact, mend } of problems) {
    expect(fact).toMatch(/\S/);
    expect(mend).toMatch(/\S/);
    if (line === undefined || column === undefined) continue;
    const lines = unixLines(
      Buffer.from(texts[name] ?? "")
        .toString()
        .replace(/^\ufeff/, ""),
    ).split("\n");
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines.length);
    const width = lines[line - 1]?.length ?? 0;
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual(width + 1);
    expect(length).toBeGreaterThan(0);
    expect(column + (length ?? 0)).toBeLessThanOrEqual(Math.max(width + 1, column + 1));
  }
}

const yamlPieces = [
  ..."- ·: ·:·? ·[·]·{·}·, ·#·&a ·*a·!a ·\"·'·\\·%·@·`·~·<<: ·__proto__: ·campaign·targets:·id·en·é·日·🗳".split("·"),
  ...["\n", "  ", "\t", "|\n", ">-\n", "---\n", "...\n", "\r\n", "\r", "\ufeff", "\u0000"],
];
const hbsPieces = [
  ..."{{·}}·{{{·}}}·{{{{·{{#if ·{{/if}}·{{#each ·{{/each}}·{{else}}·{{^·{{>·{{> p}}·{{!--·--}}·{{*·as |a|·(·)·=".split(
    "·",
  ),
  ..."../·@index·this·.·points·own_words·constructor·12·null·\"·'·[·]·\\·~·subject: ·é🗳".split("·"),
  ...["\n", "\r\n", "---\n", " "],
];

/** A text of pieces, or one that has some of them somewhere. */
function texts(base: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const some = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4, unit: "binary" })), { maxLength: 12 })
    .map((parts) => parts.join(""));
  const cut = fc.tuple(fc.nat(base.length), fc.nat(30), some);
  const changed = cut.map(([at, length, added]) => base.slice(0, at) + added + base.slice(at + length));
  return fc.oneof(some, changed, fc.string({ unit: "grapheme" }));
}

describe("nothing is thrown, and every problem stands inside its file", () => {
  test("whatever targets.yaml holds", () => {
    fc.assert(
      fc.property(texts(targetsYaml, yamlPieces), (text) => readAll({ "targets.yaml": text })),
      { numRuns: 1000 },
    );
  });

  test("whatever a template holds", () => {
    fc.assert(
      fc.property(texts(letterTemplate, hbsPieces), (text) => readAll({ "letter.en.hbs": text })),
      { numRuns: 1000 },
    );
  });

  test("whatever a partial holds", () => {
    const calling = letterTemplate.replace("{{own_words}}", "{{> p}}");
    const property = fc.property(texts("{{#each points}}{{text}}{{/each}}", hbsPieces), (text) =>
      readAll({ "letter.en.hbs": calling, "p.hbs": text }),
    );
    fc.assert(property, { numRuns: 500 });
  });
});
