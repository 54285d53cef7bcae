import type { letterProblems } from "../../../src/problems/catalog/letters.ts";
import { ada, type Case, targets } from "../case.ts";

export const letterCases: Record<keyof typeof letterProblems, Case> = {
  "unknown-country": {
    argv: [...ada, "--country", "Atlantis"],
    stderr: [
      '--country: No country is called "Atlantis". Write its name or its two-letter code, such as `Ecuador` or `EC`.',
      "Nothing was written.",
    ],
    exit: 2,
  },
  "no-letters": {
    files: targets("    verified_on", "    from: { countries: [US] }\n    verified_on"),
    argv: ada,
    stderr: ["No letter is left to write.", "  City Council: takes letters only from US.", "", "Nothing was written."],
  },
};
