import type { Crew, Host } from "../../host.ts";
import { addCounts, type Counts, noCounts } from "./counts.ts";
import type { Progress } from "./progress.ts";
import type { Spool } from "./spool.ts";
import { createBench, type Done, type Job, type Steps, type Task } from "./work.ts";

/** Fewer bytes of roster than this are done sooner than helpers start. */
const worthHelpers = 262_144;
/** More would take more memory than they bring speed. */
const mostHelpers = 4;
/** So many paths that stand in the way are enough to tell. */
const mostDiffering = 10_000;

/** Helpers, or the process itself, and how many they are. */
export type Hands = Crew & { readonly size: number };

/** Helpers for a long roster, or the process itself for a short one. */
export async function hire(job: Job, rosterSize: number, host: Host): Promise<Hands> {
  if (rosterSize < worthHelpers || host.cores < 2) {
    const work = createBench(job, host.files.now);
    return { size: 1, run: async (task) => work(task as Task), close: async () => undefined };
  }
  const size = Math.min(host.cores, mostHelpers);
  const { run, close } = await host.crew(job, size);
  return { size, run, close };
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
  const underway: Promise<Done>[] = [];
  const finishOne = async () => {
    const done = await underway.shift();
    if (!done) return;
    addCounts(counts, done.counts);
    for (const key of ["written", "unchanged", "replaced"] as const) placed[key] += done.placed[key];
    if (differing.length < mostDiffering) differing.push(...done.differing);
    await take(done);
    // While the roster is still being read, nobody knows how many there will be.
    progress.update(what, counts.rows, Number.isFinite(to) ? to - from : undefined);
  };
  try {
    for await (const stretch of entries.stretches(from, to)) {
      if (interrupt.aborted) break;
      const done = hands.run({ ...steps, entries: stretch } satisfies Task) as Promise<Done>;
      // Its turn to be waited for comes later.
      done.catch(() => undefined);
      underway.push(done);
      if (underway.length >= hands.size * 12) await finishOne();
      // Alone, nothing else would let Ctrl-C through.
      if (hands.size === 1) await new Promise(setImmediate);
    }
    while (underway.length > 0) await finishOne();
  } finally {
    await Promise.allSettled(underway);
  }
  return { counts, placed, differing, stopped: interrupt.aborted };
}
