import { type Case, oneWarning, targets } from "../case.ts";

/** How a target is reached, and how sure that is. */
export const contactCases = {
  "no-contact": {
    files: targets("email: council@example.org", "country: EC"),
    stderr: [
      'targets.yaml:12:5: There is no way to reach "council": it has no contact.',
      "  12 |     contacts:",
      "     |     ^^^^^^^^",
      "  Add at least one of email, webform, post, fax and phone under `contacts:`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "post-without-country": {
    files: targets("email: council@example.org", "post: 1 Main Square"),
    stderr: [
      "targets.yaml:13:7: warning: The postal address has no country, so letters from abroad cannot name it.",
      "  13 |       post: 1 Main Square",
      "     |       ^^^^",
      "  Add `country:` beside `post:`, such as `country: EC`.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "unsourced-contact": {
    files: targets("    sources: [https://example.org/contact]\n", ""),
    stderr: [
      'targets.yaml:12:5: warning: Nothing says where the contacts of "council" come from.',
      "  12 |     contacts:",
      "     |     ^^^^^^^^",
      "  Add `sources:` with the page that lists them.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "never-verified": {
    files: targets("    verified_on: 2021-02-01\n", ""),
    stderr: [
      'targets.yaml:12:5: warning: Nothing says when somebody last checked the contacts of "council".',
      "  12 |     contacts:",
      "     |     ^^^^^^^^",
      "  Check them at their source: `postbag targets verify council` records that you did.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "verified-in-future": {
    files: targets("2021-02-01", "2021-02-06"),
    stderr: [
      'targets.yaml:14:18: warning: The contacts of "council" were checked on a day that is still to come.',
      "  14 |     verified_on: 2021-02-06",
      "     |                  ^^^^^^^^^^",
      "  Set `verified_on` to the day on which somebody did.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
  "stale-contact": {
    files: targets("2021-02-01", "2020-02-05"),
    stderr: [
      'targets.yaml:14:18: warning: The contacts of "council" were last checked 366 days ago; after 180 days they often are wrong.',
      "  14 |     verified_on: 2020-02-05",
      "     |                  ^^^^^^^^^^",
      "  Check them at their source: `postbag targets verify council` records that you did.",
      "",
      oneWarning,
    ],
    exit: 0,
  },
} satisfies Record<string, Case>;
