import type { gapProblems } from "../../../src/problems/catalog/gaps.ts";
import { type Case, letter, oneWarning } from "../case.ts";

const place = "from {{signer.place}}.";
const gap = (from: string, to: string, stderr: readonly string[]): Case => ({
  files: letter(from, to),
  exit: 0,
  stderr: [...stderr, "", oneWarning],
});

export const gapCases: Record<keyof typeof gapProblems, Case> = {
  "blank-line-left": gap("{{#if own_words}}\n\n{{own_words}}\n{{/if}}", "\n{{own_words}}", [
    'templates/letter.en.hbs:8:1: warning: Where "own_words" is empty, a blank line is left, such as in the letter to "council".',
    "  8 | {{own_words}}",
    "    | ^^^^^^^^^^^^^",
    "  Write {{#if own_words}} and {{/if}} around it, each alone on its line, and the blank line that goes with it inside.",
  ]),
  "double-space-left": gap(place, "and for {{signer.organization}} I write.", [
    'templates/letter.en.hbs:6:37: warning: Where "signer.organization" is empty, two spaces are left, such as in the letter to "council": “… is Bo Example, and for  I write.”.',
    "  6 | My name is {{signer.name}}, and for {{signer.organization}} I write.",
    "    |                                     ^^^^^^^^^^^^^^^^^^^^^^^",
    "  Write one of the spaces, with the words that belong to it, and this tag between {{#if signer.organization}} and {{/if}}.",
  ]),
  "space-left": gap("{{target.salutation}}", "Dear {{target.person}},", [
    'templates/letter.en.hbs:4:6: warning: Where "target.person" is empty, a word is missing and its space is left, such as in the letter to "council": “Dear ,”.',
    "  4 | Dear {{target.person}},",
    "    |      ^^^^^^^^^^^^^^^^^",
    "  Write the space, with the words that belong to it, and this tag between {{#if target.person}} and {{/if}}.",
  ]),
  "double-space": gap(place, "from {{#if signer.city}} {{signer.city}}{{/if}}.", [
    'templates/letter.en.hbs:6:34: warning: Two spaces meet here, such as in the letter to "council": “…me is Ada Example, from  Leeds.”.',
    "  6 | My name is {{signer.name}}, from {{#if signer.city}} {{signer.city}}{{/if}}.",
    "    |                                  ^^^^^^^^^^^^^^^^^^^",
    "  Take out the one before the tag or the one within it.",
  ]),
  "double-blank-line": gap(
    "{{target.salutation}}",
    "{{target.salutation}}\n{{#if signer.city}}\n\nI write.\n\n{{/if}}",
    [
      'templates/letter.en.hbs:5:1: warning: Two blank lines meet here, such as in the letter to "council".',
      "  5 | {{#if signer.city}}",
      "    | ^^^^^^^^^^^^^^^^^^^",
      "  Take out the one before the tag or the one behind it: one of them within the block is enough.",
    ],
  ),
  "punctuation-left": gap(place, "from {{signer.city}} ({{signer.region}}).", [
    'templates/letter.en.hbs:6:51: warning: Where "signer.region" is empty, nothing stands between punctuation, such as in the letter to "council": “…Bo Example, from Leeds ().”.',
    "  6 | My name is {{signer.name}}, from {{signer.city}} ({{signer.region}}).",
    "    |                                                   ^^^^^^^^^^^^^^^^^",
    "  Write the punctuation, with the words that belong to it, and this tag between {{#if signer.region}} and {{/if}}.",
  ]),
};
