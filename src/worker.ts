import { parentPort } from "node:worker_threads";
import type { Done, Job, Task } from "./commands/batch/job.ts";
import { createBench } from "./commands/batch/work.ts";
import type { Reply } from "./terminal/crew.ts";
import { nodeFilesNow } from "./terminal/files-now.ts";

// A helper of `postbag batch` in a thread of its own: first comes the job, then tasks, one after the other.
let work: ReturnType<typeof createBench> | undefined;

parentPort?.on("message", (message: Task | { job: Job }) => {
  if ("job" in message) work = createBench(message.job, nodeFilesNow);
  else if (work) void replyTo(message, work).then(answer);
});

function answer(reply: Reply<Done>): void {
  // What it holds is given away rather than copied.
  const bytes = "result" in reply ? piecesOf(reply.result) : [];
  const buffers = bytes.map(({ buffer }) => buffer as ArrayBuffer);
  parentPort?.postMessage(reply, buffers);
}

function piecesOf({ mbox, records, rows, printed }: Done): Uint8Array[] {
  return [mbox, records, rows, ...printed.letters, ...printed.envelopes];
}

async function replyTo(task: Task, work: ReturnType<typeof createBench>): Promise<Reply<Done>> {
  try {
    return { result: await work(task) };
  } catch (error) {
    const { message, code, syscall } = error as NodeJS.ErrnoException;
    return { error: { message, ...(code && { code }), ...(syscall && { syscall }) } };
  }
}
