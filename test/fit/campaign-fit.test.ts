import { expect, test } from "vitest";
import { ordinary, sampleFor, samplePairs, sampleSigner } from "../../src/compose/sample.ts";
import { checkFit } from "../../src/fit/campaign-fit.ts";
import { outOfReach } from "../../src/model/reach.ts";
import { campaignOf, day, targetWith, templateWith } from "../model/samples.ts";

/** What a form would count of a letter with this body: it ends with the sample signer's address, each line break is two. */
function charactersOfSample(body: string): number {
  return `${body}\n1 Example Street\nLeeds\nLS1 1AA\nUNITED KINGDOM`.replaceAll("\n", "\r\n").length;
}

const today = day("2021-02-05");
const campaign = (body: string) => campaignOf({ templates: [templateWith({ body })] });

test("a letter of one page passes, a longer one is a warning that names the template", () => {
  const lines = (count: number) => Array.from({ length: count }, () => "line").join("\n\n");
  expect(checkFit(campaign(lines(15)), today)).toEqual([]);
  expect(checkFit(campaign(lines(40)), today)).toMatchObject([
    { code: "over-one-page", severity: "warning", file: "templates/letter.en.hbs" },
  ]);
});

test("a letter that its web form does not take is a warning, a line break counting as two characters", () => {
  const form = (maxLength: number) => [
    targetWith({ contacts: { webform: { url: "https://example.org", maxLength } } }),
  ];
  const measured = (maxLength: number) => checkFit({ ...campaign("ab\ncd"), targets: form(maxLength) }, today);
  const length = charactersOfSample("ab\ncd");
  expect(measured(length)).toEqual([]);
  expect(measured(length - 1)).toMatchObject([{ code: "over-web-form", file: "templates/letter.en.hbs" }]);
});

test("a script that takes longer to say than anybody listens is a warning", () => {
  const script = (words: number) =>
    templateWith({ name: "call", file: "templates/call.en.hbs", body: "word ".repeat(words) });
  const withPhone = {
    targets: [targetWith({ contacts: { phone: "1" } }), targetWith({ id: "b", contacts: { phone: "2" } })],
  };
  const measured = (words: number) =>
    checkFit(
      { ...campaign("short"), ...withPhone, templates: [templateWith({ body: "short" }), script(words)] },
      today,
    );
  expect(measured(150)).toEqual([]);
  // Once, though two targets have a telephone.
  expect(measured(155)).toMatchObject([{ code: "long-call", file: "templates/call.en.hbs" }]);
});

test("letters are measured with every point and with no own words", () => {
  const all = campaignOf({ points: ["a", "b"].map((id) => ({ id, text: id, sources: [] })) });
  const [only] = samplePairs(all, [ordinary], today);
  expect(only?.pair.points).toEqual(all.points);
  expect(only?.pair).not.toHaveProperty("ownWords");
});

const reaches = [
  {},
  { countries: ["US", "CA"] },
  { regions: ["US-CA"] },
  { postalCodes: ["94*"] },
  { countries: ["US"], regions: ["US-CA"], postalCodes: ["941*", "10001"] },
  { postalCodes: ["94000-94999"] },
  { postalCodes: ["LS1-LS12"] },
  { countries: ["US"], districts: ["cd:12"] },
  { regions: ["US-NY", "US-CA"], districts: ["CA-12"] },
  { regions: ["ES-M"] },
];

test.each(reaches)("the sample signer can write to an office that takes letters from %j", (from) => {
  expect(outOfReach(from, sampleFor(targetWith({ from })))).toBeUndefined();
});

test("where an office takes everybody's letters, the sample signer is as examples show her", () => {
  expect(sampleFor(targetWith())).toEqual(sampleSigner);
});
