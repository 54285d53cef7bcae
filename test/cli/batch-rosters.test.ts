import { describe, expect, test } from "vitest";
import { batch, groupWith, lettersIn } from "../support/group.ts";
import { row, text, xlsx } from "../support/xlsx.ts";

const rows = [
  ["Name", "Email", "City", "Country", "Postal code", "Own words"],
  ["María Pérez", "maria@example.org", "Leeds", "GB", "01234", 'I read here; "daily", and more.'],
  ["Bo", "", "Quito", "Ecuador", "", ""],
];
const keys = ["name", "email", "city", "country", "postal_code", "own_words"];
const people = rows.slice(1).map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ""])));
const divided = (by: string, end = "\n") =>
  rows
    .map(
      (cells) => cells.map((cell) => (/[",;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(by) + end,
    )
    .join("");
const sheet = rows
  .map((cells, line) => row(line + 1, ...cells.map((cell, index) => text(`${"ABCDEF"[index]}${line + 1}`, cell))))
  .join("");
const utf16 = (content: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, "utf16le")]);

const rosters: Record<string, string | Uint8Array> = {
  "commas.csv": divided(","),
  "semicolons.csv": divided(";"),
  "bars.csv": divided("|"),
  "tabs.tsv": divided("\t"),
  "sep.csv": `sep=;\r\n${divided(";", "\r\n")}`,
  "bom.csv": `\uFEFF${divided(",", "\r\n")}`,
  "cr.csv": divided(",", "\r"),
  "blank-lines.csv": divided(",", "\n\n"),
  "utf-16.csv": utf16(divided(",")),
  "latin.csv": Buffer.from(divided(","), "latin1"),
  "people.json": JSON.stringify(people),
  "people.jsonl": people.map((person) => `${JSON.stringify(person)}\n`).join(""),
  "people.yaml": people
    .map(
      (person) =>
        `- ${Object.entries(person)
          .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
          .join("\n  ")}\n`,
    )
    .join(""),
  "people.xlsx": xlsx({ sheets: { Members: sheet } }),
  "workbook.csv": xlsx({ sheets: { Members: sheet } }),
};

async function lettersOf(name: string, ...flags: string[]) {
  const cwd = groupWith({ [name]: rosters[name] ?? "" });
  const { code, stderr } = await batch(cwd, [name, ...flags]);
  return { code, stderr, letters: lettersIn(cwd) };
}

describe("the same people in any form of roster get the same letters", () => {
  test.each(Object.keys(rosters))("%s", async (name) => {
    const { code, letters, stderr } = await lettersOf(name);
    expect({ code, bug: /bug/.test(stderr) }).toEqual({ code: 0, bug: false });
    expect(letters).toEqual((await lettersOf("commas.csv")).letters);
    expect(letters["maria-perez/council.en.txt"]).toMatch(/01234.*I read here; "daily", and more\./s);
  });

  test("a guessed encoding is told", async () => {
    expect((await lettersOf("latin.csv")).stderr).toMatch(/^latin\.csv: CSV, .*windows-1252.*guess/i);
    expect((await lettersOf("commas.csv")).stderr).not.toContain("guess");
  });

  test.each(Object.keys(rosters))("%s from standard input", async (name) => {
    const cwd = groupWith();
    const { code } = await batch(cwd, ["-", "-q"], { input: rosters[name] ?? "" });
    expect({ code, letters: lettersIn(cwd) }).toEqual({ code: 0, letters: (await lettersOf("commas.csv")).letters });
  });
});

describe("skipped rows of any form become CSV that can be run", () => {
  test.each(["people.json", "people.xlsx", "people.yaml", "semicolons.csv", "utf-16.csv"])("%s", async (name) => {
    const cwd = groupWith({ [name]: rosters[name] ?? "" });
    // Both rows name a country, and only one of them a postal code: that column is taken for the e-mail address.
    const wrong = [
      "--column",
      `email=${/^people\.(json|yaml)$/.test(name) ? "postal_code" : "Postal code"}`,
      "--skip-invalid",
      "-q",
    ];
    expect((await batch(cwd, [name, ...wrong])).code).toBe(0);
    expect(Object.keys(lettersIn(cwd))[0]).toMatch(/^bo\//);
    expect((await batch(cwd, ["outbox/skipped.csv", "-q"])).code).toBe(0);
    expect(lettersIn(cwd)).toEqual((await lettersOf(name)).letters);
  });
});

test.each([
  ["page.csv", "<!DOCTYPE html>\n<title>Sign in</title>", "This is a web page, not a roster."],
  ["empty.csv", "", "The roster has nobody in it."],
  ["heading.csv", "Name,City,Country\n", "The roster has nobody in it."],
  ["members.pdf", "%PDF-1.7\n", "This is a PDF file, not a roster."],
  ["nul.csv", "Name,City,Country\nA\u0000da,Leeds,GB\n", "There is a control character (U+0000)"],
])("%s is told as what it is", async (name, content, told) => {
  const cwd = groupWith({ [name]: content });
  const { code, stderr } = await batch(cwd, [name, "-q"]);
  expect({ code, told: stderr.includes(told), letters: lettersIn(cwd) }).toEqual({ code: 1, told: true, letters: {} });
});

test("five thousand columns and a cell of 2 MB are told or taken, and nothing breaks", async () => {
  const wide = Array.from({ length: 5000 }, (_, index) => `c${index}`).join(",");
  const cwd = groupWith({
    "wide.csv": `Name,City,Country,${wide}\nAda,Leeds,GB,${wide}\n`,
    "long.csv": `Name,City,Country,Own words,Note\nAda,Leeds,GB,${"x ".repeat(1_000_000)},\nBo,Leeds,GB,,${"y".repeat(2_000_000)}\n`,
  });
  expect((await batch(cwd, ["wide.csv", "-q"])).code).toBe(0);
  const { code, stderr } = await batch(cwd, ["long.csv", "-q"]);
  expect({ code, told: stderr.split("\n")[0] }).toEqual({
    code: 1,
    told: "long.csv:2:14: The cell has 1999999 characters, and 20000 is the most that a letter takes here.",
  });
  expect(stderr.length).toBeLessThan(5_000);
});
