import type { letterProblems } from "../../../src/problems/catalog/letters.ts";
import { ada, type Case, targets } from "../case.ts";

/** More lines than a window or a label shows. */
const departments = Array.from({ length: 9 }, (_, index) => `Department ${index + 1}`);

export const letterCases: Record<keyof typeof letterProblems, Case> = {
  "unknown-country": {
    argv: [...ada, "--country", "Atlantis"],
    stderr: [
      '--country: No country is called "Atlantis". Write its name or its two-letter code, such as `Ecuador` or `EC`.',
      "Nothing was written.",
    ],
    exit: 2,
  },
  "no-glyph": {
    argv: [...ada, "--format", "pdf", "--own-words", "I read \uE000 and \uE001\u0301 there."],
    stderr: [
      'No font here can print "\ue000" (U+E000) and "\ue001\u0301" (U+E001 U+0301), in the letter to "council".',
      "  Replace them: they belong to no script, and readers may see something else. Or make other forms: `--format txt,eml`.",
      "",
      "Nothing was written.",
    ],
  },
  "address-over-window": {
    files: byPost(...departments),
    argv: [...ada, "--format", "pdf", "--envelope", "us10"],
    stderr: [
      'The address of "council" is too large for the window of an envelope us10.',
      "  Give it fewer or shorter lines in targets.yaml, or print for another one: `--envelope none`.",
      "",
      "Nothing was written.",
    ],
  },
  "address-too-large": {
    argv: ["batch", "-q", "members.csv", "--labels", "5160"],
    files: { "members.csv": "Name,City,Country\nAda,Leeds,GB\n", ...byPost(...departments) },
    stderr: [
      'The address of "council" is too large for a label 5160.',
      "  Give it fewer or shorter lines in targets.yaml, or take a larger kind.",
      "",
      "Nothing was written.",
    ],
  },
  "sender-too-large": {
    files: {
      "members.csv": `Name,Organization,Street,City,Country\nAda,${Array(3).fill("W".repeat(300))},GB\n`,
      ...byPost("1 Hall Street", "Leeds"),
    },
    argv: ["batch", "-q", "members.csv", "--envelopes", "c6"],
    stderr: [
      "members.csv:2:1: This person's address is too large for the sender's place on an envelope c6.",
      `  2 | Ada,${"W".repeat(96)}…`,
      `    | ${"^".repeat(101)}`,
      "  Shorten it, or print larger envelopes or none.",
      "",
      "1 problem in 1 file. Nothing was written. --skip-invalid writes the letters of all the others.",
    ],
  },
  "no-letters": {
    files: targets("    verified_on", "    from: { countries: [US] }\n    verified_on"),
    argv: ada,
    stderr: ["No letter is left to write.", "  City Council: takes letters only from US.", "", "Nothing was written."],
  },
};

/** The small campaign, whose office is reached by post. */
function byPost(...lines: readonly string[]) {
  const post = lines.map((line) => `\n        ${line}`).join("");
  return targets("email: council@example.org", `country: GB\n      post: |${post}`);
}
