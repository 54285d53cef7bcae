import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { appendTargets } from "../../../src/parse/edit/append.ts";
import { setInTargets } from "../../../src/parse/edit/set.ts";
import type { Problem } from "../../../src/problems/problem.ts";

/** What stands in files, by how people write: each piece may or may not be there. */
const comment = fc.constantFrom("", " # a note", "\t# a tab, then: a note");
const loose = fc.constantFrom("", "\n", "# at the left\n", "  # deeper\n", "\n\n# two\n\n", "      # far right\n");
const value = fc.constantFrom(
  ...["plain", "'single ''quoted'''", '"double: #"', "two\n        lines", "[a, b]", "{ a: b, c: d }", "", "é ü 漢字"],
  ...[
    "|\n        one\n        two",
    ">-\n        folded\n        text",
    "|+\n        kept\n\n",
    "&anchor x",
    "\n        k: v",
  ],
);

const blockItem = (dash: string, wide: number) =>
  fc.array(fc.record({ value, comment, loose }), { minLength: 1, maxLength: 4 }).map((pairs) =>
    pairs
      .map(({ value: written, comment: note, loose: more }, index) => {
        const lead = index === 0 ? `${dash}-${" ".repeat(wide - 1)}` : dash + " ".repeat(wide);
        const text = `${lead}k${index}: ${written.replaceAll("\n        ", `\n${dash}        `)}`;
        // A note behind a text of several lines, or behind nothing, would be part of it.
        return `${text}${/[\n]|: $|[|>]/.test(text) ? "" : note}\n${index === pairs.length - 1 ? "" : more.replace(/^#/gm, "   #")}`;
      })
      .join(""),
  );

const block = fc
  .tuple(fc.constantFrom("", "  ", "    "), fc.constantFrom(2, 4), loose)
  .chain(([dash, wide, between]) =>
    fc
      .array(blockItem(dash, wide), { minLength: 1, maxLength: 4 })
      .map((items) => `targets:${between.includes("#") ? " # list" : ""}\n${items.join(between)}`),
  );

const flowItem = fc.constantFrom(
  "{ id: a }",
  '{"id": "a"}',
  "{ id: a, # in it\n   n: b }",
  "{}",
  "{ verified_on: 2020-01-01 }",
);
const flow = fc
  .tuple(
    fc.array(flowItem, { maxLength: 3 }),
    fc.constantFrom(", ", ",\n  ", ", # note\n  "),
    fc.constantFrom("", ",", " # last\n  ", "\n "),
  )
  .map(([items, between, end]) => `targets: [ ${items.join(between)}${items.length > 0 ? end : ""} ]\n`);

const head = fc.constantFrom(
  "",
  "campaign:\n  id: x\n",
  "# a head\n\ncampaign: { id: x }\n\n",
  "---\n",
  "%YAML 1.2\n---\n",
  "points:\n- id: p\n  text: t\n",
);
const tail = fc.constantFrom(
  "",
  "points: []\n",
  "\n# the end",
  "# left\npoints:\n  - id: p\n",
  "...\n",
  "\n\n\n",
  "  # deeper\n\nz: |+\n  open\n\n",
);
const style = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.replaceAll("\n", "\r\n"),
  (text: string) => `\ufeff${text}`,
);
const cut = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.replace(/\n$/, ""),
);

const files = fc
  .tuple(
    head,
    fc.oneof(block, block, flow, fc.constantFrom("", "targets:\n", "targets: []\n", "targets: # soon\n")),
    tail,
    style,
    cut,
  )
  .map(([start, list, end, written, ended]) => written(ended(start + list + end)));

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(..." \n\t#:,-[]{}&*!|>'\"%@`?.~=<0123eE_+ynoé\u00a0\u2028\ufeff\\"),
    maxLength: 8,
  }),
  fc.constantFrom(
    "no",
    "Yes",
    "1:30",
    "01234",
    "1e3",
    "0x1F",
    "null",
    "~",
    "2021-02-01",
    ".inf",
    "- a",
    "a: b",
    "a #b",
    "---",
    "...",
  ),
);
const target = fc.record(
  {
    id: text,
    name: fc.oneof(text, fc.dictionary(fc.constantFrom("en", "no", "pt-BR"), text)),
    contacts: fc.record(
      { email: text, post: text, webform: fc.record({ url: text, max_length: fc.nat() }) },
      { requiredKeys: [] },
    ),
    tags: fc.array(text, { maxLength: 4 }),
    sources: fc.array(fc.string({ minLength: 40, maxLength: 60 }), { maxLength: 4 }),
  },
  { requiredKeys: ["id"] },
);

const options = { schema: "failsafe", prettyErrors: false } as const;
const asText = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_, item) => (typeof item === "number" ? String(item) : item));
const unended = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_, item) => (typeof item === "string" ? item.replace(/\n$/, "") : item));
const unix = (written: string) => written.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");

function isReadable(file: string): boolean {
  try {
    const data = parse(unix(file), options);
    return data === null || data === "" || typeof data === "object";
  } catch {
    return false;
  }
}

test("targets are added to files of any style, and nothing else changes", () => {
  fc.assert(
    fc.property(files.filter(isReadable), fc.array(target, { minLength: 1, maxLength: 3 }), (file, targets) => {
      const problems: Problem[] = [];
      const edited = appendTargets({ file: "targets.yaml", text: file }, targets, (found) => problems.push(found));
      expect(problems).toEqual([]);
      if (!edited) return;
      const before = (parse(unix(file), options) || {}) as { targets?: unknown[] };
      const known = before.targets || [];
      expect(unended(parse(unix(edited.text), options))).toEqual(
        unended({ ...before, targets: [...known, ...(asText(targets) as unknown[])] }),
      );
      // Without what was inserted it is the old text, but for an empty list's brackets.
      let [at, rest] = [0, ""];
      for (const { at: from, remove, insert } of edited.splices) {
        rest += file.slice(at, from) + insert;
        expect(file.slice(from, from + remove)).toMatch(/^(?:[ \t]*\[\s*\])?$/);
        at = from + remove;
      }
      expect(rest + file.slice(at)).toBe(edited.text);
    }),
    { numRuns: 400 },
  );
});

test("a day is set in files of any style", () => {
  fc.assert(
    fc.property(files.filter(isReadable), fc.nat({ max: 3 }), (file, index) => {
      const before = (parse(unix(file), options) || {}) as { targets?: object[] };
      const known = before.targets || [];
      if (index >= known.length) return;
      const problems: Problem[] = [];
      const change = { index, key: "verified_on", value: "2026-11-27" };
      const edited = setInTargets({ file: "targets.yaml", text: file }, [change], (found) => problems.push(found));
      expect(problems).toEqual([]);
      if (!edited) return;
      const after = known.map((one, place) => (place === index ? { ...one, verified_on: "2026-11-27" } : one));
      expect(unended(parse(unix(edited.text), options))).toEqual(unended({ ...before, targets: after }));
    }),
    { numRuns: 400 },
  );
});
