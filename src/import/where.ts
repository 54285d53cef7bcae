import { fold } from "../model/country.ts";
import type { Found } from "./found.ts";

/** One `--where`: a field, and the values of which it must have one. */
export interface Where {
  readonly field: string;
  readonly values: readonly string[];
  /** Whether it must have none of them. */
  readonly not: boolean;
}

/** Reads `chamber=senate`, `state=CA,NY` and `party!=Independent`. @returns undefined where it is none of these. */
export function readWhere(text: string): Where | undefined {
  const [, field, sign, values] = /^\s*([^=!\s][^=!]*?)\s*(!?=)\s*(.*)$/su.exec(text) ?? [];
  if (field === undefined || values === undefined) return undefined;
  return { field: fieldKey(field), values: values.split(",").map(plain), not: sign === "!=" };
}

/** A field's name, however somebody writes it: `Request-Language` is `request_language`. */
export function fieldKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");
}

/** What is the same under the names of several kinds of lists; the first is every list's. */
export const sharedNames: readonly (readonly string[])[] = [
  ["first_name", "given_name", "first"],
  ["last_name", "family_name", "last"],
];

/** What a record says in a field, by whichever name its list has for it. */
export function valuesOf({ fields }: Found, name: string): readonly string[] {
  const names = sharedNames.find((all) => all.includes(name)) ?? [];
  return [name, ...names].flatMap((each) => fields.get(each) ?? []);
}

/** Whether a record is one of those meant. Case, accents and outer spaces do not matter; an empty value means "not said". */
export function meets(found: Found, wheres: readonly Where[]): boolean {
  return wheres.every(({ field, values, not }) => {
    const own = valuesOf(found, field).map(plain);
    const has = values.some((value) => (value === "" ? own.length === 0 : own.includes(value)));
    return has !== not;
  });
}

/** Whether a record is among those that `--only` names: by the list's own name for it, its id here, its office or its holder. */
export function isNamed(found: Found, id: string, only: ReadonlySet<string>): string | undefined {
  const names = [id, found.key, found.slug, found.name, found.person, ...(found.fields.get("id") ?? [])];
  return names.map((name) => plain(name ?? "")).find((name) => name !== "" && only.has(name));
}

/** Text as it is compared. */
export function plain(text: string): string {
  return fold(text).replace(/\s+/g, " ");
}
