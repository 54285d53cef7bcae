import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Crew } from "../../src/host.ts";
import { Pdf } from "../print/join-reader.ts";
import { campaignWith } from "../support/campaign.ts";
import { channels, channelsYaml } from "../support/channels.ts";
import { batch, csv, filesIn, isKit, lettersIn, reportIn } from "../support/group.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const heading = ["Name", "Street", "City", "Country", "Own words", "To"];
const members = csv(
  heading,
  ["Ada Example", "1 Example Street", "Leeds", "GB", "", ""],
  ["José Núñez", "", "Quito", "EC", "I read here. ".repeat(400), ""],
  ["Bo", "", "York", "GB", "I read there. ".repeat(10), "mayor; council"],
);

/** A campaign with offices that are each reached in another way, and a roster. */
const campaign = (roster = members, files: Readonly<Record<string, string>> = {}) =>
  campaignWith({ ...channels, "members.csv": roster, ...files });

/** What is said after the roster's columns were told. */
const summaryOf = (stderr: string) => stderr.split("\n\n").at(-1)?.trimEnd().split("\n") ?? [];

/** How many pages a PDF has. */
const pagesIn = (bytes = "") => bytes.match(/\/Type \/Page\b/g)?.length ?? 0;

describe("a page for sending in each signer's folder", () => {
  test("links from the organizer's page, and holds that signer's letters, the most urgent first", async () => {
    const cwd = campaign();
    expect((await batch(cwd, ["members.csv", "-q"])).code).toBe(0);
    const files = filesIn(cwd);
    const kits = ["ada-example/index.html", "bo/index.html", "jose-nunez/index.html"];
    expect(Object.keys(files).filter(isKit)).toEqual(kits);
    const index = filesBelow(join(cwd, "outbox"))["index.html"] ?? "";
    const links = [...index.matchAll(/<bdi><a href="([^"]*)">([^<]*)<\/a><\/bdi>/g)].map(([, path, name]) => [
      path,
      name,
    ]);
    expect(links).toEqual([
      ["ada-example/index.html", "Ada Example"],
      ["jose-nunez/index.html", "José Núñez"],
      ["bo/index.html", "Bo"],
    ]);
    const officesIn = (path: string) => [...(files[path] ?? "").matchAll(/data-id="(\w+)"/g)].map(([, id]) => id);
    expect(kits.map(officesIn)).toEqual([
      ["council", "mayor", "county", "ministry", "hotline"],
      ["council", "mayor"],
      // From abroad, letters to the county take ten days and would be late; here there is time.
      ["council", "mayor", "county", "ministry", "hotline"],
    ]);
    for (const [path, text] of Object.entries(files).filter(([name]) => isKit(name))) {
      const own = { "ada-example": "Ada Example", bo: "Bo", "jose-nunez": "José Núñez" };
      const names = Object.entries(own).map(([folder, name]) => [folder, text.includes(`My name is ${name},`)]);
      expect(names).toEqual(Object.keys(own).map((folder) => [folder, path.startsWith(`${folder}/`)]));
    }
  });

  test("is the one that a draft with the same answers writes", async () => {
    const cwd = campaign();
    await batch(cwd, ["members.csv", "-q"]);
    const ada = ["--name", "Ada Example", "--street", "1 Example Street", "--city", "Leeds", "--country", "GB"];
    const { code } = await postbag(["draft", ...ada, "-q", "--out", "drafted"], testHost({ cwd }));
    expect(code).toBe(0);
    const inBatch = Object.entries(filesIn(cwd)).filter(([path]) => path.startsWith("ada-example/"));
    expect(filesIn(cwd, "drafted")).toEqual(Object.fromEntries(inBatch));
  });

  test("lists post that comes too late behind all else", async () => {
    const cwd = campaign();
    await batch(cwd, ["members.csv", "-q", "--date", "2021-02-19"]);
    const page = filesIn(cwd)["ada-example/index.html"] ?? "";
    expect([...page.matchAll(/data-id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      ...["council", "mayor", "hotline", "ministry", "county"],
    ]);
  });
});

describe("letters that do not fit", () => {
  const misfits = [
    { target: "hotline", form: "page", letters: 1 },
    { target: "county", form: "page", letters: 1 },
    { target: "ministry", form: "page", letters: 1 },
    { target: "council", form: "page", letters: 1 },
    { target: "mayor", form: "page", letters: 1 },
    { target: "mayor", form: "webform", letters: 2 },
  ];

  test("are counted in report.json and in the summary, and written all the same", async () => {
    const cwd = campaign();
    const { code, stderr } = await batch(cwd, ["members.csv"]);
    expect(code).toBe(0);
    expect(reportIn(cwd)).toMatchObject({ letters: 12, forms: { call: 4, eml: 3, pdf: 7, txt: 12 }, misfits });
    expect(summaryOf(stderr).slice(0, -3)).toEqual([
      "3 people of 3 rows.",
      "12 letters: 4 as call, 3 as eml, 7 as pdf, 12 as txt.",
      "Letters that are too long for a form of their office:",
      "  Hotline, one printed page: 1.",
      "  County, one printed page: 1.",
      "  Ministry, one printed page: 1.",
      "  City Council, one printed page: 1.",
      "  The Mayor, one printed page: 1.",
      "  The Mayor, web form: 2.",
    ]);
    expect(Object.keys(lettersIn(cwd))).toHaveLength(4 + 3 + 7 + 12);
    expect(pagesIn(lettersIn(cwd)["jose-nunez/county.en.pdf"])).toBe(2);
    const index = filesBelow(join(cwd, "outbox"))["index.html"] ?? "";
    expect(index.match(/<br>The letter has [\d,]+ characters, and the web form takes 200\.</g)).toHaveLength(2);
  });

  test("are the same in a dry run", async () => {
    const cwd = campaign();
    const { stdout } = await batch(cwd, ["members.csv", "-q", "--json", "-n"]);
    expect(JSON.parse(stdout).misfits).toEqual(misfits);
  });

  test("are none where nothing is written for an office or printed", async () => {
    const { stdout } = await batch(campaign(), ["members.csv", "-q", "--json", "--mbox", "all.mbox"]);
    expect(JSON.parse(stdout).misfits).toEqual([]);
  });

  test("are added up over shards by `postbag report`", async () => {
    const cwd = campaign();
    const outs = [1, 2, 3].map((part) => `shard-${part}`);
    for (const [index, out] of outs.entries()) {
      await batch(cwd, ["members.csv", "-q", "--out", out, "--shard", `${index + 1}/3`]);
    }
    const { stdout } = await postbag(["report", ...outs, "--json"], testHost({ cwd }));
    expect(JSON.parse(stdout).misfits).toEqual(misfits);
    const { stdout: text } = await postbag(["report", ...outs], testHost({ cwd }));
    expect(text).toContain("\n  mayor, one printed page: 1.\n  mayor, web form: 2.\n");
    // Reports of an earlier version do not say.
    const old = { ...reportIn(cwd, "shard-1"), misfits: undefined };
    const older = campaignWith({ "old/report.json": JSON.stringify(old) });
    const read = await postbag(["report", "old", "--json"], testHost({ cwd: older }));
    expect(JSON.parse(read.stdout).misfits).toEqual([]);
  });
});

describe("what no font can print", () => {
  const roster = csv(["Name", "City", "Country"], ["Ada", "Leeds", "GB"], ["Bo \ue000", "York", "GB"]);

  test("is a warning at its cell, and those letters have no PDF", async () => {
    const cwd = campaign(roster);
    const { code, stderr } = await batch(cwd, ["members.csv"]);
    expect(code).toBe(0);
    expect(stderr).toContain(`
members.csv:3:1: warning: No font here can print "\ue000" (U+E000).
  3 | "Bo \ue000","York","GB"
    | ^^^^^^
`);
    expect(stderr).toContain("\nLetters with these have no PDF.\n");
    const pdfs = Object.keys(lettersIn(cwd)).filter((path) => path.endsWith(".pdf"));
    expect(pdfs).toEqual(["ada/council.en.pdf", "ada/county.en.pdf", "ada/ministry.en.pdf"]);
    expect(Object.keys(lettersIn(cwd))).toContain("bo/county.en.txt");
  });

  test.each([
    ["--format", "pdf"],
    ["--print", "all.pdf"],
    ["--labels", "l7160"],
  ])("is a problem with %s %s", async (...flags) => {
    const cwd = campaign(roster);
    const before = filesBelow(cwd);
    const { code, stderr } = await batch(cwd, ["members.csv", "-q", ...flags]);
    expect({ code, files: filesBelow(cwd) }).toEqual({ code: 1, files: before });
    expect(stderr).toMatch(/^members\.csv:3:1: No font here can print/m);
    const others = await batch(cwd, ["members.csv", "-q", "--skip-invalid", "--json", ...flags]);
    expect(JSON.parse(others.stdout)).toMatchObject({ people: 1, invalid: 1 });
  });

  test("is nobody's problem where nothing is printed", async () => {
    const { code, stderr } = await batch(campaign(roster), ["members.csv", "-q", "-f", "txt,eml"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("--print, --envelopes and --labels", () => {
  const party = ["members.csv", "--print", "all.pdf", "--envelopes", "dl", "--labels", "l7160"];
  const printed = ["all-envelopes.pdf", "all-labels.pdf", "all.pdf"];
  const pdfsIn = (cwd: string) =>
    Object.fromEntries(Object.entries(filesBelow(cwd)).filter(([path]) => path.endsWith(".pdf")));

  test("write one file each beside another, for letters to offices that take paper, and no folders", async () => {
    const cwd = campaign();
    const { code, stderr } = await batch(cwd, party);
    expect(code).toBe(0);
    const pdfs = pdfsIn(cwd);
    expect({ pdfs: Object.keys(pdfs), outbox: existsSync(join(cwd, "outbox")) }).toEqual({
      pdfs: printed,
      outbox: false,
    });
    expect(summaryOf(stderr).slice(0, 2)).toEqual([
      "3 people of 3 rows.",
      "7 letters: 4 as envelope, 4 as label, 7 as print.",
    ]);
    expect(stderr).toMatch(/\n7 letters in all\.pdf, in all-envelopes\.pdf, and in all-labels\.pdf, in 0\.0 s\.\n$/);
    // Three letters of one person take two pages; four of the seven go by post.
    expect(Object.values(pdfs).map(pagesIn)).toEqual([4, 1, 10]);
  });

  test("are told as JSON, with the counts", async () => {
    const { stdout } = await batch(campaign(), [...party, "--json", "-q"]);
    expect(JSON.parse(stdout)).toMatchObject({
      forms: { print: 7 },
      ...{ print: "all.pdf", envelopes: "all-envelopes.pdf", labels: "all-labels.pdf", outbox: null },
    });
  });

  test("with --by target put the same letters into another order", async () => {
    const cwd = campaign();
    await batch(cwd, party);
    const bySigner = pdfsIn(cwd);
    const { code } = await batch(cwd, [...party, "--by", "target", "--force"]);
    const byTarget = pdfsIn(cwd);
    expect(code).toBe(0);
    expect(Object.keys(byTarget)).toEqual(printed);
    expect(Object.values(byTarget).map(pagesIn)).toEqual(Object.values(bySigner).map(pagesIn));
    for (const name of printed) expect(byTarget[name]).not.toBe(bySigner[name]);
    const marks = (bytes = "") => new Pdf(Buffer.from(bytes, "latin1")).bookmarks().map(({ title }) => title);
    expect(marks(bySigner["all.pdf"])).toEqual([
      ...["Ada Example: County", "Ada Example: Ministry", "Ada Example: City Council"],
      ...["José Núñez: County", "José Núñez: Ministry", "José Núñez: City Council"],
      "Bo: City Council",
    ]);
    expect(marks(byTarget["all.pdf"])).toEqual([
      ...["Ada Example: County", "José Núñez: County", "Ada Example: Ministry", "José Núñez: Ministry"],
      ...["Ada Example: City Council", "José Núñez: City Council", "Bo: City Council"],
    ]);
  });

  test("beside folders change nothing of them", async () => {
    const cwd = campaign();
    await batch(cwd, ["members.csv", "-q"]);
    const { code } = await batch(cwd, [...party, "-q", "-f", "txt,eml,pdf", "--out", "both"]);
    expect(code).toBe(0);
    const withPdfs = Object.entries(filesIn(cwd, "both"));
    const asBefore = withPdfs.filter(([path]) => path in filesIn(cwd) && !isKit(path));
    expect(Object.fromEntries(asBefore)).toEqual(lettersIn(cwd));
    expect(Object.keys(pdfsIn(cwd))).toEqual(expect.arrayContaining(printed));
  });

  test.each([[[]], [["--by", "target"]], [["-f", "txt"]]])("a second run with %j changes nothing", async (more) => {
    const cwd = campaign();
    await batch(cwd, [...party, "-q", ...more]);
    const before = filesBelow(cwd);
    const { code, stderr } = await batch(cwd, [...party, "-q", ...more]);
    expect({ code, stderr, files: filesBelow(cwd) }).toEqual({ code: 0, stderr: "", files: before });
  });

  test.each(printed)("%s that is somebody's own stops the run, and --force replaces it", async (name) => {
    const cwd = campaign(members, { [name]: "Mine.\n" });
    const before = filesBelow(cwd);
    const { code, stderr } = await batch(cwd, [...party, "-q"]);
    expect({ code, files: filesBelow(cwd) }).toEqual({ code: 1, files: before });
    expect(stderr).toBe(`${name}: The file is already there with other text.
  Move it away, or replace it with --force. If only the day differs, give that day with --date.

1 problem in 1 file. Nothing was written.
`);
    expect((await batch(cwd, [...party, "-q", "--force"])).code).toBe(0);
    const whole = campaign();
    await batch(whole, [...party, "-q"]);
    expect(pdfsIn(cwd)).toEqual(pdfsIn(whole));
  });

  test("in a dry run are counted and not written", async () => {
    const cwd = campaign();
    const before = filesBelow(cwd);
    const { code, stderr } = await batch(cwd, [...party, "--dry-run"]);
    expect({ code, files: filesBelow(cwd) }).toEqual({ code: 0, files: before });
    expect(stderr).toContain("\n7 letters: 4 as envelope, 4 as label, 7 as print.\n");
    expect(stderr).toMatch(/\nA dry run: nothing was written\.\n$/);
  });

  test("of sizes that there are not are all told at once", async () => {
    const cwd = campaign();
    const before = filesBelow(cwd);
    const flags = ["--envelopes", "a4", "--labels", "big", "--paper", "a3", "--envelope", "dl", "--format", "docx"];
    const { code, stderr } = await batch(cwd, ["members.csv", "--print", "all.pdf", ...flags]);
    expect({ code, files: filesBelow(cwd) }).toEqual({ code: 2, files: before });
    expect(stderr).toBe(`--format: there is no "docx". There are txt, eml, pdf, json.
--paper: there is no "a3". Did you mean "a4"?
--envelope: there is no "dl". There are din-b, din-a, us10, none.
--envelopes: there is no "a4". There are c6, dl, us10.
--labels: there is no "big". There are l7160, 5160.
Nothing was written.
`);
  });

  test.each([
    [["--print", "members.csv"], "--print: members.csv would be written over members.csv"],
    [["--print", "outbox/index.html"], "--print: outbox/index.html would be written over outbox/index.html"],
    [["--print", "all.pdf", "--mbox", "all.pdf"], "--print: all.pdf would be written over all.pdf"],
    [["--print", "all.pdf", "--mbox", "ALL.PDF"], "--print: all.pdf would be written over ALL.PDF"],
    [["--print", "targets.yaml", "--force"], "--print: targets.yaml would be written over targets.yaml"],
    [["--mbox", "targets.yaml", "--force"], "--mbox: targets.yaml would be written over targets.yaml"],
    [["--print", "templates/x.pdf"], "--print: templates/x.pdf would lie among the campaign's templates."],
    [["-f", "pdf", "--print", "outbox/ada-example/county.en.pdf"], "could be a signer's folder, a letter or a page."],
    [["--print", ""], "--print: name a file, such as `--print all.pdf`."],
    [["--print", "-"], "--print: name a file, such as `--print all.pdf`."],
    [["--print", "outbox/all"], "--print: outbox/all could be a signer's folder, a letter or a page."],
  ])("%j would take another's place, and is refused", async (flags, told) => {
    const cwd = campaign();
    const before = filesBelow(cwd);
    const { code, stderr } = await batch(cwd, ["members.csv", ...flags]);
    expect({ code, files: filesBelow(cwd) }).toEqual({ code: 2, files: before });
    expect(stderr).toContain(told);
  });

  test.each([
    ["mayor,hotline", ["--print", "all.pdf", "--envelopes", "c6", "--labels", "5160"], [], 0],
    // A fax needs no address.
    ["council", ["--print", "all.pdf", "--envelopes", "c6", "--labels", "5160"], ["all.pdf"], 3],
    ["council", ["--labels", "5160"], [], 0],
  ])("to %s with %j: nothing that would be empty is written, and that is told", async (to, flags, written, letters) => {
    const cwd = campaign();
    const { code, stderr } = await batch(cwd, ["members.csv", "--to", to, ...flags]);
    expect({ code, pdfs: Object.keys(pdfsIn(cwd)) }).toEqual({ code: 0, pdfs: written });
    const asked = flags.length === 2 ? ["outbox/labels.pdf"] : ["all.pdf", "all-envelopes.pdf", "all-labels.pdf"];
    const blank = asked.filter((name) => !(written as string[]).includes(name));
    const { stdout } = await batch(cwd, ["members.csv", "--to", to, ...flags, "--json", "-q"]);
    const { print, envelopes, labels } = JSON.parse(stdout);
    expect([print, envelopes, labels].filter((name) => name !== null)).toEqual(written);
    const places = written.length > 0 ? ` in ${written.join()}` : "";
    expect(stderr).toContain(
      `\n${letters} letters${places}, in 0.0 s.\n${blank.map((name) => `There is nothing to print in ${name}, so it was not written.\n`).join("")}`,
    );
  });

  test("without a name for the letters lie in the outbox, for offices with a postal address alone", async () => {
    const cwd = campaign();
    const { code, stderr } = await batch(cwd, ["members.csv", "--envelopes", "us10", "--labels", "l7160"]);
    expect({ code, files: Object.keys(filesBelow(join(cwd, "outbox"))) }).toEqual({
      code: 0,
      files: [".gitignore", "envelopes.pdf", "labels.pdf"],
    });
    expect(stderr).toContain("\n4 letters in outbox/envelopes.pdf and in outbox/labels.pdf, in 0.0 s.\n");
    expect(pagesIn(filesBelow(cwd)["outbox/envelopes.pdf"])).toBe(4);
  });

  test("shards print their own people's letters, and together those of all", async () => {
    const cwd = campaign();
    await batch(cwd, party);
    const whole = pdfsIn(cwd);
    const pages: number[] = [];
    for (const part of [1, 2]) {
      const { code } = await batch(cwd, ["members.csv", "-q", "--print", `part-${part}.pdf`, "--shard", `${part}/2`]);
      pages.push(pagesIn(filesBelow(cwd)[`part-${part}.pdf`]));
      expect(code).toBe(0);
    }
    expect(pages[0]).toBeGreaterThan(0);
    expect((pages[0] ?? 0) + (pages[1] ?? 0)).toBe(pagesIn(whole["all.pdf"]));
  });
});

describe("whichever way the tasks fall, the bytes are the same", () => {
  const many = csv(
    heading,
    ...Array.from({ length: 130 }, (_, index) => [
      ...[`Person Number ${index}`, `${index} Example Street`, "Leeds", index % 3 === 0 ? "US" : "GB"],
      ...[
        index % 4 === 0 ? `I have read here for ${index} years, and my children do.` : "",
        index % 2 ? "county; mayor" : "",
      ],
    ]),
  );
  // Helpers that are busy with something else now and then.
  const unevenly = (crew: Crew): Crew => {
    let tasks = 0;
    return {
      ...crew,
      run: async (task) => {
        await new Promise((resolve) => setTimeout(resolve, [30, 0, 10][tasks++ % 3]));
        return crew.run(task);
      },
    };
  };

  async function run(cores: number, flags: readonly string[]) {
    const cwd = campaign(many);
    const host = testHost({ cwd });
    let crews = 0;
    const crew = async (size: number) => {
      crews++;
      return unevenly(await host.crew(size));
    };
    const { code } = await postbag(["batch", "members.csv", "-q", ...flags], { ...host, cores, crew });
    expect(code).toBe(0);
    return { crews, files: filesBelow(cwd) };
  }

  test("folders with PDFs and pages for sending, and what is printed beside them", { timeout: 120_000 }, async () => {
    const folders = ["-f", "txt,eml,pdf", "--to", "county,mayor"];
    const [alone, helped] = [await run(1, folders), await run(4, folders)];
    expect([alone.crews, helped.crews]).toEqual([0, 1]);
    expect(helped.files).toEqual(alone.files);
    const party = ["--print", "all.pdf", "--labels", "l7160", "--to", "county,mayor"];
    const [one, other] = [await run(1, party), await run(4, party)];
    expect(pagesIn(one.files["all.pdf"])).toBe(130);
    expect(other.files).toEqual(one.files);
  });
});

test("offices without a way to call have no script, and a campaign without one writes none", async () => {
  const cwd = campaignWith({ "targets.yaml": channelsYaml, "members.csv": members });
  await batch(cwd, ["members.csv", "-q"]);
  expect(Object.keys(lettersIn(cwd)).filter((path) => path.includes(".call."))).toEqual([]);
  expect(reportIn(cwd).forms).not.toHaveProperty("call");
});

describe("what comes too late", () => {
  test("is counted by office, in the summary and in report.json, and added up", async () => {
    const cwd = campaign();
    const { stderr } = await batch(cwd, ["members.csv", "--date", "2021-02-18"]);
    expect(stderr).toContain("Deadline: Saturday, February 20, 2021, 12:00 (Europe/London), in 2 days.\n");
    expect(stderr).toContain(
      "\nLetters that come too late by post:\n  County: 2, and no other way is known.\n  Ministry: 1.\n",
    );
    const { late } = reportIn(cwd);
    expect(late).toEqual([
      { target: "county", by: "any", letters: 2 },
      { target: "ministry", by: "post", letters: 1 },
    ]);
    const { stdout } = await postbag(["report", "outbox", "--json"], testHost({ cwd }));
    expect(JSON.parse(stdout).late).toEqual(late);
  });

  test("is nothing in particular where the deadline is past for all, or far", async () => {
    for (const date of ["2021-02-05", "2021-02-21"]) {
      const cwd = campaign();
      const { stderr } = await batch(cwd, ["members.csv", "--date", date, "--to", "ministry", "--country", "GB"]);
      expect(stderr).not.toContain("too late by post");
    }
  });
});
