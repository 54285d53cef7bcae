import { type Case, letter } from "../case.ts";

/** Names, helpers and partials that a template uses. */
export const nameCases = {
  "unknown-name": {
    files: letter("from {{signer.place}}", "from {{signer.plaec}}"),
    stderr: [
      'templates/letter.en.hbs:6:36: Nothing is called "signer.plaec".',
      "  6 | My name is {{signer.name}}, from {{signer.plaec}}.",
      "    |                                    ^^^^^^^^^^^^",
      '  Did you mean "signer.place"? `postbag fields` lists every name.',
      "",
      "1 problem in 1 file.",
    ],
  },
  "unknown-helper": {
    files: letter("{{text}}", "{{lower text}}"),
    stderr: [
      'templates/letter.en.hbs:13:5: There is no helper "lower".',
      "  13 | - {{lower text}}",
      "     |     ^^^^^",
      "  There are date, list, plural, upper, default, t, eq, ne, gt, gte, lt and lte. `postbag fields` explains each.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "wrong-helper-use": {
    files: letter("{{#each points}}", "{{#each signer.name}}"),
    stderr: [
      'templates/letter.en.hbs:12:4: "each" is used wrongly: it takes a list.',
      "  12 | {{#each signer.name}}",
      "     |    ^^^^",
      "  Use it such as `{{#each points}}{{number}}. {{text}}{{/each}}`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "always-so": {
    files: letter("{{target.closing}}", "{{#if (upper signer.name)}}{{target.closing}}{{/if}}"),
    argv: ["check"],
    stderr: [
      'templates/letter.en.hbs:16:7: warning: "(upper …)" always prints something, so this {{#if}} asks nothing.',
      "  16 | {{#if (upper signer.name)}}{{target.closing}}{{/if}}",
      "     |       ^^^^^^^^^^^^^^^^^^^",
      "  Ask for a value that can be absent, such as `{{#if own_words}}`, compare, such as `{{#if (gt points.length 1)}}`, or take the question out.",
      "",
      "1 target, 1 point, 1 template: 1 warning in 1 file. Letters can be drafted.",
    ],
    exit: 0,
  },
  "not-printable": {
    files: letter("{{signer.place}}", "{{signer.address}}"),
    stderr: [
      'templates/letter.en.hbs:6:36: "signer.address" holds several values and cannot be printed as it stands.',
      "  6 | My name is {{signer.name}}, from {{signer.address}}.",
      "    |                                    ^^^^^^^^^^^^^^",
      "  Use it such as `{{#each signer.address}} … {{/each}}`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "missing-partial": {
    files: letter("{{target.closing}}", "{{> footer}}"),
    stderr: [
      'templates/letter.en.hbs:16:5: There is no partial "footer".',
      "  16 | {{> footer}}",
      "     |     ^^^^^^",
      "  Add `templates/partials/footer.hbs`.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "reserved-setting": {
    files: {
      ...letter("{{target.closing}}", '{{> footer date="today"}}'),
      "templates/partials/footer.hbs": "Thank you.\n",
    },
    stderr: [
      'templates/letter.en.hbs:16:12: A partial cannot get a setting called "date": templates keep that name for themselves.',
      '  16 | {{> footer date="today"}}',
      "     |            ^^^^^^^^^^^^",
      "  Give it another name, such as `the_date`, here and in the partial.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "settings-without-group": {
    files: {
      ...letter("- {{text}}", '{{> item text mark="-"}}'),
      "templates/partials/item.hbs": "{{mark}} {{this}}\n",
    },
    stderr: [
      "templates/letter.en.hbs:13:15: Settings stand beside the names of a group, and this partial gets one value or a list instead.",
      '  13 | {{> item text mark="-"}}',
      "     |               ^^^^^^^^",
      "  Give it a group and the value as one more setting, such as `{{> item @root value=text}}`, and print `{{value}}` in it.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "recursive-partial": {
    files: {
      ...letter("{{target.closing}}", "{{> footer}}"),
      "templates/partials/footer.hbs": "Again:\n{{> footer}}\n",
    },
    stderr: [
      'templates/partials/footer.hbs:2:5: The partial "footer" ends up including itself, and the letter would never end.',
      "  2 | {{> footer}}",
      "    |     ^^^^^^",
      "  Take out one of the inclusions.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "too-many-partials": {
    files: {
      ...letter("{{target.closing}}", "{{> footer}}"),
      "templates/partials/footer.hbs": "{{> line}}\n".repeat(1001),
      "templates/partials/line.hbs": "Thank you.\n",
    },
    stderr: [
      "templates/partials/footer.hbs:1000:5: The template and its partials include one another more than 1000 times.",
      "  1000 | {{> line}}",
      "       |     ^^^^",
      "  Take out inclusions; letters rarely need more than three.",
      "",
      "1 problem in 1 file.",
    ],
  },
  "unsupported-syntax": {
    files: letter("{{target.closing}}", "{{#> footer}}Goodbye{{/footer}}"),
    stderr: [
      "templates/letter.en.hbs:16:1: Postbag's templates have no partial blocks ({{#> …}}).",
      "  16 | {{#> footer}}Goodbye{{/footer}}",
      "     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      "  Use a partial by its name, {{#if}}, {{#each}} or {{#with}}.",
      "",
      "1 problem in 1 file.",
    ],
  },
} satisfies Record<string, Case>;
