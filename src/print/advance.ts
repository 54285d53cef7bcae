import { bold, kerning, leftGroups, type Run, regular, rightGroups } from "./widths.ts";

/**
 * A font's widths in thousandths of an em. A text is never told to be narrower than it gets, so that what fits here fits
 * there.
 */
export interface Font {
  /** Of the character that begins at a place of a text; the second half of a character takes nothing. */
  advance(text: string, at: number): number;
  /** What two codes take more, or less, side by side. */
  kern(left: number, right: number): number;
}

export const regularFont: Font = {
  advance(text, at) {
    const code = text.charCodeAt(at);
    return code < known ? (widths[code] as number) : otherWidth(text, at);
  },
  kern(left, right) {
    if (left >= known || right >= known) return 0;
    return kerns[(leftOf[left] as number) * rightGroups.length + (rightOf[right] as number)] as number;
  },
};

/** Without kerning, and so a little more than it takes. */
export const boldFont: Font = {
  advance(text, at) {
    const code = text.charCodeAt(at);
    return 1.01 * (code < known ? (boldWidths[code] as number) : 1.15 * otherWidth(text, at));
  },
  kern: () => 0,
};

/** How wide a text is in one line, in em. */
export function widthOf(text: string, font: Font = regularFont): number {
  return widthBetween(text, 0, text.length, font);
}

/** The same for a part of it. */
export function widthBetween(text: string, start: number, end: number, font: Font): number {
  let width = 0;
  for (let at = start; at < end; at++) {
    width += font.advance(text, at);
    if (at > start) width += font.kern(text.charCodeAt(at - 1), text.charCodeAt(at));
  }
  return width / 1000;
}

/** Latin, Greek and Cyrillic, punctuation, currencies and letter-like signs end before it. */
const known = 0x2130;

/**
 * Widths of scripts that other fonts have: as they are on average in running text of Noto's fonts, and some more. Marks
 * stand above or below; Chinese, Japanese and Korean characters are squares.
 */
const scripts: readonly (readonly [first: number, last: number, width: number])[] = [
  [0x0530, 0x058f, 700],
  [0x0590, 0x05ff, 520],
  [0x0600, 0x08ff, 560],
  [0x0900, 0x0b7f, 680],
  [0x0b80, 0x0bff, 1000],
  [0x0c00, 0x0cff, 850],
  [0x0d00, 0x0dff, 1000],
  [0x0e00, 0x0eff, 640],
  [0x0f00, 0x0fff, 720],
  [0x1000, 0x109f, 850],
  [0x10a0, 0x10ff, 640],
  [0x1100, 0x11ff, 1000],
  [0x1200, 0x139f, 740],
  [0x1780, 0x17ff, 720],
  [0x2e80, 0xd7ff, 1000],
  [0xf900, 0xfaff, 1000],
  [0xfb1d, 0xfb4f, 640],
  [0xfb50, 0xfdff, 1000],
  [0xff61, 0xff9f, 500],
];

const widths = tableOf(regular, (code) => roughWidth(code));
const boldWidths = tableOf(bold, (code) => 1.15 * (widths[code] as number));

function tableOf(runs: readonly Run[], other: (code: number) => number): Float64Array {
  const table = Float64Array.from({ length: known }, (_, code) => other(code));
  for (const [first, digits] of runs) {
    const pairs = digits.replace(/\s/g, "").match(/../g) ?? [];
    pairs.forEach((pair, index) => {
      if (pair !== ".." && first + index < known) table[first + index] = Number.parseInt(pair, 36);
    });
  }
  return table;
}

const leftOf = groupsOf(leftGroups);
const rightOf = groupsOf(rightGroups);
const kerns = new Int16Array(leftGroups.length * rightGroups.length);
kerning.forEach((row, left) => {
  for (const [, right, kern] of row.matchAll(/(\d+):(-?\d+)/g))
    kerns[left * rightGroups.length + Number(right)] = Number(kern);
});

function groupsOf(groups: readonly string[]): Uint8Array {
  const table = new Uint8Array(known);
  groups.forEach((characters, group) => {
    for (const character of characters) table[character.charCodeAt(0)] = group;
  });
  return table;
}

/** Of a pair of surrogates, the first has the width of both. */
function otherWidth(text: string, at: number): number {
  const code = text.codePointAt(at) as number;
  return code >= 0xdc00 && code < 0xe000 ? 0 : roughWidth(code);
}

function roughWidth(code: number): number {
  if (code < 0x20 || /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(String.fromCodePoint(code))) return 0;
  const width = scripts.find(([first, last]) => code >= first && code <= last)?.[2];
  return width ?? (code < 0x10000 ? 1000 : 1300);
}
