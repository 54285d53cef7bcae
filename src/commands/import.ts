import type { Command } from "commander";
import { addCommonFlags, addTableFlags, flagsOf, readDay, readList } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { ImportFlags } from "./targets/import-flags.ts";

/** `postbag targets import`. */
export const registerImport: Register = (targets, host, finish) => {
  const command = targets
    .command("import")
    .description("add targets from a published list, behind those that are there")
    .argument(
      "[files...]",
      "CSV, XLSX, vCard, Popolo, congress-legislators, OpenStates, Datenanfragen; - reads standard input",
    )
    .usage("[options] <files...>");
  addTableFlags(addImportFlags(addCommonFlags(command))).action(async (files: readonly string[]) => {
    const { runImport } = await import("./targets/import.ts");
    finish(await runImport(files, flagsOf<ImportFlags>(command), host));
  });
};

function addImportFlags(command: Command): Command {
  const collect = (text: string, sofar: readonly string[] = []) => [...sofar, text];
  return command
    .option("-n, --dry-run", "write nothing, show what would change")
    .option("-f, --format <name>", "what kind of list it is, where Postbag does not see it: vcard, popolo, csv …")
    .option("--into <file>", "add them to another file with targets, which campaigns include")
    .optionsGroup("Which records:")
    .option("--only <names>", "these: by their names in the list, or by the ids they get", readList)
    .option("--where <field=value>", "those with this value, such as chamber=senate; may be repeated", collect)
    .option("--offices [file]", "with the district offices of legislators, from the list that has them")
    .optionsGroup("What becomes of them:")
    .option("--as <ids>", "their ids: a name, one for each with commas, or a pattern such as rep-{state}-{last_name}")
    .option("--language <list>", "what they read, where the list does not say: es,en", readList)
    .option("--country <country>", "where they are, where the list does not say")
    .option("--until <yyyy-mm-dd>", "until when people hold their offices, where the list does not say", readDay)
    .option("--tag <tags>", "words by which campaigns choose them together", readList)
    .option("--source <url>", "where the list is published; may be repeated", collect);
}
