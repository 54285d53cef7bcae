import stringWidth from "fast-string-width";
import { type Target, waysTo } from "../../model/campaign.ts";
import { officeOf } from "../../model/choice.ts";
import { type Day, daysBetween } from "../../model/day.ts";
import { stalenessOf } from "../../model/freshness.ts";
import { count } from "../../problems/print.ts";
import { table } from "../common/table.ts";
import { whyStale } from "./why.ts";

type Column = "ID" | "NAME" | "REACHED BY" | "READS" | "CHECKED" | "WHY" | "SOURCE" | "TAGS";
type Row = Readonly<Record<Column, string>>;

/** How far names and what is like them may be shortened before a table gives way to a list. */
const shortest: Partial<Record<Column, number>> = { NAME: 20, SOURCE: 14, TAGS: 10 };

/**
 * Targets as a table; where a terminal is too narrow for one, names are shortened, and where that is not enough, each target
 * has lines of its own.
 * @param width columns of the terminal; absent where nothing must be shortened.
 */
export function listTargets(
  targets: readonly Target[],
  { day, stale, width, bold }: { day: Day; stale: boolean; width?: number | undefined; bold: (text: string) => string },
): string {
  const rows = targets.map((target) => rowOf(target, day));
  const tags: Column[] = rows.some((row) => row.TAGS !== "") ? ["TAGS"] : [];
  const columns: Column[] = ["ID", "NAME", "REACHED BY", "READS", stale ? "WHY" : "CHECKED", "SOURCE", ...tags];
  const fitting = width === undefined ? rows : shortened(rows, columns, width);
  if (!fitting) return rows.map((row) => entry(row, columns, width ?? 80, bold)).join("\n\n");
  const cells = fitting.map((row) => columns.map((column) => row[column]));
  return table(columns, cells, bold);
}

function rowOf(target: Target, day: Day): Row {
  return {
    ID: target.id,
    NAME: officeOf(target, "en"),
    "REACHED BY": waysTo(target.contacts).join(", "),
    READS: target.languages.join(", "),
    CHECKED: checked(target, day),
    WHY: stalenessOf(target, day)
      .map((stale) => whyStale(stale, day))
      .join("; "),
    SOURCE: sourceOf(target.sources),
    TAGS: (target.tags ?? []).join(", "),
  };
}

/** When somebody checked a target's contacts, or since when they stand here unchecked. */
export function checked({ verifiedOn, imported }: Target, day: Day): string {
  if (!verifiedOn) return imported ? `imported ${imported.on}` : "never";
  const days = daysBetween(verifiedOn, day);
  return days < 0 ? verifiedOn : `${verifiedOn} (${count(days, "day")} ago)`;
}

/** The site of the first source, and how many more there are. */
function sourceOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return "none";
  const host = URL.canParse(first) ? new URL(first).host : first;
  return others.length > 0 ? `${host} +${others.length}` : host;
}

/** The rows with names cut to what fits; undefined where too little would remain of them. */
function shortened(rows: readonly Row[], columns: readonly Column[], width: number): Row[] | undefined {
  const widths = new Map(
    columns.map((column) => [
      column,
      rows.reduce((most, row) => Math.max(most, stringWidth(row[column])), column.length),
    ]),
  );
  let over = [...widths.values()].reduce((sum, each) => sum + each + 2, -2) - width;
  for (const [column, least] of Object.entries(shortest) as [Column, number][]) {
    const has = widths.get(column) ?? 0;
    const less = Math.min(Math.max(0, has - least), Math.max(0, over));
    widths.set(column, has - less);
    over -= less;
  }
  if (over > 0) return undefined;
  return rows.map((row) => {
    const cut = columns.map((column) => [column, shorten(row[column], widths.get(column) ?? 0)]);
    return { ...row, ...Object.fromEntries(cut) };
  });
}

/** A text of at most so many columns, with an ellipsis where something is left out. */
function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** One target on lines of its own. */
function entry(row: Row, columns: readonly Column[], width: number, bold: (text: string) => string): string {
  const [checkedOn, source] = [row.CHECKED, row.SOURCE];
  const age = columns.includes("WHY") ? row.WHY : /^\d/.test(checkedOn) ? `checked ${checkedOn}` : checkedOn;
  const how = `${row["REACHED BY"]} in ${row.READS}`;
  const from = source === "none" ? "no source" : `source: ${source}`;
  const lines = [row.NAME, how, `${age === "never" ? "never checked" : age}; ${from}`, row.TAGS && `tags: ${row.TAGS}`];
  return [bold(shorten(row.ID, width)), ...lines.flatMap((line) => (line ? `  ${shorten(line, width - 2)}` : []))].join(
    "\n",
  );
}
