import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingGlyphs } from "../../src/print/glyphs.ts";
import { letterPdf } from "../../src/print/letters.ts";
import { bodySize, printedPages } from "../../src/print/measure.ts";
import { typstOf } from "../../src/print/typst.ts";
import { hardBodies, hardLines, letterWith } from "../model/samples.ts";
import { a4, bodyOf, fullLetter, pageCount, sheets } from "./letters.ts";

const golden = join(import.meta.dirname, "../golden");
const goldenBodies = readdirSync(golden, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(join(golden, file), "utf8").trim().split("\n\n").slice(4).join("\n\n"));

test("the size is eleven points, and less only where that makes it one page", () => {
  const sizes = Array.from({ length: 60 }, (_, count) => {
    const letter = fullLetter({ body: "line\n".repeat(count + 1).trim() });
    return `${bodySize(letter, a4)} ${printedPages(letter, a4).pages}`;
  });
  expect([...new Set(sizes)]).toEqual(["11 1", "10.5 1", "10 1", "11 2"]);
});

test("lines that are too many are told, and without them it fits", () => {
  for (let lines = 1; lines < 80; lines++) {
    const letter = fullLetter({ body: Array.from({ length: lines }, () => "line").join("\n") });
    const { pages, linesOver } = printedPages(letter, a4);
    expect(linesOver > 0).toBe(pages > 1);
    const shorter = fullLetter({ body: Array.from({ length: lines - linesOver }, () => "line").join("\n") });
    expect(printedPages(shorter, a4)).toEqual({ pages: 1, linesOver: 0 });
  }
});

describe.skipIf(!typstOf())("pages are as many as Typst makes", () => {
  test.each(sheets)("on $paper with $envelope, at any length", async (sheet) => {
    for (let count = 0; count < 30; count++) {
      const letter = fullLetter({ body: bodyOf(count) });
      expect(printedPages(letter, sheet).pages, `${count} paragraphs`).toBe(pageCount(letterPdf([letter], sheet)));
    }
  });

  test.each(sheets)("on $paper with $envelope, for letters that ship", (sheet) => {
    for (const body of goldenBodies) {
      const letter = fullLetter({ body });
      expect(printedPages(letter, sheet).pages).toBe(pageCount(letterPdf([letter], sheet)));
    }
  });

  test.each([
    "Yours,\n\nAda Example",
    "- one\n\nAda Example",
    "Ada Example",
    "The readers",
    "I hope.\n\nYours,\nAda Example\n\nP.S. No.",
  ])("where it ends in %j", (end) => {
    for (let lines = 25; lines < 50; lines++) {
      const letter = fullLetter({ body: `${"line\n".repeat(lines)}\n${end}` });
      expect(printedPages(letter, a4).pages, `${lines} lines`).toBe(pageCount(letterPdf([letter], a4)));
    }
    const letter = fullLetter({ body: end });
    expect(printedPages(letter, a4).pages).toBe(pageCount(letterPdf([letter], a4)));
  });

  test("with lines one by one, where the last one must go to the next page", () => {
    for (let lines = 20; lines < 90; lines++) {
      const letter = fullLetter({ body: Array.from({ length: lines }, () => "line").join("\n") });
      expect(printedPages(letter, a4).pages, `${lines} lines`).toBe(pageCount(letterPdf([letter], a4)));
    }
  });

  test("with any words", () => {
    const word = fc.oneof(
      fc.constantFrom(...words),
      fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/\W/g, "x")),
    );
    const paragraph = fc.array(word, { minLength: 1, maxLength: 120 }).map((all) => all.join(" "));
    const line = fc.oneof(
      paragraph,
      paragraph.map((text) => `- ${text}`),
      paragraph.map((text) => `7. ${text}`),
    );
    const body = fc.array(
      fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n")),
      { minLength: 1, maxLength: 14 },
    );
    const cases = fc.record({ body, subject: paragraph, sheet: fc.constantFrom(...sheets), signed: fc.boolean() });
    fc.assert(
      fc.property(cases, ({ body: paragraphs, subject, sheet, signed }) => {
        const end = signed ? ["Respectfully yours,", "Ada Example"] : [];
        const letter = fullLetter({ body: [...paragraphs, ...end].join("\n\n"), subject });
        const told = printedPages(letter, sheet).pages;
        const printed = pageCount(letterPdf([letter], sheet));
        expect(told).toBeGreaterThanOrEqual(printed);
        expect(told - printed).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test("and are never told to be fewer, whatever the text", () => {
    const hard = [...hardBodies, ...hardLines.map((line) => `${line} `.repeat(40).trim())];
    for (const body of hard.filter((text) => missingGlyphs(text).length === 0)) {
      const letter = letterWith({ body });
      expect(printedPages(letter, a4).pages, body.slice(0, 40)).toBeGreaterThanOrEqual(
        pageCount(letterPdf([letter], a4)),
      );
    }
  });
});

const words =
  "I a the office efficient affluent well-known state-of-the-art AVATAR Wolfgang «oui» — (x) word? ! 1,000,000 naïve Größe łódź Київ Москва Αθήνα To Yes, https://example.org/a/b?c=d Donaudampfschifffahrtsgesellschaft".split(
    " ",
  );
