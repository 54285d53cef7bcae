import { unzipSync } from "fflate";
import { problem, type Report } from "../../../problems/problem.ts";
import { wholeFile } from "../../../problems/source.ts";
import { Damaged } from "./xml.ts";

/** What is packed in a workbook's file. */
export interface Package {
  /** A part by its path; undefined where there is none. Unpacked each time, so that no more than one stands in memory. */
  read(path: string): Uint8Array | undefined;
}

/** Workbooks that unpack to more MiB are not read; real ones of a million rows have about 200. */
const limit = 256;

/** Opens a workbook's file, or reports what it is instead. */
export function openPackage(file: string, bytes: Uint8Array, report: Report): Package | undefined {
  const entries = list(bytes);
  const told = entries ? flaw(bytes, entries) : noPackage(bytes);
  if (told) {
    report({ ...told, ...wholeFile(file) });
    return undefined;
  }
  const names = new Map(entries?.map(({ name }) => [normal(name), name]));
  return {
    read(path) {
      const name = names.get(normal(path));
      return name === undefined ? undefined : unpack(bytes, name);
    },
  };
}

/** Some programs pack with \ or with capitals of their own. */
function normal(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

/** Names and sizes of all that is packed; undefined where the file is no ZIP. */
function list(bytes: Uint8Array): { name: string; size: number }[] | undefined {
  const entries: { name: string; size: number }[] = [];
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        entries.push({ name, size: originalSize });
        return false;
      },
    });
    return entries;
  } catch {
    return undefined;
  }
}

function unpack(bytes: Uint8Array, wanted: string): Uint8Array {
  try {
    const { [wanted]: part } = unzipSync(bytes, { filter: ({ name }) => name === wanted });
    if (part) return part;
  } catch {
    // What fflate throws says nothing that helps a person.
  }
  throw new Damaged();
}

/** Names that stand in a package that is no workbook. */
const foreign: readonly (readonly [name: RegExp, found: string])[] = [
  [/^xl\/workbook\.bin$/, "a binary workbook (.xlsb)"],
  [/^word\//, "a Word document (.docx)"],
  [/^ppt\//, "a PowerPoint presentation (.pptx)"],
  [/^index\/.*\.iwa$|^index\.zip$/, "a document of Apple Numbers or Pages"],
];

function flaw(bytes: Uint8Array, entries: readonly { name: string; size: number }[]) {
  const names = entries.map(({ name }) => normal(name));
  if (names.includes("mimetype") && names.includes("content.xml")) {
    const type = new TextDecoder().decode(bytes.subarray(0, 200));
    const found = type.includes("opendocument.spreadsheet")
      ? "an OpenDocument spreadsheet (.ods)"
      : "an OpenDocument file";
    return problem("workbook-foreign", { found });
  }
  const other = foreign.find(([name]) => names.some((entry) => name.test(entry)));
  if (other) return problem("workbook-foreign", { found: other[1] });
  if (!names.some((name) => name.startsWith("xl/") || name === "_rels/.rels"))
    return problem("workbook-foreign", { found: "a ZIP file with other things in it" });
  const size = entries.reduce((sum, entry) => sum + (/\.(xml|rels)$/i.test(entry.name) ? entry.size : 0), 0);
  return size > limit * 1_048_576 ? problem("workbook-too-large", { limit }) : undefined;
}

function noPackage(bytes: Uint8Array) {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (start === "d0cf11e0") {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("EncryptedPackage", 0, "utf16le");
    return problem(locked ? "workbook-locked" : "workbook-old", {});
  }
  if (start.startsWith("504b") || bytes.length === 0) return problem("workbook-damaged", {});
  return problem("workbook-foreign", { found: "another kind of file" });
}
