import { join } from "node:path";
import type { Host, Style } from "../../host.ts";
import { decode } from "../../parse/decode.ts";
import { type MendedLine, mend } from "../../parse/tidy.ts";
import { count } from "../../problems/print.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { refusalOf } from "../../problems/reasons.ts";
import { wholeFile } from "../../problems/source.ts";
import { hbsFiles, templateLimit } from "../common/load.ts";
import { absolute, shownPath } from "../common/paths.ts";
import { look, readBytes } from "../common/read.ts";

/** A line of a template that was mended. */
export interface Fixed extends MendedLine {
  readonly file: string;
}

/** What `check --fix` did: the lines that it changed, and the files that it could not write. */
export interface Fixes {
  readonly fixed: readonly Fixed[];
  readonly problems: readonly Problem[];
}

/** Mends the templates and partials of a campaign where that is safe. What cannot be read is left to the check to tell. */
export async function fixTemplates(folder: string, host: Host): Promise<Fixes> {
  const root = absolute(folder, host);
  const fixes = { fixed: [] as Fixed[], problems: [] as Problem[] };
  if ((await host.files.kind(join(root, "targets.yaml")).catch(() => undefined)) === undefined) return fixes;
  // All folders are looked into before the first file is written.
  const paths: string[] = [];
  for (const within of ["templates", "templates/partials"]) {
    paths.push(...(await look(hbsFiles(root, within, host), join(root, within), shownPath(folder, within), host)));
  }
  for (const path of paths) await fixFile(join(root, path), shownPath(folder, path), fixes, host);
  return fixes;
}

async function fixFile(path: string, file: string, fixes: { fixed: Fixed[]; problems: Problem[] }, host: Host) {
  const bytes = await readBytes(path, file, templateLimit, host);
  if (!(bytes instanceof Uint8Array) || !decode(file, bytes, () => undefined)) return;
  const { text, changes } = mendWhole(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  if (changes.length === 0) return;
  try {
    await host.files.rewrite(path, new TextEncoder().encode(text));
    fixes.fixed.push(...changes.map((change) => ({ file, ...change })));
  } catch (error) {
    fixes.problems.push(problem("not-mended", { reason: refusalOf(error) }, wholeFile(file)));
  }
}

/** Mends a file's text as it is: its byte order mark and the end of each line stay. */
export function mendWhole(whole: string): { text: string; changes: readonly MendedLine[] } {
  const [mark, written] = whole.startsWith("\ufeff") ? ["\ufeff", whole.slice(1)] : ["", whole];
  const parts = written.split(/(\r\n|\r|\n)/);
  const { text, changes } = mend(parts.filter((_, index) => index % 2 === 0).join("\n"));
  const lines = text.split("\n").map((line, index) => {
    const [before, after = ""] = [parts[2 * index - 1], parts[2 * index + 1]];
    // With nothing left between them, the ends of two lines would be read as the end of one.
    return (line === "" && before === "\r" && after === "\n" ? " " : line) + after;
  });
  return { text: mark + lines.join(""), changes };
}

/** The changes as a person reads them: where, what, the line before and after. */
export function printFixes(fixed: readonly Fixed[], style: Style): string {
  const files = new Set(fixed.map(({ file }) => file)).size;
  const told = fixed.flatMap(({ file, line, what, before, after }) => [
    `${style.bold(`${file}:${line}: `)}mended ${what}`,
    style.red(`  - ${visible(before)}`),
    style.green(`  + ${visible(after)}`),
    "",
  ]);
  return [...told, `${count(fixed.length, "line")} mended in ${count(files, "file")}.`, ""].join("\n");
}

/** A line in which nothing hides, and nothing steers the terminal. */
function visible(line: string): string {
  return line
    .replace(/\t/g, "⇥")
    .replace(/[\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return `<U+${code}>`;
    });
}
