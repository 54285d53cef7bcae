import type { ProblemCode } from "../../src/problems/problem.ts";
import { letterTemplate, targetsYaml } from "../support/campaign.ts";
import type { TestHostSettings } from "../support/host.ts";

/** A small campaign with one mistake in it, and all that a person then reads. */
export interface Case {
  /** Files beside those of the small campaign, or instead of them. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What no file's content can say: links, folders, files that are missing. */
  readonly prepare?: (folder: string) => void;
  readonly argv?: readonly string[];
  readonly host?: Partial<Omit<TestHostSettings, "cwd">>;
  /** Standard error, line by line; the campaign's folder is `…` where it is named. */
  readonly stderr: readonly string[];
  /** The codes that a program reads, where they are not the problem's own alone. */
  readonly codes?: readonly ProblemCode[];
  /** The exit code; 1 where it is not said. */
  readonly exit?: number;
}

/** The text with one passage other. */
function swap(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand there once.`);
  return text.replace(from, () => to);
}

/** `targets.yaml` of the small campaign with one passage other. */
export function targets(from: string, to: string) {
  return { "targets.yaml": swap(targetsYaml, from, to) };
}

/** The small campaign's letter with one passage other. */
export function letter(from: string, to: string) {
  return { "templates/letter.en.hbs": swap(letterTemplate, from, to) };
}

/** A call to the file system that fails with one of Node's codes. */
export function failing(code: string) {
  return async (): Promise<never> => {
    throw Object.assign(new Error(code), { code });
  };
}

/** Ada drafts, and hears of problems only. */
export const ada = ["draft", "--quiet", "--name", "Ada Example", "--city", "Leeds", "--country", "GB"];

/** A roster beside the small campaign, and the command that makes its letters and tells of problems only. */
export function batch(roster: string, content: string | Uint8Array, ...flags: readonly string[]) {
  return { files: { [roster]: content }, argv: ["batch", "--quiet", roster, ...flags] };
}

/** How `check` ends where it found one warning and nothing else. */
export const oneWarning = "1 target, 1 point, 1 template: 1 warning in 1 file. Letters can be drafted.";
