import { fieldsOf } from "../compose/fields.ts";
import type { Pair } from "../compose/pairs.ts";
import { type SamplePerson, samplePairs, samplePeople } from "../compose/sample.ts";
import { shapeOf } from "../compose/stencil.ts";
import { type TracedLetter, trace } from "../compose/trace.ts";
import type { Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { onceForAll } from "../model/once.ts";
import type { Template } from "../model/template.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { gapsIn } from "./gaps.ts";

/**
 * Warns of what only people's data shows: each sample person's letter from each template to each target is read for what
 * absent answers leave behind.
 */
export function proofread(campaign: Campaign, date: Day): Problem[] {
  const found = new Map<string, Problem>();
  const seen = new Set<string>();
  for (const { pair, person } of samplePairs(campaign, samplePeople, date)) {
    const kind = kindOf(campaign, pair, person);
    if (seen.has(kind)) continue;
    seen.add(kind);
    for (const flaw of flawsIn(trace(campaign, pair))) {
      const key = `${flaw.code} ${flaw.file}:${flaw.line}:${flaw.column}`;
      // The first letter that shows it is example enough.
      if (!found.has(key)) found.set(key, flaw);
    }
  }
  return [...found.values()];
}

/** Letters of a kind leave the same gaps: of thousands of offices, most differ in nothing but their texts. */
function kindOf(campaign: Campaign, pair: Pair, { id }: SamplePerson): string {
  const { template, script, target, points } = pair;
  const fields = fieldsOf(campaign, pair, template.language) as { target: Record<string, unknown> };
  const given = Object.values(fields.target).map((value) =>
    value === "" ? "-" : Array.isArray(value) ? value.length : "+",
  );
  const own = [template, ...(script ? [script] : [])].some((one) => compares(one)) ? target.id : "";
  return [template.file, script?.file, id, shapeOf(pair), own, ...points.map((point) => point.id), ...given].join(" ");
}

/** Whether what a template prints hangs on more of an office than whether it has something. */
const compares = onceForAll(({ subject, body, partials }: Template) =>
  [subject, body, ...Object.values(partials)].some((text) => /\(\s*(?:eq|ne|gte?|lte?)\s/.test(text)),
);

/** What is left in one letter, and in what is said on the telephone. */
export function flawsIn({ letter, subject, body, call }: TracedLetter): Problem[] {
  const id = letter.target.id;
  return [subject, body, ...(call ? [call] : [])].flatMap((text) =>
    gapsIn(text).flatMap(({ kind, tag, around, isBesideBlank }) => {
      const { silence, guard, kind: of } = tag;
      // A language without a closing is told as such.
      if (guard === "{{#if target.closing}}") return [];
      return [
        problem(
          kind,
          { silence, guard, isBlock: of === "block", isInLine: tag.leavesLine, isBesideBlank, around, id },
          tag.place,
        ),
      ];
    }),
  );
}
