import { expect, test } from "vitest";
import { appendTargets } from "../../../src/parse/edit/append.ts";
import type { Problem } from "../../../src/problems/problem.ts";

function append(text: string, ...targets: object[]) {
  const problems: Problem[] = [];
  const edited = appendTargets({ file: "targets.yaml", text }, targets, (found) => problems.push(found));
  return { text: edited?.text, problems };
}

test.each([
  ["a list", "targets:\n  - id: a\n", "targets:\n  - id: a\n\n  - id: b\n"],
  ["dashes at the left", "targets:\n- id: a\npoints: []\n", "targets:\n- id: a\n\n- id: b\npoints: []\n"],
  ["items without gaps", "targets:\n - id: x\n - id: a\n\nz: 1\n", "targets:\n - id: x\n - id: a\n - id: b\n\nz: 1\n"],
  ["wide items", "targets:\n    -   id: a\n", "targets:\n    -   id: a\n\n    -   id: b\n"],
  ["no last line feed", "targets:\n  - id: a # it", "targets:\n  - id: a # it\n\n  - id: b"],
  ["CRLF and a byte order mark", "\ufefftargets:\r\n  - id: a\r\n", "\ufefftargets:\r\n  - id: a\r\n\r\n  - id: b\r\n"],
  ["old line ends", "targets:\r  - id: a\r", "targets:\r  - id: a\r\r  - id: b\r"],
  [
    "comments of the last item, of the list, and of what follows",
    "targets:\n  - id: a # one\n    # two\n\n    # three\n  # - id: old\n\n# points\npoints: []\n",
    "targets:\n  - id: a # one\n    # two\n\n    # three\n  # - id: old\n\n  - id: b\n\n# points\npoints: []\n",
  ],
  [
    "a text that keeps its line feeds",
    "targets:\n  - post: |+\n      x\n\n\npoints: []\n",
    "targets:\n  - post: |+\n      x\n\n\n  - id: b\npoints: []\n",
  ],
  ["document marks", "---\ntargets:\n  - id: a\n...\n", "---\ntargets:\n  - id: a\n\n  - id: b\n...\n"],
  ["an empty list", "targets: [] # none yet\npoints: []\n", "targets: # none yet\n  - id: b\npoints: []\n"],
  ["a key alone", "targets: # soon\n  # here\npoints: []\n", "targets: # soon\n  # here\n  - id: b\npoints: []\n"],
  ["no key", "campaign:\n    id: x\n\n# end\n", "campaign:\n    id: x\n\ntargets:\n    - id: b\n\n# end\n"],
  ["an empty file", "", "targets:\n  - id: b\n"],
  ["comments alone", "# soon", "# soon\ntargets:\n  - id: b"],
  ["an empty document", "---\n...\n", "---\ntargets:\n  - id: b\n...\n"],
  ["a list in flow style", "targets: [{ id: a }]\n", "targets: [{ id: a }, { id: b }]\n"],
  ["with a comma at its end", "targets: [{ id: a }, ]\n", "targets: [{ id: a }, { id: b }, ]\n"],
  ["over lines", "targets: [\n  { id: a } # it\n]\n", "targets: [\n  { id: a }, # it\n  { id: b }\n]\n"],
  ["over lines with commas", "targets: [\n  {id: a}, # it\n]\n", "targets: [\n  {id: a}, # it\n  { id: b },\n]\n"],
  ["JSON", '{"targets": [{"id": "a"}]}', '{"targets": [{"id": "a"}, {"id": "b"}]}'],
  ["JSON without targets", '{"campaign": {}}', '{"campaign": {}, "targets": [{"id": "b"}]}'],
  [
    "JSON over lines",
    '{\n  "targets": [\n    {\n      "id": "a"\n    }\n  ]\n}\n',
    '{\n  "targets": [\n    {\n      "id": "a"\n    },\n    {\n      "id": "b"\n    }\n  ]\n}\n',
  ],
])("a target is added to %s", (_, before, after) => {
  expect(append(before, { id: "b" })).toEqual({ text: after, problems: [] });
});

test("a target is written as people write one", () => {
  const target = {
    id: "b",
    name: { es: "Alcaldía: despacho", no: "Rådhuset" },
    role: undefined,
    languages: ["es", "no"],
    contacts: {
      email: "b@example.org",
      webform: { url: "https://example.org/a?b=c#d", max_length: 4000 },
      post: "1 Main Street, 2nd floor\n  Box #4\n\n94110 City",
      country: "NO",
      phone: "+1 202 224 3553",
    },
    from: { regions: ["US-CA"], postal_codes: ["94*", "01234"] },
    tags: [],
    verified_on: "2026-11-27",
    sources: Array.from({ length: 4 }, (__, index) => `https://example.org/a/long/address/of/a/page/${index}`),
  };
  expect(append("targets:\n  - id: a\n", target).text).toBe(`targets:
  - id: a

  - id: b
    name: { es: "Alcaldía: despacho", no: Rådhuset }
    languages: [es, "no"]
    contacts:
      email: b@example.org
      webform: { url: https://example.org/a?b=c#d, max_length: 4000 }
      post: |
        1 Main Street, 2nd floor
          Box #4

        94110 City
      country: "NO"
      phone: +1 202 224 3553
    from: { regions: [US-CA], postal_codes: ["94*", "01234"] }
    tags: []
    verified_on: 2026-11-27
    sources:
      - https://example.org/a/long/address/of/a/page/0
      - https://example.org/a/long/address/of/a/page/1
      - https://example.org/a/long/address/of/a/page/2
      - https://example.org/a/long/address/of/a/page/3
`);
});

test.each([
  ["an alias", "all: &all\n  - id: a\ntargets: *all\n"],
  ["a list that something else repeats", "targets: &all\n  - id: a\npoints: *all\n"],
  ["a text", "targets: none\n"],
  ["a list at the top", "- id: a\n"],
  ["two documents", "targets:\n  - id: a\n---\ntargets: []\n"],
  ["no YAML", "targets: [\n"],
  ["nesting beyond measure", `targets: ${"[".repeat(5000)}`],
])("nothing is added where targets is %s", (_, text) => {
  const { text: after, problems } = append(text, { id: "b" }, { id: "c" }, { id: "d" });
  expect(after).toBeUndefined();
  expect(problems.map(({ code, mend }) => [code, mend])).toEqual([
    ["not-edited", "Add these lines yourself:\n  - id: b\n\n  - id: c\n… and 1 more like it."],
  ]);
});

const many = Array.from({ length: 3000 }, (_, index) => ({
  id: `t${index}`,
  contacts: { post: `Street ${index}\nCity` },
}));

test("a long list grows without being parsed whole, and its items stay where they are", () => {
  const long = `${append("# mine\n", ...many).text}\npoints: [] # end\n`.replace(
    "id: t7\n",
    `id: t7 # ${"x".repeat(500_000)}\n`,
  );
  const grown = append(long, { id: "b" }).text;
  expect(grown).toBe(long.replace("\npoints", "\n  - id: b\n\npoints"));
});

test("a long list with anchors is parsed whole", () => {
  const shared = `targets: &all\n  - id: a # ${"x".repeat(500_000)}\n${"  - id: c\n".repeat(20)}points: *all\n`;
  expect(append(shared, { id: "b" }).problems.map(({ code }) => code)).toEqual(["not-edited"]);
});
