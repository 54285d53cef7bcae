import { lineAt, type Scan, type Tag } from "./scan.ts";

/** What a line of a body is: a block's tag or a comment that stands alone on it, or text. */
export type LineKind = "open" | "close" | "else" | "comment" | "text" | "blank";

/** Whether a tag belongs to a block, and how. */
function kindOfTag(text: string, { kind, inner: [from, to] }: Tag): LineKind {
  if (kind === "comment") return "comment";
  const [sign] = /^~?\s*(#|\/|\^\s*~?$|\^|else\b)/.exec(text.slice(from, Math.min(to, from + 60))) ?? [];
  if (!sign) return "text";
  if (/[#]$/.test(sign)) return "open";
  if (sign.endsWith("/")) return "close";
  return /^~?\s*\^/.test(sign) && to - from > sign.length ? "open" : "else";
}

/** What each line of the body is, by its number; lines of the front matter are blank. */
export function linesOf(found: Scan): LineKind[] {
  const kinds: LineKind[] = found.starts.map((start, line) =>
    start < found.body || lineAt(found, line).trim() === "" ? "blank" : "text",
  );
  let line = 0;
  for (const tag of found.tags) {
    while ((found.starts[line + 1] ?? Number.POSITIVE_INFINITY) <= tag.start) line++;
    const kind = kindOfTag(found.text, tag);
    if (kind === "text" || tag.start < found.body) continue;
    const first = line;
    while ((found.starts[line + 1] ?? Number.POSITIVE_INFINITY) < tag.end) line++;
    if (isAlone(found, tag, found.starts[first] ?? 0, endOf(found, line))) kinds.fill(kind, first, line + 1);
  }
  return kinds;
}

/** Whether nothing but spaces is around a tag in its lines. Of thousands on one line, each looks no further than its neighbour. */
function isAlone({ text }: Scan, { start, end }: Tag, first: number, last: number): boolean {
  let [from, to] = [start, end];
  while (from > first && /\s/.test(text[from - 1] ?? "")) from--;
  while (to < last && /\s/.test(text[to] ?? "")) to++;
  return from === first && to === last;
}

function endOf({ starts, text }: Scan, line: number): number {
  return (starts[line + 1] ?? text.length + 1) - 1;
}
