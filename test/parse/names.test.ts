import { describe, expect, test } from "vitest";
import { check } from "./check.ts";

describe("a name that nothing has is told, wherever it stands", () => {
  test.each<[string, string]>([
    ["at the top", "{{⟦nix⟧}}"],
    ["in three braces", "{{{⟦nix⟧}}}"],
    ["with stripped spaces", "{{~⟦nix⟧~}}"],
    ["over two lines", "{{\n  ⟦nix⟧\n}}"],
    ["behind letters of several bytes", "ñ日🗳 {{⟦nix⟧}}"],
    ["behind a dot", "{{⟦signer.nix⟧}}"],
    ["behind a slash", "{{⟦signer/nix⟧}}"],
    ["behind a text, which has no parts", "{{⟦signer.name.nix⟧}}"],
    ["in brackets", "{{⟦[nix]⟧}}"],
    ["in quotes, which are a name there", '{{⟦"nix"⟧}}'],
    ["as a number, which is a name there", "{{⟦12⟧}}"],
    ["with a hyphen", "{{⟦own-words⟧}}"],
    ["in other capitals", "{{⟦Signer.name⟧}}"],
    ["as what an if asks", "{{#if ⟦nix⟧}}a{{/if}}"],
    ["in an if", "{{#if own_words}}{{⟦nix⟧}}{{/if}}"],
    ["in an else", "{{#if own_words}}a{{else}}{{⟦nix⟧}}{{/if}}"],
    ["as what an else if asks", "{{#if own_words}}a{{else if ⟦nix⟧}}b{{/if}}"],
    ["in an else behind an else if", "{{#if own_words}}a{{else if points}}b{{else}}{{⟦nix⟧}}{{/if}}"],
    ["in both, where each has one", "{{#if ⟦nix⟧}}{{⟦nux⟧}}{{else}}{{⟦nox⟧}}{{/if}}"],
    ["in an unless", "{{#unless own_words}}{{⟦nix⟧}}{{/unless}}"],
    ["in a loop", "{{#each points}}{{⟦nix⟧}}{{/each}}"],
    ["in the else of a loop", "{{#each points}}a{{else}}{{⟦nix⟧}}{{/each}}"],
    ["in a loop, where the item's name is needed no more", "{{#each points}}{{/each}}{{⟦text⟧}}"],
    ["in a loop, where it stands further out", "{{#each points}}{{⟦signer.name⟧}}{{/each}}"],
    ["in a loop within a loop", "{{#each points}}{{#each sources}}{{⟦text⟧}}{{/each}}{{/each}}"],
    ["in a with", "{{#with signer}}{{⟦nix⟧}} {{⟦signer.name⟧}}{{/with}}"],
    ["in the else of a with", "{{#with signer}}a{{else}}{{⟦name⟧}}{{/with}}"],
    ["one level out, where there is none", "{{⟦../own_words⟧}}"],
    ["one level out of an if, which is none", "{{#if own_words}}{{⟦../own_words⟧}}{{/if}}"],
    ["two levels out of one", "{{#each points}}{{⟦../../signer.name⟧}}{{/each}}"],
    ["one level out of two", "{{#each points}}{{#each sources}}{{⟦../signer.name⟧}}{{/each}}{{/each}}"],
    ["as an index outside of loops", "{{⟦@index⟧}}"],
    ["as data that no loop has", "{{#each points}}{{⟦@nix⟧}}{{/each}}"],
    ["from the root", "{{⟦@root.nix⟧}}"],
    ["as this and more", "{{#each points}}{{⟦this.nix⟧}}{{/each}}"],
    ["as a part of a block's own name", "{{#each points as |point|}}{{⟦point.nix⟧}}{{/each}}"],
    ["as a block's own name outside of it", "{{#each points as |point|}}{{/each}}{{⟦point.text⟧}}"],
    ["as a third own name", "{{#each points as |point index nix|}}{{⟦nix⟧}}{{/each}}"],
    ["as a second own name of a with", "{{#with signer as |person nix|}}{{⟦nix⟧}}{{/with}}"],
    ["as this and a block's own name", "{{#each points as |point|}}{{⟦this.point⟧}}{{/each}}"],
    ["as what a helper takes", "{{date ⟦campaign.nix⟧}}"],
    ["within parentheses", "{{#if (list ⟦nix⟧)}}a{{/if}}"],
    ["as the item of a list", "{{⟦points.text⟧}}"],
    ["as a list's item that is no number", "{{⟦points.first⟧}}"],
  ])("%s", (_, text) => {
    const { problems, found, spots } = check(text);
    expect(found).toEqual(spots);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["unknown-name"]));
  });

  test.each([
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "signer.constructor",
    "signer.__proto__.name",
    "points.constructor",
    "@constructor",
    "@root.__proto__",
    "this.constructor",
    "language.length",
  ])("%s is no name", (name) => {
    const { problems } = check(`{{${name}}}{{#each points}}{{/each}}`);
    expect(problems).toMatchObject([{ code: "unknown-name", column: 3, fact: `Nothing is called "${name}".` }]);
  });
});

describe("where a block's own argument is wrong, nothing is said of what is in it", () => {
  test.each<[string, string]>([
    ["a loop over nothing", "{{#each ⟦pionts⟧}}{{text}}{{../own_words}}{{@index}}{{/each}}"],
    ["a loop over a text", "{{#⟦each⟧ signer.name}}{{text}}{{/each}}"],
    ["a loop over nothing in particular", "{{#⟦each⟧}}{{text}}{{/each}}"],
    ["a with of nothing", "{{#with ⟦signr⟧}}{{name}}{{/with}}"],
    ["a with of a list", "{{#⟦with⟧ points}}{{text}}{{/with}}"],
    ["a helper that does not exist", "{{#⟦repeat⟧ points}}{{text}}{{/repeat}}"],
    ["with own names", "{{#each ⟦pionts⟧ as |point|}}{{point.text}}{{/each}}"],
    ["but the else is another matter", "{{#each ⟦pionts⟧}}{{text}}{{else}}{{⟦nix⟧}}{{/each}}"],
    ["and words that follow no helper are no names", "{{⟦Sir⟧ or Madam}}"],
    ["and so it is within parentheses", "{{#if (⟦is⟧ language other)}}a{{/if}}"],
    ["and of a loop over what no helper gives", "{{#each (⟦lookup⟧ signer 'address')}}{{text}}{{/each}}"],
  ])("%s", (_, text) => {
    const { found, spots } = check(text);
    expect(found).toEqual(spots);
  });
});

describe("a name that is proposed can be written at that spot", () => {
  test.each<[string, string]>([
    ["misspelt", "{{signr.name}}"],
    ["without its group", "{{given_name}}"],
    ["misspelt in a loop", "{{#each points}}{{txet}}{{/each}}"],
    ["misspelt in a loop, and standing further out", "{{#each points}}{{signer.nmae}}{{/each}}"],
    ["with the loop's own name", "{{#each points}}{{points.text}}{{/each}}"],
    ["with the name of a with", "{{#with signer}}{{signer.name}}{{/with}}"],
    ["further out than two loops", "{{#each points}}{{#each sources}}{{own_words}}{{/each}}{{/each}}"],
    ["further out, with its group", "{{#each points}}{{place}}{{/each}}"],
    ["a block's own, misspelt", "{{#each points as |point|}}{{piont.text}}{{/each}}"],
  ])("%s", (_, text) => {
    const [found] = check(text).problems;
    const meant = /Did you mean "(.+?)"/.exec(found?.mend ?? "")?.[1] ?? "";
    const { column = 0, length = 0 } = found ?? {};
    expect(meant).not.toBe("");
    expect(check(text.slice(0, column - 1) + meant + text.slice(column - 1 + length)).problems).toEqual([]);
  });

  test("and one that stands in a loop alone is not proposed outside of it", () => {
    expect(check("{{text}}").problems[0]?.mend).not.toContain('"points.text"');
  });
});
