import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder by its path, with its text, of a PDF byte for byte; empty where the folder is not there. */
export function filesBelow(folder: string): Record<string, string> {
  const names = readdirSafe(folder).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), encodingOf(name))]));
}

/** In UTF-8, bytes that are no text would all look the same. */
function encodingOf(name: string): "latin1" | "utf8" {
  return name.endsWith(".pdf") ? "latin1" : "utf8";
}

function readdirSafe(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
}
