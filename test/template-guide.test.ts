import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DocExample } from "../scripts/guide/example.ts";
import { docExamples, templateGuide } from "../scripts/template-guide.ts";
import { compose } from "../src/compose/compose.ts";
import { sampleSigner } from "../src/compose/sample.ts";
import { fieldEntries, helperEntries, loopEntries } from "../src/model/guide.ts";
import { slipsIn } from "../src/parse/tidy.ts";
import { pairWith, sampleCampaign } from "./compose/sample-campaign.ts";
import { signerWith } from "./model/samples.ts";
import { check } from "./parse/check.ts";

/** `npm run guide` writes the file anew. */
test("docs/templates.md is what the field guide and its prose generate", async () => {
  await expect(templateGuide()).toMatchFileSnapshot("../docs/templates.md");
});

const shown = [...fieldEntries, ...loopEntries, ...helperEntries.flatMap(({ examples }) => examples)];

function letterOf({ sample, language = "en", partials = {}, from }: DocExample) {
  const [, subject = "A request", body = sample] = /^---\nsubject: "(.*)"\n---\n([\s\S]*)$/.exec(sample) ?? [];
  const signer = from === "least" ? signerWith({ name: "Bo Example" }) : sampleSigner;
  const ownWords = from === "least" ? "" : "I taught in Quito for six years.";
  return {
    sources: [subject, body],
    letter: compose(sampleCampaign, pairWith({ subject, body, language, partials }, { signer, ownWords })),
  };
}

describe("an example of docs/templates.md", () => {
  test.each(docExamples.map((example) => [example.sample, example.language ?? "en", example] as const))(
    "%s, in %s, is sound and prints what the page says",
    (_, language, example) => {
      const { sources, letter } = letterOf(example);
      for (const source of sources) expect(check(source, example.partials ?? {}, language).problems).toEqual([]);
      expect(letter.body).toBe(example.output);
      for (const [, subject] of (example.says ?? "").matchAll(/subject “(.*)”/g)) expect(letter.subject).toBe(subject);
    },
  );

  test("is nothing that check would take for an editor's slip", () => {
    const samples = [...docExamples, ...shown].map(({ sample }) => sample);
    const partials = docExamples.flatMap((example) => Object.values(example.partials ?? {}));
    for (const text of [...samples, ...partials]) expect(slipsIn(text), text).toEqual([]);
  });

  test("is every block of code on the page", () => {
    const page = readFileSync(join(import.meta.dirname, "../docs/templates.md"), "utf8");
    const blocks = [...page.matchAll(/```handlebars\n([\s\S]*?)\n```/g)].map(([, code = ""]) => code);
    const partials = docExamples.flatMap((example) => Object.values(example.partials ?? {}));
    const known = new Set([...docExamples, ...shown].map(({ sample }) => sample).concat(partials));
    expect(blocks.length).toBeGreaterThan(50);
    expect(blocks.filter((code) => !known.has(code))).toEqual([]);
  });
});
