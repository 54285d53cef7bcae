import { describe, expect, test } from "vitest";
import type { Day } from "../../src/model/day.ts";
import { labelFits, labelPdf, labelSheets, labelsOnSheet } from "../../src/print/labels.ts";
import { Pdf, refOf } from "./join-reader.ts";
import { join } from "./join-samples.ts";
import { arabic, hostile, longLines, nineLines, office } from "./label-samples.ts";

const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => [`Office ${index + 1}`, "1 Hall Street"]);

describe.each(labelSheets)("%s", (kind) => {
  test("a sheet more for each label that the last one has no room for", () => {
    const whole = labelsOnSheet(kind);
    const sheets = (count: number) => new Pdf(labelPdf(addresses(count), kind)).pages().length;
    expect([1, whole, whole + 1, 2 * whole, 2 * whole + 1].map(sheets)).toEqual([1, 1, 2, 2, 3]);
  });

  test("the same addresses give the same bytes, on any day", () => {
    const date = "2021-02-05" as Day;
    expect(Buffer.compare(labelPdf(addresses(3), kind), labelPdf(addresses(3), kind))).toBe(0);
    expect(Buffer.compare(labelPdf(addresses(3), kind, { date }), labelPdf(addresses(3), kind, { date }))).toBe(0);
    expect(Buffer.from(labelPdf(addresses(3), kind)).toString("latin1")).not.toContain("/CreationDate");
    expect(Buffer.from(labelPdf(addresses(3), kind, { date })).toString("latin1")).toContain("(D:20210205");
  });

  test("hostile, long and foreign addresses are set", () => {
    expect(new Pdf(labelPdf([hostile, longLines, arabic, nineLines], kind)).pages()).toHaveLength(1);
  });

  test("sheets can be joined", () => {
    const [one, two] = [addresses(labelsOnSheet(kind)), addresses(2)];
    expect(new Pdf(join([labelPdf(one, kind), labelPdf(two, kind)])).pages()).toHaveLength(2);
  });

  test("an address that does not fit is not cut off", () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Line ${index}`);
    expect(() => labelPdf([office, lines], kind)).toThrow("the address of Line 0 is too large for a label");
  });

  test("no label, no sheet", () => {
    expect(() => labelPdf([], kind)).toThrow("a PDF has at least one page");
  });
});

test("sheets are of the paper that the labels are sold on", () => {
  const box = (pdf: Pdf) => /\/MediaBox \[(.*)\]/.exec(pdf.object(pdf.pages()[0] ?? 0))?.[1];
  expect(box(new Pdf(labelPdf([office], "l7160")))).toBe("0 0 595.2756 841.8898");
  expect(box(new Pdf(labelPdf([office], "5160")))).toBe("0 0 612 792");
});

test("the addresses' language is that of the file", () => {
  expect(new Pdf(labelPdf([arabic], "l7160", { language: "ar" })).catalog).toContain("/Lang (ar)");
});

test("sheets have a title", () => {
  const pdf = new Pdf(labelPdf([office], "5160"));
  expect(pdf.object(refOf(pdf.trailer, "Info"))).toContain("/Title (Address labels (Avery 5160))");
});

test.each([
  ["three lines", office, true, true],
  ["nine lines", nineLines, true, true],
  ["ten short lines", [...nineLines, "Tenth line"], true, false],
  ["nine long lines", Array.from({ length: 9 }, () => longLines[1] ?? ""), false, false],
  ["very long words", longLines, true, true],
  ["a paragraph", [office.join(" ").repeat(20)], false, false],
  ["no line", [], true, true],
])("%s", (_, lines, large, small) => {
  expect([labelFits(lines, "l7160"), labelFits(lines, "5160")]).toEqual([large, small]);
});
