import { expect, test } from "vitest";
import { compose } from "../../../src/compose/compose.ts";
import { pairUp } from "../../../src/compose/pairs.ts";
import type { Campaign } from "../../../src/model/campaign.ts";
import { parseFolder } from "../../../src/parse/folder.ts";
import { letterPdf } from "../../../src/print/letters.ts";
import { day, letterWith, signerWith } from "../../model/samples.ts";
import { letterTemplate, targetsYaml } from "../../support/campaign.ts";
import { wordsOf } from "./poppler.ts";

const words = {
  ar: ["أبقوا المكتبة مفتوحة", "اسمي {{signer.name}} من {{signer.place}}.", "أن تفتح أيام السبت", "بيروت، لبنان"],
  he: ["השאירו את הספרייה פתוחה", "שמי {{signer.name}} ואני מ{{signer.place}}.", "לפתוח בשבתות", "בירות, לבנון"],
} as const;

function campaignIn(language: "ar" | "he"): Campaign {
  const [title, sentence, point] = words[language];
  const yaml = targetsYaml
    .replaceAll("[en]", `[${language}]`)
    .replace("Keep the library open", title)
    .replace("Open on Saturdays.", point)
    .replace("email: council@example.org", "post: Example Street 1\n      country: LB");
  const letter = letterTemplate.replace("Keep the library open", "{{campaign.title}}").replace(/My name.*/, sentence);
  const file = (name: string, text: string) => ({ file: name, name, bytes: new TextEncoder().encode(text) });
  const folder = {
    targets: file("targets.yaml", yaml),
    templates: [file(`letter.${language}.hbs`, letter)],
    partials: [],
  };
  const { campaign, problems } = parseFolder({ ...folder, templatesDir: "templates" }, day("2021-02-05"));
  expect(problems).toEqual([]);
  return campaign as Campaign;
}

test.each(["ar", "he"] as const)("a letter in %s begins at the right, from its template alone", (language) => {
  const campaign = campaignIn(language);
  const signer = signerWith({ name: "Ada Example", city: language === "ar" ? "بيروت" : "בירות", country: "LB" });
  const message = { points: campaign.points, date: day("2021-02-05") };
  const letters = pairUp(campaign, signer, message, campaign.targets).pairs.map((pair) => compose(campaign, pair));
  expect(letters[0]?.body).toContain(words[language][3]);
  const found = wordsOf(letterPdf(letters, { paper: "a4", envelope: "din-b" }));
  const right = Math.max(...found.map((word) => word.right));
  // Below the subject: salutation, sentence, point, closing and name, each from the right margin on.
  const lines = new Map<number, number>();
  for (const word of found.filter(({ top }) => top > 280)) {
    const line = Math.round(word.bottom);
    lines.set(line, Math.max(lines.get(line) ?? 0, word.right));
  }
  const edges = [...lines.values()].filter((edge) => Math.abs(edge - right) < 2);
  expect(edges).toHaveLength(5);
});

test("a name in Arabic stands below the closing of an English letter", () => {
  const letter = letterWith({
    signer: signerWith({ name: "ليلى" }),
    body: "Dear Council,\n\nPlease.\n\nYours faithfully,\n\nليلى",
  });
  const found = wordsOf(letterPdf([letter], { paper: "a4", envelope: "din-b" }));
  const [closing, name] = [found.find(({ text }) => text === "Yours"), found.at(-1)];
  expect(name?.text).toMatch(/\p{Script=Arabic}/u);
  expect(Math.abs((name?.left ?? 0) - (closing?.left ?? -9))).toBeLessThan(2);
});
