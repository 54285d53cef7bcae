import { Command, CommanderError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { registerBatch } from "./commands/batch.ts";
import { registerCheck } from "./commands/check.ts";
import type { Register } from "./commands/common/register.ts";
import { registerDraft } from "./commands/draft.ts";
import { registerFields } from "./commands/fields.ts";
import { registerInit } from "./commands/init.ts";
import { registerPreview } from "./commands/preview.ts";
import { registerProfile } from "./commands/profile.ts";
import { registerReport } from "./commands/report.ts";
import { registerTargets } from "./commands/targets.ts";
import type { ExitCode, Host } from "./host.ts";
import { Cancelled, UsageError, UserError } from "./problems/errors.ts";

const commands: readonly Register[] = [
  registerDraft,
  registerBatch,
  registerPreview,
  registerCheck,
  registerTargets,
  registerFields,
  registerInit,
  registerProfile,
  registerReport,
];

/** Runs one command line (without `node` and the script). Nothing is thrown: all errors become text and an exit code. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(host);
  const finish = (done: ExitCode) => {
    code = done;
  };
  for (const register of commands) register(program, host, finish);
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return explain(error, argv, host);
  }
}

function createProgram(host: Host): Command {
  const program = new Command("postbag")
    .description("Fill their postbag: personalized letters to institutions.")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(host.stderr.columns, 100),
    })
    .addHelpText("after", "\nStart with `postbag draft`, or `postbag init <folder>` for a campaign of your own.");
  return program;
}

/** The one place where an error becomes text and an exit code. */
async function explain(error: unknown, argv: readonly string[], host: Host): Promise<ExitCode> {
  const style = await host.style(host.stderr, !argv.includes("--no-color"));
  if (error instanceof CommanderError) {
    if (error.code === "commander.excessArguments")
      host.stderr.write("A campaign's folder is named with --campaign <folder>.\n");
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof Cancelled) {
    host.stderr.write(`\nCancelled. ${error.outcome}\n`);
    return 130;
  }
  if (error instanceof UsageError) {
    host.stderr.write(`${error.message}\n`);
    return 2;
  }
  if (error instanceof UserError) {
    const { printProblems, summarize } = await import("./problems/print.ts");
    const { sortProblems } = await import("./problems/problem.ts");
    const problems = sortProblems(error.problems);
    if (argv.includes("--json")) host.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    const places = problems.some(({ file }) => file !== undefined) ? `\n${summarize(problems)} ` : "\n";
    host.stderr.write(`${printProblems(problems, style)}${places}${error.outcome}\n`);
    return 1;
  }
  host.stderr.write(bugReport(error, Boolean(host.env.POSTBAG_DEBUG)));
  return 3;
}

function bugReport(error: unknown, debug: boolean): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return [
    "Postbag has a bug, and it stopped here.",
    `Please report it, with what you typed and this line: ${message} (postbag ${packageJson.version}).`,
    ...(debug ? [stack ?? message] : ["With POSTBAG_DEBUG=1 in front, it says more."]),
    "",
  ].join("\n");
}
