import type { Campaign, Target } from "../model/campaign.ts";
import { pointsFor, scriptName } from "../model/choice.ts";
import { coverageOf, type Lack } from "../model/coverage.ts";
import { languageName } from "../model/language.ts";
import type { Template } from "../model/template.ts";

/** So many points or offices are named. */
const mostNamed = 5;

const nouns: Readonly<Record<Exclude<Lack["what"], "point">, string>> = {
  letter: "a letter",
  call: "a script for calls",
  title: "the title",
  summary: "the summary",
  salutation: "a salutation",
  closing: "a closing",
};

/** "the title, and the points "a" and "b"": what lacks, as a person reads it. What is lacking for the same offices is told together. */
export function lacksIn(lacks: readonly Lack[]): string {
  return list(lackNames(lacks));
}

function lackNames(lacks: readonly Lack[]): string[] {
  const whose = new Map<string, string[]>();
  for (const kind of new Set(lacks.map(({ what }) => what))) {
    const ids = lacks.flatMap(({ what, id }) => (what === kind && id !== undefined ? [`"${id}"`] : []));
    const named = namedAmong(ids);
    const [noun, of] =
      kind === "point"
        ? [`the point${ids.length === 1 ? "" : "s"} ${named}`, ""]
        : [nouns[kind], named && ` for ${named}`];
    whose.set(of, [...(whose.get(of) ?? []), noun]);
  }
  return [...whose].flatMap(([of, whats]) => (of === "" ? whats : [`${list(whats)}${of}`]));
}

function namedAmong(ids: readonly string[]): string {
  const rest = ids.length - mostNamed;
  return list(rest > 0 ? [...ids.slice(0, mostNamed), `${rest} more`] : ids);
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}

/** What a template prints to a target and the campaign does not have in its language, as a sentence; none where it has all. */
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
  return [`${languageName(language)} lacks ${lacksIn(lacks)}: ${what} show nothing in ${their} place.`];
}
