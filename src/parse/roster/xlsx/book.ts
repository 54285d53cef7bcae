import { type Format, formatOf } from "./format.ts";
import type { Package } from "./package.ts";
import { type Attributes, Damaged, readXml, unescapeXml } from "./xml.ts";

/** A workbook's sheets, and what all of them share. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly Format[];
}

export interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** Reads all but the sheets' cells. */
export function readBook(pack: Package): Book {
  const root = relations(pack, "");
  const path = root.find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const parts = relations(pack, path);
  const { since1904, sheets } = readWorkbook(pack.read(path) ?? damaged(), parts);
  const part = (type: string) => parts.find((found) => found.type === type)?.path;
  const [strings, styles] = [part("sharedStrings"), part("styles")].map((at) => at && pack.read(at));
  return {
    sheets,
    strings: strings ? readStrings(strings) : [],
    formats: styles ? readFormats(styles, since1904) : [],
  };
}

function damaged(): never {
  throw new Damaged();
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** What a part names as belonging to it. */
function relations(pack: Package, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const bytes = pack.read(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const found: Relation[] = [];
  if (!bytes) return found;
  readXml(bytes, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { Id = "", Type = "", Target = "" } = attributes();
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path: resolve(folder, unescapeXml(Target)) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (/^[\\/]/.test(target) ? target : folder + target).split(/[\\/]/))
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  return path.join("/");
}

function readWorkbook(bytes: Uint8Array, parts: readonly Relation[]) {
  let since1904 = false;
  const sheets: Sheet[] = [];
  readXml(bytes, {
    open(name, attributes) {
      if (name === "workbookPr") since1904 = ["1", "true", "on"].includes(attributes().date1904 ?? "");
      if (name !== "sheet") return;
      const own = attributes();
      const id = Object.entries(own).find(([key]) => key.endsWith(":id"))?.[1];
      // Charts have sheets of their own, which hold no cells.
      const part = parts.find((found) => found.id === id && found.type === "worksheet");
      if (part) sheets.push({ name: unescapeXml(own.name ?? ""), path: part.path, hidden: isHidden(own) });
    },
  });
  return { since1904, sheets };
}

function isHidden({ state = "visible" }: Attributes): boolean {
  return state !== "visible";
}

/** The texts that cells name by number; pieces with fonts of their own are joined, readings above them left out. */
function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const reader = textReader();
  readXml(bytes, {
    open(name) {
      if (name === "si") reader.take();
      reader.open(name);
    },
    close(name) {
      reader.close(name);
      if (name === "si") strings.push(reader.take());
    },
    text: reader.text,
  });
  return strings;
}

/** Gathers the text of `<t>` elements, other than those of phonetic readings. */
export function textReader() {
  let [gathered, inText, inReading] = ["", false, false];
  return {
    open(name: string) {
      if (name === "rPh") inReading = true;
      if (name === "t") inText = !inReading;
    },
    close(name: string) {
      if (name === "rPh") inReading = false;
      if (name === "t") inText = false;
    },
    text(text: string) {
      if (inText) gathered += text;
    },
    take(): string {
      const taken = cellText(gathered);
      gathered = "";
      return taken;
    },
  };
}

/** `_x000D_` stands for a character that XML cannot hold. Line breaks come out as LF. */
export function cellText(text: string): string {
  const whole = text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
}

/** Formats that are known by number alone and make a difference here; 27 to 58 are those of East Asia. */
function builtIn(id: number): string {
  if ([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].includes(id)) return "yyyy-mm-dd";
  if ([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].includes(id)) return "h:mm:ss";
  if (id === 22) return "yyyy-mm-dd h:mm";
  return id === 46 ? "[h]:mm:ss" : id === 1 ? "0" : "General";
}

function readFormats(bytes: Uint8Array, since1904: boolean): Format[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) ids.push(Number(attributes().numFmtId ?? 0));
      if (name !== "numFmt") return;
      const { numFmtId, formatCode = "" } = attributes();
      codes.set(Number(numFmtId), unescapeXml(formatCode));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  const formats = new Map(
    [...new Set(ids)].map((id) => [id, formatOf(codes.get(id) ?? builtIn(id), since1904)] as const),
  );
  return ids.flatMap((id) => formats.get(id) ?? []);
}
