import { describe, expect, test } from "vitest";
import { envelopeFits, envelopePdf, envelopeSizes } from "../../src/print/envelopes.ts";
import { Pdf, refOf } from "./join-reader.ts";
import { join } from "./join-samples.ts";
import { arabic, hostile, letterTo, longLines, nineLines, office } from "./label-samples.ts";

const letters = [letterTo(office), letterTo(nineLines), letterTo(hostile), letterTo(longLines, { language: "de" })];

describe.each(envelopeSizes)("%s", (size) => {
  const pdf = new Pdf(envelopePdf(letters, size));

  test("a page for each letter", () => {
    expect(pdf.pages()).toHaveLength(letters.length);
  });

  test("the same letters give the same bytes", () => {
    expect(Buffer.compare(envelopePdf(letters, size), envelopePdf(letters, size))).toBe(0);
    expect(pdf.object(refOf(pdf.trailer, "Info"))).toContain("/CreationDate (D:20210205");
  });

  test("parts can be joined", () => {
    const parts = [envelopePdf(letters, size), envelopePdf([letterTo(arabic, { language: "ar" })], size)];
    expect(new Pdf(join(parts)).pages()).toHaveLength(letters.length + 1);
  });

  test("a recipient that does not fit is not cut off", () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Line ${index}`);
    expect(() => envelopePdf([letterTo(lines)], size)).toThrow("the address of office is too large for an envelope");
  });

  test("a sender that does not fit stops nobody", () => {
    const endless = letterTo(office, { signer: { name: "Ada ".repeat(2_000) } });
    expect(new Pdf(envelopePdf([endless], size)).pages()).toHaveLength(1);
  });

  test.each([
    ["three lines", office, true],
    ["nine lines", nineLines, true],
    ["long lines", longLines, true],
    ["nine long lines", Array.from({ length: 9 }, () => longLines[1] ?? ""), size === "us10"],
    ["sixteen lines", [...nineLines, ...nineLines.slice(2)], false],
  ])("%s", (_, lines, fits) => {
    expect(envelopeFits(lines, size)).toBe(fits);
  });

  test("a sender has less room, and smaller letters", () => {
    expect(envelopeFits([...nineLines, ...nineLines], size, "sender")).toBe(false);
    expect(envelopeFits([...nineLines, "Tenth line"], size, "sender")).toBe(true);
  });
});

test.each([
  ["c6", 162, 114],
  ["dl", 220, 110],
  ["us10", 241.3, 104.775],
] as const)("%s has its real size", (size, width, height) => {
  const pdf = new Pdf(envelopePdf([letterTo(office)], size));
  const [, , x, y] =
    /\/MediaBox \[(.*)\]/
      .exec(pdf.object(pdf.pages()[0] ?? 0))?.[1]
      ?.split(" ")
      .map(Number) ?? [];
  expect([x, y].map((points) => ((points ?? 0) * 25.4) / 72)).toEqual([
    expect.closeTo(width, 3),
    expect.closeTo(height, 3),
  ]);
});

test("no letter, no envelope", () => {
  expect(() => envelopePdf([], "dl")).toThrow("a PDF has at least one page");
});
