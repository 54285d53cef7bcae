import type { Collection } from "./layout.ts";
import { endOf, indentOf, lineEnd, lineStart, startOf } from "./layout.ts";
import type { Splice } from "./splice.ts";

/**
 * Adds entries behind the last one of a list or a map in flow style: on lines of their own where the last one has its own. A
 * comment behind the last one stays with it.
 * @param write each entry's text, where its further lines get an indentation.
 */
export function intoFlow(text: string, into: Collection, write: (indent: string) => readonly string[]): Splice[] {
  const [start = 0, end = 0] = into.range ?? [];
  const close = end - 1;
  const last = into.items.at(-1);
  if (last === undefined) return intoEmpty(text, start + 1, close, write);
  const lastEnd = endOf(last);
  const [upToComma = "", comma] = /^\s*(?:#[^\n]*\n\s*)*(,)?/.exec(text.slice(lastEnd, close)) ?? [];
  const behind = comma ? lastEnd + upToComma.length : lastEnd;
  const endOfLine = lineEnd(text, behind);
  const hasComment = /^[ \t]+#/.test(text.slice(behind, Math.min(endOfLine, close)));
  const isAlone = /^[ \t]*$/.test(text.slice(lineStart(text, startOf(last)), startOf(last)));
  const trail = comma ? "," : "";
  if (!isAlone && !hasComment) {
    const entries = write(indentOf(text, startOf(last))).join(", ");
    return [{ at: behind, remove: 0, insert: `${comma ? " " : ", "}${entries}${trail}` }];
  }
  const indent = isAlone ? indentOf(text, startOf(last)) : `${indentOf(text, startOf(last))}  `;
  const lines = write(indent).map((entry) => `\n${indent}${entry}`);
  const added = `${lines.join(",")}${trail}`;
  if (!hasComment) return [{ at: behind, remove: 0, insert: `${comma ? "" : ","}${added}` }];
  const comment = { at: endOfLine, remove: 0, insert: added };
  return comma ? [comment] : [{ at: lastEnd, remove: 0, insert: "," }, comment];
}

function intoEmpty(text: string, open: number, close: number, write: (indent: string) => readonly string[]): Splice[] {
  const base = indentOf(text, open);
  const indent = `${base}  `;
  const entries = write(indent);
  const isEmpty = open === close;
  if (entries.length === 1 && entries[0]?.includes("\n") === false && entries[0].length < 80) {
    return [{ at: open, remove: 0, insert: entries.join("") }];
  }
  const lines = entries.map((entry) => `\n${indent}${entry}`).join(",");
  return [{ at: open, remove: 0, insert: isEmpty ? `${lines}\n${base}` : lines }];
}
