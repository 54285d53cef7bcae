import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/parse/roster/yaml.ts";
import { gather, marked, spotOf, told } from "../marks.ts";
import { rowsOf, textsOf } from "./tables.ts";

function read(text: string) {
  const { value: table, problems } = gather((report) => readYaml("a.yaml", Buffer.from(text), report));
  return { table, problems };
}

describe("a list of maps", () => {
  test.each<[string, string, string[][]]>([
    [
      "text is text",
      "- postal_code: 01234\n  a: no\n- a: ~\n  b: 1e3",
      [
        ["postal_code", "a", "b"],
        ["01234", "no", ""],
        ["", "~", "1e3"],
      ],
    ],
    [
      "groups and lists",
      "- address: { city: Leeds }\n  points: [a, b]",
      [
        ["address.city", "points"],
        ["Leeds", "a, b"],
      ],
    ],
    [
      "lines",
      "- own_words: |\n    One.\n\n    Two.\n  x:",
      [
        ["own_words", "x"],
        ["One.\n\nTwo.\n", ""],
      ],
    ],
    ["aliases", "- &a { city: Leeds }\n- *a", [["city"], ["Leeds"], ["Leeds"]]],
    ["blank entries left out", "- a:\n- {}\n- a: x", [["a"], ["x"]]],
    ["the only list of a map", "version: 1\npeople:\n  - a: x", [["a"], ["x"]]],
  ])("%s", async (_, text, rows) => {
    const { table, problems } = read(text);
    expect(problems).toEqual([]);
    expect(await textsOf(table)).toEqual(rows);
  });

  test("tells where everything stands", async () => {
    const { text, spots } = marked("people:\n- ⟦name⟧: ⟦Ada⟧\n- name: Bo\n  address:\n    ⟦city⟧: ⟦Leeds⟧\n");
    const { table } = read(text);
    const [ada, bo] = await rowsOf(table);
    expect(table?.about).toBe("YAML, list “people”");
    expect([table?.heading.line, ada?.line, bo?.line]).toEqual([1, 2, 3]);
    const places = [table?.heading.placeOf(0), ada?.placeOf(0), table?.heading.placeOf(1), bo?.placeOf(1)];
    expect(places.map((place) => spotOf(place ?? {}))).toEqual(spots);
    expect(spotOf(ada?.placeOf(1) ?? {})[0]).toBe("2:3");
  });
});

describe("what is wrong is told in its place", () => {
  test.each<[string, string[]]>([
    ["- a: b: c", ["1:6 This is not YAML: a colon and a space begin a value here; put text that has them in quotes."]],
    ["- a: 1\n  a: 2", ["2:3 This is not YAML: this key stands there already."]],
    ["name: Ada", ["1:1 A roster is a list of people, and this is a group without a list."]],
    ["Ada", ["1:1 A roster is a list of people, and this is a single value."]],
    ["a: []\nb: []", ["2:4 A roster is a list of people, and this is 2 lists."]],
    ["[]", ["undefined:undefined The list has nobody in it."]],
    [
      "- a: x\n- Ada\n- a:\n    b: [[c]]",
      [
        "2:3 Each entry should be a group of keys, such as a name and an e-mail address, and this is a single value.",
        '4:8 "a.b" is nested too deeply for a roster: it should be a text or a list of texts.',
      ],
    ],
    ["- a.b: x\n  a: { b: y }", ['2:8 "a.b" stands twice in this entry, and only one of them could be kept.']],
  ])("%j", (text, problems) => {
    const found = read(text);
    expect(told(found.problems)).toEqual(problems);
    expect(found.table).toBeUndefined();
  });
});
