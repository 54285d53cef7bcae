import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Question } from "../../src/host.ts";
import { nodeFiles } from "../../src/terminal/files.ts";
import { campaignWith, targetsYaml } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";

const two = `${targetsYaml}  # the mayor
  - id: mayor
    name: Mayor
    person: Jo Example
    valid_until: 2021-02-04
    languages: [en]
    contacts:
      post: |
        1 Main Street
        Example
      country: GB
    tags: [head]
    sources:
      - https://example.org/mayor
      - https://example.org/offices
`;
const text = (cwd: string) => readFileSync(`${cwd}/targets.yaml`, "utf8");
const council = "verified_on: 2021-02-05\n    sources: [https://example.org/contact]";

/** Answers by what is asked: whether to open, and whether contacts are right, in order. */
function answers(open: boolean, ...verdicts: string[]) {
  return (question: Question) => (question.kind === "confirm" ? open : (verdicts.shift() ?? "cancel"));
}

test("a person compares contacts with their sources, and what is right gets today's date", async () => {
  const cwd = campaignWith({ "targets.yaml": two });
  const host = testHost({ cwd, terminal: true, answer: answers(true, "yes", "yes"), openPage: () => true });
  const { code, stdout, stderr } = await postbag(["targets", "verify", "council,mayor"], host);
  expect(code).toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toBe(`
City Council
  Target     council, targets.yaml:9, 1 of 2
  E-mail     council@example.org
  Checked    2021-02-01 (4 days ago)
  Sources    https://example.org/contact


Mayor
  Target     mayor, targets.yaml:17, 2 of 2
  Person     Jo Example, until 2021-02-04
             term over since 2021-02-04
  Post       1 Main Street
             Example
             GB
  Checked    never
  Sources    https://example.org/mayor
             https://example.org/offices

Its \`valid_until\` is past: set it anew in targets.yaml:20.
Recorded verified_on: 2021-02-05 for 2 targets in targets.yaml.
`);
  expect(host.asked.map(({ message }) => message)).toEqual([
    "Open its source in your browser?",
    "Are these contacts still right?",
    "Open its 2 sources in your browser?",
    "Are these contacts still right?",
  ]);
  expect(host.opened).toEqual([
    "https://example.org/contact",
    "https://example.org/mayor",
    "https://example.org/offices",
  ]);
  expect(text(cwd)).toBe(
    two
      .replace("verified_on: 2021-02-01", "verified_on: 2021-02-05")
      .replace("offices\n", "offices\n    verified_on: 2021-02-05\n"),
  );
});

test("nothing is opened without a yes, and nothing is recorded without one", async () => {
  const cwd = campaignWith({ "targets.yaml": two });
  const host = testHost({ cwd, terminal: true, answer: answers(false, "no", "stop") });
  const { code, stderr } = await postbag(["targets", "verify", "council", "mayor"], host);
  expect(code).toBe(0);
  expect(stderr).toContain(
    "Nothing was changed. Edit targets.yaml:12, then say `postbag targets verify council` again.\n",
  );
  expect(stderr).toMatch(/\nNothing was written\.\n$/);
  expect(host.opened).toEqual([]);
  expect(text(cwd)).toBe(two);
});

test("Enter alone is no yes", async () => {
  const host = testHost({ cwd: campaignWith(), terminal: true, answer: answers(false, "stop") });
  await postbag(["targets", "verify", "council"], host);
  expect(host.asked[1]).toMatchObject({ kind: "select", initial: "no" });
});

test("where no browser can be opened, the addresses are printed", async () => {
  const host = testHost({ cwd: campaignWith(), terminal: true, answer: answers(true, "stop") });
  const { stderr } = await postbag(["targets", "verify", "council"], host);
  expect(stderr).toContain("No browser could be opened here. Look at:\n  https://example.org/contact\n");
});

test("--no-open does not ask to", async () => {
  const host = testHost({ cwd: campaignWith(), terminal: true, answer: answers(true, "stop") });
  await postbag(["targets", "verify", "--no-open", "council"], host);
  expect(host.asked.map(({ kind }) => kind)).toEqual(["select"]);
});

test("Ctrl-C keeps what was recorded before, and says so", async () => {
  const cwd = campaignWith({ "targets.yaml": two });
  const host = testHost({ cwd, terminal: true, answer: answers(false, "yes", "cancel") });
  const { code, stderr } = await postbag(["targets", "verify", "council", "mayor"], host);
  expect(code).toBe(130);
  expect(stderr).toMatch(/\nCancelled\. Recorded before: council\.\n$/);
  expect(text(cwd)).toBe(two.replace("2021-02-01", "2021-02-05"));
});

test("what was recorded before a file could not be written is told", async () => {
  const cwd = campaignWith({ "targets.yaml": two });
  let times = 0;
  const rewrite: typeof nodeFiles.rewrite = async (path, bytes) => {
    if (times++ > 0) throw Object.assign(new Error("full"), { code: "ENOSPC" });
    await nodeFiles.rewrite(path, bytes);
  };
  const host = testHost({ cwd, terminal: true, files: { rewrite }, answer: answers(false, "yes", "yes") });
  const { code, stderr } = await postbag(["targets", "verify", "council", "mayor"], host);
  expect(code).toBe(1);
  expect(stderr).toContain("the disk is full");
  expect(stderr).toMatch(/\n1 problem in 1 file\. Recorded before: council\.\n$/);
  expect(text(cwd)).toBe(two.replace("2021-02-01", "2021-02-05"));
});

test("--yes records without asking, and opens nothing", async () => {
  const cwd = campaignWith({ "targets.yaml": two.replaceAll("\n", "\r\n") });
  const host = testHost({ cwd });
  const { code, stderr } = await postbag(["targets", "verify", "--yes", "head", "--date", "2021-03-01"], host);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: "Recorded verified_on: 2021-03-01 for 1 target in targets.yaml.\n",
  });
  expect([host.asked, host.opened]).toEqual([[], []]);
  expect(text(cwd)).toBe(two.replace("offices\n", "offices\n    verified_on: 2021-03-01\n").replaceAll("\n", "\r\n"));
});

test("--stale takes all that should be checked", async () => {
  const cwd = campaignWith({ "targets.yaml": two });
  const { stdout } = await postbag(["targets", "verify", "--stale", "--yes", "--json"], testHost({ cwd }));
  expect(JSON.parse(stdout)).toEqual({
    dry_run: false,
    verified_on: "2021-02-05",
    verified: [{ id: "mayor", file: "targets.yaml" }],
    already: [],
    wrong: [],
  });
});

test("flags may stand before the word verify too", async () => {
  const cwd = campaignWith();
  const { stderr } = await postbag(
    ["targets", "-c", cwd, "--date", "2021-02-03", "verify", "--yes", "council"],
    testHost({ cwd: "/" }),
  );
  expect(stderr).toContain("Recorded verified_on: 2021-02-03 for 1 target");
  expect(text(cwd)).toContain("verified_on: 2021-02-03");
});

test("--dry-run shows what would change", async () => {
  const cwd = campaignWith({ "targets.yaml": two });
  const { stdout, stderr } = await postbag(["targets", "verify", "-n", "--yes", "council", "mayor"], testHost({ cwd }));
  expect(stdout).toBe(`--- targets.yaml
+++ targets.yaml
@@ -11,7 +11,7 @@
     languages: [en]
     contacts:
       email: council@example.org
-    verified_on: 2021-02-01
+    verified_on: 2021-02-05
     sources: [https://example.org/contact]
   # the mayor
   - id: mayor
@@ -28,3 +28,4 @@
     sources:
       - https://example.org/mayor
       - https://example.org/offices
+    verified_on: 2021-02-05
`);
  expect(stderr).toBe("Nothing was written. It would record verified_on: 2021-02-05 for 2 targets in targets.yaml.\n");
  expect(text(cwd)).toBe(two);
});

test("what has today's date already is left alone", async () => {
  const cwd = campaignWith();
  const argv = ["targets", "verify", "council", "--date", "2021-02-01"];
  const { code, stderr } = await postbag(argv, testHost({ cwd, terminal: true }));
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: "The contacts of council were checked today already.\nNothing is to be written.\n",
  });
  expect(text(cwd)).toBe(targetsYaml);
});

test("a file that changed while the person looked is read again", async () => {
  const cwd = campaignWith({ "targets.yaml": two });
  const changed = two.replace(
    "targets:\n",
    "targets:\n  - id: new\n    name: New\n    languages: [en]\n    contacts: { email: new@example.org }\n",
  );
  const answer = (question: Question) => {
    if (question.kind === "confirm") return false;
    writeFileSync(`${cwd}/targets.yaml`, changed);
    return "yes";
  };
  await postbag(["targets", "verify", "council"], testHost({ cwd, terminal: true, answer }));
  expect(text(cwd)).toBe(changed.replace("2021-02-01", "2021-02-05"));
});

test("a target that stands in an included file is recorded there", async () => {
  const shared = `# shared\ntargets:\n- id: court\n  name: Court\n  languages: [en]\n  contacts: { email: court@example.org }\n`;
  const cwd = campaignWith({ "shared.yaml": shared, "targets.yaml": `include: [shared.yaml]\n${targetsYaml}` });
  const { code, stderr } = await postbag(["targets", "verify", "--yes", "court", "council"], testHost({ cwd }));
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: "Recorded verified_on: 2021-02-05 for 2 targets in targets.yaml, shared.yaml.\n",
  });
  expect(readFileSync(`${cwd}/shared.yaml`, "utf8")).toBe(`${shared}  verified_on: 2021-02-05\n`);
  expect(text(cwd)).toContain(council);
});

test.each([
  [[], "Name the targets to check, by id or tag, or say --stale for all that should be checked.\n"],
  [["council", "--stale"], "Name targets or say --stale, not both.\n"],
  [
    ["council"],
    "Nobody can be asked here whether the contacts are right.\nCheck them at their sources, then say so with --yes. Nothing was written.\n",
  ],
  [["--yes", "concil"], 'verify: there is no "concil" in this campaign. Did you mean "council"?\n'],
])("verify %j is wrong usage", async (argv, sentences) => {
  const cwd = campaignWith();
  const { code, stderr } = await postbag(["targets", "verify", ...argv], testHost({ cwd }));
  expect({ code, stderr }).toEqual({ code: 2, stderr: sentences });
  expect(text(cwd)).toBe(targetsYaml);
});

test("--no-input asks nothing on a terminal either", async () => {
  const host = testHost({ cwd: campaignWith(), terminal: true });
  const { code, stderr } = await postbag(["targets", "verify", "--no-input", "council"], host);
  expect(code).toBe(2);
  expect(stderr).toContain("--yes");
});
