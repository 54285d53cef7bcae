import * as v from "valibot";
import { postalLines } from "../model/address-form.ts";
import type { PostDays } from "../model/arrival.ts";
import type { Contacts, Imported, Reach, Target } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { defined } from "../model/defined.ts";
import { isError, type Problem, problem, type Report } from "../problems/problem.ts";
import type { Source } from "../problems/source.ts";
import type { TargetList } from "./campaign-schema.ts";
import { issuesToProblems } from "./issues.ts";
import type { TargetInput } from "./target-schema.ts";
import { unknownKeys } from "./unknown-keys.ts";
import type { Yaml, YamlPath } from "./yaml.ts";

/** One file with targets: `targets.yaml`, or one that it includes. */
export interface TargetFile {
  /** The same for one file, whatever path leads to it. */
  readonly id: string;
  readonly source: Source;
  readonly yaml: Yaml;
  readonly include: readonly string[];
  /** Its own targets, in its order. */
  readonly own: readonly Target[];
  /** Which of the targets of the files that it includes it takes; all where absent. */
  readonly choice?: TargetChoice;
}

/** Ids and tags. */
export interface TargetChoice {
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
}

/**
 * Whether the targets of a file are chosen from those that it includes, instead of listed. One target without a dash before it is
 * no choice, but a list that went wrong.
 */
export function chooses(yaml: Yaml): boolean {
  const { targets, include } = yaml.data as { targets?: unknown; include?: unknown };
  if (typeof targets !== "object" || targets === null || Array.isArray(targets)) return false;
  const keys = Object.keys(targets);
  return keys.some((key) => key === "include" || key === "exclude") || (include !== undefined && !keys.includes("id"));
}

/** Reads data by a schema. @returns undefined where its shape is wrong; all that is wrong with it is reported. */
export function readShape<S extends v.GenericSchema>(
  schema: S,
  yaml: Yaml,
  report: Report,
  more: readonly Problem[] = [],
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, yaml.data);
  const problems = [...unknownKeys(schema, yaml), ...issuesToProblems(result.issues ?? [], yaml), ...more];
  problems.forEach(report);
  return result.success && !problems.some(isError) ? result.output : undefined;
}

/** What of a file with targets concerns them. */
export function toTargetFile(id: string, source: Source, yaml: Yaml, list: TargetList, report: Report): TargetFile {
  const { include = [], targets = [] } = list;
  if (!isList(targets)) return { id, source, yaml, include, own: [], choice: targets };
  const own = targets.map((target, index) => toTarget(target, ["targets", index], yaml, report));
  return { id, source, yaml, include, own };
}

function isList(targets: NonNullable<TargetList["targets"]>): targets is readonly TargetInput[] {
  return Array.isArray(targets);
}

function toTarget(file: TargetInput, path: YamlPath, yaml: Yaml, report: Report): Target {
  const { valid_until, verified_on, post_days, contacts, from, ...rest } = file;
  return defined({
    ...rest,
    contacts: toContacts(contacts, [...path, "contacts"], yaml, report),
    from: from && toReach(from),
    validUntil: valid_until as Day | undefined,
    postDays: post_days === undefined ? undefined : toPostDays(post_days),
    verifiedOn: verified_on as Day | undefined,
    imported: rest.imported && (defined(rest.imported) as unknown as Imported),
  }) as Target;
}

function toPostDays(days: NonNullable<TargetInput["post_days"]>): PostDays {
  const { same_country, other_country } = typeof days === "string" ? { same_country: days, other_country: days } : days;
  return { sameCountry: Number(same_country), otherCountry: Number(other_country) };
}

function toReach({ postal_codes, districts, district, ...rest }: NonNullable<TargetInput["from"]>): Reach {
  const all = [...(districts ?? []), ...(district === undefined ? [] : [district].flat())];
  return defined({ ...rest, postalCodes: postal_codes, districts: all.length > 0 ? all : undefined });
}

function toContacts(
  { webform, post, country, ...rest }: TargetInput["contacts"],
  path: YamlPath,
  yaml: Yaml,
  report: Report,
): Contacts {
  const form = typeof webform === "string" ? { url: webform } : webform;
  const parts = typeof post === "object" ? post : undefined;
  if (parts?.country !== undefined && country !== undefined && parts.country !== country) {
    report(problem("two-countries", { country, other: parts.country }, yaml.valueAt([...path, "post", "country"])));
  }
  const land = country ?? parts?.country;
  return defined({
    ...rest,
    country: land,
    webform: form && defined({ url: form.url, maxLength: form.max_length }),
    post: parts ? linesOf(parts, land) : lines(post as string | undefined),
  }) as Contacts;
}

function linesOf(parts: Exclude<NonNullable<TargetInput["contacts"]["post"]>, string>, country = ""): string[] {
  const { street, city, postal_code: postalCode, region } = parts;
  return postalLines({ country, city, ...(defined({ street, postalCode, region }) as object) });
}

function lines(text: string | undefined): string[] | undefined {
  return text?.split("\n").map((line) => line.trim());
}
