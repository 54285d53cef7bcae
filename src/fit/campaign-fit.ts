import { compose } from "../compose/compose.ts";
import { ordinary, samplePairs } from "../compose/sample.ts";
import type { Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { Letter } from "../model/letter.ts";
import { sheetFor } from "../model/paper.ts";
import type { Template } from "../model/template.ts";
import { countWords } from "../model/words.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { wholeFile } from "../problems/source.ts";
import { fitOf } from "./letter-fit.ts";

/** How fast people speak to somebody who takes notes: words in a minute. */
const speed = 150;
/** Longer than so many seconds, and a busy office interrupts. */
export const longestCall = 60;

/** Warns of letters and calls that are too long when a signer chooses every point, before anybody's own words. */
export function checkFit(campaign: Campaign, date: Day): Problem[] {
  const calls = new Set<Template>();
  return [...samplePairs(campaign, [ordinary], date)].flatMap(({ pair }) => {
    const letter = compose(campaign, pair);
    const found = letterTooLong(letter, pair.template);
    if (!letter.call || !pair.script || calls.has(pair.script)) return found;
    calls.add(pair.script);
    return [...found, ...callTooLong(letter.call.text, pair.script)];
  });
}

/** How long it takes to say a text on the telephone, in whole seconds. */
export function secondsToSay(text: string): number {
  return Math.round((countWords(text) / speed) * 60);
}

function letterTooLong(letter: Letter, { file }: Template): Problem[] {
  const { id } = letter.target;
  const { paper, webform } = fitOf(letter, sheetFor(letter.signer.country, {}));
  const { length = 0, maxLength = 0, over = 0 } = webform ?? {};
  return [
    ...(paper.pages > 1 ? [problem("over-one-page", { lines: paper.linesOver, id }, wholeFile(file))] : []),
    ...(over > 0 ? [problem("over-web-form", { id, length, maxLength }, wholeFile(file))] : []),
  ];
}

function callTooLong(text: string, { file }: Template): Problem[] {
  const seconds = secondsToSay(text);
  return seconds > longestCall ? [problem("long-call", { seconds, limit: longestCall }, wholeFile(file))] : [];
}
