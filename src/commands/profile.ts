import { addUiFlags } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { UiFlags } from "./common/ui.ts";

export interface ProfileFlags extends UiFlags {
  readonly delete?: boolean;
}

export const registerProfile: Register = (program, host, finish) => {
  const command = program.command("profile").description("the name and place that `draft` remembers, if you agreed");
  addUiFlags(command)
    .option("--delete", "forget them")
    .action(async (flags: ProfileFlags) => {
      const { runProfile } = await import("./profile/run.ts");
      finish(await runProfile(flags, host));
    });
};
