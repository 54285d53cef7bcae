import type { Campaign } from "../model/campaign.ts";
import { templatesFor } from "../model/choice.ts";
import type { Day } from "../model/day.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { wholeFile } from "../problems/source.ts";
import { compose } from "./compose.ts";
import { pairUp } from "./pairs.ts";
import { longestMessage, sampleFor } from "./sample.ts";

/**
 * A printed page as offices get it: A4 or US Letter with margins of 25 mm, 11 point text at 1.25 line spacing. Of some 46
 * lines, sender, date, recipient and subject take about 12 (DIN 5008 begins the text 103 mm from the top).
 */
const page = { columns: 84, lines: 36 };

/** Warns of letters that pass one page when a signer chooses every point. */
export function checkFit(campaign: Campaign, date: Day): Problem[] {
  return campaign.targets.flatMap((target) =>
    templatesFor(target, campaign.templates).flatMap((template) => {
      const only = { ...campaign, templates: [template] };
      const { pairs } = pairUp(only, sampleFor(target), longestMessage(campaign, date), [target]);
      return pairs.flatMap((pair) => {
        const lines = printedLines(compose(campaign, pair).body);
        if (lines <= page.lines) return [];
        const details = { lines, page: page.lines, id: target.id };
        return [problem("over-one-page", details, wholeFile(template.file))];
      });
    }),
  );
}

/** How many lines a body takes on that page. */
export function printedLines(body: string): number {
  return body
    .split("\n")
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(widthOf(paragraph) / page.columns)), 0);
}

/** Full-width characters (Chinese, Japanese, Korean) take the room of two. */
function widthOf(text: string): number {
  return (
    [...text].length + (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0)
  );
}
