import { basename, dirname, join } from "node:path";
import type { Files } from "../../host.ts";
import { toUserError } from "../../outbox/failure.ts";
import type { Machine } from "../../outbox/staging.ts";

/** A file outside the folders of letters: where it is, and how messages show it. */
export interface OneFile {
  readonly path: string;
  readonly shown: string;
}

/** A file that grows under another name and gets its own when it is whole. */
export interface Stream {
  readonly file: OneFile;
  /** Resolves when there is room for more; what goes wrong may show at a later call. */
  append(bytes: Uint8Array, written?: (bytes: Uint8Array) => void): Promise<void>;
  /** Ends it. @returns what has its name: nothing, a file with the same bytes, something else, or a folder, which stays. */
  end(): Promise<"new" | "unchanged" | "other" | "folder">;
  /** Gives it its name, in place of what has it. */
  name(): Promise<void>;
  /** Leaves nothing behind; for one that has its name, nothing happens. */
  abandon(): Promise<void>;
}

/** Opens a stream, and clears away what killed runs have left of theirs. @throws UserError where nothing can be written there. */
export async function openStream(file: OneFile, machine: Machine): Promise<Stream> {
  const { files, processId } = machine;
  const { path, shown } = file;
  const staged = `${path}${mark}${processId}`;
  const guard = <T>(work: Promise<T>) =>
    work.catch((error) => Promise.reject(toUserError(error, shown, "Nothing was written to it.")));
  const open = async () => {
    await files.makeFolder(dirname(path));
    await clearLeft(path, machine);
    return files.grow(staged);
  };
  const grown = await guard(open());
  const writing = new WriteBehind((bytes) => grown.append(bytes));
  let state: "growing" | "ended" | "gone" = "growing";
  const stateThere = async () => {
    const kind = await files.kind(path);
    if (kind === undefined) return "new";
    if (kind !== "file") return kind === "folder" ? "folder" : "other";
    return (await isSame(path, staged, files)) ? "unchanged" : "other";
  };
  return {
    file,
    append: (bytes, written) => guard(writing.add(bytes, written)),
    async end() {
      await guard(writing.settle());
      state = "ended";
      await guard(grown.close());
      return guard(stateThere());
    },
    async name() {
      await guard(files.rename(staged, path));
      state = "gone";
    },
    async abandon() {
      await writing.settle().catch(() => undefined);
      if (state === "growing") await grown.close().catch(() => undefined);
      if (state !== "gone") await files.remove(staged).catch(() => undefined);
      state = "gone";
    },
  };
}

/** So many bytes may be on their way to the disk at a time. */
const mostUnderWay = 4 * 1_048_576;

/** Writes without waiting for each to end. */
class WriteBehind {
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #underway = new Set<Promise<void>>();
  #size = 0;
  #failure: { readonly error: unknown } | undefined;

  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write;
  }

  async add(bytes: Uint8Array, written?: (bytes: Uint8Array) => void): Promise<void> {
    if (this.#failure) throw this.#failure.error;
    const size = bytes.length;
    this.#size += size;
    const work: Promise<void> = this.#write(bytes)
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#size -= size;
        this.#underway.delete(work);
        written?.(bytes);
      });
    this.#underway.add(work);
    while (this.#size > mostUnderWay) await Promise.race(this.#underway);
  }

  /** Waits for all of them. */
  async settle(): Promise<void> {
    await Promise.all(this.#underway);
    if (this.#failure) throw this.#failure.error;
  }
}

const mark = ".postbag-";

async function clearLeft(path: string, { files, processId, isRunning }: Machine): Promise<void> {
  const start = `${basename(path)}${mark}`;
  for (const name of await files.list(dirname(path))) {
    if (!name.startsWith(start) || !/^\d+$/.test(name.slice(start.length))) continue;
    const owner = Number(name.slice(start.length));
    if (owner === processId || !isRunning(owner)) await files.remove(join(dirname(path), name));
  }
}

async function isSame(one: string, other: string, files: Files): Promise<boolean> {
  const [first, second] = [await files.open(one), await files.open(other)];
  if (first.size !== second.size) return false;
  // Both are read in pieces of the same size.
  const others = second.chunks()[Symbol.asyncIterator]();
  try {
    for await (const chunk of first.chunks()) {
      const { value } = await others.next();
      if (!value || Buffer.compare(chunk, value) !== 0) return false;
    }
    return true;
  } finally {
    await others.return?.();
  }
}
