import { strToU8, zipSync } from "fflate";

/** One sheet: the XML of its rows, and whether it is shown. */
interface SheetXml {
  readonly rows: string;
  readonly state?: "hidden" | "veryHidden";
}

interface Workbook {
  readonly sheets: Readonly<Record<string, SheetXml | string>>;
  /** The XML of each shared string, `<t>…</t>`. */
  readonly strings?: readonly string[];
  /** The formats of numbers: cells name them by their place here, `s="0"`. A number is one that Excel has built in. */
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
  /** Parts beside those of the workbook, or instead of them. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook with the parts that a spreadsheet program writes. */
export function xlsx({ sheets, strings = [], formats = [], date1904 = false, parts = {} }: Workbook): Uint8Array {
  const all = Object.entries(sheets).map(([name, sheet]) => ({
    name: escapeXml(name),
    ...(typeof sheet === "string" ? { rows: sheet } : sheet),
  }));
  const relations = [
    ...all.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    relation("rIdStyles", "styles", "styles.xml"),
    relation("rIdStrings", "sharedStrings", "/xl/sharedStrings.xml"),
  ];
  const list = all.map(
    ({ name, state = "visible" }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  return zip({
    "[Content_Types].xml": `${head}<Types/>`,
    "_rels/.rels": relationships([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/_rels/workbook.xml.rels": relationships(relations),
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/styles.xml": stylesXml(formats),
    "xl/sharedStrings.xml": `${head}<sst ${main}>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ...Object.fromEntries(all.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)])),
    ...parts,
  });
}

/** Packs files; texts become UTF-8. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

/** A row of cells given by their XML. */
export function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** A cell with an inline text. */
export function text(name: string, content: string): string {
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(content)}</t></is></c>`;
}

/** A cell with a number, and the index of its format. */
export function number(name: string, value: number | string, format?: number): string {
  return `<c r="${name}"${format === undefined ? "" : ` s="${format}"`}><v>${value}</v></c>`;
}

export function sheetXml(rows: string): string {
  return `${head}<worksheet ${main}><dimension ref="A1"/><sheetData>${rows}</sheetData><pageMargins left="0.7"/></worksheet>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === "string" ? `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>` : [],
  );
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === "string" ? 164 + index : format}" applyNumberFormat="1"/>`,
  );
  return `${head}<styleSheet ${main}><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join("")}</cellXfs></styleSheet>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function relationships(all: readonly string[]): string {
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

function escapeXml(content: string): string {
  return content.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
