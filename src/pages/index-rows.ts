import { escapeHtml, linkTo } from "./html.ts";

/** Somebody with letters, on the organizer's page. */
interface IndexPerson {
  readonly line: number;
  readonly name: string;
  readonly city: string;
  /** The path of the person's own page below the outbox, where there is one. */
  readonly kit?: string;
  readonly letters: readonly {
    readonly office: string;
    readonly language: string;
    /** Its files, each by its path below the outbox. */
    readonly files: readonly { readonly path: string; readonly form: string }[];
    /** The share of words that are the signer's own, 0 to 1. */
    readonly share: number;
    /** What of it does not fit its office's forms, in whole sentences. */
    readonly notes: readonly string[];
  }[];
  readonly skipped: readonly { readonly office: string; readonly reason: string }[];
  /** What an answer that the person did not give decides, as a sentence without its stop. */
  readonly open?: string | undefined;
  /** How many offices take letters from elsewhere only and are not among those skipped. */
  readonly elsewhere?: number;
}

/** A campaign may have hundreds of offices that take letters from elsewhere only. */
const mostSkipped = 10;

/** A row of the table: line, name, place, letters, who gets none. */
export function indexRow({ line, name, city, kit, letters, skipped, open, elsewhere = 0 }: IndexPerson): string {
  const written = letters.map(({ office, language, files, share, notes }) => {
    const own = share > 0 ? `, ${Math.max(1, Math.round(share * 100))}% own` : "";
    const noted = notes.map((note) => `<br>${escapeHtml(note)}`).join("");
    const [first, ...others] = files;
    const named = first ? link(first.path, office) : escapeHtml(office);
    const more = others.map(({ path, form }) => ` ${link(path, form)}`).join("");
    return `<li>${named} ${escapeHtml(language)}${more}${own}${noted}</li>`;
  });
  const without = skipped
    .slice(0, mostSkipped)
    .map(({ office, reason }) => `<li>None: ${escapeHtml(office)} ${escapeHtml(reason)}.</li>`);
  const others = Math.max(0, skipped.length - mostSkipped) + elsewhere;
  if (others > 0) without.push(`<li>None to ${others} other office${others === 1 ? "" : "s"}.</li>`);
  const asked = open === undefined ? [] : [`<li><strong>Needs an answer:</strong> ${escapeHtml(open)}.</li>`];
  const items = [...written, ...asked, ...without];
  const list = items.length === 0 ? "" : `<ul class="letters" role="list">${items.join("")}</ul>`;
  const cell = letters.length === 0 ? `<strong>No letters.</strong>${list}` : list;
  return row(line, kit ? link(kit, name) : escapeHtml(name), city, cell, letters.length === 0);
}

function link(path: string, text: string): string {
  return `<a href="${linkTo(path)}">${escapeHtml(text)}</a>`;
}

/** Somebody without letters, and why. */
export function refusedRow({ line, name, why }: { line: number; name: string; why: string }): string {
  return row(line, escapeHtml(name || "(no name)"), "", `<strong>No letters:</strong> ${escapeHtml(why)}`, true);
}

/** @param name as HTML. @param isNone whether nobody hears from the person: the page can show only those. */
function row(line: number, name: string, place: string, letters: string, isNone: boolean): string {
  const start = isNone ? '<tr class="none" role="row">' : '<tr role="row">';
  const who = `<th scope="row" role="rowheader"><bdi>${name}</bdi></th>`;
  const cells = `${who}<td role="cell">${escapeHtml(place)}</td><td role="cell">${letters}</td>`;
  return `${start}<td class="row" role="cell">${line}</td>${cells}</tr>\n`;
}
