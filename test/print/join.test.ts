import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PdfJoiner } from "../../src/print/join.ts";
import { Pdf, refOf, refsIn } from "./join-reader.ts";
import { join, partOf, type SampleLetter } from "./join-samples.ts";

const named = (count: number, from = 1): SampleLetter[] =>
  Array.from({ length: count }, (_, index) => ({ title: `Letter ${from + index}` }));

const samples: Readonly<Record<string, readonly Uint8Array[]>> = {
  "one part": [partOf(named(2))],
  "three parts": [partOf(named(2)), partOf(named(3, 3)), partOf(named(1, 6))],
  "letters of several pages": [partOf([{ title: "A", pages: 3 }, { title: "B" }]), partOf([{ title: "C", pages: 2 }])],
  "links and numbers of pages": [
    partOf(named(2), { linked: true, numbered: true }),
    partOf([{ title: "Three", pages: 2 }], { linked: true, numbered: true }),
  ],
  "bookmarks below bookmarks": [
    partOf([{ title: "A", pages: 2, inner: "Inside" }]),
    partOf([{ title: "B", inner: "Within" }, { title: "C" }]),
  ],
  "parts without bookmarks": [partOf([{ title: "" }]), partOf(named(1)), partOf([{ title: "" }]), partOf(named(1, 2))],
  "more pages than one node of the tree has": [
    partOf([{ title: "Long", pages: 40 }]),
    partOf(named(30)),
    partOf(named(3)),
  ],
};

describe.each(Object.entries(samples))("%s", (_, parts) => {
  const pdf = new Pdf(join(parts));
  const before = parts.map((part) => new Pdf(part));

  test("every reference leads to an object, and every object is referred to", () => {
    expect(pdf.lost()).toEqual([]);
    expect(pdf.orphans()).toEqual([]);
  });

  test("pages come in order, as they were", () => {
    const contents = (of: Pdf) => of.pages().map((page) => of.stream(refOf(of.object(page), "Contents")));
    expect(contents(pdf)).toEqual(before.flatMap(contents));
    expect(pdf.pages(32)).toEqual(pdf.pages());
    expect(pdf.stream(refOf(pdf.catalog, "Metadata"))).toContain(`<xmpTPg:NPages>${pdf.pages().length}<`);
  });

  test("bookmarks come one after another, and lead to the same pages", () => {
    const listed = (of: Pdf, first = 0) =>
      of.catalog.includes("/Outlines")
        ? of.bookmarks().map(({ page, ...mark }) => ({ ...mark, page: first + of.pages().indexOf(page) }))
        : [];
    let first = 0;
    const all = before.flatMap((part) => {
      const own = listed(part, first);
      first += part.pages().length;
      return own;
    });
    expect(listed(pdf)).toEqual(all);
  });

  test("each page's marked content has its element, below one document and one part", () => {
    const parents = pdf.parents();
    for (const page of pdf.pages()) {
      const key = Number(/\/StructParents (\d+)/.exec(pdf.object(page))?.[1]);
      const elements = refsIn(pdf.object(parents.get(key) ?? 0));
      expect(elements.length).toBeGreaterThan(0);
      elements.forEach((element, mcid) => {
        expect(pdf.object(element)).toMatch(new RegExp(`/K \\[(.*\\s)?${mcid}\\b`, "s"));
        expect(refOf(pdf.object(element), "Pg")).toBe(page);
        const [root = 0, document = 0, part = 0] = pdf.upFrom(element).reverse();
        expect(refsIn(/\/K\[([^\]]*)\]/.exec(pdf.object(root))?.[1] ?? "")).toEqual([document]);
        expect(pdf.object(document)).toContain("/S/Document");
        expect(pdf.object(part)).toContain("/S /Part");
      });
    }
    const next = Number(/\/ParentTreeNextKey (\d+)/.exec(pdf.object(pdf.structureRoot))?.[1]);
    expect([...parents.keys()]).toEqual(Array.from({ length: next }, (_, key) => key));
  });

  test("each link has its element", () => {
    const parents = pdf.parents();
    const links = pdf.numbers.filter((number) => pdf.object(number).includes("/Subtype /Link"));
    expect(links.length).toBe(before.flatMap(({ text }) => [...text.matchAll(/\/Subtype \/Link/g)]).length);
    for (const link of links) {
      const key = Number(/\/StructParent (\d+)/.exec(pdf.object(link))?.[1]);
      expect(pdf.object(parents.get(key) ?? 0)).toContain(`/Obj ${link} 0 R`);
    }
  });

  test("the same parts become the same bytes", () => {
    expect(Buffer.compare(join(parts), join(parts))).toBe(0);
  });
});

test("what the whole says of itself", () => {
  const pdf = new Pdf(join([partOf(named(1)), partOf(named(1))], { title: "Briefe (alle) für Zoë & Co" }));
  const info = pdf.object(refOf(pdf.trailer, "Info"));
  const title = Buffer.from("Briefe (alle) für Zoë & Co", "utf16le").swap16().toString("hex");
  expect(info).toContain(`/Title <feff${title}>`);
  expect(info).toContain("/CreationDate (D:20210205000000Z)");
  const metadata = Buffer.from(pdf.stream(refOf(pdf.catalog, "Metadata")), "latin1").toString();
  expect(metadata).toContain('<rdf:li xml:lang="x-default">Briefe (alle) für Zoë &amp; Co</rdf:li>');
  expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(metadata).toContain("<xmp:CreateDate>2021-02-05T00:00:00Z</xmp:CreateDate>");
  expect(pdf.catalog).toMatch(/\/MarkInfo<<\/Marked true.*\/DisplayDocTitle true/s);
  expect(pdf.catalog).not.toContain("PageLabels");
});

test.each([
  ["(all) \\ of it", "/Title (\\(all\\) \\\\ of it)"],
  ["12 0 R", "/Title (12 0 R)"],
])("a title in ASCII stays readable: %s", (title, written) => {
  const pdf = new Pdf(join([partOf(named(1))], { title }));
  expect(pdf.object(refOf(pdf.trailer, "Info"))).toContain(written);
});

test("other content has another identity", () => {
  const idOf = (parts: readonly Uint8Array[], title = "All") =>
    /\/ID\[<(\w{32})>/.exec(new Pdf(join(parts, { title })).trailer)?.[1];
  const [one, two] = [partOf(named(1)), partOf(named(1, 2))];
  expect(new Set([idOf([one]), idOf([two]), idOf([one, two]), idOf([two, one]), idOf([one], "Other")]).size).toBe(5);
});

describe("languages", () => {
  const partsOf = (pdf: Pdf) =>
    pdf.numbers.map((number) => pdf.object(number)).filter((text) => text.includes("/S /Part\n"));

  test("the whole has the first part's, and other parts say theirs", () => {
    const pdf = new Pdf(
      join([partOf(named(1), { lang: "es" }), partOf(named(1), { lang: "en" }), partOf(named(1), { lang: "es" })]),
    );
    expect(pdf.catalog).toContain("/Lang (es)");
    expect(partsOf(pdf).map((text) => /\/Lang \((\w+)\)/.exec(text)?.[1])).toEqual([undefined, "en", undefined]);
  });

  test("or the one that it is given", () => {
    const pdf = new Pdf(join([partOf(named(1), { lang: "es" })], { title: "All", language: "de-AT" }));
    expect(pdf.catalog).toContain("/Lang (de-AT)");
    expect(partsOf(pdf)[0]).toContain("/Lang (es)");
  });
});

test("titles that look like PDF stay what they are", () => {
  const texts = fc.string({
    unit: fc.constantFrom("(", ")", "\\", "<", ">", "/", "[", "]", "1", " ", "0", "R", "e", "é", "%"),
  });
  fc.assert(
    fc.property(
      fc.array(
        texts.filter((text) => text.trim() !== ""),
        { minLength: 1, maxLength: 4 },
      ),
      (titles) => {
        const parts = titles.map((title) => partOf([{ title: `${title} 1 0 R (2 0 R` }]));
        const pdf = new Pdf(join([...parts, partOf(named(1))]));
        const before = parts.flatMap((part) => new Pdf(part).bookmarks().map(({ title }) => title));
        expect(pdf.bookmarks().map(({ title }) => title)).toEqual([...before, "Letter 1"]);
        expect(pdf.lost()).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

describe("what it does not know, it refuses", () => {
  const good = partOf(named(1));
  const changed = (from: string, to: string) => {
    const text = Buffer.from(good).toString("latin1");
    expect(text).toContain(from);
    return Buffer.from(text.replace(from, to), "latin1");
  };

  test.each<[string, () => Uint8Array, string]>([
    ["no PDF at all", () => Buffer.from("Dear reader"), "no plain cross-reference table"],
    ["nothing", () => new Uint8Array(), "no plain cross-reference table"],
    ["one that is cut off", () => good.slice(0, good.length - 300), "no plain cross-reference table"],
    ["one with more after it", () => Buffer.concat([good, Buffer.from("1 0 obj")]), "no plain cross-reference table"],
    ["another version", () => changed("%PDF-1.7", "%PDF-2.0"), "not version 1.7"],
    ["not PDF/UA", () => changed("<pdfuaid:part>1<", "<pdfuaid:part>2<"), "is not what it should be"],
    ["footnotes", () => partOf(named(1), { noted: true }), "/IDTree in the structure tree cannot be joined"],
    ["a catalog with more", () => changed("/MarkInfo <<", "/AcroForm <<"), "/AcroForm in the catalog cannot be joined"],
    ["a page that is none", () => changed("/Type /Page\n", "/Type /Pags\n"), "is not what it should be"],
    ["a count of other pages", () => changed("/Count 1", "/Count 2"), "pages are missing"],
    ["another top of the structure", () => changed("/S /Document", "/S /Articles"), "is not what it should be"],
    ["a stream of another length", () => changed("/Length 1", "/Length 2"), "has another length"],
    ["an object elsewhere", () => changed("\n3 0 obj", "\n4 0 obj"), "object 3 is not where it should be"],
    ["a table with a hole", () => changed(" 00000 n", " 00000 f"), "object 1 is out of order"],
  ])("%s", (_, bytes, message) => {
    expect(() => new PdfJoiner({ title: "All" }).add(bytes())).toThrow(message);
  });

  test("what it makes is no part", () => {
    expect(() => join([join([good])])).toThrow(/^PDF: /);
  });

  test("no part at all", () => {
    expect(() => join([])).toThrow("PDF: nothing to join");
  });
});

test("there is room for one more part", () => {
  const joiner = new PdfJoiner({ title: "All" });
  const part = partOf(named(1));
  expect(joiner.hasRoomFor(part)).toBe(true);
  joiner.add(part);
  expect(joiner.pages).toBe(1);
});

test("a tree of three levels", () => {
  const part = partOf([{ title: "Long", pages: 40 }]);
  const pdf = new Pdf(join(Array.from({ length: 30 }, () => part)));
  expect(pdf.pages(32)).toHaveLength(1200);
  expect([...pdf.parents().keys()]).toEqual(Array.from({ length: 1200 }, (_, key) => key));
  expect(pdf.bookmarks().map(({ page }) => pdf.pages().indexOf(page) / 40)).toEqual(
    Array.from({ length: 30 }, (_, n) => n),
  );
  expect(pdf.lost()).toEqual([]);
});
