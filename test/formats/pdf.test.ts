import { describe, expect, test } from "vitest";
import { pdf } from "../../src/formats/pdf.ts";
import { letterPdf } from "../../src/print/letters.ts";
import { typstOf } from "../../src/print/typst.ts";
import { letterWith } from "../model/samples.ts";

test("post and fax get it unasked, others where it is wanted", () => {
  expect(pdf.suits({ post: ["1 Hall Street"] })).toBe(true);
  expect(pdf.suits({ fax: "+44 113 496 0000" })).toBe(true);
  expect(pdf.suits({ email: "council@example.org" })).toBe(false);
  expect(pdf.possible()).toBe(true);
});

describe.skipIf(!typstOf())("with Typst", () => {
  test("a letter becomes a tagged PDF for its sheet", () => {
    const letter = letterWith({});
    const sheet = { paper: "letter", envelope: "us10" } as const;
    const bytes = Buffer.from(pdf.serialize(letter, sheet));
    expect(bytes.equals(Buffer.from(letterPdf([letter], sheet)))).toBe(true);
    const text = bytes.toString("latin1");
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    expect(text).toContain("/MarkInfo");
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });
});
