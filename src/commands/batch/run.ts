import type { ExitCode, Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { toUserError } from "../../outbox/failure.ts";
import { UserError } from "../../problems/errors.ts";
import { printProblems } from "../../problems/print.ts";
import { isError, type Problem, problem, sortProblems } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { factsOf } from "../common/facts.ts";
import { today } from "../common/flags.ts";
import { loadCampaign } from "../common/load.ts";
import { duration, number } from "../common/numbers.ts";
import { createUi, type Ui } from "../common/ui.ts";
import { type Checked, checkRoster } from "./check.ts";
import { type Destination, destinationOf, placesOf, prepareOutbox } from "./destination.ts";
import { type Hands, hire } from "./drive.ts";
import { type BatchFlags, type BatchSettings, batchSettings } from "./flags.ts";
import { createProgress, type Progress } from "./progress.ts";
import { aboutColumns, type OpenRoster, openFor } from "./roster.ts";
import { Tally } from "./tally.ts";
import type { Job } from "./work.ts";
import { count, type Written, writeAll } from "./write.ts";

/** Everything that the steps of one run share. */
export interface Batch {
  readonly flags: BatchFlags;
  readonly settings: BatchSettings;
  readonly campaign: Campaign;
  readonly date: Day;
  readonly to: Destination;
  readonly roster: OpenRoster;
  readonly checked: Checked;
  /** The stretch of the roster that is this run's: all of it, or its shard. */
  readonly from: number;
  readonly until: number;
  readonly hands: Hands;
  readonly progress: Progress;
  readonly host: Host;
}

/** `postbag batch`: a roster is checked to its end, then its people's letters are written. */
export async function runBatch(path: string, flags: BatchFlags, outIsGiven: boolean, host: Host): Promise<ExitCode> {
  const began = host.now().getTime();
  const ui = await createUi(host, flags);
  const date = today(flags, host);
  const campaign = await loadCampaign(flags.campaign, date, host);
  const settings = batchSettings(flags, campaign, outIsGiven);
  const to = destinationOf(flags, settings, outIsGiven, host);
  await prepareOutbox(to, host);
  const [tally, flawedLines] = [new Tally(), new Set<number>()];
  const report = (found: Problem) => {
    tally.add(found);
    if (found.line !== undefined) flawedLines.add(found.line);
  };
  const roster = await openFor(path, flags, settings, campaign, report, host);
  const progress = createProgress(host, flags.quiet === true);
  const toClose: { close(): Promise<void> }[] = [roster];
  try {
    for (const line of aboutColumns(roster, path)) ui.say(line);
    if (!roster.columns.of.has("consent")) ui.say("No column says who agreed. Write only for people who did.");
    const hands = await hire(jobOf(campaign, date, settings, to), roster.size, host);
    toClose.push(hands);
    const context = { columns: roster.columns, campaign, defaults: settings.defaults };
    const checked = await checkRoster(roster.table, context, { problems: tally, flawedLines }, host, (rows) =>
      progress.update("Checking rows", rows),
    );
    toClose.push(checked.entries, checked.rejected);
    progress.end();
    tellChecked(checked, flags, ui);
    if (checked.entries.lines === 0) throw new UserError([problem("roster-empty", {}, wholeFile(roster.file))]);
    const [from, until] = stretchOf(settings, checked.entries.lines);
    const batch = { flags, settings, campaign, date, to, roster, checked, from, until, hands, progress, host };
    const written = flags.dryRun ? await count(batch) : await writeAll(batch);
    progress.end();
    tell(batch, written, host.now().getTime() - began, ui);
    return 0;
  } catch (error) {
    // Of files that are only Postbag's own, those for what does not fit into memory.
    throw toUserError(error, (error as { path?: string }).path ?? to.shown, "Nothing was written.");
  } finally {
    progress.end();
    for (const part of toClose) await part.close();
  }
}

function jobOf(campaign: Campaign, date: Day, settings: BatchSettings, to: Destination): Job {
  return {
    campaign,
    date,
    targets: settings.targets,
    ...(to.files && { files: { formats: settings.formats, by: settings.by, place: to.files } }),
    mbox: to.mbox !== undefined,
    records: settings.records,
  };
}

/** Problems stop the run, or are told and passed over with `--skip-invalid`. */
function tellChecked({ tally, duplicates, unclear }: Checked, { skipInvalid }: BatchFlags, ui: Ui): void {
  const problems = sortProblems(tally.problems());
  if (problems.some(isError)) {
    if (!skipInvalid)
      throw new UserError(problems, "Nothing was written. --skip-invalid writes the letters of all the others.");
    ui.say();
    ui.say(printProblems(problems, ui.style));
  }
  for (const { line, first, name } of duplicates)
    ui.say(`Line ${line}: ${name} stands in line ${first} already, and gets one set of letters.`);
  if (unclear.length > 0) {
    ui.say(`Taken for no consent, as it is neither yes nor no: ${unclear.map((answer) => `"${answer}"`).join(", ")}.`);
  }
}

/** A shard is a stretch of rows, so that shards in a row are the whole: `cat` joins their mailboxes. */
function stretchOf({ shard }: BatchSettings, rows: number): [number, number] {
  const at = (part: number) => Math.floor((rows * part) / shard.of);
  return [at(shard.number - 1), at(shard.number)];
}

function tell({ flags, to, campaign }: Batch, { outcome, report }: Written, ms: number, ui: Ui): void {
  const { written, unchanged, replaced } = outcome.placed;
  if (flags.json) {
    ui.json({ ...report, dry_run: flags.dryRun === true, outbox: to.shown, files: { written, unchanged, replaced } });
  }
  ui.say();
  for (const fact of factsOf(report, campaign)) ui.say(fact);
  if (unchanged > 0) ui.say(`${number(unchanged)} files were there unchanged.`);
  if (flags.dryRun) {
    ui.say("A dry run: nothing was written.");
    return;
  }
  ui.say(`${ui.style.green(`${number(report.letters)} letters`)} in ${placesOf(to)}, in ${duration(ms)}.`);
  if (flags.skipInvalid && report.invalid > 0 && to.reports) {
    ui.say(`The rows to mend are in ${to.shown}/skipped.csv, which can be run like any roster.`);
  }
  if (to.reports) ui.say(`Next: open ${to.shown}/index.html, which says who has what.`);
}
