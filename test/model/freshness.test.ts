import { expect, test } from "vitest";
import type { Day } from "../../src/model/day.ts";
import { stalenessOf } from "../../src/model/freshness.ts";

const today = "2021-02-05" as Day;
const on = (text: string) => text as Day;
const fresh = { verifiedOn: on("2021-02-01") };

test.each([
  ["checked lately", fresh, []],
  ["checked today", { verifiedOn: today }, []],
  ["checked 180 days ago", { verifiedOn: on("2020-08-09") }, []],
  ["checked 181 days ago", { verifiedOn: on("2020-08-08") }, ["checked-long-ago"]],
  ["checked tomorrow", { verifiedOn: on("2021-02-06") }, ["checked-in-future"]],
  ["never checked", {}, ["never-checked"]],
  ["imported today", { imported: { from: "a.csv", on: today } }, ["never-checked"]],
  ["a term that ends in 15 days", { ...fresh, validUntil: on("2021-02-20") }, []],
  ["a term that ends in 14 days", { ...fresh, validUntil: on("2021-02-19") }, ["term-ends-soon"]],
  ["a term's last day", { ...fresh, validUntil: today }, ["term-ends-soon"]],
  ["a term that ended yesterday", { ...fresh, validUntil: on("2021-02-04") }, ["term-over"]],
  ["everything", { validUntil: on("2021-02-04") }, ["never-checked", "term-over"]],
])("%s", (_, target, kinds) => {
  expect(stalenessOf(target, today).map(({ kind }) => kind)).toEqual(kinds);
});
