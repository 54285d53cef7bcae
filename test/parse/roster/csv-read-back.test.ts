import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { encodings, read, rosterOf } from "./rosters.ts";

const delimiters = [",", ";", "\t", "|"];
const lineEnds = ["\n", "\r\n", "\r"];
const inAll = [..."ab01 ,;|\t\"'=-éñß€“", "\n", "\r\n", "\r", '""', '",', "sep="];
const inUnicode = [...inAll, "王", "ا", "😀", "e\u0301", "\u200b", "\u202e", "\uFEFF", "\0", "\u2028"];

const tables = fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])).chain((encoding) => {
  const unit = fc.constantFrom(...(encoding === "Windows-1252" ? inAll : inUnicode));
  const cell = fc.oneof(fc.constantFrom("", "01234", "Ada Example"), fc.string({ unit, maxLength: 8 }));
  const row = fc.record({
    cells: fc.array(cell, { minLength: 2, maxLength: 5 }),
    end: fc.constantFrom(...lineEnds),
    quotes: fc.boolean(),
  });
  return fc.record({
    encoding: fc.constant(encoding),
    delimiter: fc.constantFrom(...delimiters),
    mixed: fc.boolean(),
    how: fc.constantFrom("sep=", "told", "heading"),
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    ended: fc.boolean(),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
  });
});

type Drawn = typeof tables extends fc.Arbitrary<infer T> ? T : never;

/** The file, and what should be read: each row's cells, the line that it begins on, and each cell as it stands there. */
function written({ encoding, delimiter, mixed, how, rows, ended, cuts }: Drawn) {
  const end = (index: number) => (mixed ? rows[index]?.end : rows[0]?.end) ?? "\n";
  const heading = { cells: ["Name", "City", "Note"], end: end(0), quotes: false };
  let text = how === "sep=" ? `sep=${delimiter}${end(0)}` : "";
  const expected = [heading, ...rows].map(({ cells, quotes }, index) => {
    const line = unix(text).split("\n").length;
    const raw = cells.map((cell) => Papa.unparse([[cell]], { delimiter, quotes }));
    text += raw.join(delimiter) + (ended || index < rows.length ? end(index) : "");
    return { line, cells: cells.map(unix), raw: raw.map(unix) };
  });
  const bytes = encodings[encoding].encode(text);
  // With many a NUL, UTF-8 can look like UTF-16.
  const { told = text.includes("\0") ? "utf-8" : undefined } = encodings[encoding] as { told?: string };
  const settings = {
    ...(told !== undefined && { encoding: told }),
    ...(how === "told" && { delimiter }),
  };
  const places = cuts.map((part) => Math.floor(part * bytes.length));
  return { roster: rosterOf(bytes, "members.csv", places), settings, expected, lines: unix(text).split("\n") };
}

const unix = (text: string) => text.replace(/\r\n?/g, "\n");
const isFilled = ({ cells }: { cells: readonly string[] }) => cells.some((cell) => cell.trim() !== "");

test("what papaparse writes is read back cell for cell, each in its line", async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (drawn) => {
      const { roster, settings, expected } = written(drawn);
      const { table, rows, problems, flaws } = await read(roster, settings);
      expect({ problems, flaws, delimiter: table?.delimiter }).toEqual({
        problems: [],
        flaws: [],
        delimiter: drawn.delimiter,
      });
      const [heading, ...others] = expected.filter(isFilled);
      expect([table?.heading.line, table?.heading.cells]).toEqual([heading?.line, heading?.cells]);
      expect(rows.map(({ line, cells }) => ({ line, cells }))).toEqual(
        others.map(({ line, cells }) => ({ line, cells })),
      );
    }),
    { numRuns: 1500 },
  );
});

test("the place of every cell is where it, or its quote, begins", async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (drawn) => {
      const { roster, settings, expected, lines } = written(drawn);
      const { rows } = await read(roster, settings);
      const others = expected.slice(1).filter(isFilled);
      for (const [index, row] of rows.entries()) {
        for (const [column, raw] of (others[index]?.raw ?? []).entries()) {
          const place = row.placeOf(column);
          const [line, from, length] = [place.line ?? 0, (place.column ?? 0) - 1, place.length ?? 0];
          const behind = [lines[line - 1]?.slice(from), ...lines.slice(line)].join("\n");
          expect(behind.startsWith(raw)).toBe(true);
          // Only its first line is marked; of an empty cell, one character.
          const first = raw.split("\n")[0] ?? "";
          expect(length).toBe(Math.max(1, first.length));
          expect(place.excerpt).toBe(lines[line - 1]);
        }
        expect(row.placeOf()).toMatchObject({ file: "members.csv", line: row.line, column: 1 });
        // Beyond the row's end: behind its last cell.
        const last = row.placeOf(row.cells.length + 3);
        expect(last.line).toBeGreaterThanOrEqual(row.line);
        expect(last).toEqual(row.placeOf(row.cells.length));
      }
    }),
    { numRuns: 1000 },
  );
});

test("nothing makes it throw, and every visible character is in a cell or told", async () => {
  const piece = fc.constantFrom(...inUnicode, '"', '"', ",", "\n", "x");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: piece, maxLength: 60 }), fc.boolean(), async (body, isCut) => {
      const text = `Name,City\n${body}`;
      const cuts = isCut ? Array.from({ length: text.length }, (_, index) => index) : [];
      const { texts, problems } = await read(rosterOf(text, "members.csv", cuts), {
        delimiter: ",",
        encoding: "utf-8",
      });
      expect(problems).toEqual([]);
      const letters = (all: string) => all.replace(/[\s",\uFEFF]/g, "");
      expect(letters(texts.flat().join(""))).toBe(letters(text));
    }),
    { numRuns: 1000 },
  );
});
