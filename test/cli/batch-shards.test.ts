import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { batch, csv, filesIn, groupWith, reportIn } from "../support/group.ts";
import { postbag, testHost } from "../support/host.ts";
import { filesBelow } from "../support/tree.ts";

/** People, some twice, some without consent, some with problems, some with names that collide. */
const roster = csv(
  ["Name", "Email", "City", "Country", "Own words", "Consent"],
  ...Array.from({ length: 23 }, (_, index) => [
    ["Ada", "Bo", "Zoë", "zoe", "Cy"][index % 5] ?? "",
    index % 7 === 6 ? "nonsense" : `p${index % 11 === 10 ? 0 : index}@example.org`,
    "Leeds",
    index % 3 === 0 ? "Ecuador" : "GB",
    index % 4 === 0 ? `I have read here for ${index} years.` : "",
    index % 6 === 5 ? "no" : "yes",
  ]),
);
const flags = ["--skip-invalid", "-q"];

/** Each shard in an outbox of its own: `shard-1`, `shard-2` … */
async function inShards(cwd: string, of: number, ...more: readonly string[]): Promise<string[]> {
  const names = Array.from({ length: of }, (_, index) => `shard-${index + 1}`);
  for (const [index, name] of names.entries()) {
    const out = ["--out", name, "--shard", `${index + 1}/${of}`];
    const { code } = await batch(cwd, [
      "members.csv",
      ...flags,
      ...out,
      ...more.map((flag) => flag.replace("NAME", name)),
    ]);
    expect(code).toBe(0);
  }
  return names;
}

async function singleRun() {
  const cwd = groupWith({ "members.csv": roster });
  expect((await batch(cwd, ["members.csv", ...flags, "-f", "txt,eml,json", "--mbox", "outbox/all.mbox"])).code).toBe(0);
  return {
    files: filesIn(cwd),
    report: reportIn(cwd),
    skipped: filesBelow(join(cwd, "outbox"))["skipped.csv"] ?? "",
  };
}
let whole: Awaited<ReturnType<typeof singleRun>>;
beforeAll(async () => {
  whole = await singleRun();
});

describe.each([1, 2, 3, 7, 16, 40])("%i shards", (of) => {
  test("are together, byte for byte, the single run: folders with their pages, mailbox and lines of JSON", async () => {
    const cwd = groupWith({ "members.csv": roster });
    const names = await inShards(cwd, of, "-f", "txt,eml,json", "--mbox", "NAME/all.mbox");
    const trees = names.map((name) => filesIn(cwd, name));
    const folders = trees.map((tree) => new Set(Object.keys(tree).flatMap((path) => /^(.*)\//.exec(path)?.[1] ?? [])));
    const all = folders.flatMap((found) => [...found]);
    expect(new Set(all).size).toBe(all.length);
    const joined = (path: string) => trees.map((tree) => tree[path] ?? "").join("");
    const union = {
      ...Object.assign({}, ...trees),
      "all.mbox": joined("all.mbox"),
      "letters.jsonl": joined("letters.jsonl"),
    };
    expect(union).toEqual(whole.files);
  });

  test("have the skipped rows and the numbers of the single run among them", async () => {
    const cwd = groupWith({ "members.csv": roster });
    const names = await inShards(cwd, of, "-f", "txt,eml,json", "--mbox", "NAME/all.mbox");
    const skipped = names.map((name) => filesBelow(join(cwd, name))["skipped.csv"]?.replace(/^.*\r\n/, "") ?? "");
    expect(skipped.join("")).toBe(whole.skipped.replace(/^.*\r\n/, ""));
    const { code, stdout, stderr } = await postbag(["report", ...names, "--json"], testHost({ cwd }));
    const { missing_shards, doubled_shards, shards, ...sum } = JSON.parse(stdout);
    const { shards: _, skipped_check: __, ...expected } = whole.report;
    expect({ code, stderr, missing_shards, doubled_shards }).toEqual({
      code: 0,
      stderr: "",
      missing_shards: [],
      doubled_shards: [],
    });
    expect(shards).toEqual(of === 1 ? [] : names.map((_, index) => `${index + 1}/${of}`));
    expect(sum).toEqual(expected);
  });
});

test("shards may share an outbox: one after the other they make the single run's files", async () => {
  const cwd = groupWith({ "members.csv": roster.replaceAll("nonsense", "") });
  for (const number of [2, 3, 1]) {
    expect((await batch(cwd, ["members.csv", ...flags, "--shard", `${number}/3`])).code).toBe(0);
  }
  const shared = filesIn(cwd);
  await batch(cwd, ["members.csv", ...flags, "--out", "single"]);
  expect(shared).toEqual(filesIn(cwd, "single"));
});

test("a shard never writes its rows to mend over those of another", async () => {
  const cwd = groupWith({ "members.csv": roster });
  await batch(cwd, ["members.csv", ...flags, "--shard", "1/3"]);
  const first = filesBelow(join(cwd, "outbox"));
  const { code, stderr } = await batch(cwd, ["members.csv", ...flags, "--shard", "2/3"]);
  expect({ code, told: stderr.includes("outbox/skipped.csv: Somebody may have mended") }).toEqual({
    code: 1,
    told: true,
  });
  expect(filesBelow(join(cwd, "outbox"))).toEqual(first);
});

test("--by target divides the same files", async () => {
  const cwd = groupWith({ "members.csv": roster });
  const names = await inShards(cwd, 3, "--by", "target");
  await batch(cwd, ["members.csv", ...flags, "--by", "target"]);
  expect(Object.assign({}, ...names.map((name) => filesIn(cwd, name)))).toEqual(filesIn(cwd));
});

test("a wrong row stops every shard, also those that it is not in", async () => {
  const cwd = groupWith({ "members.csv": roster });
  const { code } = await batch(cwd, ["members.csv", "-q", "--shard", "1/7"]);
  expect({ code, files: filesBelow(join(cwd, "outbox")) }).toEqual({ code: 1, files: {} });
});

test("standard output, too, joins to the single run's", async () => {
  const shard = async (...of: string[]) =>
    (await batch(groupWith(), ["-", ...flags, "-f", "json", ...of], { input: roster })).stdout;
  expect((await shard("--shard", "1/2")) + (await shard("--shard", "2/2"))).toBe(whole.files["letters.jsonl"]);
  expect(await shard()).toBe(whole.files["letters.jsonl"]);
});

test("the rows of any roster fall into any number of shards, each into one", async () => {
  const cwd = groupWith();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 15 }), async (rows, of) => {
      const input = csv(
        ["Name", "City", "Country"],
        ...Array.from({ length: rows }, (_, index) => [`P ${index}`, "Leeds", "GB"]),
      );
      const ids: string[] = [];
      for (let number = 1; number <= of; number++) {
        const { stdout } = await batch(
          cwd,
          ["-", "-q", "-f", "json", "--to", "council", "--shard", `${number}/${of}`],
          { input },
        );
        ids.push(
          ...stdout
            .split("\n")
            .filter(Boolean)
            .map((line) => JSON.parse(line).id),
        );
      }
      expect(ids).toEqual(Array.from({ length: rows }, (_, index) => `p-${index}/council`));
    }),
    { numRuns: 15 },
  );
});
