import type { Campaign } from "../model/campaign.ts";
import { type Coverage, coverageOf } from "../model/coverage.ts";
import type { Day } from "../model/day.ts";
import { isLanguage } from "../model/language.ts";
import type { Template } from "../model/template.ts";
import { isError, type Problem, problem, type Report, sortProblems } from "../problems/problem.ts";
import { type Source, wholeFile } from "../problems/source.ts";
import { type ParsedCampaign, parseCampaign } from "./campaign.ts";
import { decode } from "./decode.ts";
import { sourced, verified } from "./rules/freshness.ts";
import { courtesies, letterInEachLanguage, textsInEachLanguage } from "./rules/languages.ts";
import { placeholdersInCampaign, placeholdersInTemplate } from "./rules/placeholders.ts";
import type { Rule } from "./rules/rule.ts";
import { knownPoints, personsUntil, reachable, uniqueIds, written } from "./rules/targets.ts";
import { parsePartials, parseTemplate, type TemplateName } from "./template.ts";
import { readable, tellSlips } from "./tidy.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

/** One file of a campaign folder. */
export interface CampaignFileBytes {
  /** The path as messages show it. */
  readonly file: string;
  /** The path inside `templates/` for templates. */
  readonly name: string;
  /** Absent where the file could not be read; that is told already. */
  readonly bytes?: Uint8Array;
}

/** The files that make a campaign. */
export interface CampaignFolder {
  readonly targets: CampaignFileBytes;
  readonly templates: readonly CampaignFileBytes[];
  readonly partials: readonly CampaignFileBytes[];
  /** Shown where there is no template at all. */
  readonly templatesDir: string;
}

export interface ParsedFolder {
  /** Absent where there is an error. */
  readonly campaign?: Campaign;
  readonly yaml?: Yaml;
  /** What each language of the campaign lacks; absent where nobody can tell, and of none where there is no template at all. */
  readonly coverage?: readonly Coverage[];
  /** Errors and warnings, sorted. */
  readonly problems: readonly Problem[];
}

const rules: readonly Rule[] = [
  uniqueIds,
  knownPoints,
  reachable,
  personsUntil,
  written,
  textsInEachLanguage,
  letterInEachLanguage,
  courtesies,
  sourced,
  verified,
];

/** Reads a whole campaign folder and finds everything that is wrong with it, on the day given. */
export function parseFolder(folder: CampaignFolder, today: Day): ParsedFolder {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  const source = decoded(folder.targets, report);
  const yaml = source && parseYaml(source, report);
  const parsed = yaml && parseCampaign(yaml, report);
  const { templates, names } = parseTemplates(folder, report);
  // A folder whose targets.yaml is no such file is no campaign yet, and one message is enough.
  if (yaml && folder.templates.length === 0) report(problem("no-templates", {}, wholeFile(folder.templatesDir)));
  if (!parsed) return { problems: sortProblems(problems) };
  const campaign = { ...parsed.campaign, templates };
  applyRules(parsed, campaign, names, today).forEach(report);
  placeholdersInCampaign(campaign, parsed.yaml, source).forEach(report);
  const sorted = sortProblems(problems);
  const coverage = names.length > 0 ? coverageOf(campaign, names) : [];
  return problems.some(isError)
    ? { coverage, problems: sorted }
    : { campaign, yaml: parsed.yaml, coverage, problems: sorted };
}

function applyRules({ yaml }: ParsedCampaign, campaign: Campaign, templateNames: readonly string[], today: Day) {
  return rules.flatMap((rule) => rule({ campaign, yaml, today, templateNames }));
}

function parseTemplates(folder: CampaignFolder, report: (found: Problem) => void) {
  const partials = new Map(
    folder.partials.map((partial) => [partial.name.replace(/\.hbs$/, ""), tidied(partial, report)]),
  );
  const parsedPartials = parsePartials(partials, report);
  const named = folder.templates.flatMap((found) => {
    const name = templateName(found.name);
    if (!name) report(problem("bad-template-name", { name: found.name }, wholeFile(found.file)));
    return name ? [{ ...name, ...found, name: name.name }] : [];
  });
  const templates = named.flatMap(({ name, language, ...found }): Template[] => {
    const source = tidied({ ...found, name }, report);
    const template = source && parseTemplate({ name, language }, source, partials, parsedPartials, report);
    return template ? [template] : [];
  });
  return { templates, names: named.map(({ name, language }) => `${name}.${language}`) };
}

function decoded({ file, bytes }: CampaignFileBytes, report: Report): Source | undefined {
  return bytes && decode(file, bytes, report);
}

/** The text of a template or a partial; undefined where an editor or a word processor broke it, which is told. */
function tidied(found: CampaignFileBytes, report: Report): Source | undefined {
  const source = decoded(found, report);
  if (!source) return undefined;
  placeholdersInTemplate(source).forEach(report);
  return tellSlips(source, report) ? readable(source) : undefined;
}

function templateName(fileName: string): TemplateName | undefined {
  const match = /^([^.]+)\.([^.]+)\.hbs$/.exec(fileName);
  const [, name, language] = match ?? [];
  return name && language && isLanguage(language) ? { name, language } : undefined;
}
