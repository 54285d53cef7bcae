import { describe, expect, test } from "vitest";
import { check } from "./check.ts";

/** What the mend of the one problem says to write. */
function meantBy(text: string): string | undefined {
  const { problems, found, spots } = check(text);
  expect(found).toEqual(spots);
  expect(problems).toHaveLength(1);
  return /^Write `(.+)`\.$/.exec(problems[0]?.mend ?? "")?.[1];
}

describe("a helper without its parentheses is told once, with the tag as it is meant", () => {
  test.each<[string, string]>([
    ['{{#if ⟦eq⟧ signer.country_code "GB"}}a{{/if}}', '{{#if (eq signer.country_code "GB")}}'],
    ["{{#unless ⟦gt⟧ points.length 1}}a{{/unless}}", "{{#unless (gt points.length 1)}}"],
    ['{{^if ⟦eq⟧ signer.city "a"}}b{{/if}}', '{{^if (eq signer.city "a")}}'],
    ['{{#if own_words}}a{{else if ⟦eq⟧ signer.city "a"}}b{{/if}}', '{{else if (eq signer.city "a")}}'],
    ["{{upper ⟦default⟧ signer.region signer.city}}", "{{upper (default signer.region signer.city)}}"],
    ['{{{upper ⟦default⟧\n  signer.region "a"}}}', '{{{upper (default signer.region "a")}}}'],
    ["{{default ⟦upper⟧ signer.region signer.city}}", "{{default (upper signer.region) signer.city}}"],
    ["{{default signer.region ⟦upper⟧ signer.city}}", "{{default signer.region (upper signer.city)}}"],
    ['{{upper ⟦date⟧ campaign.deadline style="full"}}', '{{upper (date campaign.deadline style="full")}}'],
    [
      '{{date ⟦default⟧ campaign.deadline "2021-03-01" style="full"}}',
      '{{date (default campaign.deadline "2021-03-01") style="full"}}',
    ],
    ['{{upper ⟦t⟧ en="a" es="b"}}', '{{upper (t en="a" es="b")}}'],
    ["{{upper ⟦date⟧}}", "{{upper (date)}}"],
    ['{{#if (eq ⟦upper⟧ signer.city "LEEDS")}}a{{/if}}', '(eq (upper signer.city) "LEEDS")'],
    [
      '{{upper ⟦default⟧ own_words upper default signer.region "a"}}',
      '{{upper (default own_words (upper (default signer.region "a")))}}',
    ],
    ["{{#each ⟦list⟧ points}}{{text}}{{/each}}", "{{#each points}}"],
  ])("%s", (text, meant) => {
    expect(meantBy(text)).toBe(meant);
  });
});

describe("a condition of another language is told once, at its first sign, with the blocks that say it", () => {
  test.each<[string, string]>([
    ['{{#if signer.country_code ⟦==⟧ "GB"}}a{{/if}}', '{{#if (eq signer.country_code "GB")}}'],
    ['{{#if language ⟦==⟧ "en"}}a{{/if}}', '{{#if (eq language "en")}}'],
    ["{{#if language⟦===⟧'en'}}a{{/if}}", "{{#if (eq language 'en')}}"],
    ['{{#if ⟦language = "en"⟧}}a{{/if}}', '{{#if (eq language "en")}}'],
    ['{{#if signer.city ⟦=⟧ "a"}}a{{/if}}', '{{#if (eq signer.city "a")}}'],
    ['{{~#if signer.city ⟦!=⟧ "a == b"~}}a{{/if}}', '{{#if (ne signer.city "a == b")}}'],
    ["{{#if points.length⟦>⟧1}}a{{/if}}", "{{#if (gt points.length 1)}}"],
    ["{{#unless points.length ⟦<=⟧ 1}}a{{/unless}}", "{{#unless (lte points.length 1)}}"],
    ['{{#if (signer.city ⟦==⟧ "a")}}a{{/if}}', '{{#if (eq signer.city "a")}}'],
    ['{{#if signer.city ⟦eq⟧ "a"}}a{{/if}}', '{{#if (eq signer.city "a")}}'],
    ['{{#if signer.city ⟦is⟧ not "a"}}a{{/if}}', '{{#if (ne signer.city "a")}}'],
    ["{{#if ⟦!⟧own_words}}a{{/if}}", "{{#unless own_words}} … {{/unless}}"],
    ["{{#if ⟦not⟧ own_words}}a{{/if}}", "{{#unless own_words}} … {{/unless}}"],
    ["{{#if (⟦not⟧ own_words)}}a{{/if}}", "{{#unless own_words}} … {{/unless}}"],
    ["{{#unless ⟦!⟧own_words}}a{{/unless}}", "{{#if own_words}} … {{/if}}"],
    ['{{#if ⟦!⟧(eq language "en")}}a{{/if}}', '{{#unless (eq language "en")}} … {{/unless}}'],
    ['{{^if language ⟦==⟧ "en"}}a{{/if}}', '{{#unless (eq language "en")}} … {{/unless}}'],
    ["{{#if own_words ⟦and⟧ points}}a{{/if}}", "{{#if own_words}}{{#if points}} … {{/if}}{{/if}}"],
    ["{{#if own_words ⟦&&⟧ !points}}a{{/if}}", "{{#if own_words}}{{#unless points}} … {{/unless}}{{/if}}"],
    ["{{#if (⟦and⟧ own_words points)}}a{{/if}}", "{{#if own_words}}{{#if points}} … {{/if}}{{/if}}"],
    ["{{#if own_words ⟦or⟧ points}}a{{/if}}", "{{#if own_words}} … {{else if points}} … {{/if}}"],
    ["{{#if own_words ⟦||⟧ points}}a{{/if}}", "{{#if own_words}} … {{else if points}} … {{/if}}"],
    ["{{#if (own_words ⟦or⟧ points)}}a{{/if}}", "{{#if own_words}} … {{else if points}} … {{/if}}"],
    [
      "{{#unless own_words ⟦or⟧ points}}a{{/unless}}",
      "{{#unless own_words}}{{#unless points}} … {{/unless}}{{/unless}}",
    ],
    ["{{#unless own_words ⟦&&⟧ points}}a{{/unless}}", "{{#unless own_words}} … {{else unless points}} … {{/unless}}"],
    [
      '{{#if eq language "en" ⟦and⟧ (own_words or points)}}a{{/if}}',
      '{{#if (eq language "en")}}{{#if own_words}} … {{else if points}} … {{/if}}{{/if}}',
    ],
  ])("%s", (text, meant) => {
    const written = meantBy(text);
    expect(written).toBe(meant);
    const [, block = "if"] = /^\{\{#(\w+)/.exec(meant) ?? [];
    const whole = meant.endsWith(`{{/${block}}}`) ? meant : `${meant}{{/${block}}}`;
    expect(check(whole).problems).toEqual([]);
  });

  test.each<[string, string]>([
    ['{{else if signer.city ⟦==⟧ "a"}}', '{{else if (eq signer.city "a")}}'],
    ["{{else if ⟦!⟧points}}", "{{else unless points}}"],
    ["{{else if ⟦not⟧ points}}", "{{else unless points}}"],
    ["{{else if signer.region ⟦||⟧ points}}", "{{else if signer.region}} … {{else if points}} …"],
    ["{{else if signer.region ⟦and⟧ points}}", "{{else if signer.region}}{{#if points}} … {{/if}}"],
  ])("in %s", (text, meant) => {
    expect(meantBy(`{{#if own_words}}a${text}b{{/if}}`)).toBe(meant);
    expect(check(`{{#if own_words}}a${meant}b{{/if}}`).problems).toEqual([]);
  });

  test("in whole sentences", () => {
    expect(check('{{#if language == "en"}}a{{/if}}').problems).toMatchObject([
      {
        code: "template-syntax",
        fact: 'The template cannot be understood from here on: a condition has no "==".',
        mend: 'Write `{{#if (eq language "en")}}`.',
      },
    ]);
    expect(check("{{#if own_words and points}}a{{/if}}").problems).toMatchObject([
      {
        code: "wrong-helper-use",
        fact: '"if" is used wrongly: a condition has no "and".',
        mend: "Write `{{#if own_words}}{{#if points}} … {{/if}}{{/if}}`.",
      },
    ]);
  });

  test.each([
    "{{#if (own_words ⟦&&⟧ points) || signer.region}}a{{/if}}",
    '{{#if (eq signer.city⟦==⟧"a")}}a{{/if}}',
    "{{#if ⟦!=⟧ own_words}}a{{/if}}",
    "{{#if ⟦!⟧}}a{{/if}}",
  ])("with how conditions are written, where no chain of blocks says it: %s", (text) => {
    const { problems, found, spots } = check(text);
    expect(found).toEqual(spots);
    expect(problems[0]?.mend).toMatch(/^Compare with `\{\{#if \(eq one "other"\)\}\}`; write/);
  });
});

describe("beside such a slip", () => {
  test.each([
    '{{#if ⟦eq⟧ ⟦signer.ctiy⟧ "a"}}a{{/if}}',
    "{{#if own_words ⟦and⟧ ⟦pionts⟧}}a{{/if}}",
    "{{#if own_words ⟦and⟧ points}}{{⟦nix⟧}}{{/if}}",
  ])("names that nothing has are told too: %s", (text) => {
    const { found, spots } = check(text);
    expect(found).toEqual(spots);
  });

  test("what is meant to be printed counts as printed", () => {
    expect(check('{{upper default own_words "-"}}').prints).toEqual(["own_words"]);
  });

  test("what no helper can give is told with what can be", () => {
    const [found] = check("{{#each ⟦upper⟧ signer.name}}a{{/each}}").problems;
    expect(found?.fact).toBe('"each" is used wrongly: what "upper" gives is nothing for it.');
    expect(found?.mend).toBe("Use it such as `{{#each points}}{{number}}. {{text}}{{/each}}`.");
  });

  test("a column that is called like a helper or a sign is a name", () => {
    expect(
      check("{{#with signer.extra}}{{#if and}}a{{/if}}{{upper eq}}{{default date upper}}{{/with}}").problems,
    ).toEqual([]);
  });
});

test.each([
  ["!", 20_000],
  ["(not ", 20_000],
  ["[", 20_000],
  ['"', 20_000],
  ["not ", 2000],
  ["own_words and ", 2000],
  ["eq own_words ", 2000],
  ["upper ", 2000],
])("%s is told %i times over, and soon", (sign, times) => {
  const start = performance.now();
  expect(check(`{{#if ${sign.repeat(times)}own_words}}a{{/if}}`).problems).not.toEqual([]);
  expect(check(`{{upper ${sign.repeat(times)}own_words}}`).problems).not.toEqual([]);
  expect(performance.now() - start).toBeLessThan(4000);
});
