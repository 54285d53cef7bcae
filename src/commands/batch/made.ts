import type { Skip } from "../../compose/pairs.ts";
import type { Fit, Misfit } from "../../fit/letter-fit.ts";
import { officeOf } from "../../model/choice.ts";
import type { OutboxFile } from "../../outbox/plan.ts";
import type { Person } from "../../parse/roster/person.ts";
import type { LetterFiles } from "../common/letters.ts";

/** A letter in all the forms that it takes. */
export interface Made extends LetterFiles {
  /** What part of its words are the signer's own, 0 to 1. */
  readonly share: number;
  /** Where letters are written as files, or printed. */
  readonly fit: Fit | undefined;
  readonly misfits: readonly Misfit[];
}

/** Somebody's row on the organizer's page. */
export function rowOf(
  { line, signer }: Person,
  made: readonly Made[],
  skipped: readonly Skip[],
  kit: OutboxFile | undefined,
) {
  return {
    line,
    name: signer.name,
    city: signer.city,
    ...(kit && { kit: kit.path }),
    letters: made.map(({ letter, files, share, misfits }) => ({
      office: officeOf(letter.target, letter.language),
      language: letter.language,
      files: files.map(({ path, form }) => ({ path, form })),
      share,
      notes: misfits.map(({ fact }) => fact),
    })),
    skipped: skipped.map(({ target, reason }) => ({ office: officeOf(target, "en"), reason })),
  };
}
