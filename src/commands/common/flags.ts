import { type Command, InvalidArgumentError } from "commander";
import type { Host } from "../../host.ts";
import { type Day, dayOf, parseDay } from "../../model/day.ts";
import type { UiFlags } from "./ui.ts";

/** The flags that every command takes. */
export interface CommonFlags extends UiFlags {
  readonly campaign: string;
  readonly date?: Day;
}

/** The flags of commands that write letters. */
export interface OutboxFlags {
  readonly out: string;
  readonly format?: readonly string[];
  readonly to?: readonly string[];
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly input: boolean;
}

export function addUiFlags(command: Command): Command {
  return command
    .option("--json", "print the result as JSON on standard output")
    .option("-q, --quiet", "say nothing but problems")
    .option("--no-color", "no colours");
}

export function addCommonFlags(command: Command): Command {
  return addUiFlags(
    command
      .option("-c, --campaign <folder>", "the campaign's folder", ".")
      .option("--date <yyyy-mm-dd>", "take this day for today's", readDay),
  );
}

/** @param formats what --format can name. */
export function addOutboxFlags(command: Command, formats = "txt, eml, pdf"): Command {
  return command
    .option("-o, --out <folder>", "where the letters go", "outbox")
    .option("-f, --format <list>", `only these forms of a letter: ${formats}`, readList)
    .option("--to <ids or tags>", "only these targets", readList)
    .option("--force", "replace files that are there with other text")
    .option("-n, --dry-run", "write nothing, tell what would be written")
    .option("--no-input", "ask nothing, even on a terminal");
}

/** The flags for what is printed. */
export interface SheetFlags {
  readonly paper?: string;
  readonly envelope?: string;
}

export function addSheetFlags(command: Command): Command {
  return command
    .optionsGroup("On paper:")
    .option("--paper <a4|letter>", "the sheet; by default the one of the signer's country")
    .option("--envelope <name>", "fold and address it for a window envelope: din-b, din-a, us10, none");
}

/** The flags for how a roster is read. */
export function addRosterFlags(command: Command): Command {
  return addTableFlags(command, "The roster:");
}

/** The flags for how a table is read. */
export function addTableFlags(command: Command, heading = "Tables:"): Command {
  const collect = (pair: string, sofar: readonly string[] = []) => [...sofar, pair];
  return command
    .optionsGroup(heading)
    .option("--column <key=heading>", 'which column is meant: postal_code="CP de casa"; may be repeated', collect)
    .option("--sheet <name>", "the sheet of a workbook")
    .option("--delimiter <character>", "what divides the columns, where it is not found out")
    .option("--encoding <name>", "what the file is written in, where it is not found out: windows-1252");
}

/** A subcommand's flags, with those that stand before its name. */
export function flagsOf<F extends object>(command: Command): F {
  const before = command.parent;
  const given = Object.entries(before?.opts() ?? {}).filter(
    ([key]) => before?.getOptionValueSource(key) === "cli" && command.getOptionValueSource(key) !== "cli",
  );
  return { ...command.opts<F>(), ...Object.fromEntries(given) };
}

/** The day that counts as today. */
export function today({ date }: { date?: Day }, host: Host): Day {
  return date ?? dayOf(host.now());
}

/** The moment that counts as now: of a day that somebody named, nobody knows the hour, and noon is as good as any. */
export function momentOf({ date }: { date?: Day }, host: Host): Date {
  return date ? new Date(`${date}T12:00:00Z`) : host.now();
}

/** Whether a question can be asked: it is written to standard error and answered on standard input. */
export function canAsk({ input }: { input: boolean }, host: Host): boolean {
  return input && host.stdin.isTerminal && host.stderr.isTerminal;
}

export function readList(text: string): string[] {
  return text.split(",").flatMap((part) => part.trim() || []);
}

/** A flag that is a day of the calendar. @throws InvalidArgumentError where it is none */
export function readDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new InvalidArgumentError("Write a day such as 2021-02-07.");
  return day;
}
