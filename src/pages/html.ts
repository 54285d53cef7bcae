/** Text as HTML: what people typed can never be markup. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character) : text;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A path within the outbox as a link of a page that lies in it. */
export function linkTo(path: string): string {
  return escapeHtml(path.split("/").map(encodeURIComponent).join("/"));
}
