import { entriesOf, isAt, numberAt, textOf } from "./join-scan.ts";
import { known, must, numberOf } from "./join-values.ts";

/** A PDF as objects that stand one after another, by the plain cross-reference table at its end (ISO 32000-1, 7.5.4). */
export class Objects {
  readonly bytes: Uint8Array;
  readonly trailer: ReadonlyMap<string, string>;
  /** By an object's number; the last place is where the table begins. */
  readonly #offsets: Uint32Array;

  /** @throws where there is no such table, or objects are missing or in another order. */
  constructor(bytes: Uint8Array) {
    const { entries, table } = trailerOf(bytes);
    this.bytes = bytes;
    this.trailer = known(entries, "Size Root Info ID", "trailer");
    this.#offsets = offsetsOf(bytes, table, 1 + objectsIn(bytes));
  }

  /** How many there are, numbered from 1 on. */
  get count(): number {
    return this.#offsets.length - 2;
  }

  /** @returns where an object's content begins. */
  start(number: number): number {
    const offset = this.#offsets[number] ?? 0;
    const head = `${number} 0 obj\n`;
    if (offset === 0 || !isAt(this.bytes, offset, head))
      throw new Error(`PDF: object ${number} is not where it should be`);
    return offset + head.length;
  }

  /** @returns where an object ends, what follows `endobj` with it. */
  end(number: number): number {
    return this.#offsets[number + 1] ?? 0;
  }

  /** The dictionary that an object is. */
  entries(number: number): Map<string, string> {
    return entriesOf(this.bytes, this.start(number));
  }

  text(number: number): string {
    return textOf(this.bytes, this.start(number), this.end(number));
  }

  /** @throws where a text is not in an object. */
  mustHold(number: number, text: string): void {
    const { buffer, byteOffset, length } = this.bytes;
    const found = Buffer.from(buffer, byteOffset, length).indexOf(text, this.start(number), "latin1");
    if (found === -1 || found >= this.end(number)) throw new Error(`PDF: object ${number} is not what it should be`);
  }
}

/** How many objects a PDF has, by its trailer. */
export function objectsIn(bytes: Uint8Array): number {
  return numberOf(must(trailerOf(bytes).entries.get("Size"), "Size")) - 1;
}

function trailerOf(bytes: Uint8Array) {
  const end = textOf(bytes, Math.max(0, bytes.length - 64), bytes.length);
  const table = Number(/\nstartxref\n(\d+)\n%%EOF\s*$/.exec(end)?.[1] ?? 0);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf("\ntrailer\n<<");
  if (table === 0 || table >= start) throw new Error("PDF: no plain cross-reference table");
  return { entries: entriesOf(bytes, start + "\ntrailer\n".length), table };
}

/** One line of 20 bytes for each object, all in use and in the order in which they stand. */
function offsetsOf(bytes: Uint8Array, table: number, size: number): Uint32Array {
  const head = `xref\n0 ${size}\n`;
  if (!isAt(bytes, table, head)) throw new Error("PDF: the cross-reference table is in pieces");
  const offsets = new Uint32Array(size + 1);
  for (let number = 1, line = table + head.length + 20; number < size; number++, line += 20) {
    const offset = numberAt(bytes, line, line + 10);
    const isNext = offset > (offsets[number - 1] ?? 0) && offset < table;
    if (!isNext || !isAt(bytes, line + 10, " 00000 n")) throw new Error(`PDF: object ${number} is out of order`);
    offsets[number] = offset;
  }
  offsets[size] = table;
  return offsets;
}
