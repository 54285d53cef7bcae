import { fileURLToPath } from "node:url";
import { run } from "./cli.ts";
import { processHost } from "./terminal/host.ts";

// A reader that closes early (`postbag fields | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

// The first Ctrl-C lets a command undo what it began, a second one does not wait.
const interrupt = new AbortController();
process.on("SIGINT", () => {
  if (interrupt.signal.aborted) process.exit(130);
  interrupt.abort();
});

const packageDir = fileURLToPath(new URL("..", import.meta.url));
process.exitCode = await run(process.argv.slice(2), processHost(process, packageDir, interrupt.signal));
