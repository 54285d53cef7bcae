import { createHash } from "node:crypto";

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

/** The mark by which a page is known as one that Postbag may replace. */
export const generator = '<meta name="generator" content="Postbag">';

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The policy of a page with one style and one script: it lets in nothing from elsewhere, and lets nothing run but that script. */
export function policyOf(style: string, script: string): string {
  return `default-src 'none'; style-src ${sha256(style)}; script-src ${sha256(script)}; base-uri 'none'; form-action 'none'`;
}

/**
 * Pages with one style and one script, up to their body's first line.
 * @returns what begins a page in a language (BCP 47), with a title that is HTML already.
 */
export function pageStart(
  style: string,
  script: string,
  policy = policyOf(style, script),
): (language: string, title: string) => string {
  return (language, title) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
${generator}
<title>${title}</title>
<style>${style}</style>
</head>
<body>
`;
}
