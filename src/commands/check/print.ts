import type { Style } from "../../host.ts";
import { printProblems } from "../../problems/print.ts";
import type { Problem, ProblemCode } from "../../problems/problem.ts";

/** So many warnings of one kind about how fresh contacts are get told; hundreds of them would bury all others. */
const told = 5;

const staleness: readonly ProblemCode[] = [
  ...(["never-verified", "imported-unverified", "stale-contact", "verified-in-future"] as const),
  ...(["person-expired", "term-over"] as const),
];

/** Where to find all warnings of a kind that imported lists bring by the hundred. */
const lists = new Map<ProblemCode, string>([
  ...staleness.map((code): [ProblemCode, string] => [code, "postbag targets --stale"]),
  ["unsourced-contact", "postbag targets"],
]);

/** All problems as a person reads them; of each kind about fresh contacts, the first few, and how many more there are. */
export function printFolded(problems: readonly Problem[], style: Style): string {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const seen = new Map<ProblemCode, number>();
  return problems
    .flatMap((found) => {
      const list = lists.get(found.code);
      const number = (seen.get(found.code) ?? 0) + 1;
      seen.set(found.code, number);
      if (list === undefined || number < told) return [printProblems([found], style)];
      const more = (counts.get(found.code) ?? 0) - told;
      if (number > told) return [];
      return [printProblems([found], style), ...(more > 0 ? [`  … and ${more} more; \`${list}\` lists them.\n`] : [])];
    })
    .join("\n");
}
