import type { Letter } from "../../model/letter.ts";
import type { WorkshopPrint } from "../../pages/workshop.ts";
import { letterPicture } from "../../print/letters.ts";
import { printedPages } from "../../print/measure.ts";
import { typstOf, typstPackage } from "../../print/typst.ts";
import { howToInstall } from "../common/letters.ts";
import { number } from "../common/numbers.ts";
import { sheetOf } from "../common/sheet.ts";
import { unprintable } from "../common/unprintable.ts";

/** Pictures of more would be larger than anybody reads. */
const mostPages = 20;

/** A letter's printed pages as a picture, or why there is none. */
export function printOf(letter: Letter): WorkshopPrint {
  if (!typstOf()) return { reasons: [howToInstall("The printed page", typstPackage)] };
  const sheet = sheetOf(letter, {});
  const { pages } = printedPages(letter, sheet);
  if (pages > mostPages)
    return { reasons: [`The letter takes ${number(pages)} printed pages; more than ${mostPages} are not shown.`] };
  const inTheWay = unprintable([letter], {});
  if (inTheWay.length > 0) return { reasons: inTheWay.map(({ fact, mend }) => `${fact} ${mend}`) };
  return letterPicture(letter, sheet);
}
