import { afterEach, expect, test, vi } from "vitest";
import { printOf } from "../../src/commands/preview/print.ts";
import { letterPdf } from "../../src/print/letters.ts";
import * as typst from "../../src/print/typst.ts";
import { letterWith } from "../model/samples.ts";

afterEach(() => void vi.restoreAllMocks());

const long = (paragraphs: number) =>
  letterWith({ body: Array.from({ length: paragraphs }, (_, index) => `Paragraph ${index}.`).join("\n\n") });

test.each([1, 60, 120])("%d paragraphs are on as many pages as in the PDF, in one picture", (paragraphs) => {
  const letter = long(paragraphs);
  const print = printOf(letter);
  const pdf = Buffer.from(letterPdf([letter], { paper: "a4", envelope: "din-b" })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length;
  if ("reasons" in print) throw new Error(print.reasons.join());
  expect(print.pages).toBe(pages);
  const [, height] = /viewBox="0 0 595\.27\d* ([\d.]+)"/.exec(print.svg) ?? [];
  expect(Number(height)).toBeCloseTo(841.89 * print.pages, 1);
});

test("the picture holds shapes alone: no script, no text from elsewhere, no ground that covers the page before", () => {
  const print = printOf(
    letterWith({ body: "<script>alert(1)</script>\n\n{{#if}} #let x = 1", subject: '"><img src=x>' }),
  );
  if ("reasons" in print) throw new Error(print.reasons.join());
  expect(print.svg).not.toMatch(/<script|<image|<foreignObject|href="[^#]|#ffffff/);
});

test("what no font has is told, and there is no picture without it", () => {
  expect(printOf(letterWith({ body: "A sign of nobody’s: \ue000" }))).toEqual({
    reasons: [expect.stringContaining("U+E000")],
  });
});

test("hundreds of pages are not shown", () => {
  const print = printOf(long(3_000));
  expect(print).toEqual({
    reasons: [expect.stringMatching(/^The letter takes \d+ printed pages; more than 20 are not shown\.$/)],
  });
});

test("without Typst it is told how to get it", () => {
  vi.spyOn(typst, "typstOf").mockReturnValue(undefined);
  expect(printOf(letterWith())).toEqual({
    reasons: [
      "The printed page needs the package @myriaddreamin/typst-ts-node-compiler, which is not installed. Install it with `npm install @myriaddreamin/typst-ts-node-compiler`.",
    ],
  });
});
