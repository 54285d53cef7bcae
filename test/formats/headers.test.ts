import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mailbox, unstructured } from "../../src/formats/headers.ts";
import { hardLines } from "../model/samples.ts";
import { anyLine } from "./lines.ts";
import { decodeWord, encodedWordsIn, expectSelfContained } from "./wire.ts";

const plain = [
  ["A request", "Subject: A request"],
  ["Q&A: 100% sure? (yes)", "Subject: Q&A: 100% sure? (yes)"],
  ["{{this}} <b>&amp;", "Subject: {{this}} <b>&amp;"],
] as const;

test.each(plain)("the plain subject %j stays readable", (text, header) => {
  expect(unstructured("Subject", text)).toBe(header);
});

const encoded = [
  ["Café", "Subject: =?UTF-8?Q?Caf=C3=A9?="],
  ["王小明", "Subject: =?UTF-8?B?546L5bCP5piO?="],
  ["=?utf-8?q?x?=", "Subject: =?UTF-8?Q?=3D=3Futf-8=3Fq=3Fx=3F=3D?="],
  [" leading", "Subject: =?UTF-8?Q?_leading?="],
  ["two  blanks", "Subject: =?UTF-8?Q?two__blanks?="],
  ["under_score é", "Subject: =?UTF-8?Q?under=5Fscore_=C3=A9?="],
] as const;

test.each(encoded)("the subject %j is encoded", (text, header) => {
  expect(unstructured("Subject", text)).toBe(header);
});

const mailboxes = [
  ["City Council", "To: City Council <a@b.org>"],
  ["Council, City", 'To: "Council, City" <a@b.org>'],
  ["Jr.", 'To: "Jr." <a@b.org>'],
  ['The "Bo" \\ Office', 'To: "The \\"Bo\\" \\\\ Office" <a@b.org>'],
  ["a@b.org", 'To: "a@b.org" <a@b.org>'],
  ["Núñez", "To: =?UTF-8?B?TsO6w7Fleg==?= <a@b.org>"],
] as const;

test.each(mailboxes)("the name %j is a valid phrase", (name, header) => {
  expect(mailbox("To", name, "a@b.org")).toBe(header);
});

test("a long plain subject is folded before its blanks", () => {
  const text = "word ".repeat(40).trim();
  const header = unstructured("Subject", text);
  expect(header.split("\r\n").every((line) => line.length <= 78)).toBe(true);
  expect(header.replaceAll("\r\n", "")).toBe(`Subject: ${text}`);
});

test("a long quoted name is folded inside its quotes", () => {
  const name = "Department, ".repeat(20).trim();
  const header = mailbox("To", name, "a@b.org");
  expect(header.split("\r\n").every((line) => line.length <= 78)).toBe(true);
  expect(header.replaceAll("\r\n", "")).toBe(`To: "${name}" <a@b.org>`);
});

test("a long address stands on a line of its own", () => {
  const address = `${"a".repeat(60)}@example.org`;
  expect(mailbox("To", "City Council", address)).toBe(`To: City Council\r\n <${address}>`);
});

test.each(["a\nb", "a\rb", "a\r\nBcc: x@y.org", "a\u0000", "a\u0085b", "a\u2028b", "a\tb"])(
  "the control character in %j never reaches a header",
  (text) => {
    expect(() => unstructured("Subject", text)).toThrow("control character");
    expect(() => mailbox("To", text, "a@b.org")).toThrow("control character");
    expect(() => mailbox("To", "A", `${text}@b.org`)).toThrow("control character");
  },
);

describe("any text", () => {
  const expectSound = (text: string) => {
    for (const header of [unstructured("Subject", text), mailbox("To", text, "office@example.org")]) {
      expect(header).toMatch(/^[ -~\r\n]*$/);
      for (const line of header.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
      for (const continued of header.split("\r\n").slice(1)) expect(continued).toMatch(/^ [^ ]/);
    }
  };
  test("keeps lines to 78 characters", () => {
    hardLines.forEach(expectSound);
    fc.assert(fc.property(anyLine, expectSound));
  });

  test("comes back whole from encoded words that are each complete", () => {
    const back = (text: string) => {
      const words = encodedWordsIn(unstructured("Subject", `${text}é`));
      words.forEach(expectSelfContained);
      expect(words.map(decodeWord).join("")).toBe(`${text}é`);
    };
    hardLines.forEach(back);
    fc.assert(fc.property(anyLine, back));
  });
});

test("of a long name, only the words that need it are encoded, as not every reader joins encoded words that touch", () => {
  const name = "Organización de los Estados Americanos, Departamento para la Cooperación y Observación Electoral";
  expect(mailbox("To", name, "office@example.org")).toBe(
    [
      "To: =?UTF-8?Q?Organizaci=C3=B3n?= de los Estados =?UTF-8?Q?Americanos=2C?=",
      " Departamento para la =?UTF-8?Q?Cooperaci=C3=B3n?= y",
      " =?UTF-8?Q?Observaci=C3=B3n?= Electoral <office@example.org>",
    ].join("\r\n"),
  );
});
