import type { Block } from "./example.ts";

/** The part of docs/templates.md that is written by hand: how to write a template. */
export const prose: readonly Block[] = [
  `# Writing templates

A template is a letter with gaps. Postbag fills the gaps for each person and each office, and what is left is the letter, word
for word. You need no programming: a template is a text file, and whatever stands in it outside of \`{{ }}\` is printed as it is.

\`postbag check\` reads every template and tells each mistake with its line and how to mend it. \`postbag preview --serve\` shows the
letter beside you while you write. \`postbag fields\` prints the lists at the end of this page.

## The file

Templates lie in the campaign's folder, in \`templates/\`. Their names say what they are and in which language, by its
[tag](https://www.w3.org/International/articles/language-tags/): \`en\`, \`es\`, \`fr\`, \`pt-BR\`.

| file                              | what it is                                              |
| --------------------------------- | ------------------------------------------------------- |
| \`templates/letter.en.hbs\`         | the letter in English                                   |
| \`templates/letter.fr.hbs\`         | the same in French, for offices that read French        |
| \`templates/court.en.hbs\`          | another letter, for targets that have \`template: court\` |
| \`templates/call.en.hbs\`           | what to say on the telephone; it has no subject         |
| \`templates/partials/greeting.hbs\` | a piece that several templates share                    |

A letter begins with its subject between two lines \`---\`. All below is the letter, from the salutation to the signer's name.
Postbag adds what each form needs: sender, date and recipient on paper, headers in an e-mail.

## A first template

This is a whole letter, ready to be used as \`templates/letter.en.hbs\`:`,
  {
    sample: `---
subject: "Let Ecuador vote: a request from {{signer.city}}"
---
{{target.salutation}}

My name is {{signer.name}}, and I write to you from {{signer.place}}.
{{#if own_words}}

{{own_words}}
{{/if}}

I ask you:

{{#each points}}
- {{text}}
{{/each}}

{{target.closing}}

{{signer.name}}`,
    says: "It becomes, with the subject “Let Ecuador vote: a request from Leeds”:",
    output: `Dear Sir or Madam,

My name is Ada Example, and I write to you from Leeds, West Yorkshire, United Kingdom.

I taught in Quito for six years.

I ask you:

- Let the vote go ahead on the day it was called for.

Yours faithfully,

Ada Example`,
  },
  `A subject with a colon or a \`{{\` at its beginning stands in quotes, as here.

\`{{signer.name}}\` is a _tag_: it prints the signer's name. Names are written in small letters, with a dot between the group and
what is in it. \`{{#if …}}\` and \`{{#each …}}\` open a part that ends with \`{{/if}}\` and \`{{/each}}\`.

## Own words

Offices count letters that are all the same as one. What a signer writes personally is what makes theirs different, so every
letter has a place for it; \`postbag check\` insists. Not everybody writes something, so ask first, with the blank line inside the
question:`,
  {
    sample: `I teach biology.
{{#if own_words}}

{{own_words}}
{{/if}}

Please act.`,
    output: `I teach biology.

I taught in Quito for six years.

Please act.`,
  },
  {
    sample: `I teach biology.
{{#if own_words}}

{{own_words}}
{{/if}}

Please act.`,
    from: "least",
    says: "and for somebody without own words:",
    output: `I teach biology.

Please act.`,
  },
  `## Points

Signers choose among the campaign's points, and put them in their order. The letter goes through them with \`{{#each points}}\`;
inside, \`{{text}}\` is the point, and \`{{number}}\` counts. Lines that begin with \`- \` or \`1. \` are set as a list on paper.`,
  {
    sample: `{{#each points}}
{{number}}. {{text}}
{{/each}}`,
    output: "1. Let the vote go ahead on the day it was called for.",
  },
  "Inside, names are those of the point. What is outside is reached with `../`, or from the top with `@root`:",
  {
    sample: `{{#each points}}
- {{text}} ({{../campaign.organization}})
{{#each sources}}
  See {{this}}
{{/each}}
{{/each}}`,
    output: `- Let the vote go ahead on the day it was called for. (Alliance for Global Justice)
  See https://example.org/report`,
  },
  `## Conditions

What may be empty is asked for first. \`{{else}}\` is the other case, and \`{{#unless …}}\` asks whether there is nothing.`,
  {
    sample: "I write{{#if signer.organization}} for {{signer.organization}}{{else}} as a private person{{/if}}.",
    output: "I write for Leeds Readers' Union.",
  },
  {
    sample: "I write{{#if signer.organization}} for {{signer.organization}}{{else}} as a private person{{/if}}.",
    from: "least",
    says: "and for somebody who names none:",
    output: "I write as a private person.",
  },
  "Where one of two things is printed, `default` is shorter; it can stand in itself, in parentheses:",
  {
    sample: '{{default signer.given_name signer.name}}, {{default signer.organization "private person"}}',
    from: "least",
    says: "prints for the same person",
    output: "Bo Example, private person",
  },
  `Comparisons stand in parentheses behind \`#if\`: \`eq\` (the same), \`ne\` (another), \`gt\` and \`gte\` (greater, or at least), \`lt\` and
\`lte\` (smaller, or at most). The last four compare numbers, or days, which are written \`"2021-03-01"\`.`,
  {
    sample: `{{#if (eq signer.country_code "GB")}}
I write from a country that sent observers.
{{else if (gt points.length 1)}}
I have several requests.
{{else}}
I have one request.
{{/if}}`,
    output: "I write from a country that sent observers.",
  },
  {
    sample: '{{#if (lt campaign.deadline "2021-03-01")}}There is little time.{{/if}}',
    output: "There is little time.",
  },
  `Columns of a roster that Postbag does not know by name are \`signer.extra.…\`: “Member since” is \`signer.extra.member_since\`. They
are compared as numbers or days where they read as such.

## White space

A tag that opens or ends a part and stands alone on its line leaves no line behind. So does a partial alone on its line. A tag
that prints something does leave its line, even where it has nothing to print: then a blank line is left, and \`postbag check\`
tells it.`,
  {
    sample: `A
{{#if signer.phone}}
My telephone number is {{signer.phone}}.
{{/if}}
B`,
    from: "least",
    says: "prints for somebody without a telephone",
    output: `A
B`,
  },
  "`~` beside a brace takes away all white space on that side, up to the next word:",
  {
    sample: `{{#each signer.address~}}
  {{this}}{{#unless @last}}, {{/unless}}
{{~/each}}.`,
    output: "1 Example Street, Leeds, LS1 1AA, UNITED KINGDOM.",
  },
  `## Numbers and lists

\`plural\` prints the word that goes with a number, by the rules of the letter's language, and no number. English has \`one\` and
\`other\`; Polish and Russian have \`one\`, \`few\` and \`many\`, Arabic has more. Those that a language needs and that are not there are
named by \`postbag check\`.`,
  {
    sample: 'I have {{points.length}} {{plural points one="request" other="requests"}}.',
    output: "I have 1 request.",
  },
  {
    sample: 'Mam {{points.length}} {{plural points one="prośbę" few="prośby" many="próśb"}}.',
    language: "pl",
    says: "prints in Polish",
    output: "Mam 1 prośbę.",
  },
  "`list` makes one sentence of a list, `date` writes a day, and `upper` writes capitals:",
  {
    sample: `{{list signer.address}}
{{date campaign.deadline style="full"}}
{{upper target.name}}`,
    output: `1 Example Street, Leeds, LS1 1AA, and UNITED KINGDOM
Sunday, February 7, 2021
NATIONAL ELECTORAL COUNCIL`,
  },
  {
    sample: `{{list signer.address}}
{{date campaign.deadline style="full"}}
{{upper target.name}}`,
    language: "es",
    says: "and in a letter in Spanish",
    output: `1 Example Street, Leeds, LS1 1AA y REINO UNIDO
domingo, 7 de febrero de 2021
NATIONAL ELECTORAL COUNCIL`,
  },
  `## Partials

A piece that several templates share is a file of its own in \`templates/partials/\`, and \`{{> name}}\` puts it in. It knows the names of
the place where it stands.`,
  {
    sample: "{{> signature}}",
    partials: {
      signature: `{{target.closing}}

{{signer.name}}
{{#if signer.organization}}
{{signer.organization}}
{{/if}}`,
    },
    output: `Yours faithfully,

Ada Example
Leeds Readers' Union`,
  },
  "Settings give it more names. A group behind its name (`{{> who signer}}`) makes its names those of the group:",
  {
    sample: '{{> who signer role="A reader"}}',
    partials: { who: "{{role}}: {{name}}, {{city}}" },
    output: "A reader: Ada Example, Leeds",
  },
  `## Languages

Each language has a template of its own: adding \`templates/letter.fr.hbs\` is all that letters to offices that read French need, as
long as the campaign's texts have French too. \`{{campaign.title}}\`, \`{{text}}\` of a point, days, countries and lists are in the
letter's language by themselves.

\`t\` with a language prints a text of the campaign in another one, for a letter that quotes the original. In a target's name,
role and person, the language that the office reads best stands in for one that is not there.`,
  {
    sample: '{{campaign.title}} (“{{t campaign.title language="es"}}”)',
    output: "No interference in Ecuador's election (“Ninguna injerencia en las elecciones del Ecuador”)",
  },
  "In partials that letters in several languages share, `t` takes the text for each. One that is lacking is told:",
  {
    sample: "{{> thanks}}",
    partials: { thanks: '{{t en="Thank you for reading this," es="Gracias por su atención,"}}\n{{signer.name}}' },
    language: "es",
    says: "prints in Spanish",
    output: `Gracias por su atención,
Ada Example`,
  },
  `## Common mistakes

Each is told by \`postbag check\`, before any letter is written.

A name with a slip in it:`,
  { mistake: "Dear {{target.nmae}}," },
  "A name from outside in a loop, where names are the item's:",
  { mistake: "{{#each points}}{{text}} {{signer.name}}{{/each}}" },
  "A part that never ends:",
  { mistake: "{{#if own_words}}{{own_words}}" },
  "A list that is printed as if it were a text:",
  { mistake: "I live at {{signer.address}}." },
  "A comparison without its question:",
  { mistake: '{{eq signer.country_code "GB"}}' },
  "A helper without what it needs:",
  { mistake: 'Mam {{points.length}} {{plural points one="prośbę" other="próśb"}}.', language: "pl" },
  { mistake: '{{t en="Yours," es="Atentamente,"}}', language: "fr" },
  { mistake: "{{#if (gt signer.name 3)}}A long name{{/if}}" },
  `And, of the letter as a whole: no place for own words, points that are never printed, no signature, a text that a language lacks,
a letter too long for a page or a web form. What only people's data shows (a blank line or a double space where somebody left
something empty) is found with letters of made-up people, and so are placeholders that nobody filled in (\`[NAME]\`, \`XXX\`). What word processors do to
tags (curly quotes, for one) is told, and \`postbag check --fix\` mends what it safely can.`,
];
