import type { Campaign } from "../../model/campaign.ts";
import { countryName } from "../../model/country.ts";
import type { Day } from "../../model/day.ts";
import type { Lack } from "../../model/reach.ts";
import type { OpenTarget } from "../../model/reach-index.ts";
import { readRegion, regionsOf } from "../../model/region.ts";
import { toSigner } from "../../parse/signer.ts";
import { namesLike } from "../common/names.ts";
import { districtQuestions, nameIn } from "./districts.ts";
import type { Draft } from "./draft.ts";
import type { DraftFlags } from "./flags.ts";
import { standingOf } from "./standing.ts";

/** So many districts are named, of all kinds together. */
const mostNamed = 10;

/**
 * What to tell where an answer decides which offices are the signer's, nobody can be asked, and no flag says: lines of a
 * UsageError. None where nothing lacks. Without a district somebody's representatives are not known, and without anybody
 * else to write to, every answer is needed.
 */
export function missingPlace(campaign: Campaign, draft: Draft, flags: DraftFlags, date: Day): string[] {
  const { near, open: all } = standingOf(campaign, draft);
  const open = all.filter(({ lacks }) => {
    const unsaid = lacks.filter((lack) => flags[lack] === undefined);
    return unsaid.includes("district") || (near.length === 0 && unsaid.length > 0);
  });
  const [first] = open;
  if (!first) return [];
  const names = open.length === 1 ? "One office takes" : `${open.length.toLocaleString("en")} offices take`;
  const byDistrict = open.filter(({ lacks }) => lacks.includes("district"));
  const part = byDistrict.length > 0 ? "a district" : "a part of the country";
  const leaving = `\`--${byDistrict.length > 0 ? "district" : flagOf(first.lacks[0] ?? "region")} ""\``;
  return [
    `${names} letters only from ${part}, and nobody can be asked here which is yours. Add ${answersFor(open)}.`,
    ...(byDistrict.length > 0 ? named(byDistrict, date) : []),
    `${leaving} leaves ${open.length === 1 ? "it" : "them"} out, and --to picks by id.`,
  ];
}

/** A sentence where a flag says a region that nobody knows and that decides. */
export function unknownRegion(campaign: Campaign, draft: Draft): string[] {
  const { region, country = "" } = toSigner(draft.answers);
  if (region === undefined || readRegion(country, region).length > 0) return [];
  if (!standingOf(campaign, draft).open.some(({ lacks }) => lacks.includes("region"))) return [];
  const known = regionsOf(country).map(({ name }) => name);
  const like = namesLike(region, known) || "Write its name or its code, such as CA for California.";
  return [`--region: "${region}" is no region of ${countryName(country, "en")} that Postbag knows. ${like}`];
}

/** What else decides stands first: it may well be enough. */
function answersFor(open: readonly OpenTarget[]): string {
  const values = { region: "region", postalCode: "code", district: "district" };
  const lacking = (["region", "postalCode", "district"] as const).filter((lack) =>
    open.some(({ lacks }) => lacks.includes(lack)),
  );
  return lacking.map((lack) => `--${flagOf(lack)} <${values[lack]}>`).join(" and ");
}

function flagOf(lack: Lack): string {
  return lack === "postalCode" ? "postal-code" : lack;
}

function named(open: readonly OpenTarget[], date: Day): string[] {
  const questions = districtQuestions(
    open.map(({ target }) => target),
    date,
  );
  const most = Math.max(1, Math.floor(mostNamed / questions.length));
  const lines = questions.slice(0, mostNamed).flatMap(({ kind, districts }) => {
    const shown = districts
      .slice(0, most)
      .map(({ text, label }) => `  ${text}  ${label.replace(`${nameIn(text)}: `, "")}`);
    const rest = districts.length - shown.length;
    const more = `  and ${rest.toLocaleString("en")} more${kind === undefined ? "" : ` of ${kind}`}`;
    return rest > 0 ? [...shown, more] : shown;
  });
  const firsts = questions.slice(0, 2).map(({ districts }) => districts[0]?.text);
  return firsts.length > 1 ? [...lines, `Semicolons divide several: --district "${firsts.join("; ")}".`] : lines;
}
