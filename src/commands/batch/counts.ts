import type { Misfit } from "../../fit/letter-fit.ts";
import { waysOf } from "../../model/arrival.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { isOver } from "../../model/deadline.ts";
import type { Letter } from "../../model/letter.ts";
import type { Nearby } from "../../model/reach-index.ts";
import { type BatchReport, sortedNumbers } from "../../model/report.ts";
import { elsewhereIn } from "./elsewhere.ts";
import type { Refusal } from "./entry.ts";
import type { Shard } from "./flags.ts";
import { targetsOf } from "./pairer.ts";

/** What a batch came to, in numbers: no name, nothing personal. `report.json` holds them. */
export interface Counts {
  /** Rows of the roster that are not blank. */
  rows: number;
  /** People whose letters were made. */
  people: number;
  invalid: number;
  noConsent: number;
  duplicates: number;
  letters: number;
  /** People who get none, although no answer of theirs is missing. */
  letterless: number;
  /** Letters by the form that they take; one letter can take several. */
  forms: Record<string, number>;
  /** Targets that got no letter from somebody, by target and reason. */
  skips: Record<string, Record<string, number>>;
  skipped: number;
  /** People whose place leaves open which targets hear from them, how many targets in sum, and how many lack which answer. */
  needAnswer: number;
  open: number;
  lacks: Record<string, number>;
  /** People by place, as `placeOf` has it, and by target how many of them it met: where not everybody's skips are listed. */
  places: Record<string, number>;
  met: Record<string, number>;
  /** Letters that do not fit a form of their office, by target and form. */
  misfits: Record<string, Record<string, number>>;
  /** Letters that come too late by `post`, or in `any` way that is known, by target. */
  late: Record<string, Record<string, number>>;
  /** Letters that carry their signer's own words. */
  ownWords: number;
  /** How many letters by the share of words that are the signer's own: none, up to 10%, up to 20% … up to 100%. */
  shares: number[];
}

/** Where every run, and every task, begins. */
export function noCounts(): Counts {
  return {
    ...{ rows: 0, people: 0, invalid: 0, noConsent: 0, duplicates: 0, letters: 0, letterless: 0 },
    ...{
      forms: {},
      skips: {},
      misfits: {},
      late: {},
      lacks: {},
      places: {},
      met: {},
      skipped: 0,
      ...{ needAnswer: 0, open: 0 },
      ownWords: 0,
      shares: Array.from({ length: 11 }, () => 0),
    },
  };
}

/** Adds the second to the first. */
export function addCounts(sum: Counts, more: Counts): void {
  for (const key of [
    "rows",
    "people",
    "invalid",
    "noConsent",
    "duplicates",
    "letters",
    "letterless",
    "skipped",
    "needAnswer",
    "open",
    "ownWords",
  ] as const) {
    sum[key] += more[key];
  }
  for (const key of ["forms", "lacks", "places", "met"] as const) addTo(sum[key], more[key]);
  for (const key of ["skips", "misfits", "late"] as const) {
    for (const [target, numbers] of Object.entries(more[key])) {
      const known = sum[key][target] ?? {};
      addTo(known, numbers);
      sum[key][target] = known;
    }
  }
  more.shares.forEach((number, index) => {
    sum.shares[index] = (sum.shares[index] ?? 0) + number;
  });
}

/** Counts a letter, the forms that it takes, and its share of own words: 0 stands alone, then steps of a tenth. */
export function countLetter(counts: Counts, forms: readonly string[], share: number): void {
  counts.letters++;
  for (const form of forms) counts.forms[form] = (counts.forms[form] ?? 0) + 1;
  if (share > 0) counts.ownWords++;
  const step = share === 0 ? 0 : Math.max(1, Math.ceil(Math.min(share, 1) * 10));
  counts.shares[step] = (counts.shares[step] ?? 0) + 1;
}

const refusals = { invalid: "invalid", "no-consent": "noConsent", duplicate: "duplicates" } as const;

/** Counts a row that gets no letters, by the reason. */
export function countRefusal(counts: Counts, refused: Refusal): void {
  counts[refusals[refused]]++;
}

/** Counts a target that gets no letter from somebody. @param reason the end of a sentence that begins with its name */
export function countSkip(counts: Counts, target: string, reason: string): void {
  counts.skipped++;
  countOne(counts.skips, target, reason);
}

/** Counts somebody who did not say what decides whether targets take their letters. */
export function countLacks(counts: Counts, lacks: readonly string[], open: number): void {
  counts.needAnswer++;
  counts.open += open;
  for (const lack of lacks) counts.lacks[lack] = (counts.lacks[lack] ?? 0) + 1;
}

/** Counts somebody of whom the targets that they have nothing to do with are not listed. */
export function countPlace(counts: Counts, place: string, { near, open, apart }: Nearby): void {
  counts.places[place] = (counts.places[place] ?? 0) + 1;
  for (const target of [...near, ...open.map((one) => one.target), ...apart]) {
    counts.met[target.id] = (counts.met[target.id] ?? 0) + 1;
  }
}

/** Counts a letter that does not fit a form. */
export function countMisfit(counts: Counts, target: string, form: Misfit["form"]): void {
  countOne(counts.misfits, target, form);
}

/** Counts a letter that does not reach its office in time, at all or by post. With the deadline past, nothing does. */
export function countLate(counts: Counts, letter: Letter, campaign: Campaign): void {
  if (!campaign.deadline || isOver(campaign.deadline, letter.date)) return;
  const ways = waysOf(letter, campaign);
  const late = ways.filter(({ inTime }) => !inTime);
  if (late.length > 0) countOne(counts.late, letter.target.id, late.length === ways.length ? "any" : "post");
}

function countOne(numbers: Record<string, Record<string, number>>, target: string, key: string, times = 1): void {
  const known = numbers[target] ?? {};
  known[key] = (known[key] ?? 0) + times;
  numbers[target] = known;
}

function addTo(sum: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [key, number] of Object.entries(more)) sum[key] = (sum[key] ?? 0) + number;
}

/**
 * What a run came to, for `report.json`.
 * @param targets the ids of those that the run is for
 */
export function reportOf(
  counts: Counts,
  campaign: Campaign,
  targets: readonly string[],
  date: Day,
  shard: Shard,
): BatchReport {
  const { rows, people, invalid, noConsent, duplicates, letters, forms, misfits, late, ownWords, shares } = counts;
  const { skipped, skips } = allSkips(counts, campaign, targets);
  const lacking = { people: counts.needAnswer, open: counts.open, lacks: sortedNumbers(counts.lacks) };
  return {
    postbag: "batch",
    campaign: campaign.id,
    date,
    shards: shard.of === 1 ? [] : [`${shard.number}/${shard.of}`],
    ...{ rows, people, invalid, no_consent: noConsent, duplicates, letters },
    forms: sortedNumbers(forms),
    skipped,
    skips: campaign.targets.flatMap(({ id }) =>
      Object.entries(sortedNumbers(skips[id] ?? {})).map(([reason, number]) => ({
        target: id,
        reason,
        people: number,
      })),
    ),
    ...(counts.letterless > 0 && { no_letter: counts.letterless }),
    ...(lacking.people > 0 && { needs_answer: lacking }),
    misfits: campaign.targets.flatMap(({ id }) =>
      Object.entries(sortedNumbers(misfits[id] ?? {})).map(([form, number]) => ({ target: id, form, letters: number })),
    ),
    late: campaign.targets.flatMap(({ id }) =>
      Object.entries(sortedNumbers(late[id] ?? {})).map(([by, number]) => ({ target: id, by, letters: number })),
    ),
    own_words: {
      letters: ownWords,
      shares: Object.fromEntries(shares.map((number, index) => [shareName(index), number])),
    },
  };
}

function shareName(index: number): string {
  return index === 0 ? "none" : `up to ${index * 10}%`;
}

/** The skips that were counted one by one, and those of people from elsewhere. */
function allSkips(counts: Counts, campaign: Campaign, targets: readonly string[]): Pick<Counts, "skipped" | "skips"> {
  const all = { skipped: counts.skipped, skips: structuredClone(counts.skips) };
  for (const { target, reason, people } of elsewhereIn(targetsOf(campaign, targets), counts)) {
    all.skipped += people;
    countOne(all.skips, target, reason, people);
  }
  return all;
}
