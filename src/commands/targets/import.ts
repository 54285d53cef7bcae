import type { ExitCode, Host } from "../../host.ts";
import { chooseRecords, fieldNames } from "../../import/choose.ts";
import type { Found } from "../../import/found.ts";
import { type ImportPlan, planImport } from "../../import/plan.ts";
import { appendTargets } from "../../parse/edit/append.ts";
import type { Edited } from "../../parse/edit/splice.ts";
import { UsageError, UserError } from "../../problems/errors.ts";
import { printProblems } from "../../problems/print.ts";
import { isError, type Problem, problem, sortProblems } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";
import { didYouMean } from "../../problems/suggest.ts";
import { today } from "../common/flags.ts";
import { many } from "../common/numbers.ts";
import { Tally } from "../common/tally.ts";
import { createUi } from "../common/ui.ts";
import { type Destination, openDestination } from "./destination.ts";
import { type ImportFlags, type ImportSettings, importSettings } from "./import-flags.ts";
import { type ReadListFile, readListFile } from "./import-lists.ts";
import { tellImport } from "./import-tell.ts";
import { writeEdited } from "./write.ts";

/** `postbag targets import`: records of published lists become targets, behind those that are there. */
export async function runImport(files: readonly string[], given: ImportFlags, host: Host): Promise<ExitCode> {
  const { paths, flags } = told(files, given);
  const ui = await createUi(host, flags);
  const day = today(flags, host);
  const settings = importSettings(flags, day);
  const to = await openDestination(flags.campaign, flags.into, host);
  const tally = new Tally();
  const report = (found: Problem) => tally.add(found);
  const lists: ReadListFile[] = [];
  for (const path of paths) {
    const list = await readListFile(path, flags, settings, day, report, host);
    if (list) lists.push(list);
  }
  refuse(tally);
  const all = lists.flatMap(({ records }) => records);
  if (all.length === 0) throw nothingIn(lists, tally);
  const chosen = choose(all, settings);
  refuseIds(flags.as, chosen.size);
  const plans = lists.map(({ file, records }) => ({ file, records: records.filter((found) => chosen.has(found)) }));
  const plan = planImport(plans, to, { ...settings, today: day }, flags.as, report);
  const problems = sortProblems(tally.problems());
  if (plan.added.length + plan.known.length === 0) {
    throw new UserError([...problems, problem("list-empty", {}, wholeFile(lists[0]?.file ?? ""))]);
  }
  const edited = editOf(to, plan);
  if (problems.length > 0) ui.warn(`${printProblems(problems, ui.style).trimEnd()}\n`);
  if (!flags.dryRun && plan.added.length > 0) await writeEdited(to, edited, host);
  tellImport({ flags, to, lists, plan, edited, problems }, ui, await host.style(host.stdout, flags.color));
  return 0;
}

/** `--offices` takes a file or none, so that a list named right behind it looks like its own. @throws UsageError where no list is named */
function told(files: readonly string[], flags: ImportFlags) {
  const page = [...files, flags.offices].find((path) => /^(?:https?|ftp):\/\//i.test(String(path)));
  if (page !== undefined) throw new UsageError([`Nothing is fetched: download the list first (${page}).`]);
  if (files.length > 0) return { paths: files, flags };
  const { offices } = flags;
  if (typeof offices === "string") return { paths: [offices], flags: { ...flags, offices: true } as const };
  throw new UsageError(["Name the list to import, such as `postbag targets import legislators-current.yaml`."]);
}

/** Why no record of the lists was read: what was told of them, else that there are none. */
function nothingIn(lists: readonly ReadListFile[], tally: Tally): UserError {
  const told = sortProblems(tally.problems());
  const empty = lists.map(({ file, columns }) =>
    told.length > 0
      ? problem("list-empty", {}, wholeFile(file))
      : problem("list-blank", { what: columns ? "heading" : "list" }, wholeFile(file)),
  );
  return new UserError([...told, ...empty.slice(0, 1)]);
}

/** @throws UsageError where `--as` has several ids, but not one for each record */
function refuseIds(as: string | undefined, count: number): void {
  const words = as === undefined || as.includes("{") ? [] : as.split(",");
  if (words.length < 2 || words.length === count) return;
  throw new UsageError([
    `--as: ${words.length} ids for ${many(count, "record")}. Write one for each, one word with which all begin, or a pattern such as {role}-{name}.`,
    "Nothing was written.",
  ]);
}

function refuse(tally: Tally): void {
  const problems = sortProblems(tally.problems());
  if (problems.some(isError)) throw new UserError(problems);
}

/** The records that are wanted. @throws UsageError where a name or a field of the command line is none of the lists' */
function choose(all: readonly Found[], settings: ImportSettings): ReadonlySet<Found> {
  const asked = [
    ...settings.wheres.map(({ field }) => ["--where", field] as const),
    ...settings.idFields.map((field) => ["--as", field] as const),
  ];
  // A hundred thousand records have millions of fields.
  const fields = asked.length > 0 ? fieldNames(all) : [];
  const wrong = asked
    .filter(([, field]) => field !== "id" && !fields.includes(field))
    .map(([flag, field]) => {
      const most = `The records have ${fields.slice(0, 30).join(", ")}.`;
      return `${flag}: no record has a field "${field}". ${didYouMean(field, fields, most)}`;
    });
  const { records, unknown } = chooseRecords(all, settings);
  if (wrong.length === 0) {
    for (const name of unknown)
      wrong.push(
        `--only: no record is called "${name}"${settings.wheres.length > 0 ? " among those of --where" : ""}.`,
      );
    if (all.length > 0 && records.length === 0 && unknown.length === 0) {
      wrong.push(`--where: none of the ${all.length} records is like that.`);
    }
  }
  if (wrong.length > 0) throw new UsageError([...wrong, "Nothing was written."]);
  return new Set(records);
}

/** The file with the new targets in it. @throws UserError where it cannot be edited without a doubt */
function editOf({ source }: Destination, { added }: ImportPlan): Edited {
  const problems: Problem[] = [];
  const edited = appendTargets(source, added, (found) => void problems.push(found));
  if (!edited) throw new UserError(problems);
  return edited;
}
