import { expect, test } from "vitest";
import { setInTargets } from "../../../src/parse/edit/set.ts";
import type { Problem } from "../../../src/problems/problem.ts";

function verify(text: string, ...indexes: number[]) {
  const problems: Problem[] = [];
  const changes = indexes.map((index) => ({ index, key: "verified_on", value: "2026-11-27" }));
  const edited = setInTargets({ file: "targets.yaml", text }, changes, (found) => problems.push(found));
  return { text: edited?.text, problems };
}

test.each([
  [
    "behind the last key, before the next item's comments",
    "targets:\n  - id: a\n    sources: [x] # s\n    # of a\n\n  # of b\n  - id: b\n",
    "targets:\n  - id: a\n    sources: [x] # s\n    # of a\n    verified_on: 2026-11-27\n\n  # of b\n  - id: b\n",
  ],
  ["at the end of the file", "targets:\n- id: a", "targets:\n- id: a\n  verified_on: 2026-11-27"],
  [
    "behind a text of several lines",
    "targets:\r\n  - post: |\r\n      x\r\n\r\nz: 1\r\n",
    "targets:\r\n  - post: |\r\n      x\r\n    verified_on: 2026-11-27\r\n\r\nz: 1\r\n",
  ],
  [
    "in an old one's place",
    "targets:\n  - verified_on:   '2020-01-01' # by phone\n    id: a\n",
    "targets:\n  - verified_on:   2026-11-27 # by phone\n    id: a\n",
  ],
  [
    "in the place of one in quotes",
    'targets:\n  - { "verified_on": "2020-01-01" }\n',
    'targets:\n  - { "verified_on": "2026-11-27" }\n',
  ],
  [
    "where the key stands alone",
    "targets:\n  - verified_on: # when?\n    id: a\n",
    "targets:\n  - verified_on: 2026-11-27 # when?\n    id: a\n",
  ],
  [
    "in the place of a block",
    "targets:\n  - verified_on: |\n      2020-01-01\n    id: a\n",
    "targets:\n  - verified_on: 2026-11-27\n    id: a\n",
  ],
  ["in flow style", "targets: [{ id: a }, { id: b }]\n", "targets: [{ id: a, verified_on: 2026-11-27 }, { id: b }]\n"],
  ["in JSON", '{"targets": [{"id": "a"}]}', '{"targets": [{"id": "a", "verified_on": "2026-11-27"}]}'],
  ["in an empty target", "targets: [{}]", "targets: [{verified_on: 2026-11-27}]"],
])("a day is set %s", (_, before, after) => {
  expect(verify(before, 0)).toEqual({ text: after, problems: [] });
});

test("several are set at once, in whatever order", () => {
  const text = "targets:\n  - id: a\n  - id: b\n    verified_on: 2020-01-01\n  - id: c\n";
  expect(verify(text, 2, 0, 1).text).toBe(
    "targets:\n  - id: a\n    verified_on: 2026-11-27\n  - id: b\n    verified_on: 2026-11-27\n  - id: c\n    verified_on: 2026-11-27\n",
  );
});

test.each([
  [
    "the day is another's too",
    "targets:\n  - id: a\n    verified_on: &day 2020-01-01\n  - id: b\n    verified_on: *day\n",
  ],
  ["the target is another's too", "targets:\n  - &a\n    id: a\n  - *a\n"],
  ["the target is an alias", "shared: &a { id: a }\ntargets:\n  - *a\n"],
  ["the value is a list", "targets:\n  - verified_on: [x]\n"],
  ["there is no such target", "targets: []\n"],
])("nothing is set where %s", (_, text) => {
  const { text: after, problems } = verify(text, 0);
  expect(after).toBeUndefined();
  expect(problems.map(({ code, mend }) => [code, mend])).toEqual([
    ["not-edited", "Add these lines yourself:\nverified_on: 2026-11-27"],
  ]);
});

test("nothing is set where another target stands than was meant", () => {
  const source = { file: "targets.yaml", text: "targets:\n  - id: a\n  - id: b\n" };
  const change = (id: string) => ({ index: 1, id, key: "verified_on", value: "2026-11-27" });
  expect(setInTargets(source, [change("a")], () => undefined)).toBeUndefined();
  expect(setInTargets(source, [change("b")], () => undefined)?.text).toBe(
    `${source.text}    verified_on: 2026-11-27\n`,
  );
});

test("in a long list only what is touched is parsed, and the right target changes", () => {
  const items = Array.from({ length: 5000 }, (_, index) => `  - id: t${index}\n    sources: [${"x".repeat(100)}]\n`);
  const text = `targets:\n${items.join("")}# end\n`;
  const wanted = [0, 1, 2, 77, 2500, 2501, 4998, 4999];
  const after = items.map((item, index) => (wanted.includes(index) ? `${item}    verified_on: 2026-11-27\n` : item));
  expect(verify(text, ...wanted).text).toBe(`targets:\n${after.join("")}# end\n`);
});
