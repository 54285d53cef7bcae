import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { campaignWith, letterTemplate, targetsYaml } from "../support/campaign.ts";
import { channels, channelsYaml } from "../support/channels.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const ada = ["draft", "--name", "Ada Example", "--city", "Leeds", "--country", "GB"];

/** Ada's draft to offices that are each reached in another way, and the files that come of it. */
async function draft(flags: readonly string[] = [], files: Readonly<Record<string, string>> = {}) {
  const cwd = campaignWith({ ...channels, ...files });
  const { code, stdout, stderr } = await postbag([...ada, ...flags], testHost({ cwd }));
  return { cwd, code, stdout, stderr, files: filesBelow(join(cwd, "outbox")) };
}

/** What a draft tells of each office, by its name. */
function toldOf(stderr: string): Record<string, string[]> {
  const [, ...parts] = stderr.split(/^(?=\S.* \(English\)$)/m);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = "", ...lines] = (part.split("\n\n")[0] ?? "")
        .replace(/\n {6}/g, " ")
        .trimEnd()
        .split("\n");
      return [head.replace(" (English)", ""), lines.map((line) => line.trim())];
    }),
  );
}

describe("each letter takes the forms that its office takes", () => {
  test("in the order in which to send them, each file with what to do with it", async () => {
    const { code, stderr, files } = await draft();
    expect(code).toBe(0);
    expect(Object.entries(toldOf(stderr))).toEqual([
      [
        "City Council",
        [
          "council.en.txt: fax it to +44 113 496 0001",
          "council.en.eml: open it in your mail program and send it to council@example.org",
          "council.en.pdf: print, sign and fax it to +44 113 496 0001",
        ],
      ],
      [
        "The Mayor",
        ["mayor.en.txt: read it, or print it", "index.html: copy the text, and paste it into https://example.org/form"],
      ],
      [
        "County",
        [
          "county.en.txt: print, sign and post it by February 16, 2021",
          "county.en.pdf: print, sign and post it by February 16, 2021",
        ],
      ],
      [
        "Ministry",
        [
          "ministry.en.txt: print, sign and post it by February 18, 2021",
          "ministry.en.pdf: print, sign and post it by February 18, 2021",
          "ministry.en.call.txt: say this when you call +44 20 7946 0000",
        ],
      ],
      [
        "Hotline",
        ["hotline.en.txt: read it, or print it", "hotline.en.call.txt: say this when you call +44 113 496 0000"],
      ],
    ]);
    expect(Object.keys(files)).toEqual([
      ".gitignore",
      "ada-example/council.en.eml",
      "ada-example/council.en.pdf",
      "ada-example/council.en.txt",
      "ada-example/county.en.pdf",
      "ada-example/county.en.txt",
      "ada-example/hotline.en.call.txt",
      "ada-example/hotline.en.txt",
      "ada-example/index.html",
      "ada-example/mayor.en.txt",
      "ada-example/ministry.en.call.txt",
      "ada-example/ministry.en.pdf",
      "ada-example/ministry.en.txt",
    ]);
  });

  test("what to say on the telephone is its own template's, and ends its line", async () => {
    const { files } = await draft();
    expect(files["ada-example/hotline.en.call.txt"]).toBe(
      "Good day. My name is Ada Example, from Leeds, United Kingdom.\n- Open on Saturdays.\n",
    );
  });

  test.each([
    ["--format", "eml", ["council.en.eml", "index.html"]],
    // A call is text: it goes with the letter's.
    ["--format", "txt", "council county hotline.en.call hotline index mayor ministry.en.call ministry".split(" ")],
    ["--to", "hotline", ["hotline.en.call.txt", "hotline.en.txt", "index.html"]],
  ])("%s %s brings a page for sending, whatever the form", async (flag, value, expected) => {
    const { files } = await draft([flag, value]);
    const names = Object.keys(files)
      .slice(1)
      .map((path) => path.replace("ada-example/", ""));
    const short = (name: string) => name.replace(/\.en\.txt$|\.txt$|\.html$/, "");
    expect(expected[0]?.includes(".") ? names : names.map(short)).toEqual(expected);
  });
});

describe("the page for sending", () => {
  test("holds the letters in the same order, with what is in their files", async () => {
    const { files } = await draft();
    const page = files["ada-example/index.html"] ?? "";
    expect([...page.matchAll(/data-id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      ...["council", "mayor", "county", "ministry", "hotline"],
    ]);
    expect([...page.matchAll(/href="\.\/([^"]*\.pdf)"/g)].map(([, path]) => path)).toEqual([
      ...["council.en.pdf", "county.en.pdf", "ministry.en.pdf"],
    ]);
    // A letter to each, and what to say to two.
    expect(page.match(/^My name is Ada Example, from Leeds, United Kingdom\.$/gm)).toHaveLength(5);
    expect(page.match(/>Good day\. My name is Ada Example, from Leeds, United Kingdom\.$/gm)).toHaveLength(2);
  });

  test("is told, is unchanged on a second run, and made anew where letters are others", async () => {
    const { cwd, stderr } = await draft();
    expect(stderr).toContain(
      "\nNext: open outbox/ada-example/index.html in your browser: it has every letter, with buttons.\nPostbag sends nothing by itself.\n",
    );
    const again = await postbag([...ada, "--json", "-q"], testHost({ cwd }));
    expect(JSON.parse(again.stdout).kit).toEqual({ path: "ada-example/index.html", state: "unchanged" });
    const fewer = await postbag([...ada, "--to", "council", "-q"], testHost({ cwd }));
    expect({ code: fewer.code, told: fewer.stderr }).toEqual({ code: 0, told: "" });
    expect(filesBelow(cwd)["outbox/ada-example/index.html"]?.match(/<article /g)).toHaveLength(1);
    // One that somebody put there is not Postbag's to replace.
    writeFileSync(join(cwd, "outbox/ada-example/index.html"), "My own page.");
    const own = await postbag([...ada, "-q"], testHost({ cwd }));
    expect({ code: own.code, told: own.stderr.split("\n")[0] }).toEqual({
      code: 1,
      told: "outbox/ada-example/index.html: The file is already there with other text.",
    });
  });

  test("is not written in a dry run", async () => {
    const { code, files, stderr } = await draft(["--dry-run"]);
    expect({ code, files }).toEqual({ code: 0, files: {} });
    expect(stderr).not.toContain("Next: open");
  });
});

test("--json tells of the page, of the ways to each office, and how each letter fits", async () => {
  const { code, stdout } = await draft(["--json", "-q", "--date", "2021-02-17"]);
  expect(code).toBe(0);
  const { kit, letters } = JSON.parse(stdout);
  expect(kit).toEqual({ path: "ada-example/index.html", state: "new" });
  const noForm = { webform: null, pages: 1, lines_over: 0 };
  expect(letters.map(({ target, ways, fit }: Record<string, unknown>) => [target, ways, fit])).toEqual([
    [
      "council",
      [
        { kind: "email", in_time: true, by: "2021-02-20" },
        { kind: "fax", in_time: true, by: "2021-02-20" },
      ],
      { ...noForm, mail_link: true },
    ],
    [
      "mayor",
      [{ kind: "webform", in_time: true, by: "2021-02-20" }],
      { ...noForm, webform: { length: 133, max_length: 200, over: 0 }, mail_link: null },
    ],
    [
      "ministry",
      [
        { kind: "phone", in_time: true, by: "2021-02-20" },
        { kind: "post", in_time: true, by: "2021-02-18" },
      ],
      { ...noForm, mail_link: null },
    ],
    ["hotline", [{ kind: "phone", in_time: true, by: "2021-02-20" }], { ...noForm, mail_link: null }],
    ["county", [{ kind: "post", in_time: false, by: "2021-02-16" }], { ...noForm, mail_link: null }],
  ]);
  const forms = letters.map(({ files }: { files: { format: string }[] }) => files.map(({ format }) => format).join());
  expect(forms).toEqual(["txt,eml,pdf", "txt", "txt,pdf,call", "txt,call", "txt,pdf"]);
});

describe("what a letter's day leaves of the ways to send it", () => {
  test.each([
    ["2021-02-16", "council mayor county ministry hotline", {}],
    ["2021-02-17", "council mayor ministry hotline county", { County: "Too late to post, and no other way is known." }],
    [
      "2021-02-19",
      "council mayor hotline ministry county",
      { Ministry: "Too late to post: call.", County: "Too late to post, and no other way is known." },
    ],
    // With the deadline past, nothing is in time, and the campaign's order holds.
    ["2021-02-21", "hotline county ministry council mayor", {}],
  ])("on %s: %s", async (date, order, late) => {
    const { stdout } = await draft(["--date", date, "--json", "-n"]);
    const ids = JSON.parse(stdout).letters.map(({ target }: { target: string }) => target);
    expect(ids.join(" ")).toBe(order);
    const { stderr } = await draft(["--date", date, "-n"]);
    const told = Object.entries(toldOf(stderr)).flatMap(([office, lines]) =>
      lines.filter((line) => line.startsWith("Too late")).map((line) => [office, line]),
    );
    expect(Object.fromEntries(told)).toEqual(late);
  });

  test("nobody is told to post a letter by a day that is past", async () => {
    const told = async (date: string) => {
      const { stderr } = await draft(["--date", date, "-n", "--to", "county"]);
      return toldOf(stderr).County?.slice(0, 2);
    };
    expect(await told("2021-02-17")).toEqual([
      "county.en.txt: read it, or print it",
      "county.en.pdf: print and sign it",
    ]);
    // With the deadline past, everybody knows that it comes too late.
    expect(await told("2021-02-21")).toEqual([
      "county.en.txt: print, sign and post it",
      "county.en.pdf: print, sign and post it",
    ]);
  });

  test("every way that is left is named where post comes too late", async () => {
    const contacts = `{ post: "1 Hall Street", country: GB, email: a@example.org, fax: "1", phone: "2", webform: { url: "https://example.org" } }`;
    const yaml = channelsYaml.replace(/contacts: \{ post: "1 Hall.*/, `contacts: ${contacts}`);
    const { stderr } = await draft(["--date", "2021-02-19", "-n", "--to", "county"], { "targets.yaml": yaml });
    expect(toldOf(stderr).County?.at(-1)).toBe("Too late to post: send e-mail, use the web form, fax, or call.");
  });

  test("without a deadline, nothing comes too late", async () => {
    const yaml = channelsYaml.replace(/ {2}deadline.*\n.*timezone.*\n/, "");
    const { stderr } = await draft(["--date", "2031-02-17", "-n"], { "targets.yaml": yaml });
    expect(stderr).not.toContain("Too late");
    expect(toldOf(stderr).County?.[0]).toBe("county.en.txt: print, sign and post it");
  });
});

describe("what does not fit is told with what to shorten, and written all the same", () => {
  const words = (count: number) => ["--own-words", "I read here. ".repeat(count).trim()];

  test("a web form with a small max_length", async () => {
    const { code, stderr, files, cwd } = await draft([...words(10), "--to", "mayor,council"]);
    expect(code).toBe(0);
    // To 133 come 129 of own words, and two line breaks that count as two each.
    expect(toldOf(stderr)).toEqual({
      "City Council": expect.not.arrayContaining([expect.stringContaining("web form")]),
      "The Mayor": [
        "mayor.en.txt: read it, or print it",
        "index.html: copy the text, and paste it into https://example.org/form",
        "The letter has 266 characters, and the web form takes 200. Shorten your own words by 66 characters, or choose fewer points.",
      ],
    });
    expect(files["ada-example/mayor.en.txt"]).toContain("I read here. I read here.");
    const { stdout } = await postbag([...ada, ...words(10), "--to", "mayor,council", "--json"], testHost({ cwd }));
    expect(JSON.parse(stdout).letters[1].fit.webform).toEqual({ length: 266, max_length: 200, over: 66 });
  });

  test("a letter over a page, in which the signer wrote most", async () => {
    const { code, stderr, files, cwd } = await draft([...words(400), "--to", "county"]);
    expect(code).toBe(0);
    const told = toldOf(stderr).County?.at(-1) ?? "";
    expect(told).toMatch(
      /^The letter takes 2 printed pages: it is \d+ lines too long for one\. Shorten your own words by \d+ lines, or choose fewer points\.$/,
    );
    expect(files["ada-example/county.en.pdf"]?.match(/\/Type \/Page\b/g)).toHaveLength(2);
    const { stdout } = await postbag([...ada, ...words(400), "--to", "county", "--json"], testHost({ cwd }));
    const { pages, lines_over } = JSON.parse(stdout).letters[0].fit;
    expect({ pages, told: told.includes(` ${lines_over} lines too long`) }).toEqual({ pages: 2, told: true });
  });

  test("a letter that its template alone makes too long", async () => {
    const long = letterTemplate.replace("{{#each", `${"We have asked before.\n\n".repeat(60)}{{#each`);
    const { stderr } = await draft(["--to", "county"], { "templates/letter.en.hbs": long });
    expect(toldOf(stderr).County?.at(-1)).toMatch(/ lines too long for one\. Choose fewer points\.$/);
  });

  test("a text that no mail link holds", async () => {
    const { stderr } = await draft([...words(150), "--to", "council,mayor"]);
    expect(stderr).toContain("Too long for a mail link (1,900 characters), so their buttons copy the text: council.\n");
  });
});

describe("--paper, --envelope and --format pdf", () => {
  test("wrong values are all told at once, and nothing is written", async () => {
    const flags = ["--paper", "a3", "--envelope", "huge", "--format", "docx", "--to", "nobody"];
    const { code, stdout, stderr, files } = await draft(flags);
    expect({ code, stdout, files }).toEqual({ code: 2, stdout: "", files: {} });
    expect(
      stderr,
    ).toBe(`--to: there is no "nobody" in this campaign. There are hotline, county, ministry, council, mayor.
--format: there is no "docx". There are txt, eml, pdf.
--paper: there is no "a3". Did you mean "a4"?
--envelope: there is no "huge". There are din-b, din-a, us10, none.
Nothing was written.
`);
  });

  test("pdf alone is made for every office, also where none posts it", async () => {
    const { code, files, stderr } = await draft(["--format", "pdf"]);
    expect(code).toBe(0);
    const pdfs = Object.entries(files).filter(([path]) => path.endsWith(".pdf"));
    expect(pdfs.map(([path]) => path.replace("ada-example/", ""))).toEqual([
      ...["council.en.pdf", "county.en.pdf", "hotline.en.pdf", "mayor.en.pdf", "ministry.en.pdf"],
    ]);
    for (const [, bytes] of pdfs) expect(bytes.startsWith("%PDF-1.7")).toBe(true);
    expect(Object.keys(files)).toHaveLength(7);
    expect(toldOf(stderr).Hotline).toEqual(["hotline.en.pdf: print and sign it"]);
  });

  test.each([
    ["GB", [], "595.28 841.89"],
    ["US", [], "612 792"],
    ["US", ["--paper", "A4"], "595.28 841.89"],
    ["GB", ["--paper", "letter", "--envelope", "none"], "612 792"],
  ])("from %s with %j a page is %s points", async (country, flags, size) => {
    const { files } = await draft(["--country", country, "--to", "county", "--format", "pdf", ...flags]);
    const [, box] = /\/MediaBox ?\[0 0 ([\d. ]+)\]/.exec(files["ada-example/county.en.pdf"] ?? "") ?? [];
    const rounded = box?.split(" ").map((text) => String(Math.round(Number(text) * 100) / 100));
    expect(rounded?.join(" ")).toBe(size);
  });

  test("what no font can print is told with --json too", async () => {
    const cwd = campaignWith(channels);
    const { code, stdout, stderr } = await postbag(
      [...ada, "--own-words", "\ue000", "--to", "county", "--json", "-q"],
      testHost({ cwd }),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).problems).toMatchObject([{ code: "no-glyph", severity: "warning" }]);
    expect(stderr).toContain("No font here can print");
  });

  test("what no font can print stops a draft that asks for pdf, and else is left out with a warning", async () => {
    const private_ = ["--own-words", "I read \ue000 here.", "--to", "county,mayor"];
    const asked = await draft([...private_, "--format", "pdf"]);
    expect({ code: asked.code, files: asked.files }).toEqual({ code: 1, files: {} });
    const { code, stderr, files } = await draft(private_);
    expect({ code, files: Object.keys(files).slice(1) }).toEqual({
      code: 0,
      files: ["ada-example/county.en.txt", "ada-example/index.html", "ada-example/mayor.en.txt"],
    });
    expect(stderr).toContain('\nwarning: No font here can print "\ue000" (U+E000), in the letter to "county".\n');
    expect(stderr).toContain("\nLetters with these have no PDF.\n");
  });

  test("an address that is too large for the window it goes to by itself is printed without one", async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `        Department ${index + 1}`).join("\n");
    const yaml = targetsYaml.replace("email: council@example.org", `country: GB\n      post: |\n${lines}`);
    const { code, stderr, files } = await draft([], { "targets.yaml": yaml });
    expect({ code, warned: stderr.includes("warning") }).toEqual({ code: 0, warned: false });
    expect(files).toHaveProperty(["ada-example/council.en.pdf"]);
    const windowed = await draft(["--envelope", "din-b"], { "targets.yaml": yaml });
    expect(windowed.stderr).toContain('The address of "council" is too large for the window of an envelope din-b.');
    expect(windowed.files).not.toHaveProperty(["ada-example/council.en.pdf"]);
  });
});
