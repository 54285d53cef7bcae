import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson, readJsonLines } from "../../../src/parse/roster/json.ts";
import { JsonScanner, NotJson } from "../../../src/parse/roster/json-scanner.ts";
import { gather, marked, spotOf, told } from "../marks.ts";
import { rowsOf, textsOf } from "./tables.ts";

function read(text: string, reader = readJson) {
  const { value: table, problems } = gather((report) => reader("a.json", Buffer.from(text), report));
  return { table, problems };
}

async function texts(text: string, reader = readJson) {
  const { table, problems } = read(text, reader);
  expect(problems).toEqual([]);
  return textsOf(table);
}

describe("a list of objects", () => {
  test.each<[string, string, string[][]]>([
    [
      "columns in the order of first appearance",
      '[{"b":"1"},{"a":"2","b":"3"}]',
      [
        ["b", "a"],
        ["1", ""],
        ["3", "2"],
      ],
    ],
    [
      "columns that are numbers keep their order",
      '[{"b":"1","2":"x","1":"y"}]',
      [
        ["b", "2", "1"],
        ["1", "x", "y"],
      ],
    ],
    [
      "numbers as written",
      '[{"a":1e3,"b":1.50,"c":-0,"d":12345678901234567890}]',
      [
        ["a", "b", "c", "d"],
        ["1e3", "1.50", "-0", "12345678901234567890"],
      ],
    ],
    [
      "words",
      '[{"a":true,"b":false,"c":null}]',
      [
        ["a", "b", "c"],
        ["true", "false", ""],
      ],
    ],
    ["escapes", String.raw`[{"a":"\u00e9\n\"\\\/\ud83d\ude00\u0000"}]`, [["a"], ['é\n"\\/😀\u0000']]],
    [
      "a group in it",
      '[{"address":{"city":"Leeds","zip":"01234"},"n":{}}]',
      [
        ["address.city", "address.zip"],
        ["Leeds", "01234"],
      ],
    ],
    [
      "lists in it",
      '[{"a":["x",2,null,true],"b":{"c":["y"]},"d":[]}]',
      [
        ["a", "b.c", "d"],
        ["x, 2, true", "y", ""],
      ],
    ],
    [
      "names that objects have of their own",
      '[{"__proto__":"a","constructor":"b","toString":"c"}]',
      [
        ["__proto__", "constructor", "toString"],
        ["a", "b", "c"],
      ],
    ],
    [
      "blank entries left out",
      '[{"a":""},{},{"a":" "},{"a":"x","b":null}]',
      [
        ["a", "b"],
        ["x", ""],
      ],
    ],
    ["with a BOM and spaces", '\ufeff \r\n[\t{ "a" : "x" } ]\n', [["a"], ["x"]]],
  ])("%s", async (_, text, rows) => {
    expect(await texts(text)).toEqual(rows);
  });

  test("may be the only list of an object", async () => {
    const text = '{"count": 2, "page": {"next": null}, "people": [{"a": "x"}], "end": true}';
    expect(await texts(text)).toEqual([["a"], ["x"]]);
    expect(read(text).table?.about).toBe("JSON, list “people”");
    expect(read('[{"a":"x"}]').table?.about).toBe("JSON");
  });

  test("tells where everything stands", async () => {
    const { text, spots } = marked(
      '[\n  ⟦{⟧"name": ⟦"Ada"⟧, ⟦"age"⟧: ⟦7⟧},\n\n  {"name": "Bo",\n   "address": {⟦"city"⟧: ⟦["a", "b"]⟧}}\n]',
    );
    const { table } = read(text);
    const [ada, bo] = await rowsOf(table);
    expect([table?.heading.line, ada?.line, bo?.line]).toEqual([1, 2, 4]);
    const [begin, name, age, seven, city, list] = spots;
    expect(spotOf(ada?.placeOf() ?? {})[0]).toEqual(begin?.[0]);
    expect(spotOf(ada?.placeOf(0) ?? {})).toEqual(name);
    expect(spotOf(table?.heading.placeOf(1) ?? {})).toEqual(age);
    expect(spotOf(ada?.placeOf(1) ?? {})).toEqual(seven);
    expect(spotOf(table?.heading.placeOf(2) ?? {})).toEqual(city);
    expect(spotOf(bo?.placeOf(2) ?? {})).toEqual(list);
    expect(bo?.placeOf(1)).toEqual(bo?.placeOf());
    expect(table?.heading.placeOf()).toEqual({ file: "a.json" });
  });

  test("comes in batches, again and again", async () => {
    const list = Array.from({ length: 2500 }, (_, index) => ({ a: `${index}` }));
    const { table } = read(JSON.stringify(list));
    for (const _ of [1, 2]) expect(await rowsOf(table)).toHaveLength(2500);
  });
});

describe("what is wrong is told in its place", () => {
  test.each<[string, string[]]>([
    ['[{"a": "b"},, {}]', ["1:13 This is not JSON: a value should stand here."]],
    ['[{"a": "b"},\n]', ["1:12 This is not JSON: no comma may stand behind the last item."]],
    ['[{"a": "b",}]', ["1:11 This is not JSON: no comma may stand behind the last item."]],
    ['[{"a": "b"}\n{"a": "b"}]', ["2:1 This is not JSON: a comma or ] should stand here."]],
    ['[{"a": "b"', ["1:10 This is not JSON: it ends before the } that belongs to it."]],
    ['[{"a":', ["1:6 This is not JSON: it ends where a value should stand."]],
    ['[{"a": "b}\n]', ["1:8 This is not JSON: the quote that begins here is not closed in its line."]],
    ['[{"a": "b\tc"}]', ["1:10 This is not JSON: a tab in a text is written \\t."]],
    ['[{"a": "\\\\C:\\x"}]', ["1:13 This is not JSON: a backslash in a text is written \\\\."]],
    ["[{'a': 1}]", ["1:3 This is not JSON: a key in double quotes should stand here."]],
    ["[{a: 1}]", ["1:3 This is not JSON: a key in double quotes should stand here."]],
    ["[{\"a\": 'b'}]", ["1:8 This is not JSON: texts stand in straight double quotes."]],
    ['[{"a" "b"}]', ["1:7 This is not JSON: a colon should follow the key."]],
    ['[{"zip": 01234}]', ["1:10 This is not JSON: a number cannot begin with 0; put it in quotes to keep the zero."]],
    ['[{"a": True}]', ['1:8 This is not JSON: "True" is no value; texts need double quotes.']],
    ['[{"a": 1.}]', ['1:8 This is not JSON: "1." is no value; texts need double quotes.']],
    ["[ // people\n]", ["1:3 This is not JSON: JSON knows no comments."]],
    ['[{"a": 1}] x', ["1:12 This is not JSON: something follows behind its end."]],
    ["<html>", ['1:1 This is not JSON: "<html>" is no value; texts need double quotes.']],
    [`${"[".repeat(100_000)}`, ["1:201 This is not JSON: it is nested too deeply."]],
    ["7", ["undefined:undefined A roster is a list of people, and this is a single value."]],
    ['{"a": "b"}', ["undefined:undefined A roster is a list of people, and this is a group without a list."]],
    ['{"a": [],\n "b": []}', ["2:7 A roster is a list of people, and this is 2 lists."]],
    ["[]", ["undefined:undefined The list has nobody in it."]],
    [
      '[{"a":"b"}, "Ada",\n ["x"], null]',
      [
        "1:13 Each entry should be a group of keys, such as a name and an e-mail address, and this is a single value.",
        "2:2 Each entry should be a group of keys, such as a name and an e-mail address, and this is a list.",
        "2:9 Each entry should be a group of keys, such as a name and an e-mail address, and this is a single value.",
      ],
    ],
    [
      '[{"a":{"b":{"c":1}}, "d":[["x"]], "e":[{}]}]',
      [
        '1:12 "a.b" is nested too deeply for a roster: it should be a text or a list of texts.',
        '1:26 "d" is nested too deeply for a roster: it should be a text or a list of texts.',
        '1:39 "e" is nested too deeply for a roster: it should be a text or a list of texts.',
      ],
    ],
    [
      '[{"a":1, "a":2, "b.c":3, "b":{"c":4}, "\\u0062.c": 5}, {"a":{"x":1,\n"x":1}}]',
      [
        '1:10 "a" stands twice in this entry, and only one of them could be kept.',
        '1:31 "b.c" stands twice in this entry, and only one of them could be kept.',
        '1:39 "b.c" stands twice in this entry, and only one of them could be kept.',
        '2:1 "a.x" stands twice in this entry, and only one of them could be kept.',
      ],
    ],
  ])("%j", (text, problems) => {
    const found = read(text);
    expect(told(found.problems)).toEqual(problems);
    expect(found.table).toBeUndefined();
  });

  test("flaws of entries come before broken syntax further down", () => {
    expect(read('[1, {"a":}]').problems.map(({ code }) => code)).toEqual(["entry-not-group", "json-syntax"]);
  });

  test("a thousand at most", () => {
    const { problems } = read(JSON.stringify(Array.from({ length: 5000 }, () => 1)));
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.fact).toBe("More than 1000 things are wrong in this file; the others are not listed.");
  });

  test("what is no text of UTF-8", () => {
    const { value, problems } = gather((report) => readJson("a.json", Buffer.from([91, 0xe9, 93]), report));
    expect([value, problems.map(({ code }) => code)]).toEqual([undefined, ["not-utf8"]]);
  });
});

describe("JSON lines", () => {
  const lines = '{"a":"x"}\n\n  {"b":2} \r\n{"a":"y\\n"}\n';

  test.each([readJson, readJsonLines])("are read, whatever the file is called", async (reader) => {
    expect(await texts(lines, reader)).toEqual([
      ["a", "b"],
      ["x", ""],
      ["", "2"],
      ["y\n", ""],
    ]);
    const { table } = read(lines, reader);
    expect(table?.about).toBe("JSON, one object on each line");
    const rows = await rowsOf(table);
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(spotOf(rows[1]?.placeOf(1) ?? {})).toEqual(["3:8", "2"]);
  });

  test.each(['[\n{"a":"x"}\n]', '[{"a":"x"}]', '{\n"people":\n[{"a":"x"}]}'])(
    "a list is read all the same: %j",
    async (text) => {
      expect(await texts(text, readJsonLines)).toEqual([["a"], ["x"]]);
    },
  );

  test("every bad line is told", () => {
    const found = read('{"a":"x"}\n{"a":\n[]\n{"a":"x"} {"b":1}\n{"a":{"b":{}}}\n"x', readJsonLines);
    expect(told(found.problems)).toEqual([
      "2:6 This is not JSON: it ends where a value should stand.",
      "3:1 Each entry should be a group of keys, such as a name and an e-mail address, and this is a list.",
      "4:11 This is not JSON: something follows behind its end.",
      '5:11 "a.b" is nested too deeply for a roster: it should be a text or a list of texts.',
      "6:1 This is not JSON: the quote that begins here is not closed in its line.",
    ]);
    expect(found.table).toBeUndefined();
  });

  test("a thousand at most", () => {
    expect(read("{a\n".repeat(3000), readJsonLines).problems).toHaveLength(1001);
  });
});

describe("the scanner agrees with JSON.parse", () => {
  function scan(text: string): boolean {
    try {
      new JsonScanner({ file: "a", text }).whole();
      return true;
    } catch (error) {
      if (!(error instanceof NotJson)) throw error;
      return false;
    }
  }

  function parses(text: string): boolean {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }

  test("on what is JSON", () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => scan(text)));
  });

  test("on JSON with a slip", () => {
    const slip = fc.record({
      text: fc.json(),
      at: fc.nat(),
      cut: fc.nat(2),
      put: fc.constantFrom(
        "",
        ",",
        "]",
        "}",
        "[",
        "{",
        '"',
        ":",
        "\\",
        "\\u12",
        "0",
        "-",
        ".",
        "e5",
        "\n",
        "\t",
        "\u0001",
        "\u00a0",
        "tru",
        "/",
      ),
    });
    fc.assert(
      fc.property(slip, ({ text, at, cut, put }) => {
        const start = at % (text.length + 1);
        const changed = text.slice(0, start) + put + text.slice(start + cut);
        return scan(changed) === parses(changed);
      }),
      { numRuns: 5000 },
    );
  });
});
