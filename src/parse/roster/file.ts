/** Bytes as they are read. */
export type Bytes = AsyncIterable<Uint8Array>;

/** A roster's bytes, which can be gone through again and again. */
export interface RosterFile {
  /** The path as messages show it. */
  readonly file: string;
  readonly size: number;
  chunks(): Bytes;
}

/** All of a file, for forms that cannot be read in pieces. */
export async function wholeOf({ size, chunks }: RosterFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const chunk of chunks()) {
    bytes.set(chunk.subarray(0, size - at), at);
    at += Math.min(chunk.length, size - at);
  }
  return bytes.subarray(0, at);
}

/** The first bytes of a file, by which it is recognised. */
export async function beginningOf({ chunks }: RosterFile, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let have = 0;
  for await (const chunk of chunks()) {
    pieces.push(chunk);
    have += chunk.length;
    if (have >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}
