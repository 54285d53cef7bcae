import { parentPort, workerData } from "node:worker_threads";
import { createBench, type Done, type Job, type Task } from "./commands/batch/work.ts";
import type { Reply } from "./terminal/crew.ts";
import { nodeFilesNow } from "./terminal/files-now.ts";

// A helper of `postbag batch` in a thread of its own: tasks come as messages, one after the other.
const work = createBench(workerData as Job, nodeFilesNow);

parentPort?.on("message", (task: Task) => {
  const reply = replyTo(task);
  // What it holds is given away rather than copied.
  const bytes = "result" in reply ? [reply.result.mbox, reply.result.records, reply.result.rows] : [];
  parentPort?.postMessage(
    reply,
    bytes.map(({ buffer }) => buffer as ArrayBuffer),
  );
});

function replyTo(task: Task): Reply<Done> {
  try {
    return { result: work(task) };
  } catch (error) {
    const { message, code, syscall } = error as NodeJS.ErrnoException;
    return { error: { message, ...(code && { code }), ...(syscall && { syscall }) } };
  }
}
