import type { Campaign } from "../../src/model/campaign.ts";
import { parseFolder } from "../../src/parse/folder.ts";
import { day } from "../model/samples.ts";
import { groupYaml } from "../support/group.ts";

const partials = {
  greet: "{{signer.name}} greets.",
  lines: "First {{signer.city}}\n{{own_words}}\nlast {{name}}",
  inner: "{{name}} of {{city}}{{#if @root.own_words}}?{{/if}}",
  given: "({{who}}{{#if who}}!{{/if}})",
  loud: "{{upper target.name}}",
  quiet: "{{#if (eq campaign 'x0')}}zero{{else}}{{campaign}}{{/if}}",
};
const optional = [
  ...[
    "given_name",
    "family_name",
    "email",
    "phone",
    "organization",
    "street",
    "region",
    "postal_code",
    "extra.note",
  ].map((name) => `signer.${name}`),
  "own_words",
];

/** What every letter needs. */
export const needed = "{{signer.name}}{{own_words}}{{#each points}}{{text}}{{/each}}";

/** Pieces of templates that a stencil can hold. */
export const held = [
  "Dear all,\n\n",
  "{{signer.name}}",
  "{{{signer.email}}} {{& signer.phone}}",
  " {{~signer.city~}} ",
  "{{signer.place}} {{signer.country}} {{signer.country_code}}",
  "\n{{#if own_words}}\n\n{{own_words}}\n{{/if}}\n",
  "{{#if own_words}}{{own_words}}{{else}}{{signer.name}}{{/if}}",
  "{{#unless signer.region}}none{{/unless}}",
  "{{#with signer}}{{name}}, {{city}}{{#if region}} ({{region}}){{/if}}{{/with}}",
  "{{#each points}}\n- {{number}} {{text}} {{../signer.name}} {{@root.own_words}}\n{{/each}}\n",
  "{{#each points as |point|}}{{point.text}}{{#unless @last}};{{/unless}}{{/each}}",
  '{{list points}} {{date}} {{date campaign.deadline style="full"}}',
  "{{#each target.address}}{{this}};{{/each}}{{target.salutation}} {{target.closing}}",
  "{{> greet}}",
  "\n{{> lines name=signer.name}}\n",
  "{{#with signer}}{{> inner}}{{/with}}",
  "{{> given who=signer.family_name}}{{> given who=own_words}}",
  "{{default signer.given_name signer.name}} {{default signer.organization 'nobody'}} {{default own_words '-'}}",
  "{{default campaign.organization 'nobody'}}{{#if (default signer.region signer.phone)}}!{{/if}}",
  "{{> given who=(default signer.family_name signer.name)}}",
  "{{points.length}} {{plural points one='point' other='points'}} {{plural points.length one='one' other='more'}}",
  "{{upper target.name}} {{#if (gt points.length 1)}}several{{else}}one{{/if}}",
  "{{t campaign.title}} {{t campaign.title language='es'}} {{t en='Yours,' es='Atentamente,'}}",
  "{{#if (eq target.id 'council')}}council{{else if (ne target.country '')}}{{target.country}}{{else}}?{{/if}}",
  "{{#if (gte points.length 2)}}two{{/if}}{{#unless (lt points.length 2)}}two{{/unless}}",
  ...optional.map((name) => `{{#if ${name}}}[{{${name}}}]{{else}}no ${name}{{/if}}`),
];

/** Pieces that need Handlebars for every letter. */
export const made = [
  "{{#each signer.address}}\n{{this}}\n{{/each}}\n",
  "{{#with signer}}{{list address}}{{/with}}",
  "{{upper signer.name}} {{upper own_words}} {{upper signer.extra.note}}",
  "{{#if (eq signer.city 'x0')}}zero{{else}}{{signer.city}}{{/if}}",
  "{{#if (ne signer.name signer.given_name)}}{{signer.given_name}}{{/if}}",
  "{{#if (gt signer.extra.note 1)}}more than one{{/if}}{{#if (lte signer.extra.note '2021-01-01')}}old{{/if}}",
  "{{#with signer}}{{upper (default given_name name)}}{{/with}}",
  "{{#with signer.extra}}{{upper points}}{{upper note}}{{/with}}",
  "{{#with signer as |target|}}{{upper target.name}}{{/with}}",
  "{{> loud target=signer}}",
  "{{> quiet campaign=signer.city}}",
  "{{#each points}}{{upper text}}{{/each}}",
  "\n    {{> greet}}\n",
  "\n  {{> lines name=own_words}}\n",
];

/** A campaign with one letter, checked as any campaign is. */
export function campaignFor(subject: string, body: string): Campaign | undefined {
  const file = (name: string, text: string) => ({ file: name, name, bytes: new TextEncoder().encode(text) });
  const folder = {
    targets: file(
      "targets.yaml",
      groupYaml
        .replaceAll("[en, es]", "[en]")
        .replaceAll(/\{ en: (.*?), es: .* \}/g, "$1")
        .replace("[es, en]", "[en]"),
    ),
    templates: [file("letter.en.hbs", `---\nsubject: ${JSON.stringify(subject)}\n---\n${body}`)],
    // Of a campaign's partials, one is enough for its templates to have no stencil.
    partials: Object.entries(partials)
      .filter(([name]) => body.includes(`{{> ${name}`))
      .map(([name, text]) => file(`${name}.hbs`, text)),
    templatesDir: "templates",
  };
  return parseFolder(folder, day("2021-02-05")).campaign;
}
