import { parentPort, workerData } from "node:worker_threads";
import { createBench, type Job, type Task } from "./commands/batch/work.ts";
import type { Reply } from "./terminal/crew.ts";
import { nodeFilesNow } from "./terminal/files-now.ts";

// A helper of `postbag batch` in a thread of its own: tasks come as messages, one after the other.
const work = createBench(workerData as Job, nodeFilesNow);

parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(replyTo(task));
});

function replyTo(task: Task): Reply {
  try {
    return { result: work(task) };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { error: { message, ...(code && { code }) } };
  }
}
