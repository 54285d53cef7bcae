import { campaignProblems } from "./campaign.ts";
import { editProblems } from "./edits.ts";
import { fileProblems } from "./files.ts";
import { freshnessProblems } from "./freshness.ts";
import { gapProblems } from "./gaps.ts";
import { importProblems } from "./import.ts";
import { importReaderProblems } from "./import-readers.ts";
import { importTableProblems } from "./import-tables.ts";
import { letterProblems } from "./letters.ts";
import { outboxProblems } from "./outbox.ts";
import { rosterProblems } from "./roster.ts";
import { sheetProblems } from "./sheets.ts";
import { templateProblems } from "./templates.ts";
import { tidyProblems } from "./tidy.ts";

/** Every problem that Postbag can tell, by its code. */
export const catalog = {
  ...fileProblems,
  ...campaignProblems,
  ...templateProblems,
  ...tidyProblems,
  ...letterProblems,
  ...editProblems,
  ...freshnessProblems,
  ...gapProblems,
  ...outboxProblems,
  ...rosterProblems,
  ...sheetProblems,
  ...importTableProblems,
  ...importProblems,
  ...importReaderProblems,
};
