import type { ExitCode, Host } from "../../host.ts";
import type { Day } from "../../model/day.ts";
import { freshDays } from "../../model/freshness.ts";
import type { Placed } from "../../parse/gather.ts";
import { Cancelled, UsageError, UserError } from "../../problems/errors.ts";
import { count } from "../../problems/print.ts";
import { diffOf } from "../common/diff.ts";
import { canAsk } from "../common/flags.ts";
import { inspectCampaign } from "../common/load.ts";
import { createUi, type Ui } from "../common/ui.ts";
import type { VerifyFlags } from "../targets.ts";
import { askAbout } from "./ask.ts";
import { filterOf } from "./chosen.ts";
import { editsFor, writeEdits } from "./record.ts";

/** What became of the targets. */
interface Outcome {
  readonly verified: Placed[];
  /** They have today's date already. */
  readonly already: Placed[];
  readonly wrong: Placed[];
}

/** `postbag targets verify`: shows contacts beside their sources, and records the day on which a person found them right. */
export async function runVerify(ids: readonly string[], flags: VerifyFlags, day: Day, host: Host): Promise<ExitCode> {
  const ui = await createUi(host, flags);
  refuse(ids, flags);
  const { campaign, placed = [], problems } = await inspectCampaign(flags.campaign, day, host, { advice: false });
  if (!campaign) throw new UserError(problems.filter(({ severity }) => severity === "error"));
  const filter = { to: flags.stale ? undefined : ids, stale: flags.stale };
  const passes = filterOf(filter, campaign.targets, day, "verify");
  refuseSilence(flags, host);
  const chosen = placed.filter(({ target }) => passes(target));
  const already = chosen.filter(({ target }) => target.verifiedOn === day);
  const outcome: Outcome = { verified: [], already, wrong: [] };
  for (const { target } of already) ui.say(`The contacts of ${target.id} were checked today already.`);
  const open = chosen.filter((one) => !already.includes(one));
  if (flags.yes) {
    outcome.verified.push(...open);
    if (!flags.dryRun) await record(open, day, host);
  } else await converse(open, outcome, { flags, day, ui }, host);
  if (flags.dryRun) await showDiff(outcome.verified, { flags, day, ui }, host);
  if (flags.json) ui.json(toJson(outcome, flags, day));
  ui.say(summary(outcome, chosen.length, flags, day));
  return 0;
}

function refuse(ids: readonly string[], flags: VerifyFlags): void {
  if (ids.length === 0 && !flags.stale) {
    throw new UsageError(["Name the targets to check, by id or tag, or say --stale for all that should be checked."]);
  }
  if (ids.length > 0 && flags.stale) throw new UsageError(["Name targets or say --stale, not both."]);
}

/** Where nobody can be asked, somebody must have said beforehand that the contacts are right. */
function refuseSilence(flags: VerifyFlags, host: Host): void {
  if (!flags.yes && !canAsk(flags, host)) {
    throw new UsageError([
      "Nobody can be asked here whether the contacts are right.",
      "Check them at their sources, then say so with --yes. Nothing was written.",
    ]);
  }
}

interface Talk {
  readonly flags: VerifyFlags;
  readonly day: Day;
  readonly ui: Ui;
}

/** Goes through targets one by one. What the person confirms is written at once, so that stopping loses nothing. */
async function converse(open: readonly Placed[], became: Outcome, talk: Talk, host: Host): Promise<void> {
  const { flags, day, ui } = talk;
  const { verified, wrong } = became;
  try {
    for (const [index, placed] of open.entries()) {
      const turn = open.length > 1 ? `${index + 1} of ${open.length}` : "";
      const answer = await askAbout(placed, { mayOpen: flags.open, turn, day, style: ui.style }, host);
      if (answer === "stop") return;
      if (answer === "no") wrong.push(placed);
      else {
        if (!flags.dryRun) await record([placed], day, host);
        verified.push(placed);
      }
    }
  } catch (error) {
    if (verified.length === 0 || flags.dryRun) throw error;
    const outcome = `Recorded before: ${idsOf(verified).join(", ")}.`;
    if (error instanceof Cancelled) throw new Cancelled(outcome);
    throw error instanceof UserError ? new UserError(error.problems, outcome) : error;
  }
}

async function record(checked: readonly Placed[], day: Day, host: Host): Promise<void> {
  await writeEdits(await editsFor(checked, day, host), host);
}

async function showDiff(verified: readonly Placed[], { flags, day, ui }: Talk, host: Host): Promise<void> {
  if (flags.json) return;
  const style = await host.style(host.stdout, flags.color);
  for (const { file, before, edited } of await editsFor(verified, day, host))
    ui.out(diffOf(file, before, edited, style));
}

function summary({ verified, already }: Outcome, chosen: number, { dryRun }: VerifyFlags, day: Day): string {
  if (chosen === 0) return `All contacts were checked within ${freshDays} days, and no term ends soon.`;
  if (verified.length === 0) return already.length === chosen ? "Nothing is to be written." : "Nothing was written.";
  const files = [...new Set(verified.map(({ file }) => file.source.file))].join(", ");
  const what = `verified_on: ${day} for ${count(verified.length, "target")} in ${files}`;
  return dryRun ? `Nothing was written. It would record ${what}.` : `Recorded ${what}.`;
}

function toJson({ verified, already, wrong }: Outcome, { dryRun = false }: VerifyFlags, day: Day) {
  return {
    dry_run: dryRun,
    verified_on: day,
    verified: verified.map(({ target, file }) => ({ id: target.id, file: file.source.file })),
    already: idsOf(already),
    wrong: idsOf(wrong),
  };
}

function idsOf(placed: readonly Placed[]): string[] {
  return placed.map(({ target }) => target.id);
}
