import { expect, test } from "vitest";
import { campaignWith, targetsYaml } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";

const more = `  - id: mayor
    name: Office of the Mayor of the City of Example by the Sea
    languages: [en, es]
    contacts:
      email: mayor@example.org
      phone: +1 202 555 0100
      webform: { url: https://example.org/form, max_length: 2000 }
    tags: [city, head]
    office: mayor
    valid_until: 2021-02-10
    imported: { from: offices.csv, on: 2021-01-30, record: M1 }
    sources: [https://www.example.org/mayor, https://data.example.org/offices.csv]
  - id: courts
    name: Courts
    languages: [en]
    contacts: { fax: "+1 202 555 0101" }
    tags: [city]
    valid_until: 2021-02-04
    verified_on: 2020-02-05
  - id: later
    name: Later
    languages: [en]
    contacts: { phone: "+1 202 555 0102" }
    verified_on: 2021-02-06
    sources: [https://example.org/later]
`;
const several = () => campaignWith({ "targets.yaml": targetsYaml + more });

test("targets shows who is reached how, where that stands, and how old that knowledge is", async () => {
  const { code, stdout, stderr } = await postbag(["targets"], testHost({ cwd: several() }));
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      "ID       NAME                                                   REACHED BY             READS   CHECKED                    SOURCE              TAGS",
      "council  City Council                                           email                  en      2021-02-01 (4 days ago)    example.org",
      "mayor    Office of the Mayor of the City of Example by the Sea  email, webform, phone  en, es  imported 2021-01-30        www.example.org +1  city, head",
      "courts   Courts                                                 fax                    en      2020-02-05 (366 days ago)  none                city",
      "later    Later                                                  phone                  en      2021-02-06                 example.org",
      "",
    ].join("\n"),
  );
  expect(stderr).toBe("\n4 targets, 3 of them to be checked: `postbag targets --stale` says why.\n");
});

test("--stale shows only those that should be checked, and why", async () => {
  const { code, stdout } = await postbag(["targets", "--stale"], testHost({ cwd: several() }));
  expect(code).toBe(0);
  expect(stdout).toContain("imported 2021-01-30, never checked; term ends 2021-02-10");
  expect(stdout).toContain("checked 366 days ago; term over since 2021-02-04");
  expect(stdout).toContain("checked 2021-02-06, still to come");
  expect(stdout).not.toContain("council");
});

test("--stale says so where all is fresh", async () => {
  const { code, stdout, stderr } = await postbag(["targets", "--stale"], testHost({ cwd: campaignWith() }));
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: "",
    stderr: "All contacts were checked within 180 days, and no term ends soon.\n",
  });
});

test("--stale speaks of no others than those that other flags leave", async () => {
  const { code, stderr } = await postbag(
    ["targets", "--stale", "--via", "email", "--to", "council"],
    testHost({ cwd: several() }),
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "None of these targets is to be checked.\n" });
});

test.each([
  [
    ["--to", "city"],
    ["mayor", "courts"],
  ],
  [
    ["--to", "council,head"],
    ["council", "mayor"],
  ],
  [
    ["--via", "fax,email"],
    ["council", "mayor", "courts"],
  ],
  [["--via", "phone", "--stale", "--to", "city"], ["mayor"]],
  [["--stale"], ["mayor", "courts", "later"]],
])("%j leaves %j", async (flags, ids) => {
  const { stdout } = await postbag(["targets", "--json", ...flags], testHost({ cwd: several() }));
  const { targets } = JSON.parse(stdout) as { targets: { id: string }[] };
  expect(targets.map(({ id }) => id)).toEqual(ids);
});

test.each([
  [["targets", "--to", "cuncil"], '--to: there is no "cuncil" in this campaign. Did you mean "council"?\n'],
  [
    ["targets", "--via", "mail"],
    '--via: there is no "mail" among the ways to reach an office. Did you mean "email"?\n',
  ],
  [["targets", "verfy"], '`postbag targets` has no "verfy". Did you mean "verify"?\n'],
])("%j is wrong usage", async (argv, sentence) => {
  const { code, stdout, stderr } = await postbag(argv, testHost({ cwd: several() }));
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: sentence });
});

test("--json has the documented keys", async () => {
  const { stdout } = await postbag(["targets", "--json"], testHost({ cwd: several() }));
  const { targets } = JSON.parse(stdout) as { targets: unknown[] };
  expect(targets.slice(0, 2)).toEqual([
    {
      id: "council",
      name: "City Council",
      languages: ["en"],
      reached_by: ["email"],
      contacts: { email: "council@example.org" },
      post_days: null,
      verified_on: "2021-02-01",
      age_in_days: 4,
      valid_until: null,
      stale: [],
      office: null,
      tags: [],
      imported: null,
      sources: ["https://example.org/contact"],
    },
    {
      id: "mayor",
      name: "Office of the Mayor of the City of Example by the Sea",
      languages: ["en", "es"],
      reached_by: ["email", "webform", "phone"],
      contacts: {
        email: "mayor@example.org",
        webform: { url: "https://example.org/form", max_length: 2000 },
        phone: "+1 202 555 0100",
      },
      post_days: null,
      verified_on: null,
      age_in_days: null,
      valid_until: "2021-02-10",
      stale: ["never_checked", "term_ends_soon"],
      office: "mayor",
      tags: ["city", "head"],
      imported: { from: "offices.csv", on: "2021-01-30", record: "M1" },
      sources: ["https://www.example.org/mayor", "https://data.example.org/offices.csv"],
    },
  ]);
});

test("a terminal of 80 columns tears no line", async () => {
  const { stdout } = await postbag(["targets"], testHost({ cwd: several(), terminal: true }));
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  expect(stdout).toContain(`mayor
  Office of the Mayor of the City of Example by the Sea
  email, webform, phone in en, es
  imported 2021-01-30; source: www.example.org +1
  tags: city, head
`);
});

test("a terminal that is wide enough for short names has a table", async () => {
  const host = testHost({ cwd: several(), terminal: true });
  const { stdout } = await postbag(["targets"], { ...host, stdout: { ...host.stdout, columns: 120 } });
  expect(stdout).toContain("mayor    Office of the Mayor…");
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
});

test("check tells five warnings of a kind, and that there are more", async () => {
  const target = (index: number) =>
    `  - id: t${index}\n    name: T\n    languages: [en]\n    contacts: { email: t@example.org }\n    sources: [https://example.org]\n`;
  const many = targetsYaml + Array.from({ length: 500 }, (_, index) => target(index)).join("");
  const cwd = campaignWith({ "targets.yaml": many });
  const { code, stderr } = await postbag(["check"], testHost({ cwd }));
  expect(code).toBe(0);
  expect(stderr.match(/Nothing says when/g)).toHaveLength(5);
  expect(stderr).toContain("\n  … and 495 more; `postbag targets --stale` lists them.\n\n");
  expect(stderr).toContain("501 targets, 1 point, 1 template: 500 warnings in 1 file. Letters can be drafted.");
  expect((await postbag(["check", "--strict", "--quiet"], testHost({ cwd }))).code).toBe(1);
  const { stdout } = await postbag(["check", "--json"], testHost({ cwd }));
  expect(JSON.parse(stdout).problems).toHaveLength(500);
});
