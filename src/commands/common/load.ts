import { join } from "node:path";
import type { Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { type CampaignFileBytes, type ParsedFolder, parseFolder } from "../../parse/folder.ts";
import type { Memory } from "../../parse/memory.ts";
import { UserError } from "../../problems/errors.ts";
import { type Problem, problem, sortProblems } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { absolute, shownPath } from "./paths.ts";
import { look, readBytes } from "./read.ts";

/** Tens of thousands of targets fit; what is larger is another file by mistake. */
const targetsLimit = 32 * 1_048_576;
export const templateLimit = 1_048_576;

/** Reads and validates a campaign folder. The problems hold its warnings too. @param memory what was read the last time */
export async function inspectCampaign(folder: string, today: Day, host: Host, memory?: Memory): Promise<ParsedFolder> {
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
  const targets = await read("targets.yaml", targetsLimit);
  const [templates, partials] = [await readAll("templates"), await readAll("templates/partials")];
  const parsed = parseFolder({ targets, templates, partials, templatesDir }, today, memory);
  const all = { ...parsed, problems: sortProblems([...problems, ...parsed.problems, ...astray]) };
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
  const { campaign, problems } = await inspectCampaign(folder, date, host);
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
