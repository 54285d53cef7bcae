import { error, warning } from "./define.ts";

/** Problems with how old the knowledge of a target is, and with recording that somebody checked it. */
export const freshnessProblems = {
  "imported-unverified": warning(({ id, from, on }: { id: string; from: string; on: string }) => ({
    fact: `The contacts of "${id}" came from ${from} on ${on}, and nobody has checked them since.`,
    mend: `Check them at their source: \`postbag targets verify ${id}\` records that you did.`,
  })),
  "term-over": warning(({ id, until }: { id: string; until: string }) => ({
    fact: `What stands here of "${id}" was valid until ${until}: the office's holder or the term may have changed.`,
    mend: "Check it at its source, then set `valid_until` to the new term's end, or take the line out.",
  })),
  "target-gone": error(({ id }: { id: string }) => ({
    fact: `While you looked, the target "${id}" has gone from this file.`,
    mend: "Was it renamed? Then name it anew.",
  })),
};
