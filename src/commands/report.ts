import { addUiFlags } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { UiFlags } from "./common/ui.ts";

export const registerReport: Register = (program, host, finish) => {
  const command = program
    .command("report")
    .argument("<outboxes...>", "outboxes of `postbag batch`, or their report.json")
    .description("the counts of several batches or shards, added up");
  addUiFlags(command).action(async (outboxes: string[], flags: UiFlags) => {
    const { runReport } = await import("./report/run.ts");
    finish(await runReport(outboxes, flags, host));
  });
};
