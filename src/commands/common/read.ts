import type { Host } from "../../host.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { wholeFile } from "../../problems/source.ts";

/** A file's bytes, or what keeps them from being read. */
export async function readBytes(path: string, file: string, limit: number, host: Host): Promise<Uint8Array | Problem> {
  try {
    const found = await host.files.read(path, limit);
    return found instanceof Uint8Array
      ? found
      : problem("file-too-large", { size: found.size, limit }, wholeFile(file));
  } catch (error) {
    return unreadable(error, file);
  }
}

/** Why a file or a folder cannot be read. @throws what is no such reason. */
export function unreadable(error: unknown, file: string): Problem {
  const reason = reasons[(error as { code?: string }).code ?? ""];
  if (reason === undefined) throw error;
  return problem("file-unreadable", { reason }, wholeFile(file));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is none of that name",
  ENOTDIR: "a part of the path is a file",
  EISDIR: "it is a folder",
  EACCES: "you have no permission to",
  EPERM: "the system does not permit it",
  ELOOP: "its links lead in a circle",
  EIO: "the disk reports an error",
};
