import type { Style } from "../host.ts";
import type { Problem } from "./problem.ts";

/** Problems as a person reads them: place and fact, the line with carets, the mend. */
export function printProblems(problems: readonly Problem[], style: Style): string {
  return problems.map((found) => printProblem(found, style)).join("\n");
}

function printProblem(found: Problem, style: Style): string {
  const place = [found.file, found.line, found.column].filter((part) => part !== undefined).join(":");
  const kind = found.severity === "warning" ? style.yellow("warning: ") : "";
  const head = `${place && style.bold(`${place}: `)}${kind}${found.fact}`;
  return [head, ...frame(found, style), ...found.mend.split("\n").map((line) => `  ${line}`), ""].join("\n");
}

function frame(found: Problem, style: Style): string[] {
  if (!found.excerpt || found.line === undefined || found.column === undefined) return [];
  const number = String(found.line);
  const indent = found.excerpt.slice(0, found.column - 1).replace(/[^\t]/g, " ");
  const carets = (found.severity === "warning" ? style.yellow : style.red)("^".repeat(found.length ?? 1));
  return [`  ${number} | ${printable(found.excerpt)}`, `  ${" ".repeat(number.length)} | ${indent}${carets}`];
}

/** A file's line must not steer the terminal that shows it. */
function printable(text: string): string {
  return text.replace(/(?!\t)\p{Cc}/gu, "�");
}

/** "3 problems and 1 warning in 2 files." */
export function summarize(problems: readonly Problem[]): string {
  const warnings = problems.filter((found) => found.severity === "warning").length;
  const files = new Set(problems.flatMap((found) => found.file ?? [])).size;
  const kinds = [
    ...(problems.length > warnings ? [count(problems.length - warnings, "problem")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return `${kinds.join(" and ")}${files > 0 ? ` in ${count(files, "file")}` : ""}.`;
}

/** "1 letter", "9 letters". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
