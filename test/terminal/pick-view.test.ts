import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import type { Choice } from "../../src/host.ts";
import { clip, drawPick, type Look, type Picking } from "../../src/terminal/pick-view.ts";

const same = (text: string) => text;
const plain: Look = { highlight: same, dim: same, bold: same, error: same };

const offices: readonly Choice[] = Array.from({ length: 600 }, (_, index) => ({
  value: `office-${index}`,
  label:
    index % 3 === 0
      ? `东京都议会第${index}选区 代表办公室 長い名前の役所`
      : `Office ${index} of the Honourable Members`,
  hint: "by email, webform, post",
}));

function draw(columns: number, rows: number, changes: Partial<Picking> = {}): string[] {
  const picking = {
    message: "Who gets a letter?",
    by: "a name",
    shown: offices,
    active: 0,
    chosen: new Set<string>(),
    chosenHere: 0,
    total: 600,
  };
  return drawPick({ ...picking, typed: "", ...changes }, { columns, rows }, plain).split("\n");
}

describe("it fits into the terminal, at any place of the arrow", () => {
  test.each([
    [80, 24],
    [60, 24],
    [100, 60],
    [40, 24],
    [24, 24],
    [12, 20],
    [200, 12],
    [5, 40],
  ])("of %i columns and %i rows", (columns, rows) => {
    const only = { key: "e", word: "email", label: "only by e-mail", undo: "in any way" };
    for (const active of [0, 1, 299, 598, 599]) {
      for (const error of [undefined, "Choose at least one. Tab chooses the one at the arrow."]) {
        const lines = draw(columns, rows, { active, only, ...(error !== undefined && { error }) });
        const widest = Math.max(...lines.map((line) => stringWidth(line)));
        // A key's hint is never cut in two.
        expect(widest).toBeLessThanOrEqual(columns < 30 ? 26 : columns);
        expect(lines.filter((line) => line.startsWith("❯"))).toHaveLength(1);
        if (columns >= 40 && rows >= 24) expect(lines.length + 2).toBeLessThan(rows);
      }
    }
  });
});

test("a name that is cut off stands whole below the list, where the arrow is", () => {
  const [first, , , ...others] = draw(30, 24);
  expect(first).toBe("❯ ◯ 东京都议会第0选区 代表办…");
  expect(others.join("\n")).toContain("    东京都议会第0选区\n    代表办公室");
});

test("moving the arrow moves no line below the list", () => {
  const at = (active: number) => draw(44, 24, { active }).findIndex((line) => line.includes("of 600 chosen"));
  expect(new Set([0, 1, 2, 3].map(at)).size).toBe(1);
});

test.each([
  ["Office", 6, "Office"],
  ["Office", 5, "Offi…"],
  ["An office", 4, "An…"],
  ["东京都", 6, "东京都"],
  ["东京都", 5, "东京…"],
  ["东京都", 4, "东…"],
  ["e\u0301te\u0301", 3, "e\u0301te\u0301"],
  ["Office", 1, "…"],
  ["Office", 0, ""],
  ["Office", -3, ""],
])("%j in %i columns is %j", (text, columns, expected) => {
  expect(clip(text, columns)).toBe(expected);
});
