import type { Style } from "../../host.ts";
import type { ImportPlan } from "../../import/plan.ts";
import { lookup } from "../../model/language.ts";
import type { Edited } from "../../parse/edit/splice.ts";
import type { Problem } from "../../problems/problem.ts";
import { diffOf } from "../common/diff.ts";
import { many, number } from "../common/numbers.ts";
import { asArgument } from "../common/paths.ts";
import type { Ui } from "../common/ui.ts";
import type { Destination } from "./destination.ts";
import type { ImportFlags } from "./import-flags.ts";
import type { ReadListFile } from "./import-lists.ts";

/** An import that was made, or would be. */
interface Imported {
  readonly flags: ImportFlags;
  readonly to: Destination;
  readonly lists: readonly ReadListFile[];
  readonly plan: ImportPlan;
  readonly edited: Edited;
  readonly problems: readonly Problem[];
}

/** Tells what an import came to; of a dry run, what it would change. */
export function tellImport(imported: Imported, ui: Ui, style: Style): void {
  const { flags, to, lists, plan, edited, problems } = imported;
  const { added, known, doubled, leftOut, mended } = plan;
  if (flags.json) {
    ui.json({
      file: to.shown,
      dry_run: flags.dryRun === true,
      lists: lists.map(({ file, about, records }) => ({ file, format: about, records: records.length })),
      added: added.map(({ id }) => id),
      known: known.map(({ id, differs }) => ({ id, differs: differs.map(({ what }) => what) })),
      doubled,
      left_out: leftOut,
      mended,
      problems,
    });
  } else if (flags.dryRun && added.length > 0) ui.out(diffOf(to.shown, to.source.text, edited, style));
  for (const line of listLines(lists)) ui.say(line);
  if (mended > 0) ui.say(`${many(mended, "contact")} mended: what stood around or within them went.`);
  if (known.length > 0) {
    ui.say(`${many(known.length, "target")} there already, and left as ${known.length === 1 ? "it is" : "they are"}.`);
  }
  if (doubled > 0) ui.say(`${many(doubled, "record")} the same as another of the list.`);
  if (leftOut > 0) ui.say(`${many(leftOut, "record")} left out, for the reasons above.`);
  for (const line of unwritten(plan, to)) ui.say(line);
  const what = many(added.length, "target");
  if (added.length === 0) ui.say(`Nothing is new, so ${to.shown} is as it was.`);
  else if (flags.dryRun) ui.say(`A dry run: ${what} would be added to ${to.shown}. Nothing was written.`);
  else {
    const where = flags.campaign === "." ? "" : ` --campaign ${asArgument(flags.campaign)}`;
    ui.say(`${ui.style.green(what)} added to ${to.shown}.`);
    if (to.include !== undefined) {
      ui.say(`Next: a campaign takes them with \`include: [${listItem(to.include)}]\` in its targets.yaml.`);
      return;
    }
    ui.say(`Next: \`postbag targets${where}\` lists them, \`postbag check${where}\` checks them.`);
  }
}

/** More files than this are told by their kinds. */
const toldFiles = 5;

function listLines(lists: readonly ReadListFile[]): string[] {
  if (lists.length <= toldFiles) {
    return lists.flatMap(({ file, about, records, columns = [] }) => [
      `${file}: ${about}, ${many(records.length, "record")}.`,
      ...columns.map((line) => `  ${line}`),
    ]);
  }
  return [...new Set(lists.map(({ about }) => about))].map((about) => {
    const alike = lists.filter((list) => list.about === about);
    const records = alike.reduce((sum, list) => sum + list.records.length, 0);
    return `${many(alike.length, "file")}: ${about}, ${many(records, "record")}.`;
  });
}

/** Offices that read no language of the campaign's letters are written to in its first. */
function unwritten({ added }: ImportPlan, { written }: Destination): string[] {
  if (!written) return [];
  const times = new Map<string, number>();
  for (const { languages } of added) {
    const [tag] = languages;
    if (tag !== undefined && lookup(tag, written) === undefined) times.set(tag, (times.get(tag) ?? 0) + 1);
  }
  const all = [...times].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
  const then = written[0] === undefined ? "" : ` Until then they get letters in "${written[0]}".`;
  if (all.length > toldLanguages) {
    const counts = all.map(([tag, amount]) => `${tag} (${number(amount)})`).join(", ");
    return [
      `Targets that most likely read languages in which the campaign has no letter: ${counts}. Add templates/letter.${all[0]?.[0]}.hbs and so on.${then}`,
    ];
  }
  return all.map(
    ([tag, amount]) =>
      `${many(amount, "target")} in a country where most people read "${tag}", in which the campaign has no letter: add templates/letter.${tag}.hbs.${then}`,
  );
}

/** More languages than this are told on one line. */
const toldLanguages = 3;

/** A path as it stands in a list of YAML between brackets. */
function listItem(path: string): string {
  return /^[\w./-]*$/.test(path) ? path : JSON.stringify(path);
}
