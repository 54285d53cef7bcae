import { describe, expect, test } from "vitest";
import { Tally } from "../../src/commands/common/tally.ts";
import { type Problem, problem } from "../../src/problems/problem.ts";
import { wholeFile } from "../../src/problems/source.ts";

const at = (line: number, column = 5) => ({ file: "members.csv", line, column });
const badEmail = (line: number, column = 5) =>
  problem("bad-email", { what: "email", text: `no ${line}` }, at(line, column));
const noCity = (line: number) => problem("missing-answer", { what: "city" }, at(line, 9));

function tallyOf(...found: readonly Problem[]): Tally {
  const tally = new Tally();
  for (const each of found) tally.add(each);
  return tally;
}
const lines = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe("up to a hundred of a kind", () => {
  test("are told each", () => {
    const all = lines(2, 100).map((line) => badEmail(line));
    expect(tallyOf(...all).problems()).toEqual(all);
  });

  test("are told once, even where they are found twice", () => {
    const tally = tallyOf(badEmail(2), badEmail(3), badEmail(2));
    expect(tally.problems().map(({ line }) => line)).toEqual([2, 3]);
  });

  test("are two where two columns of a row have them", () => {
    const two = [
      problem("cell-error", { text: "#REF!" }, at(2, 1)),
      problem("cell-error", { text: "#REF!" }, at(2, 7)),
    ];
    expect(tallyOf(...two).problems()).toEqual(two);
  });
});

describe("more of a kind", () => {
  const tally = tallyOf(...lines(2, 5000).map((line) => badEmail(line, 3 + (line % 7))));

  test("are ten, and one that stands for all others and names the lines of the next", () => {
    const told = tally.problems();
    expect(told).toHaveLength(11);
    expect(told.slice(0, 10)).toEqual(lines(2, 10).map((line) => badEmail(line, 3 + (line % 7))));
    expect(told[10]).toMatchObject({ code: "bad-email", file: "members.csv", line: 11, times: 4990 });
    expect(told[10]?.fact).toContain("4990 more");
    expect(told[10]?.mend).toContain(
      "12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30 and 31",
    );
  });

  test("count as many as they are", () => {
    const sum = tally.problems().reduce((total, { times = 1 }) => total + times, 0);
    expect(sum).toBe(5000);
  });

  test("hide none of another kind, and leave few to read", () => {
    const mixed = tallyOf(
      ...lines(2, 3000).flatMap((line) => [badEmail(line), noCity(line)]),
      problem("unknown-country", { text: "Oz" }, at(9)),
    );
    const codes = mixed.problems().map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(["bad-email", "missing-answer", "unknown-country"]));
    expect(codes).toHaveLength(23);
  });
});

test("files that stand in the way are told together too", () => {
  const files = lines(0, 3000).map((number) => problem("file-differs", {}, wholeFile(`outbox/p-${number}/a.txt`)));
  const told = tallyOf(...files).problems();
  expect(told).toHaveLength(11);
  expect(told[0]?.file).toBe("outbox/p-0/a.txt");
  expect(told[10]).toMatchObject({ times: 2990 });
  expect(told[10]?.file).toBeUndefined();
});
