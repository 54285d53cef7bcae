import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { letterTemplate } from "../support/campaign.ts";
import { batch, csv, filesIn, groupWith, lettersIn, reportIn } from "../support/group.ts";
import { filesBelow } from "../support/tree.ts";

const heading = ["Name", "Email", "City", "Country", "Phone", "Own words", "Note"];
const noted = letterTemplate.replace(
  "{{#each",
  "{{#if signer.extra.note}}\nNote: {{signer.extra.note}}.\n{{/if}}\n{{#each",
);
const good = ["Ada Example", "ada@example.org", "Leeds", "GB", "+44 113 496 0000", "I read here.", "since 2019"];

/** A good row with some cells other. */
function row(
  cells: Partial<Record<"name" | "email" | "city" | "country" | "phone" | "words" | "note", string>>,
): string[] {
  const keys = ["name", "email", "city", "country", "phone", "words", "note"] as const;
  return keys.map((key, index) => cells[key] ?? good[index] ?? "");
}

const skippedIn = (cwd: string) => filesBelow(join(cwd, "outbox"))["skipped.csv"] ?? "";

/** Names in scripts for which no font may be here are told where letters are printed, which is not what these tests are about. */
const unprinted = ["-f", "txt,eml"];

/** The first run of a roster with mistakes, in a campaign whose letters print a column of their own. */
async function firstRun(...rows: readonly (readonly string[])[]) {
  const cwd = groupWith({ "members.csv": csv(heading, ...rows), "templates/letter.en.hbs": noted });
  const { code, stderr } = await batch(cwd, ["members.csv", "--skip-invalid", ...unprinted]);
  return { cwd, code, stderr };
}

/** Mends the rows that were skipped by their number, and runs them again beside the letters that are there. */
async function mend(cwd: string, right: Readonly<Record<number, Readonly<Record<number, string>>>>) {
  const { data } = Papa.parse<string[]>(skippedIn(cwd).slice(1), { delimiter: ",", skipEmptyLines: true });
  const mended = data.map((cells, line) => cells.map((cell, index) => right[line]?.[index] ?? cell));
  const again = groupWith({
    "skipped.csv": `\uFEFF${csv(...mended)}`,
    "templates/letter.en.hbs": noted,
  });
  return batch(cwd, [join(again, "skipped.csv"), "-q", ...unprinted]);
}

test("rows with problems go to skipped.csv as they were, with what is wrong and the folder that waits for them", async () => {
  const bad = row({ name: 'Bo "the" Bear', email: "bo@", words: "First.\n\nSecond, third;" });
  const { cwd, code, stderr } = await firstRun(good, bad, row({ name: "", email: "c@example.org", city: "" }));
  expect(code).toBe(0);
  expect(stderr).toContain('\nmembers.csv:3:19: "bo@" is not an e-mail address');
  expect(stderr).toContain("1 person of 3 rows; passed over: 2 with problems.\n");
  expect(stderr).toContain("  postbag batch outbox/skipped.csv --out outbox-mended\n");
  expect(skippedIn(cwd)).toBe(
    `\uFEFF${[
      "Name,Email,City,Country,Phone,Own words,Note,postbag_problems,postbag_folder",
      `"Bo ""the"" Bear",bo@,Leeds,GB,+44 113 496 0000,"First.\n\nSecond, third;",since 2019,"""bo@"" is not an e-mail address: what follows the @ is not a domain.",bo-the-bear`,
      ",c@example.org,,GB,+44 113 496 0000,I read here.,since 2019,The signer's name is missing. The signer's city is missing.,",
      "",
    ].join("\r\n")}`,
  );
  expect(Object.keys(lettersIn(cwd)).filter((path) => !path.startsWith("ada-example/"))).toEqual([]);
  expect(reportIn(cwd)).toMatchObject({ rows: 3, people: 1, invalid: 2 });
});

describe("cells that a spreadsheet would take for a formula get an apostrophe, and lose it when they are run again", () => {
  test.each([
    ['=HYPERLINK("http://x.example","y")', true],
    ["=1+1", true],
    ["+cmd|' /C calc'!A0", true],
    ["-2+3", true],
    ["@SUM(A1)", true],
    ["+44 113 496 0000", false],
    ["-1", false],
    ["(020) 7946", false],
    ["plain = text", false],
    ["'=1+1", true],
    ["''=1+1", true],
    ["'quoted'", false],
  ])("%j", async (text, guarded) => {
    const { cwd } = await firstRun(row({ email: "a@", words: text, note: text, name: "Bo" }));
    const { data } = Papa.parse<string[]>(skippedIn(cwd).slice(1), { delimiter: "," });
    for (const column of [5, 6]) expect(data[1]?.[column]).toBe(guarded ? `'${text}` : text);
    expect((await mend(cwd, { 1: { 1: "bo@example.org" } })).code).toBe(0);
    const right = await firstRun(row({ email: "bo@example.org", words: text, note: text, name: "Bo" }));
    expect(filesIn(cwd)).toEqual(filesIn(right.cwd));
  });
});

test("mended and run again, all letters and pages together are those of a roster that was right, in the same folders", async () => {
  const cells = fc.record({
    name: fc.constantFrom("Zoe", "ZOË", "zoe-2", "Zo\u200be", "王小明", "CON", "../../x", "Zoe 2"),
    words: fc.constantFrom("", "=1", "-x", "I read.\r\nTwice.", 'a "quote"', "'", "; , |"),
    wrong: fc.constantFrom(undefined, undefined, { 1: "nobody" }, { 2: "" }, { 3: "Atlantis" }, { 2: "#REF!", 3: "" }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 8 }), async (drawn) => {
      const right = drawn.map(({ name, words }, index) => row({ name, words, email: `p${index}@example.org` }));
      const first = right.map((cells, at) => cells.map((cell, index) => drawn[at]?.wrong?.[index as 1] ?? cell));
      const { cwd, code } = await firstRun(...first);
      expect(code).toBe(0);
      const broken = right.filter((_, index) => drawn[index]?.wrong);
      const rights = broken.map((cells, at) => [
        at + 1,
        Object.fromEntries([1, 2, 3].map((index) => [index, cells[index]])),
      ]);
      if (broken.length > 0) expect(await mend(cwd, Object.fromEntries(rights))).toMatchObject({ code: 0, stderr: "" });
      const whole = await firstRun(...right);
      expect(filesIn(cwd)).toEqual(filesIn(whole.cwd));
    }),
    { numRuns: 40 },
  );
});

test("skipped.csv that is run where it lies, and still has mistakes, holds what is left of them", async () => {
  const { cwd } = await firstRun(good, row({ name: "Bo", email: "bo@" }), row({ name: "Cy", email: "cy@" }));
  const before = filesIn(cwd);
  const { code, stderr } = await batch(cwd, ["outbox/skipped.csv", "--skip-invalid", "-q", ...unprinted]);
  expect({
    code,
    skipped: skippedIn(cwd)
      .split("\r\n")
      .map((line) => line.split(",")[0]),
  }).toEqual({
    code: 0,
    skipped: ["\uFEFFName", "Bo", "Cy", ""],
  });
  expect(stderr).toContain('outbox/skipped.csv:2:4: "bo@" is not an e-mail address');
  expect(filesIn(cwd)).toEqual(before);
});

test("a skipped.csv on which somebody has worked is not overwritten by the first roster's next run", async () => {
  const { cwd } = await firstRun(good, row({ name: "Bo", email: "bo@" }));
  const mended = skippedIn(cwd).replace("bo@,", "bo@example.org,");
  const again = groupWith({
    "members.csv": csv(heading, good, row({ name: "Bo", email: "bo@" })),
    "outbox/skipped.csv": mended,
  });
  const { code } = await batch(again, ["members.csv", "--skip-invalid", "-q"]);
  expect({ code, skipped: skippedIn(again) }).toEqual({ code: 1, skipped: mended });
});

test("where every row has a problem, no letter is written and the rows can still be mended", async () => {
  const { cwd, code } = await firstRun(row({ email: "a@" }), row({ name: "Bo", email: "b@" }));
  expect({ code, letters: lettersIn(cwd), lines: skippedIn(cwd).split("\r\n").length }).toEqual({
    code: 0,
    letters: {},
    lines: 4,
  });
});

test.each([
  ["--mbox", "all.mbox"],
  ["--format", "json"],
])("with %s %s alone, which makes no folders, the rows to mend are kept all the same", async (...flags) => {
  const cwd = groupWith({ "members.csv": csv(heading, good, row({ name: "Bo", email: "bo@" })) });
  expect((await batch(cwd, ["members.csv", "--skip-invalid", "-q", ...flags])).code).toBe(0);
  expect(skippedIn(cwd)).toContain("Bo,bo@,Leeds");
});
