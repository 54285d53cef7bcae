import { describe, expect, test } from "vitest";
import { recognizeColumns } from "../../../src/parse/roster/columns.ts";
import { read, rosterOf } from "./rosters.ts";

/** As `cat` would send it: 64 kB at a time. */
function inPieces(text: string) {
  const cuts = Array.from({ length: Math.floor(text.length / 65_536) }, (_, index) => (index + 1) * 65_536);
  return rosterOf(text, "members.csv", cuts);
}

describe("a cell of 2 MB, and more", () => {
  const size = 2_000_000;
  test.each([
    ["plain", "x".repeat(size), "x".repeat(size)],
    ["quoted", `"${"x, ".repeat(size / 3)}"`, "x, ".repeat(size / 3)],
    ["lines", `"${"x\n".repeat(size / 2)}"`, "x\n".repeat(size / 2)],
    ["doubled quotes", `"${'""'.repeat(size / 2)}"`, '"'.repeat(size / 2)],
  ])("%s", async (_, cell, text) => {
    const found = await read(inPieces(`Name,Words,City\nAda,${cell},Leeds\nBo,,York\n`));
    expect(found.flaws).toEqual([]);
    expect(found.texts.slice(1)).toEqual([
      ["Ada", text, "Leeds"],
      ["Bo", "", "York"],
    ]);
    expect(found.rows[0]?.placeOf(1)).toMatchObject({ line: 2, column: 5 });
    expect(found.rows[1]?.placeOf(2)).toMatchObject({ column: 5, length: 4 });
  });

  // Twice as much takes twice as long: the square of it would be ten times as much.
  test.each([
    ["doubled quotes", `"${'""'.repeat(6_000_000)}"`],
    ["quotes that close nothing", `"${'x"x'.repeat(3_000_000)}`],
    ["an open quote", `"${"Ada,Leeds\n".repeat(1_200_000)}`],
    ["spaces behind a quote", `"x"${" ".repeat(12_000_000)}y`],
  ])("12 MB take seconds: %s", { timeout: 60_000 }, async (_, cell) => {
    const start = performance.now();
    const found = await read(inPieces(`Name,Words\nAda,${cell}`));
    expect(found.texts).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(6_000);
  });

  test("as a heading it is one among others", async () => {
    const { table } = await read(`${"x".repeat(size)},Name,City\na,Ada,Leeds\n`);
    const columns = recognizeColumns(table?.heading.cells ?? [], new Map(), { district: true });
    expect([...columns.of]).toEqual([
      ["name", 1],
      ["city", 2],
    ]);
  });
});

describe("5,000 columns", () => {
  test.each([
    ["each of its own", (index: number) => `column ${index}`],
    ["all alike", () => "x"],
    ["without a heading", () => ""],
    ["with commas in them", (index: number) => `column ${index}, of many`],
  ])("%s", async (_, named) => {
    const width = 5_000;
    const heading = ["Name", ...Array.from({ length: width - 1 }, (_, index) => named(index))];
    const row = Array.from({ length: width }, (_, index) => `${index}, and`);
    const found = await read(`${heading.join(";")}\n${row.join(";")}\n`);
    expect(found.texts).toEqual([heading, row]);
    expect(found.rows[0]?.placeOf(4_999)).toMatchObject({ line: 2, length: 9, column: row.join(";").length - 8 });
    const start = performance.now();
    const columns = recognizeColumns(heading, new Map(), { district: true });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect({ width: columns.width, extra: columns.extra.length }).toEqual({ width, extra: width - 1 });
    expect(new Set(columns.extra.map(({ name }) => name)).size).toBe(width - 1);
  });
});

test("a row may have a thousand lines, and a file a million rows that are blank", async () => {
  const found = await read(inPieces(`Name,City\n"${"\n".repeat(1000)}",x\n${"\n".repeat(1_000_000)}Ada,Leeds\n`));
  expect(found.lines).toEqual([2, 1_001_003]);
});
