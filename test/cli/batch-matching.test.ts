import { describe, expect, test } from "vitest";
import { batch, csv, groupWith, groupYaml, lettersIn, reportIn } from "../support/group.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

const heading = ["Name", "Email", "City", "State", "ZIP", "Country", "District", "to"];

/** One office in the US for each reach, of which the first has no limits. */
function yamlOf(reaches: readonly string[]): string {
  const targets = reaches.map(
    (from, index) => `  - id: office-${index}
    name: Office ${index}
    languages: [en]
    contacts: { email: office-${index}@example.org }
${from === "" ? "" : `    from: ${from}\n`}    verified_on: 2021-02-01
    sources: [https://example.org/contact]
`,
  );
  return groupYaml.replace(/targets:\n[\s\S]*$/, `targets:\n${targets.join("")}`);
}

function person(name: string, values: Partial<Record<(typeof heading)[number], string>>): string[] {
  const row = { Name: name, Email: `${name.toLowerCase()}@example.org`, City: "Town", Country: "US", ...values };
  return heading.map((cell) => (row as Readonly<Record<string, string>>)[cell] ?? "");
}

const districts = yamlOf([
  "",
  '{ regions: [US-CA], districts: ["cd:11"] }',
  '{ regions: [US-CA], districts: ["cd:12"] }',
  '{ regions: [US-NY], districts: ["cd:12"] }',
  '{ postal_codes: ["94000-94999"] }',
]);

const offices = (cwd: string, name: string) =>
  Object.keys(lettersIn(cwd)).flatMap((path) => new RegExp(`^${name}/office-(\\d)\\.en\\.txt$`).exec(path)?.[1] ?? []);

describe("a place decides who hears from whom", () => {
  test.each([
    [{ State: "California", ZIP: "94110-1234", District: "12" }, ["0", "2", "4"]],
    [{ State: "CA", ZIP: "90001", District: "CA-11" }, ["0", "1"]],
    [{ State: "", ZIP: "10001", District: "NY-12" }, ["0", "3"]],
    [{ State: "Texas", ZIP: "", District: "" }, ["0"]],
    [{ Country: "ES", State: "California", ZIP: "94110" }, ["0", "4"]],
    [{ State: "", ZIP: "", District: "", to: "office-1; office-4" }, ["1", "4"]],
    [{ State: "NY", ZIP: "", District: "", to: "office-1; office-4" }, ["4"]],
  ])("%j", async (place, expected) => {
    const cwd = groupWith({ "targets.yaml": districts, "members.csv": csv(heading, person("Ada", place)) });
    const { code } = await batch(cwd, ["members.csv", "-q", "-f", "txt"]);
    expect({ code, offices: offices(cwd, "ada") }).toEqual({ code: 0, offices: expected });
  });
});

const asking = csv(
  heading,
  person("Ada", { State: "CA", ZIP: "94110", District: "12" }),
  person("Bo", { State: "California", ZIP: "90001" }),
  person("Cy", { ZIP: "90001" }),
  person("Di", { State: "NY" }),
);

test("whoever did not say what decides is told of, counted, and gets the other letters", async () => {
  const cwd = groupWith({ "targets.yaml": districts, "members.csv": asking });
  const { code, stderr } = await batch(cwd, ["members.csv", "-f", "txt"]);
  expect(code).toBe(0);
  expect(offices(cwd, "bo")).toEqual(["0"]);
  expect(stderr).toContain(
    "3 rows leave open which offices are that person's own: no district in 3, no postal code in 1, no region in 1.\n",
  );
  expect(stderr).toContain(`
Some need to answer more, to get all of their letters:
  members.csv:3: Bo: the district decides which of 2 offices get a letter (Office 1; Office 2).
  members.csv:4: Cy: the region and district decide which of 3 offices get a letter (Office 1; Office 2; Office 3).
  members.csv:5: Di: the postal code and district decide which of 2 offices get a letter (Office 3; Office 4).
Answers go into the columns \`region\`, \`postal_code\` and \`district\`; or name targets in a column \`to\`. Then run it again with --force.
`);
  const report = reportIn(cwd);
  expect(report).toMatchObject({
    ...{ letters: 6, skipped: 7 },
    needs_answer: { people: 3, open: 7, lacks: { district: 3, postal_code: 1, region: 1 } },
  });
  expect(report.letters + report.skipped + report.needs_answer.open).toBe(4 * 5);
  const page = filesBelow(`${cwd}/outbox`)["index.html"] ?? "";
  expect(page).toContain(
    "<li><strong>Needs an answer:</strong> the district decides which of 2 offices get a letter (Office 1; Office 2).</li>",
  );
});

test("--json has the numbers, and nobody's name", async () => {
  const cwd = groupWith({ "targets.yaml": districts, "members.csv": asking });
  const { stdout } = await batch(cwd, ["members.csv", "-f", "txt", "--dry-run", "--json"]);
  expect(JSON.parse(stdout).needs_answer).toEqual({
    people: 3,
    open: 7,
    lacks: { district: 3, postal_code: 1, region: 1 },
  });
  expect(stdout).not.toContain("Bo");
});

test("postbag report adds them up", async () => {
  const cwd = groupWith({ "targets.yaml": districts, "members.csv": asking });
  for (const shard of ["1/2", "2/2"]) {
    await batch(cwd, ["members.csv", "-f", "txt", "-q", "--shard", shard, "--out", `outbox-${shard[0]}`]);
  }
  const { code, stdout } = await postbag(["report", "outbox-1", "outbox-2", "--json"], testHost({ cwd }));
  expect(code).toBe(0);
  expect(JSON.parse(stdout).needs_answer).toEqual({
    ...{ people: 3, open: 7 },
    lacks: { district: 3, postal_code: 1, region: 1 },
  });
});

test("of many, twenty are named", async () => {
  const people = Array.from({ length: 25 }, (_, index) => person(`P${index}`, { State: "CA", ZIP: "90001" }));
  const cwd = groupWith({ "targets.yaml": districts, "members.csv": csv(heading, ...people) });
  const { stderr } = await batch(cwd, ["members.csv", "-f", "txt"]);
  expect(stderr.match(/^ {2}members\.csv:\d+: P/gm)).toHaveLength(20);
  expect(stderr).toContain("\n  and 5 more people, whom index.html names too.\n");
});

describe("with more targets than are listed for everybody", () => {
  const reaches = Array.from({ length: 101 }, (_, index) => {
    const kinds = [
      "{ countries: [GB, ES] }",
      "{ countries: [US], regions: [US-CA, US-NY] }",
      `{ regions: [US-CA], districts: ["${index}"] }`,
      `{ countries: [US], postal_codes: ["9${index % 10}*"] }`,
      `{ regions: [US-CA], postal_codes: ["94*"], districts: ["12"] }`,
      "",
    ];
    return index === 100 ? "{ countries: [AQ] }" : (kinds[index % kinds.length] ?? "");
  });
  const roster = csv(
    heading,
    person("Ada", { State: "CA", ZIP: "94110", District: "12" }),
    person("Bo", { State: "California", ZIP: "95001", District: "14" }),
    person("Cy", { State: "Puerto Rico" }),
    person("Di", { Country: "ES", State: "Madrid", ZIP: "28001" }),
    person("Ed", { Country: "GB" }),
    person("Flo", { State: "CA", ZIP: "94110", District: "13" }),
    person("Gus", { State: "CA", to: "office-1; office-2; office-0" }),
  );
  const run = async (...flags: string[]) => {
    const cwd = groupWith({ "targets.yaml": yamlOf(reaches), "members.csv": roster });
    const { code, stderr } = await batch(cwd, ["members.csv", "-f", "txt", ...flags]);
    expect({ code, bug: stderr.includes("bug") }).toEqual({ code: 0, bug: false });
    return { report: reportIn(cwd), letters: lettersIn(cwd), page: filesBelow(`${cwd}/outbox`)["index.html"] ?? "" };
  };

  test("the numbers are those of asking for each person and target", async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `office-${index}`);
    const [many, few] = [await run(), await run("--to", hundred.join())];
    expect(many.letters).toEqual(few.letters);
    const last = { target: "office-100", reason: "takes letters only from AQ", people: 6 };
    expect(many.report.skips).toEqual([...few.report.skips, last]);
    expect(many.report).toEqual({ ...few.report, skipped: few.report.skipped + 6, skips: many.report.skips });
    expect(few.report.skips.length).toBeGreaterThan(100);
  });

  test("the page says how many offices take letters from elsewhere, without listing them", async () => {
    const { page } = await run();
    expect(page).toMatch(/<li>None to \d+ other offices\.<\/li>/);
    expect(page).not.toContain("takes letters only from AQ");
  });

  test("the summary leaves out who lives elsewhere", async () => {
    const cwd = groupWith({ "targets.yaml": yamlOf(reaches), "members.csv": roster });
    const { stderr } = await batch(cwd, ["members.csv", "-f", "txt"]);
    expect(stderr).toContain("\n85 offices take letters from certain places only.\n");
    expect(stderr).not.toContain("takes letters only from");
  });
});

test("whoever gets no letter at all is told of, with the district that they may have meant", async () => {
  const british = yamlOf([
    "{ countries: [GB], districts: [Leeds Central and Headingley] }",
    "{ countries: [GB], districts: [York Outer] }",
  ]);
  const rows = csv(
    heading,
    person("Ada", { Country: "GB", District: "Leeds Central & Headingley" }),
    person("Bo", { Country: "GB", District: "Leeds Centrl and Headingley" }),
    person("Cy", { Country: "FR" }),
    person("Di", { Country: "GB", District: "Exeter" }),
    person("Ed", { Country: "GB" }),
  );
  const cwd = groupWith({ "targets.yaml": british, "members.csv": rows });
  const { stderr } = await batch(cwd, ["members.csv", "-f", "txt"]);
  expect(stderr).toContain("\n3 people get no letter.\n");
  expect(stderr).toContain(`
No office of this run takes a letter from:
  members.csv:3: Bo, district “Leeds Centrl and Headingley”. Is “Leeds Central and Headingley” meant?
  members.csv:4: Cy
  members.csv:5: Di, district “Exeter”.
`);
  expect(reportIn(cwd)).toMatchObject({ people: 5, letters: 1, no_letter: 3, needs_answer: { people: 1 } });
});

test("an answer that is not enough is told of as it was given", async () => {
  const kinds = yamlOf(['{ regions: [US-CA], districts: ["cd:12"] }', '{ regions: [US-CA], districts: ["sldl:12"] }']);
  const rows = csv(
    heading,
    person("Ada", { State: "CA", District: "12" }),
    person("Bo", { State: "Calif.", District: "cd:12; sldl:12" }),
  );
  const cwd = groupWith({ "targets.yaml": kinds, "members.csv": rows });
  const { stderr } = await batch(cwd, ["members.csv", "-f", "txt"]);
  expect(stderr).toContain(
    "Ada: the district (“12” is not enough; offices here have districts such as cd:12) decides which of 2 offices get a letter",
  );
  expect(stderr).toContain("Bo: the region (“Calif.” is not enough) decides which of 2 offices get a letter");
  expect(reportIn(cwd)).toMatchObject({ letters: 0, skipped: 0, needs_answer: { people: 2, open: 4 } });
});

test("a heading says the kind of district: nobody writes to the assembly for their number in Congress", async () => {
  const texts = ["cd:12", "cd:13", "sldl:12", "sldl:13", "sldu:12"];
  const kinds = yamlOf(texts.map((text) => `{ regions: [US-CA], districts: ["${text}"] }`));
  const rows = [
    ["Name", "City", "State", "Country", "Congressional District", "State House District", "State Senate District"],
    ["Ada", "Town", "CA", "US", "12", "13", ""],
    ["Bo", "Town", "CA", "US", "CA-13", "sldl:12", "9"],
  ];
  const cwd = groupWith({ "targets.yaml": kinds, "members.csv": csv(...(rows as [string[], ...string[][]])) });
  const { stderr } = await batch(cwd, ["members.csv", "-f", "txt"]);
  expect([offices(cwd, "ada"), offices(cwd, "bo")]).toEqual([
    ["0", "3"],
    ["1", "2"],
  ]);
  expect(stderr).toContain("district      State House District\n");
  expect(reportIn(cwd)).toMatchObject({ needs_answer: { people: 1, open: 1, lacks: { district: 1 } } });
});

test("--to takes tags", async () => {
  const tagged = groupYaml.replace(/(- id: council\n)/, "$1    tags: [local]\n");
  const cwd = groupWith({ "targets.yaml": tagged, "members.csv": csv(heading, person("Ada", { Country: "GB" })) });
  const { code, stderr } = await batch(cwd, ["members.csv", "-f", "txt", "--to", "local"]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(Object.keys(lettersIn(cwd)).filter((path) => path.endsWith(".txt"))).toEqual(["ada/council.en.txt"]);
});
