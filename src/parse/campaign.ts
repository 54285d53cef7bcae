import type { Campaign } from "../model/campaign.ts";
import { parseDeadline } from "../model/deadline.ts";
import { defined } from "../model/defined.ts";
import { problem, type Report } from "../problems/problem.ts";
import type { Source } from "../problems/source.ts";
import { type CampaignFacts, campaignFile, choosingFile, includingFile } from "./campaign-schema.ts";
import { type Gathered, gatherTargets, joinedYaml } from "./gather.ts";
import type { IncludedFiles } from "./included.ts";
import { isMisspelled } from "./issues.ts";
import { chooses, readShape, toTargetFile } from "./target-file.ts";
import type { Yaml } from "./yaml.ts";

/** A campaign without its templates, and where each part of it stands. */
export interface ParsedCampaign extends Gathered {
  readonly campaign: Omit<Campaign, "templates">;
  readonly yaml: Yaml;
}

/** A file that was read, before anybody knows whether it is a campaign's. */
export interface MainFile {
  readonly id: string;
  readonly source: Source;
  readonly yaml: Yaml;
}

/**
 * Reads the data of `targets.yaml` and of the files that it includes.
 * @returns undefined where the shape of one is wrong; all that is wrong with them is reported.
 */
export function parseCampaign(
  { id, source, yaml }: MainFile,
  included: IncludedFiles,
  report: Report,
): ParsedCampaign | undefined {
  const file = readShape(schemaFor(yaml), yaml, report, deadlineWithoutZone(yaml));
  if (!file) return undefined;
  const gathered = gatherTargets(toTargetFile(id, source, yaml, file, report), included, report);
  if (!gathered) return undefined;
  const targets = gathered.placed.map(({ target }) => target);
  return { ...gathered, campaign: toCampaign(file, targets), yaml: joinedYaml(yaml, gathered.placed) };
}

/** Which of the three forms of the file somebody meant: what is said of a wrong one depends on it. */
function schemaFor(yaml: Yaml): typeof campaignFile | typeof includingFile | typeof choosingFile {
  if (chooses(yaml)) return choosingFile;
  const data = yaml.data as object;
  return Object.hasOwn(data, "include") || isMisspelled("include", data) ? includingFile : campaignFile;
}

function deadlineWithoutZone(yaml: Yaml) {
  const facts = (yaml.data as { campaign?: Record<string, unknown> }).campaign;
  if (facts?.deadline === undefined || facts.timezone !== undefined || isMisspelled("timezone", facts)) return [];
  const details = { key: "timezone", owner: "a deadline", sample: "timezone: America/Guayaquil" };
  return [problem("missing-key", details, yaml.keyAt(["campaign", "deadline"]))];
}

function toCampaign({ campaign, points }: CampaignFacts, targets: Campaign["targets"]): Omit<Campaign, "templates"> {
  const { deadline, timezone, ...facts } = campaign;
  const parsed = deadline && timezone ? parseDeadline(deadline, timezone) : undefined;
  return defined({ ...facts, deadline: parsed, points, targets }) as Omit<Campaign, "templates">;
}
