import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Yaml } from "../yaml.ts";

/** What a rule sees: a campaign whose parts are each in shape, where they stand, and what day it is. */
export interface RuleInput {
  readonly campaign: Campaign;
  readonly yaml: Yaml;
  readonly today: Day;
  /** Names of all templates, those that have problems of their own included. */
  readonly templateNames: readonly string[];
}

/** One rule about how the parts of a campaign fit together. */
export type Rule = (input: RuleInput) => Problem[];
