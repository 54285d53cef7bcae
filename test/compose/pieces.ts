import type { Campaign } from "../../src/model/campaign.ts";
import { parseFolder } from "../../src/parse/folder.ts";
import { day } from "../model/samples.ts";
import { groupYaml } from "../support/group.ts";

const partials = {
  greet: "{{signer.name}} greets.",
  lines: "First {{signer.city}}\n{{own_words}}\nlast {{name}}",
  inner: "{{name}} of {{city}}{{#if @root.own_words}}?{{/if}}",
  given: "({{who}}{{#if who}}!{{/if}})",
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
  ...optional.map((name) => `{{#if ${name}}}[{{${name}}}]{{else}}no ${name}{{/if}}`),
];

/** Pieces that need Handlebars for every letter. */
export const made = [
  "{{#each signer.address}}\n{{this}}\n{{/each}}\n",
  "{{#with signer}}{{list address}}{{/with}}",
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
    partials: Object.entries(partials).map(([name, text]) => file(`${name}.hbs`, text)),
    templatesDir: "templates",
  };
  return parseFolder(folder, day("2021-02-05")).campaign;
}
