import { keeping } from "../model/kept.ts";
import type { Letter } from "../model/letter.ts";
import type { Paper, Sheet } from "../model/paper.ts";
import { boldFont, widthOf } from "./advance.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { margins, paperSizes, points } from "./geometry.ts";
import { subjectTopOf } from "./head.ts";
import { countLines, type Pieces, piecesIn, piecesOf } from "./lines.ts";

/** The body's sizes in points, best first; the smaller ones where they bring a letter onto one page. */
const bodySizes = [11, 10.5, 10] as const;

/** Distances in the body. All but the room to sign are in em. */
export const rhythm = {
  /** Between lines, of 1 em each. */
  leading: 0.25,
  paragraph: 0.8,
  item: 0.45,
  belowSubject: 1.3,
  /** Between an item's label and its text. */
  label: 0.5,
  /** In millimetres. */
  room: 15,
};

/** How a letter comes out on paper. */
export interface Printed {
  readonly pages: number;
  /** How many lines are too many for one page, in the smallest size; 0 where it fits. */
  readonly linesOver: number;
}

/** How many pages a letter takes, without printing it: never fewer than it does, and rarely more. */
export function printedPages(letter: Letter, sheet: Sheet): Printed {
  const { size, over } = layoutOf(letter, sheet);
  if (over === 0) return { pages: 1, linesOver: 0 };
  return { pages: pagesOf(letter, sheet, size), linesOver: Math.ceil(over / (1 + rhythm.leading)) };
}

/** The size in points that a letter's body is set in. */
export function bodySize(letter: Letter, sheet: Sheet): number {
  return layoutOf(letter, sheet).size;
}

/** `over`: how many em of the smallest size are beyond the first page. */
function layoutOf(letter: Letter, sheet: Sheet): { readonly size: number; readonly over: number } {
  const parts = [...blocksOf(letter.body, letter.signer.name)].map(shapeOf);
  const room = firstPage(letter, sheet);
  let over = 0;
  for (const size of bodySizes) {
    const column = columnOf(sheet.paper, size);
    let height = subjectHeight(letter.subject, column);
    parts.forEach((part, index) => {
      height += gapAbove(part, index, size) + heightOf(part, column, size);
    });
    over = height - room / size;
    if (over <= -slack) return { size, over: 0 };
  }
  return { size: bodySizes[0], over: Math.max(over, slack) };
}

/** Points are not counted to their last digit. */
const slack = 0.001;

/** The width of the text in em of a size. */
export function columnOf(paper: Paper, size: number): number {
  return points(paperSizes[paper].width - margins.left - margins.right) / size;
}

/** Points from the subject to the lower margin, and from margin to margin on the pages after it. */
function firstPage(letter: Letter, sheet: Sheet): number {
  return points(paperSizes[sheet.paper].height - margins.bottom - subjectTopOf(letter, sheet));
}

function laterPage(paper: Paper): number {
  return points(paperSizes[paper].height - margins.bottom - margins.top);
}

/** A block as what its height depends on: paragraphs with the width of the label that stands before each, in em. */
interface Shape {
  readonly kind: Block["kind"];
  readonly label: number;
  readonly paragraphs: readonly (readonly Pieces[])[];
}

const shapes = new WeakMap<Block, Shape>();

/** Blocks that letters share are kept where they are made. */
function shapeOf(block: Block): Shape {
  const known = shapes.get(block);
  if (known) return known;
  const shape = {
    kind: block.kind,
    label: labelOf(block),
    paragraphs: textsOf(block).map((lines) => lines.map(piecesOf)),
  };
  shapes.set(block, shape);
  return shape;
}

function textsOf(block: Block): readonly (readonly string[])[] {
  if (block.kind === "paragraph") return [block.lines];
  if (block.kind === "list") return block.items.map((item) => [item]);
  if (block.kind === "steps") return block.items.map(({ text }) => [text]);
  return [block.lead, block.closing, block.name];
}

/** The width of a list's labels with what is between them and the text, in em. */
export function labelOf(block: Block): number {
  if (block.kind === "list") return widthOf("-") + rhythm.label;
  if (block.kind !== "steps") return 0;
  return block.items.reduce((most, { number }) => Math.max(most, widthOf(`${number}.`)), 0) + rhythm.label;
}

/** Of two distances that meet, Typst takes the larger. */
function gapAbove({ kind, paragraphs }: Shape, index: number, size: number): number {
  const above = kind === "signature" && paragraphs[1]?.length === 0 ? points(rhythm.room) / size : rhythm.paragraph;
  return index === 0 ? Math.max(rhythm.belowSubject, above) : above;
}

function heightOf({ kind, label, paragraphs }: Shape, column: number, size: number): number {
  const gap = kind === "signature" ? 0 : rhythm.item;
  let height = (paragraphs.length - 1) * gap;
  for (const lines of paragraphs) height += linesHeight(linesIn(lines, column - label));
  if (kind !== "signature") return height;
  const [lead, closing] = paragraphs;
  return height + (lead?.length ? rhythm.paragraph : 0) + (closing?.length ? points(rhythm.room) / size : 0);
}

function linesIn(lines: readonly Pieces[], column: number): number {
  let count = 0;
  for (const pieces of lines) count += countLines(pieces, column);
  return count;
}

function linesHeight(lines: number): number {
  return lines === 0 ? 0 : lines + (lines - 1) * rhythm.leading;
}

/** A subject as it is broken into lines, in bold. */
export const subjectPieces = keeping((subject: string) => piecesIn(subject, boldFont));

function subjectHeight(subject: string, column: number): number {
  return linesHeight(countLines(subjectPieces(subject), column));
}

/** Fills pages as Typst does, that leaves no single line of a paragraph alone on a page. */
function pagesOf(letter: Letter, sheet: Sheet, size: number): number {
  const column = columnOf(sheet.paper, size);
  const whole = laterPage(sheet.paper) / size;
  let pages = 1;
  let left = firstPage(letter, sheet) / size - subjectHeight(letter.subject, column);
  let isTop = false;
  const put = (height: number, gap: number, need = height) => {
    if (!isTop && gap + need > left + slack) {
      pages++;
      left = whole;
      isTop = true;
    }
    left -= (isTop ? 0 : gap) + height;
    isTop = false;
  };
  for (const [index, block] of blocksOf(letter.body, letter.signer.name).entries()) {
    const shape = shapeOf(block);
    let gap = gapAbove(shape, index, size);
    if (shape.kind === "signature") {
      put(heightOf(shape, column, size), gap);
      continue;
    }
    for (const paragraph of shape.paragraphs) {
      const lines = linesIn(paragraph, column - shape.label);
      for (let line = 0; line < lines; line++) {
        const together = line === 0 ? (lines <= 3 ? lines : 2) : line === lines - 2 ? 2 : 1;
        put(1, line === 0 ? gap : rhythm.leading, linesHeight(together));
      }
      gap = rhythm.item;
    }
  }
  return pages;
}
