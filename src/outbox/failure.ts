import { UserError } from "../problems/errors.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { reasonOf } from "../problems/reasons.ts";
import { wholeFile } from "../problems/source.ts";

/** A failure of the file system that a person can mend; anything else goes on as it is. */
export function toUserError(error: unknown, shown: string, done: string): unknown {
  const found = fileProblem(error, shown);
  return found ? new UserError([found], done) : error;
}

function fileProblem(error: unknown, shown: string): Problem | undefined {
  const { code = "", temporary } = error as { code?: string; temporary?: string };
  if (temporary !== undefined)
    return problem("temporary-folder", { reason: reasonOf(error) ?? code }, wholeFile(temporary));
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return problem("disk-full", {}, wholeFile(shown));
  const reason = reasonOf(error, meanings);
  return reason === undefined ? undefined : problem("outbox-denied", { reason }, wholeFile(shown));
}

/** What some codes mean where something is being written. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: "a folder vanished meanwhile",
  EISDIR: "a folder has this name",
  EEXIST: "another run writes there at the same time",
  ENOTEMPTY: "another run writes there at the same time",
};
