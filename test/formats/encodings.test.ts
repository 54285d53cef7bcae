import fc from "fast-check";
import { expect, test } from "vitest";
import { base64, quotedPrintable } from "../../src/formats/encodings.ts";
import { hardBodies } from "../model/samples.ts";
import { anyBody } from "./lines.ts";

const quoted = [
  ["plain", "plain"],
  ["é", "=C3=A9"],
  ["1 = 2", "1 =3D 2"],
  ["ends in =", "ends in =3D"],
  ["a \nb\t\nc", "a=20\r\nb=09\r\nc"],
  ["a\tb c", "a\tb c"],
  ["From me", "=46rom me"],
  ["Fromage", "Fromage"],
  [".", "=2E"],
  [".hidden", "=2Ehidden"],
  ["", ""],
  ["\n", "\r\n"],
  ["x".repeat(76), "x".repeat(76)],
  ["x".repeat(77), `${"x".repeat(75)}=\r\nxx`],
  [`${"x".repeat(75)}From me`, `${"x".repeat(75)}=\r\n=46rom me`],
  [`${"x".repeat(75)}..`, `${"x".repeat(75)}=\r\n=2E.`],
  [`${"x".repeat(75)} `, `${"x".repeat(75)}=\r\n=20`],
  ["é".repeat(13), `${"=C3=A9".repeat(12)}=\r\n=C3=A9`],
] as const;

test.each(quoted)("%j is quoted as %j", (text, expected) => {
  expect(quotedPrintable(text)).toBe(expected);
});

test("a character is never cut by a soft line break", () => {
  for (const line of quotedPrintable("王👍é".repeat(200)).split("\r\n")) {
    const bytes = Buffer.from(line.replace(/=$/, "").replaceAll("=", ""), "hex");
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).not.toThrow();
  }
});

const unquote = (text: string) =>
  Buffer.from(
    text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  ).toString();

const expectQuoted = (text: string) => {
  const result = quotedPrintable(text);
  for (const line of result.split("\r\n")) {
    expect(line).toMatch(/^[\t -~]{0,76}$/);
    expect(line).not.toMatch(/[ \t]$|^From |^\./);
  }
  expect(unquote(result)).toBe(text.replaceAll("\n", "\r\n"));
};

const expectPacked = (text: string) => {
  const result = base64(text);
  for (const line of result.split("\r\n")) expect(line).toMatch(/^[A-Za-z0-9+/]{0,76}={0,2}$/);
  for (const line of result.split("\r\n")) expect(line.length).toBeLessThanOrEqual(76);
  expect(Buffer.from(result, "base64").toString()).toBe(text.replaceAll("\n", "\r\n"));
};

test.each(hardBodies.map((body) => [body.slice(0, 40), body]))("%j comes back from both encodings", (_, body) => {
  expectQuoted(body);
  expectPacked(body);
});

test("any text comes back from both encodings", () => {
  fc.assert(fc.property(anyBody, expectQuoted));
  fc.assert(fc.property(anyBody, expectPacked));
});
