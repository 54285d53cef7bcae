import { createHash } from "node:crypto";

/** SHA-256 of bytes as they come, in hexadecimal: by it, a file is known as one that was written and not touched since. */
export async function digestOf(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}
