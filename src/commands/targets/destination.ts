import { dirname, join } from "node:path";
import type { Host } from "../../host.ts";
import { scriptName } from "../../model/choice.ts";
import { lookup } from "../../model/language.ts";
import { decode } from "../../parse/decode.ts";
import { chooses } from "../../parse/target-file.ts";
import { parseYaml } from "../../parse/yaml.ts";
import { UserError } from "../../problems/errors.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { type Source, wholeFile } from "../../problems/source.ts";
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
  if (kind === undefined) return { path, shown, source: { file: shown, text: "" }, isNew: true, there: [] };
  const bytes = await readBytes(path, shown, targetsLimit, host);
  if (!(bytes instanceof Uint8Array)) throw new UserError([bytes]);
  const source = { file: shown, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
  const data = dataOf(shown, bytes);
  const others = [...(await readIncluded({ file: shown, id: path, bytes }, host)).values()];
  const included = others.flatMap(({ file, found }) => ("bytes" in found ? itemsOf(dataOf(file, found.bytes)) : []));
  const written = await writtenLanguages(dirname(path), data, host);
  return { path, shown, source, isNew: false, there: [...itemsOf(data), ...included], ...(written && { written }) };
}

/** The data of a file, which need not be whole or right, but YAML. @throws UserError where it is not, or takes no targets */
function dataOf(file: string, bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  if (new TextDecoder().decode(bytes).trim() === "") return {};
  const source = decode(file, bytes, report);
  const yaml = source && parseYaml(source, report);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (!yaml || errors.length > 0) throw new UserError(errors);
  const data = yaml.data;
  const isGroup = typeof data === "object" && data !== null && !Array.isArray(data);
  if (!isGroup) throw new UserError([problem("targets-not-list", {}, wholeFile(file))]);
  const { targets = "" } = data as { targets?: unknown };
  if (chooses(yaml)) throw new UserError([problem("targets-elsewhere", {}, yaml.keyAt(["targets"]))]);
  if (targets !== "" && !Array.isArray(targets)) {
    throw new UserError([problem("targets-not-list", {}, yaml.keyAt(["targets"]))]);
  }
  return data as Record<string, unknown>;
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
