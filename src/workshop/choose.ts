import { type SamplePerson, samplePeople } from "../compose/sample.ts";
import type { Campaign, Target } from "../model/campaign.ts";
import { officeOf, scriptName, templatesFor } from "../model/choice.ts";
import { lookup } from "../model/language.ts";
import type { Template } from "../model/template.ts";
import { lackNotes } from "../problems/lacks.ts";
import { insteadNotes, nameOf } from "./notes.ts";
import type { WrongTemplate } from "./stage.ts";

/** What the page asks for; what it leaves open is the workshop's choice. */
export interface Wanted {
  readonly target?: string | undefined;
  readonly template?: string | undefined;
  readonly language?: string | undefined;
  readonly person?: string | undefined;
}

/** What is shown. */
export interface Chosen {
  readonly target: Target;
  readonly template: Template;
  /** All that are called so, in their languages. */
  readonly named: readonly Template[];
  /** Those of them that the target reads. */
  readonly read: readonly Template[];
  /** The languages in which the file of such a template has errors; what was good before may be among the others. */
  readonly wrong: readonly string[];
  readonly person: SamplePerson;
  /** Sentences on a target that is gone, which are true of calls too. */
  readonly targetNotes: readonly string[];
  /** Sentences on what else is gone, or not as it would be in a real letter. */
  readonly letterNotes: readonly string[];
}

/** Chooses what comes nearest to what is wanted. @returns undefined where there is no letter at all */
export function choose(campaign: Campaign, wanted: Wanted, broken: readonly WrongTemplate[]): Chosen | undefined {
  const { targets, templates } = campaign;
  const target = targets.find(({ id }) => id === wanted.target) ?? targets[0];
  const letters = templates.filter(({ name }) => name !== scriptName);
  const [first] = letters;
  if (!target || !first) return undefined;
  const named = [wanted.template, target.template, first.name]
    .map((name) => letters.filter((template) => template.name === name))
    .find((found) => found.length > 0) as [Template, ...Template[]];
  const [{ name }] = named;
  const wrong = wrongIn(name, broken);
  const read = templatesFor({ ...target, template: name }, letters);
  const template = inLanguage(wanted.language, named) ?? read[0] ?? named[0];
  const person = samplePeople.find(({ id }) => id === wanted.person) ?? (samplePeople[0] as SamplePerson);
  const asked = { target: wanted.target ?? target.id, template: wanted.template ?? name };
  const targetNotes = asked.target === target.id ? [] : [`There is no target “${asked.target}”. ${insteadOf(target)}`];
  const letterNotes = [
    ...(asked.template === name ? [] : [`${whatOf(asked.template, broken)} This letter is from “${name}”.`]),
    ...languageNotes(wanted.language, template, { target, named, read, wrong }, campaign),
    ...(target.template === name ? [] : [`Letters to this office are written from “${target.template}”.`]),
    ...lackNotes(campaign, target, template),
  ];
  return { target, template, named, read, wrong, person, targetNotes, letterNotes };
}

/** The languages in which a template's file has errors. */
export function wrongIn(name: string, broken: readonly WrongTemplate[]): string[] {
  return broken.filter((one) => one.name === name).map(({ language }) => language);
}

function inLanguage(language: string | undefined, named: readonly Template[]): Template | undefined {
  const tags = named.map((template) => template.language);
  const tag = language === undefined ? undefined : lookup(language, tags);
  return named.find((template) => template.language === tag);
}

function insteadOf(target: Target): string {
  return `This is a letter to ${officeOf(target, "en")}.`;
}

function whatOf(template: string, broken: readonly WrongTemplate[]): string {
  return wrongIn(template, broken).length > 0
    ? `The template “${template}” has problems.`
    : `There is no template “${template}”.`;
}

function languageNotes(
  wanted: string | undefined,
  template: Template,
  { target, named, read, wrong }: Pick<Chosen, "target" | "named" | "read" | "wrong">,
  campaign: Campaign,
): string[] {
  if (wanted !== undefined && inLanguage(wanted, named) === undefined) {
    return insteadNotes([wanted], template, wrong, [wanted]);
  }
  const isRead = read.includes(template);
  return [
    ...(wanted === undefined ? insteadNotes(target.languages, template, wrong, campaign.languages) : []),
    ...(isRead ? [] : [`This office does not read ${nameOf(template.language)}: it gets no such letter.`]),
  ];
}
