import type { Campaign, Target } from "../model/campaign.ts";
import { pointsFor, scriptName } from "../model/choice.ts";
import { coverageOf, type Lack } from "../model/coverage.ts";
import { languageName, lookup } from "../model/language.ts";
import type { Template } from "../model/template.ts";
import { lacksIn } from "../problems/lacks.ts";

/** The English name of a language. What comes with a request need not be one. */
export function nameOf(tag: string): string {
  try {
    return languageName(tag);
  } catch {
    return `“${tag}”`;
  }
}

/**
 * Where something is shown in another language than the one that it should be in.
 * @param better the languages that come before the one shown, best first.
 * @param wrong those in which the template's file has errors.
 * @param expected those in which there should be one.
 */
export function insteadNotes(
  better: readonly string[],
  { name, language }: Template,
  wrong: readonly string[],
  expected: readonly string[],
): string[] {
  const what = name === scriptName ? "script" : "letter";
  for (const tag of better) {
    if (lookup(tag, [language]) !== undefined) return [];
    const broken = lookup(tag, wrong);
    if (broken !== undefined)
      return [`The ${nameOf(broken)} ${what} has problems; this one is in ${nameOf(language)}.`];
    if (lookup(tag, expected) !== undefined)
      return [`“${name}” has no template in ${nameOf(tag)}. This ${what} is in ${nameOf(language)}.`];
  }
  return [];
}

/** What a template prints and the campaign does not have in its language. */
export function lackNotes(campaign: Campaign, target: Target, { name, language, uses }: Template): string[] {
  const points = pointsFor(target, campaign.points);
  const isPrinted = ({ what, id }: Lack) =>
    what === "point"
      ? uses.has("points.text") && points.some((point) => point.id === id)
      : uses.has(`campaign.${what}`);
  // The campaign's own texts in this one language are asked for: of offices, `check` tells what is lacking.
  const [coverage] = coverageOf({ ...campaign, languages: [language], targets: [] }, [`letter.${language}`]);
  const lacks = coverage?.lacks.filter(isPrinted) ?? [];
  if (lacks.length === 0) return [];
  const what = name === scriptName ? "scripts" : "letters";
  const their = lacks.length === 1 ? "its" : "their";
  return [`${nameOf(language)} lacks ${lacksIn(lacks)}: ${what} show nothing in ${their} place.`];
}
