import type { Host } from "../../host.ts";
import { UserError } from "../../problems/errors.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { reasonOf } from "../../problems/reasons.ts";
import { wholeFile } from "../../problems/source.ts";

/** A file's bytes, or what keeps them from being read. */
export async function readBytes(path: string, file: string, limit: number, host: Host): Promise<Uint8Array | Problem> {
  try {
    const found = await host.files.read(path, limit);
    return found instanceof Uint8Array
      ? found
      : problem("file-too-large", { size: found.size, limit }, wholeFile(file));
  } catch (error) {
    return unreadable(error, path, file, host);
  }
}

/** Looks at a path. @throws UserError with what keeps it from being looked at. */
export async function look<T>(work: Promise<T>, path: string, file: string, host: Host): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new UserError([await unreadable(error, path, file, host)]);
  }
}

/** Why a file or a folder cannot be read. @throws what is no such reason. */
async function unreadable(error: unknown, path: string, file: string, host: Host): Promise<Problem> {
  const leadsNowhere = (error as { code?: string }).code === "ENOENT" && (await isLink(path, host));
  const reason = leadsNowhere ? "it is a link that leads nowhere" : reasonOf(error);
  if (reason === undefined) throw error;
  return problem("file-unreadable", { reason }, wholeFile(file));
}

async function isLink(path: string, host: Host): Promise<boolean> {
  return (await host.files.kind(path).catch(() => undefined)) === "link";
}
