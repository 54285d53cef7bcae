import { type Case, targets } from "../case.ts";

/** Values that are text and not what their key asks for. */
export const valueCases = {
  "bad-id": {
    files: targets("id: council", "id: city council"),
    stderr: [
      'targets.yaml:9:9: "city council" cannot be an id: ids become file names.',
      "  9 |   - id: city council",
      "    |         ^^^^^^^^^^^^",
      "  Use letters, digits, hyphens and underscores only, such as `white-house`; at most 64 of them.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-email": {
    files: targets("council@example.org", "council.example.org"),
    stderr: [
      'targets.yaml:13:14: "council.example.org" is not an e-mail address: it has no @.',
      "  13 |       email: council.example.org",
      "     |              ^^^^^^^^^^^^^^^^^^^",
      "  Write one address such as `office@example.org`, with nothing around it.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-url": {
    files: targets("[https://example.org/contact]", '["javascript:alert(1)"]'),
    stderr: [
      'targets.yaml:15:15: "javascript:alert(1)" is not a web address.',
      '  15 |     sources: ["javascript:alert(1)"]',
      "     |               ^^^^^^^^^^^^^^^^^^^^^",
      "  Write it whole, such as `https://example.org/contact`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-country": {
    files: targets("@example.org\n", "@example.org\n      country: UK\n"),
    stderr: [
      'targets.yaml:14:16: "UK" is not a country code of ISO 3166-1.',
      "  14 |       country: UK",
      "     |                ^^",
      "  Write `GB`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-region": {
    files: targets("    verified_on", "    from: { regions: [California] }\n    verified_on"),
    stderr: [
      'targets.yaml:14:23: "California" is not a region code of ISO 3166-2.',
      "  14 |     from: { regions: [California] }",
      "     |                       ^^^^^^^^^^",
      "  Write country and region with a hyphen, such as `US-CA`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-language": {
    files: targets("Council\n    languages: [en]", "Council\n    languages: [en, pt_BR]"),
    stderr: [
      'targets.yaml:11:21: "pt_BR" is not a language tag.',
      "  11 |     languages: [en, pt_BR]",
      "     |                     ^^^^^",
      "  Write a tag of BCP 47, such as `es`, `pt-BR` or `zh-Hant`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-date": {
    files: targets("2021-02-01", "2021-02-30"),
    stderr: [
      'targets.yaml:14:18: "2021-02-30" is not a day of the calendar.',
      "  14 |     verified_on: 2021-02-30",
      "     |                  ^^^^^^^^^^",
      "  Write year, month and day, such as `2021-02-07`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-deadline": {
    files: targets("open\n", "open\n  deadline: 2021-02-07T07:00-05:00\n  timezone: America/Guayaquil\n"),
    stderr: [
      'targets.yaml:4:13: "2021-02-07T07:00-05:00" is not a day and time.',
      "  4 |   deadline: 2021-02-07T07:00-05:00",
      "    |             ^^^^^^^^^^^^^^^^^^^^^^",
      "  Write them such as `2021-02-07T07:00`, without an offset: `timezone` says which clock.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-timezone": {
    files: targets("open\n", "open\n  deadline: 2021-02-07T07:00\n  timezone: Guayaquil\n"),
    stderr: [
      'targets.yaml:5:13: "Guayaquil" is not a time zone.',
      "  5 |   timezone: Guayaquil",
      "    |             ^^^^^^^^^",
      "  Write a name of the IANA list, such as `America/Guayaquil` or `Europe/London`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-number": {
    files: targets(
      "email: council@example.org",
      "webform: { url: https://example.org/form, max_length: 4000 characters }",
    ),
    stderr: [
      'targets.yaml:13:61: "max_length" should be a whole number above zero, and this is "4000 characters".',
      "  13 |       webform: { url: https://example.org/form, max_length: 4000 characters }",
      "     |                                                             ^^^^^^^^^^^^^^^",
      "  Write digits only, such as `4000`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-days": {
    files: targets("    verified_on", "    post_days: { same_country: 2, other_country: soon }\n    verified_on"),
    stderr: [
      'targets.yaml:14:50: "other_country" should be a whole number of days, from 1 to 365, and this is "soon".',
      "  14 |     post_days: { same_country: 2, other_country: soon }",
      "     |                                                  ^^^^",
      "  Write digits only, such as `5`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-postal-code": {
    files: targets("    verified_on", '    from: { postal_codes: ["94*", "*10"] }\n    verified_on'),
    stderr: [
      'targets.yaml:14:35: "*10" is not a postal code, the beginning of one, or a range.',
      '  14 |     from: { postal_codes: ["94*", "*10"] }',
      "     |                                   ^^^^^",
      '  Write a code such as `"94110"`, a beginning with one star at its end, such as `"94*"`, or a range such as `94000-94999`.',
      "",
      "1 problem in 1 file.",
    ],
  },
} satisfies Record<string, Case>;
