/**
 * Numbers by text for millions of texts: 16 to 24 bytes each, where a Map of strings takes 100 and more. A text is known by 64
 * bits of it; that two among a million share them has a chance of 1 in 40 million.
 */
export class Fingerprints {
  #keys = new Uint32Array(2048);
  #values = new Uint32Array(1024);
  #size = 0;

  /** How many texts have a number. */
  get size(): number {
    return this.#size;
  }

  /** A text's number; 0 where it has none. */
  get(text: string): number {
    return this.#values[this.#slotOf(text)] ?? 0;
  }

  /** A text's number where it has one; else it gets this one. @returns the number that it had, 0 for none */
  getOrSet(text: string, value: number): number {
    if (this.#size * 4 >= this.#values.length * 3) this.#grow();
    const slot = this.#slotOf(text);
    const known = this.#values[slot] ?? 0;
    if (known === 0) {
      this.#size++;
      this.#put(slot, value);
    }
    return known;
  }

  /** @param value from 1 to 2^32 - 1 */
  set(text: string, value: number): void {
    if (this.#size * 4 >= this.#values.length * 3) this.#grow();
    const slot = this.#slotOf(text);
    if (this.#values[slot] === 0) this.#size++;
    this.#put(slot, value);
  }

  /** The last hash, as two numbers would need an object. */
  #low = 0;
  #high = 0;

  #put(slot: number, value: number): void {
    this.#keys[slot * 2] = this.#low;
    this.#keys[slot * 2 + 1] = this.#high;
    this.#values[slot] = value;
  }

  /** Two multiplicative hashes that are mixed at the end, after "cyrb53" (public domain). */
  #slotOf(text: string): number {
    let low = 0xdeadbeef;
    let high = 0x41c6ce57;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      low = Math.imul(low ^ unit, 2654435761);
      high = Math.imul(high ^ unit, 1597334677);
    }
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    this.#low = low >>> 0;
    this.#high = high >>> 0;
    return this.#find();
  }

  /** The slot that holds the last hash, or the empty one where it belongs. */
  #find(): number {
    const slots = this.#values.length;
    // The hash as a share of 2^32, so that there can be any number of slots.
    let slot = Math.floor((this.#low / 4_294_967_296) * slots);
    while (
      this.#values[slot] !== 0 &&
      (this.#keys[slot * 2] !== this.#low || this.#keys[slot * 2 + 1] !== this.#high)
    ) {
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    const slots = Math.ceil(values.length * 1.5);
    this.#keys = new Uint32Array(slots * 2);
    this.#values = new Uint32Array(slots);
    for (let slot = 0; slot < values.length; slot++) {
      const value = values[slot] ?? 0;
      if (value === 0) continue;
      this.#low = keys[slot * 2] ?? 0;
      this.#high = keys[slot * 2 + 1] ?? 0;
      this.#put(this.#find(), value);
    }
  }
}
