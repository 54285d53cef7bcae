import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { mailMessage } from "../../src/formats/eml.ts";
import { mailbox, unstructured } from "../../src/formats/headers.ts";
import { letterWith, signerWith, targetWith } from "../model/samples.ts";
import { decodeWord, encodedWordsIn, expectSelfContained, expectWellFormed } from "./wire.ts";

const family = "👩‍👩‍👧‍👦";
const accented = "e\u0301";

describe("headers at the borders of their lines", () => {
  const ends = ["", "é", "王", "👍", family, accented, `${accented} ${family}`, ", x", "_"];

  test.each(ends)("arrive whole with %j at any column", async (end) => {
    for (let length = 36; length < 84; length++) {
      for (const start of [
        "x".repeat(length),
        "word ".repeat(length / 5),
        "é".repeat(length / 3),
        "王".repeat(length / 4),
      ]) {
        const line = `${start}${end}`.trim();
        const signer = signerWith({ name: line, email: "ada@example.org" });
        const letter = letterWith({ subject: line, signer, target: targetWith({ name: line }) });
        expectWellFormed(letter);
        const { subject, from, to } = await simpleParser(mailMessage(letter));
        expect([subject, from?.value[0]?.name, [to].flat()[0]?.value[0]?.name]).toEqual([line, line, line]);
      }
    }
  });

  test("never cut what is read as one character, where a word has room for it", () => {
    const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
    for (const text of [
      accented,
      `${accented}x`,
      `王${accented}`,
      "🏳️‍🌈",
      family,
      "👍🏽é",
      "निर्वाचन ",
      "กำ",
      "\u0600\u0661",
    ]) {
      for (let lead = 0; lead < 12; lead++) {
        const line = "é".repeat(lead) + text.repeat(30).trim();
        const starts = new Set([...segmenter.segment(line)].map(({ index }) => index));
        const words = encodedWordsIn(unstructured("Subject", line));
        words.forEach(expectSelfContained);
        let at = 0;
        for (const word of words) {
          expect(starts).toContain(at);
          at += decodeWord(word).length;
        }
        expect(at).toBe(line.length);
      }
    }
  });

  test("a character that no word has room for is cut between code points", () => {
    const zalgo = `a${"\u0301".repeat(200)}`;
    const words = encodedWordsIn(unstructured("Subject", `x ${zalgo} y`));
    words.forEach(expectSelfContained);
    expect(words.map(decodeWord).join("")).toBe(`x ${zalgo} y`);
  });

  const folded = [
    ["x".repeat(57), `Subject: ${"x".repeat(57)}`],
    ["x".repeat(58), `Subject: =?UTF-8?Q?${"x".repeat(57)}?=\r\n =?UTF-8?Q?x?=`],
    [`${"x".repeat(50)} ${"y".repeat(18)}`, `Subject: ${"x".repeat(50)} ${"y".repeat(18)}`],
    [`${"x".repeat(50)} ${"y".repeat(19)}`, `Subject: ${"x".repeat(50)}\r\n ${"y".repeat(19)}`],
    [`${"x".repeat(51)}é`, `Subject: =?UTF-8?Q?${"x".repeat(51)}=C3=A9?=`],
    [`${"x".repeat(52)}é`, `Subject: =?UTF-8?Q?${"x".repeat(52)}?=\r\n =?UTF-8?Q?=C3=A9?=`],
  ] as const;

  test.each(folded)("the subject %j is folded as %j", (text, expected) => {
    expect(unstructured("Subject", text)).toBe(expected);
  });

  test("an address goes on the next line only where it must", () => {
    const name = "x".repeat(57);
    expect(mailbox("To", name, "abcdefg@b.org")).toBe(`To: ${name} <abcdefg@b.org>`);
    expect(mailbox("To", name, "abcdefgh@b.org")).toBe(`To: ${name} <abcdefgh@b.org>`);
    expect(mailbox("To", name, "abcdefghi@b.org")).toBe(`To: ${name}\r\n <abcdefghi@b.org>`);
  });
});
