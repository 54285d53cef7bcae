import type { ViewProblem, WorkshopView } from "../pages/workshop.ts";
import { isError, type Problem } from "../problems/problem.ts";

/** Problems as the page shows them, errors first. */
export function viewProblems(problems: readonly Problem[]): Pick<WorkshopView, "problems" | "untold"> {
  const sorted = [...problems.filter(isError), ...problems.filter((found) => !isError(found))];
  const untold = Math.max(0, sorted.length - mostTold);
  return { problems: sorted.slice(0, mostTold).map(viewProblem), ...(untold > 0 && { untold }) };
}

/** Of thousands, the first are enough: what comes behind is often their echo. */
const mostTold = 100;

function viewProblem(found: Problem): ViewProblem {
  const { file, line, column, within = column, length = 1, excerpt, fact, mend } = found;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const told = { isError: isError(found), place, fact, mend };
  if (!excerpt || line === undefined || within === undefined) return told;
  const [from, to] = [within - 1, within - 1 + length];
  const [before, marked, after] = [excerpt.slice(0, from), excerpt.slice(from, to), excerpt.slice(to)];
  return { ...told, excerpt: { line, before, marked, after } };
}

/** "1 problem", "2 problems and 3 warnings", "ok": for a line in the terminal. */
export function verdictOn(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const counted = [
    ...(errors > 0 ? [`${errors} problem${errors === 1 ? "" : "s"}`] : []),
    ...(warnings > 0 ? [`${warnings} warning${warnings === 1 ? "" : "s"}`] : []),
  ];
  return counted.join(" and ") || "ok";
}
