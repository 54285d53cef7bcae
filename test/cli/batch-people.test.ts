import { describe, expect, test } from "vitest";
import { batch, batchOf, csv, groupWith, lettersIn } from "../support/group.ts";
import { filesBelow } from "../support/tree.ts";

describe("consent", () => {
  const roster = (...answers: string[]) =>
    csv(
      ["Name", "City", "Country", "Consent"],
      ...answers.map((answer, index) => [`P ${index}`, "Leeds", "GB", answer]),
    );

  test.each([
    ["yes", true],
    ["Sí, acepto", true],
    ["✓", true],
    ["I agree that my name is used", true],
    ["no", false],
    ["", false],
    ["yes?", false],
    ["ask me first", false],
  ])("%j: %s", async (answer, agreed) => {
    const { code, report, paths } = await batchOf(roster(answer, "yes"), "-q", "-f", "txt", "--to", "council");
    expect({ code, ...report }).toMatchObject({ code: 0, rows: 2, people: agreed ? 2 : 1, no_consent: agreed ? 0 : 1 });
    expect(paths).toEqual(agreed ? ["p-0/council.en.txt", "p-1/council.en.txt"] : ["p-1/council.en.txt"]);
  });

  test("answers that are neither are quoted, and without a column one line reminds", async () => {
    const { stderr } = await batchOf(roster("ask me first", "yes"));
    expect(stderr).toContain('\nTaken for no consent, as it is neither yes nor no: "ask me first".\n');
    expect(stderr).not.toContain("No column says who agreed.");
    const without = await batchOf("Name,City,Country\nAda,Leeds,GB\n");
    expect(without.stderr.match(/No column says who agreed\. Write only for people who did\.\n/g)).toHaveLength(1);
  });

  test("who did not agree has no problems either, and is in no file but the organizer's page", async () => {
    const rows = csv(
      ["Name", "Email", "City", "Country", "Consent"],
      ["Bo", "nonsense", "", "Atlantis", "no"],
      ["Ada", "", "Leeds", "GB", "yes"],
    );
    const { cwd, code, stderr } = await batchOf(rows, "-q", "-f", "txt,json", "--mbox", "all.mbox", "--skip-invalid");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const named = Object.entries(filesBelow(cwd)).filter(
      ([path, text]) => path !== "members.csv" && /\bBo\b|Atlantis/.test(text),
    );
    expect(named.map(([path]) => path)).toEqual(["outbox/index.html"]);
  });
});

describe("the same person twice gets one set of letters and a note", () => {
  const twice = (one: string[], other: string[]) =>
    csv(["Name", "Email", "City", "Country", "Postal code"], one, other);

  test.each([
    ["e-mail in other case", ["Ada", "ada@example.org"], ["A. Example", "ADA@Example.ORG"], true],
    ["e-mail with blanks", ["Ada", "ada@example.org"], ["Ada", " ada@example.org "], true],
    ["name and postal code", ["Ada", "", "LS1 1AA"], ["ADA", "", "ls11aa"], true],
    ["accents encoded otherwise", ["Zoë", "", "1"], ["Zoe\u0308", "", "1"], true],
    ["invisible characters", ["Zoe", "", "1"], ["Zo\u200be", "", "1"], true],
    ["an e-mail in one row only", ["Ada", "", "1"], ["Ada", "ada@example.org", "1"], true],
    ["an e-mail in the other only", ["Ada", "ada@example.org", "1"], ["Ada", "", "1"], true],
    ["two addresses", ["Ada", "ada@example.org", "1"], ["Ada", "other@example.org", "1"], false],
    ["another postal code", ["Ada", "", "1"], ["Ada", "", "2"], false],
    ["another name", ["Ada", "", "1"], ["Bo", "", "1"], false],
  ])("%s", async (_, [name1 = "", email1 = "", zip1 = ""], [name2 = "", email2 = "", zip2 = ""], same) => {
    const roster = twice([name1, email1, "Leeds", "GB", zip1], [name2, email2, "Leeds", "GB", zip2]);
    const { code, stderr, report } = await batchOf(roster);
    expect({ code, ...report }).toMatchObject({ code: 0, people: same ? 1 : 2, duplicates: same ? 1 : 0 });
    expect(stderr.includes("Line 3: ")).toBe(same);
  });

  test("also by way of a third row", async () => {
    const rows = [
      ["Ada", "", "Leeds", "GB", "1"],
      ["Ada", "ada@example.org", "Leeds", "GB", "1"],
      ["Ada E.", "ada@example.org", "Leeds", "GB", "1"],
    ];
    const { report } = await batchOf(csv(["Name", "Email", "City", "Country", "Postal code"], ...rows), "-q");
    expect(report).toMatchObject({ people: 1, duplicates: 2 });
  });

  test("and of thousands, twenty are named and all are counted", async () => {
    const rows = Array.from({ length: 500 }, () => ["Ada", "ada@example.org", "Leeds", "GB", "1"]);
    const cwd = groupWith();
    const input = csv(["Name", "Email", "City", "Country", "Postal code"], ...rows);
    const { stderr } = await batch(cwd, ["-"], { input });
    expect(
      stderr.match(
        /^Line \d+: Ada (stands in line 2 already|has the e-mail address of line 2), and gets no second set of letters\.$/gm,
      ),
    ).toHaveLength(20);
    expect(stderr).toContain("1 person of 500 rows; passed over: 499 listed twice.\n");
    expect(Object.keys(lettersIn(cwd)).every((path) => path.startsWith("ada/"))).toBe(true);
  });
});
