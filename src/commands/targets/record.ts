import type { Host } from "../../host.ts";
import type { Day } from "../../model/day.ts";
import { decode } from "../../parse/decode.ts";
import { type Change, setInTargets } from "../../parse/edit/set.ts";
import type { Edited } from "../../parse/edit/splice.ts";
import type { Placed } from "../../parse/gather.ts";
import { parseYaml } from "../../parse/yaml.ts";
import { UserError } from "../../problems/errors.ts";
import { isError, type Problem, problem } from "../../problems/problem.ts";
import { type Source, wholeFile } from "../../problems/source.ts";
import { targetsLimit } from "../common/included.ts";
import { readBytes } from "../common/read.ts";
import { told } from "./write.ts";

/** A file of targets as it is on disk, and what it is to become. */
export interface FileEdit {
  /** The file as messages show it. */
  readonly file: string;
  readonly path: string;
  readonly before: string;
  readonly edited: Edited;
}

/**
 * Finds the edits that record a day as the one on which these targets were checked. Each file is read anew, as it may have
 * changed since. @throws UserError with all that stands in the way.
 */
export async function editsFor(checked: readonly Placed[], day: Day, host: Host): Promise<FileEdit[]> {
  const edits: FileEdit[] = [];
  const problems: Problem[] = [];
  for (const file of new Set(checked.map((placed) => placed.file))) {
    const { id: path, source } = file;
    const bytes = await readBytes(path, source.file, targetsLimit, host);
    if (!(bytes instanceof Uint8Array)) {
      problems.push(bytes);
      continue;
    }
    const report = (found: Problem) => void problems.push(found);
    const read = decode(source.file, bytes, report);
    const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const placed = checked.filter((one) => one.file === file);
    const changes = read && changesIn(read, placed, day, report);
    const edited = changes && setInTargets({ file: source.file, text: before }, changes, report);
    if (edited) edits.push({ file: source.file, path, before, edited });
  }
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new UserError(errors);
  return edits;
}

/** Where the targets stand now: their places where the file is still the same, else where their ids are. */
function changesIn(
  read: Source,
  placed: readonly Placed[],
  day: Day,
  report: (found: Problem) => void,
): Change[] | undefined {
  const change = ({ target }: Placed, index: number) => ({ index, id: target.id, key: "verified_on", value: day });
  if (placed.every(({ file }) => file.source.text === read.text)) return placed.map((one) => change(one, one.index));
  const yaml = parseYaml(read, report);
  const { targets } = (yaml?.data ?? {}) as { targets?: unknown };
  if (!yaml) return undefined;
  const ids = Array.isArray(targets) ? targets.map((target: { id?: unknown } | undefined) => target?.id) : [];
  const gone = placed.filter(({ target }) => !ids.includes(target.id));
  for (const { target } of gone) report(problem("target-gone", { id: target.id }, wholeFile(read.file)));
  return gone.length > 0 ? undefined : placed.map((one) => change(one, ids.indexOf(one.target.id)));
}

/** Writes files, each whole or not at all. @throws UserError where one cannot be written */
export async function writeEdits(edits: readonly FileEdit[], host: Host): Promise<void> {
  const written: string[] = [];
  for (const { file, path, edited } of edits) {
    const before = written.length > 0 ? `Written before: ${written.join(", ")}.` : undefined;
    await told(file, () => host.files.rewrite(path, new TextEncoder().encode(edited.text)), before);
    written.push(file);
  }
}
