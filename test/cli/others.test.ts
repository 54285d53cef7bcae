import { join } from "node:path";
import { expect, test } from "vitest";
import { campaignWith, folderWith } from "../support/campaign.ts";
import { packageDir, postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

test("targets shows who is reached how, and how old that knowledge is", async () => {
  const { code, stdout } = await postbag(["targets"], testHost({ cwd: campaignWith() }));
  expect(code).toBe(0);
  expect(stdout).toBe(`ID       NAME          REACHED BY  READS  CHECKED
council  City Council  email       en     2021-02-01 (4 days ago)
`);
});

test("targets --json has the documented keys", async () => {
  const { stdout } = await postbag(["targets", "--json"], testHost({ cwd: campaignWith() }));
  expect(JSON.parse(stdout)).toEqual({
    targets: [
      {
        id: "council",
        name: "City Council",
        languages: ["en"],
        reached_by: ["email"],
        contacts: { email: "council@example.org" },
        post_days: null,
        verified_on: "2021-02-01",
        age_in_days: 4,
        sources: ["https://example.org/contact"],
      },
    ],
  });
});

test("fields lists every name and helper", async () => {
  const { code, stdout } = await postbag(["fields"], testHost({ cwd: "/" }));
  expect(code).toBe(0);
  for (const name of ["{{signer.name}}", "{{own_words}}", "{{text}} in {{#each points}}", "{{list signer.address}}"]) {
    expect(stdout).toContain(name);
  }
  const { stdout: json } = await postbag(["fields", "--json"], testHost({ cwd: "/" }));
  expect(JSON.parse(json)).toHaveProperty("fields.0.name", "campaign.id");
  expect(JSON.parse(json)).toHaveProperty("helpers.0.name", "if");
});

test("init copies a campaign that passes check and drafts at once; only its contacts wait to be verified", async () => {
  const cwd = folderWith({ "new/.keep": "" });
  const made = await postbag(["init", "ours", "--title", "Open: “today”", "--languages", "es,en"], testHost({ cwd }));
  expect(made.code).toBe(0);
  const check = await postbag(["check", "-c", "ours", "--json"], testHost({ cwd }));
  expect(check.code).toBe(0);
  expect(JSON.parse(check.stdout).problems.map(({ code }: { code: string }) => code)).toEqual(["never-verified"]);
  const flags = ["--name", "Ada", "--city", "Leeds", "--country", "GB", "-c", "ours", "--quiet"];
  expect((await postbag(["draft", ...flags], testHost({ cwd }))).code).toBe(0);
  expect(filesBelow(join(cwd, "outbox"))["ada/city-council.es.txt"]).toContain(
    "Open: “today”: una petición desde Leeds",
  );
});

test("init with no flag and nobody to ask takes the starter as it is, in all its languages", async () => {
  const cwd = folderWith({ "new/.keep": "" });
  expect((await postbag(["init", "ours"], testHost({ cwd }))).code).toBe(0);
  const languages = ["de", "en", "es", "fr", "it", "pt"];
  expect(Object.keys(filesBelow(join(cwd, "ours/templates")))).toEqual(
    ["call", "letter"].flatMap((name) => languages.map((language) => `${name}.${language}.hbs`)),
  );
  expect((await postbag(["check", "-c", "ours"], testHost({ cwd }))).code).toBe(0);
});

test("init asks title, organization, deadline, time zone and languages on a terminal", async () => {
  const answers: Record<string, string | string[]> = {
    "What is": "Open on Sundays",
    "Who runs": "Friends",
    "Until when": "2031-01-01T12:00",
    "On the clocks": "Europe/Madrid",
    "In which": ["es"],
  };
  const host = testHost({
    cwd: folderWith({ "new/.keep": "" }),
    terminal: true,
    answer: ({ message }) =>
      answers[
        message
          .split(" ")
          .slice(0, message.startsWith("On") ? 3 : 2)
          .join(" ")
      ] ?? "",
  });
  expect((await postbag(["init", "ours"], host)).code).toBe(0);
  const yaml = filesBelow(join(host.cwd, "ours"))["targets.yaml"];
  for (const line of [
    "title: Open on Sundays",
    "organization: Friends",
    "deadline: 2031-01-01T12:00",
    "timezone: Europe/Madrid",
  ]) {
    expect(yaml).toContain(line);
  }
});

test("what ships and what init writes name the schema in their first line", async () => {
  const cwd = folderWith({ "new/.keep": "" });
  await postbag(["init", "ours"], testHost({ cwd }));
  const line = "# yaml-language-server: $schema=targets.schema.json\n";
  expect(filesBelow(join(cwd, "ours"))["targets.yaml"]?.startsWith(line)).toBe(true);
  expect(filesBelow(join(cwd, "ours"))).toHaveProperty(["targets.schema.json"]);
  expect((await postbag(["check", "-c", packageDir], testHost({ cwd }))).code).toBe(0);
});

test.each([
  [["--version"], 0],
  [["--help"], 0],
  [["draft", "--help"], 0],
  [[], 2],
  [["nope"], 2],
  [["draft", "--nmae", "x"], 2],
  [["init"], 2],
  [["check", "-c", "nowhere"], 1],
])("%j ends with exit code %i", async (argv, expected) => {
  const { code, stderr } = await postbag(argv, testHost({ cwd: "/" }));
  expect(code).toBe(expected);
  expect(stderr).not.toMatch(/\n {4}at /);
});

test("our own bugs end with exit code 3 and without a stack", async () => {
  const files = { kind: () => Promise.reject(new Error("boom")) };
  const { code, stderr } = await postbag(["check"], testHost({ cwd: campaignWith(), files }));
  expect(code).toBe(3);
  expect(stderr).toContain("this line: boom (postbag ");
  expect(stderr).not.toMatch(/\n {4}at /);
});
