import { letterTemplate } from "../../support/campaign.ts";
import { type Case, oneWarning, targets } from "../case.ts";

/** How the parts of a campaign fit together. */
export const ruleCases = {
  "duplicate-id": {
    files: targets("targets:", "  - id: Saturdays\n    text: Open all day.\ntargets:"),
    stderr: [
      'targets.yaml:8:9: The id "Saturdays" is already used in line 6.',
      "  8 |   - id: Saturdays",
      "    |         ^^^^^^^^^",
      "  Give each its own id; a different case alone is not enough, as ids become file names.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "unknown-point": {
    files: targets("    verified_on", "    points: [saturday]\n    verified_on"),
    stderr: [
      'targets.yaml:14:14: There is no point "saturday" in this campaign.',
      "  14 |     points: [saturday]",
      "     |              ^^^^^^^^",
      '  Did you mean "saturdays"?',
      "",
      "1 problem in 1 file.",
    ],
  },
  "person-without-end": {
    files: targets("    verified_on", "    person: Jo Example\n    verified_on"),
    stderr: [
      "targets.yaml:14:5: A person is named, and nothing says until when that person holds the office.",
      "  14 |     person: Jo Example",
      "     |     ^^^^^^",
      "  Add `valid_until:` with a day, or write to the office by leaving `person` out.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "half-courtesy": {
    files: targets("    verified_on", "    salutation: Dear Council,\n    verified_on"),
    stderr: [
      "targets.yaml:14:5: warning: The salutation is the target's own, and the closing that pairs with it is not.",
      "  14 |     salutation: Dear Council,",
      "     |     ^^^^^^^^^^",
      "  Add `closing:` in the same languages; until then the neutral one stands in for it.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "person-expired": {
    files: targets("    verified_on", "    person: Jo Example\n    valid_until: 2021-02-04\n    verified_on"),
    stderr: [
      'targets.yaml:15:18: warning: The person named for "council" may no longer hold the office: `valid_until` is past.',
      "  15 |     valid_until: 2021-02-04",
      "     |                  ^^^^^^^^^^",
      "  Check who does. Until then letters go to the office and name nobody.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "unknown-template": {
    files: targets("    verified_on", "    template: leter\n    verified_on"),
    stderr: [
      'targets.yaml:14:15: There is no template "leter" in any language.',
      "  14 |     template: leter",
      "     |               ^^^^^",
      '  Did you mean "letter"?',
      "",
      "1 problem in 1 file.",
    ],
  },
  "script-for-letter": {
    files: {
      ...targets("    verified_on", "    template: call\n    verified_on"),
      "templates/call.en.hbs": letterTemplate,
    },
    stderr: [
      'targets.yaml:14:15: "call" is what a caller says on the telephone, and no letter can be written from it.',
      "  14 |     template: call",
      "     |               ^^^^",
      "  Name a letter's template; without this line it is `letter`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "no-template-for-target": {
    files: targets("Council\n    languages: [en]", "Council\n    languages: [es, pt]"),
    stderr: [
      'targets.yaml:11:16: "council" reads es and pt, and "letter" is not written in any of them.',
      "  11 |     languages: [es, pt]",
      "     |                ^^^^^^^^",
      "  Add `templates/letter.es.hbs` or `templates/letter.pt.hbs`.",
      "",
      "1 problem in 1 file.",
    ],
  },
} satisfies Record<string, Case>;
