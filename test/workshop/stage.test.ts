import { expect, test } from "vitest";
import type { Campaign } from "../../src/model/campaign.ts";
import { type Problem, problem } from "../../src/problems/problem.ts";
import {
  emptyStage,
  nextStage,
  oldSinceOf,
  type Reading,
  type Stage,
  wrongTemplates,
} from "../../src/workshop/stage.ts";
import { campaignOf, templateWith } from "../model/samples.ts";

const at = (second: number) => new Date(Date.UTC(2021, 1, 5, 12, 0, second));
const english = templateWith({ body: "Good" });
const spanish = templateWith({ language: "es", body: "Bueno" });
const both = campaignOf({ templates: [english, spanish] });
const errorIn = (file: string) => problem("file-empty", {}, { file });
const broken = (file: string, remains?: Campaign): Reading => ({
  ...(remains && { remains }),
  problems: [errorIn(file)],
});
const warning: Problem = problem("no-signature", {}, { file: "templates/letter.en.hbs" });

/** Readings at 0, 1, 2 … seconds. */
const after = (...readings: Reading[]): Stage =>
  readings.reduce((stage, reading, index) => nextStage(stage, reading, at(index)), emptyStage);
const bodies = ({ campaign }: Stage) => campaign?.templates.map(({ body }) => body);

test("what is good is shown, with its warnings", () => {
  const stage = after({ campaign: both, problems: [warning] });
  expect(stage).toEqual({ version: 1, read: at(0), campaign: both, problems: [warning], oldTemplates: new Map() });
});

test("where there never was anything good, there are problems alone", () => {
  const stage = after(broken("targets.yaml"), broken("templates/letter.en.hbs"));
  expect([stage.version, stage.campaign, stage.problems]).toEqual([2, undefined, [errorIn("templates/letter.en.hbs")]]);
});

test("errors keep the last that was good, since when it was so", () => {
  const stage = after(
    { campaign: both, problems: [] },
    { campaign: both, problems: [] },
    broken("targets.yaml"),
    broken("templates/partials/foot.hbs", campaignOf({ templates: [] })),
  );
  expect([stage.campaign, oldSinceOf(stage, english)]).toEqual([both, at(1)]);
  const mended = nextStage(stage, { campaign: both, problems: [] }, at(9));
  expect([mended.problems, oldSinceOf(mended, english)]).toEqual([[], undefined]);
});

test("an error of one template keeps that one as it was, and others are as they are", () => {
  const newer = { ...spanish, body: "Mejor" };
  const stage = after(
    { campaign: both, problems: [] },
    broken("templates/letter.en.hbs", campaignOf({ templates: [spanish] })),
    broken("templates/letter.en.hbs", campaignOf({ templates: [newer] })),
  );
  expect(bodies(stage)).toEqual(["Good", "Mejor"]);
  expect([oldSinceOf(stage, english), oldSinceOf(stage, newer)]).toEqual([at(0), undefined]);
});

test("where one is wrong from the beginning, the others are shown", () => {
  const stage = after(broken("camp/templates/letter.en.hbs", campaignOf({ templates: [spanish] })));
  expect(bodies(stage)).toEqual(["Bueno"]);
});

test("an error elsewhere keeps all as it was, and what was old before stays older", () => {
  const stage = after(
    { campaign: both, problems: [] },
    broken("templates/letter.en.hbs", campaignOf({ templates: [spanish] })),
    broken("targets.yaml"),
  );
  expect([oldSinceOf(stage, english), oldSinceOf(stage, spanish)]).toEqual([at(0), at(1)]);
  const next = nextStage(stage, broken("templates/letter.es.hbs", campaignOf({ templates: [english] })), at(5));
  expect([bodies(next), oldSinceOf(next, english), oldSinceOf(next, spanish)]).toEqual([
    ["Good", "Bueno"],
    undefined,
    at(1),
  ]);
});

test("templates that are wrong are known by their files, and nothing else is", () => {
  const problems = [
    errorIn("camp/templates/letter.pt-BR.hbs"),
    errorIn("camp/templates/letter.pt-BR.hbs"),
    errorIn("templates/call.en.hbs"),
    errorIn("templates/partials/foot.en.hbs"),
    errorIn("templates/letter.hbs"),
    errorIn("templates/letter.not a language.hbs"),
    errorIn("targets.yaml"),
    warning,
  ];
  expect(wrongTemplates({ problems })).toEqual([
    { name: "letter", language: "pt-BR", file: "camp/templates/letter.pt-BR.hbs" },
    { name: "call", language: "en", file: "templates/call.en.hbs" },
  ]);
});
