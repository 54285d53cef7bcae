import { describe, expect, test } from "vitest";
import { helpers } from "../../src/model/helpers.ts";
import { check } from "./check.ts";

describe("a helper is told where it is used wrongly", () => {
  test.each<[string, string, string]>([
    ["one that does not exist", "{{⟦upper⟧ own_words}}", "unknown-helper"],
    ["one that only Handlebars has", "{{⟦lookup⟧ signer 'name'}}", "unknown-helper"],
    ["one that writes to the terminal", "{{⟦log⟧ own_words}}", "unknown-helper"],
    ["one that every object has", "{{⟦constructor⟧ own_words}}", "unknown-helper"],
    ["one that every object has, as a block", "{{#⟦toString⟧}}a{{/toString}}", "unknown-helper"],
    ["one of Handlebars' own, for what is missing", "{{⟦helperMissing⟧ own_words}}", "unknown-helper"],
    [
      "one of Handlebars' own, for blocks",
      "{{#⟦blockHelperMissing⟧ points}}a{{/blockHelperMissing}}",
      "unknown-helper",
    ],
    ["one within parentheses", "{{#if (⟦not⟧ own_words)}}a{{/if}}", "unknown-helper"],
    ["a block that does not exist", "{{#⟦ifEquals⟧ language}}a{{/ifEquals}}", "unknown-helper"],
    ["a name with arguments", "{{⟦signer.name⟧ own_words}}", "unknown-helper"],
    ["a block's helper without its hash sign", "{{⟦if⟧ own_words}}", "wrong-helper-use"],
    ["a helper with a hash sign", "{{#⟦date⟧}}a{{/date}}", "wrong-helper-use"],
    ["an if without a question", "{{#⟦if⟧}}a{{/if}}", "wrong-helper-use"],
    ["an if with two", "{{#⟦if⟧ own_words points}}a{{/if}}", "wrong-helper-use"],
    ["a loop over a group", "{{#⟦each⟧ signer}}a{{/each}}", "wrong-helper-use"],
    ["a with of a text", "{{#⟦with⟧ language}}a{{/with}}", "wrong-helper-use"],
    ["a date of a text", "{{⟦date⟧ signer.name}}", "wrong-helper-use"],
    ["a date that no calendar has", '{{⟦date⟧ "2021-02-30"}}', "wrong-helper-use"],
    ["a date of two days", "{{⟦date⟧ campaign.deadline campaign.deadline}}", "wrong-helper-use"],
    ["a date in a style that does not exist", '{{date style=⟦"huge"⟧}}', "wrong-helper-use"],
    ["a date in a style that is a name", "{{date style=⟦language⟧}}", "wrong-helper-use"],
    ["a setting that does not exist", '{{date ⟦format="long"⟧}}', "wrong-helper-use"],
    ["a setting that every object has", '{{date ⟦constructor="long"⟧}}', "wrong-helper-use"],
    ["a list of a text", "{{⟦list⟧ language}}", "wrong-helper-use"],
    ["a list of nothing", "{{⟦list⟧}}", "wrong-helper-use"],
    ["a loop over what a helper gives", "{{#⟦each⟧ (list points)}}a{{/each}}", "wrong-helper-use"],
    ["own names of an if", "{{#⟦if⟧ own_words as |own_words|}}{{own_words}}{{/if}}", "unsupported-syntax"],
    ["a list as a block", "{{#⟦points⟧}}{{text}}{{/points}}", "unsupported-syntax"],
    ["a group as a block", "{{#⟦signer⟧}}{{name}}{{/signer}}", "unsupported-syntax"],
    ["a name as an inverse block", "{{^⟦own_words⟧}}a{{/own_words}}", "unsupported-syntax"],
    ["a partial block", "⟦{{#> p}}a{{/p}}⟧", "unsupported-syntax"],
    ["an inline partial", '⟦{{#*inline "p"}}a{{/inline}}⟧', "unsupported-syntax"],
    ["a decorator", "⟦{{* a}}⟧", "unsupported-syntax"],
    ["a partial whose name is computed", "⟦{{> (lookup . 'p')}}⟧", "unsupported-syntax"],
    ["a list by itself", "{{⟦points⟧}}", "not-printable"],
    ["a group by itself", "{{⟦signer⟧}}", "not-printable"],
    ["everything by itself", "{{⟦this⟧}}", "not-printable"],
    ["a group by its name in quotes", '{{⟦"signer"⟧}}', "not-printable"],
    ["an item that is a group", "{{#each points}}{{⟦this⟧}}{{/each}}", "not-printable"],
  ])("%s", (_, text, code) => {
    const { problems, found, spots } = check(text);
    expect(found).toEqual(spots);
    expect(problems.map((each) => each.code)).toEqual([code]);
  });
});

test.each(Object.values(helpers))("the sample $sample is sound", ({ sample }) => {
  expect(check(sample).problems).toEqual([]);
});

describe("the sample that a message gives is sound", () => {
  test.each([
    "{{points}}",
    "{{signer}}",
    "{{this}}",
    "{{campaign}}",
    "{{#each points}}{{this}}{{/each}}",
    "{{#each points}}{{.}}{{/each}}",
    "{{signer.address}}",
    "{{#each signer.name}}{{/each}}",
    "{{#with points}}{{/with}}",
    "{{date signer.name}}",
    "{{list language}}",
  ])("for %s", (text) => {
    const sample = /`(.+)`/.exec(check(text).problems[0]?.mend ?? "")?.[1] ?? "";
    const around = /^(\{\{#each points\}\}).*(\{\{\/each\}\})$/.exec(text);
    expect(sample).not.toBe("");
    expect(check(around ? around[1] + sample + around[2] : sample).problems).toEqual([]);
  });
});
