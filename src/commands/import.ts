import type { Command } from "commander";
import { targetColumnName, targetColumns } from "../import/table/names.ts";
import { addCommonFlags, addTableFlags, flagsOf, readDay, readList } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { ImportFlags } from "./targets/import-flags.ts";

/** Seven on a line, so that they fit a narrow terminal. */
const keyLines = targetColumns
  .map(targetColumnName)
  .flatMap((_, at, all) => (at % 7 === 0 ? `  ${all.slice(at, at + 7).join(", ")}` : []))
  .join(",\n");

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
  addTableFlags(addImportFlags(addCommonFlags(command)))
    .addHelpText("after", `\nKeys of --column:\n${keyLines}`)
    .action(async (files: readonly string[]) => {
      const { runImport } = await import("./targets/import.ts");
      finish(await runImport(files, flagsOf<ImportFlags>(command), host));
    });
};

function addImportFlags(command: Command): Command {
  const collect = (text: string, sofar: readonly string[] = []) => [...sofar, text];
  return command
    .option("-n, --dry-run", "write nothing, show what would change")
    .option("-f, --format <name>", "what kind of list it is, where Postbag does not see it: vcard, popolo, csv …")
    .option("--into <file>", "add them to another file with targets, which campaigns include; made if there is none")
    .optionsGroup("Which records:")
    .option("--only <names>", "these: by their names in the list, or by the ids they get", readList)
    .option(
      "--where <field=value>",
      "those with this value: chamber=senate, state=CA,NY for either, party!=Green for others; may be repeated",
      collect,
    )
    .option(
      "--offices [file]",
      "with the district offices of legislators, from the list that has them, or from the one beside theirs",
    )
    .optionsGroup("What becomes of them:")
    .option(
      "--as <ids>",
      "their ids: one word, with which those of several begin; one for each with commas; or a pattern: {role}-{name}",
    )
    .option("--language <list>", "what they read, where the list does not say: es,en", readList)
    .option("--country <country>", "where they are, where the list does not say; also settles what they read")
    .option(
      "--until <yyyy-mm-dd>",
      "until when people hold their offices, where the list does not say; letters then name them",
      readDay,
    )
    .option("--tag <tags>", "words by which campaigns choose them together, with commas between", readList)
    .option("--source <url>", "where the list is published; may be repeated", collect);
}
