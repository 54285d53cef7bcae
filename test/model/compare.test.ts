import { expect, test } from "vitest";
import { numberIn, order } from "../../src/model/compare.ts";
import { categoriesOf, pluralOf } from "../../src/model/plural.ts";

test.each([
  ["0", 0],
  ["12", 12],
  ["-3", -3],
  ["2.50", 2.5],
  ["123456789012345", 123456789012345],
  ["1234567890123456", undefined],
  ["007", undefined],
  ["1.", undefined],
  [".5", undefined],
  ["1e3", undefined],
  ["0x10", undefined],
  ["1,000", undefined],
  [" 1", undefined],
  ["Infinity", undefined],
  ["", undefined],
])("%j reads as the number %s", (text, number) => {
  expect(numberIn(text)).toBe(number);
});

test("order is of numbers and of days, and of nothing else", () => {
  expect(order("10", 9)).toBeGreaterThan(0);
  expect(order("2021-02-28", { day: "2021-03-01" })).toBeLessThan(0);
  expect(order("2021-03-01", "2021-03-01")).toBe(0);
  for (const [one, other] of [
    ["a", "b"],
    ["2021-02-30", "2021-03-01"],
    ["2021-03-01", 1],
    ["", 0],
    [undefined, 1],
  ]) {
    expect(order(one, other)).toBeUndefined();
  }
});

test.each([
  ["en", ["one", "other"]],
  ["es", ["one", "other"]],
  ["fr", ["one", "other"]],
  ["ru", ["one", "few", "many"]],
  ["pl", ["one", "few", "many"]],
  ["cs", ["one", "few", "other"]],
  ["ar", ["one", "two", "few", "many"]],
  ["cy", ["one", "two", "few", "many", "other"]],
  ["ja", ["other"]],
])("%s tells 1 to 20 of something apart by %j", (language, categories) => {
  expect(categoriesOf(language)).toEqual(categories);
});

test("a language that nobody knows has the plurals of English, wherever the machine stands", () => {
  expect(categoriesOf("qq")).toEqual(["one", "other"]);
  expect(pluralOf(1, { one: "a", other: "b" }, "qq")).toBe("a");
});
