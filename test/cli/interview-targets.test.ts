import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Choice, Question } from "../../src/host.ts";
import { campaignWith } from "../support/campaign.ts";
import { districtsYaml, manyOfficesYaml } from "../support/districts.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

type Answer = string | boolean | string[];

/** Answers by the beginning of a question, in order; the preselected targets where none is given for them. */
function scripted(script: readonly [string, Answer][], yaml = districtsYaml) {
  const left = [...script];
  const answer = (question: Question): Answer => {
    const at = left.findIndex(([beginning]) => question.message.startsWith(beginning));
    if (at !== -1) return left.splice(at, 1)[0]?.[1] ?? "";
    if (question.message.startsWith("Who gets")) return ticked(question);
    throw new Error(`Nobody answers "${question.message}".`);
  };
  return testHost({ cwd: campaignWith({ "targets.yaml": yaml }), terminal: true, answer });
}

function choicesOf(question: Question | undefined, typed = ""): readonly Choice[] {
  if (!question) return [];
  if ("find" in question) return question.find(typed);
  return "choices" in question ? question.choices : [];
}

const ticked = (question: Question | undefined) =>
  choicesOf(question).flatMap(({ value, ticked: isTicked }) => (isTicked ? value : []));
const values = (question: Question | undefined, typed = "") => choicesOf(question, typed).map(({ value }) => value);

const start: readonly [string, Answer][] = [
  ["Your name", "Ada Example"],
  ["Your town", "Sacramento"],
  ["Your country", "US"],
  ["E-mail", ""],
  ["Street", ""],
  ["Postal code", ""],
];
const end: readonly [string, Answer][] = [
  ["What do you ask", ["water"]],
  ["Why does this matter", "none"],
  ["What next", "write"],
  ["Remember", false],
];

async function interview(answers: readonly [string, Answer][], yaml = districtsYaml, flags: readonly string[] = []) {
  const host = scripted([...answers, ...start, ...end], yaml);
  const { code, stderr } = await postbag(["draft", ...flags], host);
  const asked = (beginning: string) => host.asked.filter(({ message }) => message.startsWith(beginning));
  const files = filesBelow(join(host.cwd, "outbox"));
  const letters = Object.keys(files).flatMap((path) => /\/([\w-]+)\.en\.txt$/.exec(path)?.[1] ?? []);
  return { host, code, stderr, asked, letters, files };
}

const region: [string, Answer] = ["Your state", "CA"];
const own: readonly [string, Answer][] = [
  region,
  ["Which of these represents you in Congress", "cd:12"],
  ["Which of these represents you in the state's lower", "sldl:17"],
];

describe("the place is asked for where it decides", () => {
  test("region and district, one question for each kind, and the letters go to the signer's own", async () => {
    const { code, asked, letters, files, stderr } = await interview(own);
    expect([code, letters.join(" ")]).toEqual([0, "assembly-17 house-12 senate-1 world"]);
    expect(values(asked("Your state")[0])).toEqual(["", "CA", "OR"]);
    expect(choicesOf(asked("Which of these represents you in Congress")[0])).toMatchObject([
      { value: "cd:11", label: "11: Jane Doe 11, House" },
      { value: "cd:12", label: "12: Jane Doe 12, House" },
      { value: "", label: "None of these, or I do not know" },
    ]);
    expect(stderr.match(/Some of the offices take letters only from the people whom they represent\./g)).toHaveLength(
      1,
    );
    expect(files["ada-example/senate-1.en.txt"]).toContain("from Sacramento, CA, United States");
  });

  test.each([
    ["another region", [["Your state", "Oregon"]], "senate-2 world"],
    ["no region", [["Your state", ""]], "world"],
    [
      "one district of two",
      [region, own[1], ["Which of these represents you in the state's lower", ""]],
      "house-12 senate-1 world",
    ],
    ["no district", [region, ["Which", ""], ["Which", ""]], "senate-1 world"],
    ["another country", [["Your country", "EC"]], "world"],
  ] as [string, [string, Answer][], string][])("with %s, nothing more is asked", async (_, answers, expected) => {
    const { code, letters } = await interview(answers);
    expect([code, letters.join(" ")]).toEqual([0, expected]);
  });

  test.each([
    [
      ["--region", "OR"],
      ["Your state", "Which of these"],
    ],
    [
      ["--region", "CA", "--district", "cd:11;sldl:18"],
      ["Your state", "Which of these"],
    ],
    [["--district", ""], ["Which of these"]],
    [
      ["--to", "house-11"],
      ["Your state", "Which of these"],
    ],
    [
      ["--via", "webform"],
      ["Your state", "Which of these"],
    ],
  ])("with %j it is not asked for", async (flags, unasked) => {
    const { code, asked } = await interview([["Your state", "CA"]], districtsYaml, flags);
    expect([code, unasked.flatMap(asked)]).toEqual([0, []]);
  });

  test("with all else given by flags, it is the one thing that is asked", async () => {
    const flags = ["--name", "Ada", "--city", "Sacramento", "--country", "US"];
    const { code, host, letters } = await interview(own, districtsYaml, flags);
    expect([code, host.asked.length, letters.join(" ")]).toEqual([0, 3, "assembly-17 house-12 senate-1 world"]);
    const none = await interview([], districtsYaml, [...flags, "--no-input"]);
    expect([none.code, none.host.asked]).toEqual([2, []]);
  });

  test("a postal code that decides says so", async () => {
    const yaml = districtsYaml.replace(
      "from: { countries: [US], regions: [US-OR] }",
      'from: { postal_codes: ["97*"] }',
    );
    const { asked, letters } = await interview([["Postal code (it decides which", "97201"], ...own], yaml);
    expect(asked("Postal code").map(({ message }) => message)).toEqual([
      "Postal code (it decides which offices take your letter):",
    ]);
    expect(letters).toContain("senate-2");
  });

  test("it is remembered with name and place", async () => {
    const { host } = await interview([...own, ["Remember", true]]);
    expect(JSON.parse(filesBelow(host.cwd)[".profile.json"] ?? "")).toEqual({
      name: "Ada Example",
      city: "Sacramento",
      region: "CA",
      district: "cd:12; sldl:17",
      country: "US",
    });
  });
});

describe("answers can be changed in the end", () => {
  test("another district brings another office", async () => {
    const { letters, stderr, asked } = await interview([
      ...own,
      ["What next", "District"],
      ["Which of these represents you in Congress", "cd:11"],
      ["Which of these represents you in the state's lower", ""],
    ]);
    expect(letters.join(" ")).toBe("house-11 senate-1 world");
    expect(asked("Which of these represents you in Congress")[1]).toMatchObject({ initial: "cd:12" });
    expect(choicesOf(asked("What next")[0])).toEqual(
      expect.arrayContaining([
        { value: "Region", label: "Change Region: CA" },
        { value: "District", label: "Change District: cd:12; sldl:17" },
        { value: "Targets", label: "Change Targets: 4 chosen" },
      ]),
    );
    expect(stderr).not.toContain("No letter is left");
  });

  test("another region brings its districts, and leaves none of the old one's", async () => {
    const { letters, asked } = await interview([
      ...own,
      ["What next", "Region"],
      ["Your state", "OR"],
      ["What next", "Region"],
      ["Your state", "CA"],
      ["Which of these represents you in Congress", "cd:11"],
      ["Which", ""],
    ]);
    expect(letters.join(" ")).toBe("house-11 senate-1 world");
    const changes = asked("What next").map((question) =>
      choicesOf(question).filter(({ value }) => value === "District"),
    );
    expect(changes.map(([choice]) => choice?.label)).toEqual([
      "Change District: cd:12; sldl:17",
      undefined,
      "Change District: cd:11",
    ]);
  });

  test("another country has no region of the old one", async () => {
    const moving: [string, Answer][] = [
      ["Your country", "US"],
      ["What next", "Country"],
      ["Your country", "EC"],
    ];
    const { letters, files } = await interview([...own, ...moving]);
    expect(letters).toEqual(["world"]);
    expect(files["ada-example/world.en.txt"]).toContain("from Sacramento, Ecuador.");
  });

  test("a region that a flag gave is meant for the country that is answered", async () => {
    const { letters } = await interview([["Your country", "US"]], districtsYaml, ["--region", "OR"]);
    expect(letters.join(" ")).toBe("senate-2 world");
  });

  test("what decides nothing cannot be changed", async () => {
    const { asked } = await interview([["Your country", "EC"]]);
    expect(choicesOf(asked("What next")[0]).map(({ value }) => value)).not.toContain("District");
  });

  test("where nobody is left to write to, that is told with why", async () => {
    const yaml = districtsYaml.replace(/ {2}- id: world[\s\S]*?(?= {2}- id)/, "");
    const { stderr, letters, asked } = await interview(
      [
        ["Your country", "EC"],
        ["What next", "Country"],
        ["Your country", "US"],
        // The other country brings the question with it.
        ["Your state", "OR"],
      ],
      yaml,
    );
    expect(stderr).toContain("No letter is left to write.\n  Senate: takes letters only from US.\n");
    expect(asked("What do you ask")).toEqual([]);
    expect(letters).toEqual(["senate-2"]);
  });
});

test("where all depends on a district that nobody knows, nobody need be chosen", async () => {
  const yaml = districtsYaml.replace(/ {2}- id: (?:world|senate)[\s\S]*?(?= {2}- id: house)/, "");
  const unknown: [string, Answer][] = [region, ["Which", ""], ["Which", ""], ["Who gets", []], ["What next", "cancel"]];
  const { code, asked, stderr } = await interview(unknown, yaml);
  expect([code, asked("Who gets")]).toMatchObject([130, [{ atLeast: 0 }]]);
  expect(stderr).toContain(
    "No letter is left to write.\n  House: your district decides, and is not known (--district).\n",
  );
});

describe("few targets are a list, with those that are not the signer's", () => {
  test("who is elsewhere cannot be chosen, who may be theirs can", async () => {
    const { asked, letters } = await interview([
      region,
      ["Which", ""],
      ["Which", ""],
      ["Who gets", ["world", "assembly-19"]],
    ]);
    const [question] = asked("Who gets");
    expect(question?.kind).toBe("several");
    expect(choicesOf(question).map(({ value, ticked: is, barred, label }) => [value, is ?? barred, label])).toEqual([
      ["world", true, "World Water Forum"],
      ["senate-1", true, "Senate"],
      ["senate-2", "letters only from US-OR", "Senate"],
      ["house-11", false, "Jane Doe 11, House (if your district is 11)"],
      ["house-12", false, "Jane Doe 12, House (if your district is 12)"],
      ["assembly-17", false, "Bob Poe 17, Assembly (if your district is 17)"],
      ["assembly-18", false, "Bob Poe 18, Assembly (if your district is 18)"],
      ["assembly-19", false, "Bob Poe 19, Assembly (if your district is 19)"],
    ]);
    expect(letters.join(" ")).toBe("assembly-19 world");
  });
});

describe("hundreds are searched", () => {
  let searched: ReturnType<typeof interview> | undefined;

  test("only those near, the signer's own first, all of them chosen", async () => {
    const { asked, stderr, letters } = await interview(own, manyOfficesYaml);
    const [question] = asked("Who gets");
    expect(question).toMatchObject({ kind: "pick", atLeast: 1, only: { key: "e", word: "email" } });
    expect(values(question).slice(0, 5)).toEqual(["house-12", "assembly-17", "senate-1", "world", "office-0"]);
    expect([values(question).length, ticked(question).length, letters.length]).toEqual([304, 304, 304]);
    expect(stderr).toContain("Not listed: 204 that take letters from elsewhere only.\n");
  });

  test.each([
    ["assembly", ["assembly-17"]],
    ["email senate", ["senate-1"]],
    ["bob poe", ["assembly-17"]],
    ["california house", ["house-12"]],
    ["fax", ["assembly-17"]],
    ["webform", ["world"]],
    ["estados unidos", ["house-12", "assembly-17", "senate-1"]],
    ["sldl:17", ["assembly-17"]],
    ["office-299", ["office-299"]],
    ["japan", []],
  ])("“%s” finds %j", async (typed, found) => {
    searched ??= interview([...own, ["What next", "cancel"]], manyOfficesYaml);
    expect(values((await searched).asked("Who gets")[0], typed)).toEqual(found);
  });

  test("what a district decides that is not known is left out, and told", async () => {
    const { asked, stderr } = await interview([region, ["Which", ""], ["Which", ""]], manyOfficesYaml);
    expect(values(asked("Who gets")[0])).not.toContain("house-11");
    expect(stderr).toContain("Not listed: 5, as your district is not known.\n");
  });

  test("a few near of hundreds are a list", async () => {
    const yaml = manyOfficesYaml.replace(
      /contacts: \{ email: "o@example.org" \}/g,
      "$&\n    from: { countries: [DE] }",
    );
    const { asked } = await interview(own, yaml);
    expect(asked("Who gets")[0]).toMatchObject({ kind: "several" });
    expect(values(asked("Who gets")[0])).toEqual(["house-12", "assembly-17", "senate-1", "world"]);
  });

  test("nobody near of hundreds is told, and nothing more asked", async () => {
    const yaml = manyOfficesYaml
      .replace(/contacts: \{ email: "o@example.org" \}/g, "$&\n    from: { countries: [DE] }")
      .replace(/ {2}- id: world[\s\S]*?(?= {2}- id)/, "");
    const { code, asked, stderr } = await interview(
      [
        ["Your country", "EC"],
        ["What next", "cancel"],
      ],
      yaml,
    );
    expect([code, asked("Who gets"), asked("What do you ask"), asked("Why does")]).toEqual([130, [], [], []]);
    expect(stderr).toContain("None of the 507 offices takes letters from your place.\n");
    expect(stderr).toContain("No letter is left to write.\n  507 offices: they take letters from elsewhere only.\n");
  });

  test("who was taken off stays off, and any of the letters can be searched and read", async () => {
    const { asked, letters, stderr } = await interview(
      [
        ...own,
        ["Who gets", ["house-12", "office-5"]],
        ["What next", "Targets"],
        ["What next", "read"],
        ["Which one", "office-5"],
      ],
      manyOfficesYaml,
    );
    const [, again] = asked("Who gets");
    expect(ticked(again)).toEqual(["house-12", "office-5"]);
    expect(letters).toEqual(["house-12", "office-5"]);
    expect(asked("Which one")[0]).toMatchObject({ kind: "select" });
    expect(stderr).toContain("Office 5, in English, by e-mail; one of 2");
    const reading: [string, Answer][] = [
      ["What next", "read"],
      ["Which one", "office-7"],
      ["What next", "cancel"],
    ];
    const many = await interview([...own, ...reading], manyOfficesYaml);
    const [which] = many.asked("Which one");
    expect(which).toMatchObject({ kind: "search", message: "Which one? (type to search)" });
    expect(values(which, "office 77")).toEqual(["office-77"]);
    expect(values(which).length).toBe(100);
  });
});
