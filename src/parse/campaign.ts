import * as v from "valibot";
import type { PostDays } from "../model/arrival.ts";
import type { Campaign, Contacts, Reach, Target } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { parseDeadline } from "../model/deadline.ts";
import { isError, type Problem, problem, type Report } from "../problems/problem.ts";
import { isMisspelled, issuesToProblems } from "./issues.ts";
import { type CampaignFile, campaignFile } from "./schema.ts";
import { unknownKeys } from "./unknown-keys.ts";
import type { Yaml } from "./yaml.ts";

/** A campaign without its templates, and where each part of it stands. */
export interface ParsedCampaign {
  readonly campaign: Omit<Campaign, "templates">;
  readonly yaml: Yaml;
}

/** Reads the data of `targets.yaml`. @returns undefined where its shape is wrong; all that is wrong with it is reported. */
export function parseCampaign(yaml: Yaml, report: Report): ParsedCampaign | undefined {
  const result = v.safeParse(campaignFile, yaml.data);
  const problems: Problem[] = [...unknownKeys(campaignFile, yaml), ...issuesToProblems(result.issues ?? [], yaml)];
  const facts = (yaml.data as { campaign?: Record<string, unknown> }).campaign;
  if (facts?.deadline !== undefined && facts.timezone === undefined && !isMisspelled("timezone", facts)) {
    const details = { key: "timezone", owner: "a deadline", sample: "timezone: America/Guayaquil" };
    problems.push(problem("missing-key", details, yaml.keyAt(["campaign", "deadline"])));
  }
  problems.forEach(report);
  return result.success && !problems.some(isError) ? { campaign: toCampaign(result.output), yaml } : undefined;
}

function toCampaign(file: CampaignFile): Omit<Campaign, "templates"> {
  const { deadline, timezone, ...facts } = file.campaign;
  const parsed = deadline && timezone ? parseDeadline(deadline, timezone) : undefined;
  return defined({
    ...facts,
    deadline: parsed,
    points: file.points,
    targets: file.targets.map(toTarget),
  }) as Omit<Campaign, "templates">;
}

function toTarget(file: CampaignFile["targets"][number]): Target {
  const { valid_until, verified_on, post_days, contacts, from, ...rest } = file;
  return defined({
    ...rest,
    contacts: toContacts(contacts),
    from: from && toReach(from),
    validUntil: valid_until as Day | undefined,
    postDays: post_days === undefined ? undefined : toPostDays(post_days),
    verifiedOn: verified_on as Day | undefined,
  }) as Target;
}

function toPostDays(days: NonNullable<CampaignFile["targets"][number]["post_days"]>): PostDays {
  const { same_country, other_country } = typeof days === "string" ? { same_country: days, other_country: days } : days;
  return { sameCountry: Number(same_country), otherCountry: Number(other_country) };
}

function toReach({ postal_codes, ...rest }: NonNullable<CampaignFile["targets"][number]["from"]>): Reach {
  return defined({ ...rest, postalCodes: postal_codes });
}

function toContacts({ webform, post, ...rest }: CampaignFile["targets"][number]["contacts"]): Contacts {
  const form = typeof webform === "string" ? { url: webform } : webform;
  return defined({
    ...rest,
    webform: form && defined({ url: form.url, maxLength: form.max_length }),
    post: post?.split("\n").map((line) => line.trim()),
  }) as Contacts;
}

/** The same object without the keys that hold undefined. */
function defined(object: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
