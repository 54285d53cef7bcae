import { fileURLToPath } from "node:url";
import { run } from "../../src/cli.ts";
import type { Job, Task } from "../../src/commands/batch/job.ts";
import { createBench } from "../../src/commands/batch/work.ts";
import type { Answer, Files, Host, Output, Question, Style } from "../../src/host.ts";
import { Cancelled } from "../../src/problems/errors.ts";
import { nodeFiles } from "../../src/terminal/files.ts";
import { serveLocally } from "../../src/terminal/serve.ts";
import { watchFolder } from "../../src/terminal/watch.ts";

export const packageDir = fileURLToPath(new URL("../..", import.meta.url));

/** What a test wants to be different from a quiet machine without a terminal. */
export interface TestHostSettings {
  cwd: string;
  now?: Date;
  terminal?: boolean;
  env?: Record<string, string>;
  files?: Partial<Files>;
  /** What comes on standard input. */
  input?: string | Uint8Array;
  /** Whether a page can be opened; none can where absent. */
  openPage?: (url: string) => boolean;
  /** Answers by a part of the question's message; "cancel" stands for Ctrl-C. */
  answer?: (question: Question) => string | boolean | string[] | "cancel";
}

export interface TestHost extends Host {
  readonly text: { stdout: string; stderr: string };
  readonly asked: Question[];
  /** The pages that were opened, or were to be. */
  readonly opened: string[];
  readonly stop: AbortController;
}

const same = (text: string) => text;
const plain: Style = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

/** A Host with buffers for streams and the real file system; its profile lies in `<cwd>/.profile.json`. */
export function testHost({
  cwd,
  now,
  terminal = false,
  env = {},
  files,
  input = "",
  openPage,
  answer,
}: TestHostSettings): TestHost {
  const text = { stdout: "", stderr: "" };
  const asked: Question[] = [];
  const opened: string[] = [];
  const stop = new AbortController();
  const output = (name: "stdout" | "stderr"): Output => ({
    isTerminal: terminal,
    columns: 80,
    write: (added) => {
      text[name] += added;
    },
    async pour(bytes) {
      text[name] += new TextDecoder().decode(bytes);
    },
  });
  return {
    text,
    asked,
    opened,
    stop,
    cwd,
    env,
    packageDir,
    guard: (work) => work(stop.signal),
    stdin: { isTerminal: terminal, chunks: () => stdinOf(input) },
    crew: async () => inlineCrew(),
    cores: 2,
    processId: 4_194_305,
    isRunning: () => false,
    stdout: output("stdout"),
    stderr: output("stderr"),
    files: { ...nodeFiles, ...files },
    now: () => now ?? new Date("2021-02-05T12:00:00Z"),
    serve: serveLocally,
    watch: watchFolder,
    openPage: async (url) => {
      opened.push(url);
      return openPage?.(url) ?? false;
    },
    editor: async () => "ed",
    profilePath: async () => `${cwd}/.profile.json`,
    style: async () => plain,
    async ask<Q extends Question>(question: Q): Promise<Answer<Q>> {
      asked.push(question);
      const given = answer?.(question);
      if (given === undefined) throw new Error(`Nobody answers "${question.message}".`);
      if (given === "cancel") throw new Cancelled();
      return given as Answer<Q>;
    },
  };
}

async function* stdinOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof input === "string" ? new TextEncoder().encode(input) : input;
}

/** Does the work at once, in this process; `test/clients` has real threads. */
function inlineCrew() {
  let work: ReturnType<typeof createBench> | undefined;
  return {
    begin: (job: object) => {
      work = createBench(job as Job, nodeFiles.now);
    },
    run: async (task: object) => work?.(task as Task),
    close: async () => undefined,
  };
}

/** Runs one command line; `postbag` itself is left out of it. */
export async function postbag(argv: readonly string[], host: TestHost) {
  const code = await run(argv, host);
  return { code, ...host.text };
}
