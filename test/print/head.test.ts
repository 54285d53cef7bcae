import { describe, expect, test } from "vitest";
import { shownOf } from "../../src/print/geometry.ts";
import { addressFits, headOf } from "../../src/print/head.ts";
import { fullLetter, sheet, sheets, windowSheets } from "./letters.ts";

const rounded = (area: object) => Object.values(area).map((length) => Math.round(10 * length) / 10);

test.each([
  ["DIN 5008 form B", sheet("a4", "din-b"), [20, 45, 110, 90]],
  ["DIN 5008 form A", sheet("a4", "din-a"), [20, 27, 110, 72]],
  ["#10 on US Letter", sheet("letter", "us10"), [22.2, 51.9, 136.5, 80.4]],
  ["#10 on A4", sheet("a4", "us10"), [22.2, 57.7, 136.5, 86.3]],
])("where the window is: %s", (_, place, area) => {
  expect(rounded(shownOf(place)?.rest ?? {})).toEqual(area);
});

test.each([
  [sheet("a4", "din-b"), [20, 50, 100, 90], [10, 45, 110, 95]],
  [sheet("letter", "us10"), [22.2, 63.5, 111.1, 80.4], [-3.2, 51.9, 136.5, 92.1]],
])("what it always shows, and what it ever shows, as the sheet slides: %j", (place, always, ever) => {
  expect(rounded(shownOf(place)?.always ?? {})).toEqual(always);
  expect(rounded(shownOf(place)?.ever ?? {})).toEqual(ever);
});

describe.each(windowSheets)("on $paper with $envelope", (place) => {
  const shown = shownOf(place);
  if (!shown) throw new Error("a window");

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("an address of %i lines is in the window, and nothing else is", (count) => {
    const { sender, date, recipient, subjectTop } = headOf(fullLetter({}, count), place);
    expect(recipient.lines).toHaveLength(count);
    const area = count <= 4 ? shown.always : shown.rest;
    if (addressFits(recipient.lines, place.envelope)) {
      expect(recipient.left).toBeGreaterThanOrEqual(area.left);
      expect(recipient.left + recipient.width).toBeLessThanOrEqual(area.right);
      expect(recipient.top).toBeGreaterThanOrEqual(area.top);
      expect(recipient.top + recipient.height).toBeLessThanOrEqual(area.bottom + 0.001);
    } else {
      expect([place.envelope, count]).toEqual(["us10", 9]);
    }
    for (const other of [sender, date]) {
      expect(other.left > shown.ever.right || other.top + other.height < shown.ever.top).toBe(true);
    }
    expect(subjectTop).toBeGreaterThan(shown.ever.bottom);
  });

  test("sender and date end above the recipient, up to six lines of it", () => {
    const { date, recipient } = headOf(fullLetter({}, 6), place);
    expect(date.top + date.height).toBeLessThan(recipient.top);
  });
});

test("without a window all follows one below the other", () => {
  for (const place of sheets.filter(({ envelope }) => envelope === "none")) {
    const { sender, date, recipient, subjectTop } = headOf(fullLetter({}, 9), place);
    expect(date.top).toBeGreaterThan(sender.top + sender.height);
    expect(recipient.top).toBeGreaterThan(date.top + date.height);
    expect(subjectTop).toBeGreaterThan(recipient.top + recipient.height);
  }
});

test("nine lines fit DIN windows; what is too long or too wide for one does not", () => {
  const nine = Array.from({ length: 9 }, (_, index) => `Line ${index + 1} of an address`);
  expect(addressFits(nine, "din-b")).toBe(true);
  expect(addressFits(nine, "din-a")).toBe(true);
  expect(addressFits(nine, "us10")).toBe(false);
  expect(addressFits([...nine, ...nine], "din-b")).toBe(false);
  expect(addressFits(["Department of ".repeat(12), ...nine], "din-b")).toBe(false);
  expect(addressFits(["Department of ".repeat(12)], "din-b")).toBe(true);
  expect(addressFits(["x".repeat(1_000)], "din-b")).toBe(false);
  expect(addressFits([...nine, ...nine], "none")).toBe(true);
});
