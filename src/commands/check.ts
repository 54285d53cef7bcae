import { addCommonFlags, type CommonFlags, today } from "./common/flags.ts";
import type { Register } from "./common/register.ts";

export interface CheckFlags extends CommonFlags {
  readonly strict?: boolean;
  readonly fix?: boolean;
}

export const registerCheck: Register = (program, host, finish) => {
  const command = program.command("check").description("validate everything; writes nothing without --fix");
  addCommonFlags(command)
    .option("--strict", "end with exit code 1 on warnings too")
    .option("--fix", "mend what editors did to templates, where that is safe, and show each change")
    .action(async (flags: CheckFlags) => {
      const { runCheck } = await import("./check/run.ts");
      finish(await runCheck(flags, today(flags, host), host));
    });
};
