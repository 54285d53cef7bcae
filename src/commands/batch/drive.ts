import type { Crew, Host } from "../../host.ts";
import { addCounts, type Counts, noCounts } from "./counts.ts";
import type { Done, Job, Steps, Task } from "./job.ts";
import { type Letterless, mostLetterless } from "./letterless.ts";
import type { Progress } from "./progress.ts";
import type { Spool } from "./spool.ts";
import { mostWaiting, type Waiting } from "./waiting.ts";
import { createBench } from "./work.ts";

/** Fewer bytes of roster than this are done sooner than helpers start; with pages to print, fewer are worth it. */
const worthHelpers = { text: 262_144, pages: 8_192 };
/** In a longer one, the process only reads: to write too would take it twice the memory. */
const tooLongToHelp = 32 * 1_048_576;
/** More would take more memory than they bring speed. */
const mostHelpers = 3;
/** So many tasks keep a helper busy. */
const tasksEach = 3;
/** Buffers that wait to be used again. */
const mostSpares = 8;
/** So many paths that stand in the way are enough to tell. */
const mostDiffering = 10_000;

/** Who does the work: helpers, and the process itself when nothing else is left for it to do. */
export interface Hands {
  readonly helpers: number;
  /** Whether the process itself may help them. */
  readonly mayHelp: boolean;
  /** How many tasks the helpers have at the moment. */
  readonly underWay: number;
  give(task: Task): Promise<Done>;
  doOneself(task: Task): Promise<Done>;
  /** Takes bytes of an answer back when they are written, for answers to come. */
  giveBack(bytes: Uint8Array): void;
}

/** Starts helpers for a long roster, one for each core beside the process's own; undefined for a short one. */
export async function startHelpers(rosterSize: number, of: "text" | "pages", host: Host): Promise<Helpers | undefined> {
  const size = rosterSize < worthHelpers[of] ? 0 : Math.min(host.cores - 1, mostHelpers);
  return size > 0 ? { size, crew: await host.crew(size) } : undefined;
}

interface Helpers {
  readonly size: number;
  readonly crew: Crew;
}

/** Everybody who works on a job. */
export function handsFor(job: Job, started: Helpers | undefined, rosterSize: number, host: Host): Hands {
  const helpers = started?.size ?? 0;
  started?.crew.begin(job);
  const run = async (task: Task) => (await started?.crew.run(task)) as Done;
  const spares: Uint8Array[] = [];
  let [underWay, bench]: [number, ReturnType<typeof createBench> | undefined] = [0, undefined];
  return {
    helpers,
    mayHelp: rosterSize < tooLongToHelp,
    get underWay() {
      return underWay;
    },
    give(task) {
      underWay++;
      return run({ ...task, spare: spares.pop() }).finally(() => {
        underWay--;
      });
    },
    giveBack(bytes) {
      if (helpers > 0 && spares.length < mostSpares) spares.push(new Uint8Array(bytes.buffer));
    },
    doOneself(task) {
      bench ??= createBench(job, host.files.now);
      return bench(task);
    },
  };
}

/** A stretch of the checked roster, by the numbers of its entries. */
export interface Stretch {
  readonly entries: Spool;
  readonly from: number;
  readonly to: number;
}

/** What a whole run of tasks came to. */
export interface Outcome {
  readonly counts: Counts;
  readonly placed: Done["placed"];
  readonly differing: readonly string[];
  /** The first of those who need to answer more. */
  readonly waiting: readonly Waiting[];
  /** The first of those who get no letter. */
  readonly letterless: readonly Letterless[];
  /** Whether the person stopped it before the end. */
  readonly stopped: boolean;
}

/**
 * Has a stretch of the roster done, several tasks at a time, and hands on what comes of each in the roster's order.
 * @param what is being done, for the progress: "Writing letters".
 * @throws what went wrong in a helper; tasks under way are waited for.
 */
export async function drive(
  { entries, from, to }: Stretch,
  steps: Steps,
  { hands, progress, what }: { hands: Hands; progress: Progress; what: string },
  interrupt: AbortSignal,
  take: (done: Done) => Promise<void>,
): Promise<Outcome> {
  const counts = noCounts();
  const placed = { written: 0, unchanged: 0, replaced: 0 };
  const differing: string[] = [];
  const waiting: Waiting[] = [];
  const letterless: Letterless[] = [];
  const underway: Promise<Done>[] = [];
  const finishOne = async () => {
    const done = await underway.shift();
    if (!done) return;
    addCounts(counts, done.counts);
    for (const key of ["written", "unchanged", "replaced"] as const) placed[key] += done.placed[key];
    if (differing.length < mostDiffering) differing.push(...done.differing);
    waiting.push(...done.waiting.slice(0, mostWaiting - waiting.length));
    letterless.push(...done.letterless.slice(0, mostLetterless - letterless.length));
    await take(done);
    progress.update(what, counts.rows, total);
  };
  const oneself = async (task: Task) => {
    const done = await hands.doOneself(task);
    // Helpers' answers and Ctrl-C get their turn.
    await new Promise(setImmediate);
    return done;
  };
  // While the roster is still being read, nobody knows how many there will be.
  const total = Number.isFinite(to) ? to - from : undefined;
  progress.update(what, 0, total);
  try {
    for await (const stretch of entries.stretches(from, to)) {
      if (interrupt.aborted) break;
      const task: Task = { ...steps, entries: stretch };
      const isSpare = hands.mayHelp && entries.hasEnded && hands.underWay >= hands.helpers * tasksEach;
      const isOwn = hands.helpers === 0 || isSpare;
      const done = isOwn ? oneself(task) : hands.give(task);
      // Its turn to be waited for comes later.
      done.catch(() => undefined);
      underway.push(done);
      if (isOwn) await Promise.allSettled([done]);
      if (underway.length > hands.helpers * tasksEach * 2) await finishOne();
    }
    while (underway.length > 0) await finishOne();
  } finally {
    await Promise.allSettled(underway);
  }
  return { counts, placed, differing, waiting, letterless, stopped: interrupt.aborted };
}
