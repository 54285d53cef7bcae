import { columnName, type RosterKey, rosterKey, rosterKeys } from "../../parse/roster/columns.ts";
import { languageTags } from "../../parse/roster/lists.ts";
import type { Defaults } from "../../parse/roster/person.ts";
import { checkAnswer } from "../../parse/signer.ts";
import { problem } from "../../problems/problem.ts";
import { didYouMean } from "../../problems/suggest.ts";

/** How a table is read. */
export interface TextFlags {
  readonly column?: readonly string[];
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
}

/** How a roster is read. */
export interface RosterFlags extends TextFlags {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly language?: string;
  readonly organization?: string;
}

/** What the flags say of it. */
export interface RosterReading {
  /** The headings of columns that were named. */
  readonly mapped: ReadonlyMap<RosterKey, string>;
  readonly defaults: Defaults;
}

/** Reads them. @param wrong takes a sentence for each flag that says what there is not */
export function readRosterFlags(flags: RosterFlags, wrong: string[]): RosterReading {
  const reading = { mapped: readColumns(flags.column ?? [], wrong), defaults: readDefaults(flags, wrong) };
  wrong.push(...textFlaws(flags));
  return reading;
}

/** What is wrong with how a table's text is to be read. */
export function textFlaws({ encoding, delimiter }: TextFlags): string[] {
  const wrong: string[] = [];
  if (encoding !== undefined && !isEncoding(encoding)) {
    wrong.push(`--encoding: "${encoding}" is none. Write one such as utf-8, windows-1252, iso-8859-2 or macintosh.`);
  }
  if (delimiter !== undefined && !/^(?:\\t|[^"\r\n\uFEFF])$/.test(delimiter)) {
    wrong.push(`--delimiter: "${delimiter}" divides no columns. Write one character, such as ; or \\t for a tab.`);
  }
  return wrong;
}

function readColumns(pairs: readonly string[], wrong: string[]): ReadonlyMap<RosterKey, string> {
  const names = rosterKeys.filter((key) => key !== "folder").map(columnName);
  const found = pairs.flatMap((pair) => {
    const at = pair.indexOf("=");
    const name = at === -1 ? pair : pair.slice(0, at);
    const key = rosterKey(name);
    if (at !== -1 && key && key !== "folder") return [[key, pair.slice(at + 1)] as const];
    wrong.push(
      at === -1
        ? `--column ${pair}: write which column it is, such as \`--column ${key ? columnName(key) : "name"}="Full name"\`.`
        : `--column: a signer has no "${name}". ${didYouMean(name, names, `There are ${names.join(", ")}.`)}`,
    );
    return [];
  });
  return new Map(found);
}

function readDefaults(flags: RosterFlags, wrong: string[]): Defaults {
  const given = (["city", "region", "country", "language", "organization"] as const).flatMap((key) => {
    const text = flags[key]?.trim();
    if (!text) return [];
    const [unknown] = key === "language" ? languageTags(text).unknown : [];
    const found = unknown
      ? problem("unknown-language", { text: unknown })
      : key !== "language" && checkAnswer(key, text);
    if (found) wrong.push(`--${key}: ${found.fact} ${found.mend}`);
    return [[key, text]];
  });
  return Object.fromEntries(given);
}

function isEncoding(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}
