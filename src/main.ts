import { fileURLToPath } from "node:url";
import { run } from "./cli.ts";
import { processHost } from "./terminal/host.ts";

// A reader that closes early (`postbag fields | head`) is no error, and no reason to leave letters unwritten.
const failures: NodeJS.ErrnoException[] = [];
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") failures.push(error);
  });
}

// Should nothing be left to wait for before the command is done, that is a bug, and no success.
process.exitCode = 3;
const packageDir = fileURLToPath(new URL("..", import.meta.url));
// No top-level await: a chunk that is loaded later may import this one, and would wait for it for ever.
run(process.argv.slice(2), processHost(process, packageDir)).then((code) => {
  process.exitCode = code;
});

process.once("exit", () => {
  const [failure] = failures;
  if (!failure || process.exitCode !== 0) return;
  process.exitCode = 1;
  process.stderr.write(`The output cannot be written: ${failure.message}.\n`);
});
