/** What a file says of itself in its metadata; texts are plain, or XML where that is said. */
export interface About {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly pages: number;
  /** 32 hexadecimal digits, others for other content. */
  readonly id: string;
  /** XML: the program that made it, and when, as ISO 8601. */
  readonly program: string | undefined;
  readonly created: string | undefined;
  readonly changed: string | undefined;
}

/** A text string in PDF's syntax (ISO 32000-1, 7.9.2.2): as it is where it is ASCII, else UTF-16 with a byte order mark. */
export function pdfText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[()\\]/g, "\\$&")})`;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0"));
  return `<feff${units.join("")}>`;
}

/** The language tag that such a string in ASCII holds. */
export function tagOf(written: string): string {
  const tag = /^\(([\w-]+)\)$/.exec(written)?.[1];
  if (tag === undefined) throw new Error(`PDF: not a language: ${written}`);
  return tag;
}

/** One element of a part's metadata, without its tags. */
export function xmpOf(metadata: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(metadata)?.[1];
}

/** Metadata in XMP (ISO 16684-1), with the mark of PDF/UA-1 (ISO 14289-1, 5). */
export function xmp({ title, language, pages, id, program, created, changed }: About): string {
  const spaces = {
    dc: "http://purl.org/dc/elements/1.1/",
    xmp: "http://ns.adobe.com/xap/1.0/",
    xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
    xmpTPg: "http://ns.adobe.com/xap/1.0/t/pg/",
    pdf: "http://ns.adobe.com/pdf/1.3/",
    pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
  };
  const element = (name: string, content: string | undefined) =>
    content === undefined ? "" : `<${name}>${content}</${name}>`;
  const named = Object.entries(spaces).map(([prefix, space]) => ` xmlns:${prefix}="${space}"`);
  const elements = [
    element("dc:title", `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt>`),
    element("xmp:CreatorTool", program),
    element("dc:language", `<rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag>`),
    element("xmp:ModifyDate", changed),
    element("xmp:CreateDate", created),
    element("pdfuaid:part", "1"),
    element("xmpTPg:NPages", String(pages)),
    element("dc:format", "application/pdf"),
    element("xmpMM:InstanceID", id),
    element("xmpMM:DocumentID", id),
    element("xmpMM:RenditionClass", "proof"),
    element("pdf:PDFVersion", "1.7"),
  ];
  const about = `<rdf:Description rdf:about=""${named.join("")}>${elements.join("")}</rdf:Description>`;
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${about}</rdf:RDF>`;
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf}</x:xmpmeta>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${packet}<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
