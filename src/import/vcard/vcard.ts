import { problem } from "../../problems/problem.ts";
import { placeAt, type Source } from "../../problems/source.ts";
import type { Found, ReadList } from "../found.ts";
import { cardsIn } from "./cards.ts";
import { foundInCard } from "./found.ts";

/*
 * vCard 4.0 (RFC 6350, https://www.rfc-editor.org/rfc/rfc6350, with RFC 6868 and 8605), vCard 3.0 (RFC 2426 over
 * RFC 2425, https://www.rfc-editor.org/rfc/rfc2426), and vCard 2.1 as phones still export it (versit Consortium, 1996).
 */

/** Whether the beginning of a text looks like vCard. */
export function isVcard(head: string): boolean {
  return /^\uFEFF?[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$/im.test(head);
}

/** Reads all cards of a file. A flaw in one card is a warning, and the others are read all the same. */
export const readVcards: ReadList = (source: Source, _settings, report) => {
  const found: Found[] = [];
  let any = false;
  for (const card of cardsIn(source, report)) {
    any = true;
    const office = foundInCard(card, report);
    if (office) found.push(office);
  }
  if (any) return found;
  report(problem("not-vcard", {}, placeAt(source, 0)));
  return undefined;
};
