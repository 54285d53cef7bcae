import { campaignProblems } from "./campaign.ts";
import { fileProblems } from "./files.ts";
import { letterProblems } from "./letters.ts";
import { outboxProblems } from "./outbox.ts";
import { rosterProblems } from "./roster.ts";
import { sheetProblems } from "./sheets.ts";
import { templateProblems } from "./templates.ts";

/** Every problem that Postbag can tell, by its code. */
export const catalog = {
  ...fileProblems,
  ...campaignProblems,
  ...templateProblems,
  ...letterProblems,
  ...outboxProblems,
  ...rosterProblems,
  ...sheetProblems,
};
