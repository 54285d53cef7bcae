import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, daysBetween, formatDay, parseDay } from "../../src/model/day.ts";
import { day } from "./samples.ts";

test.each(["2021-02-07", "2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(parseDay(text)).toBe(text);
});

test.each([
  "2021-02-29",
  "1900-02-29",
  "2021-02-30",
  "2021-13-01",
  "2021-00-01",
  "2021-01-00",
  "2021-2-7",
  "07.02.2021",
  "2021-02-07T07:00",
  " 2021-02-07",
  "2021-02-07\n",
  "12021-02-07",
  "",
])("%j is no day", (text) => {
  expect(parseDay(text)).toBeUndefined();
});

const written = [
  ["en", undefined, "February 7, 2021"],
  ["en-GB", undefined, "7 February 2021"],
  ["es", undefined, "7 de febrero de 2021"],
  ["de", undefined, "7. Februar 2021"],
  ["pt", "full", "domingo, 7 de fevereiro de 2021"],
  ["en", "full", "Sunday, February 7, 2021"],
  ["en", "medium", "Feb 7, 2021"],
  ["en-GB", "short", "07/02/2021"],
  ["zh", undefined, "2021年2月7日"],
] as const;

test.each(written)("in %s, %s, the day is written %s", (language, style, expected) => {
  expect(formatDay(day("2021-02-07"), language, style)).toBe(expected);
});

test("days are counted across months, leap days and changes of the clocks", () => {
  expect(daysBetween(day("2020-02-28"), day("2020-03-01"))).toBe(2);
  expect(daysBetween(day("2021-03-27"), day("2021-03-29"))).toBe(2);
  expect(daysBetween(day("2021-02-07"), day("2021-02-05"))).toBe(-2);
  expect(daysBetween(day("2021-02-07"), day("2021-02-07"))).toBe(0);
});

test("today is the day on the machine's own clock", () => {
  expect(dayOf(new Date(2021, 1, 7, 0, 0))).toBe("2021-02-07");
  expect(dayOf(new Date(2021, 1, 7, 23, 59, 59))).toBe("2021-02-07");
});

test("every day of the calendar is read back and written without shifting", () => {
  const days = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const text = date.toISOString().slice(0, 10);
      expect(parseDay(text)).toBe(text);
      expect(formatDay(day(text), "en", "long")).toContain(String(date.getUTCDate()));
    }),
  );
});
