/** `report.json`: counts and nothing personal; docs/json.md describes it. */
export interface BatchReport {
  readonly postbag: "batch";
  readonly campaign: string;
  readonly date: string;
  /** The parts of the roster that it counts, as in `--shard`; empty where that was all of it. */
  readonly shards: readonly string[];
  readonly rows: number;
  readonly people: number;
  readonly invalid: number;
  readonly no_consent: number;
  readonly duplicates: number;
  readonly letters: number;
  readonly forms: Readonly<Record<string, number>>;
  readonly skipped: number;
  readonly skips: readonly { readonly target: string; readonly reason: string; readonly people: number }[];
  /** People who get no letter, although no answer of theirs is missing; absent for none. */
  readonly no_letter?: number;
  /**
   * People who did not say what decides whether targets take their letters, how many letters that leaves open, and by answer how
   * many people did not give it.
   */
  readonly needs_answer?: {
    readonly people: number;
    readonly open: number;
    readonly lacks: Readonly<Record<string, number>>;
  };
  /** Letters that do not fit a form of their office: its `webform`, or one printed `page`. */
  readonly misfits: readonly { readonly target: string; readonly form: string; readonly letters: number }[];
  /** Letters that do not reach their office before the deadline: by `post`, or in `any` way that is known. */
  readonly late: readonly { readonly target: string; readonly by: string; readonly letters: number }[];
  readonly own_words: {
    readonly letters: number;
    /** Letters by the share of words that are the signer's own. */
    readonly shares: Readonly<Record<string, number>>;
  };
}

/** Reports of shards, or of several rosters, as one. */
export function addReports(reports: readonly BatchReport[]): BatchReport {
  const [first] = reports;
  if (!first) throw new Error("no report to add up");
  const sum = (of: (report: BatchReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  const sums = (of: (report: BatchReport) => Readonly<Record<string, number>>) => {
    const keys = [...new Set(reports.flatMap((report) => Object.keys(of(report))))];
    return Object.fromEntries(keys.map((key) => [key, sum((report) => of(report)[key] ?? 0)]));
  };
  const only = (of: (report: BatchReport) => string) => [...new Set(reports.map(of))].join(", ");
  return {
    postbag: "batch",
    campaign: only(({ campaign }) => campaign),
    date: only(({ date }) => date),
    shards: reports.flatMap(({ shards }) => shards),
    rows: sum(({ rows }) => rows),
    people: sum(({ people }) => people),
    invalid: sum(({ invalid }) => invalid),
    no_consent: sum(({ no_consent }) => no_consent),
    duplicates: sum(({ duplicates }) => duplicates),
    letters: sum(({ letters }) => letters),
    forms: sortedNumbers(sums(({ forms }) => forms)),
    skipped: sum(({ skipped }) => skipped),
    skips: together(
      reports.flatMap(({ skips }) => skips),
      "people",
      ({ reason }) => reason,
    ),
    ...(reports.some(({ no_letter }) => no_letter) && { no_letter: sum(({ no_letter }) => no_letter ?? 0) }),
    ...(reports.some(({ needs_answer }) => needs_answer) && {
      needs_answer: {
        people: sum(({ needs_answer }) => needs_answer?.people ?? 0),
        open: sum(({ needs_answer }) => needs_answer?.open ?? 0),
        lacks: sortedNumbers(sums(({ needs_answer }) => needs_answer?.lacks ?? {})),
      },
    }),
    misfits: together(
      reports.flatMap(({ misfits }) => misfits),
      "letters",
      ({ form }) => form,
    ),
    late: together(
      reports.flatMap(({ late }) => late),
      "letters",
      ({ by }) => by,
    ),
    own_words: {
      letters: sum(({ own_words }) => own_words.letters),
      shares: sums(({ own_words }) => own_words.shares),
    },
  };
}

/** What is said of the same target and kind as one entry, its amounts added up, in the order in which they first come. */
function together<K extends string, E extends { readonly target: string } & Readonly<Record<K, number>>>(
  entries: readonly E[],
  amount: K,
  kindOf: (entry: E) => string,
): E[] {
  const sums = new Map<string, E>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.target, kindOf(entry)]);
    sums.set(key, { ...entry, [amount]: entry[amount] + (sums.get(key)?.[amount] ?? 0) });
  }
  return [...sums.values()];
}

/** Numbers by key in the keys' order: helpers finish in no certain one, and the same run gives the same bytes. */
export function sortedNumbers(numbers: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which shards of a campaign are not among the reports, or more than once. */
export function partsOf(reports: readonly BatchReport[]): { missing: string[]; doubled: string[] } {
  const parts = new Map<string, number>();
  const wholes = new Set<string>();
  for (const { campaign, shards } of reports) {
    for (const part of shards) {
      parts.set(`${campaign} ${part}`, (parts.get(`${campaign} ${part}`) ?? 0) + 1);
      wholes.add(`${campaign} ${part.split("/")[1]}`);
    }
  }
  const all = [...wholes].flatMap((whole) => {
    const [campaign, of] = whole.split(" ");
    return Array.from({ length: Number(of) }, (_, index) => ({ campaign, part: `${index + 1}/${of}` }));
  });
  const named = (is: (times: number) => boolean) =>
    all.filter(({ campaign, part }) => is(parts.get(`${campaign} ${part}`) ?? 0)).map(({ part }) => part);
  return { missing: named((times) => times === 0), doubled: named((times) => times > 1) };
}
