import { addCommonFlags, type CommonFlags, flagsOf, readList, today } from "./common/flags.ts";
import type { Register } from "./common/register.ts";
import { registerImport } from "./import.ts";

export interface TargetsFlags extends CommonFlags {
  readonly to?: readonly string[];
  readonly via?: readonly string[];
  readonly stale?: boolean;
}

export interface VerifyFlags extends CommonFlags {
  readonly stale?: boolean;
  readonly yes?: boolean;
  /** Whether sources may be opened. */
  readonly open: boolean;
  readonly dryRun?: boolean;
  readonly input: boolean;
}

const stale: readonly [string, string] = [
  "--stale",
  "only those that nobody has checked for half a year, or whose term ends",
];

export const registerTargets: Register = (program, host, finish) => {
  const targets = program
    .command("targets")
    .description("the institutions, and how fresh their contacts are")
    .usage("[options] | import <files...> | verify <ids...>")
    // What stands behind a subcommand is the subcommand's.
    .enablePositionalOptions()
    .allowExcessArguments();
  addCommonFlags(targets)
    .option("--to <ids or tags>", "only these targets", readList)
    .option("--via <ways>", "only those that can be reached so: email, webform, post, fax, phone", readList)
    .option(...stale)
    .action(async (flags: TargetsFlags) => {
      const { refuseOthers } = await import("./targets/others.ts");
      refuseOthers(
        targets.args,
        targets.commands.map((command) => command.name()),
      );
      const { runTargets } = await import("./targets/run.ts");
      finish(await runTargets(flags, today(flags, host), host));
    });

  const verify = targets
    .command("verify")
    .description("look at targets' sources, and record that their contacts are right as of today")
    .argument("[ids...]", "targets, by id or tag");
  addCommonFlags(verify)
    .option(...stale)
    .option("--yes", "record it without asking: you have checked them; opens nothing")
    .option("--no-open", "do not offer to open sources in the browser")
    .option("-n, --dry-run", "write nothing, show what would change")
    .option("--no-input", "ask nothing, even on a terminal")
    .action(async (ids: readonly string[]) => {
      const flags = flagsOf<VerifyFlags>(verify);
      const { runVerify } = await import("./targets/verify.ts");
      finish(await runVerify(ids.flatMap(readList), flags, today(flags, host), host));
    });

  registerImport(targets, host, finish);
};
