/** Characters that nobody sees: soft hyphens, marks of zero width, turns of direction. No address of an office holds one. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u00ad\ufff9-\ufffb]/gu;
/** Those that some scripts need within words (U+200C and U+200D), and where two directions meet. */
const needed = /(?<=[^\p{Script=Latin}\P{L}]|\p{M})[\u200c\u200d](?=[^\p{Script=Latin}\P{L}])|[\u200e\u200f\u061c]/gu;
const kept = "\ue000";

/** A contact's text on one line, without anything that nobody sees; all kinds of spaces are spaces. */
export function cleanContact(text: string): string {
  return tidy(text.normalize("NFKC").replace(unseen, ""));
}

/** Text for people to read, on as many lines as it had, without what nobody sees and no script needs. */
export function cleanLines(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\r\n?|[\n\u0085\u2028\u2029\v\f]/)
    .flatMap((line) => tidy(shown(line)) || []);
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanLines(text).join(" ");
}

const nothing = new Set(
  "- -- – — / n/a n.a. none nil aucun aucune keine keiner kein k.a. ninguno ninguna s/d s.d. nenhum nenhuma nessuno nessuna"
    .split(" ")
    .concat("k. a.", "sin datos", "not available", "non disponible", "no disponible", "nicht vorhanden"),
);

/** Whether a text says that there is nothing, as lists do in cells that would be empty. */
export function saysNothing(text: string): boolean {
  return text.length <= 20 && nothing.has(text.trim().toLowerCase());
}

function shown(line: string): string {
  if (line.search(unseen) === -1) return line;
  const saved = line.match(needed) ?? [];
  const marked = line.replaceAll(kept, "").replace(needed, kept).replace(unseen, "");
  let at = 0;
  return marked.replaceAll(kept, () => saved[at++] ?? "");
}

function tidy(line: string): string {
  return line.replace(/[\s\p{Cc}\p{Zs}]+/gu, " ").trim();
}
