import type { tidyProblems } from "../../../src/problems/catalog/tidy.ts";
import { type Case, failing, letter, oneWarning } from "../case.ts";

const oneProblem = "1 problem in 1 file.";
const heading = "subject: Keep the library open";

/** What a person reads of one mistake in the letter. */
function told(files: Case["files"], [place, excerpt, carets]: readonly [string, string, string], mend: string): Case {
  const [where = "", fact = ""] = [place.slice(0, place.indexOf(": ")), place.slice(place.indexOf(": ") + 2)];
  const number = where.split(":")[0] ?? "";
  const isWarning = fact.startsWith("warning: ");
  return {
    ...(files && { files }),
    ...(isWarning && { exit: 0 }),
    stderr: [
      `templates/letter.en.hbs:${where}: ${fact}`,
      `  ${number} | ${excerpt}`,
      `  ${" ".repeat(number.length)} | ${carets}`,
      `  ${mend}`,
      "",
      isWarning ? oneWarning : oneProblem,
    ],
  };
}

export const tidyCases: Record<keyof typeof tidyProblems, Case> = {
  "curly-quotes": told(
    letter("My name", "Today is {{date style=“full”}}. My name"),
    [
      "6:23: This quote is curly, and in a tag only straight ones count.",
      "Today is {{date style=“full”}}. My name is {{signer.name}}, from {{signer.place}}.",
      `${" ".repeat(22)}^^^^^^`,
    ],
    'Write `"full"`: `postbag check --fix` does that.',
  ),
  "unseen-in-tag": told(
    letter("{{own_words}}", "{{own\u200b_words}}"),
    ["9:6: There is an invisible character (U+200B) in this tag.", "{{own\u200b_words}}", "     ^"],
    "Delete it: `postbag check --fix` does that. It often comes along when text is pasted.",
  ),
  "spaced-braces": told(
    letter("{{own_words}}", "{ { own_words } }"),
    ["9:1: There are spaces between the braces of this tag, so it is none.", "{ { own_words } }", "^^^^^^^^^^^^^^^^^"],
    "Write `{{ own_words }}`: `postbag check --fix` does that.",
  ),
  "wide-braces": told(
    letter("{{own_words}}", "｛｛own_words｝｝"),
    ["9:1: The braces of this tag are full-width ones, so it is none.", "｛｛own_words｝｝", "^^^^^^^^^^^^^^^^^"],
    "Write `{{own_words}}`: `postbag check --fix` does that.",
  ),
  "wide-in-tag": told(
    letter("{{signer.place}}", "{{signer．place}}"),
    [
      '6:42: "．" is a full-width character, and a tag takes "." only.',
      "My name is {{signer.name}}, from {{signer．place}}.",
      `${" ".repeat(41)}^^`,
    ],
    "Type it with the keyboard set to Latin letters: `postbag check --fix` does that.",
  ),
  "spaced-sign": told(
    letter("{{#if own_words}}", "{{ #if own_words}}"),
    ["7:1: There is a space before the # of this tag.", "{{ #if own_words}}", "^^^^"],
    "Take it out: # stands right behind the braces. `postbag check --fix` does that.",
  ),
  "escape-in-tag": told(
    letter("{{own_words}}", "{{own\\_words}}"),
    ["9:6: There is a backslash in this tag, where none belongs.", "{{own\\_words}}", "     ^^"],
    "Take it out: `postbag check --fix` does that. Programs that export text as Markdown add it.",
  ),
  "entity-in-tag": told(
    letter("{{#if own_words}}", "{{#if&nbsp;own_words}}"),
    [
      '7:6: "&nbsp;" is what HTML writes for a space, and a tag does not know it.',
      "{{#if&nbsp;own_words}}",
      "     ^^^^^^",
    ],
    "Write a space instead: `postbag check --fix` does that.",
  ),
  "dashes-in-comment": told(
    letter("{{own_words}}", "{{!-- hers —}}\n{{own_words}}"),
    [
      "9:1: The hyphens of this comment have become a dash, so it does not end where it should.",
      "{{!-- hers —}}",
      "^^^^^",
    ],
    "Write `{{!--` and `--}}` around it: `postbag check --fix` does that.",
  ),
  "dash-for-rule": told(
    letter("open\n---", "open\n—"),
    ['3:1: This line should be three hyphens, and is "—".', "—", "^"],
    "Write `---`: `postbag check --fix` does that.",
  ),
  "tab-in-front-matter": told(
    letter("subject:", "\tsubject:"),
    ["2:1: There is a tab before this line, and front matter takes none.", `\t${heading}`, "^"],
    "Take it out: `postbag check --fix` does that.",
  ),
  "curly-subject": told(
    letter(heading, "subject: “Library: open”"),
    [
      "2:10: The quotes around this subject are curly, and only straight ones enclose it.",
      "subject: “Library: open”",
      `${" ".repeat(9)}^^^^^^^^^^^^^^^`,
    ],
    'Write `"Library: open"`: `postbag check --fix` does that.',
  ),
  "quotes-in-subject": told(
    letter(heading, "subject: “Keep it open”"),
    [
      "2:10: warning: The curly quotes around this subject are printed with it: only straight ones enclose it.",
      "subject: “Keep it open”",
      `${" ".repeat(9)}^^^^^^^^^^^^^^`,
    ],
    'Write `"Keep it open"`, or put straight ones around the curly ones if these belong to the subject.',
  ),
  "tab-in-text": told(
    letter("- {{text}}", "-\t{{text}}"),
    ["13:2: warning: There is a tab here, and every program shows it in another width.", "-\t{{text}}", " ^"],
    "Write one space, or none at a line's beginning: `postbag check --fix` does that.",
  ),
  "hard-spaces": told(
    letter("My name", "\u00a0\u00a0My name"),
    [
      "6:1: warning: This line begins with spaces that do not break, as web pages indent text.",
      "\u00a0\u00a0My name is {{signer.name}}, from {{signer.place}}.",
      "^^",
    ],
    "Take them out: `postbag check --fix` does that.",
  ),
  "indented-text": told(
    letter("- {{text}}", "    - {{text}}"),
    ["13:1: warning: The text in this block is indented, and letters would be indented too.", "    - {{text}}", "^^^^"],
    "Begin its lines where those around the block begin: `postbag check --fix` does that.",
  ),
  "unseen-in-text": told(
    letter("My name is", "My na\u00adme is"),
    [
      "6:6: warning: There is an invisible character (U+00AD) in the text.",
      "My na\u00adme is {{signer.name}}, from {{signer.place}}.",
      "     ^",
    ],
    "Delete it: `postbag check --fix` does that. It often comes along when text is pasted.",
  ),
  "entity-in-text": told(
    letter("My name is", "My name&nbsp;is"),
    [
      '6:8: warning: Letters would print "&nbsp;" as it stands: they are plain text, and no HTML.',
      "My name&nbsp;is {{signer.name}}, from {{signer.place}}.",
      "       ^^^^^^",
    ],
    "Write a space instead: `postbag check --fix` does that.",
  ),
  "escaped-tag": told(
    letter("{{own_words}}", "{{own_words}} \\{{own_words}}"),
    [
      "9:15: warning: A backslash stands before this tag, so letters would print the tag itself.",
      "{{own_words}} \\{{own_words}}",
      `${" ".repeat(14)}^^^`,
    ],
    "Take out the backslash.",
  ),
  "markup-in-text": told(
    letter("{{own_words}}", "<p>{{own_words}}</p>"),
    [
      '9:1: warning: Letters would print "<p>" as it stands, and 1 more such tag: they are plain text, and no HTML.',
      "<p>{{own_words}}</p>",
      "^^^",
    ],
    "Take the HTML out; an empty line begins a paragraph, and `- ` an item of a list.",
  ),
  "broken-line": told(
    letter("My name", "The library has been the heart of this neighbourhood for many\nyears. My name"),
    [
      "6:61: warning: This line ends in the middle of a sentence, and letters would break theirs here too.",
      "The library has been the heart of this neighbourhood for many",
      `${" ".repeat(60)}^`,
    ],
    "Write each paragraph on one line: programs wrap it where they show it.",
  ),
  "lone-mark": told(
    letter("- {{text}}", "-\n{{text}}"),
    ['13:1: warning: "-" stands alone on this line, away from what it lists.', "-", "^"],
    "Put it on one line with the text that follows.",
  ),
  "not-mended": {
    files: letter("- {{text}}", "    - {{text}}"),
    argv: ["check", "--fix"],
    host: { files: { rewrite: failing("EACCES") } },
    codes: ["not-mended", "indented-text"],
    stderr: [
      "templates/letter.en.hbs: This could not be mended: you have no permission to.",
      "  Check the permissions of the file and of its folder.",
      "",
      "templates/letter.en.hbs:13:1: warning: The text in this block is indented, and letters would be indented too.",
      "  13 |     - {{text}}",
      "     | ^^^^",
      "  Begin its lines where those around the block begin: `postbag check --fix` does that.",
      "",
      "1 problem and 1 warning in 1 file.",
    ],
  },
  "unfilled-placeholder": told(
    letter("My name is {{signer.name}}", "My name is [Your name]"),
    [
      '6:12: warning: "[Your name]" looks like a place that was to be filled in.',
      "My name is [Your name], from {{signer.place}}.",
      `${" ".repeat(11)}^^^^^^^^^^^`,
    ],
    "Write what belongs there, or have a tag fill it in: `postbag fields` lists every name.",
  ),
};
