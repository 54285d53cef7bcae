import type { PdfFile } from "./join-file.ts";
import type { Said } from "./join-part.ts";
import { pdfText, tagOf, xmp, xmpOf } from "./join-text.ts";

/** What is known of the whole when all parts are there. */
export interface Whole {
  readonly title: string;
  /** BCP 47; where it is missing, the first part's. */
  readonly language: string | undefined;
  readonly pages: number;
  readonly id: string;
  /** Entries of the catalog that lead to the trees. */
  readonly trees: string;
}

/**
 * Writes the objects that describe a file: catalog (ISO 32000-1, 7.7.2), information and metadata (14.3). What the whole
 * does not say itself, when it was made and by which program, is what the first part says.
 * @returns the trailer's entries.
 */
export function describe(file: PdfFile, whole: Whole, { language, viewer, info, metadata }: Said): string {
  const [catalog, about, data] = [file.allocate(), file.allocate(), file.allocate()];
  const tag = whole.language ?? tagOf(language);
  const kept = ["Creator", "ModDate", "CreationDate"].filter((key) => info.has(key));
  const entries = kept.map((key) => `/${key} ${info.get(key)}`);
  file.object(about, `<</Title ${pdfText(whole.title)}${entries.join("")}>>`);

  const packet = xmp({
    ...whole,
    language: tag,
    program: xmpOf(metadata, "xmp:CreatorTool"),
    created: xmpOf(metadata, "xmp:CreateDate"),
    changed: xmpOf(metadata, "xmp:ModifyDate"),
  });
  const bytes = Buffer.from(packet).toString("latin1");
  file.object(data, `<</Type/Metadata/Subtype/XML/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`);

  const marks = "/MarkInfo<</Marked true>>";
  const rest = `/Metadata ${data} 0 R/Lang ${pdfText(tag)}${marks}/ViewerPreferences ${viewer}`;
  file.object(catalog, `<</Type/Catalog${whole.trees}${rest}>>`);
  return `/Root ${catalog} 0 R/Info ${about} 0 R/ID[<${whole.id}><${whole.id}>]`;
}
