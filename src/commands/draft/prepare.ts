import { fitOf, misfitsOf } from "../../fit/letter-fit.ts";
import type { Host } from "../../host.ts";
import type { Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { safeName } from "../../model/slug.ts";
import { planFiles } from "../../outbox/plan.ts";
import { UserError } from "../../problems/errors.ts";
import { problem } from "../../problems/problem.ts";
import { kitFile } from "../common/kit.ts";
import { formatsFor, letterFiler } from "../common/letters.ts";
import { absolute, shownPath } from "../common/paths.ts";
import { sheetOf } from "../common/sheet.ts";
import { unprintable } from "../common/unprintable.ts";
import { type Draft, type Drafted, writeDraft } from "./draft.ts";
import type { DraftFlags } from "./flags.ts";
import { leftLines } from "./left.ts";
import { misspeltDistricts } from "./misspelt.ts";
import type { DraftResult } from "./result.ts";

/** A draft, and what it comes to. */
export interface Prepared {
  readonly draft: Draft;
  readonly result: DraftResult;
}

/** The letters of a draft as files, and what writing them would do. @throws UserError where there is nothing to write, or no font for it */
export async function prepare(
  flags: DraftFlags,
  campaign: Campaign,
  draft: Draft,
  date: Day,
  force: boolean,
  host: Host,
): Promise<Prepared> {
  const drafted = writeDraft(campaign, draft, date);
  const printed = drafted.letters.filter(({ target }) =>
    formatsFor(target.contacts, draft.files.formats).includes("pdf"),
  );
  const inTheWay = unprintable(printed, draft.files.sheet);
  // Where nobody asked for PDFs, letters that cannot be printed are written without.
  if (inTheWay.length > 0 && draft.files.formats) throw new UserError(inTheWay);
  const filesOf = letterFiler(campaign, draft.files, "signer");
  const folder = safeName(drafted.letters[0]?.signer.name ?? "", "signer");
  const letters = drafted.letters.map((letter) => {
    const fit = fitOf(letter, sheetOf(letter, draft.files.sheet));
    return { letter, files: filesOf(letter, folder), fit, misfits: misfitsOf(fit, draft.ownWords) };
  });
  const written = letters.filter(({ files }) => files.length > 0);
  if (written.length === 0)
    throw new UserError([nothingToWrite(drafted, misspeltDistricts(campaign, draft.answers.district))]);
  const kit = kitFile(campaign, written, folder, draft.files.sheet);
  const files = [kit, ...written.flatMap((letter) => letter.files)];
  const plan = await planFiles(outboxOf(flags, host), files, force, host.files);
  const { skipped } = drafted;
  const warnings = inTheWay.map((found) => ({ ...found, severity: "warning" as const }));
  return {
    draft,
    result: { campaign, letters, kit, skipped, warnings, choice: draft.files, plan, dryRun: flags.dryRun === true },
  };
}

/** Where the letters go. */
export function outboxOf(flags: DraftFlags, host: Host) {
  return { root: absolute(flags.out, host), shown: shownPath(flags.out) };
}

function nothingToWrite({ skipped, letters }: Drafted, misspelt: readonly string[]) {
  const reasons = [...leftLines(skipped).map(({ who, why }) => `${who}: ${why}.`), ...misspelt];
  if (letters.length > 0) {
    reasons.push("None of the chosen targets takes a letter in the formats asked for with --format.");
  }
  return problem("no-letters", { reasons });
}
