import { join, resolve } from "node:path";
import type { ExitCode, Host } from "../../host.ts";
import { addReports, type BatchReport, partsOf } from "../../model/report.ts";
import { readReport } from "../../parse/report.ts";
import { UserError } from "../../problems/errors.ts";
import type { Problem } from "../../problems/problem.ts";
import { factsOf } from "../common/facts.ts";
import { absolute, shownPath } from "../common/paths.ts";
import { look, readBytes } from "../common/read.ts";
import { createUi, type UiFlags } from "../common/ui.ts";

const reportLimit = 16 * 1_048_576;

/** `postbag report`: the counts of several outboxes as one. */
export async function runReport(outboxes: readonly string[], flags: UiFlags, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  const problems: Problem[] = [];
  const reports: BatchReport[] = [];
  // The same outbox named twice would count twice.
  const files = new Map<string, string>();
  for (const outbox of outboxes) {
    const [path, shown] = [resolve(absolute(outbox, host)), shownPath(outbox)];
    const isFolder = (await look(host.files.kind(path), path, shown, host)) === "folder";
    files.set(isFolder ? join(path, "report.json") : path, isFolder ? shownPath(outbox, "report.json") : shown);
  }
  for (const [path, shown] of files) {
    const bytes = await readBytes(path, shown, reportLimit, host);
    if (!(bytes instanceof Uint8Array)) problems.push(bytes);
    else {
      const found = readReport(shown, bytes, (flaw) => problems.push(flaw));
      if (found) reports.push(found);
    }
  }
  if (problems.length > 0) throw new UserError(problems, "Nothing was added up.");
  const sum = addReports(reports);
  const { missing, doubled } = partsOf(reports);
  if (flags.json) ui.json({ ...sum, missing_shards: missing, doubled_shards: doubled });
  else for (const fact of factsOf(sum, undefined)) ui.out(fact);
  if (sum.campaign.includes(", ")) ui.say(`These are different campaigns: ${sum.campaign}.`);
  if (doubled.length > 0) ui.say(`Counted more than once: ${doubled.join(", ")}.`);
  if (
    reports.some(
      (whole) => isWhole(whole) && reports.some((part) => !isWhole(part) && part.campaign === whole.campaign),
    )
  ) {
    ui.say("The report of a whole roster is among those of parts: people may be counted twice.");
  }
  if (missing.length > 0) ui.say(`Not among them, so the sum is not the whole: ${named(missing)}.`);
  return 0;
}

function named(parts: readonly string[]): string {
  const some = parts.slice(0, 20);
  return parts.length > some.length ? `${some.join(", ")} and ${parts.length - some.length} more` : some.join(", ");
}

function isWhole({ shards }: BatchReport): boolean {
  return shards.length === 0;
}
