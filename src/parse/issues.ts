import type * as v from "valibot";
import { type CheckCode, type Problem, problem } from "../problems/problem.ts";
import { nearest } from "../problems/suggest.ts";
import type { Yaml, YamlPath } from "./yaml.ts";

/** What a schema found wrong in YAML data, as problems at their places. Unknown keys are `unknownKeys`'s. */
export function issuesToProblems(issues: readonly v.BaseIssue<unknown>[], yaml: Yaml): Problem[] {
  return issues.flatMap((issue) => issueToProblem(issue, [], yaml));
}

function issueToProblem(issue: v.BaseIssue<unknown>, above: YamlPath, yaml: Yaml): Problem[] {
  const items = issue.path ?? [];
  const path = [...above, ...items.map(({ key }) => key as string | number)];
  if (issue.expected === "never" || items.some(isListOfKeys)) return [];
  if (issue.type === "union" && issue.issues) return unionToProblems(issue, issue.issues, path, yaml);
  if (items.at(-1)?.origin === "key" && issue.received === "undefined") {
    const key = String(path.at(-1));
    if (isMisspelled(key, items.at(-1)?.input)) return [];
    const owner = ownerAt(path.slice(0, -1));
    return [problem("missing-key", { key, owner, sample: samples[key] ?? `${key}: …` }, missingAt(path, yaml))];
  }
  const at = items.at(-1)?.origin === "key" ? yaml.keyAt(path) : yaml.valueAt(path);
  if (issue.input === "" || issue.input === undefined) return [problem("empty-value", { what: nameAt(path) }, at)];
  if (issue.kind === "validation") {
    return [problem(issue.message as CheckCode, { what: nameAt(path), text: String(issue.input) }, at)];
  }
  const details = { what: nameAt(path), wanted: wanted(issue.expected), found: kindOf(issue.input) };
  return [problem("wrong-type", details, at)];
}

/** Of a union's branches, the one that takes data of this kind has found something inside; else none takes it. */
function unionToProblems(
  issue: v.BaseIssue<unknown>,
  branches: readonly v.BaseIssue<unknown>[],
  path: YamlPath,
  yaml: Yaml,
): Problem[] {
  const inside = branches.filter((branch) => branch.path !== undefined || branch.kind === "validation");
  if (inside.length > 0) return inside.flatMap((branch) => issueToProblem(branch, path, yaml));
  if (issue.input === "") return [problem("empty-value", { what: nameAt(path) }, yaml.valueAt(path))];
  const wanted = unions[String(path.at(-1))] ?? "text, or text by language";
  const details = { what: nameAt(path), wanted, found: kindOf(issue.input) };
  return [problem("wrong-type", details, yaml.valueAt(path))];
}

/** What stands where two forms are possible, but for text by language. */
const unions: Readonly<Record<string, string>> = {
  post_days: "a number of days",
  district: "a district, or a list of them",
  post: "an address, as lines or in parts",
  webform: "a web address, alone or with `max_length`",
};

/** A list where a group of keys should be: valibot looks for keys in it, and `unknownKeys` tells it. */
function isListOfKeys({ type, input }: v.IssuePathItem): boolean {
  return type === "object" && Array.isArray(input);
}

/** A key that is there under a name close to it: `unknownKeys` tells that. */
export function isMisspelled(key: string, owner: unknown): boolean {
  return Object.keys(owner ?? {}).some((name) => nearest(name, [key]) === key);
}

/** Where a missing key should stand: at its owner's own key, or at the owner's first line in a list. */
function missingAt(path: YamlPath, yaml: Yaml) {
  const owner = path.slice(0, -1);
  if (typeof owner.at(-1) === "string") return yaml.keyAt(owner);
  return yaml.valueAt(owner);
}

/** What a person calls the part of a campaign file at a path. */
export function ownerAt(path: YamlPath): string {
  const last = path.at(-1);
  if (last === "targets") return "a choice of targets";
  const name = typeof last === "number" ? path.at(-2) : last;
  return owners[String(name)] ?? "a campaign file";
}

const owners: Readonly<Record<string, string>> = {
  campaign: "a campaign",
  points: "a point",
  targets: "a target",
  contacts: "a list of contacts",
  webform: "a web form",
  from: "`from`",
  post_days: "`post_days`",
  post: "a postal address",
  imported: "`imported`",
};

const samples: Readonly<Record<string, string>> = {
  campaign: "campaign: { id: library, title: Keep the library open, languages: [en] }",
  points: "points: [{ id: saturdays, text: Open on Saturdays. }]",
  targets:
    "targets: [{ id: city-council, name: City Council, languages: [en], contacts: { email: office@example.org } }]",
  contacts: "contacts: { email: office@example.org }",
  id: "id: city-council",
  title: "title: Keep the library open",
  text: "text: Keep the library open on Saturdays.",
  name: "name: City Council",
  languages: "languages: [en]",
  url: "url: https://example.org/contact",
  city: "city: Leeds",
  include: "include: [../shared-targets.yaml]",
  on: "on: 2021-02-05",
  same_country: "same_country: 3",
  other_country: "other_country: 10",
};

/** The key that a value belongs to: "languages" for its items, "title.es" for a language's text. */
export function nameAt(path: YamlPath): string {
  const last = path.at(-1);
  if (typeof last === "number") return `${nameAt(path.slice(0, -1))}, item ${last + 1}`;
  const keys = path.filter((part) => typeof part === "string");
  const parent = keys.at(-2);
  const inText = ["title", "summary", "text", "name", "role", "person", "salutation", "closing"].includes(parent ?? "");
  return inText ? `${parent}.${keys.at(-1)}` : (keys.at(-1) ?? "the file");
}

function wanted(expected: string | null): string {
  if (expected === "Array") return "a list";
  if (expected === "Object") return "a group of keys";
  return "text";
}

/** What YAML data is, in a person's words. */
export function kindOf(data: unknown): string {
  if (Array.isArray(data)) return "a list";
  return typeof data === "object" ? "a group of keys" : "text";
}
