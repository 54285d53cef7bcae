import type * as v from "valibot";
import { type Problem, problem } from "../problems/problem.ts";
import { nameAt, ownerAt } from "./issues.ts";
import type { Yaml, YamlPath } from "./yaml.ts";

type Schema = v.GenericSchema & {
  entries?: Record<string, Schema>;
  item?: Schema;
  options?: Schema[];
  wrapped?: Schema;
};

/** All keys in the data that its schema does not have: valibot's strict objects tell the first one only. */
export function unknownKeys(schema: v.GenericSchema, yaml: Yaml): Problem[] {
  return walk(schema as Schema, yaml.data, [], yaml);
}

function walk(schema: Schema, data: unknown, path: YamlPath, yaml: Yaml): Problem[] {
  if (schema.wrapped) return walk(schema.wrapped, data, path, yaml);
  if (schema.options && Array.isArray(data)) return [listInstead("text, or text by language", path, yaml)];
  if (schema.options) return schema.options.flatMap((option) => (option.entries ? walk(option, data, path, yaml) : []));
  if (schema.item && Array.isArray(data)) {
    const { item } = schema;
    return data.flatMap((value, index) => walk(item, value, [...path, index], yaml));
  }
  const { entries } = schema;
  if (!entries || typeof data !== "object" || data === null) return [];
  if (Array.isArray(data)) return [listInstead("a group of keys", path, yaml)];
  return Object.entries(data).flatMap(([key, value]) => {
    const at = [...path, key];
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (entry) return walk(entry, value, at, yaml);
    const known = Object.keys(entries).filter((name) => !Object.hasOwn(data, name));
    return [problem("unknown-key", { key, owner: ownerAt(path), known }, yaml.keyAt(at))];
  });
}

function listInstead(wanted: string, path: YamlPath, yaml: Yaml): Problem {
  return problem("wrong-type", { what: nameAt(path), wanted, found: "a list" }, yaml.valueAt(path));
}
