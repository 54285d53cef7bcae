import { describe, expect, test } from "vitest";
import { districtQuestions } from "../../src/commands/draft/districts.ts";
import type { Left } from "../../src/commands/draft/draft.ts";
import { leftLines } from "../../src/commands/draft/left.ts";
import { misspeltDistricts } from "../../src/commands/draft/misspelt.ts";
import { regionFinder } from "../../src/commands/draft/region-finder.ts";
import type { Target } from "../../src/model/campaign.ts";
import type { Day } from "../../src/model/day.ts";
import { regionName } from "../../src/model/region.ts";

import { campaignOf } from "../model/samples.ts";

const day = "2021-02-05" as Day;

function office(id: string, changes: Partial<Target> = {}): Target {
  return {
    id,
    name: id,
    languages: ["en"],
    template: "letter",
    sources: [],
    contacts: { email: "a@example.org" },
    ...changes,
  };
}

describe("what is asked for districts", () => {
  const inDistricts = (id: string, ...districts: string[]) => office(id, { from: { districts } });

  test("one question for each kind, districts by number, with who is in them", () => {
    const targets = [
      office("House", { person: "Jane Doe", from: { districts: ["cd:12"] } }),
      inDistricts("Assembly", "sldl:17"),
      office("House", { person: "Bob Poe", validUntil: "2021-02-04" as Day, from: { districts: ["cd:9"] } }),
      office("Liaison", { role: "District Office", from: { districts: ["CD:12"] } }),
    ];
    const questions = districtQuestions(targets, day);
    expect(questions.map(({ kind, districts }) => [kind, districts.map(({ text, label }) => [text, label])])).toEqual([
      [
        "cd",
        [
          ["cd:9", "9: House"],
          ["cd:12", "12: Jane Doe, House; Liaison, District Office"],
        ],
      ],
      ["sldl", [["sldl:17", "17: Assembly"]]],
    ]);
  });

  test("a name that says its district does not say it twice, and many offices are counted", () => {
    const targets = [
      inDistricts("Member for Leeds Central", "Leeds Central"),
      ...["a", "b", "c", "d", "e"].map((id) => inDistricts(id, "12")),
    ];
    expect(districtQuestions(targets, day)).toMatchObject([
      { districts: [{ label: "12: a; b; c; 2 more" }, { label: "Member for Leeds Central" }] },
    ]);
    expect(districtQuestions(targets, day)[0]).not.toHaveProperty("kind");
  });

  test("an office of several districts stands in each; one without none", () => {
    expect(districtQuestions([inDistricts("both", "1", "2"), office("all")], day)).toMatchObject([
      { districts: [{ text: "1" }, { text: "2" }] },
    ]);
  });
});

describe("the search for a region", () => {
  const find = regionFinder("US", new Set(["US-CA", "US-OR", "DE-BY"]));
  const found = (typed: string) => find(typed).map(({ value, label }) => `${value}=${label}`);
  const none = "=Another, or I would rather not say";

  test.each([
    // Those that targets ask for, and nothing else until somebody types.
    ["", ["=I would rather not say: leave out the offices that depend on it", "CA=California (CA)", "OR=Oregon (OR)"]],
    ["tex", ["TX=Texas (TX)", none]],
    ["us-or", ["OR=Oregon (OR)", none]],
    ["or", ["OR=Oregon (OR)", none]],
    ["north d", ["ND=North Dakota (ND)", none]],
    ["zzz", [none]],
  ])("%j", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test("the answer is what an address has, and what means that region alone", () => {
    const values = (country: string, typed: string) =>
      regionFinder(country, new Set())(typed).map(({ value }) => value);
    expect(values("DE", "baye")).toEqual(["Bayern", ""]);
    expect(values("GB", "north yorkshire")).toEqual(["North Yorkshire", ""]);
    // What no list has is offered by its code.
    expect(regionFinder("US", new Set(["US-QQ"]))("")[1]).toMatchObject({ value: "QQ", label: "US-QQ" });
  });

  test.each([
    ["US-CA", "California"],
    ["DE-BY", "Bayern"],
    ["US-QQ", "US-QQ"],
    ["XX-1", "XX-1"],
  ])("%s is %s", (code, name) => {
    expect(regionName(code)).toBe(name);
  });
});

describe("who gets no letter", () => {
  const left = (count: number, isElsewhere: boolean, reason: string): Left[] =>
    Array.from({ length: count }, (_, index) => ({ target: office(`Office ${index}`), reason, isElsewhere }));
  const lines = (...all: Left[][]) => leftLines(all.flat()).map(({ who, why }) => `${who}: ${why}`);
  const points = "none of the chosen points is meant for it";

  test("is told one by one up to ten", () => {
    expect(lines(left(9, true, "takes letters only from US"), left(1, false, points))).toEqual([
      ...Array.from({ length: 9 }, (_, index) => `Office ${index}: takes letters only from US`),
      `Office 0: ${points}`,
    ]);
  });

  test("is counted by reason where there are more", () => {
    const [us, ca, one] = [
      left(402, true, "takes letters only from US"),
      left(3, true, "takes letters only from CA"),
      left(1, false, "no template is in a language that it reads"),
    ];
    expect(lines(us, left(2, false, points), ca, one)).toEqual([
      "405 offices: they take letters from elsewhere only",
      `2 offices: each because ${points}`,
      "Office 0: no template is in a language that it reads",
    ]);
  });
});

test.each([
  ["Leeds Central & Headingley", []],
  ["Leeds Centrl and Headingley", ['Did you mean "Leeds Central and Headingley"?']],
  ["Leeds Centrl", ["Near it is Leeds Central and Headingley."]],
  ["Exeter", []],
  ["14", []],
  [undefined, []],
])("a district that is like another: %j", (district, mends) => {
  const targets = ["Leeds Central and Headingley", "York Outer"].map((text) =>
    office(text, { from: { districts: [text] } }),
  );
  const told = mends.map((mend) => `No office here is for the district “${district}”. ${mend}`);
  expect(misspeltDistricts(campaignOf({ targets }), district)).toEqual(told);
});
