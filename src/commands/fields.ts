import { addUiFlags } from "./shared/flags.ts";
import type { Register } from "./shared/register.ts";
import type { UiFlags } from "./shared/ui.ts";

export const registerFields: Register = (program, host, finish) => {
  const command = program
    .command("fields")
    .description("every name and helper a template may use, each with an example");
  addUiFlags(command).action(async (flags: UiFlags) => {
    const { runFields } = await import("./fields/run.ts");
    finish(await runFields(flags, host));
  });
};
