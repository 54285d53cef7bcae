import { samplePeople } from "../../compose/sample.ts";
import type { Campaign, Target } from "../../model/campaign.ts";
import { scriptName, templatesFor } from "../../model/choice.ts";
import { lookup } from "../../model/language.ts";
import type { Template } from "../../model/template.ts";
import { UsageError } from "../../problems/errors.ts";
import { didYouMean } from "../../problems/suggest.ts";
import { type RosterReading, readRosterFlags } from "../common/roster-flags.ts";
import type { PreviewFlags } from "../preview.ts";

/** What flags say beside the campaign's own words. @throws UsageError that names everything wrong at once */
export function previewSettings(target: string | undefined, flags: PreviewFlags, campaign: Campaign): RosterReading {
  // --language is the letter's here, and says nothing of the people in a roster.
  const { language: _, ...roster } = flags;
  const wrong = [...clashes(target, flags), ...unknownNames(target, flags, campaign)];
  const reading = readRosterFlags(roster, wrong);
  if (wrong.length > 0) throw new UsageError(wrong);
  return reading;
}

/** Flags that say nothing together. */
export function clashes(target: string | undefined, flags: PreviewFlags): string[] {
  const { all, sample, signerFrom, row, serve, port } = flags;
  const alone = { "--column": flags.column, "--sheet": flags.sheet, "--delimiter": flags.delimiter };
  const ofRoster = { "--row": row, ...alone, "--encoding": flags.encoding };
  const loose = Object.entries(ofRoster).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
  return [
    ...(all && target !== undefined ? ["--all: a target is named too. Leave one of them out."] : []),
    ...(sample !== undefined && signerFrom !== undefined ? ["--sample and --signer-from: give one of them."] : []),
    ...(signerFrom === undefined ? loose.map((flag) => `${flag}: this needs --signer-from <roster>.`) : []),
    ...(row === 0 ? ["--row: rows are counted from 1, below the heading."] : []),
    ...(serve && all ? ["--serve: the page lists all targets. Leave --all out."] : []),
    ...(serve && signerFrom !== undefined ? ["--serve: the page has sample people. Leave --signer-from out."] : []),
    ...(port !== undefined && !serve ? ["--port: this needs --serve."] : []),
  ];
}

/** Targets, templates, languages and sample people that are not there. */
export function unknownNames(
  target: string | undefined,
  flags: PreviewFlags,
  { targets, templates }: Campaign,
): string[] {
  const names = [...new Set(templates.map(({ name }) => name))];
  const named = templates.filter(({ name }) => name === (flags.template ?? name));
  const languages = [...new Set(named.map(({ language }) => language))];
  const lacksLanguage = flags.language !== undefined && lookup(flags.language, languages) === undefined;
  return [
    ...unknown(
      "Target",
      target,
      targets.map(({ id }) => id),
      "in this campaign",
    ),
    ...unknown("--template", flags.template, names, "in this campaign"),
    ...unknown(
      "--sample",
      flags.sample,
      samplePeople.map(({ id }) => id),
      "among the sample people",
    ),
    ...(lacksLanguage && named.length > 0
      ? [
          `--language: no template${flags.template ? ` "${flags.template}"` : ""} is in "${flags.language}". ${there(languages)}`,
        ]
      : []),
  ];
}

function unknown(flag: string, name: string | undefined, known: readonly string[], where: string): string[] {
  if (name === undefined || known.includes(name)) return [];
  return [`${flag}: there is no "${name}" ${where}. ${didYouMean(name, known, there(known))}`];
}

function there(known: readonly string[]): string {
  return known.length === 0 ? "There is none." : `There ${known.length === 1 ? "is" : "are"} ${known.join(", ")}.`;
}

/** The templates that a preview of a target's letter can be from, best first: those that it reads, or the one in the language asked for. */
export function templatesToShow(
  target: Target,
  { templates }: Campaign,
  { template: name, language }: Pick<PreviewFlags, "template" | "language">,
): Template[] {
  const wanted = name === undefined || name === scriptName ? target.template : name;
  if (language === undefined) return templatesFor({ ...target, template: wanted }, templates);
  const named = templates.filter((template) => template.name === wanted);
  const tag = lookup(
    language,
    named.map((template) => template.language),
  );
  return named.filter((template) => template.language === tag);
}
