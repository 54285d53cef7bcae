import type { Point, Target } from "./campaign.ts";
import { officeCourtesy } from "./courtesies.ts";
import type { Day } from "./day.ts";
import { lookup } from "./language.ts";
import { type Courtesy, neutralCourtesy } from "./salutation.ts";
import type { Template } from "./template.ts";
import { textIn } from "./text.ts";

/** The templates that a letter to this target can be written from, in the order of the languages that it reads. */
export function templatesFor(target: Target, templates: readonly Template[]): Template[] {
  const named = templates.filter(({ name }) => name === target.template);
  const found = target.languages.map((language) => {
    const tag = lookup(
      language,
      named.map((template) => template.language),
    );
    return named.find((template) => template.language === tag);
  });
  return [...new Set(found.filter((template) => template !== undefined))];
}

/** What a caller says is written from the templates of this name. They have no subject, and nobody's own words. */
export const scriptName = "call";

/** The scripts for telephone calls to this target, in the same order; none where it has no telephone. */
export function scriptsFor(target: Target, templates: readonly Template[]): Template[] {
  return target.contacts.phone ? templatesFor({ ...target, template: scriptName }, templates) : [];
}

/** The one in the first language that the target reads and the signer writes, else in the first that the target reads. */
export function chooseTemplate(able: readonly Template[], written: readonly string[]): Template | undefined {
  return able.find(({ language }) => written.some((tag) => lookup(tag, [language]) !== undefined)) ?? able[0];
}

/** The points that make sense for a target, in the order given. */
export function pointsFor({ points: sensible }: Target, points: readonly Point[]): readonly Point[] {
  return sensible ? points.filter(({ id }) => sensible.includes(id)) : points;
}

/**
 * How letters to a target begin and end in a language: its own words, else those by convention for its office, else the
 * neutral ones. Where a language has no neutral pair, the office is greeted by its name and the letter ends with the
 * signer's.
 */
export function courtesyOf(target: Target, language: string): Courtesy {
  const builtIn = officeCourtesy(target, language) ?? neutralCourtesy(language);
  return {
    salutation: textIn(target.salutation, language) ?? builtIn?.salutation ?? `${nameOf(target, language)},`,
    closing: textIn(target.closing, language) ?? builtIn?.closing ?? "",
  };
}

/** The target as it is on a day: a person is named only while they hold the office. */
export function onDay(target: Target, day: Day): Target {
  if (target.validUntil === undefined || target.validUntil >= day) return target;
  const { person: _, ...office } = target;
  return office;
}

/** The institution's name in a language, else in the one that it reads best: an office knows its own name. */
export function nameOf(target: Target, language: string): string {
  return ownText(target.name, target, language) ?? target.id;
}

/** The institution and the office in it, on one line: for lists in which an institution stands twice. */
export function officeOf(target: Target, language: string): string {
  const role = ownText(target.role, target, language);
  return [nameOf(target, language), ...(role === undefined ? [] : [role])].join(", ");
}

/** A text about a target in a language, else in the first language that the target reads, else in any. */
export function ownText(text: Target["name"] | undefined, target: Target, language: string): string | undefined {
  if (text === undefined || typeof text === "string") return text;
  const found = [language, ...target.languages].map((tag) => textIn(text, tag)).find((words) => words !== undefined);
  return found ?? Object.values(text)[0];
}
