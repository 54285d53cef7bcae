import { problem, type Report } from "../../problems/problem.ts";
import { decode } from "../decode.ts";
import { parseYaml, type Yaml, type YamlPath } from "../yaml.ts";
import { capped, type Entry, type Part, tableOf } from "./entries.ts";
import type { Table } from "./table.ts";

/**
 * Reads YAML: a list of maps, alone or as the only list of a map.
 * @returns undefined where something was reported.
 */
export function readYaml(file: string, bytes: Uint8Array, report: Report): Table | undefined {
  const source = decode(file, bytes, report);
  const yaml = source && parseYaml(source, report);
  if (!yaml) return undefined;
  const path = listPath(yaml, report);
  if (!path) return undefined;
  const about = path.length === 0 ? "YAML" : `YAML, list “${path[0]}”`;
  return tableOf({ file, about, each: () => entries(yaml, path) }, capped(file, report));
}

function listPath({ data, valueAt }: Yaml, report: Report): YamlPath | undefined {
  if (Array.isArray(data)) return [];
  const isGroup = typeof data === "object" && data !== null;
  const lists = isGroup ? Object.entries(data).flatMap(([key, value]) => (Array.isArray(value) ? key : [])) : [];
  if (lists.length === 1) return lists;
  const found = !isGroup ? "a single value" : lists.length > 1 ? `${lists.length} lists` : "a group without a list";
  report(problem("roster-not-list", { found }, valueAt(lists.slice(1, 2))));
  return undefined;
}

function* entries(yaml: Yaml, path: YamlPath): Generator<Entry> {
  const list = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], yaml.data);
  for (const [index, value] of (list as unknown[]).entries()) {
    const part = partOf(yaml, value, [...path, index]);
    yield { line: part.place().line ?? 1, part };
  }
}

function partOf(yaml: Yaml, value: unknown, path: YamlPath): Part {
  const place = () => yaml.valueAt(path);
  if (Array.isArray(value)) return { place, content: value.map((item, index) => partOf(yaml, item, [...path, index])) };
  if (typeof value !== "object" || value === null) return { place, content: String(value ?? "") };
  const pairs = Object.entries(value).map(([key, inner]) => ({
    key,
    keyPart: { place: () => yaml.keyAt([...path, key]), content: key },
    value: partOf(yaml, inner, [...path, key]),
  }));
  return { place, content: { pairs } };
}
