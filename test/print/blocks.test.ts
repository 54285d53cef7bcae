import { expect, test } from "vitest";
import { blocksOf } from "../../src/print/blocks.ts";

const kinds = (body: string, name = "Ada") => blocksOf(body, name).map(({ kind }) => kind);

test("paragraphs, lists and the signature, in the body's order", () => {
  expect(blocksOf("Dear all,\n\nI ask:\n- one\n- two\n\n3. three\n4. four\n\nYours,\n\nAda", "Ada")).toEqual([
    { kind: "paragraph", lines: ["Dear all,"] },
    { kind: "paragraph", lines: ["I ask:"] },
    { kind: "list", items: ["one", "two"] },
    {
      kind: "steps",
      items: [
        { number: 3, text: "three" },
        { number: 4, text: "four" },
      ],
    },
    { kind: "signature", lead: [], closing: ["Yours,"], name: ["Ada"] },
  ]);
});

test.each([
  ["the closing stands in a paragraph of its own", "Hello\n\nYours,\n\nAda", { closing: ["Yours,"], name: ["Ada"] }],
  ["directly above the name", "Hello\n\nYours,\nAda", { closing: ["Yours,"], name: ["Ada"] }],
  [
    "in two lines, with more below the name",
    "Hello\n\nYours\never,\nAda\nReader",
    { closing: ["Yours", "ever,"], name: ["Ada", "Reader"] },
  ],
  ["at the end of a paragraph", `${"long ".repeat(40)}\nYours,\nAda`, { closing: ["Yours,"], name: ["Ada"] }],
  ["nowhere, as the letter ends in a list", "Hello\n\n- one\n\nAda", { closing: [], name: ["Ada"] }],
  ["without a name below it", "Hello\n\nYours,\n\nThe readers", { closing: ["The readers"], name: [] }],
])("room to sign: %s", (_, body, signature) => {
  expect(blocksOf(body, "Ada").at(-1)).toMatchObject({ kind: "signature", ...signature });
});

test("a short paragraph above the closing stays with it, a list or a long one does not", () => {
  const lead = (above: string) => {
    const last = blocksOf(`Hello\n\n${above}\n\nYours,\n\nAda`, "Ada").at(-1);
    return last?.kind === "signature" ? last.lead : undefined;
  };
  expect(lead("I look forward to your answer.")).toEqual(["I look forward to your answer."]);
  expect(lead("- one")).toEqual([]);
  expect(lead("long ".repeat(110).trim())).toEqual([]);
});

test("a postscript follows the signature", () => {
  expect(kinds("Dear all,\n\nHello\n\nYours,\n\nAda\n\nP.S. More.")).toEqual(["paragraph", "signature", "paragraph"]);
});

test("a name far above the end is no signature", () => {
  expect(kinds(`Ada\n\n${"line\n".repeat(20)}\n\n${"long ".repeat(50)}`)).not.toContain("signature");
});

test.each(["01. no number of ours", "12345. too long", "-no blank", "- ", "* star", "1) bracket"])(
  "%j stays a line of text",
  (line) => {
    expect(blocksOf(`Hello\n\n${line}\n\n${"long ".repeat(50)}`, "Ada")[1]).toEqual({
      kind: "paragraph",
      lines: [line],
    });
  },
);
