import type { Command } from "commander";
import type { ExitCode, Host } from "../../host.ts";

/** Adds a command to the program. What runs it loads only when it is called, and ends with an exit code. */
export type Register = (program: Command, host: Host, finish: (code: ExitCode) => void) => void;
