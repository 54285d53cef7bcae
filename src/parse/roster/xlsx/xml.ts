import { Parser } from "saxen";

/** A workbook that is packed right and whose parts are not what they should be. */
export class Damaged extends Error {}

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Takes the parts of an XML text in their order; names come without prefix, attributes as they stand there. */
export interface XmlHandler {
  open?(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  /** Characters, with their references replaced; a run may come in pieces. */
  text?(text: string): void;
}

/** Reads a whole XML text. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const { write, end } = xmlWriter(handler);
  write(bytes);
  end();
}

/** Reads an XML text piece by piece. */
export function xmlWriter(handler: XmlHandler) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (bytes: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: true });
    } catch {
      return damaged();
    }
  };
  const parser = new Parser()
    .on("openTag", (name, attributes) => handler.open?.(localName(name), () => attributes() || {}))
    .on("closeTag", (name) => handler.close?.(localName(name)))
    .on("text", (text) => handler.text?.(unescapeXml(text)))
    .on("cdata", (text) => handler.text?.(text))
    // A document type: workbooks have none, and the entities that one defines can unfold without end.
    .on("attention", damaged)
    .on("error", damaged);
  return {
    write: (bytes: Uint8Array) => {
      parser.write(decode(bytes));
    },
    end: () => {
      parser.end();
    },
  };
}

function damaged(): never {
  throw new Damaged();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const named: Attributes = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character references replaced: saxen's own decoder cuts those above U+FFFF, such as an emoji's. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,8})|#(\d{1,8})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : damaged();
  });
}
