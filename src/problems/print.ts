import type { Style } from "../host.ts";
import type { Problem } from "./problem.ts";

/** Problems as a person reads them: place and fact, the line with carets, the mend. */
export function printProblems(problems: readonly Problem[], style: Style): string {
  return problems.map((found) => printProblem(found, style)).join("\n");
}

function printProblem(raw: Problem, style: Style): string {
  const found = { ...raw, fact: printable(raw.fact), mend: printable(raw.mend) };
  const where = found.cell === undefined ? [found.line, found.column] : [found.cell];
  const spot = found.times === undefined ? where : [];
  const place = [found.file, ...spot].filter((part) => part !== undefined).join(":");
  const kind = found.severity === "warning" ? style.yellow("warning: ") : "";
  const head = `${place && style.bold(`${printable(place)}: `)}${kind}${found.fact}`;
  return [head, ...frame(found, style), ...found.mend.split("\n").map((line) => `  ${line}`), ""].join("\n");
}

function frame(found: Problem, style: Style): string[] {
  if (!found.excerpt || found.line === undefined || found.column === undefined) return [];
  const number = String(found.line);
  const before = (found.within ?? found.column) - 1;
  const marked = before + (found.length ?? 1);
  const indent = cells(found.excerpt.slice(0, before)).replace(/[^\t]/g, " ");
  const width = Math.max(1, cells(found.excerpt.slice(before, marked)).length);
  const carets = (found.severity === "warning" ? style.yellow : style.red)("^".repeat(width));
  return [`  ${number} | ${printable(found.excerpt)}`, `  ${" ".repeat(number.length)} | ${indent}${carets}`];
}

/** A text with one unit for each column that a terminal gives it: accents have none, Chinese, Japanese and Korean two. */
function cells(text: string): string {
  return text
    .replace(/\p{M}/gu, "")
    .replace(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g, "  ");
}

/** What comes from a file must not steer the terminal that shows it. */
function printable(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "�");
}

/** "3 problems and 1 warning in 2 files." */
export function summarize(problems: readonly Problem[]): string {
  const numberOf = (severity: Problem["severity"]) =>
    problems.filter((found) => found.severity === severity).reduce((sum, { times = 1 }) => sum + times, 0);
  const [errors, warnings] = [numberOf("error"), numberOf("warning")];
  const files = new Set(problems.flatMap((found) => found.file ?? [])).size;
  const kinds = [
    ...(errors > 0 ? [count(errors, "problem")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return `${kinds.join(" and ")}${files > 0 ? ` in ${count(files, "file")}` : ""}.`;
}

/** "1 letter", "9 letters". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
