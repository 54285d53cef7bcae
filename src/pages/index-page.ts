import { escapeHtml, linkTo, pageStart } from "./html.ts";
import { indexScript as script } from "./index-script.ts";
import { indexStyle as style } from "./index-style.ts";

/** What stands above the table on a page of the organizer's list. */
export interface IndexHead {
  readonly title: string;
  readonly day: string;
  /** Sentences about the whole run; those that begin with a blank belong to the one before. */
  readonly facts: readonly string[];
  /** File names of all pages, where one would be too long; this one's number from 0. */
  readonly pages: readonly string[];
  readonly page: number;
}

/** How many people a page holds: a browser searches and prints so many at ease. */
export const indexPageSize = 20_000;

export { generator } from "./html.ts";

const startOf = pageStart(style, script);

/**
 * The organizer's page up to its first row: one file without anything from elsewhere, whose policy lets nothing run but its
 * own search. It reads, and prints, without that too. Its roles say what rows and cells are, as some browsers forget it of
 * a table that is laid out in another way.
 */
export function indexStart({ title, day, facts, pages, page }: IndexHead): string {
  const name = escapeHtml(title);
  const part = pages.length > 1 ? `, page ${page + 1} of ${pages.length}` : "";
  const headings = ["Line", "Name", "Town", "Letters"].map((text) => `<th role="columnheader">${text}</th>`).join("");
  return `${startOf("en", `Letters: ${name}${part}`)}<main>
<h1>${name}</h1>
<p>Letters dated ${escapeHtml(day)}. This page holds people's names: keep it to yourself.</p>
<ul class="facts">${factItems(facts)}</ul>
${pageLinks(pages, page)}<div class="search" hidden><label for="find">Find a name or a town${part && " on this page"}</label>
<input id="find" type="search" autocomplete="off" spellcheck="false" aria-describedby="found">
<label><input id="without" type="checkbox"> only rows without letters</label></div>
<p id="found" role="status"></p>
<table role="table">
<caption><strong>Who has what, in the order of the roster${part}.</strong> Behind each letter stand its language and the share of words that are the signer's own.</caption>
<thead role="rowgroup"><tr role="row">${headings}</tr></thead>
<tbody role="rowgroup">
`;
}

function factItems(facts: readonly string[]): string {
  const items: { text: string; inner: string[] }[] = [];
  for (const fact of facts) {
    const text = escapeHtml(fact.trim());
    const last = items.at(-1);
    if (fact.startsWith(" ") && last) last.inner.push(`<li>${text}</li>`);
    else items.push({ text, inner: [] });
  }
  const nested = (inner: readonly string[]) => (inner.length > 0 ? `<ul>${inner.join("")}</ul>` : "");
  return items.map(({ text, inner }) => `<li>${text}${nested(inner)}</li>`).join("");
}

function pageLinks(pages: readonly string[], page: number): string {
  if (pages.length === 1) return "";
  const links = pages.map((path, index) =>
    index === page
      ? `<strong aria-current="page">${index + 1}</strong>`
      : `<a href="${linkTo(path)}" aria-label="Page ${index + 1}">${index + 1}</a>`,
  );
  return `<nav aria-label="Pages">Pages: ${links.join(" ")}</nav>\n`;
}

export const indexEnd = `</tbody>
</table>
</main>
<script>${script}</script>
</body>
</html>
`;
