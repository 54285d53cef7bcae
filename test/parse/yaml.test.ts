import { describe, expect, test } from "vitest";
import { parseYaml, type YamlPath } from "../../src/parse/yaml.ts";
import { gather, marked, spotOf } from "./marks.ts";

function yaml(text: string) {
  const { value, problems } = gather((report) => parseYaml({ file: "targets.yaml", text }, report));
  expect(problems).toEqual([]);
  if (!value) throw new Error("The YAML was not understood.");
  return value;
}

describe("every scalar is the text that stands there", () => {
  test.each<[string, string, unknown]>([
    ["a postal code keeps its zero", "a: 01234", { a: "01234" }],
    ["no is a word", "a: no", { a: "no" }],
    ["null is a word", "a: null", { a: "null" }],
    ["a tilde is text", "a: ~", { a: "~" }],
    ["true is a word", "a: [true, Yes, OFF]", { a: ["true", "Yes", "OFF"] }],
    ["a number stays as written", "a: 1.50e3", { a: "1.50e3" }],
    ["a hexadecimal number stays as written", "a: 0x1F", { a: "0x1F" }],
    ["a day stays a text", "a: 2021-02-07T07:00", { a: "2021-02-07T07:00" }],
    ["a key that is a number is text", "1: a", { "1": "a" }],
    ["an escape is its character", 'a: "caf\\u00e9\\n"', { a: "café\n" }],
    ["single quotes know no escape", "a: 'it''s \\n'", { a: "it's \\n" }],
    ["a bar keeps lines", "a: |\n  b\n  c\n", { a: "b\nc\n" }],
    ["an angle folds lines", "a: >-\n  b\n  c\n", { a: "b c" }],
    ["an empty value is empty text", "a:\nb:\n", { a: "", b: "" }],
    ["an empty value in a list is empty text", "- a\n-\n", ["a", ""]],
    ["a comment is none of it", "a: b # c\n# d", { a: "b" }],
    ["a hash without a space is text", "a: b#c", { a: "b#c" }],
    ["an alias repeats its value", "a: &x [b]\nc: *x", { a: ["b"], c: ["b"] }],
    ["nothing at all is a group without keys", "# nothing", {}],
  ])("%s", (_, text, data) => {
    expect(yaml(text).data).toEqual(data);
  });
});

describe("a value is found where it stands", () => {
  test.each<[string, string, YamlPath]>([
    ["in a list on one line", "a: [en, ⟦es⟧]", ["a", 1]],
    ["in a list of lines", "a:\n  - en\n  - ⟦es⟧", ["a", 1]],
    ["in a group on one line", "a: { b: ⟦c⟧, d: e }", ["a", "b"]],
    ["with its quotes", "a: ⟦'b c'⟧ # d", ["a"]],
    ["behind letters of several bytes", "ñ: { é: ⟦日本⟧ }", ["ñ", "é"]],
    ["behind an emoji, which counts as two", "a: [🗳, ⟦b⟧]", ["a", 1]],
    ["behind a tab", "a:\t⟦b⟧", ["a"]],
    ["on its first line, where it has several", "a: ⟦b⟧\n  c\n", ["a"]],
    ["at its bar", "a: ⟦|⟧\n  b\n", ["a"]],
    ["in its group, where the path goes on", "a: ⟦{ b: c }⟧", ["a", "x", 3]],
    ["behind its anchor", "a: &x ⟦b⟧", ["a"]],
    ["at the alias that stands for it", "a: &x b\nc: ⟦*x⟧", ["c"]],
    ["at the alias whose group it is in", "a: &x { b: c }\nd: ⟦*x⟧", ["d", "b"]],
  ])("%s", (_, text, path) => {
    const { text: plain, spots } = marked(text);
    expect([spotOf(yaml(plain).valueAt(path))]).toEqual(spots);
  });

  test.each<[string, string, YamlPath, string]>([
    ["at the end of its line", "a:\nb: c\n", ["a"], "1:3"],
    ["at the end of the file", "a: b\nc:", ["c"], "2:3"],
    ["at the end of the file, before blank lines", "c:\n\n\n", ["c"], "1:3"],
    ["within a group on one line", "a: { b: , c: d }", ["a", "b"], "1:9"],
  ])("nothing is found %s", (_, text, path, at) => {
    expect(spotOf(yaml(text).valueAt(path))[0]).toBe(at);
  });
});

describe("a key is found where it stands", () => {
  test.each<[string, string, YamlPath]>([
    ["at the top", "a: b\n⟦c⟧: d", ["c"]],
    ["in a list", "- a: b\n  ⟦c⟧: d", [0, "c"]],
    ["with its quotes", 'a: { ⟦"b c"⟧: d }', ["a", "b c"]],
    ["as the number that it looks like", "a: { ⟦07⟧: d }", ["a", "07"]],
    ["at its owner's value, where it is not there", "a: ⟦{ b: c }⟧", ["a", "x"]],
  ])("%s", (_, text, path) => {
    const { text: plain, spots } = marked(text);
    expect([spotOf(yaml(plain).keyAt(path))]).toEqual(spots);
  });
});

test.each<[string, string, string]>([
  ["plain text", "a: b", "b"],
  ["text in quotes", 'a: "b c"', "b c"],
  ["text in single quotes", "a: 'b c'", "b c"],
])("the first character of %s is found behind its quote", (_, text, value) => {
  expect(text.slice(yaml(text).textOffset(["a"])).startsWith(value)).toBe(true);
});
