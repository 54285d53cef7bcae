import type { campaignProblems } from "../../../src/problems/catalog/campaign.ts";
import type { Case } from "../case.ts";
import { contactCases } from "./contacts.ts";
import { includeCases } from "./includes.ts";
import { ruleCases } from "./rules.ts";
import { shapeCases } from "./shape.ts";
import { valueCases } from "./values.ts";

export const campaignCases: Record<keyof typeof campaignProblems, Case> = {
  ...shapeCases,
  ...valueCases,
  ...ruleCases,
  ...contactCases,
  ...includeCases,
};
