import { formatNames } from "../../formats/index.ts";
import type { Campaign } from "../../model/campaign.ts";
import { type EnvelopeSize, envelopeSizes } from "../../print/envelopes.ts";
import { type LabelSheet, labelSheets } from "../../print/labels.ts";
import { typstOf, typstPackage } from "../../print/typst.ts";
import { UsageError } from "../../problems/errors.ts";
import { didYouMean } from "../../problems/suggest.ts";
import { chosenBy, wrongTargets } from "../common/chosen.ts";
import type { CommonFlags, OutboxFlags, SheetFlags } from "../common/flags.ts";
import { type FileChoice, type Grouping, howToInstall, lackingFormats } from "../common/letters.ts";
import { type RosterFlags, type RosterReading, readRosterFlags } from "../common/roster-flags.ts";
import { oneOf, readSheet } from "../common/sheet.ts";

export interface BatchFlags extends CommonFlags, OutboxFlags, SheetFlags, RosterFlags {
  readonly skipInvalid?: boolean;
  readonly by?: string;
  readonly mbox?: string;
  readonly print?: string;
  readonly envelopes?: string;
  readonly labels?: string;
  readonly shard?: string;
}

/** Which part of the roster a run writes: `number` of `of`, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

export interface BatchSettings extends RosterReading {
  readonly targets: readonly string[];
  /** Formats undefined: those that suit each target. Empty: no files. */
  readonly files: FileChoice;
  readonly by: Grouping;
  readonly records: boolean;
  readonly print: PrintSettings;
  readonly shard: Shard;
}

/** What the flags say. @throws UsageError that names everything wrong at once. */
export function batchSettings(flags: BatchFlags, campaign: Campaign, outIsGiven: boolean): BatchSettings {
  const wrong = wrongTargets(flags, campaign.targets);
  const settings = {
    ...readRosterFlags(flags, wrong),
    targets: chosenBy(flags, campaign.targets).targets,
    ...readForms(flags, wrong),
    print: readPrint(flags, wrong),
    by: readGrouping(flags.by, wrong),
    shard: readShard(flags.shard, wrong),
  };
  if (settings.records && settings.files.formats?.length === 0 && flags.json && !outIsGiven) {
    wrong.push("--json and --format json both want standard output. Give the letters a file: `--out letters.jsonl`.");
  }
  if (wrong.length > 0) throw new UsageError([...wrong, "Nothing was written."]);
  return settings;
}

/** `json` is no file of its own but a line for each letter; with it or with --mbox, files are made only where asked for. */
function readForms(flags: BatchFlags, wrong: string[]) {
  const { format, mbox, print, envelopes, labels } = flags;
  const known = [...formatNames, "json"];
  for (const name of (format ?? []).filter((name) => !known.includes(name))) {
    wrong.push(`--format: there is no "${name}". ${didYouMean(name, known, `There are ${known.join(", ")}.`)}`);
  }
  if (format?.length === 0) wrong.push(`--format: name at least one of ${known.join(", ")}.`);
  const records = format?.includes("json") === true;
  const files = formatNames.filter((name) => format?.includes(name));
  wrong.push(...lackingFormats(format));
  const none = records || [mbox, print, envelopes, labels].some((other) => other !== undefined);
  const formats = format === undefined && !none ? undefined : files;
  return { records, files: { formats, sheet: readSheet(flags, wrong) } };
}

/** What is printed for a signing party. */
interface PrintSettings {
  /** The file of all letters, as it was named. */
  readonly letters: string | undefined;
  readonly envelopes: EnvelopeSize | undefined;
  readonly labels: LabelSheet | undefined;
}

function readPrint({ print, envelopes, labels }: BatchFlags, wrong: string[]): PrintSettings {
  const asked = { "--print": print, "--envelopes": envelopes, "--labels": labels };
  const [first] = Object.entries(asked).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
  if (print !== undefined && /^-?$/.test(print.trim())) wrong.push("--print: name a file, such as `--print all.pdf`.");
  if (first !== undefined && typstOf() === undefined) wrong.push(howToInstall(first, typstPackage));
  return {
    letters: print,
    envelopes: envelopes === undefined ? undefined : oneOf("--envelopes", envelopes, envelopeSizes, wrong),
    labels: labels === undefined ? undefined : oneOf("--labels", labels, labelSheets, wrong),
  };
}

function readGrouping(by: string | undefined, wrong: string[]): Grouping {
  if (by === undefined || by === "signer" || by === "target") return by ?? "signer";
  wrong.push(`--by: "${by}" is neither signer nor target.`);
  return "signer";
}

function readShard(text: string | undefined, wrong: string[]): Shard {
  if (text === undefined) return { number: 1, of: 1 };
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of)
    wrong.push(`--shard: "${text}" is no part of a whole. Write one such as 3/16, from 1/16 to 16/16.`);
  return { number, of };
}
