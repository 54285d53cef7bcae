import type { PdfFile } from "./join-file.ts";

/** The list of bookmarks of a file (ISO 32000-1, 12.3.3), to which those of parts come one after another. */
export class Bookmarks {
  readonly #file: PdfFile;
  #root = 0;
  #first = 0;
  #shown = 0;
  /** It names the one after it, and so is written when that is known. */
  #last: { readonly number: number; readonly text: string } | undefined;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The object that all bookmarks of the first level have as their parent. */
  root(): number {
    this.#root ||= this.#file.allocate();
    return this.#root;
  }

  /** A part's first bookmark. @param shown how many lines all bookmarks of that part are at first. */
  join(number: number, text: string, shown: number): string {
    const last = this.#last;
    this.#first ||= number;
    this.#shown += shown;
    if (!last) return text;
    this.#file.object(last.number, withEntry(last.text, `/Next ${number} 0 R`));
    this.#last = undefined;
    return withEntry(text, `/Prev ${last.number} 0 R`);
  }

  /** A part's last bookmark of the first level. */
  wait(number: number, text: string): void {
    this.#last = { number, text };
  }

  /** Writes what is left. @returns the catalog's entry; empty where no part has bookmarks. */
  end(): string {
    if (!this.#last) return "";
    this.#file.object(this.#last.number, this.#last.text);
    const ends = `/First ${this.#first} 0 R/Last ${this.#last.number} 0 R`;
    this.#file.object(this.root(), `<</Type/Outlines${ends}/Count ${this.#shown}>>`);
    return `/Outlines ${this.#root} 0 R`;
  }
}

/** A dictionary with one entry more. */
function withEntry(text: string, entry: string): string {
  return `${text.slice(0, text.lastIndexOf(">>"))}  ${entry}\n>>`;
}
