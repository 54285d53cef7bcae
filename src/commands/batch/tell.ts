import { UserError } from "../../problems/errors.ts";
import { printProblems } from "../../problems/print.ts";
import { isError, sortProblems } from "../../problems/problem.ts";
import { factsOf } from "../common/facts.ts";
import { withoutPdfs } from "../common/letters.ts";
import { duration, many } from "../common/numbers.ts";
import type { Tally } from "../common/tally.ts";
import type { Ui } from "../common/ui.ts";
import type { Checked } from "./check.ts";
import { placesOf } from "./destination.ts";
import type { BatchFlags } from "./flags.ts";
import { whoGetsNone } from "./letterless.ts";
import { targetsOf } from "./pairer.ts";
import type { Batch } from "./run.ts";
import type { OneFile } from "./stream.ts";
import { whoWaits } from "./waiting.ts";
import type { Written } from "./write.ts";

/** Problems stop the run, or are told and passed over with `--skip-invalid`. */
export function tellChecked({ duplicates, unclear }: Checked, tally: Tally, { skipInvalid }: BatchFlags, ui: Ui): void {
  for (const { line, first, by, name } of duplicates) {
    const what = by === "person" ? `stands in line ${first} already` : `has the e-mail address of line ${first}`;
    ui.say(`Line ${line}: ${name} ${what}, and gets no second set of letters.`);
  }
  if (unclear.length > 0) {
    ui.say(`Taken for no consent, as it is neither yes nor no: ${unclear.map((answer) => `"${answer}"`).join(", ")}.`);
  }
  const problems = sortProblems(tally.problems());
  if (problems.length > 0 && !problems.some(isError)) {
    ui.warn(`\n${printProblems(problems, ui.style).trimEnd()}\n`);
    ui.say("Letters with these have no PDF.");
  }
  if (problems.some(isError)) {
    const outcome = "Nothing was written. --skip-invalid writes the letters of all the others.";
    if (!skipInvalid) ui.say();
    // What is wrong with the roster as a whole cannot be passed over.
    const ofAll = problems.filter((found) => isError(found) && found.line === undefined && found.times === undefined);
    if (ofAll.length > 0) throw new UserError(problems);
    if (!skipInvalid) throw new UserError(problems, outcome);
    ui.warn(`\n${printProblems(problems, ui.style).trimEnd()}\n`);
  }
}

/** Tells what a run came to. */
export function tellRun(
  { flags, settings, to, campaign, roster, ui }: Batch,
  { outcome, report, cut, blank, skipped }: Written,
  ms: number,
): void {
  const { written, unchanged, replaced } = outcome.placed;
  if (flags.json) {
    const outbox = to.reports ? to.shown : null;
    const records = to.records === "stdout" ? null : (to.records?.shown ?? null);
    const { letters, envelopes, labels } = to.print;
    const named = (file: OneFile | undefined) => (file && !blank.includes(file) ? file.shown : null);
    const print = { print: named(letters), envelopes: named(envelopes), labels: named(labels?.file) };
    const places = { outbox, mbox: to.mbox?.shown ?? null, records, ...print };
    ui.json({ ...report, dry_run: flags.dryRun === true, ...places, files: { written, unchanged, replaced } });
  }
  // Behind problems, a blank line stands already.
  if (report.invalid === 0) ui.say();
  for (const fact of factsOf(report, campaign)) ui.say(fact);
  if (unchanged > 0) ui.say(`${many(unchanged, "file")} there already, with the same text.`);
  const targets = targetsOf(campaign, settings.targets);
  for (const line of to.files ? withoutPdfs(targets, settings.files) : []) ui.say(line);
  for (const line of whoGetsNone(outcome, roster.file, targets)) ui.say(line);
  for (const line of whoWaits(outcome, roster.file, to.reports)) ui.say(line);
  if (flags.dryRun) {
    ui.say("A dry run: nothing was written.");
    return;
  }
  if (cut) ui.say("Nobody read standard output to its end: it got a part of the letters.");
  const places = placesOf(to, blank);
  ui.say(`${ui.style.green(many(report.letters, "letter"))}${places && ` ${places}`}, in ${duration(ms)}.`);
  for (const { shown } of blank) ui.say(`There is nothing to print in ${shown}, so it was not written.`);
  if (skipped) {
    ui.say(`The rows to mend are in ${skipped.shown}. Mended there, they are a roster of their own:`);
    ui.say(`  postbag batch ${skipped.shown} --out ${to.shown}-mended`);
  }
  if (to.reports) ui.say(`Next: open ${to.shown}/index.html, which says who has what.`);
}
