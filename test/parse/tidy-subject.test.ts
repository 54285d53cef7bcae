import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTemplate } from "../../src/parse/template.ts";
import { entitiesIn } from "../../src/parse/tidy/entities.ts";
import { applied } from "../../src/parse/tidy/slip.ts";
import { subjectIn } from "../../src/parse/tidy/subject.ts";
import { mend, slipsIn, tellSlips } from "../../src/parse/tidy.ts";
import { isError } from "../../src/problems/problem.ts";
import { gather } from "./marks.ts";

const template = (subject: string, body = "Dear\n") => `---\nsubject: ${subject}\n---\n${body}`;

describe("a subject's slips are mended so that YAML reads what is meant", () => {
  test.each<[string, string, string]>([
    ['"Vote {{date d style=“full”}}"', "\"Vote {{date d style='full'}}\"", "Vote {{date d style='full'}}"],
    ["'Vote {{date d style=‘full’}}'", "'Vote {{date d style=\"full\"}}'", 'Vote {{date d style="full"}}'],
    ['"say &quot;Hi&quot; you"', '"say \\"Hi\\" you"', 'say "Hi" you'],
    ["'it&#39;s you'", "'it''s you'", "it's you"],
    ["a &#35;1 thing", '"a #1 thing"', "a #1 thing"],
    ['a &#35;"b"', "'a #\"b\"'", 'a #"b"'],
    ["a&#58; b", '"a: b"', "a: b"],
    ['"a\\tb"', '"a b"', "a b"],
    ['"A\\u00ad: b\\\\c"', '"A: b\\\\c"', "A: b\\c"],
    [">-\n  a&nbsp;b\n  c", ">-\n  a b\n  c", "a b c"],
    ["{ {signer.name}}: x", "{{signer.name}}: x", "{{signer.name}}: x"],
  ])("%s", (written, mended, read) => {
    const { text } = mend(template(written));
    expect(text).toBe(template(mended));
    expect(subjectIn(text)).toBe(read);
  });

  test.each<[string, string[]]>([
    ["Q&amp;A: x", ["entity-in-text"]],
    ["a &#35;\"b\" and 'c'", ["entity-in-text"]],
    ["a&#58;\n  b", ["entity-in-text"]],
    ["&quot;Hi&quot; you", ["entity-in-text"]],
  ])("or left to a person: %s", (written, codes) => {
    const text = template(written);
    const slips = slipsIn(text);
    expect(slips.map(({ code }) => code)).toEqual(codes);
    expect(slips.flatMap(({ edits = [] }) => edits)).toEqual([]);
    expect(mend(text).text).toBe(text);
    const { problems } = gather((report) => tellSlips({ file: "a", text }, report));
    expect(problems.filter(({ mend: how }) => how.includes("--fix"))).toEqual([]);
  });

  test.each(['"Vote {{date d style=\\"full\\"}}"', "'{{date d style=''full''}}'", '"a\\\\b" # “c”'])(
    "and is sound with YAML's own escapes: %s",
    (written) => expect(slipsIn(template(written))).toEqual([]),
  );

  test("and is told where it is written", () => {
    const text = template('"\\"A\\" {{date d style=“full”}} &nbsp;"');
    expect(slipsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(["“full”", "&nbsp;"]);
  });
});

/** What a template says when nothing counts that slips are about: spaces, kinds of quotes, HTML's names, what is unseen. */
function meaning(text: string): string {
  let [before, now] = ["", text];
  while (before !== now) {
    before = now;
    const edits = entitiesIn(now).map(({ start, end, meant }) => ({ start, end, text: meant }));
    now = applied(now, edits).replace(/[\u00ad\u200b\ufeff\s]/g, "");
  }
  return now.replace(/["'“”„‘’]/g, '"');
}

/** The tags of a template and the texts between them, by what they mean. */
function shape(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shape).filter((one) => one !== "");
  if (typeof node !== "object" || node === null) return typeof node === "string" ? meaning(node) : node;
  if ("type" in node && node.type === "ContentStatement" && "value" in node) return meaning(String(node.value));
  return Object.entries(node).flatMap(([key, value]) =>
    key === "loc" || key === "strip" ? [] : [[key, shape(value)]],
  );
}

function read(text: string) {
  const source = { file: "templates/letter.en.hbs", text };
  const { value, problems } = gather((report) => ({
    isTidy: tellSlips(source, report),
    template: readTemplate("letter", source, report),
  }));
  const { isTidy, template: found } = value;
  const isAccepted = isTidy && found.isWhole && !problems.some(isError);
  return {
    isAccepted,
    subject: found.subject?.piece.text,
    shapes: [shape(found.subject?.ast), shape(found.body?.ast)],
  };
}

const subjects = fc
  .tuple(
    fc.constantFrom(
      (text: string) => text,
      (text: string) => JSON.stringify(text),
      (text: string) => `"${text}"`,
      (text: string) => `'${text}'`,
      (text: string) => `'${text.replaceAll("'", "''")}'`,
      (text: string) => `>-\n  ${text}`,
    ),
    fc.array(
      fc.constantFrom(
        ...'a·: ·#· #·"·\'·\\·\\"·“·”·’·&quot;·&#39;·&#58;·&#35;·&amp;·&nbsp;·\t·\u00ad·\u200b· ·{{signer.name}}·{{date d style="full"}}·{{date d style=\'full\'}}·{ {{signer.name}} }·{ x }·{·}·-·,·[·*·!·|·>'.split(
          "·",
        ),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([write, parts]) => write(`A${parts.join("")}`));

const bodies = fc
  .array(
    fc.constantFrom(
      ...'a·b\n·\n·\n  ·   - c\n·1. a\n·- d\n·{{text}}·{{#if a}}\n·{{#if a~}}\n·{{else}}\n·{{/if}}\n·{{~/if}}\n·{{!-- ·--}}·–}}·{{!·}}·{ {{text}} }·{ {b} }·{·}·{ ·{{default a "} }"}}·{{default a "{{b}}"}}·{{t en=\'it"s\' es="’"}}·“·”·&nbsp;·&#39;·\u200b·\t·\\{{a}}·<b and>'.split(
        "·",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("whatever is accepted is accepted when it is mended, and says the same", () => {
  let [accepted, changed] = [0, 0];
  fc.assert(
    fc.property(subjects, bodies, (subject, body) => {
      const text = template(subject, body);
      const before = read(text);
      if (!before.isAccepted) return;
      const after = read(mend(text).text);
      accepted++;
      if (mend(text).text !== text) changed++;
      expect(after.isAccepted).toBe(true);
      expect(meaning(after.subject ?? "")).toBe(meaning(before.subject ?? ""));
      expect(after.shapes).toEqual(before.shapes);
    }),
    { numRuns: 4000 },
  );
  expect(accepted).toBeGreaterThan(200);
  expect(changed).toBeGreaterThan(50);
});

test("whatever a subject is, what YAML read of it before it was mended stays", () => {
  fc.assert(
    fc.property(subjects, (subject) => {
      const before = subjectIn(template(subject));
      if (before === undefined) return;
      const after = subjectIn(mend(template(subject)).text);
      expect(meaning(after ?? "")).toBe(meaning(before));
    }),
    { numRuns: 4000 },
  );
});
