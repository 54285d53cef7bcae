import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mend, readable, slipsIn } from "../../src/parse/tidy.ts";
import { letterTemplate } from "../support/campaign.ts";
import { marked } from "./marks.ts";

const front = "---\nsubject: Open\n---\n";
const block = (text: string) => `{{#each points}}\n${text}\n{{/each}}\n`;

/** The codes of all slips, each at its characters. */
function found(text: string): string[] {
  return slipsIn(text).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

describe("is named at its place, and mended where that is safe", () => {
  test.each<[string, string, string, string]>([
    ["curly quotes", "{{date d style=⟦“full”⟧}}", "curly-quotes", '{{date d style="full"}}'],
    ["low quotes", "{{date d style=⟦„full“⟧}}", "curly-quotes", '{{date d style="full"}}'],
    ["guillemets", "{{date d style=⟦«full»⟧}}", "curly-quotes", '{{date d style="full"}}'],
    ["primes", "{{date d style=⟦″full″⟧}}", "curly-quotes", '{{date d style="full"}}'],
    ["high quotes", "{{date d style=⟦‟full”⟧}}", "curly-quotes", '{{date d style="full"}}'],
    ["single curly quotes", "{{date d style=⟦‘full’⟧}}", "curly-quotes", "{{date d style='full'}}"],
    ["an apostrophe between them", "{{default a ⟦‘l’office’⟧}}", "curly-quotes", "{{default a 'l’office'}}"],
    ["straight quotes between them", '{{default a ⟦“l"office”⟧}}', "curly-quotes", "{{default a 'l\"office'}}"],
    ["one of two that is curly", '{{date d style=⟦"full”⟧}}', "curly-quotes", '{{date d style="full"}}'],
    ["the other of two", '{{date d style=⟦“full"⟧}}', "curly-quotes", '{{date d style="full"}}'],
    ["one of two, before others", '{{a b=⟦"c”⟧ d="e"}}', "curly-quotes", '{{a b="c" d="e"}}'],
    ["curly quotes in a nested call", "{{#if (eq a ⟦“b”⟧)}}x{{/if}}", "curly-quotes", '{{#if (eq a "b")}}x{{/if}}'],
    [
      "curly quotes in the subject",
      "---\nsubject: {{date d style=⟦“full”⟧}}\n---\n",
      "curly-quotes",
      '---\nsubject: {{date d style="full"}}\n---\n',
    ],
    ["a curly quote that nothing closes", "{{date d style=⟦“⟧full}}", "curly-quotes", ""],
    ["a zero-width space", "{{sig⟦\u200b⟧ner.name}}", "unseen-in-tag", "{{signer.name}}"],
    ["a joiner", "{{⟦\u200d⟧signer.name}}", "unseen-in-tag", "{{signer.name}}"],
    ["a word joiner", "{{signer.name⟦\u2060⟧}}", "unseen-in-tag", "{{signer.name}}"],
    ["a soft hyphen", "{{own⟦\u00ad⟧_words}}", "unseen-in-tag", "{{own_words}}"],
    ["a byte order mark in a tag", "{{⟦\ufeff⟧own_words}}", "unseen-in-tag", "{{own_words}}"],
    ["a mark of direction", "{{⟦\u200e⟧own_words}}", "unseen-in-tag", "{{own_words}}"],
    ["several of them in one tag", "{{⟦\u200b⟧own\u00ad_words\u200b}}", "unseen-in-tag", "{{own_words}}"],
    ["spaces between braces", "⟦{ { signer.name } }⟧", "spaced-braces", "{{ signer.name }}"],
    ["a space between closing braces", "⟦{{signer.name} }⟧", "spaced-braces", "{{signer.name}}"],
    ["a space between opening braces", "⟦{ {signer.name}}⟧", "spaced-braces", "{{signer.name}}"],
    ["spaces between three braces", "⟦{{ {signer.name} }}⟧", "spaced-braces", "{{{signer.name}}}"],
    [
      "spaces that do not break between braces",
      "⟦{\u00a0{#if a}\u00a0}⟧x{{/if}}",
      "spaced-braces",
      "{{#if a}}x{{/if}}",
    ],
    ["something unseen between braces", "⟦{\u200b{own_words}}⟧", "spaced-braces", "{{own_words}}"],
    ["full-width braces", "⟦｛｛signer.name｝｝⟧", "wide-braces", "{{signer.name}}"],
    ["a full-width sign", "{{⟦＃⟧if own_words}}x{{/if}}", "wide-in-tag", "{{#if own_words}}x{{/if}}"],
    ["full-width points", "{{signer⟦．⟧name}}", "wide-in-tag", "{{signer.name}}"],
    ["a space before #", "⟦{{ #⟧if own_words}}x{{/if}}", "spaced-sign", "{{#if own_words}}x{{/if}}"],
    ["a space before /", "{{#if own_words}}x⟦{{ /⟧ if}}", "spaced-sign", "{{#if own_words}}x{{/ if}}"],
    ["a space before >", "⟦{{ >⟧ own}}", "spaced-sign", "{{> own}}"],
    ["an escaped underscore", "{{own⟦\\_⟧words}}", "escape-in-tag", "{{own_words}}"],
    ["quotes as HTML has them", "{{date d style=⟦&quot;⟧full&quot;}}", "entity-in-tag", '{{date d style="full"}}'],
    ["a sign as HTML has it", "{{⟦&gt;⟧ own}}", "entity-in-tag", "{{> own}}"],
    ["a space as HTML has it", "{{#if⟦&nbsp;⟧own_words}}x{{/if}}", "entity-in-tag", "{{#if own_words}}x{{/if}}"],
    ["a comment that ends with a dash", "⟦{{!--⟧ note —}}", "dashes-in-comment", "{{!-- note --}}"],
    ["a comment with tags between dashes", "⟦{{!—⟧ {{note}} —}}", "dashes-in-comment", "{{!-- {{note}} --}}"],
    ["a dash for the first rule", "⟦—⟧\nsubject: Open\n---\n", "dash-for-rule", front],
    ["a hyphen and a dash for it", "⟦—-⟧\nsubject: Open\n---\n", "dash-for-rule", front],
    ["a dash for the second rule", "---\nsubject: Open\n⟦––⟧\nDear\n", "dash-for-rule", `${front}Dear\n`],
    ["two hyphens for it", "---\nsubject: Open\n⟦--⟧\nDear\n", "dash-for-rule", `${front}Dear\n`],
    ["a tab before the subject", "---\n⟦\t⟧subject: Open\n---\n", "tab-in-front-matter", front],
    [
      "a tab before a line that goes on",
      "---\nsubject: >\n⟦\t⟧Open\n---\n",
      "tab-in-front-matter",
      "---\nsubject: >\n  Open\n---\n",
    ],
    [
      "curly quotes that a colon needs straight",
      "---\nsubject: ⟦“A: b”⟧\n---\n",
      "curly-subject",
      '---\nsubject: "A: b"\n---\n',
    ],
    [
      "a subject with one straight quote",
      '---\nsubject: ⟦"Open”⟧\n---\n',
      "curly-subject",
      '---\nsubject: "Open"\n---\n',
    ],
    ["a subject in curly quotes", "---\nsubject: ⟦“Open”⟧\n---\n", "quotes-in-subject", ""],
    ["a tab in a line", "a⟦\t⟧b\n", "tab-in-text", "a b\n"],
    ["tabs among spaces", "a⟦ \t\t ⟧b\n", "tab-in-text", "a b\n"],
    ["a tab behind a list's mark", "-⟦\t⟧{{text}}\n", "tab-in-text", "- {{text}}\n"],
    ["a tab at a line's beginning", "⟦\t⟧Dear\n", "tab-in-text", "Dear\n"],
    ["a tab before a value", "⟦\t⟧{{own_words}}\n", "tab-in-text", "{{own_words}}\n"],
    ["a tab in the subject", "---\nsubject: Open⟦\t⟧now\n---\n", "tab-in-text", "---\nsubject: Open now\n---\n"],
    ["hard spaces at a line's beginning", "⟦\u00a0\u00a0⟧Dear\n", "hard-spaces", "Dear\n"],
    ["indentation in a block", block("⟦    ⟧- {{text}}"), "indented-text", block("- {{text}}")],
    ["indentation by a tab", block("⟦\t⟧- {{text}}"), "indented-text", block("- {{text}}")],
    [
      "indentation that hangs",
      block("⟦  ⟧- {{text}}\n    {{number}}"),
      "indented-text",
      block("- {{text}}\n  {{number}}"),
    ],
    [
      "indentation of blocks in blocks",
      `{{#if a}}\n${"⟦  ⟧A\n  {{#each b}}\n    - {{c}}\n  {{/each}}\n"}{{/if}}\n`,
      "indented-text",
      "{{#if a}}\nA\n{{#each b}}\n- {{c}}\n{{/each}}\n{{/if}}\n",
    ],
    [
      "indentation of one branch",
      "{{#if a}}\nA\n{{else}}\n⟦  ⟧B\n{{/if}}\n",
      "indented-text",
      "{{#if a}}\nA\n{{else}}\nB\n{{/if}}\n",
    ],
    ["indentation of a partial in a block", block("⟦  ⟧{{> own}}"), "indented-text", block("{{> own}}")],
    ["a soft hyphen in the text", "li⟦\u00ad⟧brary\n", "unseen-in-text", "library\n"],
    ["a zero-width space in the text", "the ⟦\u200b⟧library\n", "unseen-in-text", "the library\n"],
    ["a byte order mark in the text", "⟦\ufeff⟧Dear\n", "unseen-in-text", "Dear\n"],
    ["a space of HTML", "Dear⟦&nbsp;⟧Council\n", "entity-in-text", "Dear Council\n"],
    ["an ampersand of HTML", "R⟦&amp;⟧D\n", "entity-in-text", "R&D\n"],
    ["an accent of HTML", "caf⟦&eacute;⟧\n", "entity-in-text", "café\n"],
    ["an apostrophe of HTML by its number", "it⟦&#39;⟧s\n", "entity-in-text", "it's\n"],
    ["an entity of an entity", "a⟦&amp;amp;nbsp;⟧b\n", "entity-in-text", "a b\n"],
    ["what would become a tag of HTML", "⟦&lt;⟧b\n", "entity-in-text", ""],
    ["an escaped tag", "Dear ⟦\\{{⟧signer.name}}\n", "escaped-tag", ""],
    ["tags of HTML", '⟦<p class="a">⟧Dear</p>\n<br/>\n', "markup-in-text", ""],
    ["a line that a program broke", `${"The library is open. ".repeat(3)}It shoul⟦d⟧\nstay open.\n`, "broken-line", ""],
    ["a list's mark alone", "⟦-⟧\n{{text}}\n", "lone-mark", ""],
    ["quotes in curly quotes", '{{t en=⟦“⟧say "hi" it\'s”}}', "curly-quotes", ""],
    ["an apostrophe at a word's end", "{{t en=⟦‘⟧the boys’ book’}}", "curly-quotes", ""],
    ["one that is not closed before another", "{{t en=⟦“⟧a es=“b”}}", "curly-quotes", ""],
    ["a partial between spaced braces", "⟦{ {> own} }⟧", "spaced-braces", "{{> own}}"],
    [
      "a call between spaced braces",
      '⟦{ {date campaign.deadline style="full"} }⟧',
      "spaced-braces",
      '{{date campaign.deadline style="full"}}',
    ],
    [
      "a comment with a dash before another",
      "⟦{{!--⟧ a –}} b {{!-- c --}}",
      "dashes-in-comment",
      "{{!-- a --}} b {{!-- c --}}",
    ],
    ["what keeps braces apart", "{⟦\u200b⟧{b}}\n", "unseen-in-text", ""],
    ["what keeps a backslash from a tag", "a\\⟦\u200b⟧{{b}}\n", "unseen-in-text", ""],
    ["several tabs once", "a⟦\t⟧b\n\tc\td\n", "tab-in-text", "a b\nc d\n"],
    ["several hard spaces once", "⟦\u00a0⟧a\n\u00a0b\n", "hard-spaces", "a\nb\n"],
    ["several unseen characters once", "a⟦\u00ad⟧b\u200b\nc\ufeff\n", "unseen-in-text", "ab\nc\n"],
    ["several of HTML's names once", "a⟦&nbsp;⟧b &eacute;\n", "entity-in-text", "a b é\n"],
    [
      "indentation around what hangs under an item",
      block("⟦  ⟧- {{text}}\n  {{#each sources}}\n    {{this}}\n  {{/each}}"),
      "indented-text",
      block("- {{text}}\n{{#each sources}}\n  {{this}}\n{{/each}}"),
    ],
    [
      "a paragraph behind a list",
      "- a\n{{#if own_words}}\n\n⟦  ⟧{{own_words}}\n{{/if}}\n",
      "indented-text",
      "- a\n{{#if own_words}}\n\n{{own_words}}\n{{/if}}\n",
    ],
  ])("%s", (_, text, code, mended) => {
    const { text: plain, spots } = marked(text);
    expect(found(plain)).toEqual([`${code} ${spots[0]?.[1]}`]);
    expect(mend(plain).text).toBe(mended === "" ? plain : mended);
  });
});

describe("honest text is left alone", () => {
  test.each<[string, string]>([
    ["quotes, apostrophes and dashes", "“Open” « ouvert » „offen“ l’été – and — then′\n"],
    ["quotes in straight quotes", '{{default a "l’été “x” "}}\n'],
    ["full-width text in straight quotes", '{{default a "（無）"}}\n'],
    ["joiners of Persian and of emoji", "می\u200cخواهم 👨\u200d👩\u200d👧\n"],
    ["a joiner in a quoted text", '{{default a "می\u200cخواهم"}}\n'],
    ["breaks in Thai", "ห้อง\u200bสมุด\n"],
    ["a hard space before a colon", "Objet\u00a0: ouvert\u202f!\n"],
    ["a paragraph of Chinese", "\u3000\u3000图书馆\n"],
    ["spaces in tags", "{{ signer.name }} {{~ own_words ~}} {{{ city }}} {{# if a }}x{{/ if }}\n"],
    ["spaces that do not break in tags", "{{\u00a0signer.name\u202f}}\n"],
    ["tabs before a block's tag", "\t{{#if own_words}}\nx\n\t{{/if}}\t\n"],
    ["hard spaces before it", "\u00a0\u00a0{{#if own_words}}\nx\n\u00a0{{/if}}\n"],
    ["spaces at ends of lines", "Dear  \n \t \nx\t\n"],
    ["hanging lines", "- one\n  two\n"],
    ["hanging lines in a block", block("- {{text}}\n  {{number}}")],
    ["a letter that is indented as a whole", `  Dear\n  {{#if a}}\n  x\n  {{/if}}\n`],
    ["comments", "{{! a “note” }}\n{{!-- {{x}} — \t --}}\n{{!— a dash —}}\n"],
    ["a rule of the body", `${front}Dear\n--\nBye\n—\n---\n`],
    ["quotes around words of a subject", "---\nsubject: “Open” and “closed”\n---\n"],
    ["ampersands and less-than", "R&D; a < b > c & d <name> AT&T;\n"],
    ["single braces", "{ name } a } } { {\n"],
    ["braces around a tag", "{ {{signer.name}} } Set { {{signer.name}}, x }\n"],
    ["braces around what is no name", "a { {b} } c ｛｛日｝｝ { {upper case} } {{ {b} }}\n"],
    ["braces in quotes", '{{default a "} }"}} {{default a "{{x} }"}}\n'],
    ["a dash in a comment", "{{!-- a {{x}} –}} b --}} c\n"],
    ["straight quotes in straight quotes", '{{t en="say "hi" it"}}\n'],
    ["what hangs under an item", block("- {{text}}\n{{#each sources}}\n  See {{this}}\n{{/each}}")],
    ["what hangs under a line that hangs", "- a\n  b\n{{#if c}}\n  d\n{{else}}\n  e\n{{/if}}\n"],
    ["a list under an item", "1. a\n{{#each points}}\n   - {{text}}\n{{/each}}\n"],
    ["a list under items that are counted", block("{{number}}. {{text}}\n{{#each sources}}\n   - {{this}}\n{{/each}}")],
    ["indentation that ~ takes away", "{{#if x~}}\n  y\n{{~/if}}\n{{#if x}}\n\t{{~y}}\n{{/if}}\n"],
    ["comparisons", "a<b and c>d, p<i x>q\n"],
    ["addresses", `${"x".repeat(30)} Street\nleeds\n`],
    ["lists without capitals", "- a thing of which much can be said and told, that is long enough\n- another\n"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
    expect(mend(text)).toEqual({ text, changes: [] });
  });
});

test("what is mended is told by line", () => {
  const text = "{{date d style=“full”}}\tand\n{{#if a}}\n  {{own\\_words}}\n{{/if}}\n";
  expect(mend(text).changes).toEqual([
    {
      line: 1,
      what: "curly quotes, a tab",
      before: "{{date d style=“full”}}\tand",
      after: '{{date d style="full"}} and',
    },
    { line: 3, what: "indentation, backslashes", before: "  {{own\\_words}}", after: "{{own_words}}" },
  ]);
});

describe("a template is read without what shows nowhere", () => {
  test.each<[string, string, string]>([
    ["spaces and tabs at ends of lines", "Dear \t\n  \n\u00a0\nx ", "Dear\n\n\n\nx".replace("\n\n\n\n", "\n\n\n")],
    ["hard spaces before a block's tag", "\u00a0\u202f{{#if a}}\nx\n\t{{/if}}\n", "  {{#if a}}\nx\n\t{{/if}}\n"],
    ["a hard space behind the key", "---\nsubject:\u00a0Open\u00a0now\n---\n", "---\nsubject: Open\u00a0now\n---\n"],
    ["hard spaces in the text stay", "\u00a0Objet\u00a0: a\n", "\u00a0Objet\u00a0: a\n"],
  ])("%s", (_, text, expected) => {
    expect(readable({ file: "a", text }).text).toBe(expected);
  });
});

const pieces = [
  ..."{{·}}·{·}·{ {·} }·{{{·}}}·｛｛·｝｝·{{#if a}}·{{/if}}·{{else}}·{{#each points}}·{{/each}}·{{> p}}·{{!--·--}}·—}}·{{!—·\\·“·”·‘·’·\"·'·«·»".split(
    "·",
  ),
  ..."&nbsp;·&amp;·&lt;·&quot;·&#38;·#39;·<p>·subject: ·—·--·-·#·/·>·[·]·＃·signer.name·own_words·style=·a·日·é".split(
    "·",
  ),
  ..."\n·\n·\n---\n·---\n· ·    ·\t·\u00a0·\u202f·\u200b·\u200d·\ufeff·\u00ad·\u2060".split("·"),
];

/** Texts of pieces, and the small campaign's letter with some of them somewhere. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join("")),
  fc
    .tuple(fc.nat(letterTemplate.length), fc.nat(20), fc.array(fc.constantFrom(...pieces), { maxLength: 6 }))
    .map(([at, length, parts]) => letterTemplate.slice(0, at) + parts.join("") + letterTemplate.slice(at + length)),
);

describe("whatever a template holds", () => {
  test("what was mended once has nothing left to mend", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = mend(text);
        expect(mend(once.text)).toEqual({ text: once.text, changes: [] });
      }),
      { numRuns: 3000 },
    );
  });

  test("only the lines told are changed, and none is lost", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: after, changes } = mend(text);
        const [old, fresh] = [text.split("\n"), after.split("\n")];
        expect(fresh.length).toBe(old.length);
        const told = old.flatMap((line, index) => (line === fresh[index] ? [] : [index + 1]));
        expect(changes.map(({ line }) => line)).toEqual(told);
        for (const { line, before, after: shown } of changes) {
          expect([before, shown]).toEqual([old[line - 1], fresh[line - 1]]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("each slip stands inside of it, and on one line as far as it is mended", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, edits = [] } of slipsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const edit of edits) expect(text.slice(edit.start, edit.end) + edit.text).not.toContain("\n");
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("words stay: only quotes, spaces, signs and HTML's names change", () => {
    const words = (text: string) => text.replace(/&(?:#?\w+;)+|#?39;/g, "").match(/[\p{L}\p{N}_.]+/gu) ?? [];
    fc.assert(
      fc.property(texts, (text) => {
        const sound = text.replace(/[\u200b\u00ad\ufeff\u2060\u200d]/g, "");
        expect(words(mend(sound).text).join("")).toBe(words(sound).join(""));
      }),
      { numRuns: 2000 },
    );
  });

  test("lines and columns of what is read are the file's", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [old, fresh] = [text.split("\n"), readable({ file: "a", text }).text.split("\n")];
        expect(fresh.length).toBe(old.length);
        fresh.forEach((line, index) => {
          const same = (old[index] ?? "").slice(0, line.length).replace(/[\u00a0\u202f]/g, " ");
          expect(line.replace(/[\u00a0\u202f]/g, " ")).toBe(same);
        });
      }),
      { numRuns: 2000 },
    );
  });
});

test("a large template of nothing but slips is read in time", () => {
  for (const piece of [
    "{{!--",
    "“ ",
    "{ ",
    "}",
    " \t",
    "[",
    "&amp;",
    "{{\u200b",
    "{{#if a}}\n  ",
    "<p ",
    " ",
    "{{a “",
    "\\{{",
    "{{#if own_words}}",
    "a{{#if own_words}}b{{/if}} ",
    "{{/if}}",
    "{{~a~}} ",
    "{{!-- –}}",
    "{{! – --}}",
    '{{a "',
    "{ {",
    "{{ {",
    "<p a=b ",
    "- a\n{{#if a}}\n  b\n",
    "\u200b",
    "&nbsp;",
    "\t\u00a0",
  ]) {
    const start = performance.now();
    slipsIn(piece.repeat(200_000 / piece.length));
    expect(performance.now() - start, JSON.stringify(piece)).toBeLessThan(2000);
  }
});

test("blocks on one line, and spaces without end, are read in time", () => {
  const texts = [
    "{{#if own_words}}".repeat(10_000) + "{{/if}}".repeat(10_000),
    `a${" ".repeat(200_000)}\u00a0${" ".repeat(200_000)}b\tc`,
    `---\nsubject: "a${" ".repeat(200_000)}b"\n---\n`,
    `---\nsubject: "${"&quot; “".repeat(2000)}"\n---\n`,
  ];
  for (const text of texts) {
    const start = performance.now();
    mend(text);
    readable({ file: "a", text });
    expect(performance.now() - start, text.slice(0, 40)).toBeLessThan(2000);
  }
});

test("what goes through a whole file is one problem", () => {
  for (const text of ["\u200b".repeat(330_000), "a\u00ad\n".repeat(100_000), "a&nbsp;b\tc\n".repeat(100_000)]) {
    expect(slipsIn(text).length).toBeLessThan(3);
    expect(mend(text).text).not.toMatch(/[\u00ad\u200b\t]|&nbsp;/);
  }
});
