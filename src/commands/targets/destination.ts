import { dirname, join, relative } from "node:path";
import type { Host } from "../../host.ts";
import { scriptName } from "../../model/choice.ts";
import { lookup } from "../../model/language.ts";
import { decode } from "../../parse/decode.ts";
import { chooses } from "../../parse/target-file.ts";
import { parseYaml, type Yaml } from "../../parse/yaml.ts";
import { UserError } from "../../problems/errors.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { type Place, type Source, wholeFile } from "../../problems/source.ts";
import { readIncluded, targetsLimit } from "../common/included.ts";
import { hbsFiles } from "../common/load.ts";
import { absolute, shownPath } from "../common/paths.ts";
import { look, readBytes } from "../common/read.ts";

/** A file that targets are added to. */
export interface Destination {
  readonly path: string;
  readonly shown: string;
  /** Its own text, with its byte order mark and line ends; empty where there is no such file yet. */
  readonly source: Source;
  readonly isNew: boolean;
  /** Items of its list `targets`, as YAML has them, and of the files that it includes. */
  readonly there: readonly unknown[];
  /** How the campaign would include the file; absent where it is the campaign's own, or included already. */
  readonly include?: string;
  /** Where the target with an id stands in the file itself; undefined where it is of another file. */
  readonly placeOf?: (id: string) => Place | undefined;
  /** The languages in which the campaign has letters, its own first; absent where the file is no campaign's. */
  readonly written?: readonly string[];
}

/**
 * Looks at the file that targets are to be added to: the campaign's `targets.yaml`, or another.
 * @param into a path from `--into`
 * @throws UserError where it cannot be read, or where nothing can be added to it
 */
export async function openDestination(campaign: string, into: string | undefined, host: Host): Promise<Destination> {
  const path = into === undefined ? join(absolute(campaign, host), "targets.yaml") : absolute(into, host);
  const shown = into === undefined ? shownPath(campaign, "targets.yaml") : shownPath(into);
  const kind = await look(host.files.kind(path), path, shown, host);
  if (kind === undefined && into === undefined) {
    throw new UserError([problem("campaign-not-found", { folder: shownPath(campaign) })]);
  }
  if (kind === undefined && (await look(host.files.kind(dirname(path)), dirname(path), shown, host)) === undefined) {
    throw new UserError([problem("not-written", { reason: "there is no such folder" }, wholeFile(shown))]);
  }
  const near = into === undefined ? undefined : await campaignNear(campaign, path, host);
  const isOther =
    into !== undefined && near?.isIncluded !== true && path !== join(absolute(campaign, host), "targets.yaml");
  const include = isOther ? { include: relative(absolute(campaign, host), path).replaceAll("\\", "/") } : {};
  if (kind === undefined) {
    return {
      path,
      shown,
      source: { file: shown, text: "" },
      isNew: true,
      there: near?.there ?? [],
      ...include,
      ...writtenFor(near),
    };
  }
  const bytes = await readBytes(path, shown, targetsLimit, host);
  if (!(bytes instanceof Uint8Array)) throw new UserError([bytes]);
  const source = { file: shown, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
  const own = await targetsOf({ file: shown, id: path, bytes }, host, refuseWhereNoneFit);
  const there = [...own.there, ...(near?.there ?? [])];
  return { path, shown, source, isNew: false, there, placeOf: own.placeOf, ...include, ...writtenFor(own, near) };
}

/** The first languages that are known. */
function writtenFor(...files: readonly (Pick<Destination, "written"> | undefined)[]): Pick<Destination, "written"> {
  const written = files.find((file) => file?.written)?.written;
  return written ? { written } : {};
}

const placesLimit = 1_000_000;

interface TargetsBytes {
  readonly file: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What stands in a file and in those that it includes. @throws UserError where it cannot be read */
async function targetsOf(main: TargetsBytes, host: Host, check?: (yaml: Yaml) => void) {
  const yaml = yamlOf(main.file, main.bytes);
  if (yaml) check?.(yaml);
  const data = dataOf(yaml);
  const others = [...(await readIncluded(main, host)).values()];
  const included = others.flatMap(({ file, found }) =>
    "bytes" in found ? itemsOf(dataOf(yamlOf(file, found.bytes))) : [],
  );
  const written = await writtenLanguages(dirname(main.id), data, host);
  const own = itemsOf(data);
  const indexes = new Map(own.map((item, index) => [(item as { id?: unknown } | null)?.id, index] as const));
  const placeOf = (id: string) => {
    // Places of a long file cost more than all the rest.
    const index = main.bytes.length > placesLimit ? undefined : indexes.get(id);
    return index === undefined ? undefined : yaml?.valueAt(["targets", index, "id"]);
  };
  return { there: [...own, ...included], placeOf, files: others.map(({ id }) => id), ...(written && { written }) };
}

/** The campaign that somebody works on beside another file: its languages, and its targets where it includes that file, as ids must differ. */
async function campaignNear(campaign: string, included: string, host: Host) {
  const [id, file] = [join(absolute(campaign, host), "targets.yaml"), shownPath(campaign, "targets.yaml")];
  if (id === included) return undefined;
  try {
    if ((await look(host.files.kind(id), id, file, host)) === undefined) return undefined;
    const bytes = await readBytes(id, file, targetsLimit, host);
    if (!(bytes instanceof Uint8Array)) return undefined;
    const { there, files, written } = await targetsOf({ file, id, bytes }, host);
    const isIncluded = files.includes(included);
    return { there: isIncluded ? there : [], isIncluded, ...(written && { written }) };
  } catch (error) {
    // Whatever is wrong with it, nothing is written there.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A file, which need not be whole or right, but a group of keys; undefined where it is blank. @throws UserError where it is not */
function yamlOf(file: string, bytes: Uint8Array): Yaml | undefined {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  if (new TextDecoder().decode(bytes).trim() === "") return undefined;
  const source = decode(file, bytes, report);
  const yaml = source && parseYaml(source, report);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (!yaml || errors.length > 0) throw new UserError(errors);
  const { data } = yaml;
  const isGroup = typeof data === "object" && data !== null && !Array.isArray(data);
  if (!isGroup) throw new UserError([problem("targets-not-list", {}, wholeFile(file))]);
  return yaml;
}

function dataOf(yaml: Yaml | undefined): Readonly<Record<string, unknown>> {
  return (yaml?.data ?? {}) as Record<string, unknown>;
}

/** @throws UserError where no target can be added */
function refuseWhereNoneFit(yaml: Yaml): void {
  const { targets = "" } = dataOf(yaml);
  if (chooses(yaml)) throw new UserError([problem("targets-elsewhere", {}, yaml.keyAt(["targets"]))]);
  if (targets !== "" && !Array.isArray(targets)) {
    throw new UserError([problem("targets-not-list", {}, yaml.keyAt(["targets"]))]);
  }
}

function itemsOf({ targets }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(targets) ? targets : [];
}

/** Languages that somebody who reads none of the campaign's gets a letter in: those of its letters, in its own order. */
async function writtenLanguages(root: string, data: Readonly<Record<string, unknown>>, host: Host) {
  const { campaign } = data as { campaign?: { languages?: unknown } };
  if (typeof campaign !== "object" || campaign === null) return undefined;
  const names = (await hbsFiles(root, "templates", host)).map((path) => path.slice("templates/".length).split("."));
  const letters = names.flatMap(([name, language, end]) =>
    name !== scriptName && language && end === "hbs" ? [language] : [],
  );
  const own = Array.isArray(campaign.languages) ? campaign.languages.filter((tag) => typeof tag === "string") : [];
  const first = own.flatMap((tag) => lookup(tag, letters) ?? []);
  return [...new Set([...first, ...letters])];
}
