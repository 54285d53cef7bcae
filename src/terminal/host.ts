import { join } from "node:path";
import type { Host, Output } from "../host.ts";
import { findEditor } from "./editor.ts";
import { nodeFiles } from "./files.ts";
import { styleFor } from "./style.ts";

/** What of the process the host stands for. */
export type Process = Pick<NodeJS.Process, "stdin" | "stdout" | "stderr" | "env"> & { cwd(): string };

/** The Host of a real process. Heavy parts load when they are first used. */
export function processHost(source: Process, packageDir: string, interrupt: AbortSignal): Host {
  return {
    stdin: { isTerminal: source.stdin.isTTY === true },
    stdout: output(source.stdout),
    stderr: output(source.stderr),
    env: source.env,
    cwd: source.cwd(),
    packageDir,
    files: nodeFiles,
    interrupt,
    now: () => new Date(),
    async profilePath() {
      const { default: envPaths } = await import("env-paths");
      return join(envPaths("postbag", { suffix: "" }).config, "profile.json");
    },
    editor: () => findEditor(source.env),
    async ask(question) {
      const { askWithInquirer } = await import("./ask.ts");
      return askWithInquirer(question);
    },
    style: (stream, wanted) => styleFor(stream, wanted, source.env),
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns || 80;
    },
    write: (text) => void stream.write(text),
  };
}
