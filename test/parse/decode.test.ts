import { describe, expect, test } from "vitest";
import { decode } from "../../src/parse/decode.ts";
import { codes, gather } from "./marks.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
const read = (content: Uint8Array) => gather((report) => decode("a.txt", content, report));
const bom = [0xef, 0xbb, 0xbf];

describe("a text is read", () => {
  test.each<[string, Uint8Array, string]>([
    ["as it is", bytes("a\nb\n"), "a\nb\n"],
    ["with letters of several bytes", bytes("é日🗳\n"), "é日🗳\n"],
    ["without its byte order mark", bytes(bom, "a\n"), "a\n"],
    ["with the line ends of Windows", bytes("a\r\nb\r\n"), "a\nb\n"],
    ["with the line ends of old Macs", bytes("a\rb\r"), "a\nb\n"],
    ["with mixed line ends", bytes("a\r\n\rb\n"), "a\n\nb\n"],
    ["with tabs", bytes("a\tb"), "a\tb"],
    ["without a line end at its end", bytes("a"), "a"],
  ])("%s", (_, content, text) => {
    expect(read(content)).toEqual({ value: { file: "a.txt", text }, problems: [] });
  });
});

describe("bytes that are not UTF-8 are told at the first of them", () => {
  test.each<[string, Uint8Array, string]>([
    ["é of Latin-1 before a letter", bytes("caf", [0xe9], "s\n"), "1:4"],
    ["é of Latin-1 before a line end", bytes("a\ncaf", [0xe9], "\nb\n"), "2:4"],
    ["é of Latin-1 at the end", bytes("caf", [0xe9]), "1:4"],
    ["ü of Latin-1", bytes("M", [0xfc], "nchen"), "1:2"],
    ["an apostrophe of Windows", bytes("it", [0x92], "s"), "1:3"],
    ["behind letters of several bytes", bytes("é日🗳", [0xff]), "1:5"],
    ["behind a byte order mark", bytes(bom, "ab", [0xff]), "1:3"],
    ["behind line ends of Windows", bytes("a\r\nb\r\nc", [0xff]), "3:2"],
    ["behind line ends of old Macs", bytes("a\rb\rc", [0xff]), "3:2"],
    ["half an emoji", bytes("a", [0xf0, 0x9f, 0x97], "b"), "1:2"],
    ["half an emoji at the end", bytes("a", [0xf0, 0x9f, 0x97]), "1:2"],
    ["UTF-16 with its mark", bytes([0xff, 0xfe, 0x61, 0x00]), "1:1"],
    ["a surrogate", bytes("a", [0xed, 0xa0, 0x80]), "1:2"],
    ["more bytes than needed", bytes("a", [0xc0, 0xaf]), "1:2"],
  ])("%s", (_, content, at) => {
    const { value, problems } = read(content);
    expect(value).toBeUndefined();
    expect(codes(problems)).toEqual([`${at} not-utf8`]);
  });

  test("and the frame shows no character that is not there", () => {
    const [found] = read(bytes("caf", [0xe9], "s\n")).problems;
    expect(found?.excerpt).toBe("caf");
  });
});

describe("a control character is told where it stands", () => {
  test.each<[string, string, string]>([
    ["NUL", "a\u0000", "1:2 U+0000"],
    ["bell", "a\nbc\u0007", "2:3 U+0007"],
    ["escape", "\u001b[31m", "1:1 U+001B"],
    ["delete", "a\u007f", "1:2 U+007F"],
    ["next line", "a\u0085", "1:2 U+0085"],
    ["line separator", "é\u2028", "1:2 U+2028"],
    ["paragraph separator", "a\u2029", "1:2 U+2029"],
    ["vertical tab", "a\u000b", "1:2 U+000B"],
  ])("%s", (_, text, expected) => {
    const { value, problems } = read(bytes(text));
    expect(value).toBeUndefined();
    expect(problems.map(({ line, column, fact }) => `${line}:${column} ${/U\+\w+/.exec(fact)?.[0]}`)).toEqual([
      expected,
    ]);
  });
});

test.each<[string, Uint8Array]>([
  ["nothing", bytes("")],
  ["a byte order mark", bytes(bom)],
  ["line ends", bytes("\r\n\n")],
  ["spaces and tabs", bytes(" \t \n")],
])("a file of %s is empty", (_, content) => {
  const { value, problems } = read(content);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ code: "file-empty", file: "a.txt" }]);
});
