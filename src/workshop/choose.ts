import { type SamplePerson, samplePeople } from "../compose/sample.ts";
import type { Campaign, Target } from "../model/campaign.ts";
import { officeOf, scriptName, templatesFor } from "../model/choice.ts";
import { languageName, lookup } from "../model/language.ts";
import type { Template } from "../model/template.ts";

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
  readonly person: SamplePerson;
  /** Sentences on what is gone, or not as it would be in a real letter. */
  readonly notes: readonly string[];
}

/** Chooses what comes nearest to what is wanted. @returns undefined where there is no letter at all */
export function choose({ targets, templates }: Campaign, wanted: Wanted): Chosen | undefined {
  const target = targets.find(({ id }) => id === wanted.target) ?? targets[0];
  const letters = templates.filter(({ name }) => name !== scriptName);
  const [first] = letters;
  if (!target || !first) return undefined;
  const named = [wanted.template, target.template, first.name]
    .map((name) => letters.filter((template) => template.name === name))
    .find((found) => found.length > 0) as [Template, ...Template[]];
  const [{ name }] = named;
  const read = templatesFor({ ...target, template: name }, letters);
  const template = inLanguage(wanted.language, named) ?? read[0] ?? named[0];
  const person = samplePeople.find(({ id }) => id === wanted.person) ?? (samplePeople[0] as SamplePerson);
  const asked = { target: wanted.target ?? target.id, template: wanted.template ?? name };
  const notes = [
    ...(asked.target === target.id ? [] : [`There is no target “${asked.target}”. ${insteadOf(target)}`]),
    ...(asked.template === name ? [] : [`There is no template “${asked.template}”. This letter is from “${name}”.`]),
    ...languageNotes(wanted.language, template, named, read),
    ...(target.template === name ? [] : [`Letters to this office are written from “${target.template}”.`]),
  ];
  return { target, template, named, read, person, notes };
}

function inLanguage(language: string | undefined, named: readonly Template[]): Template | undefined {
  const tags = named.map((template) => template.language);
  const tag = language === undefined ? undefined : lookup(language, tags);
  return named.find((template) => template.language === tag);
}

function insteadOf(target: Target): string {
  return `This is a letter to ${officeOf(target, "en")}.`;
}

function languageNotes(
  wanted: string | undefined,
  { name, language }: Template,
  named: readonly Template[],
  read: readonly Template[],
): string[] {
  if (wanted !== undefined && inLanguage(wanted, named) === undefined) {
    return [`“${name}” has no template in ${nameOf(wanted)}. This letter is in ${nameOf(language)}.`];
  }
  const isRead = read.some((template) => template.language === language);
  return isRead ? [] : [`This office does not read ${nameOf(language)}: it gets no such letter.`];
}

/** What comes with a request need not be a language. */
export function nameOf(tag: string): string {
  try {
    return languageName(tag);
  } catch {
    return `“${tag}”`;
  }
}
