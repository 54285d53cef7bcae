import { withAsciiDigits } from "./digits.ts";
import { folded } from "./folded.ts";
import { onceLately } from "./once.ts";
import { isRegion, type RegionReading, standsIn } from "./region.ts";

/** One district that a target has, or that somebody says to live in. */
export interface District {
  /** OCD's type of division, such as `cd` or `sldl`, where it was said. */
  readonly kind?: string;
  /** Its number or name, as districts are compared. */
  readonly key: string;
  /** Where the text may begin with a region, such as "CA-12": that region, with its country if it was said, and the rest. */
  readonly within?: { readonly country?: string; readonly region: string; readonly key: string };
}

/** Whether a text names a district: it holds a letter or a digit. */
export function isDistrict(text: string): boolean {
  return readDistrict(text).key !== "";
}

/**
 * Reads a district's name: `12`, "12th district", `cd:12`, "CA-12", "Leeds Central and Headingley", or a whole OCD division id.
 * Case, accents, punctuation, leading zeros, and "&" for "and" do not matter.
 */
export const readDistrict = onceLately((whole: string): District => {
  const text = withAsciiDigits(whole.slice(0, longest)).replace(/^(\s*\d+)\.0\s*$/, "$1");
  const division =
    /^ocd-division\/country:([a-z]{2})(?:\/(?:state|province|territory):([a-z0-9]{1,3}))?\/(?:.*\/)?([^/:]+):([^/:]+)$/i;
  const [, country, region, type, id] = division.exec(text.trim()) ?? [];
  if (country !== undefined && type !== undefined && id !== undefined) {
    const key = keyOf(id.replaceAll("_", " "));
    const parts = { kind: type.toLowerCase(), key };
    return region === undefined
      ? parts
      : { ...parts, within: { country: country.toUpperCase(), region: region.toUpperCase(), key } };
  }
  const [, kind, rest = text] = /^\s*([a-z][a-z_]*)\s*:(.+)$/is.exec(text) ?? [];
  const [, short = "", number] = /^\s*(cd|ad|hd)[ -]?(\d+[a-z]?)\s*$/i.exec(text) ?? [];
  if (number !== undefined) return { kind: short.toLowerCase() === "cd" ? "cd" : "sldl", key: keyOf(number) };
  const named = kind?.toLowerCase() === "district" ? undefined : (kind?.toLowerCase() ?? kindIn(rest));
  const within = withRegion(rest.trim());
  return { ...(named !== undefined && { kind: named }), key: keyOf(rest), ...(within && { within }) };
});

/** What kind of district a column's heading says that its cells name: "State Senate District" is `sldu`. */
export function kindOfHeading(heading: string): string | undefined {
  const text = heading.trim();
  if (/^(?:cd|sldu|sldl)$/i.test(text)) return text.toLowerCase();
  return text.length <= longestHeading ? kindIn(text) : undefined;
}

/** A question of such length is about more. */
const longestHeading = 80;

/** Districts as somebody says them, each of a kind unless it says its own: "12" is `cd:12`. */
export function withKind(answer: string, kind: string | undefined): string {
  const parts = answer.split(/[;|]/).map((part) => part.trim());
  return parts
    .filter(Boolean)
    .map((part) => (kind === undefined || readDistrict(part).kind !== undefined ? part : `${kind}:${part}`))
    .join("; ");
}

function withRegion(text: string): District["within"] {
  const [, country, region, rest] =
    /^(?:([a-z]{2})[ -])?([a-z]{2,3})[ -]?((?:\d+)(?:st|nd|rd|th)?|al|at[ -]large)$/i.exec(text) ?? [];
  if (region === undefined || rest === undefined) return undefined;
  const found = { region: region.toUpperCase(), key: keyOf(rest) };
  return country === undefined ? found : { country: country.toUpperCase(), ...found };
}

/** What kind of district in the US somebody means who writes it out: most give a number alone. */
function kindIn(text: string): string | undefined {
  const name = folded(text);
  if (/\bcongress(?:ional)?\b/.test(name) && /\bdistrict\b|\d/.test(name)) return "cd";
  if (/\bsenat(?:e|orial)\b.*\bdistrict\b/.test(name)) return "sldu";
  return /\b(?:assembly|(?:state )?house)\b.*\bdistrict\b/.test(name) ? "sldl" : undefined;
}

/** Words beside a number that say nothing about which district it is. */
const generic = new Set(
  `district districts congressional congress state senate senatorial house assembly legislative constituency riding ward
  electorate division no nr number num the of us at large
  distrito distritos circunscripcion circonscription circonscriptions circulo collegio wahlkreis wahlbezirk kieskring
  electoral electorale electorales eleitoral elettorale legislativo legislative federal de del du da do der n numero`.split(
    /\s+/,
  ),
);

/** A district of a state that has only one is 0 in lists, and "at large" in words. */
const atLarge = /^(?:al|at large)$/;

function keyOf(text: string): string {
  const name = folded(text.replace(/[ºª°]/g, ""));
  const words = name.split(" ").map((word) => word.replace(/^0+(?=\d)/, ""));
  // "2e" is the second in French alone: "4A" and "4B" are districts of their own elsewhere.
  const ordinal = words.some((word) => word.startsWith("circonscription"))
    ? /(?<=^\d+)(?:ere|re|er|eme|e)$/
    : /(?<=^\d+)(?:st|nd|rd|th)$/;
  const rest = words.map((word) => word.replace(ordinal, "")).filter((word) => !generic.has(word));
  const [number = ""] = rest;
  if (rest.length === 1 && /^\d+[a-z]?$/.test(number)) return number;
  return atLarge.test(words.filter((word) => !/^(?:congressional|district)$/.test(word)).join(" "))
    ? "0"
    : words.join(" ");
}

/** Whether a district is one of those that are counted. Of a name nobody can say which number it is, nor the other way round. */
export function isNumbered({ key, within }: District): boolean {
  return /^\d+[a-z]?$/.test(within?.key ?? key);
}

/** Longer than the name of any district. */
const longest = 200;

/**
 * The districts that somebody says to live in, divided by semicolons. Commas divide too where every part is a number or says its
 * kind: names have commas of their own.
 */
export function readDistricts(answer: string | undefined): readonly District[] {
  return answer === undefined ? [] : readAll(answer);
}

const readAll = onceLately((answer: string): readonly District[] => {
  const parts = withAsciiDigits(answer)
    .split(/[;|]/)
    .flatMap((part) => {
      const items = part.split(",");
      return items.every((item) => /^\s*(?:[a-z_]+\s*:.*|[a-z]{0,3}[ -]?\d+\s*)$/i.test(item)) ? items : [part];
    });
  return parts.map(readDistrict).filter(({ key }) => key !== "");
});

/** Where somebody lives who says a district, as far as it is known. */
interface Around {
  readonly country: string;
  readonly region: RegionReading;
}

/** Whether somebody's district, of whatever kind, is a target's; "open" where that depends on a region that nobody said. */
export function compareDistricts(target: District, own: District, { country, region }: Around): "in" | "out" | "open" {
  const [there, here] = [placed(target, country), placed(own, country)];
  if (there.key !== here.key) return "out";
  if (there.region === undefined) return "in";
  return standsIn([there.region], country, here.region === undefined ? region : [here.region]);
}

/** Whether a district is in another region than its people say that they live in: "NY-12" from somebody in California. */
export function contradicts(own: District, { country, region }: Around): boolean {
  const { region: here } = placed(own, country);
  return here !== undefined && region.length > 0 && standsIn([here], country, region) === "out";
}

/** Whether somebody may live in a target's district of whom the region alone is known. */
export function mayLiveIn(target: District, { country, region }: Around): "in" | "out" | "open" {
  const { region: there } = placed(target, country);
  return there === undefined ? "in" : standsIn([there], country, region);
}

interface PlacedDistrict {
  readonly key: string;
  readonly region?: string;
}

/** "CA-12" is 12 in California for somebody in the US; where no such region is, it is a name. */
function placed({ key, within }: District, country: string): PlacedDistrict {
  const code = within && `${within.country ?? country}-${within.region}`;
  return code !== undefined && isRegion(code) ? { key: within?.key ?? key, region: code } : { key };
}
