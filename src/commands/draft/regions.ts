import type { Choice, Find } from "../../host.ts";
import { once } from "../../model/once.ts";
import { readRegion } from "../../model/region.ts";
import { regionList } from "../../model/region-list.ts";
import { finderOf } from "./finder.ts";

interface Region {
  /** Of ISO 3166-2, such as `US-CA`. */
  readonly code: string;
  readonly name: string;
}

/** The regions of a country, by name. */
const regionsOf = once((country: string): readonly Region[] => {
  const line = regionList.split("\n").find((text) => text.startsWith(`${country} `)) ?? "";
  const entries = line.slice(3).split("|").filter(Boolean);
  const regions = entries.map((entry) => {
    const at = entry.indexOf(" ");
    return { code: `${country}-${entry.slice(0, at).split("^")[0]}`, name: entry.slice(at + 1) };
  });
  return regions.sort((a, b) => a.name.localeCompare(b.name, "en"));
});

/** A region's name; its code where no list has it. */
export function regionName(code: string): string {
  return regionsOf(code.slice(0, 2)).find((region) => region.code === code)?.name ?? code;
}

/**
 * A search for the region of somebody in a country, by name or code: those that are asked for come first,
 * and alone where nothing is typed. Who just presses Enter has said nothing.
 */
export function regionFinder(country: string, wanted: ReadonlySet<string>): Find {
  const all = regionsOf(country);
  const listed = [...wanted].filter((code) => code.startsWith(`${country}-`) && !all.some((one) => one.code === code));
  const choices = [...listed.map((code) => ({ code, name: code })), ...all].map(({ code, name }) => ({
    value: answerFor(country, code, name),
    label: name === code ? code : `${name} (${code.slice(3)})`,
    words: [code],
    isWanted: wanted.has(code),
  }));
  const find = finderOf([
    ...choices.filter(({ isWanted }) => isWanted),
    ...choices.filter(({ isWanted }) => !isWanted),
  ]);
  const first = choices.filter(({ isWanted }) => isWanted);
  return (typed) => (typed.trim() === "" ? [ignorance, ...first] : [...find(typed), ignorance]);
}

const ignorance: Choice = { value: "", label: "Another, or I would rather not say" };

/** In these countries addresses have the region's code. */
const coded: ReadonlySet<string> = new Set(["US", "CA", "AU", "BR", "IT", "MX"]);

/** What a person would answer: it stands in their address too. */
function answerFor(country: string, code: string, name: string): string {
  const short = code.slice(3);
  const answer = coded.has(country) && /^[A-Z]+$/.test(short) ? short : name;
  const read = readRegion(country, answer);
  return read.length === 1 && read[0] === code ? answer : code;
}
