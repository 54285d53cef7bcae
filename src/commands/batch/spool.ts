import type { Files, Scratch } from "../../host.ts";

/** How much of a spool stays in memory; behind that, it goes to a file without a name. */
const memory = 4 * 1_048_576;
const chunkSize = 65_536;

interface Chunk {
  /** Number of the first line in it, from 0. */
  readonly first: number;
  readonly count: number;
  readonly length: number;
  /** Its bytes, or where they stand in the scratch file. */
  readonly at: Uint8Array | number;
}

/** Lines in order, written once and then read in stretches: what checking found out, for writing. */
export class Spool {
  readonly #files: Files;
  readonly #mostLines: number;
  readonly #chunks: Chunk[] = [];
  #scratch: Scratch | undefined;
  #open: string[] = [];
  #openLength = 0;
  #kept = 0;
  #size = 0;
  #lines = 0;
  #ended = false;
  #wake: () => void = () => undefined;

  /** @param mostLines how many lines stand together at the most, whatever their length. */
  constructor(files: Files, mostLines = Number.POSITIVE_INFINITY) {
    this.#files = files;
    this.#mostLines = mostLines;
  }

  /** Bytes of all lines. */
  get size(): number {
    return this.#size;
  }

  get lines(): number {
    return this.#lines;
  }

  /** Whether no line will follow. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  /** Adds a line without its end. Wait for `drain` now and then. */
  add(line: string): void {
    this.#open.push(line);
    this.#openLength += line.length;
    this.#lines++;
  }

  /** Puts away what has come together. */
  async drain(all = false): Promise<void> {
    const isMuch = this.#openLength >= chunkSize || this.#open.length >= this.#mostLines;
    if (this.#open.length === 0 || !(all || isMuch)) return;
    // Batches of rows are larger than a chunk.
    for (let from = 0; from < this.#open.length; ) {
      let [to, length] = [from, 0];
      while (to < this.#open.length && length < chunkSize && to - from < this.#mostLines)
        length += this.#open[to++]?.length ?? 0;
      await this.#put(this.#open.slice(from, to), this.#lines - this.#open.length + from);
      from = to;
    }
    this.#open = [];
    this.#openLength = 0;
  }

  /** Says that no line will follow. */
  async end(): Promise<void> {
    try {
      await this.drain(true);
    } finally {
      // Whoever waits for more must not wait for ever.
      this.#ended = true;
      this.#wake();
    }
  }

  /** The lines with numbers from `from` up to `to` (0-based), some at a time. Waits for those that are still to come. */
  async *stretches(from: number, to: number): AsyncGenerator<Uint8Array> {
    for (let index = 0; ; index++) {
      while (index === this.#chunks.length && !this.#ended) await this.#more();
      const chunk = this.#chunks[index];
      if (!chunk || chunk.first >= to) return;
      const { first, count, length, at } = chunk;
      if (first + count <= from) continue;
      const bytes = typeof at === "number" ? await this.#read(at, length) : new Uint8Array(at);
      yield first >= from && first + count <= to ? bytes : cut(bytes, from - first, to - first);
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async close(): Promise<void> {
    await this.#scratch?.close();
  }

  /** Adds whole lines that stand together already. */
  async addLines(bytes: Uint8Array, count: number): Promise<void> {
    if (count === 0) return;
    await this.drain(true);
    await this.#keep(bytes, this.#lines, count);
    this.#lines += count;
  }

  async #put(lines: readonly string[], first: number): Promise<void> {
    await this.#keep(Buffer.from(`${lines.join("\n")}\n`), first, lines.length);
  }

  async #keep(bytes: Uint8Array, first: number, count: number): Promise<void> {
    const at = this.#kept + bytes.length <= memory && !this.#scratch ? bytes : await this.#putAway(bytes);
    if (typeof at !== "number") this.#kept += bytes.length;
    this.#size += bytes.length;
    this.#chunks.push({ first, count, length: bytes.length, at });
    this.#wake();
  }

  async #putAway(bytes: Uint8Array): Promise<number> {
    this.#scratch ??= await this.#files.scratch();
    const at = this.#scratch.size;
    await this.#scratch.append(bytes);
    return at;
  }

  async #read(at: number, length: number): Promise<Uint8Array> {
    return (await this.#scratch?.read(at, length)) ?? new Uint8Array();
  }
}

/** The lines from one number up to another of a chunk. */
function cut(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const lines = Buffer.from(bytes).toString().split("\n").slice(0, -1);
  return new Uint8Array(
    Buffer.from(
      lines
        .slice(Math.max(0, from), to)
        .map((line) => `${line}\n`)
        .join(""),
    ),
  );
}
