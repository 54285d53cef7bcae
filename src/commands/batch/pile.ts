/** Text that piles up as bytes, without the one long string that would have to be made, and thrown away, for it. */
export class Pile {
  #bytes = Buffer.alloc(0);
  #size = 0;
  #spare: Uint8Array | undefined;

  /** Gives it a buffer that nobody needs any more, for `take`. */
  lend(spare: Uint8Array | undefined): void {
    this.#spare = spare;
  }

  add(text: string): void {
    const most = text.length * 3;
    if (this.#size + most > this.#bytes.length) this.#grow(most);
    this.#size += this.#bytes.write(text, this.#size);
  }

  /** The same for text that is ASCII, in less time. @throws where it is not, as characters would be lost */
  addAscii(text: string): void {
    if (Buffer.byteLength(text) !== text.length) throw new Error("text that should be ASCII is not");
    if (this.#size + text.length > this.#bytes.length) this.#grow(text.length);
    this.#size += this.#bytes.write(text, this.#size, "latin1");
  }

  #grow(more: number): void {
    const bytes = Buffer.allocUnsafeSlow(Math.max(65_536, 2 * this.#bytes.length, this.#size + more));
    this.#bytes.copy(bytes, 0, 0, this.#size);
    this.#bytes = bytes;
  }

  /** All bytes, in a buffer of their own, which may be larger; the pile begins anew. */
  take(): Uint8Array {
    const spare = (this.#spare?.length ?? 0) >= this.#size ? this.#spare : undefined;
    // The next stretch is about as long: the same buffer should do for it.
    const room = this.#size === 0 ? 0 : this.#size + (this.#size >> 3);
    const taken = (spare ?? Buffer.allocUnsafeSlow(room)).subarray(0, this.#size);
    taken.set(this.#bytes.subarray(0, this.#size));
    this.#spare = undefined;
    this.#size = 0;
    return taken;
  }
}
