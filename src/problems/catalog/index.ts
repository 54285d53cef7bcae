import { campaignProblems } from "./campaign.ts";
import { fileProblems } from "./files.ts";
import { gapProblems } from "./gaps.ts";
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
  ...gapProblems,
  ...outboxProblems,
  ...rosterProblems,
  ...sheetProblems,
};
