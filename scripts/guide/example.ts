import type { Example } from "../../src/model/helpers.ts";

/** An example of docs/templates.md: what stands in a template, and what that prints. */
export interface DocExample extends Example {
  /** The letter's language; English where none is named. */
  readonly language?: string;
  /** `templates/partials/*.hbs` that it calls, by name. */
  readonly partials?: Readonly<Record<string, string>>;
  /** Whose letter it is: the sample signer's, or that of somebody who gives nothing but name and place. */
  readonly from?: "least";
  /** What stands before the output; "prints" where absent. */
  readonly says?: string;
}

/** A mistake that `postbag check` tells: a template with it. */
export interface DocMistake {
  readonly mistake: string;
  readonly language?: string;
}

export type Block = string | DocExample | DocMistake;

export function isExample(block: Block): block is DocExample {
  return typeof block !== "string" && "sample" in block;
}

/** A fenced block of Markdown. */
export function fenced(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text}\n\`\`\``;
}

/** A table of Markdown whose columns are as wide as their widest cell. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? "")].length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join("\n");
}
