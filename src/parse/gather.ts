import type { Target } from "../model/campaign.ts";
import { problem, type Report } from "../problems/problem.ts";
import type { Source } from "../problems/source.ts";
import { choosingSharedFile, sharedFile } from "./campaign-schema.ts";
import { decode } from "./decode.ts";
import { type IncludedFiles, includeKey } from "./included.ts";
import { chooses, readShape, type TargetChoice, type TargetFile, toTargetFile } from "./target-file.ts";
import { parseYaml, type Yaml, type YamlPath } from "./yaml.ts";

/** A target, and where it stands. */
export interface Placed {
  readonly target: Target;
  readonly file: TargetFile;
  /** Its place among the targets of its file. */
  readonly index: number;
}

/** All targets of a campaign, and all files that were read for them. */
export interface Gathered {
  readonly placed: readonly Placed[];
  readonly files: readonly TargetFile[];
}

/**
 * Brings together a file's own targets and those of the files that it includes, which may include others. What two ways
 * lead to is there once. @returns undefined where a file is wrong; all that is wrong is reported.
 */
export function gatherTargets(main: TargetFile, included: IncludedFiles, report: Report): Gathered | undefined {
  let isWhole = true;
  const tell: Report = (found) => {
    if (found.severity === "error") isWhole = false;
    report(found);
  };
  const { files, includedBy, areWhole } = readAll(main, included, tell);
  const taken = new Map<TargetFile, readonly Placed[]>();
  for (const file of files) {
    const own = file.own.map((target, index) => ({ target, file, index }));
    const others = once((includedBy.get(file) ?? []).flatMap((other) => taken.get(other) ?? []));
    taken.set(file, [...own, ...(file.choice ? choose(file.choice, others, file.yaml, tell) : others)]);
  }
  const placed = taken.get(main) ?? [];
  isWhole &&= areWhole;
  if (isWhole && placed.length === 0) tell(problem("no-targets", {}, main.yaml.keyAt(["targets"])));
  return isWhole ? { placed, files: [main, ...files.filter((file) => file !== main)] } : undefined;
}

/** Files, each behind those that it includes, and which these are. */
interface ReadFiles {
  readonly files: readonly TargetFile[];
  /** Whether the shape of each is right. */
  readonly areWhole: boolean;
  readonly includedBy: ReadonlyMap<TargetFile, readonly TargetFile[]>;
}

/** Reads a file's included files, and theirs, each once. Those in a circle, and those that cannot be read, are left out. */
function readAll(main: TargetFile, included: IncludedFiles, report: Report): ReadFiles {
  const read = new Map<string, TargetFile | undefined>([[main.id, main]]);
  const includedBy = new Map<TargetFile, TargetFile[]>([[main, []]]);
  const files: TargetFile[] = [];
  // A list and no recursion: a chain of thousands of files would be too deep for it.
  const open = [{ file: main, next: 0 }];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const { file } = last;
    const index = last.next++;
    const path = file.include[index];
    if (path === undefined) {
      files.push(file);
      open.pop();
      continue;
    }
    const other = follow(path, index, file);
    if (!other) continue;
    includedBy.get(file)?.push(other);
    if (includedBy.has(other)) continue;
    includedBy.set(other, []);
    open.push({ file: other, next: 0 });
  }
  return { files, includedBy, areWhole: ![...read.values()].includes(undefined) };

  function follow(path: string, index: number, by: TargetFile): TargetFile | undefined {
    const place = () => by.yaml.valueAt(["include", index]);
    const other = included.get(includeKey(by.id, path));
    if (!other) return undefined;
    const { found, id } = other;
    if ("reason" in found) {
      report(problem("include-unreadable", { path, reason: found.reason }, place()));
      return undefined;
    }
    if (open.some(({ file }) => file.id === id)) {
      report(problem("include-circle", { path }, place()));
      return undefined;
    }
    const foreign = () => {
      const reason = "it is no file with targets; `postbag targets import` brings in lists of other kinds";
      report(problem("include-unreadable", { path, reason }, place()));
    };
    if (!read.has(id)) read.set(id, readShared(id, other.file, found.bytes, report, foreign));
    return read.get(id);
  }
}

function readShared(
  id: string,
  path: string,
  bytes: Uint8Array,
  report: Report,
  foreign: () => void,
): TargetFile | undefined {
  const source: Source | undefined = decode(path, bytes, report);
  const yaml = source && parseYaml(source, report);
  if (yaml && (typeof yaml.data !== "object" || Array.isArray(yaml.data))) {
    foreign();
    return undefined;
  }
  const list = yaml && readShape(chooses(yaml) ? choosingSharedFile : sharedFile, yaml, report);
  return source && list && toTargetFile(id, source, yaml, list, report);
}

function once(placed: readonly Placed[]): Placed[] {
  const seen = new Map<TargetFile, Set<number>>();
  return placed.filter(({ file, index }) => {
    const known = seen.get(file) ?? new Set();
    seen.set(file, known);
    return !known.has(index) && known.add(index);
  });
}

/** The targets that a choice takes, by id or tag. Names that nothing has are told. */
function choose(choice: TargetChoice, placed: readonly Placed[], yaml: Yaml, report: Report): Placed[] {
  const known = new Set(placed.flatMap(({ target }) => namesOf(target)));
  for (const key of ["include", "exclude"] as const) {
    for (const [index, name] of (choice[key] ?? []).entries()) {
      if (known.has(name)) continue;
      report(problem("unknown-choice", { name, known: [...known] }, yaml.valueAt(["targets", key, index])));
    }
  }
  const [wanted, unwanted] = [choice.include && new Set(choice.include), new Set(choice.exclude)];
  return placed.filter(({ target }) => {
    const names = namesOf(target);
    return (!wanted || names.some((name) => wanted.has(name))) && !names.some((name) => unwanted.has(name));
  });
}

function namesOf({ id, tags = [] }: Target): string[] {
  return [id, ...tags];
}

/** Data of the main file as if all targets stood in it, each with the places of the file in which it does. */
export function joinedYaml(main: Yaml, placed: readonly Placed[]): Yaml {
  if (placed.every(({ file }, index) => file.yaml === main && placed[index]?.index === index)) return main;
  const at = <T>(path: YamlPath, ask: (yaml: Yaml, path: YamlPath) => T): T => {
    const [key, index, ...rest] = path;
    const there = key === "targets" && typeof index === "number" ? placed[index] : undefined;
    return there ? ask(there.file.yaml, ["targets", there.index, ...rest]) : ask(main, path);
  };
  const targets = placed.map(({ file, index }) => (file.yaml.data as { targets: unknown[] }).targets[index]);
  return {
    data: { ...(main.data as object), targets },
    valueAt: (path) => at(path, (yaml, own) => yaml.valueAt(own)),
    keyAt: (path) => at(path, (yaml, own) => yaml.keyAt(own)),
    textOffset: (path) => at(path, (yaml, own) => yaml.textOffset(own)),
  };
}
