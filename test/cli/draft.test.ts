import { join } from "node:path";
import { expect, test } from "vitest";
import { campaignWith, targetsYaml } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const ada = ["draft", "--name", "Ada Example", "--city", "Leeds", "--country", "GB"];

test("with all that is needed given, nothing is asked and the letters are written", async () => {
  const cwd = campaignWith();
  const host = testHost({ cwd, terminal: true });
  const { code, stdout, stderr } = await postbag(ada, host);
  expect({ code, stdout, asked: host.asked }).toEqual({ code: 0, stdout: "", asked: [] });
  expect(stderr).toBe(`Keep the library open

City Council (English)
  council.en.txt: read it, or print it
  council.en.eml: open it in your mail program and send it to
      council@example.org

1 letter in outbox/ada-example.
Next: open outbox/ada-example/index.html in your browser: it has every letter, with buttons.
Postbag sends nothing by itself.
`);
  expect(Object.keys(filesBelow(join(cwd, "outbox")))).toEqual([
    ".gitignore",
    "ada-example/council.en.eml",
    "ada-example/council.en.txt",
    "ada-example/index.html",
  ]);
});

test("missing answers without a terminal are named all at once, and nothing is written", async () => {
  const cwd = campaignWith();
  const { code, stdout, stderr } = await postbag(["draft", "--email", "ada.example.org"], testHost({ cwd }));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(
    stderr,
  ).toBe(`--email: "ada.example.org" is not an e-mail address: it has no @. Write one address such as \`office@example.org\`, with nothing around it.
Answers are missing, and nobody can be asked here. Add --name <name> --city <city> --country <country>.
Nothing was written.
`);
  expect(filesBelow(join(cwd, "outbox"))).toEqual({});
});

test("--no-input asks nothing on a terminal either", async () => {
  const host = testHost({ cwd: campaignWith(), terminal: true });
  expect((await postbag(["draft", "--no-input"], host)).code).toBe(2);
  expect(host.asked).toEqual([]);
});

test.each([
  ["--name", "Ada\nBcc: eve@example.org"],
  ["--name", "Ada\u0007"],
  ["--city", "Leeds\r"],
  ["--street", "1\u2028Street"],
  ["--own-words", "bell \u0007"],
  ["--country", "Atlantis"],
  ["--language", "not a tag!"],
  ["--to", "nobody"],
  ["--to", ""],
  ["--points", "nothing"],
  ["--format", "docx"],
  ["--date", "2021-02-30"],
])("a wrong %s (%j) is wrong usage and writes nothing", async (flag, value) => {
  const cwd = campaignWith();
  const { code, stderr } = await postbag([...ada, flag, value], testHost({ cwd }));
  expect(code).toBe(2);
  expect(stderr).toContain(flag);
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(filesBelow(join(cwd, "outbox"))).toEqual({});
});

test("--dry-run lists what would be written and writes nothing", async () => {
  const cwd = campaignWith();
  const { code, stderr } = await postbag([...ada, "--dry-run"], testHost({ cwd }));
  expect(code).toBe(0);
  expect(stderr).toContain("council.en.eml");
  expect(stderr).toContain("A dry run: 1 letter would go to outbox/ada-example. Nothing was written.");
  expect(filesBelow(join(cwd, "outbox"))).toEqual({});
});

test("--json prints the documented result and nothing else on standard output", async () => {
  const { code, stdout } = await postbag([...ada, "--json", "--quiet"], testHost({ cwd: campaignWith() }));
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    campaign: { id: "library", deadline: null },
    signer: { name: "Ada Example" },
    outbox: "outbox",
    dry_run: false,
    letters: [
      {
        target: "council",
        language: "en",
        subject: "Keep the library open",
        files: [
          { path: "ada-example/council.en.txt", format: "txt", state: "new" },
          { path: "ada-example/council.en.eml", format: "eml", state: "new" },
        ],
      },
    ],
    skipped: [],
  });
});

test("running again changes nothing; another text is refused, and replaced with --force", async () => {
  const cwd = campaignWith();
  await postbag(ada, testHost({ cwd }));
  const before = filesBelow(join(cwd, "outbox"));
  const again = await postbag(ada, testHost({ cwd }));
  expect(again.stderr).toContain("(2 of 2 files were there unchanged)");
  const other = await postbag([...ada, "--own-words", "I read."], testHost({ cwd }));
  expect({ code: other.code, files: filesBelow(join(cwd, "outbox")) }).toEqual({ code: 1, files: before });
  const forced = await postbag([...ada, "--own-words", "I read.", "--force"], testHost({ cwd }));
  expect(forced.code).toBe(0);
  expect(filesBelow(join(cwd, "outbox"))["ada-example/council.en.txt"]).toContain("I read.");
});

test("own words come from a file as they stand there", async () => {
  const cwd = campaignWith({ "words.txt": "First.\r\n\r\nSecond {{signer.name}}.\r\n" });
  await postbag([...ada, "--own-words-file", "words.txt"], testHost({ cwd }));
  expect(filesBelow(cwd)["outbox/ada-example/council.en.txt"]).toContain("\n\nFirst.\n\nSecond {{signer.name}}.\n\n");
});

test("a target that takes no letters from there gets none, and the signer is told why", async () => {
  const yaml = targetsYaml.replace("    verified_on", "    from: { countries: [US] }\n    verified_on");
  const cwd = campaignWith({ "targets.yaml": yaml });
  const { code, stderr } = await postbag(ada, testHost({ cwd }));
  expect(code).toBe(1);
  expect(stderr).toContain("No letter is left to write.\n  City Council: takes letters only from US.");
});

test("the deadline is told in the campaign's time zone, and when it is past, that it is", async () => {
  const yaml = targetsYaml.replace(
    "  languages",
    "  deadline: 2021-02-07T07:00\n  timezone: America/Guayaquil\n  languages",
  );
  const cwd = campaignWith({ "targets.yaml": yaml });
  const before = await postbag([...ada, "-n"], testHost({ cwd, now: new Date("2021-02-07T07:00:00Z") }));
  expect(before.stderr).toContain("Deadline: Sunday, February 7, 2021, 07:00 (America/Guayaquil), in 5 hours.");
  const after = await postbag([...ada, "-n"], testHost({ cwd, now: new Date("2021-02-09T13:00:00Z") }));
  expect(after.code).toBe(0);
  expect(after.stderr).toContain(
    "The deadline is past: Sunday, February 7, 2021, 07:00 (America/Guayaquil), 2\ndays ago. Letters can still be written.",
  );
});
