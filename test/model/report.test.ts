import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addReports, type BatchReport, partsOf, sortedNumbers } from "../../src/model/report.ts";

function reportWith(values: Partial<BatchReport> = {}): BatchReport {
  return {
    postbag: "batch",
    campaign: "library",
    date: "2021-02-05",
    shards: [],
    ...{ rows: 5, people: 3, invalid: 1, no_consent: 1, duplicates: 0, letters: 4 },
    forms: { eml: 1, txt: 4 },
    skipped: 2,
    skips: [{ target: "county", reason: "takes letters only from GB", people: 2 }],
    misfits: [{ target: "embassy", form: "webform", letters: 2 }],
    late: [{ target: "embassy", by: "post", letters: 2 }],
    own_words: { letters: 1, shares: { none: 3, "up to 10%": 1 } },
    ...values,
  };
}

test("one report is its own sum", () => {
  expect(addReports([reportWith()])).toEqual(reportWith());
});

test("people who need to answer more are added up, and are absent where there are none", () => {
  const first = reportWith({ needs_answer: { people: 2, open: 5, lacks: { district: 2 } } });
  const second = reportWith({ needs_answer: { people: 1, open: 1, lacks: { district: 1, region: 1 } } });
  expect(addReports([first, reportWith(), second]).needs_answer).toEqual({
    ...{ people: 3, open: 6 },
    lacks: { district: 3, region: 1 },
  });
  expect(addReports([reportWith(), reportWith()])).not.toHaveProperty("needs_answer");
});

test("two are added number by number, also where only one has one", () => {
  const other = reportWith({
    ...{ campaign: "library", date: "2021-02-06", rows: 7, letters: 10, forms: { mbox: 2, txt: 3 }, skipped: 4 },
    skips: [
      { target: "county", reason: "none of the chosen points is meant for it", people: 1 },
      { target: "county", reason: "takes letters only from GB", people: 3 },
    ],
    misfits: [
      { target: "embassy", form: "page", letters: 1 },
      { target: "embassy", form: "webform", letters: 4 },
    ],
    own_words: { letters: 2, shares: { none: 8, "up to 20%": 2 } },
  });
  expect(addReports([reportWith({ shards: ["1/2"] }), { ...other, shards: ["2/2"] }])).toEqual({
    postbag: "batch",
    campaign: "library",
    date: "2021-02-05, 2021-02-06",
    shards: ["1/2", "2/2"],
    ...{ rows: 12, people: 6, invalid: 2, no_consent: 2, duplicates: 0, letters: 14 },
    forms: { eml: 1, mbox: 2, txt: 7 },
    skipped: 6,
    skips: [
      { target: "county", reason: "takes letters only from GB", people: 5 },
      { target: "county", reason: "none of the chosen points is meant for it", people: 1 },
    ],
    misfits: [
      { target: "embassy", form: "webform", letters: 6 },
      { target: "embassy", form: "page", letters: 1 },
    ],
    late: [{ target: "embassy", by: "post", letters: 4 }],
    own_words: { letters: 3, shares: { none: 11, "up to 10%": 1, "up to 20%": 2 } },
  });
});

test("in any order and any grouping, the numbers of the sum are the same", () => {
  const report = fc
    .record({
      rows: fc.nat(99),
      letters: fc.nat(99),
      txt: fc.nat(9),
      target: fc.constantFrom("a", "b"),
      people: fc.nat(9),
      form: fc.constantFrom("webform", "page"),
    })
    .map(({ rows, letters, txt, target, people, form }) =>
      reportWith({
        ...{ rows, letters, forms: { txt }, skipped: people },
        skips: [{ target, reason: "no", people }],
        misfits: [{ target, form, letters }],
        late: [{ target, by: "any", letters }],
      }),
    );
  const bySkip = ({ skips, misfits, late, ...rest }: BatchReport) => ({
    ...rest,
    skips: Object.fromEntries(skips.map(({ target, people }) => [target, people])),
    late: Object.fromEntries(late.map(({ target, by, letters }) => [`${target}, ${by}`, letters])),
    misfits: Object.fromEntries(misfits.map(({ target, form, letters }) => [`${target}, ${form}`, letters])),
  });
  fc.assert(
    fc.property(fc.array(report, { minLength: 2, maxLength: 5 }), fc.nat(3), (reports, cut) => {
      const at = 1 + (cut % (reports.length - 1));
      const grouped = addReports([addReports(reports.slice(0, at)), addReports(reports.slice(at))]);
      expect(bySkip(grouped)).toEqual(bySkip(addReports(reports)));
      expect(bySkip(addReports([...reports].reverse()))).toEqual(bySkip(addReports(reports)));
    }),
  );
});

test("nothing to add up is our mistake", () => {
  expect(() => addReports([])).toThrow();
});

describe("the parts that are missing, and those that are there more than once", () => {
  test.each([
    [[[]], [], []],
    [[["1/1"]], [], []],
    [[["1/3"], ["2/3"], ["3/3"]], [], []],
    [[["3/3"], ["1/3"]], ["2/3"], []],
    [[["1/2", "2/2"], ["2/2"]], [], ["2/2"]],
    [[["2/2"], ["2/2"], ["2/2"]], ["1/2"], ["2/2"]],
    [[["1/2"], ["1/3"]], ["2/2", "2/3", "3/3"], []],
  ])("of %j: %j, %j", (shards, missing, doubled) => {
    expect(partsOf(shards.map((parts) => reportWith({ shards: parts })))).toEqual({ missing, doubled });
  });

  test("of a million parts, in a moment", () => {
    const began = performance.now();
    const { missing } = partsOf([reportWith({ shards: ["1/999999"] }), reportWith({ shards: ["2/999999"] })]);
    expect(missing).toHaveLength(999_997);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

test("numbers stand in the order of their names, whatever order they came in", () => {
  expect(JSON.stringify(sortedNumbers({ txt: 1, eml: 2, mbox: 3 }))).toBe('{"eml":2,"mbox":3,"txt":1}');
});
