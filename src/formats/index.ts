import type { Contacts } from "../model/campaign.ts";
import type { Letter } from "../model/letter.ts";
import type { Sheet } from "../model/paper.ts";
import { eml } from "./eml.ts";
import { pdf } from "./pdf.ts";
import { txt } from "./txt.ts";

/** How a letter becomes bytes. */
export interface Format {
  /** For help and listings: "plain text, to paste or print". */
  readonly about: string;
  /** Whether a target with these contacts gets it unasked. */
  suits(contacts: Contacts): boolean;
  /** Whether it can be made for a target with these contacts. */
  possible(contacts: Contacts): boolean;
  /** The optional package that it cannot be made without and that is not installed. */
  lacks?(): string | undefined;
  /** @param sheet what it is printed for, where it is printed. */
  serialize(letter: Letter, sheet: Sheet): Uint8Array;
}

/** Every format by its name, which is also its files' extension. */
export const formats = { txt, eml, pdf } satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
