import { createHash } from "node:crypto";
import { Bookmarks } from "./join-bookmarks.ts";
import { copyText, type Move } from "./join-copy.ts";
import { describe } from "./join-describe.ts";
import { PdfFile } from "./join-file.ts";
import { objectsIn } from "./join-objects.ts";
import { type Part, readPart, type Said } from "./join-part.ts";
import { isAt, textOf } from "./join-scan.ts";
import { Numbers, Sink } from "./join-sink.ts";
import { pdfText, tagOf } from "./join-text.ts";
import { kidsAtMost, listed, type Node, numberTree, pageTree } from "./join-trees.ts";
import { dictionary } from "./join-values.ts";

/** What the whole is called, and its language (BCP 47) where that is not the first part's. */
export interface JoinedAbout {
  readonly title: string;
  readonly language?: string;
}

/**
 * Joins PDFs that Typst wrote into one, piece by piece: PDF 1.7 (ISO 32000-1) that stays PDF/UA-1 (ISO 14289-1). Pages,
 * bookmarks and tags come one after another. Under the one element `Document` that the top may have (14.8.4.2) each part is
 * a `Part`, which keeps its language where it is another. Only numbers stay in memory, and the same parts become the same
 * bytes.
 */
export class PdfJoiner {
  readonly #about: JoinedAbout;
  readonly #hash = createHash("sha256");
  readonly #file = new PdfFile();
  readonly #bookmarks = new Bookmarks(this.#file);
  readonly #scratch = new Sink(1024);
  readonly #pages = new Numbers();
  /** The page tree's nodes right above the pages. */
  readonly #leaves: number[] = [];
  /** What stands for the keys of the structure's parent tree. */
  readonly #parents = new Numbers();
  readonly #root = this.#file.allocate();
  readonly #document = this.#file.allocate();
  /** The elements that hold all of a part's content. */
  readonly #parts: number[] = [];
  readonly #roles = new Map<string, string>();
  #first: Said | undefined;

  constructor(about: JoinedAbout) {
    this.#about = about;
    this.#hash.update(about.title);
  }

  /** How many pages there are so far. */
  get pages(): number {
    return this.#pages.length;
  }

  /**
   * Whether the whole is still a file that readers open when one more part is in it; else another file has to begin. Some
   * 250,000 letters of a page have room.
   */
  hasRoomFor(pdf: Uint8Array): boolean {
    const objects = objectsIn(pdf);
    // The trees at the end have fewer nodes than a twentieth of all objects.
    const nodes = Math.ceil((this.#file.objects + objects) / 20) + 16;
    return this.#file.hasRoomFor(objects + nodes, 2 * pdf.length + 1000 * nodes);
  }

  /**
   * @returns the bytes to append for this part.
   * @throws where there is no room for it, or where it is not as Typst writes: that is our bug, and the whole is lost.
   */
  add(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
    if (!this.hasRoomFor(pdf)) throw new Error("PDF: too much for one file");
    const part = readPart(pdf);
    const { objects, once, pages, bookmarks, structure } = part;
    this.#first ??= part.said;
    this.#hash.update(part.id);
    this.#addRoles(structure.roles);
    const move = { numbers: this.#numbersFor(part), keys: this.#parents.length };
    const leaves = this.#addPages(part, move);
    for (let old = 1; old <= objects.count; old++) {
      if (once.has(old)) continue;
      move.numbers[pages.root] = leaves.get(old) ?? 0;
      if (old === structure.document) this.#copyDocument(part, move);
      else if (old === bookmarks?.first || old === bookmarks?.last) this.#copyBookmark(part, old, move);
      else this.#copy(part, old, move);
    }
    this.#parts.push(move.numbers[structure.document] ?? 0);
    for (const parent of structure.parents) this.#parents.push(move.numbers[parent] ?? 0);
    return this.#file.take();
  }

  /**
   * @yields the bytes that end the file: page tree, structure tree, bookmarks, catalog, cross references.
   * @throws where there was no part.
   */
  *end(): Generator<Uint8Array<ArrayBuffer>> {
    if (!this.#first) throw new Error("PDF: nothing to join");
    const allocate = () => this.#file.allocate();
    const pageRoot = yield* this.#write(pageTree(this.#pages, this.#leaves, allocate));
    const parentRoot = yield* this.#write(numberTree(this.#parents, allocate));
    const roles = [...this.#roles].map(([role, standard]) => `/${role} ${standard}`).join("");
    const parents = `/ParentTree ${parentRoot} 0 R/ParentTreeNextKey ${this.#parents.length}`;
    const kids = listed(this.#parts);
    this.#file.object(this.#root, `<</Type/StructTreeRoot/RoleMap<<${roles}>>/K[${this.#document} 0 R]${parents}>>`);
    this.#file.object(this.#document, `<</Type/StructElem/S/Document/P ${this.#root} 0 R/K[${kids}]>>`);
    const whole = {
      title: this.#about.title,
      language: this.#about.language,
      pages: this.#pages.length,
      id: this.#hash.digest("hex").slice(0, 32),
      trees: `/Pages ${pageRoot} 0 R/StructTreeRoot ${this.#root} 0 R${this.#bookmarks.end()}`,
    };
    yield* this.#file.end(describe(this.#file, whole, this.#first));
  }

  #addRoles(roles: ReadonlyMap<string, string>): void {
    for (const [role, standard] of roles) {
      if ((this.#roles.get(role) ?? standard) !== standard) throw new Error(`PDF: two meanings of the role ${role}`);
      this.#roles.set(role, standard);
    }
  }

  /** New numbers for a part's objects by their old ones. */
  #numbersFor({ objects, once, bookmarks, structure }: Part): Uint32Array {
    const numbers = new Uint32Array(objects.count + 1);
    for (let old = 1; old <= objects.count; old++) if (!once.has(old)) numbers[old] = this.#file.allocate();
    numbers[structure.root] = this.#document;
    if (bookmarks) numbers[bookmarks.root] = this.#bookmarks.root();
    return numbers;
  }

  /** @returns for each of a part's pages the node of the page tree that holds it. */
  #addPages({ pages }: Part, { numbers }: Move): ReadonlyMap<number, number> {
    const leaves = new Map<number, number>();
    for (const page of pages.all) {
      if (this.#pages.length % kidsAtMost === 0) this.#leaves.push(this.#file.allocate());
      leaves.set(page, this.#leaves.at(-1) ?? 0);
      this.#pages.push(numbers[page] ?? 0);
    }
    return leaves;
  }

  /** One object, with a stream's bytes as they are. */
  #copy({ objects }: Part, old: number, move: Move): void {
    const [bytes, start, end] = [objects.bytes, objects.start(old), objects.end(old)];
    this.#file.begin(move.numbers[old] ?? 0);
    const stream = copyText(bytes, start, end, this.#file.sink, move);
    const close = stream === end ? "endobj\n\n" : "\nendstream\nendobj\n\n";
    if (stream < end) {
      const length = Number(/\n {2}\/Length (\d+)\n/.exec(textOf(bytes, start, stream))?.[1] ?? Number.NaN);
      const isWhole = stream + "stream\n".length + length + close.length === end;
      if (!isWhole) throw new Error(`PDF: the stream ${old} has another length`);
      this.#file.sink.copy(bytes, stream, end);
    }
    if (!isAt(bytes, end - close.length, close)) throw new Error(`PDF: object ${old} does not end where it should`);
  }

  #copyDocument(part: Part, move: Move): void {
    const { document } = part.structure;
    const text = this.#textOf(part, document, move);
    const whole = this.#about.language ?? tagOf(this.#first?.language ?? "");
    const isSaid = part.said.language === pdfText(whole) || dictionary(text).has("Lang");
    const language = isSaid ? "" : `  /Lang ${part.said.language}\n`;
    this.#file.object(move.numbers[document] ?? 0, text.replace("\n  /S /Document\n", `\n  /S /Part\n${language}`));
  }

  #copyBookmark(part: Part, old: number, move: Move): void {
    const number = move.numbers[old] ?? 0;
    const own = this.#textOf(part, old, move);
    const { first, last, shown = 0 } = part.bookmarks ?? {};
    const text = old === first ? this.#bookmarks.join(number, own, shown) : own;
    if (old === last) this.#bookmarks.wait(number, text);
    else this.#file.object(number, text);
  }

  /** The dictionary that an object is, renumbered. */
  #textOf({ objects }: Part, old: number, move: Move): string {
    this.#scratch.length = 0;
    copyText(objects.bytes, objects.start(old), objects.end(old), this.#scratch, move);
    const text = textOf(this.#scratch.bytes, 0, this.#scratch.length);
    if (!text.endsWith("\n>>\nendobj\n\n")) throw new Error(`PDF: object ${old} is not a dictionary`);
    return text.slice(0, -"\nendobj\n\n".length);
  }

  *#write(nodes: Generator<Node, number>): Generator<Uint8Array<ArrayBuffer>, number> {
    for (;;) {
      const { done, value } = nodes.next();
      if (done) return value;
      this.#file.object(value.number, value.text);
      if (this.#file.sink.length > 1 << 20) yield this.#file.take();
    }
  }
}
