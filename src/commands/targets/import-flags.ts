import { fieldsIn } from "../../import/ids.ts";
import { type ListFormatName, listFormats } from "../../import/lists.ts";
import { targetColumn } from "../../import/table/columns.ts";
import { type TargetColumn, targetColumnName, targetColumns } from "../../import/table/names.ts";
import { fieldKey, readWhere, type Where } from "../../import/where.ts";
import { parseCountry } from "../../model/country.ts";
import type { Day } from "../../model/day.ts";
import { isLanguage } from "../../model/language.ts";
import { isWebAddress } from "../../parse/schema.ts";
import { isTag } from "../../parse/target-schema.ts";
import { UsageError } from "../../problems/errors.ts";
import { didYouMean } from "../../problems/suggest.ts";
import type { CommonFlags } from "../common/flags.ts";
import { type TextFlags, textFlaws } from "../common/roster-flags.ts";

export interface ImportFlags extends CommonFlags, TextFlags {
  readonly format?: string;
  readonly only?: readonly string[];
  readonly where?: readonly string[];
  readonly as?: string;
  /** A path, or true where the list of offices lies beside the one that is imported. */
  readonly offices?: string | true;
  readonly into?: string;
  readonly language?: readonly string[];
  readonly country?: string;
  readonly until?: Day;
  readonly tag?: readonly string[];
  readonly source?: readonly string[];
  readonly dryRun?: boolean;
}

/** What they say. */
export interface ImportSettings {
  readonly format: ListFormatName | "table" | undefined;
  readonly only: readonly string[];
  readonly wheres: readonly Where[];
  /** Fields that ids are made of. */
  readonly idFields: readonly string[];
  readonly languages: readonly string[] | undefined;
  readonly country: string | undefined;
  readonly until: Day | undefined;
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  /** The headings of columns that were named. */
  readonly columns: ReadonlyMap<TargetColumn, string>;
}

/** What a table is called by `--format`. */
const tables = ["csv", "xlsx", "table"];

/** Reads the flags of `targets import`. @param today the day that counts as such @throws UsageError that names everything wrong at once. */
export function importSettings(flags: ImportFlags, today: Day): ImportSettings {
  const wrong = textFlaws(flags);
  const wheres = (flags.where ?? []).flatMap((text) => {
    const where = readWhere(text);
    if (!where) wrong.push(`--where ${text}: write a field and its value, such as --where chamber=senate.`);
    return where ?? [];
  });
  const country = flags.country === undefined ? undefined : parseCountry(flags.country);
  if (flags.country !== undefined && !country) wrong.push(`--country: "${flags.country}" is not a country.`);
  for (const tag of flags.language ?? []) {
    if (!isLanguage(tag)) wrong.push(`--language: "${tag}" is not a language tag. Write one such as en or pt-BR.`);
  }
  for (const tag of flags.tag ?? []) if (!isTag(tag)) wrong.push(`--tag: "${tag}" cannot be a tag.`);
  for (const url of flags.source ?? []) {
    if (!isWebAddress(url))
      wrong.push(`--source: "${url}" is not a whole web address, such as https://example.org/list.`);
  }
  if (flags.until !== undefined && flags.until < today) wrong.push(`--until: ${flags.until} is over.`);
  const settings = {
    format: readFormat(flags.format, wrong),
    only: flags.only ?? [],
    wheres,
    idFields: fieldsIn(flags.as ?? "").map(fieldKey),
    languages: flags.language,
    country,
    until: flags.until,
    tags: flags.tag ?? [],
    sources: flags.source ?? [],
    columns: readColumns(flags.column ?? [], wrong),
  };
  if (wrong.length > 0) throw new UsageError([...wrong, "Nothing was written."]);
  return settings;
}

const columnNames = targetColumns.map(targetColumnName);

function readFormat(format: string | undefined, wrong: string[]): ImportSettings["format"] {
  if (format === undefined) return undefined;
  const name = format.toLowerCase();
  if (tables.includes(name)) return "table";
  if (Object.hasOwn(listFormats, name)) return name as ListFormatName;
  const names = [...Object.keys(listFormats), "csv", "xlsx"];
  wrong.push(`--format: there is no "${format}". ${didYouMean(format, names, `There are ${names.join(", ")}.`)}`);
  return undefined;
}

function readColumns(pairs: readonly string[], wrong: string[]): ReadonlyMap<TargetColumn, string> {
  const found = pairs.flatMap((pair) => {
    const at = pair.indexOf("=");
    const name = at === -1 ? pair : pair.slice(0, at);
    const column = targetColumn(name);
    if (at !== -1 && column) return [[column, pair.slice(at + 1)] as const];
    wrong.push(
      at === -1
        ? `--column ${pair}: write which column it is, such as \`--column email="Office mail"\`.`
        : `--column: a target has no "${name}". ${didYouMean(name, columnNames, `There are ${columnNames.join(", ")}.`)}`,
    );
    return [];
  });
  return new Map(found);
}
