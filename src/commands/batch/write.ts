import type { BatchReport } from "../../model/report.ts";
import { toUserError } from "../../outbox/failure.ts";
import { Cancelled, UserError } from "../../problems/errors.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { many } from "../common/numbers.ts";
import { Tally } from "../common/tally.ts";
import { reportOf } from "./counts.ts";
import { leaveOutbox, makeOutbox, usesOutbox } from "./destination.ts";
import { drive, type Outcome, type Stretch } from "./drive.ts";
import type { Done, Steps } from "./job.ts";
import { Outlet } from "./outlet.ts";
import { foreignReports, writeReports, writeSkipped } from "./reports.ts";
import type { Batch } from "./run.ts";
import { workedOn } from "./skipped.ts";
import { Spool } from "./spool.ts";
import type { OneFile } from "./stream.ts";
import { Streams } from "./streams.ts";

export interface Written {
  readonly outcome: Outcome;
  readonly report: BatchReport;
  /** Whether nobody read standard output to its end, so that it got a part. */
  readonly cut: boolean;
  /** Files that were asked for and would be empty. */
  readonly blank: readonly OneFile[];
  /** Where the rows to mend are. */
  readonly skipped?: OneFile | undefined;
}

const nothing: Steps = { files: undefined, mbox: false, records: false, rows: false, print: [] };

/** What a run would do: everything but the writing. @throws UserError where files stand in the way */
export async function count(batch: Batch, stretch: Stretch, interrupt: AbortSignal): Promise<Written> {
  const { to, host, flags } = batch;
  const exists = to.reports && (await host.files.kind(to.root)) !== undefined;
  const steps: Steps = { ...nothing, files: to.files && "count" };
  const outcome = await pass(batch, stretch, steps, "Counting letters", interrupt, async () => undefined);
  if (outcome.stopped) throw new Cancelled();
  const foreign = exists ? await foreignReports(to, flags.force === true, host) : [];
  refuse([...foreign, ...(await workedOn(batch, stretch)), ...differing(batch, outcome)], batch);
  return { outcome, report: reportFor(batch, outcome), cut: false, blank: [] };
}

/**
 * Writes all letters. What stands in the way is found before the first file gets its name; from then on, whatever stops the
 * run, every file is whole, and the same run again goes on from there.
 * @param checking ends when the roster is found to be in order; no file has its name before that.
 */
export async function writeAll(
  batch: Batch,
  stretch: Stretch,
  checking: Promise<void>,
  interrupt: AbortSignal,
): Promise<Written> {
  const streams = new Streams(batch.to, batch.host, batch.flags.force === true);
  const rows = new Spool(batch.host.files);
  // Where nothing else finds out what stands in the way, it is found as soon as the rejected rows are known.
  const ready = checking.then(async () => {
    if (!batch.to.reports) refuse(await workedOn(batch, stretch), batch);
  });
  ready.catch(() => undefined);
  try {
    await streams.open();
    await lookFirst(batch, stretch, streams, interrupt);
    if (usesOutbox(batch.to)) await makeOutbox(batch.to, batch.host);
    const { outcome, cut } = await makeLetters(batch, stretch, streams, rows, ready, interrupt);
    const inTheWay = [...differing(batch, outcome), ...(await streams.end())];
    refuse(inTheWay, batch, whatIsThere(batch, outcome.counts.people));
    await streams.name();
    await rows.end();
    const report = reportFor(batch, outcome);
    const skipped = await writeSkipped(batch, stretch, report);
    if (batch.to.reports) await writeReports(batch, stretch, rows, report);
    return { outcome, report, cut, blank: streams.blank, skipped };
  } finally {
    await streams.abandon();
    await rows.close();
    await leaveOutbox(batch.to, batch.host);
  }
}

/** Finds what stands in the way of files, where anything is there at all. */
async function lookFirst(batch: Batch, stretch: Stretch, streams: Streams, interrupt: AbortSignal): Promise<void> {
  const { to, host } = batch;
  const force = batch.flags.force === true;
  if (!to.reports) return;
  const exists = (await host.files.kind(to.root)) !== undefined;
  if (exists) refuse([...(await foreignReports(to, force, host)), ...(await workedOn(batch, stretch))], batch);
  if (!to.files || !(exists || (!force && (await streams.mayConflict())))) return;
  const { print, ...others } = streams.wanted;
  const compared = force ? {} : { ...others, print: print ? batch.settings.targets : [] };
  const steps = { ...nothing, ...compared, files: exists ? ("look" as const) : undefined };
  const take = async (done: Done) => {
    if (!force) await streams.append(done, batch.hands.giveBack);
  };
  const outcome = await passes(batch, stretch, steps, "Looking at what is there", interrupt, take, take);
  if (outcome.stopped) throw new Cancelled();
  refuse([...differing(batch, outcome), ...(force ? [] : await streams.end())], batch);
}

async function makeLetters(
  batch: Batch,
  stretch: Stretch,
  streams: Streams,
  rows: Spool,
  ready: Promise<void>,
  interrupt: AbortSignal,
): Promise<{ outcome: Outcome; cut: boolean }> {
  const { to, host } = batch;
  const outlet = to.records === "stdout" ? new Outlet(ready, host) : undefined;
  const { mbox, records, print } = streams.wanted;
  const steps: Steps = {
    ...{ files: to.files && "write", rows: to.reports, mbox, records: records || outlet !== undefined },
    print: print ? batch.settings.targets : [],
  };
  let people = 0;
  const take = async (done: Done) => {
    people += done.counts.people;
    await streams.append(done, batch.hands.giveBack);
    await outlet?.append(done);
    if (to.reports) await rows.addLines(done.rows, done.counts.rows);
  };
  // Where nobody reads on (`| head`), there is no reason to make more, unless it goes elsewhere too.
  const signal = outlet && !to.mbox && !to.reports ? AbortSignal.any([interrupt, outlet.left]) : interrupt;
  try {
    const append = (done: Done) => streams.append(done, batch.hands.giveBack);
    const outcome = await passes(batch, stretch, steps, "Writing letters", signal, take, append);
    await ready;
    await outlet?.finish();
    if (interrupt.aborted) throw new Cancelled(whatIsThere(batch, people));
    return { outcome, cut: outlet?.left.aborted === true };
  } catch (error) {
    throw toUserError(error, to.shown, whatIsThere(batch, people));
  }
}

/** What a run that ended early has left. */
function whatIsThere({ to, flags, date }: Batch, people: number): string {
  if (to.records === "stdout") return "Standard output got a part of the letters.";
  if (!to.files) return "Nothing was written.";
  const whose =
    people === 0
      ? "Some letters may be written, each whole."
      : `At least ${many(people, "person's letters are", "people's letters are")} written, each whole.`;
  // Letters carry the day.
  return `${whose} The same command again${flags.date ? "" : ` with --date ${date}`} goes on from there.`;
}

/** Goes through the stretch once; where letters are printed target by target, once more for each. @param printed takes what comes of those */
async function passes(
  batch: Batch,
  stretch: Stretch,
  steps: Steps,
  what: string,
  interrupt: AbortSignal,
  take: (done: Done) => Promise<void>,
  printed: (done: Done) => Promise<void>,
): Promise<Outcome> {
  const apart = batch.settings.by === "target" ? steps.print : [];
  const first = { ...steps, print: apart.length > 0 ? [] : steps.print };
  const outcome = await pass(batch, stretch, first, what, interrupt, take);
  for (const id of apart) {
    const { stopped } = await pass(batch, stretch, { ...nothing, print: [id] }, what, interrupt, printed);
    if (stopped) return { ...outcome, stopped };
  }
  return outcome;
}

function pass(
  { hands, progress }: Batch,
  stretch: Stretch,
  steps: Steps,
  what: string,
  interrupt: AbortSignal,
  take: (done: Done) => Promise<void>,
): Promise<Outcome> {
  return drive(stretch, steps, { hands, progress, what }, interrupt, take);
}

function reportFor({ campaign, date, settings }: Batch, { counts }: Outcome): BatchReport {
  return reportOf(counts, campaign, settings.targets, date, settings.shard);
}

function differing({ to }: Batch, outcome: Outcome): Problem[] {
  return outcome.differing.map((path) => problem("file-differs", {}, wholeFile(`${to.shown}/${path}`)));
}

/** @throws UserError where there is any problem; of thousands, some are told. */
function refuse(problems: readonly Problem[], { progress }: Batch, outcome = "Nothing was written."): void {
  if (problems.length === 0) return;
  progress.end();
  const tally = new Tally();
  for (const found of problems) tally.add(found);
  throw new UserError(tally.problems(), outcome);
}
