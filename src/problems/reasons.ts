/** Why the file system refuses something, by Node's code: the end of a sentence such as "This cannot be read: …". */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is none of that name",
  ENOTDIR: "a part of the path is a file",
  EISDIR: "it is a folder",
  EACCES: "you have no permission to",
  EPERM: "the system does not permit it",
  EROFS: "the file system is read-only",
  ENAMETOOLONG: "the path is too long",
  ELOOP: "its links lead in a circle",
  EIO: "the disk reports an error",
  EBUSY: "another program uses it",
  ENXIO: "it is no ordinary file",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EFBIG: "it would be too large",
};

/**
 * Why the file system refused, or undefined where an error is none of its refusals, and so a bug of ours.
 * @param special what some codes mean in one place, where that is more than they say by themselves.
 */
export function reasonOf(error: unknown, special: Readonly<Record<string, string>> = {}): string | undefined {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code !== "string") return undefined;
  const known = { ...reasons, ...special };
  if (Object.hasOwn(known, code)) return known[code];
  return typeof syscall === "string" ? `the system says ${code}` : undefined;
}

/** The same where nothing but a refusal is to be told. @throws the error itself where it is none */
export function refusalOf(error: unknown): string {
  const reason = reasonOf(error);
  if (reason === undefined) throw error;
  return reason;
}
