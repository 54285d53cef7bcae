import type { Numbers } from "./join-sink.ts";

/** A node of a tree that is being written: its object's number, and the dictionary that it is. */
export interface Node {
  readonly number: number;
  readonly text: string;
}

/** How many children a node has at most. Readers open a file of any length at once where its trees are shallow. */
export const kidsAtMost = 32;

/** The numbers of a tree's nodes by level, leaves first; at the end one root stands alone. */
type Levels = readonly (readonly number[])[];

function levelsOver(leaves: readonly number[], allocate: () => number): Levels {
  const levels = [leaves];
  for (let below = leaves; below.length > 1; ) {
    below = Array.from({ length: Math.ceil(below.length / kidsAtMost) }, allocate);
    levels.push(below);
  }
  return levels;
}

/**
 * A balanced page tree (ISO 32000-1, 7.7.3) over leaves that the pages already name as their parents.
 * @yields its nodes, the root last.
 */
export function* pageTree(pages: Numbers, leaves: readonly number[], allocate: () => number): Generator<Node, number> {
  const levels = levelsOver(leaves, allocate);
  for (const [level, index, number] of nodesOf(levels)) {
    const [first, end] = spanOf(level, index, pages.length);
    const parent = levels[level + 1]?.[Math.floor(index / kidsAtMost)];
    const kids = level === 0 ? pages.slice(first, end) : kidsOf(levels, level, index);
    const up = parent === undefined ? "" : `/Parent ${parent} 0 R`;
    yield { number, text: `<</Type/Pages${up}/Count ${end - first}/Kids[${listed(kids)}]>>` };
  }
  return rootOf(levels);
}

/**
 * A balanced number tree (7.9.7) whose keys are 0, 1, 2 and so on, and whose values are objects.
 * @yields its nodes, the root last, which alone has no limits.
 */
export function* numberTree(values: Numbers, allocate: () => number): Generator<Node, number> {
  const leaves = Array.from({ length: Math.max(1, Math.ceil(values.length / kidsAtMost)) }, allocate);
  const levels = levelsOver(leaves, allocate);
  for (const [level, index, number] of nodesOf(levels)) {
    const [first, end] = spanOf(level, index, values.length);
    const limits = level === levels.length - 1 ? "" : `/Limits[${first} ${end - 1}]`;
    const pairs = () => values.slice(first, end).map((value, place) => `${first + place} ${value} 0 R`);
    const held = level === 0 ? `/Nums[${pairs().join(" ")}]` : `/Kids[${listed(kidsOf(levels, level, index))}]`;
    yield { number, text: `<<${limits}${held}>>` };
  }
  return rootOf(levels);
}

/** References as an array has them. */
export function listed(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(" ");
}

function* nodesOf(levels: Levels): Generator<[level: number, index: number, number: number]> {
  for (const [level, numbers] of levels.entries()) {
    for (const [index, number] of numbers.entries()) yield [level, index, number];
  }
}

/** The first of what is below a node, and the one after its last. */
function spanOf(level: number, index: number, total: number): [number, number] {
  const width = kidsAtMost ** (level + 1);
  return [index * width, Math.min(total, (index + 1) * width)];
}

function kidsOf(levels: Levels, level: number, index: number): readonly number[] {
  return levels[level - 1]?.slice(index * kidsAtMost, (index + 1) * kidsAtMost) ?? [];
}

function rootOf(levels: Levels): number {
  return levels.at(-1)?.[0] ?? 0;
}
