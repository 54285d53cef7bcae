import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/parse/yaml.ts";
import { gather, marked, spotOf } from "./marks.ts";

function problemsOf(text: string) {
  const { value, problems } = gather((report) => parseYaml({ file: "targets.yaml", text }, report));
  if (problems.length > 0) expect(value).toBeUndefined();
  return problems;
}

describe("a slip is told once, where it is", () => {
  test.each<[string, string]>([
    ["a tab before a key", "a:\n⟦\t⟧b: c\n  d: e\n"],
    ["a key that stands too far left", "- a: b\n⟦ ⟧c: d\n  e: f\n"],
    ["a key that stands too far right", "a: ⟦b⟧\n  c: d\n"],
    ["double quotes that stay open", 'a: ⟦"⟧b\nc: d\n'],
    ["single quotes that stay open", "a: ⟦'⟧b\nc: d\n"],
    ["text behind quotes", 'a: "b" ⟦c⟧\n'],
    ["an apostrophe in single quotes", "a: 'b'⟦s c'⟧\n"],
    ["a colon in text", "a: ⟦b⟧: c\n"],
    ["a key twice", "a: b\n⟦a⟧: c\n"],
    ["a second document", "a: b\n⟦---⟧\nc: d\n"],
    ["an at sign that begins text", "a: ⟦@⟧b\n"],
    ["a backtick that begins text", "a: ⟦`⟧b`\n"],
    ["a percent sign that begins text", "a: ⟦%⟧b\n"],
    ["an escape that does not exist", 'a: "b ⟦\\q⟧"\n'],
    ["a star that begins text", "a: ⟦*b⟧ c\n"],
    ["an alias of nothing", "a: ⟦*b⟧\n"],
    ["an alias before its anchor", "a: ⟦*b⟧\nc: &b d\n"],
  ])("%s", (_, text) => {
    const { text: plain, spots } = marked(text);
    const problems = problemsOf(plain);
    expect(problems.map((found) => found.code)).toEqual(["yaml-syntax"]);
    expect(problems.map((found) => spotOf(found)[0])).toEqual(spots.map(([at]) => at));
  });

  test("a list that stays open is told at the next line", () => {
    expect(problemsOf("a: [b\nc: d\n").map(spotOf)).toEqual([["2:1", expect.anything()]]);
  });

  test.each([
    ["a list", `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["a group", `a: ${"{b: ".repeat(20_000)}c${"}".repeat(20_000)}`],
    ["a list of lines", `${"- ".repeat(20_000)}a`],
  ])("%s within itself twenty thousand times is nested too deeply", (_, text) => {
    expect(problemsOf(text)).toMatchObject([
      { code: "yaml-syntax", fact: "This is not YAML: it is nested too deeply." },
    ]);
  });
});

describe("a person is told in words that help", () => {
  test.each<[string, string, RegExp]>([
    ["a colon in text", "a: b: c\n", /quotes/],
    ["a star that begins text", "a: *b* c\n", /quotes/],
    ["quotes that stay open", 'a: "b\n', /quote that begins here is never closed/],
    ["a key twice", "a: b\na: c\n", /already|twice/],
  ])("%s", (_, text, words) => {
    expect(problemsOf(text)[0]?.fact).toMatch(words);
  });

  test("and never in the words of a programming interface", () => {
    const texts = ["a: b: c\n", "a: b\n---\nc: d\n", "a: b\na: c\n", "a: *b\n", 'a: "b\n'];
    const facts = texts.flatMap(problemsOf).map(({ fact }) => fact);
    expect(facts.filter((fact) => /YAML\.|parse|mapping|implicit|unresolved/i.test(fact))).toEqual([]);
  });
});

describe("a key that no campaign can have is told at once", () => {
  test.each(["__proto__", "constructor", "prototype", '"__proto__"', "? [a, b]\n", "? { a: b }\n"])("%j", (key) => {
    expect(problemsOf(`a:\n  ${key}: c\n`)).toMatchObject([{ code: "unknown-key", line: 2 }]);
  });
});

test("aliases that unfold beyond all bounds are told within a second", () => {
  const lines = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`);
  const started = performance.now();
  expect(problemsOf(`a0: &a0 [x]\n${lines.join("")}`)).toMatchObject([{ code: "yaml-aliases" }]);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("an alias within its own value does no harm", () => {
  expect(problemsOf("a: &a [*a]\n")).toEqual([]);
});
