import { problem, type Report } from "../../problems/problem.ts";
import type { Place, Source } from "../../problems/source.ts";
import { type CardLine, cardLines } from "./lines.ts";
import { textOf } from "./values.ts";

/** The properties of one card by name, each in the order in which they stand. */
export class Card {
  readonly lines = new Map<string, CardLine[]>();
  readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  get(name: string): readonly CardLine[] | undefined {
    return this.lines.get(name);
  }

  add(line: CardLine): void {
    const known = this.lines.get(line.name);
    if (known) known.push(line);
    else this.lines.set(line.name, [line]);
  }
}

/** The cards of a file, each as soon as it is read. What ends without END:VCARD is reported, and is a card all the same. */
export function* cardsIn(source: Source, report: Report): Generator<Card> {
  let card: Card | undefined;
  let last: CardLine | undefined;
  // A card may hold one of somebody's agent, in vCard 2.1 as it stands.
  let inner = 0;
  for (const line of cardLines(source)) {
    if ("stray" in line) {
      if (card) report(problem("card-line", {}, line.stray));
      continue;
    }
    const marks = (line.name === "BEGIN" || line.name === "END") && /^vcard$/i.test(textOf(line));
    if (!marks) {
      if (inner === 0) card?.add(line);
    } else if (line.name === "BEGIN") {
      if (card && last?.name === "AGENT" && textOf(last) === "") inner++;
      else {
        if (card) yield ended(card, report);
        [card, inner] = [new Card(line.place()), 0];
      }
    } else if (inner > 0) inner--;
    else {
      if (card) yield card;
      card = undefined;
    }
    last = line;
  }
  if (card) yield ended(card, report);
}

function ended(card: Card, report: Report): Card {
  report(problem("card-unended", {}, card.place));
  return card;
}
