import { addCommonFlags, type CommonFlags, today } from "./common/flags.ts";
import type { Register } from "./common/register.ts";

export const registerTargets: Register = (program, host, finish) => {
  const command = program.command("targets").description("the institutions, and how fresh their contacts are");
  addCommonFlags(command).action(async (flags: CommonFlags) => {
    const { runTargets } = await import("./targets/run.ts");
    finish(await runTargets(flags, today(flags, host), host));
  });
};
