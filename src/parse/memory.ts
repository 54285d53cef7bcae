import { Buffer } from "node:buffer";
import type { Problem, Report } from "../problems/problem.ts";

/** What was made of a folder's files the last time, for who reads it again and again: only what changed is read anew. */
export interface Memory {
  /** Begins another reading. What the last one had no use for is forgotten. */
  begin(): void;
  /** A file's bytes, absent where it could not be read: the very same array as the last time where they are equal. */
  bytes(file: string, bytes: Uint8Array | undefined): Uint8Array | undefined;
  /** The files of this reading that are others than in the last, and those that only the last one had. */
  changed(): string[];
  /**
   * What is made of some things, and all that is reported meanwhile: of the last time, where it was made of the same.
   * @param what a name that nothing else in a reading has.
   */
  recall<T>(what: string, from: readonly unknown[], make: (report: Report) => T, report: Report): T;
}

/** For who reads a folder once. */
export const noMemory: Memory = {
  begin: () => undefined,
  bytes: (_, bytes) => bytes,
  changed: () => [],
  recall: (_, __, make, report) => make(report),
};

interface Made {
  readonly from: readonly unknown[];
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

export function createMemory(): Memory {
  let [oldFiles, files] = [new Map<string, Uint8Array | undefined>(), new Map<string, Uint8Array | undefined>()];
  let [oldMade, made] = [new Map<string, Made>(), new Map<string, Made>()];
  return {
    begin() {
      [oldFiles, files] = [files, new Map()];
      [oldMade, made] = [made, new Map()];
    },
    bytes(file, bytes) {
      const old = oldFiles.get(file);
      const same = old && bytes && Buffer.compare(old, bytes) === 0 ? old : bytes;
      files.set(file, same);
      return same;
    },
    changed() {
      const others = [...files].filter(([file, bytes]) => !oldFiles.has(file) || oldFiles.get(file) !== bytes);
      const gone = [...oldFiles.keys()].filter((file) => !files.has(file));
      return [...others.map(([file]) => file), ...gone];
    },
    recall<T>(what: string, from: readonly unknown[], make: (report: Report) => T, report: Report): T {
      const old = oldMade.get(what);
      const known = old && isSameList(old.from, from) ? old : remade(from, make);
      made.set(what, known);
      known.problems.forEach(report);
      return known.value as T;
    },
  };
}

function remade(from: readonly unknown[], make: (report: Report) => unknown): Made {
  const problems: Problem[] = [];
  const value = make((found) => void problems.push(found));
  return { from, value, problems };
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
