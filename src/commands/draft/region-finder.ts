import type { Choice, Find } from "../../host.ts";
import { regionsOf, spokenRegion } from "../../model/region.ts";
import { finderOf } from "./finder.ts";

/**
 * A search for the region of somebody in a country, by name or code: those that are asked for come first,
 * and alone where nothing is typed. Who just presses Enter has said nothing.
 */
export function regionFinder(country: string, wanted: ReadonlySet<string>): Find {
  const all = regionsOf(country);
  const listed = [...wanted].filter((code) => code.startsWith(`${country}-`) && !all.some((one) => one.code === code));
  const choices = [...listed.map((code) => ({ code, name: code })), ...all].map(({ code, name }) => ({
    value: spokenRegion(code),
    label: name === code ? code : `${name} (${code.slice(3)})`,
    words: [code],
    isWanted: wanted.has(code),
  }));
  const find = finderOf([
    ...choices.filter(({ isWanted }) => isWanted),
    ...choices.filter(({ isWanted }) => !isWanted),
  ]);
  const first = choices.filter(({ isWanted }) => isWanted);
  return (typed) => (typed.trim() === "" ? [prompt, ...first] : [...find(typed), ignorance]);
}

const prompt: Choice = { value: "", label: "I would rather not say: leave out the offices that depend on it" };
const ignorance: Choice = { value: "", label: "Another, or I would rather not say" };
