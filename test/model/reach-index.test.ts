import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reach, Target } from "../../src/model/campaign.ts";
import { reachOf, type Whereabouts } from "../../src/model/reach.ts";
import { createReachIndex } from "../../src/model/reach-index.ts";
import { targetWith } from "./samples.ts";

/** What the index must find, by looking at every target. */
function scan(targets: readonly Target[], place: Whereabouts) {
  const meant = targets.filter(({ from }) => {
    const { districts, ...others } = from ?? {};
    return districts !== undefined && reachOf(others, place).is !== "out";
  });
  const named = meant.flatMap(({ from }) => from?.districts ?? []).flatMap((text) => /^(\w+):/.exec(text)?.[1] ?? []);
  const kinds = new Set(named);
  const all = targets.map((target) => ({ target, reached: reachOf(target.from, place, kinds) }));
  return {
    near: all.flatMap(({ target, reached }) => (reached.is === "in" ? target.id : [])),
    open: all.flatMap(({ target, reached }) => (reached.is === "open" ? `${target.id} ${reached.lacks.join()}` : [])),
    apart: all.flatMap(({ target, reached }) => {
      const { districts, ...others } = target.from ?? {};
      const isApart = reached.is === "out" && districts && others.postalCodes && reachOf(others, place).is !== "out";
      return isApart ? target.id : [];
    }),
  };
}

function find(targets: readonly Target[], ...places: readonly Whereabouts[]) {
  const index = createReachIndex(targets);
  return places.map((place) => {
    const { near, open, apart } = index(place);
    const opened = open.map(({ target, lacks }) => `${target.id} ${lacks.join()}`);
    return { near: near.map(({ id }) => id), open: opened, apart: apart.map(({ id }) => id) };
  });
}

const some = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

const reaches = fc
  .record({
    countries: maybe(some("US", "GB", "ES", "PR", "FR")),
    regions: maybe(some("US-CA", "US-NY", "US-PR", "ES-MD", "ES-M", "GB-SCT", "GB-LDS", "FR-IDF", "FR-75C", "US-ZZ")),
    postalCodes: maybe(
      some(
        "94*",
        "94110",
        "09500-11999",
        "LS1",
        "LS1-LS12",
        "LS*",
        "1000-205",
        "1011",
        "M4B..M9W",
        "94110-1234",
        "CA 94110",
        "LV-1010",
        "１０１１",
        "9*",
        "A1-Z9",
      ),
    ),
    districts: maybe(
      some("12", "cd:12", "sldl:12", "sldu:3", "CA-12", "cd:NY-3", "Leeds Central & North", "cd:13", "0"),
    ),
  })
  .map((reach) => Object.fromEntries(Object.entries(reach).filter(([, list]) => list)) as Reach);

const places = fc
  .record({
    country: fc.constantFrom("US", "GB", "ES", "PR", "FR", "NL", "PT"),
    region: maybe(
      fc.constantFrom(
        "CA",
        "US-NY",
        "california",
        "PR",
        "Puerto Rico",
        "Madrid",
        "Leeds",
        "Scotland",
        "Paris",
        "Nowhere",
        "ZZ",
        " ",
      ),
    ),
    postalCode: maybe(
      fc.constantFrom(
        "94110",
        "94110-1234",
        "CA 94110",
        "LV-1010",
        "１０１１",
        "10000",
        "LS1 1AA",
        "ls101aa",
        "LS9",
        "1000-205",
        "1011 AB",
        "M5V 2T6",
        "W1A 1AA",
        "-",
      ),
    ),
    district: maybe(
      fc.constantFrom(
        "12",
        "cd:12",
        "cd:12; sldl:3",
        "12; sldl:12",
        "CA-12",
        "NY-3",
        "District 3",
        "leeds central and north",
        "AD 3",
        "Leeds Centrl",
        "12; Leeds Central",
        "NY-12; 3",
        "at large",
        ";",
      ),
    ),
  })
  .map(
    (place) =>
      Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as unknown as Whereabouts,
  );

describe("the index finds what looking at every target finds", () => {
  test("for any targets and places", () => {
    fc.assert(
      fc.property(
        fc.array(maybe(reaches), { maxLength: 12 }),
        fc.array(places, { minLength: 1, maxLength: 4 }),
        (froms, at) => {
          const targets = froms.map((from, index) => targetWith({ id: `t${index}`, ...(from && { from }) }));
          expect(find(targets, ...at)).toEqual(at.map((place) => scan(targets, place)));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

test("places that differ in one answer alone are kept apart, where it decides", () => {
  const regional = [targetWith({ from: { regions: ["US-CA"] } })];
  const places = ["CA-12", "NY-12"].map((district): Whereabouts => ({ country: "US", district }));
  expect(find(regional, ...places).map(({ near }) => near)).toEqual([["council"], []]);
});

test("tens of thousands of targets and people that no two of are alike take a moment", () => {
  const targets = Array.from({ length: 20_000 }, (_, number) =>
    targetWith({ id: `t${number}`, from: { countries: ["US"], postalCodes: [`${number * 5}*`, `cd${number}`] } }),
  );
  const start = performance.now();
  const index = createReachIndex(targets);
  let found = 0;
  for (let number = 0; number < 20_000; number++) {
    const { near } = index({ country: "US", region: `Nowhere ${number}`, postalCode: `${number * 5}` });
    found += near.length;
  }
  expect(found).toBeGreaterThan(20_000);
  expect(performance.now() - start).toBeLessThan(20_000);
});
