import { addUiFlags, readList } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { UiFlags } from "./common/ui.ts";

export interface InitFlags extends UiFlags {
  readonly title?: string;
  readonly organization?: string;
  readonly deadline?: string;
  readonly timezone?: string;
  readonly languages?: readonly string[];
  readonly input: boolean;
}

export const registerInit: Register = (program, host, finish) => {
  const command = program
    .command("init")
    .description("start a campaign of your own")
    .argument("<folder>", "a new folder");
  addUiFlags(command)
    .option("--title <text>", "what the campaign is for")
    .option("--organization <name>", "who runs it")
    .option("--deadline <yyyy-mm-ddThh:mm>", "the last moment at which a letter is of use")
    .option("--timezone <name>", "the deadline's time zone, such as Europe/London; this machine's where not given")
    .option("--languages <list>", "the languages of its letters: en,es,fr,pt,de,it", readList)
    .option("--no-input", "ask nothing, even on a terminal")
    .action(async (folder: string, flags: InitFlags) => {
      const { runInit } = await import("./init/run.ts");
      finish(await runInit(folder, flags, host));
    });
};
