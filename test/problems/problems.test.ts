import { describe, expect, test } from "vitest";
import { problemCodes } from "../../src/problems/problem.ts";
import { campaignWith } from "../support/campaign.ts";
import { postbag, testHost } from "../support/host.ts";
import type { Case } from "./case.ts";
import { cases } from "./cases/index.ts";

test("every problem of the catalog has its case", () => {
  expect(Object.keys(cases).sort()).toEqual([...problemCodes].sort());
});

describe("a person reads", () => {
  test.each(Object.entries(cases))("%s", async (_, found) => {
    const { code, stderr } = await runCase(found);
    expect(stderr).toBe([...found.stderr, ""].join("\n"));
    expect(code).toBe(found.exit ?? 1);
  });
});

describe("a program reads, and nothing follows from the mistake but", () => {
  // A wrong flag is no problem in a file, and told as text alone.
  const inFiles = Object.entries(cases).filter(([, { exit }]) => exit !== 2);
  test.each(inFiles)("%s", async (code, found) => {
    const { stdout } = await runCase(found, "--json");
    const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
    expect(problems.map((problem) => problem.code)).toEqual(found.codes ?? [code]);
  });
});

async function runCase({ files, prepare, argv = ["check"], host }: Case, ...flags: string[]) {
  const cwd = campaignWith(files);
  prepare?.(cwd);
  const told = await postbag([...argv, ...flags], testHost({ cwd, ...host }));
  return { ...told, stderr: told.stderr.replaceAll(cwd, "…") };
}
