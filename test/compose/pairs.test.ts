import { expect, test } from "vitest";
import { compose } from "../../src/compose/compose.ts";
import { pairChosen, pairUp } from "../../src/compose/pairs.ts";
import type { Point } from "../../src/model/campaign.ts";
import type { Signer } from "../../src/model/signer.ts";
import { campaignOf, day, signerWith, targetWith, templateWith } from "../model/samples.ts";

const points = ["a", "b", "c"].map((id): Point => ({ id, text: `Point ${id}`, sources: [] }));
const message = (...ids: string[]) => ({
  date: day("2021-02-05"),
  points: ids.flatMap((id) => points.find((point) => point.id === id) ?? []),
});

const campaign = campaignOf({
  points,
  templates: [templateWith({ body: "{{#each points}}{{id}}{{/each}}" }), templateWith({ language: "es" })],
  targets: [
    targetWith({ id: "all" }),
    targetWith({ id: "some", points: ["b", "c"] }),
    targetWith({ id: "local", from: { countries: ["US"] } }),
    targetWith({ id: "spanish", languages: ["es", "en"] }),
  ],
});

const pair = (ids: string[], signer = signerWith()) => pairUp(campaign, signer, message(...ids), campaign.targets);

test("pairs and skips together are all the targets, in the campaign's order", () => {
  const { pairs, skipped } = pair(["a", "b"]);
  expect(pairs.map(({ target }) => target.id)).toEqual(["all", "some", "spanish"]);
  expect(skipped.map(({ target, reason }) => `${target.id} ${reason}`)).toEqual(["local takes letters only from US"]);
});

test("where an answer lacks that decides, a target is neither written to nor skipped", () => {
  const local = targetWith({ id: "local", from: { regions: ["US-CA"], districts: ["12"] } });
  const targets = [targetWith(), local];
  const up = (signer: Partial<Signer>) => {
    const { pairs, skipped, open } = pairUp(campaign, signerWith({ country: "US", ...signer }), message("a"), targets);
    return [...[pairs, skipped, open].map((all) => all.map(({ target }) => target.id)), open[0]?.lacks ?? []];
  };
  expect(up({ region: "CA" })).toEqual([["council"], [], ["local"], ["district"]]);
  expect(up({ region: "California", district: "12th" })).toEqual([["council", "local"], [], [], []]);
  expect(up({ region: "NY" })).toEqual([["council"], ["local"], [], []]);
});

test("a number that may be of several kinds of district is open, and not skipped as well", () => {
  const reaches = ["cd:12", "cd:13", "sldl:12", "sldl:13"];
  const targets = reaches.map((text) => targetWith({ id: text, from: { regions: ["US-CA"], districts: [text] } }));
  const signer = signerWith({ country: "US", region: "CA", district: "12" });
  const { pairs, skipped, open } = pairUp(campaign, signer, message("a"), targets);
  expect([pairs, skipped, open].map((all) => all.map(({ target }) => target.id))).toEqual([[], [], reaches]);
});

test("choosing a target decides what an answer would have, and nothing against its reach", () => {
  const local = targetWith({ id: "local", from: { regions: ["US-CA"] } });
  const chosen = (signer: Partial<Signer>) => {
    const { pairs, skipped } = pairChosen(campaign, signerWith(signer), message("a"), [local]);
    return [pairs.length, skipped[0]?.reason];
  };
  expect(chosen({ country: "US" })).toEqual([1, undefined]);
  expect(chosen({ country: "US", region: "NY" })).toEqual([0, "takes letters only from US-CA"]);
});

test("an office for which none of the points is meant gets no letter", () => {
  const { pairs, skipped } = pair(["a"]);
  expect(pairs.map(({ target }) => target.id)).toEqual(["all", "spanish"]);
  expect(skipped[0]).toMatchObject({ target: { id: "some" }, reason: "none of the chosen points is meant for it" });
});

test("an office without a template in a language that it reads is skipped, never forgotten", () => {
  const target = targetWith({ id: "french", languages: ["fr"] });
  const { pairs, skipped } = pairUp(campaign, signerWith(), message("a"), [target]);
  expect([...pairs, ...skipped]).toHaveLength(1);
});

test("points stand in the signer's order for every office", () => {
  const { pairs } = pair(["c", "b", "a"]);
  expect(pairs.map((found) => found.points.map(({ id }) => id).join(""))).toEqual(["cba", "cb", "cba"]);
});

test("the signer's languages choose the template", () => {
  const language = (languages: string[]) =>
    pair(["a"], signerWith({ languages })).pairs.find(({ target }) => target.id === "spanish")?.template.language;
  expect([language([]), language(["en"]), language(["en", "es"])]).toEqual(["es", "en", "es"]);
});

test("a letter names nobody who has left office by its day", () => {
  const office = { person: "Jo Example", validUntil: day("2021-02-04") };
  const { pairs } = pairUp(campaign, signerWith(), message("a"), [targetWith(office)]);
  expect(pairs.map(({ target }) => target.person)).toEqual([undefined]);
});

test("own words go into every pair, and into none where there are none", () => {
  const { pairs } = pairUp(campaign, signerWith(), { ...message("a"), ownWords: "Mine." }, campaign.targets);
  expect(pairs.every(({ ownWords }) => ownWords === "Mine.")).toBe(true);
  expect(pair(["a"]).pairs.every((found) => !("ownWords" in found))).toBe(true);
});

/** Freezes all the way down, so that any change throws. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !(value instanceof Set)) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

test("nothing that goes in is changed", () => {
  const frozen = deepFreeze(structuredClone({ campaign, signer: signerWith(), message: message("c", "a", "b") }));
  const { pairs } = pairUp(frozen.campaign, frozen.signer, frozen.message, frozen.campaign.targets);
  expect(pairs.map((found) => compose(frozen.campaign, deepFreeze(found)).body)).toEqual(["cab", "cb", ""]);
  expect(frozen.message.points.map(({ id }) => id)).toEqual(["c", "a", "b"]);
});
