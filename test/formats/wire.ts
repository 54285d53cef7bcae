import { expect } from "vitest";
import { eml } from "../../src/formats/eml.ts";
import type { Letter } from "../../src/model/letter.ts";

/** An `.eml` taken apart by hand, with RFC 5322, 2045 and 2047 in mind, so that no parser's kindness hides a flaw. */
export interface Wire {
  /** The header's lines as they are, folds included. */
  readonly headerLines: readonly string[];
  /** Unfolded values by name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyLines: readonly string[];
}

export function wireOf(letter: Letter): Wire {
  const text = Buffer.from(eml.serialize(letter)).toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const head = text.slice(0, end);
  const unfolded = head.replace(/\r\n(?=[ \t])/g, "").split("\r\n");
  const headers = unfolded.map(
    (line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const,
  );
  expect(new Set(headers.map(([name]) => name)).size).toBe(headers.length);
  const body = text.slice(end + 4);
  expect(body.endsWith("\r\n")).toBe(true);
  return {
    headerLines: head.split("\r\n"),
    headers: new Map(headers),
    bodyLines: body.slice(0, -2).split("\r\n"),
  };
}

/** What holds for every message, whatever is in it. */
export function expectWellFormed(letter: Letter): void {
  const bytes = Buffer.from(eml.serialize(letter));
  const text = bytes.toString("latin1");
  expect(text).toMatch(/^[\r\n\t -~]*$/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const { headerLines, headers, bodyLines } = wireOf(letter);
  const expected = ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
  if (letter.signer.email) expected.splice(1, 0, "From");
  expect([...headers.keys()]).toEqual(expected);
  for (const line of headerLines) {
    expect(line.trim()).not.toBe("");
    expect(line.length).toBeLessThanOrEqual(78);
  }
  for (const line of bodyLines) {
    expect(line.length).toBeLessThanOrEqual(76);
    expect(line).not.toMatch(/[ \t]$/);
    expect(line).not.toMatch(/^(From |\.)/);
  }
  for (const value of headers.values()) for (const word of encodedWordsIn(value)) expectSelfContained(word);
}

export function encodedWordsIn(value: string): string[] {
  return value.match(/=\?[^?]+\?[BQ]\?[^?]*\?=/g) ?? [];
}

/** Decodes by itself: at most 75 characters, and whole UTF-8 characters. */
export function expectSelfContained(word: string): void {
  expect(word.length).toBeLessThanOrEqual(75);
  expect(() => decodeWord(word)).not.toThrow();
}

export function decodeWord(word: string): string {
  const [, , encoding, payload = ""] = word.split("?");
  const bytes =
    encoding === "B"
      ? Buffer.from(payload, "base64")
      : Buffer.from(
          payload.replaceAll("_", " ").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
          "latin1",
        );
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
