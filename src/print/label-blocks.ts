import type { Day } from "../model/day.ts";
import { directionOf, fontsFor, isSurelyShown, typstLanguage } from "./fonts.ts";
import { type Area, points } from "./geometry.ts";
import { breakable, countLines, piecesOf } from "./lines.ts";
import { typstOf, typstPackage } from "./typst.ts";

/** Lines of an address that are to stand in an area, which is measured in millimetres from the page's upper left corner. */
export interface AddressBlock {
  readonly lines: readonly string[];
  readonly area: Area;
  /** A recipient stands in the middle of the area; a sender at its top, and what of it does not fit is cut off. */
  readonly whose: "sender" | "recipient";
  readonly sizes: Sizes;
  /** BCP 47. */
  readonly language: string;
}

/** Sizes of text in points to try, largest first. From `broken` on, long lines are broken rather than set smaller still. */
export interface Sizes {
  readonly all: readonly number[];
  readonly broken: number;
}

/** Pages that are all of one size in millimetres, each with blocks in the order in which they are read. */
export interface BlockPages {
  readonly title: string;
  /** What the file says of when it was made; without it, it says nothing. */
  readonly date?: Day;
  readonly width: number;
  readonly height: number;
  readonly pages: readonly (readonly AddressBlock[])[];
}

/** Sizes from one to another, by half a point. */
export function sizesBetween(largest: number, smallest: number, broken: number): Sizes {
  return { all: Array.from({ length: 2 * (largest - smallest) + 1 }, (_, step) => largest - step / 2), broken };
}

/** The largest size in which lines stand inside an area; undefined where none is small enough. Widths are never too small. */
export function sizeIn(lines: readonly string[], area: Area, { all, broken }: Sizes): number | undefined {
  const whole = all.filter((size) => size >= broken).find((size) => lines.every((line) => isIn(line, area, size)));
  if (whole !== undefined && heightOf(lines.length, whole) <= points(area.bottom - area.top)) return whole;
  return all.find((size) => {
    const count = lines.reduce((sum, line) => sum + linesOf(line, area, size), 0);
    return heightOf(count, size) <= points(area.bottom - area.top);
  });
}

/**
 * Sets blocks on pages, as PDF/UA-1: each line is a paragraph, and what of it goes on in the next line is indented by an em.
 * Text that is written from right to left begins on the right. The same blocks give the same bytes.
 *
 * @throws MissingGlyphs where no font here has some of the text, and an error where Typst is not installed or there is no page.
 */
export function blocksPdf({ title, date, width, height, pages }: BlockPages): Uint8Array {
  const typst = typstOf();
  const first = pages[0]?.[0];
  if (!typst) throw new Error(`${typstPackage} is not installed`);
  if (!first) throw new Error("a PDF has at least one page");
  const isPlain = pages.every((blocks) => blocks.every(({ lines }) => lines.every(isSurelyShown)));
  const [year, month, day] = date?.split("-").map(Number) ?? [];
  return typst.pdf(source, {
    title,
    date: date ? { year, month, day } : null,
    width: points(width),
    height: points(height),
    ...typstLanguage(first.language),
    fonts: fontsFor(first.language, isPlain),
    pages: pages.map((blocks) => blocks.map(blockOf)),
  });
}

function blockOf({ lines, area, whose, sizes, language }: AddressBlock) {
  const size = sizeIn(lines, area, sizes) ?? (sizes.all.at(-1) as number);
  return {
    ...typstLanguage(language),
    rtl: directionOf(lines.join("\n"), "ltr") === "rtl",
    x: points(area.left),
    y: points(area.top),
    width: points(area.right - area.left),
    height: points(area.bottom - area.top),
    sender: whose === "sender",
    size,
    lines: lines.map((line) => breakable(shown(line), columnOf(area, size) - 1)),
  };
}

/** No font has a tab; a byte order mark has no place in PDF/UA, and shows nothing. */
function shown(line: string): string {
  return line.replaceAll("\t", " ").replaceAll("\ufeff", "");
}

/** From line to line, in em. */
const pitch = 1.15;

function heightOf(lines: number, size: number): number {
  return (1 + (lines - 1) * pitch) * size;
}

function columnOf({ left, right }: Area, size: number): number {
  return points(right - left) / size;
}

function isIn(line: string, area: Area, size: number): boolean {
  return countLines(piecesOf(line), columnOf(area, size)) === 1;
}

function linesOf(line: string, area: Area, size: number): number {
  return isIn(line, area, size) ? 1 : countLines(piecesOf(line), columnOf(area, size) - 1);
}

/** Text comes as data, and is never read as Typst. A line breaks at a blank, however narrow, but not at one of no width. */
const source = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: if d.date == none { none } else { datetime(..d.date) })
#set page(width: d.width * 1pt, height: d.height * 1pt, margin: 0pt)
#set text(font: d.fonts, top-edge: 0.8em, bottom-edge: -0.2em, hyphenate: false, cjk-latin-spacing: none, lang: d.lang, region: d.region)
#set par(leading: ${pitch - 1}em, spacing: ${pitch - 1}em, hanging-indent: 1em, justify: false, linebreaks: "simple")
#let put(b) = place(top + left, dx: b.x * 1pt, dy: b.y * 1pt, block(width: b.width * 1pt, height: b.height * 1pt, clip: b.sender, {
  set text(size: b.size * 1pt, lang: b.lang, region: b.region, dir: if b.rtl { rtl } else { ltr })
  set align(start + if b.sender { top } else { horizon })
  for line in b.lines { par(line.join(h(0.00001pt))) }
}))
#d.pages.map(blocks => blocks.map(put).join()).join(pagebreak())
`;
