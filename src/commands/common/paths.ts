import { isAbsolute, join, normalize, resolve } from "node:path";
import type { Host } from "../../host.ts";

/** A path from the command line as the file system needs it. */
export function absolute(path: string, host: Host): string {
  return isAbsolute(path) ? normalize(path) : resolve(host.cwd, path);
}

/** A path as messages show it: as it was given, with `/`, so that terminals can open it. */
export function shownPath(...parts: readonly string[]): string {
  const path = join(...parts).replaceAll("\\", "/");
  return path.length > 1 ? path.replace(/\/$/, "") : path;
}

/** A path as it is typed into a shell: in quotes where it has more than letters, digits and the like. */
export function asArgument(path: string): string {
  return /^[\p{L}\p{N}_./:\\-]+$/u.test(path) ? path : `"${path.replace(/["$`\\]/g, "\\$&")}"`;
}
