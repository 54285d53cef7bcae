import type { BatchReport } from "../../model/report.ts";
import { toUserError } from "../../outbox/failure.ts";
import { Cancelled, UserError } from "../../problems/errors.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { factsOf } from "../common/facts.ts";
import { number } from "../common/numbers.ts";
import { leaveOutbox, makeOutbox } from "./destination.ts";
import { drive, type Outcome } from "./drive.ts";
import { reportOf } from "./report.ts";
import { foreignReports, writeReports } from "./reports.ts";
import type { Batch } from "./run.ts";
import { Spool } from "./spool.ts";
import { openStream, type Stream } from "./stream.ts";
import { Tally } from "./tally.ts";
import type { Done, Steps } from "./work.ts";

export interface Written {
  readonly outcome: Outcome;
  readonly report: BatchReport;
}

const nothing: Steps = { files: undefined, mbox: false, records: false, rows: false };

/** What a run would do: everything but the writing. @throws UserError where files stand in the way */
export async function count(batch: Batch): Promise<Written> {
  const { to, host } = batch;
  const exists = to.reports && (await host.files.kind(to.root)) !== undefined;
  const steps: Steps = { ...nothing, files: to.files && "count" };
  const outcome = await pass(batch, steps, "Counting letters", never, async () => undefined);
  refuse([...(exists ? await foreignReports(to, host) : []), ...differing(batch, outcome)], batch);
  return { outcome, report: reportFor(batch, outcome) };
}

const never = new AbortController().signal;

/**
 * Writes all letters. What stands in the way is found before the first file gets its name; from then on, whatever stops the
 * run, every file is whole, and the same run again goes on from there.
 */
export async function writeAll(batch: Batch): Promise<Written> {
  const streams = new Streams(batch);
  const rows = new Spool(batch.host.files);
  try {
    await streams.open();
    return await batch.host.guard((interrupt) => write(batch, streams, rows, interrupt));
  } finally {
    await streams.abandon();
    await rows.close();
    await leaveOutbox(batch.to, batch.host);
  }
}

async function write(batch: Batch, streams: Streams, rows: Spool, interrupt: AbortSignal): Promise<Written> {
  const { to, flags, host } = batch;
  const exists = to.reports && (await host.files.kind(to.root)) !== undefined;
  if (exists && !flags.force) refuse(await foreignReports(to, host), batch);
  // Where all is new, nothing can stand in the way.
  if (to.files && !flags.force && (exists || (await streams.mayConflict()))) {
    const steps = { ...nothing, ...streams.wanted, files: exists ? ("look" as const) : undefined };
    const outcome = await pass(batch, steps, "Looking at what is there", interrupt, (done) => streams.append(done));
    if (outcome.stopped) throw new Cancelled();
    refuse([...differing(batch, outcome), ...(await streams.end())], batch);
  }
  await makeOutbox(to, host);
  const left = new AbortController();
  const steps: Steps = {
    ...{ files: to.files && "write", rows: to.reports },
    mbox: streams.wanted.mbox,
    records: streams.wanted.records || to.records === "stdout",
  };
  const written = { people: 0 };
  const outcome = await pass(
    batch,
    steps,
    "Writing letters",
    AbortSignal.any([interrupt, left.signal]),
    async (done) => {
      written.people += done.counts.people;
      await streams.append(done);
      if (to.records === "stdout") await host.stdout.pour(done.records).catch((error) => readerLeft(error, left));
      if (to.reports) await rows.addLines(done.rows, done.counts.rows);
    },
  ).catch((error) => Promise.reject(toUserError(error, to.shown, goOn(written.people))));
  if (interrupt.aborted) throw new Cancelled(to.files ? goOn(written.people) : "Nothing was written.");
  refuse(await streams.end(), batch);
  await streams.name();
  const report = reportFor(batch, outcome);
  if (to.reports) await writeReports(batch, rows, report, factsOf(report, batch.campaign));
  return { outcome, report };
}

/** Nobody reads on (`| head`): no reason to make more, and no error. */
function readerLeft(error: { code?: string }, left: AbortController): void {
  if (error.code !== "EPIPE") throw error;
  left.abort();
}

function goOn(people: number): string {
  return `The letters of ${number(people)} people are written, each whole. The same command again goes on from there.`;
}

function pass(
  { checked, from, until, hands, progress }: Batch,
  steps: Steps,
  what: string,
  interrupt: AbortSignal,
  take: (done: Done) => Promise<void>,
): Promise<Outcome> {
  return drive({ entries: checked.entries, from, to: until }, steps, { hands, progress, what }, interrupt, take);
}

function reportFor({ campaign, date, settings }: Batch, { counts }: Outcome): BatchReport {
  return reportOf(counts, campaign, date, settings.shard);
}

function differing({ to }: Batch, outcome: Outcome): Problem[] {
  return outcome.differing.map((path) => problem("file-differs", {}, wholeFile(`${to.shown}/${path}`)));
}

/** @throws UserError where there is any problem; of thousands, some are told. */
function refuse(problems: readonly Problem[], { progress }: Batch): void {
  if (problems.length === 0) return;
  progress.end();
  const tally = new Tally();
  for (const found of problems) tally.add(found);
  throw new UserError(tally.problems(), "Nothing was written.");
}

/** The mailbox and the lines of JSON, where they go to files. */
class Streams {
  readonly #batch: Batch;
  readonly #open: { readonly of: "mbox" | "records"; readonly stream: Stream; ended: boolean; unchanged: boolean }[] =
    [];

  constructor(batch: Batch) {
    this.#batch = batch;
  }

  async open(): Promise<void> {
    const { to, host } = this.#batch;
    for (const of of ["mbox", "records"] as const) {
      const file = to[of];
      if (file === undefined || file === "stdout") continue;
      this.#open.push({ of, stream: await openStream(file, host), ended: false, unchanged: false });
    }
  }

  /** Which of them still need their letters. */
  get wanted(): { mbox: boolean; records: boolean } {
    const growing = (of: "mbox" | "records") => this.#open.some((open) => open.of === of && !open.ended);
    return { mbox: growing("mbox"), records: growing("records") };
  }

  /** Whether anything has one of the names. */
  async mayConflict(): Promise<boolean> {
    const { files } = this.#batch.host;
    const kinds = this.#open.map(({ stream }) => files.kind(stream.file.path));
    return (await Promise.all(kinds)).some((kind) => kind !== undefined);
  }

  async append(done: Done): Promise<void> {
    for (const { of, stream, ended } of this.#open) if (!ended) await stream.append(done[of]);
  }

  /** @returns a problem for each whose name is another file's. */
  async end(): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const open of this.#open.filter(({ ended }) => !ended)) {
      open.ended = true;
      const state = await open.stream.end();
      open.unchanged = state === "unchanged";
      const mayReplace = state === "other" && this.#batch.flags.force === true;
      if (state === "blocked" || (state === "other" && !mayReplace)) {
        problems.push(problem("file-differs", {}, wholeFile(open.stream.file.shown)));
      }
    }
    return problems;
  }

  async name(): Promise<void> {
    for (const { stream, unchanged } of this.#open) if (!unchanged) await stream.name();
  }

  async abandon(): Promise<void> {
    for (const { stream } of this.#open) await stream.abandon();
  }
}
