import { createRequire } from "node:module";

/** The package that sets pages. It is large, so that an install may leave it out. */
export const typstPackage = "@myriaddreamin/typst-ts-node-compiler";

/** Sets pages with Typst (https://typst.app), and writes them as PDF/UA-1. */
export interface Typst {
  /**
   * @param source a Typst document, which reads its data as `json(bytes(sys.inputs.data))`.
   * @throws MissingGlyphs where no font has a glyph for some text; any other error is our bug.
   */
  pdf(source: string, data: unknown): Uint8Array;
  /** The same as a picture (SVG), with its pages one above the other; text that no font has is left out. */
  picture(source: string, data: unknown): Picture;
}

/** Pages as one SVG. */
export interface Picture {
  readonly pages: number;
  readonly svg: string;
}

/** Some text cannot be shown, as no font here has it. */
export class MissingGlyphs extends Error {
  /** The pieces of text, each once. */
  readonly texts: readonly string[];

  constructor(texts: readonly string[]) {
    super(`no font has ${texts.join(", ")}`);
    this.texts = texts;
  }
}

/**
 * What is laid out once is kept for pages that have the same, and grows to gigabytes: after so many pages, what was of no use
 * for twice as many is let go.
 */
const pagesInTurn = 10;

interface Document {
  readonly numOfPages: number;
}

/** What of the package is used; its own types are not there where it is not. */
interface Compiler {
  compile(args: { mainFileContent: string; inputs: Record<string, string> }): {
    readonly result: Document | null;
    takeDiagnostics(): { readonly shortDiagnostics: readonly unknown[] } | null;
  };
  pdf(document: Document, options: { pdfStandard: string }): Uint8Array;
  plainSvg(document: Document): string;
  evictCache(maxAge: number): void;
}

let loaded: { readonly typst: Typst | undefined } | undefined;

/**
 * Typst, loaded when it is first asked for (a tenth of a second, most of it looking at the installed fonts); undefined where
 * its package is not installed. Who makes many pages lets the event loop turn every ten, as pages are freed only then.
 */
export function typstOf(): Typst | undefined {
  loaded ??= { typst: load() };
  return loaded.typst;
}

function load(): Typst | undefined {
  const compiler = createCompiler();
  if (!compiler) return undefined;
  let pages = 0;
  const compile = (source: string, data: unknown): Document => {
    if (pages >= pagesInTurn) {
      compiler.evictCache(2);
      pages = 0;
    }
    const compiled = compiler.compile({ mainFileContent: source, inputs: { data: JSON.stringify(data) } });
    if (!compiled.result) throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
    pages += compiled.result.numOfPages;
    return compiled.result;
  };
  return {
    pdf(source, data) {
      const document = compile(source, data);
      try {
        return quieted(compiler.pdf(document, { pdfStandard: "ua-1" }));
      } catch (error) {
        throw missingGlyphs(error) ?? error;
      }
    },
    picture(source, data) {
      // Where pages have a ground, that of the next covers the one above it.
      const document = compile(`#set page(fill: none)\n${source}`, data);
      return { pages: document.numOfPages, svg: compiler.plainSvg(document) };
    },
  };
}

/**
 * Poppler takes `/Suspects false`, which is the default and stands where ISO 32000-1 wants it, for an error, and says so to
 * whoever opens the file. Blanks in its place change no offset.
 */
function quieted(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const at = bytes.lastIndexOf(suspects);
  if (at !== -1) bytes.fill(" ", at, at + suspects.length);
  return pdf;
}

const suspects = "/Suspects false";

function createCompiler(): Compiler | undefined {
  return nodeCompiler()?.create({});
}

/** Whatever keeps the package from loading, it cannot be used here: it is not installed, or has no part for this machine. */
function nodeCompiler(): { create(args: object): Compiler } | undefined {
  try {
    return createRequire(import.meta.url)(typstPackage).NodeCompiler;
  } catch {
    return undefined;
  }
}

/**
 * The error lists diagnostics as Rust prints strings for debugging, and each quotes its text in the same way once more:
 * `message: "PDF/UA-1 error: the text `\"王\"` could not be displayed with font …"`.
 */
function missingGlyphs(error: unknown): MissingGlyphs | undefined {
  const messages = String((error as Error).message).matchAll(/message: "((?:[^"\\]|\\.)*)"/gs);
  const texts = [...messages].flatMap(([, quoted = ""]) => {
    const [, text] = /the text `"((?:[^"\\]|\\.)*)"` could not be displayed/s.exec(unescaped(quoted)) ?? [];
    return text === undefined ? [] : [unescaped(text)];
  });
  return texts.length > 0 ? new MissingGlyphs([...new Set(texts)]) : undefined;
}

const controls: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0" };

function unescaped(quoted: string): string {
  return quoted.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, code: string | undefined, character: string) =>
    code === undefined ? (controls[character] ?? character) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
