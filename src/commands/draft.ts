import type { Command } from "commander";
import { addCommonFlags, addOutboxFlags, addSheetFlags, readList } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import type { DraftFlags } from "./draft/flags.ts";

export const registerDraft: Register = (program, host, finish) => {
  const command = program.command("draft").description("one person's letters; asks for what no flag gives");
  addSignerFlags(addSheetFlags(addVia(addOutboxFlags(addCommonFlags(command))))).action(async (flags: DraftFlags) => {
    const { runDraft } = await import("./draft/run.ts");
    finish(await runDraft(flags, host));
  });
};

function addVia(command: Command): Command {
  const ways = "email, webform, post, fax, phone";
  return command.option("--via <ways>", `only offices that can be reached by one of these: ${ways}`, readList);
}

function addSignerFlags(command: Command): Command {
  return command
    .optionsGroup("The signer:")
    .option("--name <name>", "whole name, as it should stand under the letter")
    .option("--given-name <name>", "given name, for templates that use it apart")
    .option("--family-name <name>", "family name, likewise")
    .option("--email <address>", "e-mail address")
    .option("--street <line>", "street and number")
    .option("--city <town>", "town or city")
    .option("--region <name>", "state, province or region, by name or code: California, CA")
    .option(
      "--district <district>",
      'electoral district, by number or name; several as "cd:12; sldl:17"; "" leaves out offices that depend on it',
    )
    .option("--postal-code <code>", "postal code")
    .option("--country <country>", "country, by name or two-letter code")
    .option("--phone <number>", "telephone number")
    .option("--organization <name>", "the organization that the signer speaks for")
    .option("--language <list>", "the languages that the signer writes: en,es")
    .optionsGroup("What the letters say:")
    .option("--points <point ids>", "only these points, in this order", readList)
    .option("--own-words <text>", "why it matters to the signer, in their own words")
    .option("--own-words-file <file>", "the same from a text file");
}
