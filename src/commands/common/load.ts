import { join } from "node:path";
import type { Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { type CampaignFileBytes, type FolderSettings, type ParsedFolder, parseFolder } from "../../parse/folder.ts";
import { UserError } from "../../problems/errors.ts";
import { type Problem, problem, sortProblems } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { readIncluded, targetsLimit } from "./included.ts";
import { absolute, shownPath } from "./paths.ts";
import { look, readBytes } from "./read.ts";

export const templateLimit = 1_048_576;

export interface Inspected extends ParsedFolder {
  /** The paths of the files that are included, whether they could be read or not. */
  readonly includedPaths: readonly string[];
}

/** Reads and validates a campaign folder. The problems hold its warnings too. */
export async function inspectCampaign(
  folder: string,
  today: Day,
  host: Host,
  settings: FolderSettings = {},
): Promise<Inspected> {
  const problems: Problem[] = [];
  const root = absolute(folder, host);
  const there = await look(host.files.kind(join(root, "targets.yaml")), root, shownPath(folder), host);
  if (there === undefined) {
    throw new UserError([problem("campaign-not-found", { folder: shownPath(folder) })]);
  }
  const read = async (path: string, limit: number): Promise<CampaignFileBytes> => {
    const [file, name] = [shownPath(folder, path), path.slice(path.lastIndexOf("/") + 1)];
    const bytes = await readBytes(join(root, path), file, limit, host);
    if (bytes instanceof Uint8Array) return { file, name, bytes };
    problems.push(bytes);
    return { file, name };
  };
  const readAll = async (within: string) => {
    const names = await look(hbsFiles(root, within, host), join(root, within), shownPath(folder, within), host);
    return Promise.all(names.map((name) => read(name, templateLimit)));
  };
  const templatesDir = shownPath(folder, "templates");
  const astray = await look(strays(folder, root, host), join(root, "templates"), templatesDir, host);
  const targets = { ...(await read("targets.yaml", targetsLimit)), id: join(root, "targets.yaml") };
  const included = await readIncluded(targets, host);
  const [templates, partials] = [await readAll("templates"), await readAll("templates/partials")];
  const parsed = parseFolder({ targets, included, templates, partials, templatesDir }, today, settings);
  const includedPaths = [...new Set([...included.values()].map(({ id }) => id))];
  const all = { ...parsed, includedPaths, problems: sortProblems([...problems, ...parsed.problems, ...astray]) };
  if (problems.length === 0) return all;
  const { campaign, ...told } = all;
  return { ...told, ...(campaign && { remains: campaign }) };
}

/**
 * A campaign that letters can be made of.
 * @param day the day that counts as today, and whether somebody said so: else the clock knows if the deadline is past.
 * @throws UserError with all errors, where there are any.
 */
export async function loadCampaign(
  folder: string,
  { date, isGiven }: { date: Day; isGiven: boolean },
  host: Host,
): Promise<Campaign> {
  const { campaign, problems } = await inspectCampaign(folder, date, host, { advice: false });
  if (!campaign) throw new UserError(problems.filter(({ severity }) => severity === "error"));
  const { deadline } = campaign;
  if (!deadline || isGiven) return campaign;
  return { ...campaign, deadline: { ...deadline, isPast: deadline.instant <= host.now() } };
}

/** The paths of the templates in one of the campaign's folders, within the campaign. */
export async function hbsFiles(root: string, within: string, host: Host): Promise<string[]> {
  const names = await namesIn(root, within, host);
  return names.filter((name) => name.endsWith(".hbs")).map((name) => `${within}/${name}`);
}

async function namesIn(root: string, within: string, host: Host): Promise<string[]> {
  if ([undefined, "file"].includes(await host.files.kind(join(root, within)))) return [];
  return (await host.files.list(join(root, within))).filter((name) => !name.startsWith("."));
}

/** Files whose names say that they were meant to be templates: `letter.fr.hbs.txt`, `letter.fr.docx`. */
async function strays(folder: string, root: string, host: Host): Promise<Problem[]> {
  const names = await namesIn(root, "templates", host);
  return names.flatMap((name) => {
    const [, stem] = /^(.+?)(?:\.hbs)?\.(?:txt|text|html?|docx?|odt|rtf|md|handlebars|hbs)$/i.exec(name) ?? [];
    if (stem === undefined || name.endsWith(".hbs") || !/\.[a-z]{2,3}(?:-\w+)*$/i.test(stem)) return [];
    return [
      problem("stray-template", { name, better: `${stem}.hbs` }, wholeFile(shownPath(folder, "templates", name))),
    ];
  });
}
