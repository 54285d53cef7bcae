import { longestCall, secondsToSay } from "../fit/campaign-fit.ts";
import { type Fit, fitOf } from "../fit/letter-fit.ts";
import type { Letter } from "../model/letter.ts";
import type { Sheet } from "../model/paper.ts";
import { countWords, ownShare } from "../model/words.ts";
import type { ViewStat } from "../pages/workshop.ts";

/** What there is to know of a letter's size, and whether it fits the ways in which its office is reached. */
export function statsOf(letter: Letter, ownWords: string | undefined, sheet: Sheet): ViewStat[] {
  const { paper, webform, mailLink } = fitOf(letter, sheet);
  return [
    wordsOf(letter, ownWords),
    pagesOf(paper),
    ...(webform ? [formOf(webform)] : []),
    ...(mailLink === undefined ? [] : [linkOf(mailLink)]),
  ];
}

/** What there is to know of what is said on the telephone. */
export function callStatsOf(text: string): ViewStat[] {
  const seconds = Math.max(1, secondsToSay(text));
  const isMisfit = seconds > longestCall;
  const told = `About ${many(seconds, "second")} to say`;
  return [
    { text: many(countWords(text), "word"), isMisfit: false },
    { text: isMisfit ? `${told}: after ${longestCall}, whoever answers interrupts` : told, isMisfit },
  ];
}

function wordsOf({ body }: Letter, ownWords: string | undefined): ViewStat {
  const percent = Math.round(ownShare(body, ownWords) * 100);
  const own = ownWords === undefined ? "" : `, ${percent}% the signer’s own`;
  return { text: `${many(countWords(body), "word")}${own}`, isMisfit: false };
}

function pagesOf({ pages, linesOver }: Fit["paper"]): ViewStat {
  if (pages === 1) return { text: "Fits one printed page", isMisfit: false };
  return { text: `${many(pages, "printed page")}: ${many(linesOver, "line")} too long for one`, isMisfit: true };
}

function formOf({ length, maxLength, over }: NonNullable<Fit["webform"]>): ViewStat {
  if (!maxLength) return { text: `${many(length, "character")} in the web form`, isMisfit: false };
  const text = `${number(length)} of ${many(maxLength, "character")} in the web form`;
  return over > 0 ? { text: `${text}: ${number(over)} too many`, isMisfit: true } : { text, isMisfit: false };
}

function linkOf(fits: boolean): ViewStat {
  return { text: fits ? "Fits a mail link" : "Too long for a mail link: it is pasted", isMisfit: !fits };
}

function many(amount: number, noun: string): string {
  return `${number(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
