import { safeName } from "../model/slug.ts";
import type { Found } from "./found.ts";
import { idFor } from "./ids.ts";
import { isNamed, meets, plain, sharedNames, type Where } from "./where.ts";

/** Which records of a list are wanted. */
export interface RecordChoice {
  readonly wheres: readonly Where[];
  /** Names of records: the list's own, ids that they get, offices or people. */
  readonly only: readonly string[];
}

export interface ChosenRecords {
  readonly records: readonly Found[];
  /** Names of `--only` that no record has. */
  readonly unknown: readonly string[];
}

/** The records that somebody asked for, in the list's order. */
export function chooseRecords(all: readonly Found[], { wheres, only }: RecordChoice): ChosenRecords {
  const records = wheres.length === 0 ? all : all.filter((found) => meets(found, wheres));
  if (only.length === 0) return { records, unknown: [] };
  const wanted = new Set(only.map(plain));
  const seen = new Set<string>();
  const named = records.filter((found) => {
    const name = isNamed(found, safeName(idFor(found, undefined), "office"), wanted);
    if (name !== undefined) seen.add(name);
    return name !== undefined;
  });
  return { records: named, unknown: only.filter((name) => !seen.has(plain(name))) };
}

/** All names that `--where` and ids can use, those of most records first. */
export function fieldNames(all: readonly Found[]): string[] {
  const times = new Map<string, number>();
  for (const { fields } of all) for (const name of fields.keys()) times.set(name, (times.get(name) ?? 0) + 1);
  for (const [name = "", ...others] of sharedNames) {
    const most = Math.max(0, ...others.map((other) => times.get(other) ?? 0));
    if (most > 0 && !times.has(name)) times.set(name, most);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
