import { error } from "./define.ts";

/** Problems with changing a campaign's files for the person. */
export const editProblems = {
  "not-edited": error(({ lines, others }: { lines: readonly string[]; others: number }) => ({
    fact: "Postbag cannot change this safely: it is written in a way in which something else could change too.",
    mend: ["Add these lines yourself:", ...lines, ...(others > 0 ? [`… and ${others} more like it.`] : [])].join("\n"),
  })),
};
