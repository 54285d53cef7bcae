import { Numbers, Sink } from "./join-sink.ts";

/** Readers need to know no more objects than this (ISO 32000-1, table C.1), and some know no more. */
const mostObjects = 8_388_607;
/** A place in a file has ten digits (7.5.4). */
const mostBytes = 9_999_999_999;

/** A PDF that is written piece by piece; of objects that are written only their places stay in memory. */
export class PdfFile {
  /** What is not taken yet. */
  readonly sink = new Sink();
  /** By an object's number; 0 while it is not written. */
  readonly #offsets = new Numbers();
  #taken = 0;

  constructor() {
    this.#offsets.push(0);
    // Four bytes above 127 tell programs that the file is not text (7.5.2).
    this.sink.text("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\n");
  }

  /** Whether so many objects and bytes more still make a file that readers open. */
  hasRoomFor(objects: number, bytes: number): boolean {
    const lines = 20 * (this.#offsets.length + objects);
    return this.#offsets.length + objects <= mostObjects && this.#taken + this.sink.length + bytes + lines <= mostBytes;
  }

  get objects(): number {
    return this.#offsets.length - 1;
  }

  /** @returns a number for an object that comes later. */
  allocate(): number {
    const number = this.#offsets.length;
    this.#offsets.push(0);
    return number;
  }

  /** An object's content follows into the sink, `endobj` with it. */
  begin(number: number): void {
    if (number === 0 || this.#offsets.at(number) !== 0) throw new Error(`PDF: object ${number} is there already`);
    this.#offsets.set(number, this.#taken + this.sink.length);
    this.sink.text(`${number} 0 obj\n`);
  }

  /** An object, its content without `endobj`. */
  object(number: number, content: string): void {
    this.begin(number);
    this.sink.text(`${content}\nendobj\n\n`);
  }

  /** @returns what has come since the last time. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.sink.take();
    this.#taken += bytes.length;
    return bytes;
  }

  /** @yields what is left, the cross-reference table (7.5.4) and the trailer. */
  *end(trailer: string): Generator<Uint8Array<ArrayBuffer>> {
    yield this.take();
    const start = this.#taken;
    const size = this.#offsets.length;
    this.sink.text(`xref\n0 ${size}\n0000000000 65535 f\r\n`);
    for (let number = 1; number < size; number++) {
      const offset = this.#offsets.at(number);
      if (offset === 0) throw new Error(`PDF: object ${number} is missing`);
      this.sink.text(`${String(offset).padStart(10, "0")} 00000 n\r\n`);
      if (number % 50_000 === 0) yield this.take();
    }
    this.sink.text(`trailer\n<</Size ${size}${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
    yield this.take();
  }
}
