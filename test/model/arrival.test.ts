import { describe, expect, test } from "vitest";
import { urgencyOf, waysInOrder } from "../../src/model/arrival.ts";
import type { Contacts } from "../../src/model/campaign.ts";
import { parseDeadline } from "../../src/model/deadline.ts";
import { day, targetWith } from "./samples.ts";

const contacts: Contacts = {
  email: "office@example.org",
  webform: { url: "https://example.org/form" },
  post: ["1 Hall Street"],
  country: "EC",
  fax: "1",
  phone: "2",
};
const office = targetWith({ contacts });
const deadline = (text: string) => parseDeadline(text, "America/Guayaquil");
const kinds = (ways: ReturnType<typeof waysInOrder>) => ways.map(({ kind, inTime }) => (inTime ? kind : `(${kind})`));

test("without a deadline everything is in time: what carries the letter at once, then the telephone, then post", () => {
  const ways = waysInOrder(office, "EC", day("2021-02-05"), undefined);
  expect(kinds(ways)).toEqual(["email", "webform", "fax", "phone", "post"]);
  expect(ways.every(({ by }) => by === undefined)).toBe(true);
});

describe("the last day on which to post", () => {
  const cases = [
    // Three days within a country, ten from abroad, and the office opens its post before it closes.
    ["EC", undefined, "2021-02-07T23:59", "2021-02-04"],
    ["EC", undefined, "2021-02-07T17:00", "2021-02-04"],
    ["EC", undefined, "2021-02-07T16:59", "2021-02-03"],
    ["EC", undefined, "2021-02-07T07:00", "2021-02-03"],
    ["EC", undefined, "2021-02-07", "2021-02-04"],
    ["GB", undefined, "2021-02-07", "2021-01-28"],
    ["GB", { sameCountry: 1, otherCountry: 5 }, "2021-02-07", "2021-02-02"],
    ["EC", { sameCountry: 1, otherCountry: 5 }, "2021-03-01", "2021-02-28"],
    ["EC", { sameCountry: 1, otherCountry: 5 }, "2021-01-01T07:00", "2020-12-30"],
  ] as const;
  test.each(cases)("from %s with %j before %s is %s", (from, postDays, end, by) => {
    const target = postDays ? { ...office, postDays } : office;
    const post = (date: string) =>
      waysInOrder(target, from, day(date), deadline(end)).find(({ kind }) => kind === "post");
    expect(post(by)).toMatchObject({ by, inTime: true });
    const next = new Date(Date.parse(by) + 86_400_000).toISOString().slice(0, 10);
    expect(post(next)).toMatchObject({ by, inTime: false });
  });
});

test("a target without a country is abroad for everybody", () => {
  const { country: _, ...rest } = contacts;
  const [post] = waysInOrder(targetWith({ contacts: { post: rest.post ?? [] } }), "EC", day("2021-02-05"), undefined);
  expect(post).toMatchObject({ kind: "post", days: 10 });
});

test("what comes too late stands behind what does not", () => {
  const ways = (date: string) => kinds(waysInOrder(office, "GB", day(date), deadline("2021-02-07T07:00")));
  expect(ways("2021-02-05")).toEqual(["email", "webform", "fax", "phone", "(post)"]);
  // On the day itself only the signer's clock knows; a day later everything is too late.
  expect(ways("2021-02-07")).toEqual(["email", "webform", "fax", "phone", "(post)"]);
  expect(ways("2021-02-08")).toEqual(["(email)", "(webform)", "(fax)", "(phone)", "(post)"]);
});

test("where the moment is known, the hour decides and not the day alone", () => {
  const ended = deadline("2021-02-07T07:00");
  if (!ended) throw new Error("no deadline");
  const ways = (date: string, isPast: boolean) => kinds(waysInOrder(office, "EC", day(date), { ...ended, isPast }));
  expect(ways("2021-02-07", true)).toEqual(["(email)", "(webform)", "(fax)", "(phone)", "(post)"]);
  // West of the deadline's clocks it is still the day before; east of them, the day after.
  expect(ways("2021-02-06", true)).toEqual(["(email)", "(webform)", "(fax)", "(phone)", "(post)"]);
  expect(ways("2021-02-08", false)).toEqual(["email", "webform", "fax", "phone", "(post)"]);
});

test.each([
  [["email", "post"], 0],
  [["webform"], 0],
  [["fax", "phone"], 0],
  [["post", "phone"], 1],
  [["post"], 1],
  [["phone"], 2],
  [[], 3],
] as const)("with %j in time, a letter's turn is %i", (inTime, urgency) => {
  const late = { kind: "post", inTime: false, days: 3 } as const;
  expect(urgencyOf([...inTime.map((kind) => ({ kind, inTime: true, days: 0 })), late])).toBe(urgency);
});
