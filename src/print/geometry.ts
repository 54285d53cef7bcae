import type { Envelope, Paper, Sheet } from "../model/paper.ts";

/** All lengths here are millimetres, from the sheet's upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width and height: ISO 216 A4; ANSI A, "US Letter", 8.5 × 11 in. */
export const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** DIN 5008: 25 mm on the left, 20 mm on the right. `top` is that of later pages. */
export const margins = { left: 25, right: 20, top: 25, bottom: 20 };

/** Sender and date stand where DIN 5008 has its information block; printers leave 5 mm at the edges. */
export const senderPlace = { left: 125, top: 20, least: 10 };

/** An envelope, and its window from the left and from the bottom. */
interface Window {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly windowWidth: number;
  readonly windowHeight: number;
}

/** DL after DIN 678 with the window of DIN 680, which shows the address field of DIN 5008 (85 × 45 mm) and 5 mm more. */
const dl: Window = { width: 220, height: 110, left: 20, bottom: 15, windowWidth: 90, windowHeight: 45 };

/** US #10: 9 1/2 × 4 1/8 in, its window 4 1/2 × 1 1/8 in, 7/8 in from the left and 1/2 in from the bottom. */
const us10: Window = {
  width: 241.3,
  height: 104.775,
  left: 22.225,
  bottom: 12.7,
  windowWidth: 114.3,
  windowHeight: 28.575,
};

const windows: Readonly<Record<Exclude<Envelope, "none">, Window>> = { "din-b": dl, "din-a": dl, us10 };

/** Where the sheet is folded. DIN 5008: 105 and 210 mm (form B), 87 and 192 mm (form A); in three for a #10 envelope. */
export function foldsOf({ paper, envelope }: Sheet): readonly number[] {
  const { height } = paperSizes[paper];
  const folds = { "din-b": [105, 210], "din-a": [87, 192], us10: [height / 3, (2 * height) / 3], none: [] };
  return folds[envelope];
}

/** What of a sheet an envelope's window shows. The sheet is smaller than the envelope, so that it can slide. */
export interface Shown {
  /** While the sheet rests on the envelope's lower left corner. */
  readonly rest: Area;
  /** Wherever it slides. */
  readonly always: Area;
  /** Somewhere. Nothing but the address may be here. */
  readonly ever: Area;
}

/** Undefined for an envelope without a window. */
export function shownOf(sheet: Sheet): Shown | undefined {
  if (sheet.envelope === "none") return undefined;
  const { width, height, left, bottom, windowWidth, windowHeight } = windows[sheet.envelope];
  const [first = 0, second = 0] = foldsOf(sheet);
  const size = paperSizes[sheet.paper];
  const folded = Math.max(first, second - first, size.height - second);
  // The first fold lies on the envelope's bottom.
  const lower = first - bottom;
  const rest = { left, top: lower - windowHeight, right: left + windowWidth, bottom: lower };
  const right = width - size.width;
  const up = height - folded;
  return {
    rest,
    always: { left: rest.left, top: rest.top + up, right: rest.right - right, bottom: rest.bottom },
    ever: { left: rest.left - right, top: rest.top, right: rest.right, bottom: rest.bottom + up },
  };
}

/**
 * Where the recipient's first line begins if there is room enough: DIN 5008 has a zone for remarks of 17.7 mm above the
 * address; other windows are lower, and show it all.
 */
export function recipientTop(shown: Shown): number {
  return Math.max(shown.rest.top + 17.7, shown.always.top) + 27.3 <= shown.rest.bottom + 0.01
    ? shown.rest.top + 17.7
    : shown.always.top;
}

/** Where the subject begins: 8.46 mm below the address field (DIN 5008), and where no window ever shows it. */
export function subjectTopBelow({ rest, ever }: Shown): number {
  return Math.max(rest.bottom + 8.46, ever.bottom + 3);
}

/** Millimetres as points, 72 of which are an inch. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
