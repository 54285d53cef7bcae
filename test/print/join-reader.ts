/** A reader of PDFs for tests: slow, strict, and with nothing in common with what joins them. */
export class Pdf {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly trailer: string;

  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes).toString("latin1");
    const table = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(this.text)?.[1]);
    const [head = "", size = ""] = /^xref\n0 (\d+)\n/.exec(this.text.slice(table)) ?? [];
    const lines =
      this.text.slice(table + head.length, table + head.length + 20 * Number(size)).match(/.{18}\r\n/g) ?? [];
    this.offsets = lines.map((line) => Number(line.slice(0, 10)));
    this.trailer = this.text.slice(table + head.length + 20 * Number(size));
    if (lines.length !== Number(size) || !this.trailer.startsWith("trailer\n")) throw new Error("no table");
    if (!this.trailer.includes(`/Size ${size}`)) throw new Error("the table has another size");
  }

  /** All objects by number, whatever their order in the file. */
  get numbers(): number[] {
    return this.offsets.map((_, number) => number).slice(1);
  }

  /** An object's dictionary or array, without its stream. */
  object(number: number): string {
    const { body, stream } = this.#parts(number);
    return stream === -1 ? body : body.slice(0, stream);
  }

  /** A stream's bytes, one character for each. */
  stream(number: number): string {
    const { body, stream } = this.#parts(number);
    const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
    const start = stream + "stream\n".length;
    if (!/^\nendstream\n$/.test(body.slice(start + length))) throw new Error(`the stream ${number} has another length`);
    return body.slice(start, start + length);
  }

  #parts(number: number): { body: string; stream: number } {
    const start = this.offsets[number] ?? 0;
    const head = `${number} 0 obj\n`;
    if (!this.text.startsWith(head, start)) throw new Error(`object ${number} is elsewhere`);
    let end = this.text.indexOf("endobj\n", start);
    const body = () => this.text.slice(start + head.length, end);
    const stream = /^(?:[^()]|\([^)]*\))*?\nstream\n/.test(body()) ? body().indexOf("stream\n") : -1;
    if (stream !== -1) end = this.text.indexOf("\nendstream\nendobj\n", start) + "\nendstream\n".length;
    return { body: body(), stream };
  }

  get catalog(): string {
    return this.object(refOf(this.trailer, "Root"));
  }

  /** Objects of pages, in order; every node's count and parent is right, and none has more kids than that. */
  pages(widest = Number.POSITIVE_INFINITY): number[] {
    const below = (node: number, parent: number): number[] => {
      const text = this.object(node);
      if (parent && refOf(text, "Parent") !== parent) throw new Error(`${node} has another parent`);
      if (/\/Type ?\/Page\b(?!s)/.test(text)) return [node];
      const kids = refsIn(/\/Kids ?\[([^\]]*)\]/.exec(text)?.[1] ?? "");
      const pages = kids.flatMap((kid) => below(kid, node));
      if (kids.length > widest || !text.includes(`/Count ${pages.length}`)) throw new Error(`${node} is not balanced`);
      return pages;
    };
    return below(refOf(this.catalog, "Pages"), 0);
  }

  /** The structure's parent tree: keys in order, limits right. */
  parents(): Map<number, number> {
    const found = new Map<number, number>();
    const below = (node: number): [number, number] => {
      const text = this.object(node);
      const nums = [...(/\/Nums ?\[([^\]]*)\]/.exec(text)?.[1] ?? "").matchAll(/(\d+) (\d+) 0 R/g)];
      for (const [, key, value] of nums) found.set(Number(key), Number(value));
      const kids = refsIn(/\/Kids ?\[([^\]]*)\]/.exec(text)?.[1] ?? "").map(below);
      const keys = [...nums.map(([, key]) => Number(key)), ...kids.flat()];
      if (keys.some((key, index) => index > 0 && key < (keys[index - 1] ?? 0)))
        throw new Error("keys are not in order");
      const [first, last] = [keys[0] ?? -1, keys.at(-1) ?? -1];
      const limits = /\/Limits ?\[(\d+) (\d+)\]/.exec(text);
      if (limits && (Number(limits[1]) !== first || Number(limits[2]) !== last)) throw new Error("limits are wrong");
      return [first, last];
    };
    below(refOf(this.object(this.structureRoot), "ParentTree"));
    return found;
  }

  get structureRoot(): number {
    return refOf(this.catalog, "StructTreeRoot");
  }

  /** Elements from one up to the root of the structure. */
  upFrom(element: number): number[] {
    const parent = refOf(this.object(element), "P");
    return parent === this.structureRoot ? [element, parent] : [element, ...this.upFrom(parent)];
  }

  /** Titles of bookmarks and the objects of their pages, level by level as they are listed, forwards and backwards. */
  bookmarks(parent = refOf(this.catalog, "Outlines")): { title: string; page: number; level: number }[] {
    const listed: { title: string; page: number; level: number }[] = [];
    const text = this.object(parent);
    let last = 0;
    for (let item = refOf(text, "First", 0); item; ) {
      const own = this.object(item);
      if (refOf(own, "Parent") !== parent || refOf(own, "Prev", 0) !== last)
        throw new Error(`${item} is not in its list`);
      const page = refsIn(this.object(refOf(own, "Dest")))[0] ?? 0;
      listed.push({ title: titleOf(own), page, level: 1 });
      const below = own.includes("/First") ? this.bookmarks(item) : [];
      listed.push(...below.map((mark) => ({ ...mark, level: mark.level + 1 })));
      last = item;
      item = refOf(own, "Next", 0);
    }
    if (refOf(text, "Last", 0) !== last) throw new Error("the last bookmark is another");
    return listed;
  }

  /** References that lead to no object. */
  lost(): number[] {
    const all = [this.trailer, ...this.numbers.map((number) => this.object(number))].flatMap((text) =>
      refsIn(unquoted(text)),
    );
    return all.filter((number) => !this.offsets[number]);
  }

  /** Objects that nothing refers to. */
  orphans(): number[] {
    const used = new Set(
      [this.trailer, ...this.numbers.map((number) => this.object(number))].flatMap((text) => refsIn(unquoted(text))),
    );
    return this.numbers.filter((number) => !used.has(number));
  }
}

/** The object that an entry refers to. */
export function refOf(text: string, key: string, otherwise?: number): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(unquoted(text))?.[1];
  if (found === undefined && otherwise === undefined) throw new Error(`no /${key} in ${text}`);
  return Number(found ?? otherwise);
}

export function refsIn(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/** Without literal strings. */
function unquoted(text: string): string {
  const inner = text.replace(/\((?:[^()\\]|\\[\s\S])*\)/g, "");
  return inner === text ? text : unquoted(inner);
}

function titleOf(text: string): string {
  const hex = /\/Title <FEFF([0-9A-F]*)>/i.exec(text)?.[1];
  if (hex !== undefined) return Buffer.from(hex, "hex").swap16().toString("utf16le");
  const literal = /\/Title \((.*)\)\n/.exec(text)?.[1] ?? "";
  return literal.replace(/\\(.)/g, "$1");
}
