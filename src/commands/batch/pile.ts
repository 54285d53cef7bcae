/** Text that piles up as bytes, without the one long string that would have to be made, and thrown away, for it. */
export class Pile {
  #bytes = Buffer.alloc(0);
  #size = 0;

  add(text: string): void {
    const most = text.length * 3;
    if (this.#size + most > this.#bytes.length) this.#grow(most);
    this.#size += this.#bytes.write(text, this.#size);
  }

  #grow(more: number): void {
    const bytes = Buffer.allocUnsafeSlow(Math.max(65_536, 2 * this.#bytes.length, this.#size + more));
    this.#bytes.copy(bytes, 0, 0, this.#size);
    this.#bytes = bytes;
  }

  /** All bytes, in a buffer of their own; the pile begins anew. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.#size);
    taken.set(this.#bytes.subarray(0, this.#size));
    this.#size = 0;
    return taken;
  }
}
