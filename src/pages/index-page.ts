import { createHash } from "node:crypto";
import { escapeHtml, linkTo } from "./html.ts";

/** What stands above the table on a page of the organizer's list. */
export interface IndexHead {
  readonly title: string;
  readonly day: string;
  /** Sentences about the whole run. */
  readonly facts: readonly string[];
  /** File names of all pages, where one would be too long; this one's number from 0. */
  readonly pages: readonly string[];
  readonly page: number;
}

/** How many people a page holds: a browser searches and prints so many at ease. */
export const indexPageSize = 20_000;

/** The mark by which a page is known as one that Postbag may replace. */
export const generator = '<meta name="generator" content="Postbag">';

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8888; padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
tbody tr { content-visibility: auto; contain-intrinsic-size: auto 3rem; }
ul { margin: 0; padding-inline-start: 1.1rem; }
label { font-weight: bold; }
input { font: inherit; padding: .4rem; width: min(100%, 30rem); box-sizing: border-box; }
nav a, nav strong { display: inline-block; padding: .3rem .5rem; }
:focus-visible { outline: 3px solid Highlight; }
@media (max-width: 40rem) { thead { position: absolute; clip-path: inset(50%); } tr, td, tbody th { display: block; border: 0; padding: .1rem 0; } tbody tr { border-bottom: 1px solid #8888; padding: .5rem 0; } }
@media print { .search, nav { display: none; } body { max-width: none; font-size: .8rem; } tr { break-inside: avoid; content-visibility: visible; } thead { display: table-header-group; } }
`;

const script = `
const field = document.getElementById("find");
const rows = [...document.querySelectorAll("tbody tr")];
const plain = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();
const texts = rows.map((row) => plain(row.cells[1].textContent + " " + row.cells[2].textContent));
const found = document.getElementById("found");
const search = () => {
  const words = plain(field.value).split(/\\s+/).filter(Boolean);
  let count = 0;
  rows.forEach((row, index) => {
    const hit = words.every((word) => texts[index].includes(word));
    if (row.hidden === hit) row.hidden = !hit;
    if (hit) count++;
  });
  found.textContent = words.length === 0 ? "" : count + " of " + rows.length + " rows";
};
field.addEventListener("input", search);
document.querySelector(".search").hidden = false;
`;

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The organizer's page up to its first row: one file without anything from elsewhere, whose policy lets nothing run but its
 * own search. It reads, and prints, without that too.
 */
export function indexStart({ title, day, facts, pages, page }: IndexHead): string {
  const name = escapeHtml(title);
  const policy = `default-src 'none'; style-src ${sha256(style)}; script-src ${sha256(script)}; base-uri 'none'; form-action 'none'`;
  const links = pages.map((path, index) =>
    index === page ? `<strong aria-current="page">${index + 1}</strong>` : `<a href="${linkTo(path)}">${index + 1}</a>`,
  );
  const scope = pages.length > 1 ? `, of the ${indexPageSize} rows on this page` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
${generator}
<title>Letters: ${name}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${name}</h1>
<p>Letters of ${escapeHtml(day)}. This page holds people's names: keep it to yourself.</p>
<ul>${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join("")}</ul>
<p class="search" hidden><label for="find">Find a name or a town${scope}</label><br><input id="find" type="search" autocomplete="off"> <span id="found" role="status"></span></p>
${pages.length > 1 ? `<nav aria-label="Pages">${links.join("")}</nav>\n` : ""}<table>
<caption>Who has what, in the order of the roster</caption>
<thead><tr><th scope="col">Line</th><th scope="col">Name</th><th scope="col">Town</th><th scope="col">Letters</th></tr></thead>
<tbody>
`;
}

export const indexEnd = `</tbody>
</table>
</main>
<script>${script}</script>
</body>
</html>
`;
