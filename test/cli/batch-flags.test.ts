import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { letterTemplate } from "../support/campaign.ts";
import { batch, batchOf, csv, filesIn, groupWith, isKit, lettersIn, reportIn } from "../support/group.ts";
import { filesBelow } from "../support/tree.ts";

const people = csv(
  ["Name", "Email", "City", "Country"],
  ["Ada Example", "ada@example.org", "Leeds", "GB"],
  ["José Núñez", "jose@example.org", "", "Ecuador"],
  ["Bo", "bo@example.org", "York", ""],
);
const members = csv(["Name", "City", "Country"], ["Ada Example", "Leeds", "GB"], ["Bo", "York", "GB"]);

describe("what is said for all", () => {
  test("fills empty cells, and no others", async () => {
    const { code, letters } = await batchOf(people, "--city", "Bath", "--country", "FR");
    expect(code).toBe(0);
    const placeIn = (path: string) => /from (.*)\.\n/.exec(letters[path] ?? "")?.[1];
    expect(placeIn("ada-example/council.en.txt")).toBe("Leeds, United Kingdom");
    expect(placeIn("jose-nunez/council.en.txt")).toBe("Bath, Ecuador");
    expect(placeIn("bo/council.en.txt")).toBe("York, France");
  });

  test("stands in for whole columns", async () => {
    const { code, letters } = await batchOf(
      "Name\nAda\n",
      "--city",
      "Bath",
      "--country",
      "Spain",
      "--language",
      "es,en",
    );
    expect(code).toBe(0);
    expect(letters["ada/council.en.txt"]).toContain("from Bath, Spain.");
    expect(letters["ada/embassy.es.txt"]).toContain("Me llamo Ada");
  });

  test("is checked before anything else is done", async () => {
    const { code, stderr } = await batchOf(
      people,
      "--country",
      "Atlantis",
      "--city",
      "a\nb",
      "--language",
      "Klingonese",
    );
    expect(code).toBe(2);
    for (const flag of ["--country", "--city", "--language"]) expect(stderr).toContain(`${flag}: `);
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
  });
});

describe("which letters, and where", () => {
  test.each([
    [
      ["--to", "council"],
      ["ada-example/council.en.eml", "ada-example/council.en.txt"],
    ],
    [
      ["--format", "eml"],
      ["ada-example/council.en.eml", "ada-example/county.en.eml"],
    ],
    [
      ["--format", "txt", "--to", "embassy,county"],
      ["ada-example/county.en.txt", "ada-example/embassy.es.txt"],
    ],
    [
      ["--by", "target", "-f", "txt", "--to", "council"],
      ["council/ada-example.en.txt", "council/bo.en.txt"],
    ],
  ])("%j writes those alone", async (flags, expected) => {
    const { code, paths } = await batchOf(members, ...flags);
    expect(code).toBe(0);
    expect(paths.filter((path) => flags[0] === "--by" || path.startsWith("ada-"))).toEqual(expected);
  });

  test("--by target puts the same letters into other folders", async () => {
    const [signers, targets] = [await batchOf(members), await batchOf(members, "--by", "target")];
    const turned = Object.entries(signers.letters).map(([path, text]) => {
      const [, person, target, rest] = /^(.*)\/(\w+)(\..*)$/.exec(path) ?? [];
      return [`${target}/${person}${rest}`, text] as const;
    });
    expect(Object.keys(signers.letters)).toContain("bo/county.en.pdf");
    expect(targets.letters).toEqual(Object.fromEntries(turned.sort()));
  });

  test.each([
    [[], ["ada-example/index.html", "bo/index.html"]],
    [
      ["--format", "eml"],
      ["ada-example/index.html", "bo/index.html"],
    ],
    [["--by", "target"], []],
    [["--mbox", "all.mbox"], []],
    [["--format", "json", "--out", "outbox"], []],
  ])("%j: pages for sending are where a folder is one person's", async (flags, expected) => {
    const { cwd, code } = await batchOf(members, ...flags);
    expect({ code, kits: Object.keys(filesIn(cwd)).filter(isKit) }).toEqual({ code: 0, kits: expected });
  });

  test("--to holds for columns called `to` as well: what is in both is written", async () => {
    const roster = "Name,City,Country,To\nAda,Leeds,GB,council;county\nBo,York,GB,county\n";
    const { cwd, paths } = await batchOf(roster, "--to", "council", "-f", "txt");
    expect(paths).toEqual(["ada/council.en.txt"]);
    expect(reportIn(cwd)).toMatchObject({ letters: 1 });
  });

  test("--mbox holds the e-mails in the roster's order, and no folders are made", async () => {
    const { cwd, code, stderr } = await batchOf(members, "--mbox", "out/all.mbox", "--to", "council,embassy");
    expect({ code, root: Object.keys(filesBelow(cwd)).filter((path) => path.startsWith("out")) }).toEqual({
      code: 0,
      root: ["out/all.mbox"],
    });
    const mbox = filesBelow(cwd)["out/all.mbox"] ?? "";
    expect(mbox.match(/^From .*/gm)).toEqual(Array(2).fill("From postbag@localhost Fri Feb  5 00:00:00 2021"));
    expect(mbox.match(/My name is \w+/g)).toEqual(["My name is Ada", "My name is Bo"]);
    expect(stderr).toContain("2 letters: 2 as mbox.\n2 letters not written:\n  Embajada takes no letter in the forms");
    expect(stderr).toMatch(/\n2 letters in out\/all\.mbox, in 0\.0 s\.\n$/);
  });
});

describe("--format json", () => {
  test("is a line for each letter on standard output, and nothing else there or on the disk", async () => {
    const { code, stdout, stderr, paths, cwd } = await batchOf(members, "--format", "json");
    expect({ code, paths, reports: reportIn(cwd) }).toEqual({ code: 0, paths: [], reports: null });
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ id }) => id)).toEqual(
      ["ada-example", "bo"].flatMap((person) => ["council", "county", "embassy"].map((id) => `${person}/${id}`)),
    );
    expect(records[0]).toMatchObject({ signer: { name: "Ada Example" }, language: "en", own_words_share: 0 });
    expect(stderr).toMatch(/\n6 letters on standard output, in 0\.0 s\.\n$/);
  });

  test.each([
    ["letters.jsonl", "letters.jsonl", false],
    ["sub/letters.ndjson", "sub/letters.ndjson", false],
    ["letters", "letters/letters.jsonl", true],
  ])("with --out %s goes to %s", async (out, path, reported) => {
    const { cwd, code, stdout } = await batchOf(members, "--format", "json", "--out", out);
    const direct = await batchOf(members, "--format", "json");
    expect({ code, stdout, text: filesBelow(cwd)[path] }).toEqual({ code: 0, stdout: "", text: direct.stdout });
    expect(filesBelow(cwd)).not.toHaveProperty(["outbox/report.json"]);
    expect(reportIn(cwd, out) !== null).toBe(reported);
  });

  test("beside other forms lies with them, where --json is free to print", async () => {
    const { cwd, code, stdout } = await batchOf(members, "--format", "txt,json", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ forms: { json: 6, txt: 6 } });
    expect(filesBelow(cwd)["outbox/letters.jsonl"]?.split("\n")).toHaveLength(7);
  });
});

describe("--column", () => {
  const odd = "Wer,CP de casa,Wo,Land,Notiz\nAda,01234,Leeds,GB,Since 2019\n";
  const flags = ["--column", "name=Wer", "--column", "postal_code=cp de CASA", "--column", "city=3"];

  test("says by heading or number what no heading says", async () => {
    const { code, stderr, letters } = await batchOf(odd, ...flags, "--column", "own-words=Notiz");
    expect(code).toBe(0);
    expect(stderr).toContain("  postal_code   CP de casa\n");
    expect(letters["ada/council.en.txt"]).toMatch(/Leeds 01234|01234/);
    expect(letters["ada/council.en.txt"]).toContain("\n\nSince 2019\n\n");
  });

  test("leaves the others to templates, as signer.extra", async () => {
    const letter = letterTemplate.replace("{{#each", "{{signer.extra.notiz}}!\n\n{{#each");
    const cwd = groupWith({ "members.csv": odd, "templates/letter.en.hbs": letter });
    const { code, stderr } = await batch(cwd, ["members.csv", ...flags]);
    expect({ code, told: stderr.includes("  signer.extra.notiz Notiz\n") }).toEqual({
      code: 0,
      told: true,
    });
    expect(lettersIn(cwd)["ada/council.en.txt"]).toContain("\n\nSince 2019!\n\n");
  });

  test("with nothing behind it takes a column away", async () => {
    const roster = "Name,City,Country,Own words\nAda,Leeds,GB,internal note\n";
    const { letters } = await batchOf(roster, "--column", "own_words=");
    expect(letters["ada/council.en.txt"]).not.toContain("internal note");
  });
});

test("- reads the roster from standard input", async () => {
  const cwd = groupWith();
  const { code, stderr } = await batch(cwd, ["-"], { input: members });
  expect(code).toBe(0);
  expect(stderr).toContain("Standard input: CSV, columns separated by commas, in UTF-8.\n");
  expect(lettersIn(cwd)).toEqual((await batchOf(members)).letters);
  const bad = await batch(cwd, ["-", "-q"], { input: "Name,City,Country\nAda,,GB\n" });
  expect({ code: bad.code, at: bad.stderr.split("\n")[0] }).toEqual({
    code: 1,
    at: "stdin:2:5: The signer's city is missing.",
  });
  expect(filesBelow(join(cwd, "outbox"))["index.html"]).toContain("From stdin.");
});
