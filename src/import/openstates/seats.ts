import type { Reach } from "../../model/campaign.ts";
import { congressSeat, type Seat, tagOf } from "../congress/seats.ts";
import { type State, stateOf } from "../congress/states.ts";

/** A role of an Open States person. */
interface StateRole {
  /** `upper`, `lower`, `legislature`, `governor`, `mayor`, "attorney general" … */
  readonly type: string;
  /** `ocd-jurisdiction/country:us/state:ca/government`, or of a place in a state. */
  readonly jurisdiction: string;
  readonly district?: string | undefined;
}

/** What a role says of a target; undefined where its jurisdiction is not in the US. */
export function stateSeat({ type, jurisdiction, district }: StateRole): Seat | undefined {
  const [, code, place, placeName] = shape.exec(jurisdiction.trim()) ?? [];
  if (/^ocd-jurisdiction\/country:us\/government$/.test(jurisdiction.trim())) return federalSeat(type, district ?? "");
  const state = code === undefined ? undefined : stateOf(code);
  if (!state) return undefined;
  if (placeName !== undefined) return localSeat(type, state, `${place}:${placeName}`, district);
  return isChamber(type) ? legislativeSeat(type, state, district) : executiveSeat(type, state);
}

const shape =
  /^ocd-jurisdiction\/country:us\/(?:state|district|territory):([a-z]{2})(?:\/([a-z_]+):([^/]+))?\/(?:government|legislature|executive)$/;

type Chamber = "upper" | "lower" | "legislature";

function isChamber(type: string): type is Chamber {
  return type === "upper" || type === "lower" || type === "legislature";
}

/** The seat in a state's legislature, or in the Council of the District of Columbia. */
export function legislativeSeat(chamber: Chamber, state: State, district = ""): Seat {
  const { code, name } = state;
  const [house, title, word] = chamberOf(chamber, state);
  const districts = districtsOf(chamber, code, district);
  return {
    name: house,
    role: districts.length === 0 ? title : `${title} for ${inWords(district)}`,
    ...(word === "senate" ? { office: "senator" as const } : {}),
    ...(chamber === "lower" ? { office: "member-of-parliament" as const } : {}),
    from: reachOf(state, districts),
    tags: [word, code.toLowerCase()],
    chamber: [...new Set([chamber, word, ...(chamber === "lower" ? ["house"] : [])])],
    state: [code, name],
  };
}

/** A chamber's name, its members' title, and the word for it in tags. */
function chamberOf(chamber: Chamber, { code, name }: State): readonly [name: string, title: string, word: string] {
  if (chamber === "legislature") return [...(councils[code] ?? [`${name} Legislature`, "Member"]), "legislature"];
  if (chamber === "upper") return [code === "PR" ? "Senate of Puerto Rico" : `${name} Senate`, "Senator", "senate"];
  const assembly = assemblies[code];
  if (assembly) return [...assembly, "assembly"];
  if (delegates.has(code)) return [`${name} House of Delegates`, "Delegate", "house"];
  const house = code === "PR" ? "House of Representatives of Puerto Rico" : `${name} House of Representatives`;
  return [house, "Representative", "house"];
}

const councils: Readonly<Record<string, readonly [string, string]>> = {
  DC: ["Council of the District of Columbia", "Councilmember"],
  NE: ["Nebraska Legislature", "Senator"],
  GU: ["Guam Legislature", "Senator"],
  VI: ["Legislature of the Virgin Islands", "Senator"],
};

const assemblies: Readonly<Record<string, readonly [string, string]>> = {
  CA: ["California State Assembly", "Assemblymember"],
  NJ: ["New Jersey General Assembly", "Assembly Member"],
  NV: ["Nevada Assembly", "Assembly Member"],
  NY: ["New York State Assembly", "Assembly Member"],
  WI: ["Wisconsin State Assembly", "Representative"],
};

const delegates = new Set(["MD", "VA", "WV"]);

/** By the types of OCD's divisions: Nebraska's one chamber has districts of an upper one, the District of Columbia wards. */
function districtsOf(chamber: Chamber, code: string, district: string): string[] {
  if (district === "" || /^(?:at[- ]large|chair\w*)$/i.test(district)) return [];
  if (chamber === "upper") return [`sldu:${district}`];
  if (chamber === "lower") return [`sldl:${district}`];
  const ward = /^ward\s+(\d+)$/i.exec(district)?.[1];
  if (ward !== undefined) return [`ward:${ward}`];
  return code === "NE" ? [`sldu:${district}`] : [];
}

/** "district 12A"; other districts have names that say what they are. */
function inWords(district: string): string {
  return /^\d+[A-Z]?$/i.test(district) ? `district ${district}` : district;
}

function federalSeat(type: string, district: string): Seat | undefined {
  const [, code, number] = /^([A-Z]{2})-(\d+|AL)$/.exec(district) ?? [];
  if (type === "lower" && code !== undefined) return congressSeat("rep", code, number);
  return type === "upper" ? congressSeat("sen", district) : undefined;
}

const titles: Readonly<Record<string, string>> = { lt_governor: "Lieutenant Governor", comissioner: "Commissioner" };

function titleOf(type: string): string {
  return titles[type] ?? type.replaceAll("_", " ").replace(/(?<!\S)(?!of\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function executiveSeat(type: string, state: State): Seat {
  const title = titleOf(type);
  return {
    name: `Office of the ${title}`,
    role: `${title} of ${state.phrase}`,
    from: reachOf(state, []),
    tags: [tagOf(title), state.code.toLowerCase()],
    chamber: [],
    state: [state.code, state.name],
  };
}

/** An office of a city or a county; who lives there is told by OCD's division of it. */
function localSeat(type: string, state: State, division: string, district: string | undefined): Seat {
  const title = titleOf(type);
  const name = division.slice(division.indexOf(":") + 1).replaceAll("_", " ");
  const place = name.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
  const where = division.startsWith("county:") ? `${place} County` : place;
  return {
    name: `Office of the ${title}, ${where}`,
    role: `${title} of ${where}${district ? `, ${inWords(district)}` : ""}`,
    ...(type === "mayor" ? { office: "mayor" as const } : {}),
    from: reachOf(state, [division]),
    tags: [tagOf(title), state.code.toLowerCase()],
    chamber: [],
    state: [state.code, state.name],
  };
}

function reachOf({ code }: State, districts: readonly string[]): Reach {
  const reach = { countries: ["US"], regions: [`US-${code}`] };
  return districts.length === 0 ? reach : { ...reach, districts };
}
