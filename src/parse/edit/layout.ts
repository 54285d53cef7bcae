import { isCollection, isMap, isNode, isPair, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";

/** A flow or block collection whose place in the text is known. */
export type Collection = YAMLMap | YAMLSeq;

/** The pair of a map with a key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Whether a value is left out, as in `targets:` with nothing behind it. */
export function isAbsent(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return isScalar(value) && value.type === "PLAIN" && value.source === "" && !value.anchor && !value.tag;
}

/** Where a node or a pair begins. */
export function startOf(part: unknown): number {
  const node = isPair(part) ? part.key : part;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Where the last thing of a node or a pair ends that is no comment. */
export function endOf(part: unknown): number {
  if (isPair(part)) return Math.max(endOf(part.key), endOf(part.value));
  if (!isNode(part)) return 0;
  const last = isCollection(part) && !part.flow ? part.items.at(-1) : undefined;
  return last === undefined ? (part.range?.[1] ?? 0) : endOf(last);
}

/** The innermost part that stands last in a node. */
export function lastIn(part: unknown): Node | undefined {
  if (isPair(part)) return lastIn(isNode(part.value) ? part.value : part.key);
  if (!isNode(part)) return undefined;
  return isCollection(part) && !part.flow && part.items.length > 0 ? lastIn(part.items.at(-1)) : part;
}

/** Where the line that holds an offset begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the line that holds an offset ends: at its line feed, or at the text's end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

/** The offset in its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The spaces that a line begins with. */
export function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? "";
}

/** The beginning of the line behind the one in which something ends; a block scalar ends behind its last line feed. */
export function behindLine(text: string, end: number): number {
  return end > 0 && text[end - 1] === "\n" ? end : Math.min(text.length, lineEnd(text, end) + 1);
}

/** Skips comments from a line's beginning on that stand at a column or further right, with the blank lines between them. */
export function behindComments(text: string, at: number, column: number): number {
  const line = /([ \t]*)(#[^\n]*)?(?:\n|$)/y;
  let kept = at;
  line.lastIndex = at;
  for (let found = line.exec(text); found && found[0] !== ""; found = line.exec(text)) {
    const [, spaces = "", comment] = found;
    if (comment !== undefined && spaces.length < column) break;
    if (comment !== undefined) kept = line.lastIndex;
  }
  return kept;
}

/** By how many columns nested maps are indented, as the pairs of a map show. */
export function unitOf(text: string, map: YAMLMap): number | undefined {
  const column = columnOf(text, startOf(map.items[0]));
  for (const { value } of map.items) {
    if (!isMap(value) || value.flow) continue;
    const deeper = columnOf(text, startOf(value)) - column;
    if (deeper > 0) return deeper;
  }
  return undefined;
}
