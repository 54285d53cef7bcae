import type { Letter } from "../model/letter.ts";
import type { Sheet } from "../model/paper.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type Direction, directionOf, type TypstLanguage, typstLanguage } from "./fonts.ts";
import { foldsOf, margins, points } from "./geometry.ts";
import { headOf, headPitch, type Placed } from "./head.ts";
import { breakable } from "./lines.ts";
import { bodySize, columnOf, labelOf, rhythm, subjectPieces } from "./measure.ts";

/** Lines, and what they are written in; in parts where they may also break between these. */
interface Text {
  readonly dir: Direction;
  readonly parts: readonly string[];
}

/** A letter as the Typst document below takes it. Lengths are points, from the upper left corner within the margins. */
export interface LetterPage extends TypstLanguage {
  readonly size: number;
  readonly folds: readonly number[];
  /** Sender, date and recipient. */
  readonly head: readonly HeadPart[];
  readonly down: number;
  readonly subject: Text;
  /** What the page is called in the list of pages. */
  readonly bookmark: string;
  readonly body: readonly PageBlock[];
}

interface HeadPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Of what goes on in the next line. */
  readonly indent: number;
  readonly lines: readonly Text[];
}

type PageBlock =
  | { readonly kind: "paragraph"; readonly text: Text }
  | { readonly kind: "list"; readonly items: readonly Text[] }
  | { readonly kind: "steps"; readonly items: readonly (readonly [number, Text])[] }
  | {
      readonly kind: "signature";
      /** The letter's: whatever a name is written in, it stands below the closing's beginning. */
      readonly dir: Direction;
      readonly lead: Text | null;
      readonly closing: Text | null;
      readonly name: Text | null;
    };

/** Lays a letter out for a sheet; Typst breaks its lines and pages. */
export function letterPage(letter: Letter, sheet: Sheet, bookmark: string): LetterPage {
  const { sender, date, recipient, subjectTop } = headOf(letter, sheet);
  const language = typstLanguage(letter.language);
  const size = bodySize(letter, sheet);
  const column = columnOf(sheet.paper, size);
  const text: TextWriter = (lines, width) => textOf(lines, width, language.dir);
  return {
    ...language,
    size,
    folds: foldsOf(sheet).map((fold) => points(fold - margins.top)),
    head: [sender, date, recipient].map((placed) => headPart(placed, language.dir)),
    down: points(subjectTop - margins.top),
    subject: {
      dir: directionOf(letter.subject, language.dir),
      parts: breakable(letter.subject, column, subjectPieces(letter.subject)).map(shown),
    },
    bookmark: shown(bookmark),
    body: blocksOf(letter.body, letter.signer.name).map((block) => pageBlock(block, column, language.dir, text)),
  };
}

type TextWriter = (lines: readonly string[], column: number) => Text;

/**
 * Lines are a paragraph together, and one each where they need a hanging indent or directions of their own: telephone
 * numbers and postal codes go from left to right everywhere.
 */
function headPart({ lines, hangs, size, left, top, width }: Placed, dir: Direction): HeadPart {
  const place = {
    x: points(left - margins.left),
    y: points(top - margins.top),
    width: points(width),
    size,
    indent: hangs ? size : 0,
  };
  const apart = hangs || lines.some((line) => directionOf(line, "ltr") !== dir);
  if (!apart) return { ...place, lines: [{ dir, parts: [shown(lines.join("\n"))] }] };
  return { ...place, lines: lines.map((line) => textOf([line], points(width) / size - 1, "ltr")) };
}

function pageBlock(block: Block, column: number, dir: Direction, text: TextWriter): PageBlock {
  const inner = column - labelOf(block);
  switch (block.kind) {
    case "paragraph":
      return { kind: block.kind, text: text(block.lines, column) };
    case "list":
      return { kind: block.kind, items: block.items.map((item) => text([item], inner)) };
    case "steps":
      return { kind: block.kind, items: block.items.map((step) => [step.number, text([step.text], inner)] as const) };
    case "signature":
      return {
        kind: block.kind,
        dir,
        lead: block.lead.length > 0 ? text(block.lead, column) : null,
        closing: block.closing.length > 0 ? text(block.closing, column) : null,
        name: block.name.length > 0 ? text(block.name, column) : null,
      };
  }
}

function textOf(lines: readonly string[], column: number, otherwise: Direction): Text {
  const parts = [""];
  lines.forEach((line, index) => {
    const [first = "", ...others] = breakable(line, column);
    parts.push(`${parts.pop()}${index > 0 ? "\n" : ""}${first}`, ...others);
  });
  return { dir: directionOf(lines[0] ?? "", otherwise), parts: parts.map(shown) };
}

/** No font has a tab; a byte order mark has no place in PDF/UA, and shows nothing. */
function shown(text: string): string {
  return /[\t\ufeff]/.test(text) ? text.replaceAll("\t", "    ").replaceAll("\ufeff", "") : text;
}

/**
 * Letters, each from a new page on. What is read aloud is sender, date, recipient, subject and body, in this order: PDF/UA
 * takes the order in which they stand here. A heading's `supplement` is what is printed, its body the bookmark. Text comes
 * as data, and is never read as Typst.
 */
export const letterSource = `#let d = json(bytes(sys.inputs.data))
#set page(width: d.width * 1pt, height: d.height * 1pt, margin: (left: d.left * 1pt, right: d.right * 1pt, top: d.top * 1pt, bottom: d.bottom * 1pt))
#set text(font: d.fonts, size: 11pt, top-edge: 0.8em, bottom-edge: -0.2em, hyphenate: false, cjk-latin-spacing: none, lang: d.lang, region: d.region)
#set par(leading: ${rhythm.leading}em, spacing: ${rhythm.paragraph}em, justify: false, linebreaks: "simple")
#set list(marker: [-], indent: 0pt, body-indent: ${rhythm.label}em, spacing: ${rhythm.item}em, tight: false)
#set enum(indent: 0pt, body-indent: ${rhythm.label}em, spacing: ${rhythm.item}em, tight: false)
#show heading: it => it.supplement
#let room = ${rhythm.room}mm
#let directions = (ltr: ltr, rtl: rtl)
// A line may break where there is some room, were it the least.
#let text-of(t) = if t.parts.len() == 1 { t.parts.first() } else { t.parts.join(h(0.00001pt)) }
#let par-of(t) = { set text(dir: directions.at(t.dir)); par(text-of(t)) }
#let item-of(t) = { set text(dir: directions.at(t.dir)); text-of(t) }
#let blocks = (
  paragraph: b => par-of(b.text),
  list: b => list(..b.items.map(item-of)),
  steps: b => enum(..b.items.map(((number, t)) => enum.item(number, item-of(t)))),
  signature: b => block(breakable: false, above: if b.closing == none { room } else { auto }, {
    set align(if b.dir == "rtl" { right } else { left })
    if b.lead != none { par-of(b.lead) }
    set par(spacing: room)
    if b.closing != none { block(above: ${rhythm.paragraph}em, below: room, par-of(b.closing)) }
    if b.name != none { par-of(b.name) } else { v(room) }
  }),
)
#let letter(l) = {
  set text(size: l.size * 1pt, lang: l.lang, region: l.region, dir: directions.at(l.dir))
  for y in l.folds {
    place(top + left, dx: -d.left * 1pt + 5mm, dy: y * 1pt, pdf.artifact(line(length: 4mm, stroke: 0.25pt + luma(45%))))
  }
  for p in l.head {
    place(top + left, dx: p.x * 1pt, dy: p.y * 1pt, block(width: p.width * 1pt, {
      set text(size: p.size * 1pt)
      set par(leading: ${headPitch - 1}em, spacing: ${headPitch - 1}em, hanging-indent: p.indent * 1pt)
      set align(if l.dir == "rtl" { right } else { left })
      for line in p.lines { par-of(line) }
    }))
  }
  v(l.down * 1pt)
  // A heading's own size is 1.4 em; here it is that of the text.
  heading(level: 1, supplement: block(above: 0pt, below: ${rhythm.belowSubject} * l.size * 1pt, { set text(size: l.size * 1pt, dir: directions.at(l.subject.dir)); text-of(l.subject) }), l.bookmark)
  for b in l.body { (blocks.at(b.kind))(b) }
}
// Within braces, as paragraphs that letters share are laid out once where they have the same style, its title included.
#{
  set document(title: d.title, author: d.author, date: datetime(year: d.year, month: d.month, day: d.day))
  metadata(none)
}
#d.letters.map(letter).join(pagebreak())
`;
