import { describe, expect, test } from "vitest";
import { type EnvelopeSize, envelopePdf, envelopeSizes } from "../../../src/print/envelopes.ts";
import { arabic, hostile, letterTo, longLines, nineLines, office } from "../../print/label-samples.ts";
import { around, fileOf, greysOf, run, wordsOf } from "./labels-bbox.ts";

interface Zones {
  readonly width: number;
  readonly height: number;
  /** What stays free at the edges of what machines read the address in. */
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  /** Postage, in the upper right corner. */
  readonly postage: { readonly width: number; readonly height: number };
}

/** Deutsche Post: 15 mm at the sides, 40 mm above, 15 mm below. USPS Publication 28: 1/2 in, up to 2 3/4 in, from 5/8 in. */
const deutschePost = { side: 15, top: 40, bottom: 15, postage: { width: 74, height: 40 } };
const zones: Readonly<Record<EnvelopeSize, Zones>> = {
  c6: { width: 162, height: 114, ...deutschePost },
  dl: { width: 220, height: 110, ...deutschePost },
  us10: {
    width: 9.5 * 25.4,
    height: 4.125 * 25.4,
    side: 12.7,
    top: (4.125 - 2.75) * 25.4,
    bottom: 0.625 * 25.4,
    postage: { width: 74, height: 40 },
  },
};

const recipients = { office, nineLines, hostile, longLines, arabic };

describe.each(envelopeSizes)("%s", (size) => {
  const { width, height, side, top, bottom, postage } = zones[size];

  test.each(Object.entries(recipients))("%s: the recipient is where machines read it, alone", (_, lines) => {
    const words = wordsOf(envelopePdf([letterTo(lines)], size));
    const sender = words.filter((word) => word.bottom < top);
    const recipient = words.filter((word) => word.bottom >= top);
    expect(sender.map(({ text }) => text).join(" ")).toBe("Ada Example 1 Example Street Leeds LS1 1AA");
    const box = around(recipient);
    expect(box.left).toBeGreaterThan(width * 0.4);
    expect(box.right).toBeLessThan(width - side);
    expect(box.right - box.left).toBeLessThan(size === "us10" ? 121 : 100);
    expect(box.top).toBeGreaterThan(Math.max(top, postage.height));
    expect(box.bottom).toBeLessThan(height - bottom);
    const from = around(sender);
    expect(from.left).toBeCloseTo(10, 0);
    expect(from.right).toBeLessThan(width - postage.width);
    expect(from.top).toBeGreaterThan(5);
  });

  test("text is as it was given", () => {
    const words = wordsOf(envelopePdf([letterTo(hostile)], size)).filter((word) => word.bottom >= top);
    expect(words.map(({ text }) => text).join(" ")).toBe(hostile.join(" "));
    const long = wordsOf(envelopePdf([letterTo(longLines)], size)).filter((word) => word.bottom >= top);
    expect(long.map(({ text }) => text).join("")).toBe(longLines.join("").replaceAll(" ", ""));
  });

  test("a sender without end stays in the corner", () => {
    const signer = { name: "Ada Example of the Very Long House ".repeat(60) };
    const pdf = envelopePdf([letterTo(office, { signer })], size);
    expect(inkIn(pdf, [width - postage.width, 0, postage.width, postage.height])).toBe(0);
    expect(inkIn(pdf, [0, 38.5, width * 0.4, height - 39])).toBe(0);
    expect(inkIn(pdf, [0, height - bottom, width, bottom])).toBe(0);
    expect(inkIn(pdf, [10, 8, 60, 25])).toBeGreaterThan(100);
  });
});

test("real sizes, tagged, with a title", () => {
  const infos = envelopeSizes.map((size) => run("pdfinfo", fileOf(envelopePdf([letterTo(office)], size))));
  expect(infos.map((info) => /Page size: +(.*)/.exec(info)?.[1])).toEqual([
    "459.213 x 323.15 pts",
    "623.622 x 311.811 pts",
    "684 x 297 pts",
  ]);
  for (const info of infos) {
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Envelopes \(.*\)/);
  }
});

/** How many dark pixels a part of the first page has, at 72 in an inch; millimetres. */
function inkIn(pdf: Uint8Array, [x, y, w, h]: readonly [number, number, number, number]): number {
  const pixels = [x, y, w, h].map((length) => String(Math.floor((length * 72) / 25.4)));
  const [left = "", up = "", wide = "", high = ""] = pixels;
  const area = ["-x", left, "-y", up, "-W", wide, "-H", high];
  return greysOf(fileOf(pdf), 1, 72, area).filter((grey) => grey < 128).length;
}
