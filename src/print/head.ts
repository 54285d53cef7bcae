import type { Letter } from "../model/letter.ts";
import { letterheadOf } from "../model/letterhead.ts";
import { once, onceLately } from "../model/once.ts";
import { type Envelope, papers, type Sheet } from "../model/paper.ts";
import {
  type Area,
  margins,
  paperSizes,
  recipientTop,
  type Shown,
  senderPlace,
  shownOf,
  subjectTopBelow,
} from "./geometry.ts";
import { countLines, piecesOf } from "./lines.ts";

/** Lines at a place of the first page; what is too wide goes on in the next line, indented by one em. */
export interface Placed {
  readonly lines: readonly string[];
  /** Whether some of them may be too wide. */
  readonly hangs: boolean;
  /** In points. */
  readonly size: number;
  /** In millimetres from the sheet's upper left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What stands above a letter on paper, and where, in millimetres; the subject begins at `subjectTop`. */
export interface Head {
  readonly sender: Placed;
  readonly date: Placed;
  readonly recipient: Placed;
  readonly subjectTop: number;
}

/** Sizes to try, in points. The last is the smallest that is still read easily, by people and by sorting machines. */
const sizes = [10, 9.5, 9, 8.5, 8];
/** From line to line, in em. */
export const headPitch = 1.2;
/** Millimetres between the sender's block and what is below or, in a window, around the address. */
const clear = 4;
const padding = 1;
/** Without a window, and so with more room for the text. */
const plain = { top: 15, bottom: 150, aboveRecipient: 8, aboveSubject: 10 };

/** Places sender and date above the recipient, clear of the window, so that they are read in this order. */
export function headOf(letter: Letter, sheet: Sheet): Head {
  const { sender, date, recipient } = letterheadOf(letter);
  const shown = shownOf(sheet);
  if (!shown) return plainHead(sender, date, recipient, sheet);
  const address = inWindow(recipient, sheet) ?? cramped(recipient, sheet);
  const above = senderAndDate(sender, date, sheet, senderSpots(shown, address.top - clear));
  return { ...above, recipient: address, subjectTop: subjectTopBelow(shown) };
}

function plainHead(sender: readonly string[], date: string, recipient: readonly string[], sheet: Sheet): Head {
  const above = senderAndDate(sender, date, sheet, [{ ...senderPlace, top: plain.top, bottom: plain.bottom }]);
  const top = above.date.top + above.date.height + plain.aboveRecipient;
  const address = place(recipient, sizes[0] as number, { ...columnOf(sheet), top, bottom: top });
  return { ...above, recipient: address, subjectTop: top + address.height + plain.aboveSubject };
}

/** Where a letter's subject begins, in millimetres from the top: all that its length depends on. */
export function subjectTopOf(letter: Letter, sheet: Sheet): number {
  const shown = shownOf(sheet);
  return shown ? subjectTopBelow(shown) : headOf(letter, sheet).subjectTop;
}

/** Whether an address stands inside the envelope's window, on either paper. */
export function addressFits(lines: readonly string[], envelope: Envelope): boolean {
  return envelope === "none" || fitsWindow(envelope)(lines.join("\n"));
}

/** A campaign has few addresses, and each is asked for with every letter. */
const fitsWindow = once((envelope: Envelope) =>
  onceLately((text) => papers.every((paper) => inWindow(text.split("\n"), { paper, envelope }) !== undefined)),
);

/** First where the window shows it wherever the sheet slides, then where it does while the sheet rests on the fold. */
function inWindow(lines: readonly string[], sheet: Sheet): Placed | undefined {
  const shown = shownOf(sheet);
  if (!shown) return undefined;
  const inner = { ...shown.rest, top: shown.rest.top + padding, bottom: shown.rest.bottom - padding };
  const tries = [
    ...sizes.slice(0, 3).map((size) => ({ size, area: shown.always, top: recipientTop(shown) })),
    ...sizes.map((size) => ({
      size,
      area: { ...shown.always, top: inner.top, bottom: inner.bottom },
      top: inner.bottom,
    })),
  ];
  for (const { size, area, top } of tries) {
    const placed = place(lines, size, windowColumn({ ...area, top }));
    if (placed.height > area.bottom - area.top || placed.width <= 0) continue;
    return { ...placed, top: Math.min(top, area.bottom - placed.height) };
  }
  return undefined;
}

/** What no window can show all of is told before; it is printed from the window's top, and no smaller. */
function cramped(lines: readonly string[], sheet: Sheet): Placed {
  const shown = shownOf(sheet);
  const area = shown ? shown.always : columnOf(sheet);
  return place(lines, sizes.at(-1) as number, windowColumn({ ...area, top: (shown?.rest.top ?? 0) + padding }));
}

/** The address begins at the letter's margin, and ends two millimetres before the window does. */
function windowColumn(area: Area): Area {
  return { ...area, left: margins.left, right: area.right - 2 };
}

function columnOf({ paper }: Sheet): Area {
  return { left: margins.left, top: 0, right: paperSizes[paper].width - margins.right, bottom: 0 };
}

/** Room for sender and date, in millimetres. */
interface Spot {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Right of the window where that is narrow; else above a wide one, or in what is left beside it. */
function senderSpots({ ever }: Shown, bottom: number): readonly Spot[] {
  const { left, top } = senderPlace;
  if (left > ever.right) return [{ left, top, bottom }];
  return [
    { left, top, bottom: Math.min(bottom, ever.top - padding) },
    { left: ever.right + padding, top, bottom },
  ];
}

/** In the first size that has room; what none has begins at the top, in the smallest one. */
function senderAndDate(sender: readonly string[], date: string, sheet: Sheet, spots: readonly Spot[]) {
  let placed: ReturnType<typeof senderIn> | undefined;
  for (const spot of spots) {
    for (const size of sizes) {
      placed = senderIn(sender, date, sheet, spot, size);
      if (placed.top >= senderPlace.least) break;
    }
    if (placed && placed.top >= senderPlace.least) break;
  }
  if (!placed) throw new Error("there is a place and a size");
  const { lines, day } = placed;
  const top = Math.max(placed.top, senderPlace.least);
  return { sender: { ...lines, top }, date: { ...day, top: top + lines.height + lineHeight(lines.size) } };
}

function senderIn(sender: readonly string[], date: string, sheet: Sheet, { left, top, bottom }: Spot, size: number) {
  const column = { ...columnOf(sheet), left };
  const lines = place(sender, size, column);
  const day = place([date], size, column);
  return { lines, day, top: Math.min(top, bottom - lines.height - lineHeight(size) - day.height) };
}

function place(lines: readonly string[], size: number, { left, top, right }: Area): Placed {
  const width = right - left;
  const column = (width * 72) / 25.4 / size;
  const count = lines.reduce((sum, line) => sum + hangingLines(line, column), 0);
  const height = (count - 1) * lineHeight(size) + (size * 25.4) / 72;
  return { lines, hangs: count > lines.length, size, left, top, width, height };
}

/** Lines after the first are shorter by an em. */
function hangingLines(line: string, column: number): number {
  const pieces = piecesOf(line);
  return countLines(pieces, column) === 1 ? 1 : countLines(pieces, column - 1);
}

function lineHeight(size: number): number {
  return (headPitch * size * 25.4) / 72;
}
