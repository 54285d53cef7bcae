import { onlyFrom } from "../../compose/pairs.ts";
import type { Reach, Target } from "../../model/campaign.ts";
import { districtWords, judge, postalWords, readReach, type Standing, standingAt } from "../../model/reach.ts";
import { countriesOf } from "../../model/region.ts";
import type { Signer } from "../../model/signer.ts";
import type { Counts } from "./counts.ts";

/** A country and a region as far as it is understood: what a count of people by place goes by. */
export function placeOf(signer: Signer): string {
  const { country, region } = standingAt(signer);
  return [country, ...region].join();
}

function standingIn(place: string): Standing {
  const [country = "", ...region] = place.split(",");
  return { country, countries: countriesOf(country, region), region, codes: [], districts: [] };
}

/**
 * How many people each target gets no letter from because it takes letters from elsewhere only, by reason: of those people whom
 * `counts` has by place. What is left when all that a target met are taken away needs nobody to be asked one by one.
 */
export function elsewhereIn(
  targets: readonly Target[],
  { places, met }: Pick<Counts, "places" | "met">,
): { readonly target: string; readonly reason: string; readonly people: number }[] {
  const people = Object.entries(places).map(([place, number]) => ({ standing: standingIn(place), number }));
  const areas = new Map<string, Area>();
  const areaOf = ({ countries, regions }: Reach): Area => {
    const key = JSON.stringify([countries, regions]);
    const known = areas.get(key) ?? count({ ...(countries && { countries }), ...(regions && { regions }) }, people);
    areas.set(key, known);
    return known;
  };
  return targets.flatMap(({ id, from }) => {
    if (!from) return [];
    const { inside, reasons } = areaOf(from);
    const left = inside - (met[id] ?? 0);
    const why = from.postalCodes ? postalWords(from) : from.districts ? districtWords(from) : "";
    const all = [...reasons, ...(why !== "" ? [[why, left] as const] : [])];
    return all.flatMap(([words, number]) =>
      number > 0 ? { target: id, reason: onlyFrom(words), people: number } : [],
    );
  });
}

/** Of all people, how many may be in an area, and how many are not, by reason. */
interface Area {
  readonly inside: number;
  readonly reasons: ReadonlyMap<string, number>;
}

function count(from: Reach, people: readonly { readonly standing: Standing; readonly number: number }[]): Area {
  let inside = 0;
  const reasons = new Map<string, number>();
  const reach = readReach(from);
  for (const { standing, number } of people) {
    const reached = judge(reach, standing);
    if (reached.is === "out") reasons.set(reached.why, (reasons.get(reached.why) ?? 0) + number);
    else inside += number;
  }
  return { inside, reasons };
}
