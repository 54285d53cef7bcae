import { expect, test } from "vitest";
import { finderOf } from "../../src/commands/draft/finder.ts";

const offices = {
  halifax: { label: "Council of Halifax", words: ["hfx-1", "email", "post", "GB United Kingdom Royaume-Uni"] },
  obrien: { label: "Seán O'Brien, Dáil Éireann", words: ["td-7", "fax", "IE Ireland", "labour"] },
  munich: {
    label: "Stadtrat München, Oberbürgermeister",
    words: ["muc", "webform", "phone", "DE Germany Deutschland"],
  },
  tokyo: { label: "東京都議会", words: ["tokyo-1", "email", "JP Japan", "JP-13 Tokyo"] },
  california: { label: "State Assembly, District 17", words: ["asm-17", "email", "US-CA California", "sldl:17"] },
};
const find = finderOf(Object.entries(offices).map(([value, office]) => ({ value, ...office })));

test.each([
  ["", ["halifax", "obrien", "munich", "tokyo", "california"]],
  ["   ", ["halifax", "obrien", "munich", "tokyo", "california"]],
  // Case and accents.
  ["MUNCHEN", ["munich"]],
  ["münchen", ["munich"]],
  ["sean", ["obrien"]],
  // Punctuation.
  ["o'brien", ["obrien"]],
  ["obrien", ["obrien"]],
  ["brien", ["obrien"]],
  ["E-MAIL", ["halifax", "tokyo", "california"]],
  ["us-ca", ["california"]],
  ["sldl:17", ["california"]],
  // A part of a long word, but not of a short one's.
  ["meister", ["munich"]],
  ["fax", ["obrien"]],
  ["ca", ["california"]],
  ["17", ["california"]],
  ["7", ["obrien"]],
  // Scripts without spaces.
  ["議会", ["tokyo"]],
  ["都", ["tokyo"]],
  // All words, in any order.
  ["email japan", ["tokyo"]],
  ["district state", ["california"]],
  ["email munich", []],
  // Countries in several languages, and tags.
  ["royaume", ["halifax"]],
  ["deutschland", ["munich"]],
  ["labour", ["obrien"]],
  // What means nothing to a search is no word, and nothing is a pattern.
  ["- email ,", ["halifax", "tokyo", "california"]],
  [".*", ["halifax", "obrien", "munich", "tokyo", "california"]],
  ["(", ["halifax", "obrien", "munich", "tokyo", "california"]],
  ["zzz", []],
  ["a".repeat(100_000), []],
])("%j finds %j", (typed, found) => {
  expect(find(typed).map(({ value }) => value)).toEqual(found);
});

test("words of neighbours are not taken together", () => {
  expect(find("email post").map(({ value }) => value)).toEqual(["halifax"]);
  expect(find("mailpost")).toEqual([]);
});

test("a key among 20,000 is found in less than 50 ms", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({
    value: `${index}`,
    label: `Representante Número ${index}, Asamblea ${index % 97}`,
    words: ["email", "US United States", `sldl:${index}`],
  }));
  const search = finderOf(many);
  search("warm");
  const times = ["e", "em", "email", "email 12", "email 12 asamblea"].map((typed) => {
    const begin = performance.now();
    search(typed);
    return performance.now() - begin;
  });
  times.sort((a, b) => a - b);
  expect(times[2]).toBeLessThan(50);
});
