import { lstat, mkdir, mkdtemp, open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files, Growing, Scratch } from "../host.ts";
import { kindOf, nodeFilesNow } from "./files-now.ts";

/** The real file system. */
export const nodeFiles: Files = {
  now: nodeFilesNow,
  async read(path, limit) {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > limit) return { size };
      // Devices and pipes have no size, and may never end.
      const bytes = new Uint8Array(Math.max(size, 4096) + 1);
      const pieces: Uint8Array[] = [];
      let total = 0;
      for (;;) {
        const { bytesRead } = await file.read(bytes, 0, bytes.length);
        if (bytesRead === 0) return new Uint8Array(Buffer.concat(pieces));
        pieces.push(bytes.slice(0, bytesRead));
        total += bytesRead;
        if (total > limit) return { size: total };
      }
    } finally {
      await file.close();
    }
  },
  async open(path) {
    const found = await stat(path);
    return { size: found.size, isRegular: found.isFile() || found.isDirectory(), chunks: () => chunksOf(path) };
  },
  async grow(path) {
    return growing(await open(path, "wx", 0o600));
  },
  async scratch() {
    const folder = await ofScratch(mkdtemp(join(tmpdir(), "postbag-")));
    const file = await ofScratch(open(join(folder, "scratch"), "wx+", 0o600));
    // What has no name is gone when it is closed, even by kill -9. Windows keeps the name until then.
    const remove = () => rm(folder, { recursive: true, force: true });
    await remove().catch(() => undefined);
    return scratchIn(file, remove);
  },
  async kind(path) {
    try {
      return kindOf(await lstat(path));
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
      throw error;
    }
  },
  async list(path) {
    return (await readdir(path)).sort();
  },
  async makeFolder(path) {
    // Level by level: the recursive call says ENOENT where a file system is read-only, and never ends in /proc.
    const failure = await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => error);
    if (failure === undefined) return path;
    if (failure.code === "EEXIST" && (await stat(path)).isDirectory()) return undefined;
    const parent = dirname(path);
    if (failure.code !== "ENOENT" || parent === path || (await nodeFiles.kind(parent)) !== undefined) throw failure;
    const first = await nodeFiles.makeFolder(parent);
    await mkdir(path, { mode: 0o700 });
    return first ?? path;
  },
  async write(path, bytes) {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  },
  rename,
  async rewrite(path, bytes) {
    const place = await realpath(path);
    const found = await stat(place);
    // A rename would put a file in the place of a device or a pipe.
    if (!found.isFile()) throw Object.assign(new Error(`${place} is no file`), { code: "ENXIO", syscall: "rewrite" });
    const fresh = `${place}.${process.pid}.tmp`;
    try {
      const file = await open(fresh, "wx", found.mode);
      try {
        await file.writeFile(bytes);
        await file.chmod(found.mode);
      } finally {
        await file.close();
      }
      await rename(fresh, place);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
};

const chunkSize = 131_072;

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (;;) {
      const bytes = new Uint8Array(chunkSize);
      const { bytesRead } = await file.read(bytes, 0, chunkSize);
      if (bytesRead === 0) return;
      yield bytes.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

type Handle = Awaited<ReturnType<typeof open>>;

function growing(file: Handle): Growing {
  let size = 0;
  return {
    get size() {
      return size;
    },
    async append(bytes) {
      const from = size;
      size += bytes.length;
      for (let done = 0; done < bytes.length; ) {
        done += (await file.write(bytes, done, bytes.length - done, from + done)).bytesWritten;
      }
    },
    close: () => file.close(),
  };
}

/** Failures say that they are of the folder for temporary files, and none of the person's own. */
function ofScratch<T>(work: Promise<T>): Promise<T> {
  return work.catch((error) => Promise.reject(Object.assign(error, { temporary: tmpdir() })));
}

function scratchIn(file: Handle, remove: () => Promise<void>): Scratch {
  const grown = growing(file);
  return {
    get size() {
      return grown.size;
    },
    append: (bytes) => ofScratch(grown.append(bytes)),
    async read(from, length) {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, from);
      return bytes.subarray(0, bytesRead);
    },
    async close() {
      await file.close();
      await remove();
    },
  };
}
