import { rmSync } from "node:fs";
import type { templateProblems } from "../../../src/problems/catalog/templates.ts";
import { letterTemplate, targetsYaml } from "../../support/campaign.ts";
import { type Case, letter, oneWarning, targets } from "../case.ts";
import { nameCases } from "./names.ts";

export const templateCases: Record<keyof typeof templateProblems, Case> = {
  ...nameCases,
  "no-templates": {
    prepare: (folder) => rmSync(`${folder}/templates`, { recursive: true }),
    stderr: [
      "templates: There is no template, so there is nothing to write letters from.",
      "  Add `templates/letter.<language>.hbs`, such as `templates/letter.en.hbs`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "doubled-template": {
    files: { "templates/letter.EN.hbs": letterTemplate },
    stderr: [
      "templates/letter.en.hbs: Only capitals tell this template from templates/letter.EN.hbs.",
      "  Keep one of the two, or give one another name.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "stray-template": {
    files: { "templates/letter.fr.hbs.txt": letterTemplate, "templates/notes.txt": "Notes." },
    exit: 0,
    stderr: [
      'templates/letter.fr.hbs.txt: warning: "letter.fr.hbs.txt" does not end in .hbs, so no letter is written from it.',
      "  If it is a template, call it `letter.fr.hbs`; programs that hide endings may have added one.",
      "",
      oneWarning,
    ],
  },
  "no-points": {
    files: letter("{{#each points}}\n- {{text}}\n{{/each}}\n", "Please open on Saturdays.\n"),
    exit: 0,
    stderr: [
      "templates/letter.en.hbs: warning: The template never prints the points that the signer chose.",
      "  Add `{{#each points}}`, `- {{text}}` and `{{/each}}`, each on a line of its own.",
      "",
      oneWarning,
    ],
  },
  "no-signature": {
    files: { "templates/letter.en.hbs": letterTemplate.replaceAll("{{signer.name}}", "A reader") },
    exit: 0,
    stderr: [
      "templates/letter.en.hbs: warning: The template never prints the signer's name.",
      "  Add `{{signer.name}}` where the signature belongs.",
      "",
      oneWarning,
    ],
  },
  "bad-template-name": {
    files: { "templates/call.hbs": "Good morning.\n" },
    stderr: [
      'templates/call.hbs: "call.hbs" does not say which language it is in.',
      "  Name it `<name>.<language>.hbs`, such as `letter.en.hbs`; shared pieces go to `templates/partials/`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "missing-front-matter": {
    files: letter("---\nsubject: Keep the library open\n---\n", ""),
    stderr: [
      "templates/letter.en.hbs:1:1: The template does not begin with its subject.",
      "  1 | {{target.salutation}}",
      "    | ^",
      "  Begin it with three lines: `---`, `subject: What the letter asks`, `---`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "unclosed-front-matter": {
    files: letter("open\n---", "open\n"),
    stderr: [
      "templates/letter.en.hbs:1:1: The front matter that begins here never ends.",
      "  1 | ---",
      "    | ^^^",
      "  Write a line `---` between the subject and the letter.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "template-syntax": {
    files: letter("{{own_words}}", "{{own_words}"),
    stderr: [
      "templates/letter.en.hbs:9:1: The template cannot be understood from here on: this {{ has no }}.",
      "  9 | {{own_words}",
      "    | ^^",
      "  Check that every {{ has its }}, and every {{#if}} and {{#each}} its {{/if}} and {{/each}}.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "template-too-deep": {
    files: letter("{{text}}", nested(5)),
    stderr: [
      "templates/letter.en.hbs:17:4: The blocks of this template are nested too deeply.",
      "  17 | {{#each @root.points}}",
      "     |    ^^^^",
      "  Close blocks before opening more; letters rarely need more than three levels.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "no-own-words": {
    files: letter("{{#if own_words}}\n\n{{own_words}}\n{{/if}}\n", ""),
    stderr: [
      "templates/letter.en.hbs: The template has no place for the signer's own words, so they would be lost.",
      "  Add `{{#if own_words}}`, `{{own_words}}` and `{{/if}}`, each on a line of its own.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "lacks-text": {
    files: targets("text: Open on Saturdays.", "text: { es: Abrir los sábados. }"),
    stderr: [
      'targets.yaml:7:5: The point "saturdays" has no text in en, and letters from templates/letter.en.hbs need it.',
      "  7 |     text: { es: Abrir los sábados. }",
      "    |     ^^^^",
      "  Add `en:` with the text.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "lacks-translation": {
    files: targets("open\n  languages: [en]", "open\n  summary: { es: El consejo decide. }\n  languages: [en]"),
    stderr: [
      "targets.yaml:4:3: warning: The campaign's summary has no text in en, which is one of the campaign's languages.",
      "  4 |   summary: { es: El consejo decide. }",
      "    |   ^^^^^^^",
      "  Add `en:` with the text, or take en out of `languages`.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "lacks-letter": {
    files: targets("open\n  languages: [en]", "open\n  languages: [en, fr]"),
    stderr: [
      "targets.yaml:4:19: warning: fr is one of the campaign's languages, and there is no letter in it.",
      "  4 |   languages: [en, fr]",
      "    |                   ^^",
      "  Add `templates/letter.fr.hbs`, or take fr out of `languages`.",
      "",
      "Languages:",
      "  English (en): complete.",
      "  French (fr): lacks a letter; no office reads it.",
      oneWarning,
    ],
    exit: 0,
  },
  "lacks-courtesy": {
    files: { "targets.yaml": targetsYaml.replaceAll("[en]", "[pl]"), "templates/letter.pl.hbs": letterTemplate },
    stderr: [
      'targets.yaml:9:9: warning: Postbag knows no neutral salutation or closing in pl, and "council" has none of its own.',
      "  9 |   - id: council",
      "    |         ^^^^^^^",
      "  Add `salutation: { pl: … }` and `closing: { pl: … }` to the target. Until then its letters greet the office by its name and close with the signer's.",
      "",
      "Languages:",
      '  Polish (pl): lacks a salutation and a closing for "council".',
      "  English (en): complete; no office reads it.",
      oneWarning.replace("1 template", "2 templates"),
    ],
    exit: 0,
  },
  "over-one-page": {
    files: letter("{{text}}", "{{text}}\n\nWe have asked before, and nobody answered.".repeat(40)),
    stderr: [
      'templates/letter.en.hbs: warning: With every point chosen, the letter to "council" is about 29 lines too long for one printed page.',
      "  Shorten the template or the points: offices read one page.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "over-web-form": {
    files: targets("email: council@example.org", "webform: { url: https://example.org/form, max_length: 100 }"),
    stderr: [
      'templates/letter.en.hbs: warning: With every point chosen, the letter to "council" has 199 characters, and its web form takes 100.',
      "  Shorten the template or the points, and leave room for the signer's own words.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "long-call": {
    files: {
      ...targets("email: council@example.org", 'email: council@example.org\n      phone: "+44 113 496 0000"'),
      "templates/call.en.hbs": `Good day, I am {{signer.name}}. ${"We have asked before, and nobody answered. ".repeat(30)}\n`,
    },
    stderr: [
      "templates/call.en.hbs: warning: With every point chosen, this takes about 86 seconds to say.",
      "  Say one thing, in some 30 seconds: after 60, whoever answers interrupts.",
      "",
      oneWarning.replace("1 template", "2 templates"),
    ],
    exit: 0,
  },
};

/** Loops in one another, each over the points. */
function nested(loops: number): string {
  return `${"\n{{#each @root.points}}".repeat(loops)}{{text}}${"{{/each}}".repeat(loops)}`;
}
