import type { Source } from "../problems/source.ts";
import { decode } from "./decode.ts";
import { parseYaml } from "./yaml.ts";

/** A file that another one includes, as it was found, or what keeps it from being read. */
export interface IncludedFile {
  /** The path as messages show it. */
  readonly file: string;
  /** The same for one file, whatever path leads to it; a link is a file of its own, and what it includes is beside it. */
  readonly id: string;
  readonly found: { readonly bytes: Uint8Array } | { readonly reason: string };
}

/** Included files by who includes them and under which path; `includeKey` makes one text of both. */
export type IncludedFiles = ReadonlyMap<string, IncludedFile>;

export function includeKey(includedBy: string, path: string): string {
  return JSON.stringify([includedBy, path]);
}

/** The paths that a file includes, as they stand in it: for who reads files before anybody knows whether they are right. */
export function includesIn(file: string, bytes: Uint8Array): string[] {
  const source = decode(file, bytes, ignore);
  // Most files include none, and to parse a large one twice takes as long as all the rest.
  if (!source || !mayInclude(source)) return [];
  const data = parseYaml(source, ignore)?.data as { include?: unknown } | undefined;
  return Array.isArray(data?.include) ? data.include.filter((path) => typeof path === "string") : [];
}

const ignore = () => undefined;

function mayInclude({ text }: Source): boolean {
  return /(?:^|[{,\s"'])include["']?\s*:/.test(text);
}
