import { type JoinedAbout, PdfJoiner } from "../../src/print/join.ts";
import { type Typst, typstOf } from "../../src/print/typst.ts";

/** A letter of a sample; each of its pages has a text, a list and a link. */
export interface SampleLetter {
  readonly title: string;
  readonly pages?: number;
  readonly lang?: string;
  readonly inner?: string;
}

const source = `#let d = json(bytes(sys.inputs.data))
#set document(title: "Part", date: datetime(year: 2021, month: 2, day: 5))
#set page(width: 100mm, height: 80mm, numbering: if d.numbered { "1" })
#set text(lang: d.lang)
#for (i, l) in d.letters.enumerate() {
  set text(lang: l.at("lang", default: d.lang))
  if i > 0 { pagebreak() }
  if l.title != "" { heading(l.title) }
  for page in range(l.at("pages", default: 1)) {
    if page > 0 { pagebreak() }
    if "inner" in l { heading(level: 2, l.inner) }
    par("Page " + str(page + 1) + " of " + l.title + ".")
    list([One], [Two])
    if d.linked { link("https://example.org/" + str(page), "more") }
    if d.noted { footnote[Below.] }
  }
}
`;

/** A part as Typst writes it. */
export function partOf(
  letters: readonly SampleLetter[],
  options: { lang?: string; linked?: boolean; numbered?: boolean; noted?: boolean } = {},
) {
  return typst().pdf(source, { lang: "en", linked: false, numbered: false, noted: false, ...options, letters });
}

function typst(): Typst {
  const typst = typstOf();
  if (!typst) throw new Error("Typst is not installed");
  return typst;
}

export function join(parts: readonly Uint8Array[], about: JoinedAbout = { title: "All letters" }): Uint8Array {
  const joiner = new PdfJoiner(about);
  return Buffer.concat([...parts.map((part) => joiner.add(part)), ...joiner.end()]);
}
