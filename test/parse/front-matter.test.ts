import { describe, expect, test } from "vitest";
import { decode } from "../../src/parse/decode.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { parseHandlebars } from "../../src/parse/handlebars.ts";
import { checkNames } from "../../src/parse/names.ts";
import { codes, gather, marked, spotOf } from "./marks.ts";

const noPartials = { names: [], parsed: new Map() };
const split = (text: string) =>
  gather((report) => {
    const source = decode("letter.en.hbs", Buffer.from(text), report);
    return source && splitFrontMatter(source, report);
  });

describe("a template is split into its subject and its body", () => {
  test.each<[string, string, string | undefined, string]>([
    ["plainly", "---\nsubject: Open\n---\nDear\n", "Open", "Dear\n"],
    ["with the line ends of Windows", "---\r\nsubject: Open\r\n---\r\nDear\r\n", "Open", "Dear\n"],
    ["behind a byte order mark", "\ufeff---\nsubject: Open\n---\nDear", "Open", "Dear"],
    ["with spaces behind the rules", "--- \nsubject: Open\n---\t\nDear", "Open", "Dear"],
    ["where nothing follows", "---\nsubject: Open\n---", "Open", ""],
    ["where the body has a rule of its own", "---\nsubject: Open\n---\nDear\n---\nBye", "Open", "Dear\n---\nBye"],
    ["in quotes", '---\nsubject: "Open: now"\n---\nDear', "Open: now", "Dear"],
    ["in single quotes", "---\nsubject: 'It''s open'\n---\nDear", "It's open", "Dear"],
    ["over two lines", "---\nsubject: >\n  Open\n  now\n---\nDear", "Open now", "Dear"],
    ["with a name at its beginning", "---\nsubject: {{signer.name}} asks\n---\nDear", "{{signer.name}} asks", "Dear"],
    ["with a name and a colon", "---\nsubject: {{signer.name}}: open\n---\nDear", "{{signer.name}}: open", "Dear"],
    ["with a name in three braces", "---\nsubject: {{{signer.name}}}\n---\nDear", "{{{signer.name}}}", "Dear"],
    ["where there is none", "Dear\n---\nBye", undefined, "Dear\n---\nBye"],
    ["where a rule has four hyphens", "----\nDear", undefined, "----\nDear"],
  ])("%s", (_, text, subject, body) => {
    const { value, problems } = split(text);
    expect(problems).toEqual([]);
    expect(value?.subject?.text).toBe(subject);
    expect(value?.body.text).toBe(body);
  });
});

describe("a name in it is told where it stands", () => {
  test.each<[string, string]>([
    ["plainly", "---\nsubject: Open {{⟦nix⟧}}\n---\n"],
    ["at its beginning", "---\nsubject: {{⟦nix⟧}} open\n---\n"],
    ["behind spaces", "---\nsubject:   {{⟦nix⟧}}\n---\n"],
    ["in quotes", '---\nsubject: "Open {{⟦nix⟧}}"\n---\n'],
    ["in single quotes", "---\nsubject: 'Open {{⟦nix⟧}}'\n---\n"],
    ["with the line ends of Windows", "---\r\nsubject: Open {{⟦nix⟧}}\r\n---\r\n"],
    ["behind letters of several bytes", "---\nsubject: ñ日🗳 {{⟦nix⟧}}\n---\n"],
    ["below a comment", "---\n# {{nix}}\nsubject: {{⟦nix⟧}}\n---\n"],
    ["behind an escape, at the whole subject", '---\nsubject: ⟦"Open \\"now\\" {{nix}}"⟧\n---\n'],
    ["behind a doubled quote, at the whole subject", "---\nsubject: ⟦'It''s {{nix}}'⟧\n---\n"],
    ["in folded lines, at the whole subject", "---\nsubject: ⟦>⟧\n  Open\n  {{nix}}\n---\n"],
  ])("%s", (_, text) => {
    const { text: plain, spots } = marked(text);
    const { value } = split(plain);
    const piece = value?.subject;
    const { problems } = gather((report) => {
      const ast = piece && parseHandlebars(piece, report);
      if (ast) checkNames(ast, piece, noPartials, report, "en");
    });
    expect(problems.map(spotOf)).toEqual(spots.map(([at, word]) => [at.replace("\r", ""), word]));
  });
});

describe("what is wrong with it is told once", () => {
  test.each<[string, string, string]>([
    ["it never ends", "---\nsubject: Open\nDear", "1:1 unclosed-front-matter"],
    ["it is empty", "---\n---\nDear", "1:1 missing-front-matter"],
    ["it is blank", "---\n\n---\nDear", "1:1 missing-front-matter"],
    ["it has no subject", "---\n# a\n---\nDear", "1:1 missing-front-matter"],
    ["it is text alone", "---\nOpen the library\n---\nDear", "1:1 missing-front-matter"],
    ["it is a list", "---\n- a\n- b\n---\nDear", "1:1 missing-front-matter"],
    ["its subject is empty", "---\nsubject:\n---\nDear", "2:9 empty-value"],
    ["its subject is blank", '---\nsubject: " "\n---\nDear', "2:10 empty-value"],
    ["its subject is a list", "---\nsubject: [a]\n---\nDear", "2:10 wrong-type"],
    ["its subject is a group", "---\nsubject: { a: b }\n---\nDear", "2:10 wrong-type"],
    ["its subject has two lines", '---\nsubject: "a\\nb"\n---\nDear', "2:10 line-break"],
    ["its subject has a control character", '---\nsubject: "a\\u0007b"\n---\nDear', "2:10 control-character"],
    ["its key is in capitals", "---\nSubject: Open\n---\nDear", "2:1 unknown-key"],
    ["it has another key", "---\nsubject: Open\ndate: 1\n---\nDear", "3:1 unknown-key"],
    ["a colon stands in its subject", "---\nsubject: Library: open\n---\nDear", "2:10 yaml-syntax"],
    ["its quotes stay open", '---\nsubject: "Open\n---\nDear', "2:10 yaml-syntax"],
  ])("%s", (_, text, expected) => {
    expect(codes(split(text).problems)).toEqual([expected]);
  });
});
