import type { Command } from "commander";
import type { BatchFlags } from "./batch/flags.ts";
import { addCommonFlags, addOutboxFlags, addRosterFlags, addSheetFlags } from "./common/flags.ts";
import type { Register } from "./common/register.ts";

export const registerBatch: Register = (program, host, finish) => {
  const command = program
    .command("batch")
    .argument("<roster>", "the people: CSV, TSV, XLSX, JSON or YAML; - reads standard input")
    .description("a group's letters, from a list of people");
  const withFlags = addSheetFlags(addBatchFlags(addOutboxFlags(addCommonFlags(command), "txt, eml, pdf, json")));
  withFlags.action(async (roster: string, flags: BatchFlags) => {
    const { runBatch } = await import("./batch/run.ts");
    finish(await runBatch(roster, flags, command.getOptionValueSource("out") !== "default", host));
  });
};

function addBatchFlags(command: Command): Command {
  return addRosterFlags(command)
    .option("--skip-invalid", "write the letters of all whose rows are in order; the others go to skipped.csv")
    .optionsGroup("For all whose rows leave it empty:")
    .option("--city <town>", "town or city")
    .option("--region <name>", "state, province or region")
    .option("--country <country>", "country, by name or two-letter code")
    .option("--language <list>", "the languages that they write: en,es")
    .option("--organization <name>", "the organization that they speak for")
    .optionsGroup("What is written:")
    .option("--by <signer|target>", "a folder for each signer, or for each target", "signer")
    .option("--mbox <file>", "the e-mails as one mailbox, for mail programs")
    .option("--print <file>", "all letters on paper in one PDF, by signer or with --by target by target")
    .option("--envelopes <c6|dl|us10>", "the envelopes for them, as a PDF")
    .option("--labels <l7160|5160>", "address labels for them, as a PDF")
    .option("--shard <i/n>", "only this part of the roster, such as 3/16");
}
