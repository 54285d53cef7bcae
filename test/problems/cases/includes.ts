import { targetsYaml } from "../../support/campaign.ts";
import { type Case, targets } from "../case.ts";

const shared = targetsYaml.slice(targetsYaml.indexOf("targets:"));

/** The small campaign, with its target in another file. */
function including(head: string, others: Readonly<Record<string, string>>) {
  return { "targets.yaml": targetsYaml.replace(shared, head), ...others };
}

/** Targets that stand in other files, and the choice among them. */
export const includeCases = {
  "include-unreadable": {
    files: including("include: [shared.yaml, offices]\n", { "shared.yaml": shared, "offices/notes.txt": "" }),
    stderr: [
      'targets.yaml:8:24: "offices" is included here, and cannot be read: it is a folder.',
      "  8 | include: [shared.yaml, offices]",
      "    |                        ^^^^^^^",
      "  Write its path from the folder of this file, such as `../shared-targets.yaml`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "include-circle": {
    files: including("include: [a.yaml]\n", {
      "a.yaml": `include: [b.yaml]\n${shared}`,
      "b.yaml": "include:\n  - a.yaml\n",
    }),
    stderr: [
      'b.yaml:2:5: "a.yaml" is included here, and includes this file, itself or by way of others.',
      "  2 |   - a.yaml",
      "    |     ^^^^^^",
      "  Take one of these lines out: a circle has no beginning.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "unknown-choice": {
    files: including("include: [shared.yaml]\ntargets: { include: [town], exclude: [councl] }\n", {
      "shared.yaml": shared.replace("    name", "    tags: [town]\n    name"),
    }),
    stderr: [
      'targets.yaml:9:39: None of the targets of the included files has the id or the tag "councl".',
      "  9 | targets: { include: [town], exclude: [councl] }",
      "    |                                       ^^^^^^",
      '  Did you mean "council"?',
      "",
      "1 problem in 1 file.",
    ],
  },
  "no-targets": {
    files: including("include: [shared.yaml]\ntargets:\n  exclude: [council]\n", { "shared.yaml": shared }),
    stderr: [
      "targets.yaml:9:1: This chooses no target at all, so nobody would get a letter.",
      "  9 | targets:",
      "    | ^^^^^^^",
      "  Name other ids or tags under `include:`, or fewer under `exclude:`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "unknown-region": {
    files: targets("    verified_on", "    from: { regions: [US-CA, US-CX] }\n    verified_on"),
    stderr: [
      'targets.yaml:14:30: warning: "US-CX" is no region of ISO 3166-2 that Postbag knows, so no signer may be found to live there.',
      "  14 |     from: { regions: [US-CA, US-CX] }",
      "     |                              ^^^^^",
      '  Did you mean "US-CA"?',
      "",
      "1 target, 1 point, 1 template: 1 warning in 1 file. Letters can be drafted.",
    ],
    exit: 0,
  },
  "bad-district": {
    files: targets("    verified_on", '    from: { countries: [US], districts: ["12", "-"] }\n    verified_on'),
    stderr: [
      'targets.yaml:14:48: "-" names no electoral district.',
      '  14 |     from: { countries: [US], districts: ["12", "-"] }',
      "     |                                                ^^^",
      '  Write its number or its name, such as "12" or "Leeds Central", with its kind in front where there are several: "sldl:17".',
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-office": {
    files: targets("    verified_on", "    office: mayr\n    verified_on"),
    stderr: [
      'targets.yaml:14:13: "mayr" is not an office that Postbag knows how to greet.',
      "  14 |     office: mayr",
      "     |             ^^^^",
      '  Did you mean "mayor"?',
      "",
      "1 problem in 1 file.",
    ],
  },
  "bad-tag": {
    files: targets("    verified_on", "    tags: [town, 'a,b']\n    verified_on"),
    stderr: [
      'targets.yaml:14:18: "a,b" cannot be a tag: tags stand in lists.',
      "  14 |     tags: [town, 'a,b']",
      "     |                  ^^^^^",
      "  Leave out commas, semicolons and bars, and write at most 64 characters.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "two-countries": {
    files: targets(
      "      email: council@example.org",
      "      post: { street: 1 Example Square, city: Leeds, country: GB }\n      country: IE",
    ),
    stderr: [
      "targets.yaml:13:63: The address is in GB, and `country` beside `post` says IE.",
      "  13 |       post: { street: 1 Example Square, city: Leeds, country: GB }",
      "     |                                                               ^^",
      "  Keep one of them.",
      "",
      "1 problem in 1 file.",
    ],
  },
} satisfies Record<string, Case>;
