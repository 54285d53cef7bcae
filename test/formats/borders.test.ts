import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { eml, mailMessage, mailText } from "../../src/formats/eml.ts";
import { quotedPrintable } from "../../src/formats/encodings.ts";
import { letterWith } from "../model/samples.ts";
import { expectWellFormed } from "./wire.ts";

const family = "👩‍👩‍👧‍👦";
const accented = "e\u0301";

/** A body that brings a text to every column where a line is broken, followed by nothing, by a word and by blanks. */
function bodyAround(text: string): string {
  const columns = Array.from({ length: 16 }, (_, index) => "x".repeat(66 + index));
  const ends = ["", "y", " y", " ", "\t", "  "];
  return columns.flatMap((start) => ends.map((end) => start + text + end)).join("\n");
}

const around = ["", "é", "王", "👍", family, accented, "=", ".", "..", "From ", " From ", "\t", " . ", "\u00a0", "=é="];

test.each(around)("%j arrives at any column of a line", async (text) => {
  const letter = letterWith({ body: bodyAround(text) });
  expectWellFormed(letter);
  const { text: arrived } = await simpleParser(Buffer.from(eml.serialize(letter)));
  expect(arrived).toBe(`${mailText(letter)}\n`);
});

test.each(around)("no character is cut around %j", (text) => {
  for (const line of bodyAround(text).split("\n")) {
    const lines = quotedPrintable(line).split("\r\n");
    for (const part of lines) {
      const bytes = part
        .replace(/=$/, "")
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
      const decode = () => new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(bytes, "latin1"));
      expect(decode).not.toThrow();
    }
  }
});

const broken = [
  ["x".repeat(75), "x".repeat(75)],
  ["x".repeat(76), "x".repeat(76)],
  ["x".repeat(77), `${"x".repeat(75)}=\r\nxx`],
  [`${"x".repeat(73)} `, `${"x".repeat(73)}=20`],
  [`${"x".repeat(74)} `, `${"x".repeat(74)}=\r\n=20`],
  [`${"x".repeat(70)}é`, `${"x".repeat(70)}=C3=A9`],
  [`${"x".repeat(71)}é`, `${"x".repeat(71)}=\r\n=C3=A9`],
  [`${"x".repeat(69)}éy`, `${"x".repeat(69)}=C3=A9y`],
  [`${"x".repeat(70)}éy`, `${"x".repeat(70)}=\r\n=C3=A9y`],
  [`${"x".repeat(66)}👍y`, `${"x".repeat(66)}=\r\n=F0=9F=91=8Dy`],
  [`.${"x".repeat(73)}`, `=2E${"x".repeat(73)}`],
  [`.${"x".repeat(74)}`, `=2E${"x".repeat(72)}=\r\nxx`],
  ["From ", "From=20"],
  [`${"x".repeat(75)}From `, `${"x".repeat(75)}=\r\nFrom=20`],
  [`${"x".repeat(75)}.${"x".repeat(74)}`, `${"x".repeat(75)}=\r\n=2E${"x".repeat(72)}=\r\nxx`],
  ["\ud83d", "=EF=BF=BD"],
  ["a\n\n\nb\n\n", "a\r\n\r\n\r\nb\r\n\r\n"],
] as const;

test.each(broken)("%j is quoted as %j", (text, expected) => {
  expect(quotedPrintable(text)).toBe(expected);
});

test("a message as text is the message as bytes", () => {
  for (const body of ["Señoras y señores", "尊敬的先生", "plain"]) {
    const letter = letterWith({ body });
    expect(Buffer.from(mailMessage(letter), "latin1")).toEqual(Buffer.from(eml.serialize(letter)));
  }
});
