import { Worker } from "node:worker_threads";
import type { Crew } from "../host.ts";

/** A task that is under way. */
interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What a helper answers: a result, or an error as plain data, as only few of its properties survive the way. */
export type Reply<T = unknown> =
  | { readonly result: T }
  | { readonly error: { message: string; code?: string; syscall?: string } };

/** Worker threads that take tasks in turn. Small heaps: they keep nothing from one task to the next. */
export function threadCrew(script: URL, size: number): Crew {
  const workers = Array.from({ length: size }, () => createWorker(script));
  let turn = 0;
  return {
    begin(job) {
      for (const { begin } of workers) begin(job);
    },
    run(task) {
      const worker = workers[turn++ % size];
      if (!worker) throw new Error("a crew of nobody");
      return worker.run(task);
    },
    async close() {
      await Promise.all(workers.map(({ close }) => close()));
    },
  };
}

function createWorker(script: URL) {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 },
  });
  const waiting: Waiting[] = [];
  let lost: { readonly error: Error } | undefined;
  /** Nothing that is waited for, or given later, will come any more. */
  const giveUp = (error: Error) => {
    lost ??= { error };
    for (const next of waiting.splice(0)) next.reject(lost.error);
  };
  worker.on("message", (reply: Reply) => {
    const next = waiting.shift();
    if ("error" in reply) next?.reject(Object.assign(new Error(reply.error.message), reply.error));
    else next?.resolve(reply.result);
  });
  worker.on("error", giveUp);
  worker.on("exit", () => giveUp(new Error("a helper ended before its work did")));
  return {
    begin: (job: object) => worker.postMessage({ job }),
    run: (task: object) =>
      new Promise<unknown>((resolve, reject) => {
        if (lost) return reject(lost.error);
        waiting.push({ resolve, reject });
        worker.postMessage(task, givenAway(task));
      }),
    close: async () => void (await worker.terminate()),
  };
}

/** The bytes in a task change hands, where a buffer holds nothing else, rather than being copied. */
function givenAway(task: object): ArrayBuffer[] {
  return Object.values(task).flatMap((value) =>
    value instanceof Uint8Array && value.length === value.buffer.byteLength ? [value.buffer as ArrayBuffer] : [],
  );
}
