import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import { allFields, type Field, fields } from "../../src/model/fields.ts";
import { check } from "./check.ts";

/** Data in which every name prints itself. */
function filled(field: Field, name = ""): unknown {
  if (field.kind === "list") return [filled(field.item, name), filled(field.item, name)];
  if (field.kind !== "group") return `<${name}>`;
  return Object.fromEntries(Object.entries(field.fields).map(([key, inner]) => [key, filled(inner, key)]));
}

function print(text: string, partials: Readonly<Record<string, string>>): string {
  const engine = Handlebars.create();
  engine.registerPartial(partials);
  return engine.compile(text, { noEscape: true })(filled(fields));
}

describe("what is found sound prints", () => {
  test.each<[string, string, string, Readonly<Record<string, string>>?]>([
    ["a name in a loop", "{{#each points}}{{text}}{{/each}}", "<text><text>"],
    ["a name out of a loop", "{{#each points}}{{../own_words}}{{/each}}", "<own_words><own_words>"],
    [
      "a name out of a loop and an if",
      "{{#each points}}{{#if text}}{{../language}}{{/if}}{{/each}}",
      "<language><language>",
    ],
    [
      "a name out of two loops",
      "{{#each points}}{{#each sources}}{{../../language}}{{/each}}{{/each}}",
      "<language>".repeat(4),
    ],
    [
      "a loop out of a loop",
      "{{#each points}}{{#each ../signer.address}}{{this}}{{/each}}{{/each}}",
      "<address>".repeat(4),
    ],
    ["an item that is a text", "{{#each signer.address}}{{this}}{{.}}{{/each}}", "<address>".repeat(4)],
    ["a part of this", "{{#each points}}{{this.text}}{{./text}}{{/each}}", "<text>".repeat(4)],
    ["a group", "{{#with signer}}{{name}}{{../language}}{{/with}}", "<name><language>"],
    [
      "a group within a loop",
      "{{#each points}}{{#with ../signer}}{{name}}{{@index}}{{/with}}{{/each}}",
      "<name>0<name>1",
    ],
    [
      "a loop's data",
      "{{#each points}}{{@index}}-{{@key}}-{{@first}}-{{@last}}{{/each}}",
      "0-0-true-false1-1-false-true",
    ],
    ["a loop's data as a question", "{{#each points}}{{#unless @last}}, {{/unless}}{{/each}}", ", "],
    ["the root", "{{#each points}}{{@root.signer.name}}{{/each}}", "<name><name>"],
    ["own names", "{{#each points as |point index|}}{{point.text}}{{index}}{{/each}}", "<text>0<text>1"],
    [
      "own names in an inner loop",
      "{{#each points as |point|}}{{#each point.sources}}{{point.id}}{{/each}}{{/each}}",
      "<id>".repeat(4),
    ],
    ["an own name before the campaign's", "{{#each points as |signer|}}{{signer.text}}{{/each}}", "<text><text>"],
    ["an own name of a with", "{{#with signer as |person|}}{{person.name}}{{/with}}", "<name>"],
    ["how many there are", "{{points.length}}", "2"],
    ["one item of a list", "{{points.0.text}}{{points.[1].text}}", "<text><text>"],
    [
      "names in brackets, quotes and with slashes",
      '{{[own_words]}}{{"own_words"}}{{signer/name}}',
      "<own_words><own_words><name>",
    ],
    ["an else", "{{#unless own_words}}a{{else}}{{signer.name}}{{/unless}}", "<name>"],
    ["a caret for else", "{{#if own_words}}a{{^}}{{language}}{{/if}}", "a"],
    ["a partial", "{{> p}}", "<name>", { p: "{{signer.name}}" }],
    ["a partial in a loop", "{{#each points}}{{> p}}{{/each}}", "<text>0<text>1", { p: "{{text}}{{@index}}" }],
    ["a partial with a group", "{{> p signer}}", "<name><language>", { p: "{{name}}{{@root.language}}" }],
    ["a partial with a list", "{{> p points}}", "<text><text>", { p: "{{#each this}}{{text}}{{/each}}" }],
    ["a partial with a setting", "{{> p who=signer.name}}", "<name><name>", { p: "{{who}}{{this.who}}" }],
    [
      "a partial with a setting that is a list",
      "{{> p all=points}}",
      "<text><text>",
      { p: "{{#each all}}{{text}}{{/each}}" },
    ],
    ["a partial with a text as its setting", "{{> p word='a'}}", "a", { p: "{{word}}" }],
    [
      "a partial with a group and a setting",
      "{{> p signer word=language}}",
      "<name><language>",
      { p: "{{name}}{{word}}" },
    ],
    [
      "a setting out of a partial's loop",
      "{{> p word=language}}",
      "<language><language>",
      { p: "{{#each points}}{{../word}}{{/each}}" },
    ],
    ["a setting handed on to another partial", "{{> p word=language}}", "<language>", { p: "{{> q}}", q: "{{word}}" }],
    ["a setting before the campaign's own name", "{{> p language=signer}}", "<name>", { p: "{{language.name}}" }],
  ])("%s", (_, text, printed, partials = {}) => {
    expect(check(text, partials).problems).toEqual([]);
    expect(print(text, partials)).toBe(printed);
  });

  test.each(allFields().filter(({ name, field }) => field.kind !== "list" && !name.startsWith("points.")))(
    "$name",
    ({ name }) => {
      const { uses, problems } = check(`{{${name}}}`);
      expect(problems).toEqual([]);
      expect(uses).toEqual([name]);
      expect(print(`{{${name}}}`, {})).toBe(`<${name.split(".").at(-1)}>`);
    },
  );
});

describe("what would print nothing in a partial is told", () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["a way out of it", "{{#each points}}{{> p}}{{/each}}", { p: "{{⟦../own_words⟧}}" }],
    ["a way out of its group", "{{> p signer}}", { p: "{{⟦../own_words⟧}}" }],
    ["a block's own name", "{{#each points as |point|}}{{> p}}{{/each}}", { p: "{{⟦point.text⟧}}" }],
    ["its setting in a loop of its own", "{{> p word=language}}", { p: "{{#each points}}{{⟦word⟧}}{{/each}}" }],
    [
      "its setting in another partial's loop",
      "{{> p word=language}}",
      { p: "{{#each points}}{{> q}}{{/each}}", q: "{{⟦word⟧}}" },
    ],
    ["a name of its caller's loop, called outside of it", "{{> p}}", { p: "{{⟦text⟧}}" }],
    ["a name outside of the group that it is given", "{{> p signer}}", { p: "{{⟦signer.name⟧}}" }],
  ])("%s", (_, text, partials) => {
    const { problems, found, spots } = check(text, partials);
    expect(found).toEqual(spots);
    expect(problems.map(({ code, file }) => `${file} ${code}`)).toEqual(
      problems.map(({ file }) => `${file} unknown-name`),
    );
  });
});

describe("the fields that a template uses are gathered", () => {
  test.each<[string, string, readonly string[], Readonly<Record<string, string>>?]>([
    [
      "in every branch",
      "{{#if own_words}}{{language}}{{else}}{{signer.name}}{{/if}}",
      ["language", "own_words", "signer.name"],
    ],
    ["in loops, by their full names", "{{#each points}}{{text}}{{/each}}", ["points", "points.text"]],
    ["by own names, by their full names", "{{#each points as |p|}}{{p.text}}{{/each}}", ["points", "points.text"]],
    ["in partials", "{{> p}}", ["own_words"], { p: "{{own_words}}" }],
    ["by settings", "{{> p all=points}}", ["points", "points.text"], { p: "{{#each all}}{{text}}{{/each}}" }],
    ["as a list's texts", "{{list points}}", ["points", "points.text"]],
    ["from the root", "{{@root.own_words}}", ["own_words"]],
  ])("%s", (_, text, uses, partials) => {
    expect(check(text, partials).uses.filter((name) => name !== "")).toEqual(uses);
  });
});
