import type { ProblemCode } from "../../../src/problems/problem.ts";
import type { Case } from "../case.ts";
import { campaignCases } from "./campaign.ts";
import { fileCases } from "./files.ts";
import { gapCases } from "./gaps.ts";
import { letterCases } from "./letters.ts";
import { outboxCases } from "./outbox.ts";
import { rosterCases } from "./roster.ts";
import { sheetCases } from "./sheets.ts";
import { templateCases } from "./templates.ts";
import { tidyCases } from "./tidy.ts";

/** Every problem that Postbag can tell, as a person meets it. */
export const cases: Readonly<Record<ProblemCode, Case>> = {
  ...fileCases,
  ...campaignCases,
  ...templateCases,
  ...tidyCases,
  ...letterCases,
  ...gapCases,
  ...outboxCases,
  ...rosterCases,
  ...sheetCases,
};
