import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type { Paint } from "../../host.ts";

/** Rows under a heading whose cells are wrapped, so that each column keeps to its width; the last may be as wide as its words. */
export function columns(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  paintHeading: Paint,
): string {
  const [first = "", ...others] = [heading, ...rows].map((row) => wrapped(row, widths));
  return [paintHeading(first), ...others].join("\n");
}

function wrapped(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => wrapAnsi(cell, widths[column] ?? 0, { hard: true }).split("\n"));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    cells
      .map((lines, column) => padded(lines[index] ?? "", widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  ).join("\n");
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
