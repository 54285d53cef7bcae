import { UserError } from "../problems/errors.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { wholeFile } from "../problems/source.ts";

/** A failure of the file system that a person can mend; anything else goes on as it is. */
export function toUserError(error: unknown, shown: string, done: string): unknown {
  const found = fileProblem(error, shown);
  return found ? new UserError([found], done) : error;
}

function fileProblem(error: unknown, shown: string): Problem | undefined {
  const { code = "" } = error as { code?: string };
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return problem("disk-full", {}, wholeFile(shown));
  const reason = denials[code];
  return reason === undefined ? undefined : problem("outbox-denied", { reason }, wholeFile(shown));
}

const denials: Readonly<Record<string, string>> = {
  EACCES: "you have no permission to",
  EPERM: "the system does not permit it",
  EROFS: "the file system is read-only",
  ENOTDIR: "a part of the path is a file",
  ENAMETOOLONG: "the path is too long",
  ELOOP: "its links lead in a circle",
  EIO: "the disk reports an error",
  EBUSY: "another program uses it",
  ENOENT: "a folder vanished meanwhile",
};
