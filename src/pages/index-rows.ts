import { escapeHtml, linkTo } from "./html.ts";

/** Somebody with letters, on the organizer's page. */
interface IndexPerson {
  readonly line: number;
  readonly name: string;
  readonly city: string;
  readonly letters: readonly {
    readonly office: string;
    readonly language: string;
    /** Its file below the outbox, where it has one. */
    readonly path: string | undefined;
    /** The share of words that are the signer's own, 0 to 1. */
    readonly share: number;
  }[];
  readonly skipped: readonly { readonly office: string; readonly reason: string }[];
}

/** A row of the table: line, name, place, letters, who gets none. */
export function indexRow({ line, name, city, letters, skipped }: IndexPerson): string {
  const links = letters.map(({ office, language, path, share }) => {
    const own = share > 0 ? ` <small>${Math.max(1, Math.round(share * 100))}% own words</small>` : "";
    const named = path === undefined ? escapeHtml(office) : `<a href="${linkTo(path)}">${escapeHtml(office)}</a>`;
    return `<li>${named} <small>${escapeHtml(language)}</small>${own}</li>`;
  });
  const without = skipped.map(
    ({ office, reason }) => `<li>No letter: ${escapeHtml(office)} ${escapeHtml(reason)}</li>`,
  );
  return row(line, name, escapeHtml(city), `<ul>${[...links, ...without].join("")}</ul>`);
}

/** Somebody without letters, and why. */
export function refusedRow({ line, name, why }: { line: number; name: string; why: string }): string {
  return row(line, name || "(no name)", "", `<strong>No letters:</strong> ${escapeHtml(why)}`);
}

function row(line: number, name: string, place: string, letters: string): string {
  return `<tr><td>${line}</td><th scope="row"><bdi>${escapeHtml(name)}</bdi></th><td>${place}</td><td>${letters}</td></tr>\n`;
}
