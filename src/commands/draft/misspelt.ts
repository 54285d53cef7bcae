import type { Campaign } from "../../model/campaign.ts";
import { isNumbered, readDistrict, readDistricts } from "../../model/district.ts";
import { namesLike } from "../common/names.ts";

/**
 * A sentence for each name of a district that no office has and that is like one that some have: it may be misspelt. Numbers are
 * all alike, and of most districts no office is in the campaign.
 */
export function misspeltDistricts({ targets }: Campaign, district: string | undefined): string[] {
  const named = readDistricts(district).filter((own) => !isNumbered(own));
  if (named.length === 0) return [];
  const known = [...new Set(targets.flatMap(({ from }) => from?.districts ?? []))];
  const keys = new Set(known.map((text) => readDistrict(text).key));
  return named.flatMap(({ key }) => {
    const like = keys.has(key) ? "" : namesLike(key, known);
    return like === "" ? [] : `No office here is for the district “${district}”. ${like}`;
  });
}
