import { addUiFlags } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { UiFlags } from "./common/ui.ts";

export const registerFields: Register = (program, host, finish) => {
  const command = program
    .command("fields")
    .description("every name and helper a template may use, each with an example");
  addUiFlags(command).action(async (flags: UiFlags) => {
    const { runFields } = await import("./fields/run.ts");
    finish(await runFields(flags, host));
  });
};
