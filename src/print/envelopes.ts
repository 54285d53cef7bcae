import { signerLines } from "../model/address.ts";
import type { Letter } from "../model/letter.ts";
import { letterheadOf } from "../model/letterhead.ts";
import type { Area } from "./geometry.ts";
import { type AddressBlock, blocksPdf, sizeIn, sizesBetween } from "./label-blocks.ts";

/** An envelope without a window that addresses are printed on. */
export type EnvelopeSize = "c6" | "dl" | "us10";
export const envelopeSizes: readonly EnvelopeSize[] = ["c6", "dl", "us10"];

/** Where things are on an envelope, in millimetres from its upper left corner. */
interface Layout {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly sender: Area;
  readonly recipient: Area;
}

/**
 * C6 and DL after DIN 678, with the zones of DIN 5008 and Deutsche Post: postage has 74 × 40 mm in the upper right corner, the
 * address is at least 15 mm from both sides, 40 mm from the top and no wider than 100 mm, and the 15 mm at the bottom stay
 * free for the barcode. US #10, 9 1/2 × 4 1/8 in: the address is in what the USPS reads (Publication 28, A1), from 5/8 to
 * 2 3/4 in above the bottom and 1/2 in from both sides, so that the barcode's zone of 4 3/4 × 5/8 in stays free.
 */
const layouts: Readonly<Record<EnvelopeSize, Layout>> = {
  c6: {
    name: "C6",
    width: 162,
    height: 114,
    sender: { left: 10, top: 8, right: 84, bottom: 38 },
    recipient: { left: 70, top: 44, right: 146, bottom: 97 },
  },
  dl: {
    name: "DL",
    width: 220,
    height: 110,
    sender: { left: 10, top: 8, right: 100, bottom: 38 },
    recipient: { left: 105, top: 43, right: 204, bottom: 93 },
  },
  us10: {
    name: "US #10",
    width: 241.3,
    height: 104.775,
    sender: { left: 10, top: 8, right: 110, bottom: 38 },
    recipient: { left: 107.95, top: 42, right: 227.6, bottom: 88 },
  },
};

/** In 9 points, capitals are 0.08 in high, the least that the USPS reads. */
const recipientSizes = sizesBetween(12, 9, 10);
const senderSizes = sizesBetween(9, 5, 7);

/** Whether a recipient's lines, or a sender's, stand in their place on an envelope, long ones broken. */
export function envelopeFits(
  lines: readonly string[],
  size: EnvelopeSize,
  whose: "recipient" | "sender" = "recipient",
): boolean {
  const sizes = whose === "recipient" ? recipientSizes : senderSizes;
  return sizeIn(lines, layouts[size][whose], sizes) !== undefined;
}

/**
 * Envelopes in their real size, one page for each letter in the order of letters, as PDF/UA-1: above on the left who sends
 * it, name and postal address alone, and the recipient below on the right. The same letters give the same bytes.
 *
 * @throws where a recipient does not fit (see `envelopeFits`), there is no letter, or Typst is not installed; MissingGlyphs
 * where no font here has some of the text. A sender that does not fit is cut off.
 */
export function envelopePdf(letters: readonly Letter[], size: EnvelopeSize): Uint8Array {
  const { name, width, height } = layouts[size];
  const date = letters[0]?.date;
  const pages = letters.map((letter) => blocksOn(letter, size));
  return blocksPdf({ title: `Envelopes (${name})`, ...(date && { date }), width, height, pages });
}

function blocksOn(letter: Letter, size: EnvelopeSize): readonly AddressBlock[] {
  const { language, signer, target } = letter;
  const { recipient } = letterheadOf(letter);
  if (!envelopeFits(recipient, size)) throw new Error(`the address of ${target.id} is too large for an envelope`);
  const names = [signer.name, signer.organization].filter((line) => line !== undefined);
  const sender = [...names, ...signerLines(signer, target, language)];
  const areas = layouts[size];
  return [
    { lines: sender, area: areas.sender, whose: "sender", sizes: senderSizes, language },
    { lines: recipient, area: areas.recipient, whose: "recipient", sizes: recipientSizes, language },
  ];
}
