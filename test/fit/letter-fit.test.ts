import { expect, test } from "vitest";
import { charactersInForm, type Fit, fitOf, misfitsOf } from "../../src/fit/letter-fit.ts";
import { letterWith, targetWith } from "../model/samples.ts";

const sheet = { paper: "a4", envelope: "din-b" } as const;

test.each([
  ["", 0],
  ["abc", 3],
  ["a\nb", 4],
  ["a\n\nb\n", 8],
  ["👍", 2],
])("a form counts %j as %i characters", (text, length) => {
  expect(charactersInForm(text)).toBe(length);
});

test("a letter is measured against the forms that its office has, and no others", () => {
  const body = "Dear Council,\n\nPlease.\n\nAda Example";
  const measured = (contacts: object) => fitOf(letterWith({ body, target: targetWith({ contacts }) }), sheet);
  expect(measured({ post: ["1 Hall Street"] })).toEqual({ paper: { pages: 1, linesOver: 0 } });
  expect(measured({ email: "a@example.org" })).toMatchObject({ mailLink: true });
  expect(measured({ webform: { url: "https://example.org", maxLength: 30 } }).webform).toEqual({
    length: body.length + 4,
    maxLength: 30,
    over: body.length + 4 - 30,
  });
  expect(measured({ webform: { url: "https://example.org" } }).webform).toEqual({ length: body.length + 4, over: 0 });
});

test("a long letter fits no mail link, however short each line", () => {
  expect(fitOf(letterWith({ body: "é\n".repeat(200) }), sheet).mailLink).toBe(false);
});

const long: Fit = { paper: { pages: 2, linesOver: 3 }, webform: { length: 4100, maxLength: 4000, over: 100 } };

test("what does not fit is told, with what to shorten", () => {
  expect(
    misfitsOf({ paper: { pages: 1, linesOver: 0 }, webform: { length: 4000, maxLength: 4000, over: 0 } }, ""),
  ).toEqual([]);
  expect(misfitsOf(long, "word ".repeat(200))).toEqual([
    {
      form: "webform",
      fact: "The letter has 4,100 characters, and the web form takes 4,000.",
      mend: "Shorten your own words by 100 characters, or choose fewer points.",
    },
    {
      form: "page",
      fact: "The letter takes 2 printed pages: it is 3 lines too long for one.",
      mend: "Shorten your own words by 3 lines, or choose fewer points.",
    },
  ]);
});

test("own words that are too few to make the difference are not blamed alone", () => {
  expect(misfitsOf(long, "few words").map(({ mend }) => mend)).toEqual([
    "Choose fewer points, or shorten your own words.",
    "Choose fewer points, or shorten your own words.",
  ]);
  expect(misfitsOf(long, undefined).map(({ mend }) => mend)).toEqual(["Choose fewer points.", "Choose fewer points."]);
});
