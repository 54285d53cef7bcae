import { describe, expect, test } from "vitest";
import { paperText } from "../../../src/formats/txt.ts";
import type { Letter } from "../../../src/model/letter.ts";
import { letterheadOf } from "../../../src/model/letterhead.ts";
import { points, shownOf } from "../../../src/print/geometry.ts";
import { missingGlyphs } from "../../../src/print/glyphs.ts";
import { addressFits } from "../../../src/print/head.ts";
import { letterPdf } from "../../../src/print/letters.ts";
import { MissingGlyphs } from "../../../src/print/typst.ts";
import { letterWith, signerWith, targetWith } from "../../model/samples.ts";
import { a4, bodyOf, fullLetter, sheets, windowSheets } from "../../print/letters.ts";
import { collapsed, infoOf, pagesOf, textOf, wordsOf } from "./poppler.ts";

const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** In points, as boxes of words are those of the font, which are higher than its letters. */
const tolerance = 1;

describe.each(windowSheets)("a letter on $paper for $envelope", (sheet) => {
  const shown = shownOf(sheet);
  if (!shown) throw new Error("a window");

  test.each(counts)("shows an address of %i lines in the window, and nothing else", (count) => {
    const letter = fullLetter({}, count);
    const { recipient } = letterheadOf(letter);
    if (!addressFits(recipient, sheet.envelope)) return expect([sheet.envelope, count]).toEqual(["us10", 9]);
    const window = count <= 4 ? shown.always : shown.rest;
    const words = wordsOf(letterPdf([letter], sheet));
    const inside = words.filter(
      ({ left, top, right, bottom }) =>
        left >= points(window.left) &&
        right <= points(window.right) &&
        top >= points(window.top) - tolerance &&
        bottom <= points(window.bottom) + tolerance,
    );
    expect(inside.map(({ text }) => text).join(" ")).toBe(recipient.join(" "));
    const touching = words.filter(
      ({ left, top, right, bottom }) =>
        left < points(shown.rest.right) &&
        right > points(shown.rest.left) &&
        top < points(shown.rest.bottom) - tolerance &&
        bottom > points(shown.rest.top) + tolerance,
    );
    expect(touching.length).toBe(inside.length);
  });

  test("wraps a line that is too wide, within the window", () => {
    const name = "Ministry of Public Libraries, Reading Rooms, Archives and Everything Else That Has Pages in It";
    const target = targetWith({ name, contacts: { post: ["Av. 6 de Diciembre N33-122 y Bosmediano", "Quito"] } });
    const letter = fullLetter({ target });
    expect(addressFits(letterheadOf(letter).recipient, sheet.envelope)).toBe(true);
    const words = wordsOf(letterPdf([letter], sheet));
    const of = (word: string) => words.find(({ text }) => text === word);
    expect(of("Ministry")?.top).toBeLessThan(of("Pages")?.top ?? 0);
    expect(of("Pages")?.right).toBeLessThan(points(shown.always.right));
    expect(of("Quito")?.bottom).toBeLessThan(points(shown.rest.bottom));
  });
});

describe.each(sheets)("the text of a letter on $paper for $envelope", (sheet) => {
  test.each(counts)("is the letter's, with an address of %i lines", (count) => {
    const letter = fullLetter({}, count);
    const pdf = letterPdf([letter], sheet);
    expect(collapsed(textOf(pdf, "-raw"))).toBe(collapsed(paperText(letter)));
    // An address of many lines begins beside the sender's, and programs read columns from the left.
    if (count <= 6) expect(collapsed(textOf(pdf))).toBe(collapsed(paperText(letter)));
  });

  test("is the letter's on five pages", () => {
    const letter = fullLetter({ body: bodyOf(60) });
    const pdf = letterPdf([letter], sheet);
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(4);
    expect(collapsed(textOf(pdf, "-raw"))).toBe(collapsed(paperText(letter)));
    for (const { top, bottom, left, right } of wordsOf(pdf)) {
      expect(left).toBeGreaterThanOrEqual(points(24));
      expect(right).toBeLessThanOrEqual(points(sheet.paper === "a4" ? 190.1 : 196));
      expect(top).toBeGreaterThanOrEqual(points(9.5));
      expect(bottom).toBeLessThanOrEqual(points(sheet.paper === "a4" ? 278 : 260.4));
    }
  });
});

/** Letters of a name, an office and a sentence in one language. */
function letterIn(language: string, name: string, office: string, sentence: string): Letter {
  const signer = signerWith({ name, street: "1 Example Street", postalCode: "LS1 1AA", email: "ada@example.org" });
  const target = targetWith({ name: office, contacts: { post: ["Av. 6", "Quito"], country: "EC" } });
  const body = `${sentence}\n\n${`${sentence} `.repeat(9).trim()}\n\n- ${sentence}\n\n1. ${sentence}\n\n${name}`;
  return letterWith({ language, signer, target, subject: office, body });
}

test.each([
  letterIn("es", "José Núñez", "Consejo Nacional", "¿Por qué no se abre la biblioteca los sábados?"),
  letterIn("es", "José Núñez".normalize("NFD"), "Consejo", "¿Por qué no se abre? «Sí».".normalize("NFD")),
  letterIn("pl", "Łucja Żółć", "Rada Miasta", "Proszę, żeby biblioteka była otwarta w soboty."),
  letterIn("el", "Μαρία Παπαδοπούλου", "Δημοτικό Συμβούλιο", "Σας γράφω για τη βιβλιοθήκη, ὦ ἄνδρες."),
  letterIn("ru", "Анна Ёлкина", "Городской совет", "Прошу оставить библиотеку открытой по субботам."),
])("the text is the letter's in $language, signed $signer.name", (letter) => {
  const pdf = letterPdf([letter], a4);
  expect(collapsed(textOf(pdf))).toBe(collapsed(paperText(letter)));
  expect(collapsed(textOf(pdf, "-raw"))).toBe(collapsed(paperText(letter)));
});

const letters = (text: string) => [...text.normalize("NFKC").replace(/[\s\p{Bidi_Control}]/gu, "")].sort().join("");

/** Readers put lines of two directions, and lines without blanks, together each in its own way; no letter is lost. */
test.each([
  letterIn("ar", "ليلى حداد", "المجلس البلدي", "أكتب إليكم بشأن المكتبة العامة، وأطلب منكم فتحها."),
  letterIn("he", "נועה כהן", "המועצה", "אני כותבת אליכם בעניין הספרייה הציבורית."),
  letterIn("zh-Hant", "王小明", "市議會", "我寫信給您，談談我們社區的公共圖書館。"),
  letterIn("ja", "山田花子", "市議会", "図書館についてお手紙を差し上げます。"),
  letterIn("th", "สมชาย ใจดี", "สภาเทศบาล", "ข้าพเจ้าเขียนถึงท่านเกี่ยวกับห้องสมุด"),
])("no character is lost in $language, or it is told as missing", (letter) => {
  const missing = missingGlyphs(paperText(letter));
  if (missing.length > 0) return expect(() => letterPdf([letter], a4)).toThrow(MissingGlyphs);
  expect(letters(textOf(letterPdf([letter], a4), "-raw"))).toBe(letters(paperText(letter)));
});

test("an address from left to right stays so in an Arabic letter", () => {
  const letter = letterIn("ar", "ليلى حداد", "المجلس البلدي", "أكتب إليكم.");
  if (missingGlyphs(paperText(letter)).length > 0) return;
  const words = wordsOf(letterPdf([letter], a4));
  const left = (word: string) => words.find(({ text }) => text === word)?.left ?? 0;
  expect(left("1")).toBeLessThan(left("Example"));
  expect(left("Av.")).toBeLessThan(points(110));
});

test.each([
  'Ada "Bo" O\'Brien',
  '#panic("x")',
  "*_$@<>\\ `~ --- ...",
  "[]{}()/* // */",
  "= Heading",
  "{{this}} & <b>&amp;</b>",
])("%s is printed as it is", (name) => {
  const letter = fullLetter({
    signer: signerWith({ name }),
    subject: name,
    body: `${name}\n\n- ${name}\n\n1. ${name}\n\n${name}`,
  });
  const pdf = letterPdf([letter], a4);
  expect(collapsed(textOf(pdf))).toBe(collapsed(paperText(letter)));
  expect(infoOf(pdf)).toContain(`Author:          ${name}\n`);
});

test.each(["x", "é", "W", "م"])("10,000 times %s without a blank stays on the page, all of it", (character) => {
  if (missingGlyphs(character).length > 0) return;
  const long = character.repeat(10_000);
  const target = targetWith({ name: character.repeat(60) });
  const letter = fullLetter({
    target,
    subject: character.repeat(300),
    body: `Look: ${long}\n\n- ${long}\n\nAda Example`,
  });
  const pdf = letterPdf([letter], a4);
  expect(letters(textOf(pdf, "-raw"))).toBe(letters(paperText(letter)));
  for (const { left, right } of wordsOf(pdf)) {
    expect(left).toBeGreaterThanOrEqual(points(24.5));
    expect(right).toBeLessThanOrEqual(points(190.5));
  }
});

test("a letter is tagged, has a title and an author, and says that it is PDF/UA-1", () => {
  const letter = fullLetter();
  const pdf = letterPdf([letter], a4);
  const info = infoOf(pdf);
  expect(info).toMatch(/^Title: +Ecuador's election of February 7, 2021: a request from Leeds$/m);
  expect(info).toMatch(/^Author: +Ada Example$/m);
  expect(info).toMatch(/^Tagged: +yes$/m);
  expect(infoOf(pdf, "-meta")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  const structure = infoOf(pdf, "-struct")
    .split("\n")
    .map((line) => line.trim().split(" ")[0]);
  expect(structure.filter((tag) => tag === "H1")).toHaveLength(1);
  expect(structure.filter((tag) => tag === "LI")).toHaveLength(4);
  expect(structure.filter((tag) => tag === "Lbl")).toHaveLength(4);
  expect(structure.filter((tag) => tag === "LBody")).toHaveLength(4);
});

test("there is room between the closing and the name, and both stand on the same page", () => {
  for (let count = 2; count < 60; count++) {
    const body = `${"line\n".repeat(count)}\n\nFarewell,\n\nSignature`;
    const letter = fullLetter({ body, signer: signerWith({ name: "Signature" }) });
    const words = wordsOf(letterPdf([letter], a4));
    const closing = words.find(({ text }) => text === "Farewell,");
    const name = words.findLast(({ text }) => text === "Signature");
    expect(name?.page).toBe(closing?.page);
    expect((name?.top ?? 0) - (closing?.bottom ?? 0)).toBeGreaterThan(points(13));
  }
});

test("each of several letters begins on a page of its own, with its office's language", () => {
  const all = [fullLetter(), fullLetter({ body: bodyOf(20) }), fullLetter({ language: "es" })];
  const pdf = letterPdf(all, a4, { title: "Three letters" });
  const pages = textOf(pdf, "-raw").split("\f");
  expect(pages.filter((page) => page.startsWith("Ada Example\nReaders of Leeds"))).toHaveLength(3);
  expect(infoOf(pdf)).toMatch(/^Title: +Three letters$/m);
});
