import { type Case, oneWarning, targets } from "../case.ts";

/** How a campaign file is built: syntax, keys, and what kind of thing stands where. */
export const shapeCases = {
  "yaml-syntax": {
    files: targets("title: Keep", 'title: "Keep'),
    stderr: [
      "targets.yaml:3:10: This is not YAML: the quote that begins here is never closed.",
      '  3 |   title: "Keep the library open',
      "    |          ^",
      "  Mend the line, or the one above it: indentation, colons and quotes decide what belongs together.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "yaml-aliases": {
    files: { "targets.yaml": unfolding(8) },
    stderr: [
      "targets.yaml:1:1: The aliases (*name) in this file unfold to far more than a campaign can hold.",
      "  1 | a0: &a0 [x]",
      "    | ^",
      "  Write the values out instead of repeating them by alias.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "text-cut": {
    files: targets("text: Open on Saturdays.", "text: Open hall #5 on Saturdays."),
    exit: 0,
    stderr: [
      'targets.yaml:7:21: warning: YAML takes "#5 on Saturdays." for a comment and leaves it out of the text.',
      "  7 |     text: Open hall #5 on Saturdays.",
      "    |                     ^^^^^^^^^^^^^^^^",
      "  Put the whole text in quotes; if it is a comment, write a space behind its #.",
      "",
      oneWarning,
    ],
  },
  "unknown-key": {
    files: targets("    verified_on", "    adress: Main Square\n    verified_on"),
    stderr: [
      'targets.yaml:14:5: "adress" is not a key that a target can have.',
      "  14 |     adress: Main Square",
      "     |     ^^^^^^",
      "  It can have role, office, person, valid_until, salutation, closing, from, points, template, post_days, tags and imported.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "missing-key": {
    files: targets("    name: City Council\n", ""),
    stderr: [
      'targets.yaml:9:5: "name" is missing here: a target needs it.',
      "  9 |   - id: council",
      "    |     ^^^^^^^^^^^",
      "  Add it, such as `name: City Council`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "wrong-type": {
    files: targets("sources: [https://example.org/contact]", "sources: https://example.org/contact"),
    stderr: [
      'targets.yaml:15:14: "sources" should be a list, and this is text.',
      "  15 |     sources: https://example.org/contact",
      "     |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Write `[one, two]`, or each item on a line that begins with `- `.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "empty-value": {
    files: targets("name: City Council", "name:"),
    stderr: [
      'targets.yaml:10:10: "name" is empty.',
      "  10 |     name:",
      "     |          ^",
      "  Fill it, or take the line out.",
      "",
      "1 problem in 1 file.",
    ],
  },
} satisfies Record<string, Case>;

/** Each line holds the one before ten times. */
function unfolding(lines: number): string {
  const line = (_: unknown, index: number) =>
    `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(", ")}]\n`;
  return `a0: &a0 [x]\n${Array.from({ length: lines }, line).join("")}`;
}
