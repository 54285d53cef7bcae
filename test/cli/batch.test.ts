import { join } from "node:path";
import { expect, test } from "vitest";
import { batch, csv, filesIn, groupWith, lettersIn, reportIn } from "../support/group.ts";
import { filesBelow } from "../support/tree.ts";

const heading = ["Name", "Email", "City", "Country", "Postal code", "Own words", "Points", "To", "Language", "Consent"];
const members = csv(
  heading,
  ["Ada Example", "ada@example.org", "Leeds", "GB", "01234", "I read here.", "heating", "", "", "yes"],
  ["José Núñez", "jose@example.org", "Quito", "Ecuador", "", "", "saturdays", "embassy; county", "es", "Sí"],
  ["Cy", "cy@example.org", "Leeds", "GB", "", "", "", "", "", "no"],
  ["Bo O'Brien", "", "York", "GB", "", "", "", "council", "", "x"],
  ["ADA EXAMPLE", "Ada@Example.org", "Leeds", "GB", "", "", "", "", "", "yes"],
);

test("a group's letters are written, and the organizer is told who got what", async () => {
  const cwd = groupWith({ "members.csv": members });
  const { code, stdout, stderr } = await batch(cwd, ["members.csv"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toBe(`members.csv: CSV, columns separated by commas, in UTF-8.
  name          Name
  email         Email
  city          City
  postal_code   Postal code
  country       Country
  language      Language
  points        Points
  own_words     Own words
  to            To
  consent       Consent
  Another column is meant? Say so: --column postal_code="Heading".
Line 6: ADA EXAMPLE has the e-mail address of line 2, and gets no second set of letters.

3 people of 5 rows; passed over: 1 without consent, 1 listed twice.
5 letters: 3 as eml, 1 as pdf, 5 as txt.
1 letter not written:
  County takes letters only from GB: 1 person.
3 letters with the signer's own words; their share of the words: up to 20% in 3.
5 letters in outbox/, in 0.0 s.
Next: open outbox/index.html, which says who has what.
`);
  expect(Object.keys(filesBelow(join(cwd, "outbox")))).toEqual([
    ".gitignore",
    "ada-example/council.en.eml",
    "ada-example/council.en.txt",
    "ada-example/county.en.eml",
    "ada-example/county.en.pdf",
    "ada-example/county.en.txt",
    "ada-example/embassy.es.txt",
    "ada-example/index.html",
    "bo-obrien/council.en.eml",
    "bo-obrien/council.en.txt",
    "bo-obrien/index.html",
    "index.html",
    "jose-nunez/embassy.es.txt",
    "jose-nunez/index.html",
    "report.json",
  ]);
});

test("each letter is its signer's: words, points, place and language", async () => {
  const cwd = groupWith({ "members.csv": members });
  await batch(cwd, ["members.csv", "-q"]);
  const letters = lettersIn(cwd);
  expect(letters["jose-nunez/embassy.es.txt"]).toMatch(/La biblioteca de Quito.*Me llamo José Núñez\.\n\n- Abran/s);
  expect(letters["ada-example/county.en.txt"]).toMatch(/01234.*I read here\.\n\n- Mend the heating\.\n\nYours/s);
  expect(letters["bo-obrien/council.en.eml"]).toContain("Bo O'Brien");
});

test("report.json holds counts and nothing personal", async () => {
  const cwd = groupWith({ "members.csv": members });
  await batch(cwd, ["members.csv", "-q"]);
  const shares = Array.from({ length: 10 }, (_, index) => [`up to ${index * 10 + 10}%`, index === 1 ? 3 : 0]);
  expect(reportIn(cwd)).toEqual({
    postbag: "batch",
    campaign: "library",
    date: "2021-02-05",
    shards: [],
    ...{ rows: 5, people: 3, invalid: 0, no_consent: 1, duplicates: 1, letters: 5 },
    forms: { eml: 3, pdf: 1, txt: 5 },
    skipped: 1,
    skips: [{ target: "county", reason: "takes letters only from GB", people: 1 }],
    misfits: [],
    late: [],
    own_words: { letters: 3, shares: { none: 2, ...Object.fromEntries(shares) } },
  });
  const text = JSON.stringify(reportIn(cwd));
  for (const personal of ["Ada", "ada", "Jos", "Leeds", "Quito", "01234", "example.org", "I read"]) {
    expect(text).not.toContain(personal);
  }
});

test("--dry-run counts the same and writes nothing at all", async () => {
  const cwd = groupWith({ "members.csv": members });
  const flags = ["members.csv", "--out", "outbox", "--mbox", "all.mbox", "-f", "txt,eml,json"];
  const before = filesBelow(cwd);
  const dry = await batch(cwd, [...flags, "--dry-run", "--json"]);
  expect(filesBelow(cwd)).toEqual(before);
  expect(dry.stderr).toMatch(
    /5 letters: 3 as eml, 5 as json, 3 as mbox, 5 as txt\..*A dry run: nothing was written\.\n$/s,
  );
  const { outbox, mbox, records, print, envelopes, labels, dry_run, files, ...report } = JSON.parse(dry.stdout);
  expect({ outbox, mbox, records, print, envelopes, labels, dry_run, files }).toEqual({
    outbox: "outbox",
    mbox: "all.mbox",
    records: "outbox/letters.jsonl",
    ...{ print: null, envelopes: null, labels: null },
    dry_run: true,
    // Eight of letters, and a page for sending for each of three people.
    files: { written: 11, unchanged: 0, replaced: 0 },
  });
  await batch(cwd, flags);
  expect(reportIn(cwd)).toEqual(report);
});

test("--json prints the report and what became of the files, and nothing else", async () => {
  const cwd = groupWith({ "members.csv": members });
  const { code, stdout, stderr } = await batch(cwd, ["members.csv", "--json", "-q"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({
    ...reportIn(cwd),
    dry_run: false,
    outbox: "outbox",
    ...{ mbox: null, records: null, print: null, envelopes: null, labels: null },
    files: { written: 12, unchanged: 0, replaced: 0 },
  });
});

test("--no-input asks nothing on a terminal, where a bar shows the progress and goes again", async () => {
  const cwd = groupWith({ "members.csv": members });
  const { code, stderr } = await batch(cwd, ["members.csv", "--no-input"], { terminal: true });
  expect(code).toBe(0);
  expect(stderr).toMatch(/\r\u001b\[KWriting letters \[█+\] 5 of 5 \(100%\)/);
  expect(stderr.split("\n").at(-2)).toBe("Next: open outbox/index.html, which says who has what.");
  const dumb = await batch(cwd, ["members.csv"], { terminal: true, env: { TERM: "dumb" } });
  expect(dumb.stderr).not.toMatch(/[\r\u001b]/);
});

test("a second run finds everything unchanged, also with the day of the first", async () => {
  const cwd = groupWith({ "members.csv": members });
  const flags = ["members.csv", "--out", "outbox", "-f", "txt,eml,json", "--mbox", "all.mbox", "--json"];
  await batch(cwd, flags);
  const first = filesBelow(cwd);
  const later = { now: new Date("2021-03-01T09:00:00Z") };
  const { code, stdout, stderr } = await batch(cwd, [...flags, "--date", "2021-02-05"], later);
  expect({ code, files: filesBelow(cwd) }).toEqual({ code: 0, files: first });
  expect(JSON.parse(stdout).files).toEqual({ written: 0, unchanged: 11, replaced: 0 });
  expect(stderr).toContain("\n11 files ");
});

test.each([
  ["a letter's file", "bo-obrien/council.en.eml"],
  ["a letter's text", "jose-nunez/embassy.es.txt"],
  ["a printed letter", "ada-example/county.en.pdf"],
  ["a page for sending", "ada-example/index.html"],
  ["the lines of JSON", "letters.jsonl"],
  ["the mailbox", "all.mbox"],
])("%s with other bytes stops before anything is written, and --force replaces it", async (_, path) => {
  const whole = groupWith({ "members.csv": members });
  const flags = ["members.csv", "-f", "txt,eml,pdf,json", "--mbox", "outbox/all.mbox"];
  await batch(whole, flags);
  const cwd = groupWith({ "members.csv": members, [`outbox/${path}`]: "My own.\n" });
  const { code, stderr } = await batch(cwd, [...flags, "-q"]);
  expect(code).toBe(1);
  expect(stderr).toContain(`outbox/${path}: The file is already there with other text.\n`);
  expect(stderr).toMatch(/\n1 problem in 1 file\. Nothing was written\.\n$/);
  expect(filesBelow(join(cwd, "outbox"))).toEqual({ [path]: "My own.\n" });
  expect((await batch(cwd, [...flags, "--force"])).code).toBe(0);
  expect(filesBelow(join(cwd, "outbox"))).toEqual(filesBelow(join(whole, "outbox")));
});

test("several files with other bytes are all told, PDFs among them; pages for sending are made anew", async () => {
  const cwd = groupWith({ "members.csv": members });
  await batch(cwd, ["members.csv", "-q"]);
  const { code, stderr } = await batch(cwd, ["members.csv", "-q", "--date", "2021-02-06"]);
  expect(code).toBe(1);
  const told = [...stderr.matchAll(/^outbox\/(.*): The file is already there with other text\.$/gm)];
  const dated = Object.keys(filesIn(cwd)).filter((path) => !/\.eml$|\/index\.html$/.test(path));
  expect(told.map(([, path]) => path).sort()).toEqual(dated);
  expect(stderr).toContain("If only the day differs, give that day with --date.\n");
  expect(stderr).toMatch(/\n6 problems in 6 files\. Nothing was written\.\n$/);
});
