import type { TargetColumns } from "./columns.ts";
import { targetColumnName, targetColumns } from "./names.ts";

/** More columns than this are not told by name. */
const most = 12;

/** Which columns of a table are used and as what, and which are not: a line for each, none where there is nothing to say. */
export function aboutTargetColumns(headings: readonly string[], { of }: TargetColumns): string[] {
  const used = targetColumns.flatMap((column) =>
    (of.get(column) ?? []).map((index) => `${shown(headings[index], index)} → ${targetColumnName(column)}`),
  );
  const taken = new Set([...of.values()].flat());
  const unused = headings.flatMap((heading, index) =>
    taken.has(index) || heading.trim() === "" ? [] : `"${shown(heading, index)}"`,
  );
  return [
    ...(used.length > 0 ? [`Columns: ${used.join(", ")}.`] : []),
    ...(unused.length > 0
      ? [`Not used: ${listed(unused)} (say with --column what they are; --where can ask for them).`]
      : []),
  ];
}

function listed(names: readonly string[]): string {
  const rest = names.length - most;
  return names.slice(0, most).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function shown(heading: string | undefined, index: number): string {
  return (heading ?? "").trim().replace(/\s+/g, " ").slice(0, 60) || `column ${index + 1}`;
}
