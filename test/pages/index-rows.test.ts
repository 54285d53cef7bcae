import { expect, test } from "vitest";
import { indexRow, refusedRow } from "../../src/pages/index-rows.ts";

const person = { line: 2, name: "María Pérez", city: "Quito", letters: [], skipped: [] };
const files = [{ path: "maria-perez/council.en.txt", form: "txt" }];
const letter = { office: "City Council", language: "en", files, share: 0, notes: [] };

/** The cells of a row, without what they say to assistive technology. */
function cellsIn(row: string): string[] {
  return [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map((match) => match[1] ?? "");
}

test("a row says who, where, and what they have", () => {
  const row = indexRow({ ...person, letters: [letter, { ...letter, share: 0.254, files: [] }] });
  expect(cellsIn(row)).toEqual([
    "2",
    "<bdi>María Pérez</bdi>",
    "Quito",
    '<ul class="letters" role="list"><li><a href="maria-perez/council.en.txt">City Council</a> en</li><li>City Council en, 25% own</li></ul>',
  ]);
  expect(row.startsWith('<tr role="row">')).toBe(true);
  expect(row.match(/\n/g)).toHaveLength(1);
});

test("every form of a letter has its link", () => {
  const both = [...files, { path: "maria-perez/council.en.eml", form: "eml" }];
  expect(cellsIn(indexRow({ ...person, letters: [{ ...letter, files: both }] }))[3]).toContain(
    '<a href="maria-perez/council.en.txt">City Council</a> en <a href="maria-perez/council.en.eml">eml</a></li>',
  );
});

test("a name leads to its person's page for sending, where there is one", () => {
  const row = indexRow({ ...person, kit: "maria-perez/index.html", letters: [letter] });
  expect(cellsIn(row)[1]).toBe('<bdi><a href="maria-perez/index.html">María Pérez</a></bdi>');
});

test("what does not fit its office's forms stands with its letter, as text", () => {
  const notes = ["The letter has 500 characters, and the web form takes 400.", "The letter takes <2> printed pages."];
  expect(cellsIn(indexRow({ ...person, letters: [{ ...letter, notes }] }))[3]).toContain(
    "City Council</a> en<br>The letter has 500 characters, and the web form takes 400.<br>The letter takes &lt;2&gt; printed pages.</li>",
  );
});

test("own words are never rounded away", () => {
  expect(indexRow({ ...person, letters: [{ ...letter, share: 0.001 }] })).toContain("1% own");
});

test("whoever hears nothing is named, and why", () => {
  const skipped = [{ office: "White House", reason: "takes letters only from US" }];
  const row = indexRow({ ...person, letters: [letter], skipped });
  expect(row).toContain("<li>None: White House takes letters only from US.</li>");
  expect(row).not.toContain("none");
  const none = indexRow({ ...person, skipped });
  expect(none.startsWith('<tr class="none" role="row">')).toBe(true);
  expect(cellsIn(none)[3]).toBe(
    '<strong>No letters.</strong><ul class="letters" role="list"><li>None: White House takes letters only from US.</li></ul>',
  );
  const refused = refusedRow({ line: 3, name: "", why: "no consent was given" });
  expect(refused.startsWith('<tr class="none" role="row">')).toBe(true);
  expect(cellsIn(refused)).toEqual([
    "3",
    "<bdi>(no name)</bdi>",
    "",
    "<strong>No letters:</strong> no consent was given",
  ]);
});

test("what people typed is text, and paths are links", () => {
  const row = indexRow({
    ...{ ...person, name: "<script>", city: '"><img>', kit: "a b&c/index.html" },
    letters: [{ ...letter, office: "<b>", files: [{ path: "a b&c/王'\"#?.txt", form: "txt" }] }],
  });
  expect(cellsIn(row).slice(1)).toEqual([
    '<bdi><a href="a%20b%26c/index.html">&lt;script&gt;</a></bdi>',
    "&quot;&gt;&lt;img&gt;",
    `<ul class="letters" role="list"><li><a href="a%20b%26c/%E7%8E%8B&#39;%22%23%3F.txt">&lt;b&gt;</a> en</li></ul>`,
  ]);
});

test("whoever needs to answer more is told so, as text, and offices elsewhere are counted", () => {
  const open = "the district decides which of 2 offices get a letter (A & B; C)";
  const row = indexRow({ ...person, letters: [letter], open, elsewhere: 12 });
  expect(cellsIn(row)[3]).toContain(
    "<li><strong>Needs an answer:</strong> the district decides which of 2 offices get a letter (A &amp; B; C).</li><li>None to 12 other offices.</li></ul>",
  );
  expect(cellsIn(indexRow({ ...person, elsewhere: 1 }))[3]).toBe(
    '<strong>No letters.</strong><ul class="letters" role="list"><li>None to 1 other office.</li></ul>',
  );
});
