import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Host, Output } from "../host.ts";
import { findEditor } from "./editor.ts";
import { nodeFiles } from "./files.ts";
import { listenForInterrupt } from "./interrupt.ts";
import { styleFor } from "./style.ts";

/** What of the process the host stands for. */
export type Process = Pick<NodeJS.Process, "stdin" | "stdout" | "stderr" | "env" | "on" | "exit" | "pid" | "kill"> & {
  cwd(): string;
};

/** The Host of a real process. Heavy parts load when they are first used. */
export function processHost(source: Process, packageDir: string): Host {
  const { guard } = listenForInterrupt(source, (when) => {
    const outcome = {
      before: "Nothing was written.",
      midway: "What was written is whole; the same command goes on from there.",
    };
    source.stderr.write(`\nCancelled. ${outcome[when]}\n`);
    source.exit(130);
  });
  return {
    stdin: { isTerminal: source.stdin.isTTY === true, chunks: () => source.stdin },
    stdout: output(source.stdout),
    stderr: output(source.stderr),
    env: source.env,
    cwd: source.cwd(),
    packageDir,
    files: nodeFiles,
    async crew(size) {
      const { threadCrew } = await import("./crew.ts");
      return threadCrew(new URL("./worker.js", pathToFileURL(`${packageDir}dist/`)), size);
    },
    cores: availableParallelism(),
    processId: source.pid,
    isRunning: (processId) => isRunning(processId, source),
    guard,
    now: () => new Date(),
    async profilePath() {
      const { default: envPaths } = await import("env-paths");
      return join(envPaths("postbag", { suffix: "" }).config, "profile.json");
    },
    async serve(port, answer) {
      const { serveLocally } = await import("./serve.ts");
      return serveLocally(port, answer);
    },
    async watch(folder, isWanted, changed) {
      const { watchFolder } = await import("./watch.ts");
      return watchFolder(folder, isWanted, changed);
    },
    async openPage(url) {
      const { openPage } = await import("./open-page.ts");
      return openPage(url, source.env);
    },
    editor: () => findEditor(source.env),
    async ask(question) {
      const { askWithInquirer } = await import("./ask.ts");
      // An editor gets Ctrl-C itself.
      return question.kind === "editor" ? guard(() => askWithInquirer(question)) : askWithInquirer(question);
    },
    style: (stream, wanted) => styleFor(stream, wanted, source.env),
  };
}

function isRunning(processId: number, source: Process): boolean {
  try {
    source.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns || 80;
    },
    write: (text) => void stream.write(text),
    pour: (bytes) =>
      new Promise((resolve, reject) => {
        stream.write(bytes, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
