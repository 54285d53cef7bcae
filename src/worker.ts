import { parentPort } from "node:worker_threads";
import { createBench, type Done, type Job, type Task } from "./commands/batch/work.ts";
import type { Reply } from "./terminal/crew.ts";
import { nodeFilesNow } from "./terminal/files-now.ts";

// A helper of `postbag batch` in a thread of its own: first comes the job, then tasks, one after the other.
let work: ReturnType<typeof createBench> | undefined;

parentPort?.on("message", (message: Task | { job: Job }) => {
  if ("job" in message) work = createBench(message.job, nodeFilesNow);
  else if (work) answer(replyTo(message, work));
});

function answer(reply: Reply<Done>): void {
  // What it holds is given away rather than copied.
  const bytes = "result" in reply ? [reply.result.mbox, reply.result.records, reply.result.rows] : [];
  const buffers = bytes.map(({ buffer }) => buffer as ArrayBuffer);
  parentPort?.postMessage(reply, buffers);
}

function replyTo(task: Task, work: ReturnType<typeof createBench>): Reply<Done> {
  try {
    return { result: work(task) };
  } catch (error) {
    const { message, code, syscall } = error as NodeJS.ErrnoException;
    return { error: { message, ...(code && { code }), ...(syscall && { syscall }) } };
  }
}
