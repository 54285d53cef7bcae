import type { Campaign } from "../model/campaign.ts";
import { isLanguage } from "../model/language.ts";
import type { Template } from "../model/template.ts";
import { isError, type Problem } from "../problems/problem.ts";

/** What a reading of the campaign's folder found. */
export interface Reading {
  /** Absent where there is an error. */
  readonly campaign?: Campaign;
  /** Where there is one: what can be told of the campaign without the templates that are wrong. */
  readonly remains?: Campaign;
  readonly problems: readonly Problem[];
}

/** What is shown now: the last that was good, and what is wrong at present. */
export interface Stage {
  /** Counts readings. */
  readonly version: number;
  readonly read: Date;
  /** What letters are made of; absent until there is something good. */
  readonly campaign?: Campaign;
  readonly problems: readonly Problem[];
  /** Since when all of the campaign is shown as it was. */
  readonly oldSince?: Date;
  /** The same for templates, by their files, where only these have errors. */
  readonly oldTemplates: ReadonlyMap<string, Date>;
}

/** Before anything was read. */
export const emptyStage: Stage = { version: 0, read: new Date(0), problems: [], oldTemplates: new Map() };

/** What is shown after a reading: errors keep what was good before, of the whole or, where they are in templates alone, of these. */
export function nextStage(last: Stage, { campaign, remains, problems }: Reading, read: Date): Stage {
  const next = { version: last.version + 1, read, problems, oldTemplates: new Map<string, Date>() };
  if (campaign) return { ...next, campaign };
  const wrong = new Set(problems.filter(isError).map(({ file }) => file ?? ""));
  const kept = last.campaign?.templates.filter(({ file }) => wrong.has(file)) ?? [];
  if (remains && [...wrong].every(isTemplate)) {
    const templates = inOrder([...remains.templates, ...kept]);
    const oldTemplates = new Map(kept.map(({ file }) => [file, goodUntil(last, file)]));
    if (templates.length > 0) return { ...next, campaign: { ...remains, templates }, oldTemplates };
  }
  if (!last.campaign) return next;
  return { ...next, campaign: last.campaign, oldSince: last.oldSince ?? last.read, oldTemplates: last.oldTemplates };
}

/** A partial is in others' letters. */
function isTemplate(file: string): boolean {
  return /(^|\/)templates\/[^/]+\.hbs$/.test(file);
}

/** A template whose file has errors at present. */
export type WrongTemplate = Pick<Template, "name" | "language" | "file">;

/** Templates that have errors, whether they are shown as they were or not at all. */
export function wrongTemplates({ problems }: Pick<Stage, "problems">): WrongTemplate[] {
  const files = new Set(problems.filter(isError).map(({ file }) => file ?? ""));
  return [...files].flatMap((file) => {
    const [, name, language] = /(?:^|\/)templates\/([^/.]+)\.([^/.]+)\.hbs$/.exec(file) ?? [];
    return name && language && isLanguage(language) ? [{ name, language, file }] : [];
  });
}

function inOrder(templates: readonly Template[]): Template[] {
  return [...templates].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function goodUntil({ oldSince, oldTemplates, read }: Stage, file: string): Date {
  return oldSince ?? oldTemplates.get(file) ?? read;
}

/** Since when a template's letter is not what the files say; undefined where it is. */
export function oldSinceOf({ oldSince, oldTemplates }: Stage, { file }: Template): Date | undefined {
  return oldTemplates.get(file) ?? oldSince;
}
