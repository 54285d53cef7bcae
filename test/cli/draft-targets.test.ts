import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { campaignWith } from "../support/campaign.ts";
import { districtsYaml, manyOfficesYaml } from "../support/districts.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const ada = ["draft", "--name", "Ada Example", "--city", "Sacramento", "--country", "US"];
const inCalifornia = [...ada, "--region", "CA"];

async function draft(argv: readonly string[], yaml = districtsYaml) {
  const cwd = campaignWith({ "targets.yaml": yaml });
  const { code, stdout, stderr } = await postbag(argv, testHost({ cwd }));
  const files = Object.keys(filesBelow(join(cwd, "outbox")));
  const letters = files.flatMap((path) => /\/([\w-]+)\.en\.txt$/.exec(path)?.[1] ?? []);
  return { code, stdout, stderr, files, letters };
}

describe("the signer's own representatives, from their place alone", () => {
  test.each([
    [
      "a district of each kind",
      [...inCalifornia, "--district", "cd:12; sldl:17"],
      "assembly-17 house-12 senate-1 world",
    ],
    [
      "districts as people write them",
      [...inCalifornia, "--district", "cd:012, sldl:19"],
      "assembly-19 house-12 senate-1 world",
    ],
    ["a region in which no district is asked for", [...ada, "--region", "Oregon"], "senate-2 world"],
    ["a country in which none is", [...ada, "--country", "Ecuador"], "world"],
    ["no district by choice", [...inCalifornia, "--district", ""], "senate-1 world"],
    ["neither region nor district by choice", [...ada, "--district", ""], "world"],
    ["who is named is taken to be theirs", [...inCalifornia, "--to", "house-11,assembly-18"], "assembly-18 house-11"],
    ["named without a region too", [...ada, "--to", "house-11,world"], "house-11 world"],
  ])("%s", async (_, argv, expected) => {
    const { code, letters } = await draft(argv);
    expect([code, letters.join(" ")]).toEqual([0, expected]);
  });

  test("a name that is out of reach gets no letter though it is named", async () => {
    const { code, stderr } = await draft([...inCalifornia, "--to", "senate-2"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("\n  Senate: takes letters only from US-OR.\n")]);
  });

  test("an answer that is not known is the reason, with its flag", async () => {
    const { stderr } = await draft([...ada, "--district", "", "--to", "senate,world,house"]);
    expect(stderr).toContain("\nSenate: no letter, your region decides, and is not known (--region).\n");
    expect(stderr).toContain(
      "\nHouse: no letter, your region and district decide, and are not known\n      (--region, --district).\n",
    );
  });
});

describe("a district that nobody can be asked for is a missing answer", () => {
  test("told with the few that remain, whose they are, and how to leave them out", async () => {
    const { code, stdout, stderr, files } = await draft(inCalifornia);
    expect({ code, stdout, files }).toEqual({ code: 2, stdout: "", files: [] });
    expect(
      stderr,
    ).toBe(`5 offices take letters only from a district, and nobody can be asked here which is yours. Add --district <district>.
  cd:11  Jane Doe 11, House
  cd:12  Jane Doe 12, House
  sldl:17  Bob Poe 17, Assembly
  sldl:18  Bob Poe 18, Assembly
  sldl:19  Bob Poe 19, Assembly
Semicolons divide several: --district "cd:11; sldl:17".
\`--district ""\` leaves them out, and --to picks by id.
Nothing was written.
`);
  });

  test.each([
    ["the region is asked for before it", ada, "Add --region <region> and --district <district>."],
    ["one district leaves the other open", [...inCalifornia, "--to", "assembly"], "3 offices take letters only from"],
    ["a tag names nobody", [...inCalifornia, "--to", "house,world"], "2 offices take letters only from a district"],
    [
      "of many, few are named",
      [...inCalifornia, "--to", "house", "--no-input"],
      "  cd:11  Jane Doe 11, House\n  cd:12",
    ],
  ])("%s", async (_, argv, told) => {
    const { code, stderr, files } = await draft(argv);
    expect([code, files]).toEqual([2, []]);
    expect(stderr).toContain(told);
  });

  test("of many districts ten are named, and the rest is counted by kind", async () => {
    const more = Array.from({ length: 40 }, (_, index) => index + 20);
    const yaml = more.reduce(
      (text, number) =>
        `${text}\n${(districtsYaml.split("  - id: assembly-19")[1] ?? "").replace(/^/, `  - id: assembly-${number}`).replaceAll("sldl:19", `sldl:${number}`)}`,
      districtsYaml,
    );
    const { stderr } = await draft(inCalifornia, yaml);
    expect(stderr.match(/^ {2}(?:cd|sldl):/gm)).toHaveLength(7);
    expect(stderr).toContain("  sldl:21  Bob Poe 19, Assembly\n  and 38 more of sldl\n");
  });
});

describe("--to takes tags, and --via the ways", () => {
  test.each([
    [["--to", "senate", "--region", "OR"], "senate-2"],
    [["--to", "offices", "--region", "OR"], "senate-2 world"],
    [["--region", "OR", "--via", "webform"], "world"],
    [["--region", "OR", "--via", "E-mail,fax"], "senate-2"],
    [["--region", "CA", "--via", "web form,fax", "--district", "sldl:17"], "assembly-17 world"],
  ])("%j", async (flags, expected) => {
    const { code, letters } = await draft([...ada, ...flags]);
    expect([code, letters.join(" ")]).toEqual([0, expected]);
  });

  test("a district that --via leaves no office of is not asked for", async () => {
    expect((await draft([...inCalifornia, "--via", "webform"])).code).toBe(0);
  });

  test("wrong names are told at once, without hundreds of ids", async () => {
    const flags = ["--to", "ofice-7,senators", "--via", "emial,pigeon"];
    const { code, stderr } = await draft([...ada, ...flags], manyOfficesYaml);
    expect(code).toBe(2);
    expect(stderr).toBe(`--to: there is no "ofice-7" in this campaign. Did you mean "office-7"?
--to: there is no "senators" in this campaign. Near it are senate-1, senate-2, senate. \`postbag targets\` lists all.
--via: there is no "emial" among the ways to reach an office. Did you mean "email"?
--via: there is no "pigeon" among the ways to reach an office. There are email, webform, post, fax, phone.
Nothing was written.
`);
  });

  test("a way that leaves nobody is wrong usage", async () => {
    const { code, stderr } = await draft([...ada, "--to", "senate", "--via", "phone"]);
    expect([code, stderr]).toEqual([
      2,
      "--via: none of these targets can be reached by phone.\nNothing was written.\n",
    ]);
  });
});

describe("hundreds of targets are told in a few lines", () => {
  test("who gets none is counted by reason, and of the letters only those with something amiss", async () => {
    const { code, stderr, letters } = await draft([...inCalifornia, "--district", ""], manyOfficesYaml);
    expect([code, letters.length]).toEqual([0, 302]);
    expect(stderr).toContain("\n201 offices: no letter, they take letters from elsewhere only.\n");
    expect(stderr).toContain("\n5 offices: no letter, your district decides, and is not known\n      (--district).\n");
    expect(stderr.split("\n").length).toBeLessThan(12);
  });

  test("a dry run lists them all", async () => {
    const { stderr } = await draft([...inCalifornia, "--district", "", "-n"], manyOfficesYaml);
    expect(stderr.match(/^ {2}office-\d+\.en\.eml: /gm)).toHaveLength(300);
  });

  test("so is why nobody gets one", async () => {
    const { code, stderr } = await draft([...ada, "--to", "japan"], manyOfficesYaml);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("to write.\n  200 offices: they take letters from elsewhere only.\n"),
    ]);
  });
});
