import type { Campaign } from "../model/campaign.ts";
import { type Coverage, coverageOf } from "../model/coverage.ts";
import type { Day } from "../model/day.ts";
import { isLanguage } from "../model/language.ts";
import type { Template } from "../model/template.ts";
import { isError, type Problem, problem, type Report, sortProblems } from "../problems/problem.ts";
import { type Source, wholeFile } from "../problems/source.ts";
import { parseCampaign } from "./campaign.ts";
import { decode } from "./decode.ts";
import type { Placed } from "./gather.ts";
import type { IncludedFiles } from "./included.ts";
import { type Memory, noMemory } from "./memory.ts";
import { sourced, verified } from "./rules/freshness.ts";
import { courtesies, letterInEachLanguage, textsInEachLanguage } from "./rules/languages.ts";
import { placeholdersInCampaign, placeholdersInTargets, placeholdersInTemplate } from "./rules/placeholders.ts";
import type { Rule } from "./rules/rule.ts";
import { knownPoints, knownRegions, personsUntil, reachable, uniqueIds, written } from "./rules/targets.ts";
import { checkTemplate, parsePartials, readTemplate, type TemplateName } from "./template.ts";
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
  /** The same for one file, whatever path leads to it; needed where files include each other. */
  readonly id?: string;
}

/** The files that make a campaign. */
export interface CampaignFolder {
  readonly targets: CampaignFileBytes;
  /** The files that `targets.yaml` includes, and those that they do. */
  readonly included?: IncludedFiles;
  readonly templates: readonly CampaignFileBytes[];
  readonly partials: readonly CampaignFileBytes[];
  /** Shown where there is no template at all. */
  readonly templatesDir: string;
}

export interface FolderSettings {
  /** What was made of it the last time. */
  readonly memory?: Memory;
  /** Whether warnings of how fresh contacts are shall be looked for. */
  readonly advice?: boolean;
}

export interface ParsedFolder {
  /** Absent where there is an error. */
  readonly campaign?: Campaign;
  readonly yaml?: Yaml;
  /** Where each of the campaign's targets stands. */
  readonly placed?: readonly Placed[];
  /** Where there is an error: what can be told of the campaign all the same, without the templates that are wrong. */
  readonly remains?: Campaign;
  /** What each language of the campaign lacks; absent where nobody can tell, and of none where there is no template at all. */
  readonly coverage?: readonly Coverage[];
  /** Errors and warnings, sorted. */
  readonly problems: readonly Problem[];
}

const rulesOfTargets: readonly Rule[] = [uniqueIds, knownPoints, reachable, personsUntil];
/** These only ever warn, and where something stands takes long to find out among tens of thousands of targets. */
const adviceOnTargets: readonly Rule[] = [knownRegions, sourced, verified];
/** Of templates, these look at names, languages, files and the fields that are used, and at nothing else. */
const rulesOfTemplates: readonly Rule[] = [written, textsInEachLanguage, letterInEachLanguage, courtesies];

/**
 * Reads a whole campaign folder and finds everything that is wrong with it, on the day given.
 */
export function parseFolder(
  folder: CampaignFolder,
  today: Day,
  { memory = noMemory, advice = true }: FolderSettings = {},
): ParsedFolder {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  memory.begin();
  const source = fromBytes("text", folder.targets, decode, memory, report);
  const { included = noneIncluded } = folder;
  const shared = [...included.values()].map(({ file, found }) =>
    "bytes" in found ? memory.bytes(file, found.bytes) : found.reason,
  );
  const from = [source, ...included.keys(), ...shared];
  const { parsed, isYaml } = memory.recall("targets.yaml", from, (tell) => parseTargets(folder, source, tell), report);
  const { templates, names } = parseTemplates(folder, memory, report);
  // A folder whose targets.yaml is no such file is no campaign yet, and one message is enough.
  if (isYaml && folder.templates.length === 0) report(problem("no-templates", {}, wholeFile(folder.templatesDir)));
  if (!parsed) return { problems: sortProblems(problems) };
  const { yaml } = parsed;
  const campaign = { ...parsed.campaign, templates };
  const apply = (rules: readonly Rule[]) => (tell: Report) =>
    rules.flatMap((rule) => rule({ campaign, yaml, today, templateNames: names })).forEach(tell);
  const shapes = [yaml, ...templates.map(shapeOf), ...names];
  memory.recall("targets", [yaml, today], apply(rulesOfTargets), report);
  if (advice) memory.recall("advice", [yaml, today], apply(adviceOnTargets), report);
  memory.recall("templates", shapes, apply(rulesOfTemplates), report);
  const coverage = memory.recall(
    "coverage",
    shapes,
    () => (names.length > 0 ? coverageOf(campaign, names) : []),
    report,
  );
  const sorted = sortProblems(problems);
  return problems.some(isError)
    ? { remains: campaign, coverage, problems: sorted }
    : { campaign, yaml, placed: parsed.placed, coverage, problems: sorted };
}

const noneIncluded: IncludedFiles = new Map();

function parseTargets(
  { targets, included = noneIncluded }: CampaignFolder,
  source: Source | undefined,
  report: Report,
) {
  const yaml = source && parseYaml(source, report);
  if (!yaml) return { isYaml: false };
  const parsed = parseCampaign({ id: targets.id ?? targets.file, source, yaml }, included, report);
  if (!parsed) return { isYaml: true };
  const { campaign, files } = parsed;
  placeholdersInCampaign(campaign, yaml, source).forEach(report);
  for (const file of files) placeholdersInTargets(file, campaign.languages).forEach(report);
  return { isYaml: true, parsed };
}

/** A template without its text: what rules see of it. */
function shapeOf({ subject: _, body: __, partials: ___, source: ____, uses, ...rest }: Template): string {
  return JSON.stringify({ ...rest, uses: [...uses] });
}

function parseTemplates(folder: CampaignFolder, memory: Memory, report: Report) {
  const tidied = (found: CampaignFileBytes) => fromBytes("tidy", found, tidy, memory, report);
  const partials = new Map(folder.partials.map((partial) => [partial.name.replace(/\.hbs$/, ""), tidied(partial)]));
  const parsedPartials = parsePartials(partials, report, memory);
  const named = folder.templates.flatMap((found) => {
    const name = templateName(found.name);
    if (!name) {
      memory.bytes(found.file, found.bytes);
      report(problem("bad-template-name", { name: found.name }, wholeFile(found.file)));
    }
    return name ? [{ ...name, found }] : [];
  });
  doubled(named).forEach(report);
  const templates = named.flatMap(({ name, language, found }): Template[] => {
    const source = tidied(found);
    if (!source) return [];
    const read = memory.recall(`read ${source.file}`, [source], (tell) => readTemplate(name, source, tell), report);
    const check = (tell: Report) => checkTemplate({ name, language }, read, partials, parsedPartials, tell);
    const template = memory.recall(`template ${source.file}`, [read, ...[...partials].flat()], check, report);
    return template ? [template] : [];
  });
  return { templates, names: named.map(({ name, language }) => `${name}.${language}`) };
}

/** Templates that only capitals tell apart: nobody knows which one letters are from. */
function doubled(named: readonly (TemplateName & { readonly found: CampaignFileBytes })[]): Problem[] {
  const first = new Map<string, string>();
  return named.flatMap(({ name, language, found }) => {
    const key = `${name}.${language}`.toLowerCase();
    const other = first.get(key);
    if (other !== undefined) return [problem("doubled-template", { other }, wholeFile(found.file))];
    first.set(key, found.file);
    return [];
  });
}

/** The text of a template or a partial; undefined where an editor or a word processor broke it, which is told. */
function tidy(file: string, bytes: Uint8Array, report: Report): Source | undefined {
  const source = decode(file, bytes, report);
  if (!source) return undefined;
  placeholdersInTemplate(source).forEach(report);
  return tellSlips(source, report) ? readable(source) : undefined;
}

function fromBytes(
  what: string,
  { file, bytes: read }: CampaignFileBytes,
  make: typeof decode,
  memory: Memory,
  report: Report,
): Source | undefined {
  const bytes = memory.bytes(file, read);
  return bytes && memory.recall(`${what} ${file}`, [bytes], (tell) => make(file, bytes, tell), report);
}

function templateName(fileName: string): TemplateName | undefined {
  const match = /^([^.]+)\.([^.]+)\.hbs$/.exec(fileName);
  const [, name, language] = match ?? [];
  return name && language && isLanguage(language) ? { name, language } : undefined;
}
