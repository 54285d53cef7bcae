import type { ExitCode, Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { textInAny } from "../../model/text.ts";
import { toUserError } from "../../outbox/failure.ts";
import type { Person } from "../../parse/roster/person.ts";
import type { Row } from "../../parse/roster/table.ts";
import { UserError } from "../../problems/errors.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { deadlineLine } from "../common/briefing.ts";
import { momentOf, today } from "../common/flags.ts";
import { loadCampaign } from "../common/load.ts";
import { shownPath } from "../common/paths.ts";
import { aboutColumns, type OpenRoster, openFile, openFor } from "../common/roster.ts";
import { Tally } from "../common/tally.ts";
import { createUi, type Ui } from "../common/ui.ts";
import { checkRoster, type Sheets } from "./check.ts";
import { type Destination, destinationOf, prepareOutbox, refuseSharedPaths } from "./destination.ts";
import { type Hands, handsFor, startHelpers } from "./drive.ts";
import { type BatchFlags, type BatchSettings, batchSettings } from "./flags.ts";
import type { Job } from "./job.ts";
import { mostListed, targetsOf } from "./pairer.ts";
import { campaignOnPaper, onPaper, personOnPaper } from "./paper.ts";
import { createProgress, type Progress } from "./progress.ts";
import { Spool } from "./spool.ts";
import { tellChecked, tellRun } from "./tell.ts";
import { count, type Written, writeAll } from "./write.ts";

/** Everything that the steps of one run share. */
export interface Batch {
  /** The roster as it was named. */
  readonly path: string;
  readonly flags: BatchFlags;
  readonly settings: BatchSettings;
  readonly campaign: Campaign;
  readonly date: Day;
  readonly to: Destination;
  readonly roster: OpenRoster;
  readonly sheets: Sheets;
  readonly hands: Hands;
  readonly progress: Progress;
  readonly ui: Ui;
  readonly host: Host;
}

/** A helper makes no more letters at a time, however many targets there are. */
const lettersInTask = 4_000;
/** Pages take longer, and those of a task are held in memory until all are made. */
const pagesInTask = 50;

/** `postbag batch`: a roster is checked to its end, then its people's letters are written. */
export async function runBatch(path: string, flags: BatchFlags, outIsGiven: boolean, host: Host): Promise<ExitCode> {
  const began = host.now().getTime();
  const ui = await createUi(host, flags);
  const progress = createProgress(host, flags.quiet === true);
  const toClose: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(part: T): T => {
    toClose.push(part);
    return part;
  };
  try {
    const file = keep(await openFile(path, host));
    // They get ready while the campaign is read.
    let helpers = await startHelpers(file.size, "text", host);
    if (helpers) keep(helpers.crew);
    const date = today(flags, host);
    const campaign = await loadCampaign(flags.campaign, { date, isGiven: flags.date !== undefined }, host);
    const settings = batchSettings(flags, campaign, outIsGiven);
    const to = destinationOf(flags, settings, textInAny(campaign.title, ["en"]), outIsGiven, host);
    refuseSharedPaths(to, path, flags.campaign, host);
    await prepareOutbox(to, flags.skipInvalid === true, host);
    const tally = new Tally();
    const roster = await openFor(file, flags, settings, campaign, tally);
    if (campaign.deadline) ui.say(deadlineLine(campaign.deadline, momentOf(flags, host), ui.style));
    for (const line of aboutColumns(roster, campaign, path)) ui.say(line);
    if (!roster.columns.of.has("consent")) ui.say("No column says who agreed. Write only for people who did.");
    const hasPages = onPaper(campaign, settings) !== "no";
    const job = jobOf(campaign, date, settings, to);
    // Typst lays a long document out on all cores by itself: a second thread brings nothing, and takes twice the memory.
    if (job.print) {
      await helpers?.crew.close();
      helpers = undefined;
    } else if (hasPages && !helpers) {
      helpers = await startHelpers(file.size, "pages", host);
      if (helpers) keep(helpers.crew);
    }
    const inTask = hasPages ? pagesInTask : lettersInTask;
    const people = Math.ceil(inTask / lettersEach(campaign, settings.targets));
    const sheets = { entries: keep(new Spool(host.files, people)), rejected: keep(new Spool(host.files)) };
    const hands = handsFor(job, helpers, file.size, host);
    const batch = { path, flags, settings, campaign, date, to, roster, sheets, hands, progress, ui, host };
    const written = await host.guard((interrupt) => perform(batch, tally, interrupt));
    progress.end();
    tellRun(batch, written, host.now().getTime() - began);
    return 0;
  } catch (error) {
    // Of files that are only Postbag's own, those for what does not fit into memory.
    throw toUserError(error, (error as { path?: string }).path ?? shownPath(flags.out), "Nothing was written.");
  } finally {
    progress.end();
    for (const part of toClose) await part.close();
  }
}

/** Checks, then writes; or both at a time where what is written stays nameless until all was checked. */
async function perform(batch: Batch, tally: Tally, interrupt: AbortSignal): Promise<Written> {
  const { to, settings, flags, hands, sheets } = batch;
  const nameless = !to.files && !to.reports;
  const atOnce = nameless && !flags.dryRun && settings.shard.of === 1 && hands.helpers > 0;
  const given = new AbortController();
  const checking = check(batch, tally, !atOnce, AbortSignal.any([interrupt, given.signal]));
  // Its turn to be waited for comes later.
  checking.catch(() => undefined);
  if (!atOnce) await checking;
  const [from, until] = atOnce ? [0, Number.POSITIVE_INFINITY] : stretchOf(settings, sheets.entries.lines);
  const stretch = { entries: sheets.entries, from, to: until };
  try {
    return flags.dryRun ? await count(batch, stretch, interrupt) : await writeAll(batch, stretch, checking, interrupt);
  } finally {
    // Where writing failed, checking on would tell of a run that is over.
    given.abort();
    await checking.catch(() => undefined);
  }
}

/** @throws UserError where there are problems, but for those that --skip-invalid passes over. */
async function check(batch: Batch, tally: Tally, alone: boolean, interrupt: AbortSignal): Promise<void> {
  const { roster, campaign, settings, sheets, progress, flags, ui } = batch;
  const paper = onPaper(campaign, settings);
  const graded = (problems: readonly Problem[]) =>
    paper === "asked" ? problems : problems.map((found) => ({ ...found, severity: "warning" as const }));
  const context = {
    ...{ columns: roster.columns, campaign, defaults: settings.defaults },
    onPaper:
      paper === "no" ? undefined : (row: Row, person: Person) => graded(personOnPaper(row, person, settings.print)),
  };
  if (paper !== "no") for (const found of graded(campaignOnPaper(campaign, settings, batch.date))) tally.add(found);
  try {
    const checked = await checkRoster(roster.table, context, tally, sheets, interrupt, (rows) => {
      if (alone) progress.update("Checking rows", rows);
    });
    progress.end();
    tellChecked(checked, tally, flags, ui);
  } finally {
    await sheets.entries.end();
  }
  if (sheets.entries.lines === 0) throw new UserError([problem("roster-empty", {}, wholeFile(roster.file))]);
}

/** How many letters somebody has at the most, or so: few of many targets take letters from one place. */
function lettersEach(campaign: Campaign, ids: readonly string[]): number {
  const targets = targetsOf(campaign, ids);
  const local = targets.filter(({ from }) => from).length;
  return Math.max(1, targets.length - local + Math.min(local, mostListed));
}

function jobOf(campaign: Campaign, date: Day, settings: BatchSettings, to: Destination): Job {
  return {
    campaign,
    date,
    targets: settings.targets,
    ...(to.files && { files: { choice: settings.files, by: settings.by, place: to.files } }),
    mbox: to.mbox !== undefined,
    records: settings.records,
    ...printOf(settings),
  };
}

function printOf({ print: { letters, envelopes, labels }, files }: BatchSettings): Pick<Job, "print"> {
  if (letters === undefined && !envelopes && !labels) return {};
  return { print: { sheet: files.sheet, letters: letters !== undefined, envelopes, labels: labels !== undefined } };
}

/** A shard is a stretch of rows, so that shards in a row are the whole: `cat` joins their mailboxes. */
function stretchOf({ shard }: BatchSettings, rows: number): [number, number] {
  const at = (part: number) => Math.floor((rows * part) / shard.of);
  return [at(shard.number - 1), at(shard.number)];
}
