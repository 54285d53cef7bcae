import { describe, expect, test } from "vitest";
import { parseHandlebars } from "../../src/parse/handlebars.ts";
import { gather, marked, spotOf } from "./marks.ts";

/** Parses a text as the body of a file, two lines below its beginning. */
function parse(text: string) {
  const head = "---\n---\n";
  const source = { file: "letter.en.hbs", text: head + text };
  return gather((report) => parseHandlebars({ source, start: head.length, text }, report));
}

describe("a slip is told where it is", () => {
  test.each<[string, string, string]>([
    ["a tag that stays open", "Dear ⟦{{⟧signer.name\nBye\n", "this {{ has no }}"],
    ["a tag that stays open at the end", "Dear ⟦{{⟧signer.name", "this {{ has no }}"],
    ["a tag that stays open before another", "⟦{{⟧signer.name\n{{own_words}}\n", "this {{ has no }}"],
    ["a tag that stays open behind another", "{{own_words}} ⟦{{⟧signer.name\n", "this {{ has no }}"],
    ["a tag closed by one brace", "{{own_words}}\n⟦{{⟧signer.name}\n", "this {{ has no }}"],
    ["a block's tag that stays open", "⟦{{⟧#if own_words\nBye{{/if}}\n", "this {{ has no }}"],
    ["two braces that open and nothing else", "Dear ⟦{{⟧", "this {{ has no }}"],
    ["a tag with nothing in it", "Dear ⟦{{}}⟧,", "there is nothing between {{ and }}"],
    ["a tag with a space in it", "Dear ⟦{{ }}⟧,", "there is nothing between {{ and }}"],
    ["a block that stays open", "a\n⟦{{#if own_words}}⟧\nb\n", "{{#if}} is never closed"],
    ["the inner block of two", "{{#if own_words}}\n⟦{{#each points}}⟧\nb\n", "{{#each}} is never closed"],
    ["the outer block of two", "⟦{{#if own_words}}⟧{{#each points}}b{{/each}}", "{{#if}} is never closed"],
    ["a block with stripped spaces", "⟦{{~#if own_words~}}⟧ b", "{{#if}} is never closed"],
    [
      "a block behind a comment that shows one",
      "⟦{{#if own_words}}⟧b {{!-- {{#each points}} --}}",
      "{{#if}} is never closed",
    ],
    ["an end without a beginning", "a\n⟦{{/⟧if}}\n", "this closes a block that is not open"],
    ["a second end", "{{#if own_words}}b{{/if}}⟦{{/⟧if}}", "this closes a block that is not open"],
    ["an else in no block", "a\n⟦{{else}}⟧b", "this stands in no block"],
    ["a caret in no block", "a ⟦{{^}}⟧b", "this stands in no block"],
    ["a second else", "{{#if own_words}}a{{else}}b⟦{{else}}⟧c{{/if}}", "this stands in no block"],
    ["a block closed by another's end", "{{#⟦each⟧ points}}b{{/if}}", "{{#each}} is closed by {{/if}}"],
    [
      "blocks closed in the wrong order",
      "{{#if own_words}}{{#⟦each⟧ points}}b{{/if}}{{/each}}",
      "{{#each}} is closed by {{/if}}",
    ],
    ["an exclamation mark behind a name", "{{signer.⟦name!⟧}}", '"name!" does not belong here'],
    ["a comma between names", "{{signer.⟦name,⟧ signer.city}}", '"name," does not belong here'],
    ["an apostrophe", "{{⟦signer's⟧}}", '"signer\'s" does not belong here'],
    ["a quote that stays open", '{{date ⟦"⟧2021-02-07}}', "the quote that begins here is never closed"],
    ["a brace too many before a name", "{{{signer.name⟦}}⟧", '"}}" does not belong here'],
    ["a parenthesis that stays open", "{{#if (list points⟦}}⟧b{{/if}}", '"}}" does not belong here'],
    ["an equals sign with nothing before it", "{{date ⟦=⟧b}}", '"=" does not belong here'],
    ["a setting with nothing behind it", "{{date style=⟦}}⟧", '"}}" does not belong here'],
  ])("%s", (_, text, reason) => {
    const { text: plain, spots } = marked(text);
    const { value, problems } = parse(plain);
    expect(value).toBeUndefined();
    expect(problems.map((found) => found.fact)).toEqual([`The template cannot be understood from here on: ${reason}.`]);
    expect(problems.map(spotOf)).toEqual(spots.map(([at, word]) => [lower(at), word]));
  });

  test("and the carets never go past their line", () => {
    const { problems } = parse("Dear {{#if\nown_words}}\n");
    expect(problems).toMatchObject([{ line: 3, column: 6, length: 5 }]);
  });
});

/** The spot two lines further down. */
function lower(at: string): string {
  const [line, column] = at.split(":");
  return `${Number(line) + 2}:${column}`;
}

describe("a text is understood", () => {
  test.each([
    "",
    "a { b } c }} d",
    "{{! a comment with } in it }}",
    "{{!-- {{#if}} --}}",
    "\\{{signer.name}}",
    "{{signer.name\n}}",
    "{{#if own_words}}{{else if points}}{{else}}{{/if}}",
    "{{~signer.name~}}",
    "{{{signer.name}}}",
  ])("%j", (text) => {
    const { value, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(value?.type).toBe("Program");
  });
});
