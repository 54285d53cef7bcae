/** Bytes that come one after another into memory that is kept for the next time. */
export class Sink {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1 << 16) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for so many more; `bytes` may be another array afterwards. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** A character for each byte: text of PDF files, not of people. */
  text(text: string): void {
    this.reserve(text.length);
    for (let at = 0; at < text.length; at++) this.bytes[this.length++] = text.charCodeAt(at);
  }

  copy(bytes: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    this.bytes.set(bytes.subarray(start, end), this.length);
    this.length += end - start;
  }

  /** @returns what has come since the last time, in memory of its own. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** So many numbers, as a power of two, are kept together. */
const shift = 14;
const mask = (1 << shift) - 1;

/** A list of whole numbers below 2^40 that grows without being copied, 5 bytes for each: objects, and where they are. */
export class Numbers {
  readonly #low: Uint32Array[] = [];
  readonly #high: Uint8Array[] = [];
  length = 0;

  push(value: number): void {
    if ((this.length & mask) === 0) {
      this.#low.push(new Uint32Array(1 << shift));
      this.#high.push(new Uint8Array(1 << shift));
    }
    this.set(this.length++, value);
  }

  /** Another number for one that is there. */
  set(index: number, value: number): void {
    const [low, high] = [this.#low[index >> shift], this.#high[index >> shift]];
    if (low) low[index & mask] = value % 2 ** 32;
    if (high) high[index & mask] = Math.floor(value / 2 ** 32);
  }

  /** 0 where none is. */
  at(index: number): number {
    const [low, high] = [this.#low[index >> shift], this.#high[index >> shift]];
    return (high?.[index & mask] ?? 0) * 2 ** 32 + (low?.[index & mask] ?? 0);
  }

  /** Those from one index to before another. */
  slice(from: number, to: number): number[] {
    const end = Math.min(to, this.length);
    return Array.from({ length: Math.max(0, end - from) }, (_, index) => this.at(from + index));
  }
}
