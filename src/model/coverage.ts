import type { Campaign, Target } from "./campaign.ts";
import { scriptName } from "./choice.ts";
import { lookup } from "./language.ts";
import { neutralClosing, neutralSalutation } from "./salutation.ts";
import { type Text, textIn } from "./text.ts";

/** Something that a campaign has, and not in some language. */
export interface Lack {
  readonly what: "letter" | "call" | "title" | "summary" | "point" | "salutation" | "closing";
  /** Of which point or target, where that is the question. */
  readonly id?: string;
}

/** What a campaign lacks in one of its languages; nothing where letters in it are complete. */
export interface Coverage {
  /** BCP 47. */
  readonly language: string;
  readonly lacks: readonly Lack[];
  /** Whether a target reads it. */
  readonly isRead: boolean;
}

/**
 * What each language lacks: those that the campaign names, and those that it has letters in.
 * @param templateNames `letter.es` and the like, those that have problems of their own included.
 */
export function coverageOf(campaign: Omit<Campaign, "templates">, templateNames: readonly string[]): Coverage[] {
  const written = templateNames.map((full) => ({
    name: full.slice(0, full.indexOf(".")),
    language: full.slice(full.indexOf(".") + 1),
  }));
  const letters = written.filter(({ name }) => name !== scriptName).map(({ language }) => language);
  const scripts = written.filter(({ name }) => name === scriptName).map(({ language }) => language);
  const others = letters.filter((language) => lookup(language, campaign.languages) === undefined);
  return [...new Set([...campaign.languages, ...others])].map((language) => {
    const readers = campaign.targets.filter(({ languages }) => languages.some((tag) => reads(tag, language)));
    const isSpoken = scripts.length > 0 && readers.some(({ contacts }) => contacts.phone !== undefined);
    const lacks = [
      ...lacking("letter", lookup(language, letters)),
      ...lacking("call", isSpoken ? lookup(language, scripts) : language),
      ...textLacks(campaign, language),
      ...readers.flatMap((target) => courtesyLacks(target, language)),
    ];
    return { language, lacks, isRead: readers.length > 0 };
  });
}

function reads(tag: string, language: string): boolean {
  return lookup(tag, [language]) !== undefined;
}

function lacking(what: Lack["what"], found: string | undefined, id?: string): Lack[] {
  return found === undefined ? [{ what, ...(id !== undefined && { id }) }] : [];
}

function textLacks({ title, summary, points }: Omit<Campaign, "templates">, language: string): Lack[] {
  const inIt = (text: Text | undefined) => (text === undefined ? "" : textIn(text, language));
  return [
    ...lacking("title", inIt(title)),
    ...lacking("summary", inIt(summary)),
    ...points.flatMap(({ id, text }) => lacking("point", inIt(text), id)),
  ];
}

function courtesyLacks({ id, salutation, closing }: Target, language: string): Lack[] {
  return [
    ...lacking("salutation", textIn(salutation, language) ?? neutralSalutation(language), id),
    ...lacking("closing", textIn(closing, language) ?? neutralClosing(language), id),
  ];
}
