import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { type BatchReport, sortedNumbers } from "../../model/report.ts";
import type { Counts } from "./counts.ts";
import type { Shard } from "./flags.ts";

/** What a run came to, for `report.json`. */
export function reportOf(counts: Counts, campaign: Campaign, date: Day, shard: Shard): BatchReport {
  const { rows, people, invalid, noConsent, duplicates, letters, forms, skipped, skips, ownWords, shares } = counts;
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
    own_words: {
      letters: ownWords,
      shares: Object.fromEntries(shares.map((number, index) => [shareName(index), number])),
    },
  };
}

function shareName(index: number): string {
  return index === 0 ? "none" : `up to ${index * 10}%`;
}
