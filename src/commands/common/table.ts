import stringWidth from "fast-string-width";
import type { Paint } from "../../host.ts";

/** Rows under a heading, columns as wide as their widest cell; wide characters count as two. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], paintHeading: Paint): string {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => stringWidth(row[column] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join("  ")
      .trimEnd();
  return [paintHeading(line(heading)), ...rows.map(line)].join("\n");
}
