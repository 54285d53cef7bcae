import { describe, expect, test } from "vitest";
import { check } from "./check.ts";

describe("a partial is told where it is called wrongly", () => {
  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ["one that does not exist", "{{> ⟦footer⟧}}", {}, "missing-partial"],
    ["one that every object has", "{{> ⟦constructor⟧}}", {}, "missing-partial"],
    ["one in an else", "{{#if own_words}}a{{else}}{{> ⟦footer⟧}}{{/if}}", {}, "missing-partial"],
    ["one within another", "{{> p}}", { p: "a\n{{> ⟦footer⟧}}" }, "missing-partial"],
    ["one with its folder", "{{> ⟦partials/p⟧}}", { p: "a" }, "missing-partial"],
    ["one with its ending", "{{> ⟦p.hbs⟧}}", { p: "a" }, "missing-partial"],
    ["one with a group that does not exist", "{{> p ⟦signr⟧}}", { p: "{{name}}" }, "unknown-name"],
    ["one with a setting that does not exist", "{{> p who=⟦signer.nmae⟧}}", { p: "{{who}}" }, "unknown-name"],
    ["one that includes itself", "{{> p}}", { p: "{{> ⟦p⟧}}" }, "recursive-partial"],
    ["one that includes itself by another", "{{> p}}", { p: "{{> q}}", q: "{{> ⟦p⟧}}" }, "recursive-partial"],
    [
      "one that includes itself in a branch",
      "{{> p}}",
      { p: "{{#if own_words}}{{> ⟦p⟧}}{{/if}}" },
      "recursive-partial",
    ],
    ["one that includes itself in a loop", "{{> p}}", { p: "{{#each points}}{{> ⟦p⟧}}{{/each}}" }, "recursive-partial"],
    ["one with a slip in its name", "{{> p}}", { p: "{{⟦nix⟧}}" }, "unknown-name"],
    ["one that is broken", "{{> p}}", { p: "⟦{{⟧own_words" }, "template-syntax"],
    ["one that is broken and that nobody calls", "a", { p: "⟦{{⟧own_words" }, "template-syntax"],
  ])("%s", (_, text, partials, code) => {
    const { problems, found, spots } = check(text, partials);
    expect(found).toEqual(spots);
    expect(problems.map((each) => each.code)).toEqual([code]);
  });
});

test.each<[string, string]>([
  ["with its folder", "partials/footer"],
  ["with its ending", "footer.hbs"],
  ["in other capitals", "Footer"],
  ["misspelt", "foter"],
])("a partial's name %s leads to the one that is meant", (_, name) => {
  expect(check(`{{> ${name}}}`, { footer: "a" }).problems[0]?.mend).toBe('Did you mean "footer"?');
});

test("a partial that is called twice is checked at each of its calls", () => {
  const { problems } = check("{{#each points}}{{> p}}{{/each}}{{> p}}", { p: "{{text}}" });
  expect(problems).toMatchObject([{ file: "p.hbs", line: 1, column: 3 }]);
});

describe("a trap ends at once", () => {
  const within = (limit: number, run: () => ReturnType<typeof check>) => {
    const started = performance.now();
    const { problems } = run();
    expect(performance.now() - started).toBeLessThan(limit);
    return problems.map(({ code }) => code);
  };
  const chain = (calls: number) =>
    Object.fromEntries(
      Array.from({ length: 41 }, (_, level) => [`p${level}`, level < 40 ? `{{> p${level + 1}}}`.repeat(calls) : "a"]),
    );

  test("forty partials that each include the next one are fine", () => {
    expect(within(1000, () => check("{{> p0}}", chain(1)))).toEqual([]);
  });

  test("forty partials that each include the next one twice are too many", () => {
    expect(within(1000, () => check("{{> p0}}", chain(2)))).toEqual(["too-many-partials"]);
  });

  test("a thousand and one inclusions are one too many", () => {
    expect(within(1000, () => check("{{> p}}".repeat(1000), { p: "a" }))).toEqual([]);
    expect(within(1000, () => check("{{> p}}".repeat(1001), { p: "a" }))).toEqual(["too-many-partials"]);
    expect(within(1000, () => check("{{> p}}".repeat(3000), { p: "a" }))).toEqual(["too-many-partials"]);
  });

  test.each<[string, string]>([
    ["loops, five deep", nested("{{#each @root.points}}", "{{/each}}", 5)],
    ["loops, ten deep", nested("{{#each @root.points}}", "{{/each}}", 10)],
    ["ifs, ten thousand deep", nested("{{#if own_words}}", "{{/if}}", 10_000)],
    ["ifs, two thousand deep", nested("{{#if own_words}}", "{{/if}}", 2000)],
    ["ifs, two hundred deep", nested("{{#if own_words}}", "{{/if}}", 200)],
    ["elses, three thousand long", `{{#if own_words}}${"{{else if own_words}}a".repeat(3000)}{{/if}}`],
    ["parentheses, three thousand deep", `{{#if ${nested("(list ", ")", 3000)}}}a{{/if}}`],
    ["ifs that stay open, ten thousand", "{{#if own_words}}".repeat(10_000)],
  ])("%s", (_, text) => {
    expect(within(2000, () => check(text))).toEqual(["template-too-deep"]);
  });

  test.each<[string, string]>([
    ["loops, four deep", nested("{{#each @root.points}}", "{{/each}}", 4)],
    ["ifs, thirty deep", nested("{{#if own_words}}", "{{/if}}", 30)],
    ["ifs, three thousand one after another", "{{#if own_words}}a{{/if}}".repeat(3000)],
    ["braces that mean nothing", "{ ".repeat(100_000)],
    ["parentheses in the text", "(".repeat(10_000)],
  ])("%s are fine", (_, text) => {
    expect(within(2000, () => check(text))).toEqual([]);
  });
});

function nested(open: string, close: string, depth: number): string {
  return `${open.repeat(depth)}a${close.repeat(depth)}`;
}
