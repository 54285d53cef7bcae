import { describe, expect, test } from "vitest";
import { marked, spotOf, told } from "../marks.ts";
import { read, rosterOf } from "./rosters.ts";

const opens = "A quotation mark opens a cell here, and none closes it at the cell's end.";

describe("a quote that does not pair is told where it opens, and nobody behind it is lost in silence", () => {
  test.each<[string, string, number | undefined, (readonly string[])[]]>([
    ["in the last cell", 'Ada,⟦"Leeds⟧', undefined, [["Ada", "Leeds"]]],
    ["as the last character", 'Ada,⟦"⟧', undefined, [["Ada", ""]]],
    ["and takes the rows behind it", '⟦"Ada,Leeds⟧\nBo,York\nCy,Hull\n', 4, [["Ada,Leeds\nBo,York\nCy,Hull\n"]]],
    [
      "and takes rows up to the next quote that could close it",
      '⟦"Ada,Leeds⟧\nBo,York\n"Cy",Hull\nDi,Bath\n',
      4,
      [
        ['Ada,Leeds\nBo,York\n"Cy', "Hull"],
        ["Di", "Bath"],
      ],
    ],
    [
      "before text behind the closing one",
      '⟦"Ada" L⟧,"Leeds"\nBo,York\n',
      undefined,
      [['Ada" L,"Leeds'], ["Bo", "York"]],
    ],
    [
      "before text with quotes of its own",
      '⟦"I said "no" twice"⟧,Leeds\nBo,York\n',
      undefined,
      [
        ['I said "no" twice', "Leeds"],
        ["Bo", "York"],
      ],
    ],
    ["in a later line of its row", '"Ada\nL",⟦"Leeds⟧\nBo,York', 4, [["Ada\nL", "Leeds\nBo,York"]]],
    ["behind cells with quotes that pair", '"A ""x""" ,⟦"Leeds⟧\n', undefined, [['A "x"', "Leeds\n"]]],
    ["where doubled quotes hide the end", '⟦"Ada""⟧,Leeds\n', undefined, [['Ada"",Leeds\n']]],
  ])("%s", async (_, body, until, rows) => {
    const { text, spots } = marked(`Name,City\n${body}`);
    const found = await read(text, { delimiter: "," });
    expect(found.texts.slice(1).map((cells) => cells.filter(Boolean))).toEqual(
      rows.map((cells) => cells.filter(Boolean)),
    );
    const [flaw] = found.flaws;
    expect({ problems: found.problems, flaws: found.flaws.length }).toEqual({ problems: [], flaws: 1 });
    expect(flaw && spotOf(flaw)[0]).toBe(spots[0]?.[0]);
    expect(flaw?.fact).toBe(until === undefined ? opens : `${opens} All up to line ${until} was taken for one row.`);
  });

  test("wherever the file is cut into chunks", async () => {
    const text = 'Name,City\nAda,Leeds\n"Bo,York\n"Cy",Hull\n"Di" x,Bath\n"Ed",Wells\nFi,Ely\n';
    const whole = await read(text);
    for (let at = 0; at < text.length; at++) {
      const { texts, lines, flaws } = await read(rosterOf(text, "members.csv", [at, at + 2]));
      expect({ texts, lines, flaws }).toEqual({ texts: whole.texts, lines: whole.lines, flaws: whole.flaws });
    }
  });

  test("in the heading it leaves no table", async () => {
    const found = await read('Name,"City\nAda,Leeds\n');
    expect(found.table).toBeUndefined();
    expect(told(found.problems)).toEqual([`1:6 ${opens} All up to line 2 was taken for one row.`]);
  });
});

describe("a row without end", () => {
  const endless = (line: number) =>
    `undefined:undefined The row that begins in line ${line} does not end within 16 million characters, and nothing behind it was read. Most likely it has a quotation mark that none closes.`;

  test.each([
    ["behind a quote", `"${"x,y\n".repeat(8_000_000)}`],
    ["without a quote, and rows behind it", `${"x".repeat(34_000_000)}\nBo,York\n`],
  ])("%s is told for the file as a whole, as what stands behind it is not read", async (_, row) => {
    const chunks = Array.from({ length: 200 }, (_, index) => index * 262_144);
    const found = await read(rosterOf(`Name,City\nAda,Leeds\n${row}`, "members.csv", chunks));
    expect(found.texts).toEqual([
      ["Name", "City"],
      ["Ada", "Leeds"],
    ]);
    // Told each time that the file is read: once here.
    expect(told(found.problems)).toEqual([endless(3)]);
    expect(found.problems[0]?.line).toBeUndefined();
  });

  test("as the heading leaves no table", async () => {
    const chunks = Array.from({ length: 100 }, (_, index) => index * 500_000);
    const found = await read(rosterOf(`"${"x\n".repeat(20_000_000)}`, "members.csv", chunks));
    expect(found.table).toBeUndefined();
    expect(told(found.problems)).toEqual([endless(1)]);
  });
});
