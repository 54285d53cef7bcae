import type { ProblemCode } from "../../../src/problems/problem.ts";
import type { Case } from "../case.ts";
import { campaignCases } from "./campaign.ts";
import { editCases } from "./edits.ts";
import { fileCases } from "./files.ts";
import { freshnessCases } from "./freshness.ts";
import { gapCases } from "./gaps.ts";
import { importCases } from "./import.ts";
import { importReaderCases } from "./import-readers.ts";
import { importTableCases } from "./import-tables.ts";
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
  ...editCases,
  ...freshnessCases,
  ...gapCases,
  ...outboxCases,
  ...rosterCases,
  ...sheetCases,
  ...importCases,
  ...importTableCases,
  ...importReaderCases,
};
