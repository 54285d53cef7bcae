import { allFields, type Leaf, type List } from "./fields.ts";
import { type Example, type HelperSpec, helpers } from "./helpers.ts";

/** The field guide: all that a template can name or call, each with code that runs as it stands and what that prints. */
export interface FieldEntry extends Example {
  readonly name: string;
  /** The tag by itself, and where it stands: `{{text}} in {{#each points}}`. */
  readonly tag: string;
  readonly kind: Leaf["kind"] | "list";
  readonly about: string;
  readonly optional: boolean;
}

export interface LoopEntry extends Example {
  readonly name: string;
  readonly about: string;
}

export interface HelperEntry extends Example {
  readonly name: string;
  /** Whether it has a part between its tags, prints text, or gives yes or no. */
  readonly kind: "block" | "text" | "truth";
  readonly about: string;
  readonly settings: Readonly<Record<string, string>>;
  /** The first is sample and output. */
  readonly examples: readonly Example[];
}

/** Every field, in the order of `model/fields.ts`. */
export const fieldEntries: readonly FieldEntry[] = allFields().map(({ name, field }) => {
  const { kind, about, example: output, optional = false } = field;
  const inside = name.startsWith("points.") ? name.slice("points.".length) : undefined;
  const sample = inside === undefined ? print(name, field) : each("points", print(inside, field));
  return { name, tag: tagOf(inside ?? name, field, inside !== undefined), kind, about, optional, sample, output };
});

function tagOf(name: string, field: Leaf | List, isInside: boolean): string {
  const tag = field.kind === "list" ? `{{#each ${name}}} … {{/each}}` : `{{${name}}}`;
  return isInside ? `${tag} in {{#each points}}` : tag;
}

function print(name: string, field: Leaf | List): string {
  if (field.kind !== "list") return `{{${name}}}`;
  return each(name, field.item.kind === "group" ? "{{text}}" : "{{this}}");
}

function each(list: string, inside: string): string {
  return `{{#each ${list}}}\n${inside}\n{{/each}}`;
}

/** What stands for something in a loop, and for how long a list is. */
export const loopEntries: readonly LoopEntry[] = [
  {
    name: "this",
    about: "The item itself, where a list's items are texts",
    sample: "{{#each signer.address}}\n{{this}}\n{{/each}}",
    output: "1 Example Street\nLeeds\nLS1 1AA\nUNITED KINGDOM",
  },
  {
    name: "@index",
    about: "0 for the first item, 1 for the second …; {{number}} counts points from 1",
    sample: "{{#each signer.address}}\n{{@index}} {{this}}\n{{/each}}",
    output: "0 1 Example Street\n1 Leeds\n2 LS1 1AA\n3 UNITED KINGDOM",
  },
  {
    name: "@first",
    about: "Whether it is the first item, for {{#if}} and {{#unless}}",
    sample: "{{#each signer.address}}{{#unless @first}} / {{/unless}}{{this}}{{/each}}",
    output: "1 Example Street / Leeds / LS1 1AA / UNITED KINGDOM",
  },
  {
    name: "@last",
    about: "Whether it is the last item",
    sample: "{{#each signer.address}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}",
    output: "1 Example Street, Leeds, LS1 1AA, UNITED KINGDOM",
  },
  {
    name: "../",
    about: "Leads out of a loop or a {{#with}}, one for each",
    sample: "{{#each points}}\n{{text}} ({{../signer.name}})\n{{/each}}",
    output: "Let the vote go ahead on the day it was called for. (Ada Example)",
  },
  {
    name: "@root",
    about: "Leads out of all of them",
    sample: "{{#with target}}{{name}}: {{@root.signer.name}}{{/with}}",
    output: "National Electoral Council: Ada Example",
  },
  {
    name: "as |…|",
    about: "Gives the item of a loop a name of its own",
    sample: "{{#each points as |point|}}\n{{point.number}}. {{point.text}}\n{{/each}}",
    output: "1. Let the vote go ahead on the day it was called for.",
  },
  { name: "points.length", about: "How many a list has", sample: "{{points.length}}", output: "1" },
  { name: "points.0", about: "One item of a list, counted from 0", sample: "{{points.0.text}}", output: firstPoint() },
];

function firstPoint(): string {
  return fieldEntries.find(({ name }) => name === "points.text")?.output ?? "";
}

/** Every helper, in the order of `model/helpers.ts`. */
export const helperEntries: readonly HelperEntry[] = Object.entries(helpers).map(([name, spec]) => {
  const { about, sample, output, more = [] } = spec;
  const examples = [{ sample, output }, ...more];
  return { name, kind: kindOf(spec), about, settings: settingsOf(spec), sample, output, examples };
});

function kindOf({ block, asks }: HelperSpec): HelperEntry["kind"] {
  return block ? "block" : asks ? "truth" : "text";
}

/** What each setting can be, in words. */
function settingsOf({ settings, byLanguage }: HelperSpec): Record<string, string> {
  const told = Object.entries(settings).map(([key, setting]) => {
    if (typeof setting !== "string") return [key, setting.join(", ")];
    return [key, setting === "language" ? "a language's tag, such as es" : "a text"];
  });
  return { ...Object.fromEntries(told), ...(byLanguage && { "<language>": "the text in that language" }) };
}
