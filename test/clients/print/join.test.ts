import { describe, expect, test } from "vitest";
import type { Letter } from "../../../src/model/letter.ts";
import { letterPdf } from "../../../src/print/letters.ts";
import { join, partOf } from "../../print/join-samples.ts";
import { arabic, letterTo, longLines, office } from "../../print/label-samples.ts";
import { fileOf, greysOf, run } from "./labels-bbox.ts";

const a4 = { paper: "a4", envelope: "din-b" } as const;
const long = `Dear office,\n\n${"I ask for one thing, and for that alone. ".repeat(90)}\n\nAda Example`;
const written = (letter: Letter, more: Partial<Letter>): Letter => ({ ...letter, ...more });

const letters = [
  letterTo(office),
  written(letterTo(longLines, { language: "de" }), { subject: "Über (1 0 R) \\ Straßen", body: long }),
  written(letterTo(arabic, { language: "ar" }), { subject: "الانتخابات", body: "تحية طيبة\n\nAda Example" }),
  letterTo(office, { signer: { name: "Олена Приклад" } }),
];

/** Parts as a run makes them, and parts with what letters do not have. */
const samples: Readonly<Record<string, readonly Uint8Array[]>> = {
  "one part": [letterPdf(letters, a4)],
  "three parts": [
    letterPdf(letters.slice(0, 1), a4),
    letterPdf(letters.slice(1, 3), a4),
    letterPdf(letters.slice(3), a4),
  ],
  "links, levels of bookmarks and many pages": [
    partOf([{ title: "Linked", pages: 50, inner: "Inside" }, { title: "More" }], { linked: true, numbered: true }),
    partOf([{ title: "Último", pages: 3, lang: "es" }], { linked: true }),
  ],
};

describe.each(Object.entries(samples))("%s", (_, parts) => {
  const whole = fileOf(join(parts, { title: "Alle Briefe (für Zoë)" }));
  const before = parts.map((part) => fileOf(part));
  const pagesOf = (path: string) => Number(/Pages: +(\d+)/.exec(run("pdfinfo", path))?.[1]);

  test("qpdf finds nothing wrong", () => {
    expect(run("qpdf", "--check", whole)).toContain("No syntax or stream encoding errors found");
  });

  test("text is that of the parts, in order", () => {
    expect(run("pdftotext", "-layout", whole, "-")).toBe(
      before.map((part) => run("pdftotext", "-layout", part, "-")).join(""),
    );
  });

  test("what is read aloud is that of the parts, in order", () => {
    const read = (path: string) =>
      run("pdfinfo", "-struct-text", path)
        .split("\n")
        .filter((line) => line.trim() !== "" && !/^\s*(Document|Part|Object \d+)/.test(line))
        .map((line) => line.trim());
    expect(read(whole)).toEqual(before.flatMap(read));
    expect(run("pdfinfo", "-struct", whole)).toMatch(/^Document\n {2}Part\n/);
  });

  test("what it is called", () => {
    const info = run("pdfinfo", whole);
    expect(info).toMatch(/Title: +Alle Briefe \(für Zoë\)\n/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/CreationDate: +Fri Feb {2}5 00:00:00 2021/);
    expect(pagesOf(whole)).toBe(before.reduce((sum, part) => sum + pagesOf(part), 0));
    expect(run("pdfinfo", "-meta", whole)).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  test("bookmarks lead where they led", () => {
    let first = 0;
    const all = before.flatMap((part) => {
      const own = bookmarksOf(part, first);
      first += pagesOf(part);
      return own;
    });
    expect(all.length).toBeGreaterThan(0);
    expect(bookmarksOf(whole)).toEqual(all);
  });

  test("the first and the last page look as they did", () => {
    const last = before.at(-1) ?? "";
    expect(greysOf(whole, 1, 100).equals(greysOf(before[0] ?? "", 1, 100))).toBe(true);
    expect(greysOf(whole, pagesOf(whole), 100).equals(greysOf(last, pagesOf(last), 100))).toBe(true);
  });
});

interface Bookmark {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Bookmark[];
}

/** Titles and pages, as qpdf finds them. */
function bookmarksOf(path: string, pagesBefore = 0): object[] {
  const { outlines } = JSON.parse(run("qpdf", "--json=1", "--json-key=outlines", path)) as { outlines: Bookmark[] };
  const plain = ({ title, destpageposfrom1, kids }: Bookmark): object => ({
    title,
    page: destpageposfrom1 + pagesBefore,
    kids: kids.map(plain),
  });
  return outlines.map(plain);
}
