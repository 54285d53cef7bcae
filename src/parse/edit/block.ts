import { isMap, isScalar, type YAMLMap, type YAMLSeq } from "yaml";
import { behindComments, behindLine, columnOf, endOf, lastIn, lineEnd, lineStart, startOf, unitOf } from "./layout.ts";
import type { Splice } from "./splice.ts";
import { blockItem, type Layout } from "./write.ts";

/** Adds items behind the last one of a list in block style. @returns undefined where the list has a shape that nobody writes. */
export function intoList(text: string, list: YAMLSeq, items: readonly object[]): Splice[] | undefined {
  const dash = list.range?.[0] ?? 0;
  const indent = text.slice(lineStart(text, dash), dash);
  const last = list.items.at(-1);
  if (text[dash] !== "-" || /[^ ]/.test(indent) || last === undefined) return undefined;
  const layout = layoutOf(text, indent, last);
  const isOpen = endsOpen(text, last);
  const at = behindComments(text, behindLine(text, endOf(last)), Math.max(1, indent.length));
  return [insertLines(text, at, written(items, layout, hasGaps(text, list)), hasGaps(text, list) && !isOpen)];
}

/** Adds a key with a list behind the last key of a map in block style, or behind a key that is there without a value. */
export function intoMap(
  text: string,
  map: YAMLMap,
  { behind, key }: { behind: unknown; key: string },
  items: readonly object[],
): Splice[] {
  const column = columnOf(text, startOf(map.items[0]));
  const indent = " ".repeat(column);
  const isNew = key !== "";
  const end = behindLine(text, endOf(behind));
  const at = behindComments(text, end, column + 1);
  const layout = { dash: `${indent}${" ".repeat(unitOf(text, map) ?? 2)}`, offset: 2, unit: unitOf(text, map) ?? 2 };
  const lines = `${isNew ? `${indent}${key}:\n` : ""}${written(items, layout, true)}`;
  return [insertLines(text, at, lines, isNew && !endsOpen(text, behind))];
}

/** Lines at the beginning of a line; at the end of a text without a last line feed, they leave it without one too. */
export function insertLines(text: string, at: number, lines: string, gap: boolean): Splice {
  const hasEnd = at === 0 || text[at - 1] === "\n";
  const blank = gap ? "\n" : "";
  return { at, remove: 0, insert: hasEnd ? `${blank}${lines}` : `\n${blank}${lines.replace(/\n$/, "")}` };
}

/** Items in block style, with a blank line between them where the list has such gaps. */
export function written(items: readonly object[], layout: Layout, gaps: boolean): string {
  return items.map((item) => blockItem(item, layout)).join(gaps ? "\n" : "");
}

/** Whether a blank line would become part of a text: one that keeps its last line feeds. */
function endsOpen(text: string, part: unknown): boolean {
  const last = lastIn(part);
  if (!isScalar(last) || (last.type !== "BLOCK_LITERAL" && last.type !== "BLOCK_FOLDED")) return false;
  const start = startOf(last);
  return /^[|>]\d?\+/.test(text.slice(start, lineEnd(text, start)));
}

function layoutOf(text: string, indent: string, last: unknown): Layout {
  if (!isMap(last) || last.flow || last.items.length === 0) return { dash: indent, offset: 2, unit: 2 };
  const start = startOf(last);
  const unit = unitOf(text, last) ?? 2;
  const isOnDash = /^ *- +$/.test(text.slice(lineStart(text, start), start));
  return { dash: indent, offset: isOnDash ? columnOf(text, start) - indent.length : 2, unit };
}

/** Whether blank lines stand between the last two items, as they do where there are none to look at. */
function hasGaps(text: string, { items }: YAMLSeq): boolean {
  const [before, last] = items.slice(-2);
  if (before === undefined || last === undefined) return true;
  return /^[ \t]*\n/m.test(text.slice(behindLine(text, endOf(before)), lineStart(text, startOf(last))));
}
