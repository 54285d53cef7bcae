import type { Contacts } from "../model/campaign.ts";
import type { Letter } from "../model/letter.ts";
import type { Sheet } from "../model/paper.ts";
import { letterPdf } from "../print/letters.ts";
import { typstOf, typstPackage } from "../print/typst.ts";
import type { Format } from "./index.ts";

/** The letter as a printed page (PDF/UA-1), folded for a window envelope: what is posted or faxed. */
export const pdf = {
  about: "a printed page: to sign, post or fax",
  suits: ({ post, fax }: Contacts) => post !== undefined || fax !== undefined,
  possible: () => true,
  lacks: () => (typstOf() ? undefined : typstPackage),
  serialize: (letter: Letter, sheet: Sheet) => letterPdf([letter], sheet),
} satisfies Format;
