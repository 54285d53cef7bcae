import { expect, test } from "vitest";
import { inspectCampaign } from "../../src/commands/common/load.ts";
import type { Campaign } from "../../src/model/campaign.ts";
import { proofread } from "../../src/proof/campaign-proof.ts";
import { campaignOf, day, targetWith, templateWith } from "../model/samples.ts";
import { packageDir, testHost } from "../support/host.ts";

const date = day("2021-02-05");

test("the shipped campaign's letters leave nothing behind, whoever writes", async () => {
  const { campaign } = await inspectCampaign(packageDir, date, testHost({ cwd: "/" }));
  expect(proofread(campaign as Campaign, date)).toEqual([]);
});

test("each gap is told once, at its tag, with the first letter that shows it", () => {
  const body = "Dear {{target.person}},\n\nI am {{signer.name}} of {{signer.organization}}.";
  const targets = [targetWith({ id: "a" }), targetWith({ id: "b" })];
  const found = proofread(campaignOf({ targets, templates: [templateWith({ body })] }), date);
  expect(found.map(({ code, line, column, length }) => [code, line, column, length])).toEqual([
    ["space-left", 4, 6, 17],
    ["space-left", 6, 25, 23],
  ]);
  expect(found[0]?.fact).toContain('in the letter to "a": “Dear ,”');
});

test("a target that lacks what the others have is found among thousands, and it takes no time", () => {
  const templates = [templateWith({ body: "To {{target.name}}, {{target.role}}\n\n{{signer.name}}" })];
  const targets = Array.from({ length: 20_000 }, (_, index) =>
    targetWith({ id: `t${index}`, ...(index !== 19_999 && { role: "Mayor" }) }),
  );
  const began = performance.now();
  const found = proofread(campaignOf({ targets, templates }), date);
  expect(found).toMatchObject([{ code: "space-left", line: 4 }]);
  expect(found[0]?.fact).toContain('"t19999"');
  expect(performance.now() - began).toBeLessThan(15_000);
});

test("where a template compares an office with something, each office's letter is read", () => {
  const body = 'A {{#if (eq target.id "b")}}{{signer.organization}}{{else}}c{{/if}} d';
  const targets = [targetWith({ id: "a" }), targetWith({ id: "b" })];
  expect(proofread(campaignOf({ targets, templates: [templateWith({ body })] }), date)).toMatchObject([
    { code: "double-space-left" },
  ]);
});

test("scripts for calls are read too", () => {
  const script = templateWith({
    name: "call",
    file: "templates/call.en.hbs",
    body: "I am with {{signer.organization}}.",
  });
  const targets = [targetWith({ contacts: { phone: "+1 2" } })];
  expect(proofread(campaignOf({ targets, templates: [templateWith({ body: "x" }), script] }), date)).toMatchObject([
    { code: "space-left", file: "templates/call.en.hbs" },
  ]);
});

test("offices that send people to live elsewhere do not hide each other's gaps", () => {
  const body = "{{signer.city}}, {{signer.region}}, and {{signer.name}}";
  const targets = [
    targetWith({ id: "a", from: { regions: ["US-CA"] } }),
    targetWith({ id: "b", from: { countries: ["US"] } }),
  ];
  const found = proofread(campaignOf({ targets, templates: [templateWith({ body })] }), date);
  expect(found.map(({ code, fact }) => [code, fact.includes('"b"')])).toEqual([["space-left", true]]);
});

test("a script in a language without letters is read too", () => {
  const script = (language: string, body: string) =>
    templateWith({ name: "call", language, file: `templates/call.${language}.hbs`, body });
  const scripts = [script("en", "Good day."), script("fr", "Je suis membre de {{signer.organization}}.")];
  const targets = [targetWith({ contacts: { phone: "+1 2" }, languages: ["en", "fr"] })];
  const campaign = campaignOf({ targets, templates: [templateWith({ body: "x" }), ...scripts] });
  expect(proofread(campaign, date)).toMatchObject([{ code: "space-left", file: "templates/call.fr.hbs" }]);
});

test("a template that no office has is read too, where its language lacks no point", () => {
  const thanks = templateWith({ name: "thanks", file: "templates/thanks.en.hbs", body: "Dear {{target.person}}," });
  const french = templateWith({ language: "fr", file: "templates/letter.fr.hbs", body: "Madame {{target.person}}," });
  const templates = [templateWith({ body: "x" }), thanks, french];
  const filesWith = (text: Record<string, string>) =>
    proofread(campaignOf({ templates, points: [{ id: "a", text, sources: [] }] }), date).map(({ file }) => file);
  expect(filesWith({ en: "a" })).toEqual(["templates/thanks.en.hbs"]);
  expect(filesWith({ en: "a", fr: "b" })).toEqual(["templates/thanks.en.hbs", "templates/letter.fr.hbs"]);
});
