import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Deadline, formatDeadline, isTimezone, parseDeadline, timeUntil } from "../../src/model/deadline.ts";

const deadline = (text: string, timezone: string) => parseDeadline(text, timezone) as Deadline;
const instant = (text: string, timezone: string) => deadline(text, timezone).instant.toISOString();

const instants = [
  ["2021-02-07T07:00", "America/Guayaquil", "2021-02-07T12:00:00.000Z"],
  ["2021-02-07 07:00", "America/Guayaquil", "2021-02-07T12:00:00.000Z"],
  ["2021-02-07T07:00:30", "America/Guayaquil", "2021-02-07T12:00:00.000Z"],
  ["2021-02-07", "America/Guayaquil", "2021-02-08T04:59:00.000Z"],
  ["2021-02-07T07:00", "UTC", "2021-02-07T07:00:00.000Z"],
  ["2021-02-07T07:00", "Asia/Kathmandu", "2021-02-07T01:15:00.000Z"],
  ["2021-02-07T00:30", "Pacific/Kiritimati", "2021-02-06T10:30:00.000Z"],
  ["2021-07-01T12:00", "Europe/London", "2021-07-01T11:00:00.000Z"],
  ["2021-01-01T12:00", "Europe/London", "2021-01-01T12:00:00.000Z"],
  ["2021-03-28T00:59", "Europe/London", "2021-03-28T00:59:00.000Z"],
  ["2021-03-28T02:00", "Europe/London", "2021-03-28T01:00:00.000Z"],
  ["2021-10-31T00:59", "Europe/London", "2021-10-30T23:59:00.000Z"],
  ["2021-10-31T02:00", "Europe/London", "2021-10-31T02:00:00.000Z"],
  ["2021-03-14T01:59", "America/New_York", "2021-03-14T06:59:00.000Z"],
  ["2021-03-14T03:00", "America/New_York", "2021-03-14T07:00:00.000Z"],
  ["2021-11-07T00:59", "America/New_York", "2021-11-07T04:59:00.000Z"],
  ["2021-11-07T02:00", "America/New_York", "2021-11-07T07:00:00.000Z"],
] as const;

test.each(instants)("%s in %s is %s", (text, timezone, expected) => {
  expect(instant(text, timezone)).toBe(expected);
});

describe("where the clocks change", () => {
  const gaps = [
    ["2021-03-28T01:30", "Europe/London", "2021-03-28T01:30:00.000Z"],
    ["2021-03-14T02:30", "America/New_York", "2021-03-14T07:30:00.000Z"],
  ] as const;
  test.each(gaps)(
    "%s in %s, which no clock shows, is as long after the last time that one did",
    (text, zone, expected) => {
      expect(instant(text, zone)).toBe(expected);
    },
  );

  const folds = [
    ["2021-10-31T01:30", "Europe/London", "2021-10-31T01:30:00.000Z"],
    ["2021-11-07T01:30", "America/New_York", "2021-11-07T06:30:00.000Z"],
  ] as const;
  test.each(folds)(
    "%s in %s, which clocks show twice, is the second: until then a letter is of use",
    (text, zone, expected) => {
      expect(instant(text, zone)).toBe(expected);
    },
  );
});

const zones = [
  "America/Guayaquil",
  "Europe/London",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Pacific/Apia",
];

test("a time that a clock in the zone shows is read as that time", () => {
  const moments = fc.date({ min: new Date("2001-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (moment, timeZone) => {
      const clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
      const shown = clock.format(moment);
      expect(clock.format(deadline(shown, timeZone).instant)).toBe(shown);
    }),
  );
});

test.each([
  "",
  "2021-02-30T07:00",
  "2021-02-07T24:00",
  "2021-02-07T07:60",
  "2021-02-07T7:00",
  "2021-02-07T",
  "tomorrow",
  "2021-02-07T07:00Z",
])("%j is no deadline", (text) => {
  expect(parseDeadline(text, "UTC")).toBeUndefined();
});

test("time zones have names of the IANA", () => {
  for (const name of ["America/Guayaquil", "Europe/London", "UTC"]) expect(isTimezone(name)).toBe(true);
  for (const name of ["Ecuador", "+05:00", "-05", "America/Nowhere", ""]) expect(isTimezone(name)).toBe(false);
});

test("a deadline is written with its weekday, time and zone", () => {
  const written = formatDeadline(deadline("2021-02-07T07:00", "America/Guayaquil"), "en");
  expect(written).toBe("Sunday, February 7, 2021, 07:00 (America/Guayaquil)");
});

const distances = [
  ["2021-02-07T07:00", "in 5 hours"],
  ["2021-02-07T02:01", "in 1 minute"],
  ["2021-02-07T01:30", "30 minutes ago"],
  ["2021-02-08T02:00", "in 24 hours"],
  ["2021-02-09T01:59", "in 47 hours"],
  ["2021-02-09T02:00", "in 2 days"],
  ["2021-02-10T02:00", "in 3 days"],
  ["2021-02-12T02:00", "in 5 days"],
  ["2021-02-20T07:00", "in 13 days"],
  ["2021-02-02T02:00", "5 days ago"],
  ["2021-05-07T02:00", "in 2 months"],
  ["2026-03-07T02:00", "in 5 years"],
  ["2016-02-01T02:00", "5 years ago"],
] as const;

test.each(distances)("at 2021-02-07T02:00, %s is %s", (text, expected) => {
  const now = new Date("2021-02-07T02:00:00Z");
  expect(timeUntil(deadline(text, "UTC"), now, "en")).toBe(expected);
});
