import { expect, test } from "vitest";
import { checkFit, printedLines } from "../../src/compose/fit.ts";
import { longestMessage, sampleFor, sampleSigner } from "../../src/compose/sample.ts";
import { outOfReach } from "../../src/model/reach.ts";
import { campaignOf, day, targetWith, templateWith } from "../model/samples.ts";

const bodies = [
  ["one line", 1],
  ["", 1],
  ["one\n\nthree", 3],
  ["x".repeat(84), 1],
  ["x".repeat(85), 2],
  ["王".repeat(42), 1],
  ["王".repeat(43), 2],
  ["👍".repeat(40), 1],
] as const;

test.each(bodies)("%j takes %i lines", (body, lines) => {
  expect(printedLines(body)).toBe(lines);
});

const today = day("2021-02-05");
const campaign = (body: string) => campaignOf({ templates: [templateWith({ body })] });

test("a letter of one page passes, one line more is a warning that names the template", () => {
  const lines = (count: number) => Array.from({ length: count }, () => "line").join("\n");
  expect(checkFit(campaign(lines(36)), today)).toEqual([]);
  expect(checkFit(campaign(lines(37)), today)).toMatchObject([
    { code: "over-one-page", severity: "warning", file: "templates/letter.en.hbs" },
  ]);
});

test("letters are measured with every point and with no own words", () => {
  expect(longestMessage(campaign(""), today)).toEqual({ points: campaign("").points, date: today });
});

const reaches = [
  {},
  { countries: ["US", "CA"] },
  { regions: ["US-CA"] },
  { postalCodes: ["94*"] },
  { countries: ["US"], regions: ["US-CA"], postalCodes: ["941*", "10001"] },
];

test.each(reaches)("the sample signer can write to an office that takes letters from %j", (from) => {
  expect(outOfReach(from, sampleFor(targetWith({ from })))).toBeUndefined();
});

test("where an office takes everybody's letters, the sample signer is as examples show her", () => {
  expect(sampleFor(targetWith())).toEqual(sampleSigner);
});
