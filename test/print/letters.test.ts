import { describe, expect, test } from "vitest";
import { letterPdf } from "../../src/print/letters.ts";
import { MissingGlyphs, typstOf } from "../../src/print/typst.ts";
import { day, letterWith, signerWith } from "../model/samples.ts";
import { a4, bodyOf, fullLetter, pageCount, sheets } from "./letters.ts";

const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

describe.skipIf(!typstOf())("letters as PDF", () => {
  test("the same letter gives the same bytes, its day is the letter's", async () => {
    const letter = fullLetter({ date: day("2021-02-05") });
    const pdf = letterPdf([letter], a4);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    for (let index = 0; index < 30; index++) letterPdf([fullLetter({ subject: `Another ${index}` })], a4);
    expect(Buffer.from(letterPdf([fullLetter({ date: day("2021-02-05") })], a4)).equals(Buffer.from(pdf))).toBe(true);
    expect(latin1(pdf).match(/\(D:\d+/g)).toEqual(["(D:20210205000000", "(D:20210205000000"]);
  });

  test("different letters give different bytes", () => {
    const one = letterPdf([fullLetter()], a4);
    expect(Buffer.from(letterPdf([fullLetter({ body: bodyOf(2) })], a4)).equals(Buffer.from(one))).toBe(false);
  });

  test.each(sheets)("one letter is one page on $paper with $envelope, of its size", (sheet) => {
    const pdf = letterPdf([fullLetter()], sheet);
    expect(pageCount(pdf)).toBe(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(latin1(pdf)) ?? [];
    expect([Number(width), Number(height)].map(Math.round)).toEqual(sheet.paper === "a4" ? [595, 842] : [612, 792]);
  });

  test("several letters are as many pages, with a title of their own", () => {
    const letters = Array.from({ length: 12 }, (_, index) =>
      letterWith({ signer: signerWith({ name: `Signer ${index}` }) }),
    );
    const pdf = letterPdf(letters, a4, { title: "Letters to the council" });
    expect(pageCount(pdf)).toBe(12);
    expect(latin1(pdf)).toContain("(Letters to the council)");
    expect(latin1(pdf)).toContain("(Signer 11: City Council)");
  });

  test("a letter with a character that no font has is none", () => {
    expect(() => letterPdf([letterWith({ body: "x\u{f0000}" })], a4)).toThrow(MissingGlyphs);
  });

  test("a file without a letter is none", () => {
    expect(() => letterPdf([], a4)).toThrow("at least one page");
  });
});
