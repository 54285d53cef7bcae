import type { Campaign, Target } from "../../model/campaign.ts";
import { pointsFor, scriptsFor, templatesFor } from "../../model/choice.ts";
import { isBound, officeCourtesy } from "../../model/courtesies.ts";
import { lookup } from "../../model/language.ts";
import { neutralCourtesy } from "../../model/salutation.ts";
import type { Template } from "../../model/template.ts";
import { type Text, textIn } from "../../model/text.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { isScript } from "../template.ts";
import type { YamlPath } from "../yaml.ts";
import type { Rule } from "./rule.ts";

/** A text that letters print, and where it stands. */
interface Needed {
  readonly what: string;
  readonly text: Text | undefined;
  readonly path: YamlPath;
}

/** Every text exists in the language of each letter that prints it (error), and in the campaign's languages (warning). */
export const textsInEachLanguage: Rule = ({ campaign, yaml }) => {
  const missing = new Map<string, Problem>();
  const look = (language: string, { text, path, what }: Needed, tell: (what: string) => Problem) => {
    const key = JSON.stringify([language, path]);
    if (text !== undefined && textIn(text, language) === undefined && !missing.has(key)) missing.set(key, tell(what));
  };
  for (const target of campaign.targets) {
    for (const template of templatesOf(target, campaign)) {
      const { file } = template;
      for (const [language, names] of asked(template)) {
        for (const needed of neededBy(names, target, campaign)) {
          look(language, needed, (what) => problem("lacks-text", { what, language, file }, yaml.keyAt(needed.path)));
        }
      }
    }
  }
  for (const language of campaign.languages) {
    for (const needed of [...pointTexts(campaign), ...factTexts(campaign)]) {
      look(language, needed, (what) => problem("lacks-translation", { what, language }, yaml.keyAt(needed.path)));
    }
  }
  return [...missing.values()];
};

/** Those of the letters to a target, and of calls. */
function templatesOf(target: Target, { templates }: Campaign): Template[] {
  return [...templatesFor(target, templates), ...scriptsFor(target, templates)];
}

/** The names that a template asks for, by language: its own first, and those in which it has texts printed beside it. */
function asked({ language, uses, translations = [] }: Template): (readonly [string, ReadonlySet<string>])[] {
  return [[language, uses], ...translations.map((each) => [each.language, new Set([each.name])] as const)];
}

function neededBy(uses: Template["uses"], target: Target, campaign: Campaign): Needed[] {
  const points = uses.has("points.text") ? pointsFor(target, campaign.points) : [];
  return [
    ...pointTexts(campaign).filter((_, index) => points.includes(campaign.points[index] as Campaign["points"][number])),
    ...factTexts(campaign).filter(({ path }) => uses.has(path.join("."))),
  ];
}

function pointTexts(campaign: Campaign): Needed[] {
  return campaign.points.map(({ id, text }, index) => ({
    what: `The point "${id}"`,
    text,
    path: ["points", index, "text"],
  }));
}

function factTexts({ title, summary }: Campaign): Needed[] {
  return [
    { what: "The campaign's title", text: title, path: ["campaign", "title"] },
    { what: "The campaign's summary", text: summary, path: ["campaign", "summary"] },
  ];
}

/** Each of the campaign's own languages has a letter. */
export const letterInEachLanguage: Rule = ({ campaign, yaml, templateNames }) => {
  const letters = templateNames.filter((name) => !isScript(name.slice(0, name.indexOf("."))));
  const written = letters.map((name) => name.slice(name.indexOf(".") + 1));
  return campaign.languages.flatMap((language, index) => {
    if (templateNames.length === 0 || lookup(language, written) !== undefined) return [];
    return [problem("lacks-letter", { language }, yaml.valueAt(["campaign", "languages", index]))];
  });
};

/** Salutation and closing are a pair, and every letter has both. */
export const courtesies: Rule = ({ campaign, yaml }) =>
  campaign.targets.flatMap((target, index) =>
    templatesOf(target, campaign).flatMap((template) => {
      const { language, uses } = template;
      const at = ["targets", index] as const;
      const own = {
        salutation: textIn(target.salutation, language),
        closing: textIn(target.closing, language),
      };
      const office = officeCourtesy(target, language);
      const builtIn = office ?? neutralCourtesy(language);
      const keys = ["salutation", "closing"] as const;
      const lacks = keys.filter(
        (key) => uses.has(`target.${key}`) && own[key] === undefined && builtIn?.[key] === undefined,
      );
      if (lacks.length > 0) {
        return [problem("lacks-courtesy", { id: target.id, language, lacks }, yaml.valueAt([...at, "id"]))];
      }
      const has = keys.find((key) => own[key] !== undefined);
      const other = has === "salutation" ? "closing" : "salutation";
      if (has === undefined || own[other] !== undefined) return [];
      // An office's words go with any other of the same office, unless its closing repeats the salutation.
      if (office !== undefined && !isBound(office)) return [];
      return [problem("half-courtesy", { has, lacks: other, byOffice: !!office }, yaml.keyAt([...at, has]))];
    }),
  );
