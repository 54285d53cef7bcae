import { describe, expect, test } from "vitest";
import { type LabelSheet, labelFits, labelPdf, labelSheets, labelsOnSheet } from "../../../src/print/labels.ts";
import { arabic, hostile, longLines, nineLines, office } from "../../print/label-samples.ts";
import { around, fileOf, run, wordsOf } from "./labels-bbox.ts";

/** Avery's measures, in millimetres. */
const cells: Readonly<
  Record<LabelSheet, (place: number) => { left: number; top: number; right: number; bottom: number }>
> = {
  l7160(place) {
    const [left, top] = [7.2 + (place % 3) * 66.04, 15.1 + Math.floor(place / 3) * 38.1];
    return { left, top, right: left + 63.5, bottom: top + 38.1 };
  },
  "5160"(place) {
    const [left, top] = [(0.1875 + (place % 3) * 2.75) * 25.4, (0.5 + Math.floor(place / 3)) * 25.4];
    return { left, top, right: left + 2.625 * 25.4, bottom: top + 25.4 };
  },
};

/** A letter of Latin Extended-A for each label. */
const markOf = (label: number) => String.fromCharCode(0x100 + label);

/** Each word ends with its label's mark, so that it is known where it belongs. */
function marked(lines: readonly string[], label: number): string[] {
  return lines.map((line) => line.replace(/(?<=\S)(?= |$)/g, markOf(label)));
}

describe.each(labelSheets)("%s", (kind) => {
  const whole = labelsOnSheet(kind);

  test.each([1, whole, whole + 1])("of %i labels, each stands in its place", (count) => {
    const kinds = [
      office,
      nineLines,
      office.slice(0, 2),
      ["City Council", "A street with a name that is rather long, 17"],
    ];
    const addresses = Array.from({ length: count }, (_, label) => marked(kinds[label % kinds.length] ?? [], label));
    expect(addresses.filter((lines) => !labelFits(lines, kind))).toEqual([]);
    const words = wordsOf(labelPdf(addresses, kind));
    for (let label = 0; label < count; label++) {
      const own = words.filter(({ text }) => text.endsWith(markOf(label)));
      expect(own.map(({ text }) => text)).toEqual(addresses[label]?.flatMap((line) => line.split(" ")));
      expect(new Set(own.map(({ page }) => page))).toEqual(new Set([1 + Math.floor(label / whole)]));
      const [box, cell] = [around(own), cells[kind](label % whole)];
      expect(box.left).toBeCloseTo(cell.left + 4, 1);
      expect(box.right).toBeLessThan(cell.right - 3.9);
      expect(box.top).toBeGreaterThan(cell.top + 1);
      expect(box.bottom).toBeLessThan(cell.bottom - 1);
      expect(Math.abs(box.top + box.bottom - cell.top - cell.bottom)).toBeLessThan(2);
    }
  });

  test("whatever stands in an address is printed as it is, and inside", () => {
    const addresses = [hostile, longLines, arabic];
    const words = wordsOf(labelPdf(addresses, kind));
    addresses.forEach((_, label) => {
      const cell = cells[kind](label);
      const own = words.filter(({ left, right }) => (left + right) / 2 > cell.left && (left + right) / 2 < cell.right);
      const box = around(own);
      expect(own.length).toBeGreaterThan(0);
      expect(box.left).toBeGreaterThan(cell.left + 3.9);
      expect(box.right).toBeLessThan(cell.right - 3.9);
      expect(box.top).toBeGreaterThan(cell.top);
      expect(box.bottom).toBeLessThan(cell.bottom);
    });
    const first = words.filter(({ right }) => right < cells[kind](0).right).map(({ text }) => text);
    expect(first.join(" ")).toBe(hostile.join(" "));
    const second = words.filter(({ left, right }) => left > cells[kind](1).left && right < cells[kind](1).right);
    expect(second.map(({ text }) => text).join("")).toBe(longLines.join("").replaceAll(" ", ""));
  });
});

test("right to left begins on the right", () => {
  const box = around(wordsOf(labelPdf([arabic], "l7160")));
  expect(box.right).toBeCloseTo(cells.l7160(0).right - 4, 0);
});

test("tagged", () => {
  const info = run("pdfinfo", fileOf(labelPdf([office], "5160")));
  expect(info).toMatch(/Title: +Address labels \(Avery 5160\)\n/);
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/Page size: +612 x 792 pts/);
});
