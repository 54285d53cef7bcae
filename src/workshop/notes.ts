import { scriptName } from "../model/choice.ts";
import { languageName, lookup } from "../model/language.ts";
import type { Template } from "../model/template.ts";

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
