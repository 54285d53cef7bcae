import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import type { OpenTarget } from "../../model/reach-index.ts";
import { districtQuestions, nameIn } from "./districts.ts";
import type { Draft } from "./draft.ts";
import type { DraftFlags } from "./flags.ts";
import { standingOf } from "./standing.ts";

/** So many districts are named, of all kinds together. */
const mostNamed = 10;

/**
 * What to tell where a district decides whose representatives are the signer's, nobody can be asked, and no flag says: lines of
 * a UsageError. None where nothing lacks.
 */
export function missingDistrict(campaign: Campaign, draft: Draft, flags: DraftFlags, date: Day): string[] {
  if (flags.district !== undefined) return [];
  const open = standingOf(campaign, draft).open.filter(({ lacks }) => lacks.includes("district"));
  if (open.length === 0) return [];
  const names = open.length === 1 ? "One office takes" : `${open.length.toLocaleString("en")} offices take`;
  return [
    `${names} letters only from a district, and nobody can be asked here which is yours. Add ${answersFor(open)}.`,
    ...named(open, date),
    `\`--district ""\` leaves ${open.length === 1 ? "it" : "them"} out, and --to picks by id.`,
  ];
}

/** What else decides stands first: it may well be enough. */
function answersFor(open: readonly OpenTarget[]): string {
  const lacks = (lack: OpenTarget["lacks"][number]) => open.some((one) => one.lacks.includes(lack));
  const first = [
    ...(lacks("region") ? ["--region <region>"] : []),
    ...(lacks("postalCode") ? ["--postal-code <code>"] : []),
  ];
  return [...first, "--district <district>"].join(" and ");
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
