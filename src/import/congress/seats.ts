import type { Found } from "../found.ts";
import { stateOf } from "./states.ts";

/** A seat or an office: what of a target follows from it, whoever holds it. */
export interface Seat extends Pick<Found, "name" | "role" | "office" | "from"> {
  readonly tags: readonly string[];
  /** All words for the chamber that a person may filter by. */
  readonly chamber: readonly string[];
  /** The state's code and name. */
  readonly state: readonly string[];
}

/** The words for each chamber of Congress, the usual one first. */
const chambers = { sen: ["senate", "upper", "sen"], rep: ["house", "lower", "rep"] } as const;

/**
 * A seat in Congress. Districts are `cd:12`; where one person sits for a whole state, the region is enough.
 * @param type `sen` or `rep`.
 * @param state a postal code.
 * @param district its number; 0, -1 or nothing where there is none.
 */
export function congressSeat(type: "sen" | "rep", state: string, district = "0"): Seat | undefined {
  const found = stateOf(state);
  if (!found) return undefined;
  const { code, name, phrase } = found;
  const number = type === "rep" && /^[1-9]\d?$/.test(district) ? Number(district) : undefined;
  const role =
    type === "sen"
      ? `Senator for ${phrase}`
      : number !== undefined
        ? `Representative for ${name}'s ${ordinal(number)} district`
        : `${found.votes ? "Representative" : code === "PR" ? "Resident Commissioner" : "Delegate"} for ${phrase}`;
  const reach = { countries: ["US"], regions: [`US-${code}`] };
  return {
    name: type === "sen" ? "United States Senate" : "United States House of Representatives",
    role,
    office: type === "sen" ? "senator" : "member-of-parliament",
    from: number === undefined ? reach : { ...reach, districts: [`cd:${number}`] },
    tags: [chambers[type][0], code.toLowerCase()],
    chamber: chambers[type],
    state: [code, name],
  };
}

/** The President's or the Vice President's office. */
export function executiveSeat(type: "prez" | "viceprez"): Seat {
  const title = type === "prez" ? "President of the United States" : "Vice President of the United States";
  return {
    name: type === "prez" ? "The White House" : "Office of the Vice President",
    role: title,
    ...(type === "prez" ? { office: "head-of-state" as const } : {}),
    from: { countries: ["US"] },
    tags: [type === "prez" ? "president" : "vice-president"],
    chamber: [],
    state: [],
  };
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th")}`;
}

/** A word by which targets are chosen: "Democratic-Farmer-Labor" is `democratic-farmer-labor`. */
export function tagOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join("-");
}
