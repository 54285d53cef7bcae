import type { Contacts } from "../model/campaign.ts";
import type { Letter } from "../model/letter.ts";
import { eml } from "./eml.ts";
import { txt } from "./txt.ts";

/** How a letter becomes bytes. */
export interface Format {
  /** For help and listings: "plain text, to paste or print". */
  readonly about: string;
  /** Whether a target with these contacts gets it unasked. */
  suits(contacts: Contacts): boolean;
  /** Whether it can be made for a target with these contacts. */
  possible(contacts: Contacts): boolean;
  serialize(letter: Letter): Uint8Array;
}

/** Every format by its name, which is also its files' extension. */
export const formats = { txt, eml } satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
