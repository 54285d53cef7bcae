import { expect, test } from "vitest";
import { campaignWith, letterTemplate, targetsYaml } from "../support/campaign.ts";
import { packageDir, postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const members = `Name,Town,Country,Own words,Consent
Ada Example,Leeds,United Kingdom,,yes
Bo Example,Quito,Ecuador,I vote.,yes
Cy Example,Lyon,France,,no
`;

const preview = (cwd: string, ...argv: string[]) => postbag(["preview", ...argv], testHost({ cwd }));
const shipped = (...argv: string[]) => preview(packageDir, ...argv, "--date", "2021-02-05");

test("a letter of the sample signer, on standard output alone, and nothing is written", async () => {
  const cwd = campaignWith();
  const before = filesBelow(cwd);
  const { code, stdout, stderr } = await preview(cwd, "council");
  expect(code).toBe(0);
  expect(stdout).toBe(`Ada Example
Leeds Readers' Union
1 Example Street
Leeds
LS1 1AA
UNITED KINGDOM
ada@example.org
+44 113 496 0000

February 5, 2021

City Council

Keep the library open

Dear Sir or Madam,

My name is Ada Example, from Leeds, West Yorkshire, United Kingdom.

- Open on Saturdays.

Yours faithfully,

Ada Example
`);
  expect(stderr).toBe(`City Council, in English, by Ada Example; from templates/letter.en.hbs.
22 words, 1 printed page.
`);
  expect(filesBelow(cwd)).toEqual(before);
});

test("without a target, the first one's letter", async () => {
  expect((await preview(campaignWith())).stdout).toContain("City Council");
});

test("--language shows a letter whoever reads it, --template another one, and call what is said", async () => {
  expect((await shipped("white-house", "--language", "es")).stdout).toContain("Mi nombre es Ada Example");
  const call = await shipped("cne", "--template", "call");
  expect(call.stdout).toMatch(/^Buenos días\. Me llamo Ada Example/);
  expect((await shipped("cne", "--template", "call", "--language", "en")).stdout).toMatch(/^Good day\./);
  const cwd = campaignWith({ "templates/thanks.en.hbs": letterTemplate.replace("Keep", "Thanks, and keep") });
  expect((await preview(cwd, "--template", "thanks")).stdout).toContain("\nThanks, and keep the library open\n");
});

test("--all shows every target's letter", async () => {
  const { stdout, code } = await shipped("--all");
  expect(code).toBe(0);
  expect(stdout.match(/^=== \S+ \(\w+\) ===$/gm)).toHaveLength(9);
  const { letters } = JSON.parse((await shipped("--all", "--json")).stdout);
  expect(letters).toHaveLength(9);
  expect(letters[0]).toMatchObject({ target: "cne", template: "letter", language: "es", fit: { pages: 1 } });
});

test("--sample shows what other people's letters look like", async () => {
  expect((await preview(campaignWith(), "--sample", "right-to-left")).stdout).toContain("ليلى مثال");
  expect((await preview(campaignWith(), "--sample", "own-words")).stdout).toContain("thirty years");
});

test("--signer-from takes somebody of a roster, by the row below the heading", async () => {
  const cwd = campaignWith({ "members.csv": members });
  expect((await preview(cwd, "--signer-from", "members.csv")).stdout).toContain("My name is Ada Example, from Leeds");
  const { stdout } = await preview(cwd, "council", "--signer-from", "members.csv", "--row", "2");
  expect(stdout).toContain("My name is Bo Example, from Quito, Ecuador.\n\nI vote.\n");
  const piped = await postbag(["preview", "--signer-from", "-", "--row", "2"], testHost({ cwd, input: members }));
  expect(piped.stdout).toBe(stdout);
});

test("a row that brings no letter is told, at its cell where it is wrong", async () => {
  const cwd = campaignWith({ "members.csv": members.replace("Ecuador", "Eldorado") });
  const wrong = await preview(cwd, "--signer-from", "members.csv", "--row", "2");
  expect([wrong.code, wrong.stdout]).toEqual([1, ""]);
  expect(wrong.stderr).toContain('members.csv:3:18: No country is called "Eldorado".');
  const refused = await preview(cwd, "--signer-from", "members.csv", "--row", "3");
  expect([refused.code, refused.stderr]).toEqual([2, "--row: Cy Example gave no consent, and gets no letters.\n"]);
  const beyond = await preview(cwd, "--signer-from", "members.csv", "--row", "4");
  expect([beyond.code, beyond.stderr]).toEqual([2, "--row: members.csv has 3 rows below its heading.\n"]);
});

test.each([
  [["concil"], 'Target: there is no "concil" in this campaign. Did you mean "council"?'],
  [["--template", "leter"], '--template: there is no "leter" in this campaign. Did you mean "letter"?'],
  [["--language", "fr"], '--language: no template is in "fr". There is en.'],
  [["--sample", "nobody"], '--sample: there is no "nobody" among the sample people.'],
  [["--row", "2"], "--row: this needs --signer-from <roster>."],
  [["--port", "80"], "--port: this needs --serve."],
  [["council", "--all"], "--all: a target is named too."],
  [["--signer-from", "x.csv", "--sample", "ordinary"], "--sample and --signer-from: give one of them."],
  [["--country", "Eldorado", "--signer-from", "x.csv"], '--country: No country is called "Eldorado".'],
])("%j is wrong usage", async (argv, told) => {
  const { code, stderr, stdout } = await preview(campaignWith(), ...argv);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(told);
});

test("an office that takes letters from elsewhere says so", async () => {
  const yaml = targetsYaml.replace("    verified_on", "    from: { countries: [EC] }\n    verified_on");
  const cwd = campaignWith({ "targets.yaml": yaml, "members.csv": members });
  const { code, stderr } = await preview(cwd, "--signer-from", "members.csv");
  expect(code).toBe(1);
  expect(stderr).toContain("City Council takes letters only from EC.");
  // The sample signer moves there.
  expect((await preview(cwd)).stdout).toContain("Ecuador");
});

test("problems of the campaign are told instead of a letter", async () => {
  const cwd = campaignWith({ "templates/letter.en.hbs": letterTemplate.replace("signer.place", "signer.plce") });
  const { code, stdout, stderr } = await preview(cwd);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("templates/letter.en.hbs:6:36: Nothing is called");
});

test("a language that lacks points says so: its letter has nothing in their place", async () => {
  const yaml = targetsYaml.replace("text: Open on Saturdays.", "text: { en: Open on Saturdays. }");
  const cwd = campaignWith({ "targets.yaml": yaml, "templates/letter.fr.hbs": letterTemplate });
  expect((await preview(cwd, "--language", "fr")).stderr).toContain(
    'French lacks the point "saturdays": letters show nothing in its place.',
  );
  expect((await preview(cwd)).stderr).not.toContain("lacks");
});

test("columns of a roster that are not used are named, so that nobody's words are lost unseen", async () => {
  const cwd = campaignWith({ "members.csv": "Name,Town,Country,Cuéntanos más\nAda,Leeds,GB,Words\n" });
  const { stderr } = await preview(cwd, "--signer-from", "members.csv");
  expect(stderr).toContain("Columns not used: Cuéntanos más (signer.extra.");
});
