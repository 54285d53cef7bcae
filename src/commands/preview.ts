import { InvalidArgumentError } from "commander";
import { addCommonFlags, addRosterFlags, type CommonFlags } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { RosterFlags } from "./common/roster-flags.ts";

export interface PreviewFlags extends CommonFlags, RosterFlags {
  readonly template?: string;
  readonly all?: boolean;
  readonly sample?: string;
  readonly signerFrom?: string;
  readonly row?: number;
  readonly serve?: boolean;
  readonly port?: number;
}

export const registerPreview: Register = (program, host, finish) => {
  const command = program
    .command("preview")
    .argument("[target]", "the target's id; the first where none is named")
    .description("one letter on standard output; --serve: live in the browser while you edit");
  addCommonFlags(command)
    .option("--all", "the letters to all targets")
    .option("--language <tag>", "the letter in this language, whoever reads it")
    .option("--template <name>", "from this template, such as letter or call, whichever the target's is")
    .optionsGroup("Who writes it:")
    .option("--sample <id>", "ordinary, own-words, long-name, right-to-left or nothing-optional")
    .option("--signer-from <roster>", "somebody in a roster; - reads standard input")
    .option("--row <number>", "which row of it, counted from 1 below the heading", readNumber)
    .optionsGroup("In the browser:")
    .option("--serve", "open a page on this machine that shows each change as you save it")
    .option("--port <number>", "its port; a free one where none is named", readNumber);
  addRosterFlags(command)
    .option("--city <town>", "the town of rows that leave it empty")
    .option("--region <name>", "their state, province or region")
    .option("--country <country>", "their country, by name or two-letter code")
    .option("--organization <name>", "the organization that they speak for");
  command.action(async (target: string | undefined, flags: PreviewFlags) => {
    if (flags.serve) {
      const { servePreview } = await import("./preview/serve.ts");
      finish(await servePreview(target, flags, host));
    } else {
      const { runPreview } = await import("./preview/run.ts");
      finish(await runPreview(target, flags, host));
    }
  });
};

function readNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
}
