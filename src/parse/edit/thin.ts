import type { Source } from "../../problems/source.ts";
import { asRead, asWritten, type Edited, type Splice } from "./splice.ts";

/** Shorter texts are parsed whole. */
const long = 500_000;

/** A long text without most items of its list of targets. */
interface Thinned {
  readonly text: string;
  /** Where a target of the whole text stands in what is left of the list. */
  indexOf(index: number): number;
  /** An offset into the whole text. */
  toWhole(offset: number): number;
}

/** Finds splices in a text. @param indexOf a target's place in that text's list. */
type Attempt = (text: string, indexOf: (index: number) => number) => Splice[] | undefined;

/**
 * Edits a file: where it is long, what is found and proven is a text without the items that the edit does not touch, as a parser
 * needs a minute for tens of thousands of them. Items cannot change each other's meaning but by anchors; where there is one,
 * the text is taken whole.
 * @param touched the targets that are changed, by their place in the list.
 */
export function edit(source: Source, touched: readonly number[], attempt: Attempt): Edited | undefined {
  const { text } = asRead(source);
  const thin = text.length > long ? thinned(text, touched) : undefined;
  const found = thin && attempt(thin.text, thin.indexOf);
  const splices = found
    ? found.map((splice) => ({ ...splice, at: thin.toWhole(splice.at) }))
    : attempt(text, (index) => index);
  return splices && asWritten(source, splices);
}

function thinned(text: string, touched: readonly number[]): Thinned | undefined {
  if (/(?:^|[\s[{,:])&\S/.test(text)) return undefined;
  const starts = itemsOf(text);
  if (starts.length < 10) return undefined;
  const kept = [...new Set([0, 1, ...touched, starts.length - 2, starts.length - 1])].sort((a, b) => a - b);
  const parts: { from: number; end: number; at: number }[] = [];
  let from = 0;
  let at = 0;
  for (const [place, index] of kept.entries()) {
    const next = kept[place + 1];
    if (next === index + 1) continue;
    const end = next === undefined ? text.length : (starts[index + 1] ?? text.length);
    parts.push({ from, end, at });
    at += end - from;
    from = starts[next ?? 0] ?? 0;
  }
  return {
    text: parts.map((part) => text.slice(part.from, part.end)).join(""),
    indexOf: (index) => kept.indexOf(index),
    toWhole(offset) {
      // What goes in where a piece ends belongs to that piece.
      const part = parts.find((one) => offset <= one.at + one.end - one.from);
      return offset + (part ? part.from - part.at : 0);
    },
  };
}

/** Where each item of the top-level block list `targets` begins: no line of an item stands as far left as its dash. */
function itemsOf(text: string): number[] {
  const keys = [...text.matchAll(/^targets:[ \t]*(?:#.*)?\n/gm)];
  const [key] = keys;
  const from = (key?.index ?? 0) + (key?.[0].length ?? 0);
  const [, dash] = /^(?:[ \t]*(?:#.*)?\n)*( *)-[ \n]/.exec(text.slice(from, from + 10_000)) ?? [];
  if (keys.length !== 1 || dash === undefined) return [];
  const other = new RegExp(`^(?!${dash}(?: |-(?:[ \\n]|$)))(?![ \\t]*(?:#|$))`, "gm");
  other.lastIndex = from;
  const end = other.exec(text)?.index ?? text.length;
  const items = new RegExp(`^${dash}-[ \\n]`, "gm");
  items.lastIndex = from;
  const starts: number[] = [];
  for (let found = items.exec(text); found && found.index < end; found = items.exec(text)) starts.push(found.index);
  return starts;
}
